import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import { ledgerCellText, ledgerPreview } from '../../../src/text/ledger/ledger.ts'
import { counted, heading, ledger, ledgerOf, notes, refusal, unusable } from './support.ts'
import { type Content, csv } from './workbooks.ts'

const row = (
  received: Content,
  closed: Content,
  outcome: Content = '予以公开',
  kind: Content = '自然人',
): Content[] => ['', received, '甲', kind, closed, outcome]

describe('a request', () => {
  test('received and closed in the year is new and has its result', () => {
    expect(counted(ledgerOf([row('2021-01-01', '2021-12-31')]))).toEqual({ 'received.person': 1, 'granted.person': 1 })
  })

  test('received before the year and closed in it was carried in', () => {
    expect(counted(ledgerOf([row('2020-12-31', '2021-01-01')]))).toEqual({ 'carriedIn.person': 1, 'granted.person': 1 })
  })

  test('closed after the year, or not yet, is carried out; its result belongs to another year', () => {
    const rows = [row('2021-12-20', '2022-01-01', '不予公开'), row('2021-12-20', '', '', '律所')]
    expect(counted(ledgerOf(rows))).toEqual({
      'received.person': 1,
      'carriedOut.person': 1,
      'received.legal': 1,
      'carriedOut.legal': 1,
    })
  })

  test('under way since the year before is carried in and out', () => {
    expect(counted(ledgerOf([row('2020-12-20', '', '办理中')]))).toEqual({
      'carriedIn.person': 1,
      'carriedOut.person': 1,
    })
  })

  test('outside the year is passed over with a count, whatever else is wrong with it', () => {
    const read = ledgerOf([
      row('2022-01-01', '', ''),
      row('2022-03-01', '某天', '', ''),
      row('2019-03-01', '2020-03-01', '不明', ''),
      row('某天', '2020-03-01', ''),
      row('2021-03-01', '2021-03-02'),
    ])
    expect([counted(read), read.unusable]).toEqual([{ 'received.person': 1, 'granted.person': 1 }, []])
    expect(notes(read)).toEqual(['4行不在2021年内，没有算进来。'])
  })

  test.each<[string, Content[], string]>([
    ['without a day of receipt', row('', '2021-03-01'), '没写收到日期'],
    ['received on a day that never was', row('2021-02-30', '2021-03-01'), '收到日期写的那一天不存在'],
    ['closed before it came', row('2021-03-05', '2021-03-01'), '办结日期早于收到日期'],
    ['closed on no day', row('2021-03-05', '三月初'), '办结日期看不出是哪一天'],
    ['of nobody', row('2021-03-05', '2021-03-08', '予以公开', ''), '没写申请人类型'],
    ['closed without an outcome', row('2021-03-05', '2021-03-08', ''), '没写办理结果'],
    ['with an outcome and no day of it', row('2021-03-05', ''), '写了办理结果，没写办结日期'],
    ['closed and under way', row('2021-03-05', '2021-03-08', '办理中'), '写了办结日期，办理结果却说还在办'],
    [
      'with several faults',
      row('2021-3', '2021-03-08', '已答复', '单位'),
      '收到日期没写到哪一天；申请人类型太笼统：要写明是商业企业、科研机构、社会公益组织、法律服务机构还是其他；办理结果没写明是表里的哪一项',
    ],
  ])('%s is listed and not guessed', (_, cells, reason) => {
    const read = ledgerOf([cells])
    expect(unusable(read)).toEqual([[2, reason]])
    expect(counted(read)).toEqual({})
  })
})

describe('table three of a ledger', () => {
  test('is whole: what no request came to is 0', () => {
    expect(ledgerOf([row('2021-03-05', '2021-03-08')]).figures.size).toBe(175)
    expect(ledgerOf([row('2020-03-05', '2020-03-08')], 2020).figures.size).toBe(161)
  })

  test('is there from 2019 on', () => {
    expect(refusal(csv([heading]), 2018)).toBe('2018年的报告没有表三，台账用不上（2019年起才有）。')
    expect(refusal(csv([heading]), 1999)).toBe('1999年还没有年度报告，台账用不上。')
  })

  test('breaks no rule of the form, whatever the ledger says', () => {
    const day = fc
      .date({ min: new Date('2019-06-01'), max: new Date('2022-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10))
    const cells = fc.record({
      received: fc.oneof(
        { weight: 9, arbitrary: day },
        { weight: 1, arbitrary: fc.constantFrom('', '2021-02-30', '某天') },
      ),
      closed: fc.oneof(
        { weight: 6, arbitrary: day },
        { weight: 2, arbitrary: fc.constantFrom('', '/', '办理中', '2021') },
      ),
      kind: fc.constantFrom('自然人', '企业', '高校', '协会', '律所', '其他', '个体户', ''),
      outcome: fc.constantFrom(
        '予以公开',
        '部分公开',
        '国家秘密',
        '信息不存在',
        '信访',
        '撤回',
        '逾期未缴费',
        '不予公开',
        '',
      ),
    })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 40 }), fc.constantFrom(2020, 2021), (requests, year) => {
        const read = ledgerOf(
          requests.map((each) => row(each.received, each.closed, each.outcome, each.kind)),
          year,
        )
        const broken = check({ organ: undefined, form: read.form, year, figures: read.figures }).findings
        expect(broken.filter(({ rule, level }) => rule.startsWith('S3-') && level === 'block')).toEqual([])
        const sum = (name: string): number => read.figures.get(`s3.${name}.total` as 's3.received.total')!
        expect(sum('received') + sum('carriedIn')).toBe(read.counted)
        expect(sum('total') + sum('carriedOut')).toBe(read.counted)
        const outside = read.notes.find(({ code }) => code === 'outside-year')
        const passed = outside && 'count' in outside ? outside.count : 0
        // A row with nothing in it is none.
        const written = requests.filter((request) => Object.values(request).some((cell) => cell !== ''))
        expect(read.counted + read.unusable.length + passed).toBe(written.length)
      }),
      { numRuns: 60 },
    )
  })

  test('says which rows stand behind a figure', () => {
    const read = ledgerOf([
      row('2021-03-05', '2021-03-08'),
      row('2021-03-05', '2021-03-09', '撤回'),
      row('2021-03-06', '2021-03-08'),
    ])
    expect(ledgerCellText(read, 's3.granted.person')).toBe('予以公开·自然人 2件：第2、4行。')
    expect(ledgerCellText(read, 's3.granted.legal')).toBe('予以公开·法律服务机构 0件：台账里没有。')
    expect(ledgerPreview(read)).toBe(
      [
        '台账算好了：2021年共3件',
        '新收3件：自然人3',
        '2020年转来0件，转到2022年0件',
        '办结3件：予以公开2、其他处理1',
        '另有1条提醒',
      ].join('\n'),
    )
  })
})

describe('rows that are no requests', () => {
  test('are passed over: blank ones, sums, signatures, repeated headings', () => {
    const read = ledgerOf([
      row('2021-03-05', '2021-03-08'),
      [],
      ['2', '', '', '', '', ''],
      heading,
      row('2021-03-06', '2021-03-08'),
      ['合计', '2件', '', '', '', ''],
      ['填表人：某某', '', '审核人：某某', '', '', ''],
      ['说明：本表按月填报', '', '', '', '', ''],
    ])
    expect(counted(read)).toEqual({ 'received.person': 2, 'granted.person': 2 })
    expect([read.unusable, read.notes]).toEqual([[], []])
  })

  test('without an answer are told, but for numbers written in advance', () => {
    const read = ledgerOf([['第一季度'], row('2021-03-05', '2021-03-08'), ['', '', '忘了填'], ['17']])
    expect([counted(read), unusable(read)]).toEqual([{ 'received.person': 1, 'granted.person': 1 }, []])
    expect(notes(read)).toEqual(['没有日期、类型、结果，没当申请：第2、4行。'])
  })

  test('are not those of which only the applicant is known', () => {
    expect(unusable(ledgerOf([['3', '', '某某', '', '', '']]))).toEqual([[2, '没写收到日期；没写申请人类型']])
  })
})

describe('notes', () => {
  test('tell customs, years that were left out, and numbers used twice', () => {
    const read = ledger(
      csv([
        ['2021年申请台账'],
        ['填表日期：2022年1月5日'],
        heading,
        ['2021-01', '3月5日', '甲', '自然人', '3月8日', '撤回'],
        ['2021-02', '2021-3-5', '甲', '自然人', '2021-3-8', '信息不存在'],
        ['2021-01', '2021-3-6', '甲', '自然人', '2021-3-9', '撤回'],
      ]),
    )
    expect(notes(read)).toEqual([
      '“撤回”按惯例记在其他处理（其他）（不是明文）：第4、6行。',
      '“信息不存在”按惯例记在无法提供（不掌握）（不是明文）：第5行。',
      '日期没写年份的，按2021年算：第4行。',
      '编号重复，看看是不是同一件记了两次：第4、6行。',
    ])
  })

  test('do not assume a year where two are named', () => {
    const read = ledger(csv([['2020—2021年申请台账'], heading, ['1', '3月5日', '甲', '自然人', '3月8日', '撤回']]))
    expect(unusable(read)).toEqual([[3, '收到日期没写年份；办结日期没写年份']])
  })

  test('say that a year had no request', () => {
    expect(notes(ledgerOf([row('2019-03-05', '2019-03-08')]))).toEqual([
      '台账里没有2021年的申请，表三都是0。',
      '1行不在2021年内，没有算进来。',
    ])
  })
})

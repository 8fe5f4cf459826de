import { describe, expect, test } from 'vitest'
import { meantBy } from '../../../src/intake/ledger/headings.ts'
import { columnLines } from '../../../src/text/ledger/ledger.ts'
import { counted, ledger, ledgerOf, notes, refusal, unusable } from './support.ts'
import { type Content, csv, workbook } from './workbooks.ts'

const role = (text: string): string | undefined => meantBy(text)?.role

describe('a heading', () => {
  test.each([
    [
      'received',
      '收到日期 收到申请日期 收到申请时间 签收日期 收件日期 接收时间 受理日期 登记日期 申请日期 提交时间 收文日期',
    ],
    [
      'closed',
      '答复日期 办结日期 办结时间 答复（办结）日期 回复时间 结案日期 作出答复日期 答复送达日期 办理完成日期 申请答复日期',
    ],
    ['kind', '申请人类型 申请人类别 申请人性质 申请主体类型 申请人身份 申请主体 类型'],
    ['outcome', '办理结果 处理结果 答复结果 答复类型 办理情况 是否公开 办结类型 结果'],
    ['extended', '延期告知日 延期答复日期 是否延期 延长答复期限告知日期'],
    ['correctionSent', '补正告知日 告知补正日期 补正通知时间'],
    ['correctionReceived', '补正收到日 收到补正日期 申请人补正日期'],
    ['number', '编号 收件编号 登记号 申请编号'],
    ['serial', '序号 No'],
    ['private', '申请人姓名 姓名或名称 联系电话 身份证号 通讯地址 申请内容摘要 经办人 备注'],
    [
      'ignored',
      '应答复日期 答复期限 法定答复日期 到期日 剩余天数 答复文号 申请渠道 获取方式 答复方式 是否复议 收件人方式',
    ],
    ['grounds', '不予公开理由 不予公开原因 具体情形'],
  ])('of %s is told in any of its names', (expected, headings) => {
    for (const each of headings.split(' ')) expect([each, role(each)]).toEqual([each, expected])
  })

  test('may be broken into lines and explained in brackets', () => {
    expect([role('收到\n申请\n日期'), role('收到日期（年月日）'), role('*申请人类型（必填）'), role('备 注')]).toEqual([
      'received',
      'received',
      'kind',
      'private',
    ])
  })
})

const request: Content[] = ['2021-03-05', '自然人', '2021-03-08', '予以公开']
const one = { 'received.person': 1, 'granted.person': 1 }

describe('columns', () => {
  test('stand in any order, under titles, among others', () => {
    const read = ledger(
      csv([
        ['某镇依申请公开登记表'],
        ['填报单位：某镇', '', '', '', '2022年1月5日'],
        ['办理结果', '应答复日期', '答复日期', '电话', '申请人类别', '签收日期'],
        ['予以公开', '2021-04-02', '2021-03-08', '13800138000', '自然人', '2021-03-05'],
      ]),
    )
    expect(counted(read)).toEqual(one)
    expect(columnLines(read)).toEqual([
      '收到日期：F列“签收日期”',
      '申请人类型：E列“申请人类别”',
      '办结日期：C列“答复日期”',
      '办理结果：A列“办理结果”',
    ])
  })

  test('of several for the day of receipt give way to the day it came in', () => {
    const read = ledger(
      csv([
        ['申请日期', '收到日期', '受理日期', '申请人类型', '办结日期', '答复日期', '办理结果'],
        ['2020-12-30', '2021-01-04', '2021-01-05', '自然人', '2021-01-20', '2021-01-19', '予以公开'],
      ]),
    )
    expect(counted(read)).toEqual(one)
    expect(columnLines(read).slice(0, 3)).toEqual([
      '收到日期：B列“收到日期”',
      '申请人类型：D列“申请人类型”',
      '办结日期：E列“办结日期”',
    ])
  })

  test('that name a lesser day of receipt are told', () => {
    const read = ledger(csv([['申请日期', '申请人类型', '答复日期', '办理结果'], request]))
    expect(notes(read)).toEqual(['收到日期用的是“申请日期”那一列。'])
  })

  test('with an equal claim are asked about', () => {
    const heading = ['收到日期', '收到日期', '申请人类型', '答复日期', '办理结果']
    expect(refusal(csv([heading, ['2021-03-05', '2021-03-06', '自然人', '2021-03-08', '予以公开']]))).toBe(
      'A、B列都像收到日期。不用的改个表头名，再发。',
    )
    expect(counted(ledger(csv([heading, ['2021-03-05', '', '自然人', '2021-03-08', '予以公开']])))).toEqual(one)
  })

  test('that are not there are named', () => {
    expect(
      refusal(
        csv([
          ['收到日期', '申请人', '答复日期'],
          ['2021-03-05', '甲乙', '2021-03-08'],
        ]),
      ),
    ).toBe('没找到申请人类型、办理结果这2列。在表头写上收到日期、申请人类型、办结日期、办理结果，一行一件，再发。')
  })

  test('of results: the one that answers is taken', () => {
    const read = ledger(
      csv([
        ['收到日期', '申请人类型', '答复日期', '办理结果', '答复类型'],
        ['2021-03-05', '自然人', '2021-03-08', '已办结', '予以公开'],
        ['2021-03-05', '自然人', '2021-03-08', '已办结', '国家秘密'],
      ]),
    )
    expect(counted(read)).toEqual({ 'received.person': 2, 'granted.person': 1, 'refusedStateSecret.person': 1 })
  })

  test('of grounds complete the result', () => {
    const read = ledger(
      csv([
        ['收到日期', '申请人类型', '答复日期', '办理结果', '不予公开理由'],
        ['2021-03-05', '自然人', '2021-03-08', '不予公开', '个人隐私'],
      ]),
    )
    expect(counted(read)).toEqual({ 'received.person': 1, 'refusedThirdParty.person': 1 })
  })

  test('without headings are known by content that leaves no doubt, and told', () => {
    const rows = [request, ['2021-03-06', '企业', '2021-03-09', '信访'], ['2021-12-27', '个人', '', '']]
    const read = ledger(csv(rows))
    expect(counted(read)).toEqual({
      'received.person': 2,
      'received.business': 1,
      'granted.person': 1,
      'notProcessedPetition.business': 1,
      'carriedOut.person': 1,
    })
    expect(notes(read)).toEqual([
      'A列没有表头，按内容认作收到日期。',
      'B列没有表头，按内容认作申请人类型。',
      'C列没有表头，按内容认作办结日期。',
      'D列没有表头，按内容认作办理结果。',
    ])
  })

  test('without headings are not known where there is a third day, or the days are out of order', () => {
    const third = [...request, '2021-03-09']
    expect(refusal(csv([third, third, third]))).toContain('没找到收到日期、办结日期')
    const reversed = ['2021-03-08', '自然人', '2021-03-05', '予以公开']
    expect(refusal(csv([reversed, reversed, reversed]))).toContain('没找到收到日期、办结日期')
  })

  test('with a heading for another day are not taken for the day of receipt', () => {
    const rows = [['办理日期', '申请人类型', '答复日期', '办理结果'], request, request, request]
    expect(refusal(csv(rows))).toContain('没找到收到日期这1列')
  })

  test('headed 申请人 are kinds only if they hold nothing but kinds', () => {
    const heading = ['收到日期', '申请人', '答复日期', '办理结果']
    const rows = (kinds: readonly string[]): Content[][] => [
      heading,
      ...kinds.map((kind) => ['2021-03-05', kind, '2021-03-08', '予以公开']),
    ]
    expect(counted(ledger(csv(rows(['自然人', '公民', '个人']))))).toEqual({
      'received.person': 3,
      'granted.person': 3,
    })
    expect(refusal(csv(rows(['某甲', '某乙', '个人'])))).toContain('没找到申请人类型')
  })

  test('under two rows of headings without merged cells are read with the group above them', () => {
    const read = ledger(
      csv([
        ['序号', '申请人', '', '收到', '办理', '', ''],
        ['', '姓名', '类型', '日期', '日期', '结果', '文号'],
        ['1', '甲', '自然人', '2021-03-05', '2021-03-08', '予以公开', '1号'],
      ]),
    )
    expect(counted(read)).toEqual(one)
  })

  test('that are ticked answer by their headings', () => {
    const read = ledger(
      workbook({
        dialect: 'shared',
        sheets: [
          {
            merges: ['A1:A2', 'B1:D1', 'E1:E2', 'F1:I1'],
            rows: [
              ['收到日期', '申请人类型', '', '', '答复日期', '办理结果', '', '', ''],
              ['', '自然人', '商业企业', '其他', '', '予以公开', '部分公开', '信息不存在', '其他'],
              ['2021-03-05', '√', '', '', '2021-03-08', '', '√', '', ''],
              ['2021-03-05', '', '', 1, '2021-03-08', '', '', '', '√'],
              ['2021-03-05', '√', '√', '', '2021-03-08', '√', '', '', ''],
            ],
          },
        ],
      }),
    )
    expect(counted(read)).toEqual({
      'received.person': 1,
      'partial.person': 1,
      'received.others': 1,
      'otherMisc.others': 1,
    })
    expect(unusable(read)).toEqual([[5, '申请人类型写了不止一种']])
  })
})

describe('the filled form itself', () => {
  test('is no ledger', () => {
    expect(
      refusal(
        csv([
          ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
          ['新收', '3', '0', '0', '0', '0', '0', '3'],
        ]),
      ),
    ).toContain('没找到')
  })
})

test('a ledger with a heading and no row is a year without requests', () => {
  expect(notes(ledgerOf([]))).toEqual(['台账里没有2021年的申请，表三都是0。'])
})

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { CellId } from '../../../src/schema/cell-id.ts'
import { parseReportFile } from '../../../src/schema/report-file.ts'
import { dumpOf, ownTexts, shown } from '../../support/dumps.ts'
import { readBack } from '../../support/read-back.ts'

const head = (year: number): string => `安澜镇人民政府\n${year}年政府信息公开工作年度报告\n\n`
const two = (year: number, rows: string): string => `${head(year)}二、主动公开政府信息情况\n${rows}\n`
const columns = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计'
const three = (year: number, rows: string): string =>
  `${head(year)}三、收到和处理政府信息公开申请情况\n申请人情况\n\t\t\t${columns}\n${rows}\n`

const figuresOf = (text: string) => Object.fromEntries(readBack(text).figures)
const printedOf = (text: string) => Object.fromEntries(readBack(text).printed)

describe('numbers in tables', () => {
  const bought = (amount: string, heading = '采购总金额（单位：万元，保留4位小数）'): string =>
    two(2020, `第二十条第（九）项\n信息内容\t采购项目数量\t${heading}\n政府集中采购\t3件\t${amount}`)

  test.each([
    ['941.4649', undefined, 941_464_900],
    ['941.4649万元', undefined, 941_464_900],
    ['251000元', undefined, 25_100_000],
    ['251,000.5', '采购总金额（元）', 25_100_050],
    ['９４１．４', '采购总金额（万元）', 941_400_000],
    ['0', undefined, 0],
    ['零', undefined, 0],
  ])('%s under %s is kept to the 分', (amount, heading, figure) => {
    expect(figuresOf(bought(amount, heading))).toEqual({
      's2.procurement.projects': 3,
      's2.procurement.amount': figure,
    })
  })

  test.each(['/', '—', '-', '无', '', '约941', '941-942', '12,5', '941.46491234', '见附件', '-3'])(
    '%j is no number, and is kept as it stands',
    (amount) => {
      expect(printedOf(bought(amount))).toEqual({ 's2.procurement.amount': amount })
      expect(figuresOf(bought(amount))).toEqual({ 's2.procurement.projects': 3 })
    },
  )

  test.each(['1.5', '-3', '3万元', '十几件', '99999999999999'])('%j is no count', (count) => {
    const text = two(2021, `第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t${count}\n行政强制\t1`)
    expect(figuresOf(text)).toEqual({ 's2.coercion.decisions': 1 })
    expect(printedOf(text)).toEqual({ 's2.penalty.decisions': count })
  })

  test('a note beside a number is told, and the number is read', () => {
    const text = two(2021, '第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t212（含移交5件）')
    expect(figuresOf(text)).toEqual({ 's2.penalty.decisions': 212 })
    expect(readBack(text).unplaced).toEqual(['行政处罚 212（含移交5件）'])
  })

  test('本年增/减 may fall', () => {
    const text = two(2020, '第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政处罚\t5\t-3\t7')
    expect(figuresOf(text)).toEqual({
      's2.penalty.itemsBefore': 5,
      's2.penalty.itemsChange': -3,
      's2.penalty.decisions': 7,
    })
  })
})

describe('table two', () => {
  test('of another edition gives only the cells that this year’s form has', () => {
    const text = two(
      2021,
      '第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政处罚\t5\t-3\t7\n第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规范性文件\t1\t2\t3',
    )
    expect(figuresOf(text)).toEqual({ 's2.penalty.decisions': 7 })
    expect(readBack(text).unplaced).toEqual([
      '行政处罚 5',
      '行政处罚 -3',
      '规范性文件 1',
      '规范性文件 2',
      '规范性文件 3',
    ])
  })

  test('has its columns where its headings put them', () => {
    const text = two(
      2021,
      '第二十条第（一）项\n信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规范性文件\t5\t2\t1',
    )
    expect(figuresOf(text)).toEqual({
      's2.normative.inForce': 5,
      's2.normative.issued': 2,
      's2.normative.repealed': 1,
    })
  })

  test('names sub-rows as the organ does, until the next clause', () => {
    const text = two(
      2020,
      '第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t1\t0\t2\n其他对外管理服务事项\t行政检查\t3\t0\t4\n\t行政强制执行\t5\t0\t6\n第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政处罚\t7\t0\t8',
    )
    const report = readBack(text)
    expect(report.form.subrows).toEqual(['行政检查', '行政强制执行'])
    expect(Object.fromEntries(report.figures)).toMatchObject({
      's2.otherServices[行政检查].decisions': 4,
      's2.otherServices[行政强制执行].itemsBefore': 5,
      's2.penalty.decisions': 8,
    })
    expect(report.figures.size).toBe(12)
  })
})

describe('tables between bars', () => {
  test('are read like others', () => {
    const text = two(
      2021,
      '| 第二十条第（六）项 | |\n|---|---|\n| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 212 |\n| 行政强制 | / |',
    )
    expect(figuresOf(text)).toEqual({ 's2.penalty.decisions': 212 })
    expect(printedOf(text)).toEqual({ 's2.coercion.decisions': '/' })
  })
})

describe('table three', () => {
  test('is read by its words where they are broken, numbered or worded otherwise', () => {
    const text = three(
      2021,
      '1、本年新收政府信息\n公开申请数量\n1\n0\n0\n0\n0\n0\n1\n2.其它法律、行政法规禁止公开的\n2\n0\n0\n0\n0\n0\n2\n（四）无法\n\n提供\n1、本机关不掌握\n相关政府信息\n3\n0\n0\n0\n0\n0\n3',
    )
    expect(figuresOf(text)).toMatchObject({
      's3.received.person': 1,
      's3.refusedOtherLaw.total': 2,
      's3.unavailableNotHeld.person': 3,
    })
    expect(readBack(text).unplaced).toEqual([])
  })

  test('that lost its last column has no totals where they are lost', () => {
    const zeros = (count: number): string => Array.from({ length: count }, () => '0').join('\t')
    const row = (label: string, depth: number): string => `${label}${'\t'.repeat(depth)}${zeros(6)}`
    const text = three(
      2020,
      [
        `一、本年新收政府信息公开申请数量\t\t${zeros(7)}`,
        row('三、本年度办理结果\t（一）予以公开', 2),
        row('\t（三）不予公开\t1.属于国家秘密', 1),
        row('\t\t2.其他法律行政法规禁止公开', 1),
        row('\t\t3.危及“三安全一稳定”', 1),
        row('\t\t4.保护第三方合法权益', 1),
      ].join('\n'),
    )
    const { figures, printed, unplaced } = readBack(text)
    expect(figures.size).toBe(7 + 5 * 6)
    expect([...figures.keys()].filter((id) => id.endsWith('.total'))).toEqual(['s3.received.total'])
    expect([[...printed], unplaced]).toEqual([[], []])
  })

  test('takes no row whose figures cannot be told apart', () => {
    const text = `${head(2021)}三、收到和处理政府信息公开申请情况\n申请人情况\n一、本年新收政府信息公开申请数量 3 0 0 3\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n`
    const { figures, unplaced } = readBack(text)
    expect(figures.size).toBe(7)
    expect(unplaced).toEqual(['一、本年新收政府信息公开申请数量 3 0 0 3'])
  })

  test('lists what stands beside the name of a group', () => {
    const text = three(
      2021,
      '一、本年新收政府信息公开申请数量\t\t\t3\t0\t0\t0\t0\t0\t3\n（三）不予公开\t\t\t1\t0\t0\t0\t0\t0\t1',
    )
    expect(readBack(text).figures.size).toBe(7)
    expect(readBack(text).unplaced).toEqual(['（三）不予公开 1 0 0 0 0 0 1'])
  })

  test('with 其他处理 as one row of zeros has none of its three kinds; of other figures only a person knows the kinds', () => {
    const other = (figure: number): string =>
      three(
        2021,
        `一、本年新收政府信息公开申请数量\t\t\t3\t0\t0\t0\t0\t0\t3\n（六）其他处理\t\t\t${figure}\t0\t0\t0\t0\t0\t${figure}`,
      )
    expect(figuresOf(other(0))).toMatchObject({ 's3.otherMisc.person': 0, 's3.otherFeeUnpaid.total': 0 })
    const { figures, wholeRows } = readBack(other(2))
    expect([figures.has('s3.otherMisc.person'), figures.get('s3.otherMisc.business')]).toEqual([false, 0])
    expect(wholeRows.filter(({ isPlaced }) => !isPlaced).map(({ id, figure }) => [id, figure])).toEqual([
      ['s3.other.person', 2],
      ['s3.other.total', 2],
    ])
  })

  test('that stands twice is read once, and what differs is told', () => {
    const row = (figure: number): string => `一、本年新收政府信息公开申请数量\t\t\t${figure}\t0\t0\t0\t0\t0\t${figure}`
    const { figures, unplaced } = readBack(three(2021, `${row(3)}\n${row(4)}`))
    expect(figures.get('s3.received.person')).toBe(3)
    expect(unplaced).toEqual(['一、本年新收政府信息公开申请数量 4', '一、本年新收政府信息公开申请数量 4'])
  })
})

describe('the statistics table', () => {
  const statistics = (rows: string): string => `${head(2017)}政府信息公开情况统计表\n统计指标\t单位\t统计数\n${rows}\n`

  test('tells equal names apart by their place', () => {
    const text = statistics(
      '四、行政复议数量\t件\t6\n（一）维持具体行政行为数\t件\t1\n（二）被依法纠错数\t件\t2\n（三）其他情形数\t件\t3\n五、行政诉讼数量\t件\t9\n（二）被依法纠错数\t件\t4\n（三）其他情形数\t件\t5',
    )
    expect(figuresOf(text)).toEqual({
      't4.reviews': 6,
      't4.reviewsUpheld': 1,
      't4.reviewsCorrected': 2,
      't4.reviewsOther': 3,
      't5.lawsuits': 9,
      't5.lawsuitsCorrected': 4,
      't5.lawsuitsOther': 5,
    })
  })

  test('reads money in the unit of its row', () => {
    expect(figuresOf(statistics('七、依申请公开信息收取的费用\t元\t270'))).toEqual({ 't7.fees': 27_000 })
    expect(figuresOf(statistics('七、依申请公开信息收取的费用\t万元\t2.7'))).toEqual({ 't7.fees': 2_700_000 })
  })

  test('lists a number that stands beside a heading', () => {
    const text = statistics('（一）主动公开政府信息数\t条\t145\n（三）通过不同渠道和方式公开政府信息的情况\t\t0')
    expect(figuresOf(text)).toEqual({ 't1.published': 145 })
    expect(readBack(text).unplaced).toEqual(['（三）通过不同渠道和方式公开政府信息的情况 0'])
  })

  test('with 重点领域 is Beijing’s, also where nothing is filled in there', () => {
    const { profile, form, printed } = readBack(statistics('（二）重点领域公开政府信息数\t条\t/'))
    expect([profile, form.profile, [...printed]]).toEqual(['beijing', 'beijing', [['t1.keyAreas', '/']]])
  })
})

describe('published figures', () => {
  const folder = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))

  test.each(readdirSync(folder))('%s is read back from text', (name) => {
    const file = parseReportFile(readFileSync(`${folder}/${name}`))
    if (!file.ok) throw new Error(name)
    const { form, figures, year } = file.report
    const inTables = new Map([...figures].filter(([id]) => !id.startsWith('s6')))
    const cells = new Map<CellId, string>([...inTables].map(([id, figure]) => [id, shown(form, id, figure)]))
    for (const layout of ['dump', 'tabs'] as const) {
      const report = readBack(
        dumpOf({ organ: '安澜镇人民政府', year, form, cells, narratives: ownTexts(form) }, layout),
      )
      expect(report.figures).toEqual(inTables)
    }
  })
})

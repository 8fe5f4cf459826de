import { describe, expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { type Form, formOf } from '../../src/schema/form.ts'
import { contextOf, digest } from './digest.ts'

/** What Word and Excel give to the clipboard: a row a line; or every cell on a line of its own. */
function rowsOf(form: Form, section: string): { label: string; values: string[] }[] {
  const rows = new Map<string, { label: string; values: string[] }>()
  for (const [index, cell] of form.cells.entries()) {
    if (cell.section !== section) continue
    const row = rows.get(cell.rowId) ?? { label: cell.row.split('/').at(-1)!, values: [] }
    row.values.push(String(index))
    rows.set(cell.rowId, row)
  }
  return [...rows.values()]
}

const byLine = (form: Form, section: string): string =>
  rowsOf(form, section)
    .map(({ label, values }) => [label, ...values].join('\t'))
    .join('\n')

const byCell = (form: Form, section: string): string =>
  rowsOf(form, section)
    .map(({ label, values }) => [label, ...values].join('\n\t'))
    .join('\n\n')

describe("tables with the form's own labels are read whole, in every edition", () => {
  test.each([
    ['2021', 's2', byLine],
    ['2021', 's3', byLine],
    ['2021', 's3', byCell],
    ['2019', 's2', byLine],
    ['2019', 's3', byLine],
    ['2019', 's3', byCell],
    ['2008', 't', byLine],
    ['2008', 't', byCell],
  ] as const)('%s %s', (edition, section, write) => {
    const form = formOf(edition, { profile: 'beijing' })
    const reading = read(write(form, section), contextOf('', form))
    expect(reading).toMatchObject({ kind: 'figures', restate: false, choices: [], problems: [] })
    if (reading.kind !== 'figures') return
    const expected = form.cells.flatMap((cell, index) =>
      cell.section !== section
        ? []
        : [[cell.id, cell.kind === 'money10k' ? index * 1_000_000 : cell.kind === 'yuan' ? index * 100 : index]],
    )
    const found = new Map(reading.proposals.map(({ cell, value }) => [cell, value]))
    expect(expected.map(([id]) => [id, found.get(id as never)])).toEqual(expected)
    expect(found.size).toBe(expected.length)
  })

  test('table four, with its headings', () => {
    const form = formOf('2021')
    const heads = '行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n'
    const reading = read(`${heads}${Array.from({ length: 15 }, (_, index) => index).join('\t')}`, contextOf('', form))
    expect(reading).toMatchObject({ kind: 'figures', restate: false })
    if (reading.kind === 'figures') expect(reading.proposals.map(({ value }) => value)).toEqual([...Array(15).keys()])
  })
})

test('an empty cell, 「/」 and 「-」 state nothing', () => {
  expect(
    digest('一、本年新收政府信息公开申请数量\t3\t\t/\t-\t0\t0\t3\n二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t'),
  ).toBe('received.person=3 received:0×2 received.total=3')
})

test('a labelled row is recorded, an unlabelled one is asked about', () => {
  expect(digest('（一）予以公开  3  0  0  0  0  0  3')).toBe('granted.person=3 granted:0×5 granted.total=3')
  expect(digest('3  0  0  0  0  0  3')).toMatch(/^\{which-row/)
})

test('a row with a number too few is not guessed at', () => {
  const reading = read(
    '一、本年新收政府信息公开申请数量\n3\n1\n7\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0',
    contextOf(),
  )
  expect(reading).toMatchObject({ kind: 'figures', restate: true })
  if (reading.kind === 'figures')
    expect(reading.proposals.every(({ cell }) => cell.startsWith('s3.carriedIn'))).toBe(true)
})

test('near-literal labels are the labels', () => {
  expect(digest('2.其他法律法规禁止公开\t0\t1\t0\t0\t0\t0\t1\n行政规范性文件\t1\t2\t3')).toMatch(
    /^refusedOtherLaw:0×5 refusedOtherLaw\.business=1 refusedOtherLaw\.total=1 normative\.issued=1/,
  )
})

test('a finished report is material', () => {
  const words =
    '2021年，我镇认真贯彻落实政府信息公开条例，全面推进基层政务公开标准化规范化建设，及时发布各类信息。'.repeat(25)
  expect(digest(`××镇人民政府2021年政府信息公开工作年度报告\n一、总体情况\n${words}\n行政处罚\t212`)).toBe('material')
})

describe('labelled figures of the other editions', () => {
  const form2019 = formOf('2019')
  const form2008 = formOf('2008')
  test.each([
    [form2019, '处罚上年26 没变 办了19', 'penalty.itemsBefore=26 penalty.itemsChange=0 penalty.decisions=19'],
    [
      form2019,
      '行政许可 上一年项目数量5 本年增/减0 处理决定数量0',
      'licensing.itemsBefore=5 licensing.itemsChange=0 licensing.decisions=0',
    ],
    [form2019, '处罚+19 办6个', 'penalty.itemsChange=19 penalty.decisions=6'],
    [form2019, '处罚减了3项', 'penalty.itemsChange=-3'],
    [form2019, '采购79个 941万4649元', 'procurement.projects=79 procurement.amount=941464900'],
    [form2019, '其他事项1982', /^\{which-cell /],
    [
      form2019,
      '规范性文件 本年新制作数量1 本年新公开数量1 对外公开总数量4',
      'normative.made=1 normative.published=1 normative.publishedTotal=4',
    ],
    [form2008, '主动公开145条', 't1.published=145'],
    [form2008, '140余条', '!approximate'],
    [form2008, '收到申请3件，当面3件', 't3.received=3 t3.receivedInPerson=3'],
    [form2008, '工作人员1个，兼职1个，专职0个', 't8.staff=1 t8.staffPartTime=1 t8.staffFullTime=0'],
    [form2008, '培训4次100人次', /t9\.trainings=4/],
  ] as [Form, string, string | RegExp][])('%#', (form, words, outcome) => {
    if (typeof outcome === 'string') expect(digest(words, '', form)).toBe(outcome)
    else expect(digest(words, '', form)).toMatch(outcome)
  })
})

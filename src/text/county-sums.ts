import { addUp, type SumCell, standingOf } from '../checks/county/adding-up.ts'
import { certaintyOf } from '../checks/county/certainty.ts'
import type { County } from '../checks/county/county.ts'
import { type LeftOut, reportsForSum } from '../checks/county/for-sum.ts'
import { isSameFigures } from '../checks/county/pairing.ts'
import type { CountyReport } from '../checks/county/report.ts'
import { formatFigure } from '../schema/figure.ts'
import type { Cell, Form } from '../schema/form.ts'
import { cellName, rowName, tableName } from './cells.ts'
import { behind, checkedReports, countyYear } from './county.ts'
import { callName, fileName } from './county-letter.ts'
import { heads, number, type SheetCell, type SheetContent, text } from './sheet.ts'

// The tables of all reports of a year added up, laid out as the form lays them out, and the figures of each report beside each other.

const leftOutTexts: Readonly<Record<LeftOut, string>> = {
  'copies-differ': '同一家有几份，数不一样',
  copy: '同一家的另一份，数一样，只加一次',
  'unclear-organ': '分不清是哪一家',
}

const whole = ({ cells }: Form, cell: Cell): boolean => cells.includes(cell)

const nameOf = (form: Form, cell: Cell): string =>
  whole(form, cell) ? cellName(form, cell.id) : `其他对外管理服务·${rowName(cell)}·${cell.column}`

/** Cells by the rows they stand in. */
function rowsOf<Item extends { readonly cell: Cell }>(items: readonly Item[]): Item[][] {
  const rows = new Map<string, Item[]>()
  for (const item of items) {
    const key = `${item.cell.section} ${item.cell.rowId}`
    rows.set(key, [...(rows.get(key) ?? []), item])
  }
  return [...rows.values()]
}

const headOf = (row: readonly SumCell[]): string[] =>
  row[0]!.cell.section === 't'
    ? ['统计数']
    : row.map(({ cell }) => (cell.kind === 'yuan' ? `${cell.column}（元）` : cell.column.split('/').at(-1)!))

/** A row's name, with the unit where the column does not say it. */
const labelOf = ({ cell }: SumCell): string =>
  cell.section === 't' ? `${rowName(cell)}（${cell.unit}）` : rowName(cell)

const sumCell = ({ cell, sum, without }: SumCell): SheetCell => {
  const style = without.length > 0 ? 'missing' : 'plain'
  return sum === undefined ? text('', 'missing') : number(formatFigure(cell, sum), style)
}

/** The rows of all tables; a heading wherever the columns change. */
function tableRows(cells: readonly SumCell[]): SheetCell[][] {
  let before = ''
  return rowsOf(cells).flatMap((row) => {
    const head = headOf(row)
    const key = `${row[0]!.cell.section} ${head.join(' ')}`
    const isNew = key !== before
    before = key
    const line = [text(labelOf(row[0]!)), ...row.map(sumCell)]
    return isNew ? [[], heads(tableName(row[0]!.cell.section), ...head), line] : [line]
  })
}

const mostNamed = 6

/** Cells that lack the same reports, at once. */
function incompleteRows(form: Form, cells: readonly SumCell[], reports: readonly CountyReport[]): SheetCell[][] {
  const groups = new Map<string, SumCell[]>()
  for (const cell of cells) {
    const key = `${cell.cell.section} ${cell.included} ${cell.without.join(' ')}`
    if (cell.without.length > 0) groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  const lines = [...groups.values()].map((group) => {
    const { cell, included, without } = group[0]!
    const names = group.slice(0, mostNamed).map((each) => nameOf(form, each.cell))
    const more = group.length > names.length ? `等${group.length}格` : ''
    return [
      text(`${tableName(cell.section)}：${names.join('、')}${more}`, 'missing'),
      number(included),
      text(without.map((at) => callName(reports[at]!)).join('、')),
    ]
  })
  return lines.length === 0 ? [] : [[], heads('有的报告没填的格（黄底）', '加了几份', '没加进去的'), ...lines]
}

interface YearReports {
  readonly year: number
  readonly reports: readonly CountyReport[]
  readonly absent: readonly { readonly name: string; readonly why: string }[]
}

function ofYear(county: County, year: number): YearReports {
  const { reports, unread, passedOver, pairing, absent } = county
  const { included, leftOut } = reportsForSum(pairing, year, (one, other) =>
    isSameFigures(reports[one]!.figures, reports[other]!.figures),
  )
  const late = year === countyYear(county) ? behind(county) : []
  const why = (at: number): string => `${callName(reports[at]!)}（${fileName(reports[at]!.file)}）`
  return {
    year,
    reports: included.map((at) => reports[at]!),
    absent: [
      ...late.map((organ) => ({ name: organ.name ?? why(organ.reports[0]!), why: `没看到${year}年的报告` })),
      ...absent.map((name) => ({ name, why: '没有报来' })),
      ...leftOut.map(({ report, why: reason }) => ({ name: why(report), why: leftOutTexts[reason] })),
      ...unread.map(({ file, error }) => ({ name: fileName(file), why: `读不了：${error}` })),
      ...passedOver.map((file) => ({ name: fileName(file), why: '不是.docx、.doc、.txt、.json，没有读' })),
    ],
  }
}

function sumSheet({ year, reports, absent }: YearReports): SheetContent {
  const { form, cells } = addUp(reports)
  const asked = cells.filter(({ included, without }) => included + without.length > 0)
  const wrong = reports.filter(({ checked }) => checked.findings.some((finding) => certaintyOf(finding) === 'certain'))
  return {
    name: `合计${year}`,
    widths: [30, 12],
    rows: [
      heads(`${year}年各表逐格相加：加了${reports.length}份`),
      [
        text(
          '没填的格不当0，没加进去：黄底的格有的报告没填，列在下面。空着但按相加推得出的数加进去了，在“各份”里是灰字。',
        ),
      ],
      ...(wrong.length > 0
        ? [[text(`这些报告有错，也加进来了，改好以后要重新汇总：${wrong.map(callName).join('、')}`, 'missing')]]
        : []),
      ...tableRows(asked),
      ...(absent.length > 0 ? [[], heads('整份没加进去的', '原因')] : []),
      ...absent.map(({ name, why }) => [text(name, 'missing'), text(why)]),
      ...incompleteRows(form, asked, reports),
    ],
  }
}

/** As many as spreadsheets for people are still pleasant with; a row of table three is never parted. */
const mostColumns = 96

/** Cells in sheets of their own: tables two and four with the fee, table three in parts. */
function partsOf(cells: readonly SumCell[]): { readonly name: string; readonly cells: SumCell[] }[] {
  const requests = cells.filter(({ cell }) => cell.section === 's3')
  const others = cells.filter(({ cell }) => cell.section !== 's3')
  const isStatistics = others.some(({ cell }) => cell.section === 't')
  const parts: SumCell[][] = []
  for (const row of rowsOf(requests)) {
    const last = parts.at(-1)
    if (last && last.length + row.length <= mostColumns) last.push(...row)
    else parts.push([...row])
  }
  const numerals = '一二三四五'
  return [
    { name: isStatistics ? '统计表' : '表二表四', cells: others },
    ...parts.map((part, at) => ({ name: parts.length > 1 ? `表三${numerals[at]}` : '表三', cells: part })),
  ]
}

function reportRow(report: CountyReport, cells: readonly SumCell[]): SheetCell[] {
  return [
    text(callName(report)),
    ...cells.map(({ cell }) => {
      const standing = standingOf(report, cell.id)
      if (standing.kind === 'none') return text('—')
      if (standing.kind === 'blank') return text('', 'missing')
      return number(formatFigure(cell, standing.figure), standing.kind === 'derived' ? 'derived' : 'plain')
    }),
  ]
}

const figuresName = '各份'

/** Whether a sheet has the figures of each report, a row each, and what they come to in the last row. */
export const isOfFigures = ({ name }: SheetContent): boolean => name.startsWith(figuresName)

function figureSheets({ year, reports }: YearReports): SheetContent[] {
  const { form, cells } = addUp(reports)
  const asked = cells.filter(({ included, without }) => included + without.length > 0)
  return partsOf(asked).map((part) => ({
    name: `${figuresName}${year}${part.name}`,
    widths: [30, 10],
    frozen: { rows: 1, columns: 1 },
    rows: [
      heads('机关', ...part.cells.map(({ cell }) => `${tableName(cell.section)} ${nameOf(form, cell)}`)),
      ...reports.map((report) => reportRow(report, part.cells)),
      [text('合计', 'head'), ...part.cells.map(sumCell)],
    ],
  }))
}

/** The sums of each year that is checked, the latest first, and the figures they are made of. Organs that are behind are named, not summed. */
export function sumSheets(county: County): SheetContent[] {
  const from = countyYear(county) ?? 0
  const checked = checkedReports(county).map(({ year }) => year)
  const years = [...new Set(checked)].filter((year) => year >= from).sort((a, b) => b - a)
  return years
    .map((year) => ofYear(county, year))
    .filter(({ reports }) => reports.length > 0)
    .flatMap((each) => [sumSheet(each), ...figureSheets(each)])
}

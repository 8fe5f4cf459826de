import { addUp, type SumCell, standingOf } from '../../checks/county/adding-up.ts'
import type { County } from '../../checks/county/county.ts'
import { type LeftOut, reportsForSum } from '../../checks/county/for-sum.ts'
import { isSameFigures, type OrganReports } from '../../checks/county/pairing.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import { formatFigure } from '../../schema/figure.ts'
import type { Cell, Form } from '../../schema/form.ts'
import { cellName, rowName, tableName } from '../cells.ts'
import { findingText } from '../findings/findings.ts'
import { heads, number, type SheetCell, type SheetContent, type SheetStyle, text } from '../sheet.ts'
import { checkedReports, countyYear, earlierOnly, isExpected } from './county.ts'
import { callName, fileName } from './letter.ts'
import { inTables, wrongCells } from './wrong-figures.ts'

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

type IsWrong = (cell: Cell) => boolean

const sumCell = ({ cell, sum, without }: SumCell, isWrong: IsWrong): SheetCell => {
  const style = isWrong(cell) ? 'wrong' : without.length > 0 ? 'missing' : 'plain'
  return sum === undefined ? text('', 'missing') : number(formatFigure(cell, sum), style)
}

/** The rows of all tables; a heading wherever the columns change. */
function tableRows(cells: readonly SumCell[], isWrong: IsWrong): SheetCell[][] {
  let before = ''
  return rowsOf(cells).flatMap((row) => {
    const head = headOf(row)
    const key = `${row[0]!.cell.section} ${head.join(' ')}`
    const isNew = key !== before
    before = key
    const line = [text(labelOf(row[0]!)), ...row.map((cell) => sumCell(cell, isWrong))]
    return isNew ? [[], heads(tableName(row[0]!.cell.section), ...head), line] : [line]
  })
}

const mostNamed = 6
/** Table three has so many columns. */
const across = 8

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
      text(without.map((at) => callName(reports[at]!)).join('、'), 'long', across - 2),
    ]
  })
  return lines.length === 0
    ? []
    : [[], [...heads('有的报告没填的格（黄底）', '加了几份'), text('没加进去的', 'head', across - 2)], ...lines]
}

/** Figures that do not agree with each other, and in whose report. */
function wrongRows(reports: readonly CountyReport[]): SheetCell[][] {
  const lines = reports.flatMap((report) =>
    inTables(report).map((finding) => [
      text(callName(report), 'wrong'),
      text(findingText(finding, report.form), 'long', across - 1),
    ]),
  )
  return lines.length === 0
    ? []
    : [[], [...heads('数对不上的（红底）'), text('哪里对不上', 'head', across - 1)], ...lines]
}

interface YearReports {
  readonly year: number
  readonly reports: readonly CountyReport[]
  readonly absent: readonly { readonly name: string; readonly why: string }[]
}

const lateText = (county: County, organ: OrganReports, year: number): string =>
  isExpected(county, organ) ? `没看到${year}年的报告` : `只有${organ.year}年的报告，不在应交的名单里`

function ofYear(county: County, year: number): YearReports {
  const { reports, unread, passedOver, pairing, absent } = county
  const { included, leftOut } = reportsForSum(pairing, year, (one, other) =>
    isSameFigures(reports[one]!.figures, reports[other]!.figures),
  )
  const late = year === countyYear(county) ? earlierOnly(county) : []
  const why = (at: number): string => `${callName(reports[at]!)}（${fileName(reports[at]!.file)}）`
  return {
    year,
    reports: included.map((at) => reports[at]!),
    absent: [
      ...late.map((organ) => ({ name: organ.name ?? why(organ.reports[0]!), why: lateText(county, organ, year) })),
      ...absent.map((name) => ({ name, why: '没有报来' })),
      ...leftOut.map(({ report, why: reason }) => ({ name: why(report), why: leftOutTexts[reason] })),
      ...unread.map(({ file, error }) => ({ name: fileName(file), why: `读不了：${error}` })),
      ...passedOver.map((file) => ({ name: fileName(file), why: '不是.docx、.doc、.txt、.json，没有读' })),
    ],
  }
}

const asWhole = (words: string, style: SheetStyle): SheetCell[] => [text(words, style, across)]

function sumSheet({ year, reports, absent }: YearReports): SheetContent {
  const { form, cells } = addUp(reports)
  const asked = cells.filter(({ included, without }) => included + without.length > 0)
  const wrong = reports.filter((report) => inTables(report).length > 0)
  const marked = new Set(wrong.flatMap((report) => [...wrongCells(report)]))
  return {
    name: `合计${year}`,
    widths: [34, 13],
    frozen: { rows: 1, columns: 0 },
    rows: [
      asWhole(`${year}年各表逐格相加：加了${reports.length}份`, 'head'),
      asWhole(
        '没填的格不当0，没加进去：黄底的格有的报告没填，列在下面。空着但按相加推得出的数加进去了，在“各份”里是灰字。',
        'long',
      ),
      ...(wrong.length > 0
        ? [
            asWhole(
              `${wrong.map(callName).join('、')}：表里的数自己对不上，照报来的加了，所以红底的格合计也对不上。哪里对不上列在下面，改好以后要重新汇总。`,
              'wrong',
            ),
          ]
        : []),
      ...tableRows(asked, ({ id }) => marked.has(id)),
      ...wrongRows(reports),
      ...(absent.length > 0 ? [[], [...heads('整份没加进去的'), text('原因', 'head', across - 1)]] : []),
      ...absent.map(({ name, why }) => [text(name, 'missing'), text(why, 'long', across - 1)]),
      ...incompleteRows(form, asked, reports),
    ],
  }
}

/** Cells in sheets of their own: tables two and four with the fee, and table three. */
function partsOf(cells: readonly SumCell[]): { readonly name: string; readonly cells: readonly SumCell[] }[] {
  const requests = cells.filter(({ cell }) => cell.section === 's3')
  const others = cells.filter(({ cell }) => cell.section !== 's3')
  const isStatistics = others.some(({ cell }) => cell.section === 't')
  return [
    { name: isStatistics ? '统计表' : '表二表四', cells: others },
    ...(requests.length > 0 ? [{ name: '表三', cells: requests }] : []),
  ]
}

function figureCell(report: CountyReport, cell: Cell): SheetCell {
  const standing = standingOf(report, cell.id)
  if (standing.kind === 'none') return text('—')
  if (standing.kind === 'blank') return text('', 'missing')
  const style = standing.kind === 'derived' ? 'derived' : 'plain'
  return number(formatFigure(cell, standing.figure), wrongCells(report).has(cell.id) ? 'wrong' : style)
}

const figuresName = '各份'

/** Whether a sheet has the figures of each report, a column each, and what they come to in the last one. */
export const isOfFigures = ({ name }: SheetContent): boolean => name.startsWith(figuresName)

/** So many reports beside each other are still read on paper. */
const mostOnPage = 14

function figureSheets({ year, reports }: YearReports): SheetContent[] {
  const { form, cells } = addUp(reports)
  const asked = cells.filter(({ included, without }) => included + without.length > 0)
  const marked = new Set(reports.flatMap((report) => [...wrongCells(report)]))
  return partsOf(asked).map((part) => ({
    name: `${figuresName}${year}${part.name}`,
    widths: [46, 11],
    frozen: { rows: 1, columns: 1 },
    pagesWide: Math.ceil(reports.length / mostOnPage),
    rows: [
      heads(part.name, ...reports.map(callName), '合计'),
      ...part.cells.map((sum) => [
        text(`${tableName(sum.cell.section)} ${nameOf(form, sum.cell)}`),
        ...reports.map((report) => figureCell(report, sum.cell)),
        sumCell(sum, ({ id }) => marked.has(id)),
      ]),
    ],
  }))
}

/** Years that are summed, the latest first: those that are checked, but for what is behind the year of most. */
export function sumYears(county: County): number[] {
  const from = countyYear(county) ?? 0
  const checked = checkedReports(county).map(({ year }) => year)
  return [...new Set(checked)].filter((year) => year >= from).sort((a, b) => b - a)
}

/** The sums of each year, and the figures they are made of. Organs that are behind are named, not summed. */
export function sumSheets(county: County): SheetContent[] {
  return sumYears(county)
    .map((year) => ofYear(county, year))
    .filter(({ reports }) => reports.length > 0)
    .flatMap((each) => [sumSheet(each), ...figureSheets(each)])
}

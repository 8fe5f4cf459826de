import type { ReportContent } from '../../src/report/content.ts'
import type { Table } from '../../src/report/document.ts'
import { blockTable } from '../../src/report/tables/block-table.ts'
import { disputeTable } from '../../src/report/tables/dispute-table.ts'
import { requestTable } from '../../src/report/tables/request-table.ts'
import { statisticsTable } from '../../src/report/tables/statistics-table.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { type Figure, formatFigure } from '../../src/schema/figure.ts'
import { type Form, formOf } from '../../src/schema/form.ts'

// Reports as they come as plain text: copied out of a document or off a page, the tables flattened in one way or another.

export type Layout = 'dump' | 'tabs' | 'spaces' | 'lines'

export interface WrittenReport {
  readonly organ: string
  readonly year: number
  readonly form: Form
  /** What stands in each cell of the tables; a cell that is left out stands there empty. */
  readonly cells: ReadonlyMap<CellId, string>
  readonly narratives: Readonly<Record<string, string>>
}

/** A figure as tables print it. */
export const shown = (form: Form, id: CellId, figure: Figure): string => {
  const cell = form.cell(id)!
  return cell.kind === 'signed' && figure > 0 ? `+${figure}` : formatFigure(cell, figure)
}

/** What stands at each place of a table, where a merged cell begins; undefined where it goes on. */
function gridOf({ rows, columns, cells }: Table, written: WrittenReport['cells']): (string | undefined)[][] {
  const grid: (string | undefined)[][] = Array.from({ length: rows }, () => columns.map(() => undefined))
  for (const { row, column, text, cell } of cells)
    grid[row]![column] = cell === undefined ? text : (written.get(cell) ?? '')
  return grid
}

/** Which places a merged cell covers below its first row: they come out as empty cells. */
const continuesBelow = ({ cells }: Table, row: number, column: number): boolean =>
  cells.some((cell) => cell.column === column && cell.row < row && row < cell.row + cell.rowSpan)

/** A label as a narrow column breaks it. */
const broken = (text: string): string =>
  /^[\p{Script=Han}]{4}$/u.test(text) ? `${text.slice(0, 2)}\n${text.slice(2)}` : text

/** Each cell a line behind a tab, an empty line between rows. */
const dumped = (table: Table, grid: ReturnType<typeof gridOf>): string =>
  grid
    .map((line, row) =>
      line
        .flatMap((text, column) => {
          if (text !== undefined) return [`\t${broken(text)}\n`]
          return continuesBelow(table, row, column) ? ['\t\n'] : []
        })
        .join(''),
    )
    .join('\n')

const tabbed = (grid: ReturnType<typeof gridOf>): string =>
  grid.map((line) => line.map((text) => text ?? '').join('\t')).join('\n')

const spaced = (grid: ReturnType<typeof gridOf>): string =>
  grid.map((line) => line.filter((text) => text !== undefined && text !== '').join(' ')).join('\n')

const lined = (grid: ReturnType<typeof gridOf>): string =>
  grid.flatMap((line) => line.filter((text) => text !== undefined)).join('\n')

function tableText(table: Table, { cells }: WrittenReport, layout: Layout): string {
  const grid = gridOf(table, cells)
  if (layout === 'dump') return dumped(table, grid)
  return { tabs: tabbed, spaces: spaced, lines: lined }[layout](grid)
}

function sectionText(report: WrittenReport, id: string, layout: Layout): string {
  const { form, narratives } = report
  const content = { ...report, figures: new Map(), signature: {} } as unknown as ReportContent
  const { tables } = form
  const builders = { s2: blockTable, s3: requestTable, s4: disputeTable }
  if (tables && id in builders)
    return `\n${tableText(builders[id as keyof typeof builders](content, tables), report, layout)}\n`
  return narratives[id] ?? ''
}

/** The whole report as text. */
export function dumpOf(report: WrittenReport, layout: Layout): string {
  const { organ, year, form } = report
  const numbers = '一二三四五六七八'
  const sections = form.sections.filter(({ id }) => id !== 't')
  const body = sections.map(({ id, title }, index) => {
    const heading = /^[一二三四五六]、/.test(title) ? title : `${numbers[index]}、${title}`
    return `${heading}\n${sectionText(report, id, layout)}`
  })
  const content = { ...report, figures: new Map(), signature: {} } as unknown as ReportContent
  const statistics = form.statistics
    ? [
        `政府信息公开情况统计表\n（${year}年度）\n${tableText(statisticsTable(content, form.statistics), report, layout)}`,
      ]
    : []
  return [`${organ}\n${year}年政府信息公开工作年度报告\n`, ...body, ...statistics, ''].join('\n')
}

export const forms: readonly (readonly [number, Form])[] = [
  [2023, formOf('2021')],
  [2020, formOf('2019')],
  [2019, formOf('2019', { subrows: ['行政检查', '行政确认'] })],
  [2017, formOf('2008', { profile: 'beijing' })],
  [2016, formOf('2008')],
]

export const ownTexts = (form: Form): Record<string, string> =>
  Object.fromEntries(
    form.sections
      .filter(({ kind }) => kind === 'narrative')
      .map(({ id }) => [
        id,
        `（一）做了哪些事。全年按月检查，共检查12次。\n（二）还要做什么。逐项补齐，${id}到此为止。`,
      ]),
  )

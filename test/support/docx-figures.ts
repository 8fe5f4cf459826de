import type { CellId } from '../../src/schema/cell-id.ts'
import { type Figure, isMoney, parseMoney } from '../../src/schema/figure.ts'
import type { Cell, Form } from '../../src/schema/form.ts'
import { gridOf, readDocx, tablesOf } from './docx-reader.ts'

// Labels are compared without regard to width and white space: they carry line breaks where they were merged.
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/** Merged cells repeat their text over their places: one of each, in order. */
const pathOf = (texts: readonly string[]): string =>
  texts
    .map(bare)
    .filter((text, index, all) => text !== all[index - 1])
    .join('/')

type Grid = readonly (readonly string[])[]
type Found = { readonly id: CellId; readonly text: string }

/** The single place where a cell of this row and column stands. */
function only(cell: Cell, places: readonly string[]): Found {
  if (places.length !== 1) throw new Error(`${cell.id} stands at ${places.length} places`)
  return { id: cell.id, text: places[0]! }
}

/** Table two: under its clause, in the line of its label, in the column its block's headings give it. */
function blockFigures(grid: Grid, form: Form): Found[] {
  const labels = grid[1]!.filter((text) => bare(text) === '信息内容').length
  const lines = grid.reduce<{ row: string; column: string; text: string; clause: string }[]>((found, line, index) => {
    const head = grid.slice(0, index).findLast((other) => bare(other[0]!) === '信息内容')
    if (!head || bare(line[0]!) === '信息内容' || /^第二十条/.test(line[0]!)) return found
    const clause = bare(grid.slice(0, index).findLast((other) => /^第二十条/.test(other[0]!))![0]!)
    const row = pathOf(line.slice(0, labels))
    // The last column runs over several places of the grid: one of them is enough.
    return found.concat(
      line.flatMap((text, column) =>
        column < labels || (column > labels && head[column] === head[column - 1])
          ? []
          : [{ row, column: bare(head[column]!), text, clause }],
      ),
    )
  }, [])
  return form.tables!.blocks.flatMap((block) => {
    const rows = new Set<string>(block.rows.map(({ id }) => id))
    const cells = form.cells.filter(
      ({ section, rowId, columnId }) =>
        section === 's2' && rows.has(rowId.split('[')[0]!) && block.columns.some(({ id }) => id === columnId),
    )
    return cells.map((cell) =>
      only(
        cell,
        lines
          .filter(
            ({ row, column, clause }) =>
              clause === bare(block.clause) && row === bare(cell.row) && column === bare(cell.column),
          )
          .map(({ text }) => text),
      ),
    )
  })
}

/** Table three: at the crossing of the merged labels. */
function requestFigures(grid: Grid, form: Form): Found[] {
  const labels = grid[0]!.findIndex((text) => bare(text) === '申请人情况')
  const headers = grid.findIndex((line) => bare(line[0]!).startsWith('一、'))
  const columns = grid[0]!.map((_, column) => pathOf(grid.slice(1, headers).map((line) => line[column]!)))
  return form.cells
    .filter(({ section }) => section === 's3')
    .map((cell) =>
      only(
        cell,
        grid
          .slice(headers)
          .filter((line) => pathOf(line.slice(0, labels)) === bare(cell.row))
          .flatMap((line) => line.filter((_, column) => column >= labels && columns[column] === bare(cell.column))),
      ),
    )
}

/** Table four: one line under three of headings. */
function disputeFigures(grid: Grid, form: Form): Found[] {
  const headings = grid[0]!.map((_, column) => pathOf(grid.slice(0, -1).map((line) => line[column]!)))
  return form.cells
    .filter(({ section }) => section === 's4')
    .map((cell) =>
      only(
        cell,
        grid.at(-1)!.filter((_, column) => headings[column] === bare(`${cell.row}/${cell.column}`)),
      ),
    )
}

const withoutPartOf = (label: string): string => bare(label).replace(/^其中:/, '')

/** The statistics table: its lines with a unit are the cells of the form, one after the other. */
function statisticsFigures(grid: Grid, form: Form): Found[] {
  const lines = grid.slice(1).filter(([, unit]) => unit !== '')
  const cells = form.cells.filter(({ section }) => section === 't')
  if (lines.length !== cells.length) throw new Error(`${lines.length} lines for ${cells.length} figures`)
  return cells.map((cell, index) => {
    const [label, unit, text] = lines[index]!
    const expected = withoutPartOf(cell.row.split('/').at(-1)!)
    if (withoutPartOf(label!) !== expected || unit !== cell.unit) throw new Error(`${label} is not ${cell.id}`)
    return { id: cell.id, text: text! }
  })
}

const readers: { mark: string; read: (grid: Grid, form: Form) => Found[] }[] = [
  { mark: '信息内容', read: blockFigures },
  { mark: '申请人情况', read: requestFigures },
  { mark: '行政复议', read: disputeFigures },
  { mark: '统计数', read: statisticsFigures },
]

function numberOf({ id, text }: Found, form: Form): Figure {
  const { kind } = form.cell(id)!
  const figure = isMoney(kind) ? parseMoney(text, kind) : /^[+-]?\d+$/.test(text) ? Number(text) : undefined
  if (figure === undefined) throw new Error(`${id} shows ${text}`)
  return figure
}

/**
 * The figures that stand in the tables of a report, by the labels around them. A cell shown as 〔待填〕 has none; every
 * other cell of the form's tables must be there once and hold a number.
 */
export function figuresOf(bytes: Uint8Array, form: Form): Map<CellId, Figure> {
  const grids = tablesOf(readDocx(bytes)).map(gridOf)
  const found = grids.flatMap((grid) => {
    const reader = readers.find(({ mark }) => grid.slice(0, 2).some((line) => line.map(bare).includes(mark)))
    if (!reader) throw new Error(`a table of an unknown kind: ${grid[0]}`)
    return reader.read(grid, form)
  })
  const expected = form.cells.filter(({ section }) => section !== 's6')
  if (found.length !== expected.length) throw new Error(`${found.length} of ${expected.length} cells stand in tables`)
  return new Map(
    found.filter(({ text }) => text !== '〔待填〕').map((place) => [place.id, numberOf(place, form)] as const),
  )
}

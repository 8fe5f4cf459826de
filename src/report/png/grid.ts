import { linesOf } from '../cell-lines.ts'
import type { Table, TableCell } from '../document.ts'
import { visible } from '../engine/characters.ts'
import { runOf, wrap, wrapEvenly } from './lines.ts'
import type { Box } from './svg.ts'

/** A cell of the table with its place in the picture and its words in lines. */
export interface Placed {
  readonly cell: TableCell
  readonly box: Box
  readonly size: number
  readonly lines: readonly string[]
  /** Of its words from its left edge; without it they are centred. */
  readonly inset?: number
}

interface Type {
  readonly label: number
  readonly figure: number
  readonly rowHeight: number
}

/** Sizes in pixels of a picture 1080 wide: on a phone a third of that in points. */
const types: Readonly<Record<Table['id'], Type>> = {
  s2: { label: 28, figure: 34, rowHeight: 62 },
  s3: { label: 24, figure: 28, rowHeight: 42 },
  s4: { label: 25, figure: 28, rowHeight: 56 },
  t: { label: 26, figure: 30, rowHeight: 44 },
}

const lineHeight = 1.25
const padding = 5

/** Pixels at which the edges of columns or rows stand. */
function edges(start: number, sizes: readonly number[]): number[] {
  const all = [start]
  for (const size of sizes) all.push(all.at(-1)! + size)
  return all
}

/** Widths in whole pixels that add up to the width of the table. */
function columnEdges(columns: readonly number[], left: number, width: number): number[] {
  const whole = columns.reduce((sum, each) => sum + each, 0)
  return edges(0, columns).map((edge) => left + Math.round((edge / whole) * width))
}

type Words = Pick<Placed, 'cell' | 'size' | 'lines' | 'inset'>

/** A figure is made smaller until it fits; labels are broken into lines. */
function wordsOf(cell: TableCell, table: Table, room: number): Words {
  const { label, figure } = types[table.id]
  const { role, indent = 0 } = cell
  const shown = visible(cell.text)
  if (role === 'figure') {
    const lines = cell.open ? [] : [shown]
    return { cell, lines, size: Math.min(figure, Math.floor(room / Math.max(runOf(shown), 0.1))) }
  }
  const isLeft = role === 'label' && table.id !== 's2'
  // Indents of the printed form are too deep for a narrow picture.
  const inset = padding + (indent / 2) * label
  const width = isLeft ? room - inset + padding : room
  const broken = linesOf({ ...cell, text: shown }, width / label)
  const lines = broken.flatMap((line) => (isLeft ? wrap : wrapEvenly)(line, width / label))
  return { cell, lines, size: label, ...(isLeft ? { inset } : {}) }
}

const heightOf = ({ lines, size }: Words): number => Math.ceil(lines.length * size * lineHeight) + 2 * padding

/** Rows as high as their highest cell; a cell merged over several makes the last of them higher if it has to. */
function rowHeights(words: readonly Words[], { rows, id }: Table): number[] {
  const heights = Array.from({ length: rows }, () => types[id].rowHeight)
  for (const each of words.toSorted((one, other) => one.cell.rowSpan - other.cell.rowSpan)) {
    const { row, rowSpan } = each.cell
    const lacking = heightOf(each) - heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0)
    if (lacking > 0) heights[row + rowSpan - 1]! += lacking
  }
  return heights
}

/** The cells of a table laid out from `top` between `left` and `left + width`. */
export function placeCells(
  table: Table,
  { left, top, width }: { left: number; top: number; width: number },
): { placed: Placed[]; bottom: number } {
  const columns = columnEdges(table.columns, left, width)
  const words = table.cells.map((cell) => {
    const room = columns[cell.column + cell.columnSpan]! - columns[cell.column]! - 2 * padding
    return wordsOf(cell, table, room)
  })
  const rows = edges(top, rowHeights(words, table))
  const placed = words.map((each): Placed => {
    const { row, rowSpan, column, columnSpan } = each.cell
    const x = columns[column]!
    const y = rows[row]!
    return { ...each, box: { x, y, width: columns[column + columnSpan]! - x, height: rows[row + rowSpan]! - y } }
  })
  return { placed, bottom: rows.at(-1)! }
}

/** The base line of each line of a cell, all of them centred in its height. */
export function baselines({ box, lines, size }: Placed): number[] {
  const pitch = size * lineHeight
  const first = box.y + (box.height - lines.length * pitch) / 2 + pitch / 2 + size * 0.37
  return lines.map((_, index) => Math.round(first + index * pitch))
}

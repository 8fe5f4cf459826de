import type { SheetCell, SheetContent, SheetStyle } from '../../text/sheet.ts'

// How high a row must be for its words: programs differ in whether they find out for themselves.

export const widthAt = ({ widths }: SheetContent, column: number): number =>
  widths[Math.min(column, widths.length - 1)] ?? 10

const wraps: ReadonlySet<SheetStyle> = new Set<SheetStyle>(['head', 'missing', 'wrong', 'long'])

/** A Chinese character is as wide as two figures. */
const lineWidth = (line: string): number => [...line].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0)

/** In points; Excel takes no more than 409. */
const lineHeight = 15
const highest = 405

function linesOf(sheet: SheetContent, cell: SheetCell, column: number): number {
  if (cell.kind === 'number' || cell.text === '' || !wraps.has(cell.style)) return 1
  const width = Array.from({ length: cell.span ?? 1 }, (_, at) => widthAt(sheet, column + at)).reduce((a, b) => a + b)
  // A line breaks before its last column is full.
  const room = Math.max(2, width - 2)
  return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / room)), 0)
}

/** In points. */
export function heightOf(sheet: SheetContent, cells: readonly SheetCell[]): number {
  const lines = Math.max(1, ...cells.map((cell, column) => linesOf(sheet, cell, column)))
  return Math.min(highest, lines * lineHeight + 3)
}

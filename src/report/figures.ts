import type { CellId } from '../schema/cell-id.ts'
import { type Figure, formatFigure, formatMoney, isMoney } from '../schema/figure.ts'
import type { Cell } from '../schema/form.ts'
import type { ReportContent } from './content.ts'
import type { TableCell } from './document.ts'
import { words } from './words.ts'

/** How many places the heading of a column of money asks for: 「（单位：万元，保留4位小数）」. */
const placesAsked = (label: string): number => Number(/保留(\d)位小数/.exec(label)?.[1] ?? 0)

/** A figure as the form prints it: the unit stands in the heading, an increase carries its sign. */
function printFigure(cell: Cell, figure: Figure): string {
  if (isMoney(cell.kind)) return formatMoney(figure, cell.kind, figure === 0 ? 0 : placesAsked(cell.column))
  return cell.kind === 'signed' && figure > 0 ? `+${figure}` : formatFigure(cell, figure)
}

/** What a table shows where a figure belongs. */
export function figureText(
  { form, figures }: Pick<ReportContent, 'form' | 'figures'>,
  id: string,
): Pick<TableCell, 'text' | 'cell' | 'open' | 'role'> {
  const cell = form.cell(id)
  if (cell === undefined) throw new Error(`the form of ${form.edition} has no cell ${id}`)
  const figure = figures.get(id as CellId)
  if (figure === undefined) return { role: 'figure', text: words.open, cell: cell.id, open: true }
  return { role: 'figure', text: printFigure(cell, figure), cell: cell.id }
}

import type { TableCell } from './document.ts'
import { widthOf } from './widths.ts'

/**
 * The lines of a cell that has room for so many characters, broken where it reads well: a group after its numeral, not at 「（三）不」;
 * a heading too wide for its cell before a bracket.
 */
export function linesOf({ role, text }: TableCell, room: number): string[] {
  if (text === '') return []
  if (role === 'group') return text.split(/(?<=^（.{1,3}）)/)
  return role === 'heading' && widthOf(text) > room ? text.split(/(?<=.)(?=（)/) : [text]
}

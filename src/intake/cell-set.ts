import type { CellId } from '../schema/cell-id.ts'
import type { Cell, Form } from '../schema/form.ts'

/** A set of cells of one form. */
export type CellSet = ReadonlySet<CellId>

export const intersection = (one: CellSet, other: CellSet): CellSet => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  const found = new Set<CellId>()
  for (const id of small) if (large.has(id)) found.add(id)
  return found
}

export const union = (sets: Iterable<CellSet>): CellSet => {
  const found = new Set<CellId>()
  for (const set of sets) for (const id of set) found.add(id)
  return found
}

export const meet = (one: CellSet, other: CellSet): boolean => {
  for (const id of one) if (other.has(id)) return true
  return false
}

/** The cells in the form's order. */
export const inOrder = (form: Form, cells: Iterable<CellId>): CellId[] =>
  [...cells].sort((a, b) => form.position(a) - form.position(b))

export const cellsWhere = (form: Form, holds: (cell: Cell) => boolean): CellSet =>
  new Set(form.cells.filter(holds).map(({ id }) => id))

/** A cell that is the sum of others of its row or its column. */
export const isTotal = ({ section, rowId, columnId }: Cell): boolean =>
  (section === 's3' && (columnId === 'total' || rowId === 'total')) || (section === 's4' && columnId === 'total')

import type { CellId } from '../../src/schema/cell-id.ts'
import type { Figures } from '../../src/schema/figure.ts'
import type { Form } from '../../src/schema/form.ts'

/** Figures written as a plain object, for tests that state a few. */
export const figures = (entries: Partial<Record<CellId, number>>): Figures =>
  new Map(Object.entries(entries) as [CellId, number][])

/** Every cell 0 but those given, with the sums of table three and four filled in; for a whole form that agrees. */
export function complete(form: Form, entries: Partial<Record<CellId, number>> = {}): Map<CellId, number> {
  const result = new Map<CellId, number>(form.cells.map(({ id }) => [id, entries[id] ?? 0]))
  return result
}

import { type CellSet, intersection } from '../cell-set.ts'
import type { Label } from '../words/labels.ts'

/** The cells that labels side by side mean together; empty when they do not belong together. */
export function together(labels: readonly Label[]): CellSet {
  const [first, ...others] = labels
  if (!first) return new Set()
  return others.reduce((cells: CellSet, label) => intersection(cells, label.cells), first.cells)
}

/** How many rows of the tables labels could be about. */
export const rowsOf = (labels: readonly Label[]): number =>
  new Set([...together(labels)].map((id) => id.replace(/\.[^.]+$/, ''))).size

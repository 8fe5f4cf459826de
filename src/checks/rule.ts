import type { CellId } from '../schema/cell-id.ts'
import type { RuleCode } from './rules/codes.ts'

/**
 * How much a broken rule weighs.
 * - `block`: no final report, and a change of figures that breaks one over this year's figures is held
 * - `block*`: no final report unless a written reason closes it; it holds nothing
 * - `explain`: passes once the reason is written
 * - `note`: shown, never in the way
 */
export type Level = 'block' | 'block*' | 'explain' | 'note'

/** A summand: a cell of this year's report or of last year's, taken `times` times, or a constant. */
export type Term =
  | { readonly cell: CellId; readonly times?: number; readonly lastYear?: true }
  | { readonly constant: number }

export interface Comparison {
  readonly left: readonly Term[]
  readonly relation: '=' | '>=' | '<=' | '>' | '!='
  readonly right: readonly Term[]
}

interface RuleBase {
  readonly code: RuleCode
  /** This year's cells, in the form's order: what a finding names. */
  readonly cells: readonly CellId[]
}

/** Every comparison holds; the first that does not gives a finding its two sides. */
export interface Requirement extends RuleBase {
  readonly must: readonly Comparison[]
}

/** A question is asked when all comparisons of one alternative hold. It has no sides. */
export interface Question extends RuleBase {
  readonly asksWhen: readonly (readonly Comparison[])[]
}

/** One instance of a rule: S3-ROW has one for each row. */
export type Rule = Requirement | Question

export const cell = (id: CellId, times = 1): Term => (times === 1 ? { cell: id } : { cell: id, times })
export const lastYear = (id: CellId, times = 1): Term => ({ cell: id, times, lastYear: true })
export const constant = (value: number): Term => ({ constant: value })
export const sum = (ids: readonly CellId[]): Term[] => ids.map((id) => cell(id))

/** The total is exactly the sum of its parts. */
export const totalOf = (code: RuleCode, total: CellId, parts: readonly CellId[]): Requirement => ({
  code,
  cells: [total, ...parts],
  must: [{ left: [cell(total)], relation: '=', right: sum(parts) }],
})

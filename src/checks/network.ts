import type { CellId } from '../schema/cell-id.ts'
import type { Form } from '../schema/form.ts'
import type { Requirement, Rule, Term } from './rule.ts'
import { ruleCodes } from './rules/codes.ts'
import { rulesFor } from './rules/index.ts'

/** Σ sign·cell = 0, or ≥ 0; or two cells of which both or neither are 0. Cells are positions in the form. */
export type Constraint = {
  /** Place in {@link Network.constraints}. */
  readonly index: number
  readonly rule: Rule
} & (
  | { readonly kind: 'equal' | 'atLeast'; readonly cells: Int32Array; readonly signs: Int8Array }
  | { readonly kind: 'bothZero'; readonly cells: Int32Array }
)

/** The block rules over this year's figures of one form: the only ones that derive, and the only ones that hold. */
export interface Network {
  readonly form: Form
  readonly constraints: readonly Constraint[]
  /** The least each cell can be by its kind: a count is never below 0. */
  readonly least: Float64Array
  /** The constraints each cell stands in. */
  readonly ofCell: readonly (readonly Constraint[])[]
  /** The group of each cell: cells that constraints connect, directly or through others, settle together. */
  readonly group: Int32Array
  /** The constraints of each group. */
  readonly ofGroup: readonly (readonly Constraint[])[]
  /** For each cell that is exactly a sum of others: the rules that say so. */
  readonly sumsOf: ReadonlyMap<CellId, readonly Requirement[]>
}

function linear(form: Form, rule: Requirement): { cells: Int32Array; signs: Int8Array; kind: 'equal' | 'atLeast' } {
  const [{ left, relation, right }] = rule.must as [Requirement['must'][number]]
  const [upper, lower] = relation === '<=' ? [right, left] : [left, right]
  const entries = [...signed(form, upper, 1), ...signed(form, lower, -1)]
  return {
    kind: relation === '=' ? 'equal' : 'atLeast',
    cells: Int32Array.from(entries, ([position]) => position),
    signs: Int8Array.from(entries, ([, sign]) => sign),
  }
}

function signed(form: Form, terms: readonly Term[], sign: 1 | -1): (readonly [number, number])[] {
  return terms.flatMap((term) => ('cell' in term ? [[form.position(term.cell), sign] as const] : []))
}

function groupsOf(size: number, constraints: readonly Constraint[]): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, position) => position)
  const root = (position: number): number => {
    let at = position
    while (parent[at] !== at) at = parent[at]!
    return at
  }
  for (const { cells } of constraints) for (const position of cells) parent[root(position)] = root(cells[0]!)
  return parent.map((_, position) => root(position))
}

/** Makes the network of a form out of rules, each a single comparison without constants or a condition on two cells. */
export function connect(form: Form, rules: readonly Rule[]): Network {
  const constraints = rules.map(
    (rule, index): Constraint =>
      'must' in rule
        ? { index, rule, ...linear(form, rule) }
        : { index, rule, kind: 'bothZero', cells: Int32Array.from(rule.cells, (id) => form.position(id)) },
  )
  const ofCell: Constraint[][] = form.cells.map(() => [])
  for (const constraint of constraints) for (const position of constraint.cells) ofCell[position]!.push(constraint)
  const group = groupsOf(form.cells.length, constraints)
  const ofGroup: Constraint[][] = form.cells.map(() => [])
  for (const constraint of constraints) ofGroup[group[constraint.cells[0]!]!]!.push(constraint)
  const sumsOf = new Map<CellId, Requirement[]>()
  for (const { rule } of constraints) {
    if (!('must' in rule)) continue
    const [{ left, relation }] = rule.must as [Requirement['must'][number]]
    const [total] = left
    if (relation !== '=' || left.length !== 1 || !total || !('cell' in total)) continue
    sumsOf.set(total.cell, [...(sumsOf.get(total.cell) ?? []), rule])
  }
  const least = Float64Array.from(form.cells, ({ kind }) => (kind === 'signed' ? Number.NEGATIVE_INFINITY : 0))
  return { form, constraints, least, ofCell, group, ofGroup, sumsOf }
}

const built = new WeakMap<Form, Network>()

/** The network of a form, prepared once. */
export function networkOf(form: Form): Network {
  const known = built.get(form)
  if (known) return known
  // Block rules ask neither for the year nor for the organ; any year of the edition gives the same ones.
  const rules = rulesFor({ form, year: 0, organ: '' }).filter(({ code }) => ruleCodes[code].level === 'block')
  const network = connect(form, rules)
  built.set(form, network)
  return network
}

import type { CellId } from '../schema/cell-id.ts'
import type { Figure, Figures } from '../schema/figure.ts'
import type { Constraint, Network } from './network.ts'

/** One narrowing of one side of one cell's bounds, and the constraint that did it. */
interface Step {
  readonly cell: number
  readonly side: 'low' | 'high'
  readonly constraint: Constraint
  /** The step that narrowed the same side before, or -1. */
  readonly before: number
}

/** What the block rules say about every cell, given the stated figures. */
export interface Bounds {
  readonly network: Network
  readonly low: Float64Array
  readonly high: Float64Array
  readonly stated: Figures
  /** The constraint at which the bounds of a cell crossed; then the bounds mean nothing. */
  readonly conflict: { readonly cell: number; readonly constraint: Constraint } | undefined
  /** @internal the narrowing in its order, for tracing reasons */
  readonly steps: readonly Step[]
  /** @internal the latest step of each side, or -1 */
  readonly latest: { readonly low: Int32Array; readonly high: Int32Array }
}

// Constraints whose terms are ±1 either settle or drive a bound up for ever, each round by at least one; a bound that moved this often
// has no figure that satisfies it. (Forms in use settle within a handful of rounds.)
const endless = 2_000

class Narrowing {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly steps: Step[] = []
  readonly latest: { low: Int32Array; high: Int32Array }
  conflict: Bounds['conflict']
  private readonly network: Network
  private readonly moves: Int32Array
  private readonly queue: Constraint[] = []
  private readonly queued: Uint8Array

  constructor(network: Network, stated: Figures) {
    const { cells } = network.form
    this.network = network
    this.low = network.least.slice()
    this.high = new Float64Array(cells.length).fill(Number.POSITIVE_INFINITY)
    this.latest = { low: new Int32Array(cells.length).fill(-1), high: new Int32Array(cells.length).fill(-1) }
    this.moves = new Int32Array(cells.length)
    // As if all were queued already, until the run says which ones take part.
    this.queued = new Uint8Array(network.constraints.length).fill(1)
    for (const [id, figure] of stated) {
      const position = network.form.position(id)
      if (position < 0) continue
      this.low[position] = figure
      this.high[position] = figure
    }
  }

  run(constraints: readonly Constraint[]): void {
    for (const { index } of constraints) this.queued[index] = 0
    for (const constraint of constraints) this.enqueue(constraint)
    for (let next = 0; next < this.queue.length && !this.conflict; next++) {
      const constraint = this.queue[next]!
      this.queued[constraint.index] = 0
      if (constraint.kind === 'bothZero') this.narrowBothZero(constraint)
      else this.narrowSum(constraint)
    }
  }

  private enqueue(constraint: Constraint): void {
    if (this.queued[constraint.index]) return
    this.queued[constraint.index] = 1
    this.queue.push(constraint)
  }

  private narrow(cell: number, side: 'low' | 'high', to: number, constraint: Constraint): void {
    const from = this[side][cell]!
    if (side === 'low' ? !(to > from) : !(to < from)) return
    this[side][cell] = to
    this.steps.push({ cell, side, constraint, before: this.latest[side][cell]! })
    this.latest[side][cell] = this.steps.length - 1
    this.moves[cell]!++
    if (this.low[cell]! > this.high[cell]! || this.moves[cell]! > endless) this.conflict ??= { cell, constraint }
    for (const other of this.network.ofCell[cell]!) this.enqueue(other)
  }

  private narrowBothZero(constraint: Constraint): void {
    const [a, b] = constraint.cells as unknown as [number, number]
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (this.low[one]! > 0) this.narrow(other, 'low', 1, constraint)
      if (this.high[one] === 0) this.narrow(other, 'high', 0, constraint)
    }
  }

  /** For Σ s·x = 0 (or ≥ 0), x is at most what the others leave it; infinite bounds are counted apart, not added. */
  private narrowSum({ index, cells, signs, kind }: Constraint & { kind: 'equal' | 'atLeast' }): void {
    const constraint = this.network.constraints[index]!
    const most = this.reach(cells, signs, 1)
    const least = kind === 'equal' ? this.reach(cells, signs, -1) : undefined
    // Where two others are without bound, nothing follows for any.
    if (most.infinite > 1 && (!least || least.infinite > 1)) return
    for (let k = 0; k < cells.length && !this.conflict; k++) {
      const cell = cells[k]!
      const sign = signs[k]!
      const [fromMost, fromLeast] = sign === 1 ? (['low', 'high'] as const) : (['high', 'low'] as const)
      const othersMost = without(most, this.bound(cell, sign))
      const othersLeast = least && without(least, this.bound(cell, -sign))
      if (othersMost !== undefined) this.narrow(cell, fromMost, -sign * othersMost, constraint)
      if (othersLeast !== undefined) this.narrow(cell, fromLeast, sign * othersLeast, constraint)
    }
  }

  /** The most that sign·cell can be. */
  private bound(cell: number, sign: number): number {
    return sign === 1 ? this.high[cell]! : -this.low[cell]!
  }

  /** The most that Σ s·x can be (direction 1), or the most that −Σ s·x can be (direction −1). */
  private reach(cells: Int32Array, signs: Int8Array, direction: 1 | -1): Reach {
    let finite = 0
    let infinite = 0
    for (let k = 0; k < cells.length; k++) {
      const bound = this.bound(cells[k]!, direction * signs[k]!)
      if (bound === Number.POSITIVE_INFINITY) infinite++
      else finite += bound
    }
    return { finite, infinite }
  }
}

interface Reach {
  readonly finite: number
  readonly infinite: number
}

/** A reach less one of its summands; undefined when another summand is infinite. */
function without({ finite, infinite }: Reach, bound: number): number | undefined {
  if (bound === Number.POSITIVE_INFINITY) return infinite > 1 ? undefined : finite
  return infinite > 0 ? undefined : finite - bound
}

/**
 * Narrows the bounds of every cell until nothing moves: counts start at 0…∞, a stated figure is both of its bounds.
 * @param constraints which constraints to use; all of the network if left out
 */
export function narrow(
  network: Network,
  stated: Figures,
  constraints: readonly Constraint[] = network.constraints,
): Bounds {
  const work = new Narrowing(network, stated)
  work.run(constraints)
  const { low, high, steps, latest, conflict } = work
  return { network, low, high, stated, conflict, steps, latest }
}

/** Whether the stated figures can be true together, as far as bounds tell. */
export const agrees = (network: Network, stated: Figures, constraints?: readonly Constraint[]): boolean =>
  narrow(network, stated, constraints).conflict === undefined

/** A figure nobody stated that cannot be anything else. */
export interface Derived {
  readonly value: Figure
  readonly rule: Constraint['rule']
}

/** The cells whose bounds met, in the form's order, each with the rule that closed it. */
export function derivedFrom({ network, low, high, stated, steps, latest }: Bounds): Map<CellId, Derived> {
  const derived = new Map<CellId, Derived>()
  network.form.cells.forEach(({ id }, position) => {
    if (low[position] !== high[position] || stated.has(id)) return
    const step = steps[Math.max(latest.low[position]!, latest.high[position]!)]
    // A bound that no step moved is the kind's own (a count's 0): the other one met it by a step, so there is one.
    derived.set(id, { value: low[position]! + 0, rule: step!.constraint.rule })
  })
  return derived
}

/** The stated cells that one bound rests on, through all the steps that led to it. */
export function support(bounds: Bounds, starts: readonly { cell: number; side: 'low' | 'high' }[]): Set<CellId> {
  const { network, stated, steps, latest } = bounds
  const found = new Set<CellId>()
  const seen = new Set<number>()
  const pending: number[] = []
  const visit = (cell: number, side: 'low' | 'high', until: number): void => {
    let at = latest[side][cell]!
    while (at >= until) at = steps[at]!.before
    if (at >= 0) {
      if (!seen.has(at)) pending.push(at)
      seen.add(at)
    } else if (stated.has(network.form.cells[cell]!.id)) found.add(network.form.cells[cell]!.id)
  }
  for (const { cell, side } of starts) visit(cell, side, steps.length)
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { cell, side, constraint } = steps[step]!
    for (const [other, otherSide] of antecedents(constraint, cell, side)) visit(other, otherSide, step)
  }
  return found
}

/** Which bounds of the other cells a narrowing used. */
function antecedents(
  constraint: Constraint,
  cell: number,
  side: 'low' | 'high',
): (readonly [number, 'low' | 'high'])[] {
  if (constraint.kind === 'bothZero') {
    const other = constraint.cells[0] === cell ? constraint.cells[1]! : constraint.cells[0]!
    return [[other, side]]
  }
  const { cells, signs } = constraint
  const sign = signs[cells.indexOf(cell)]!
  // low of a positive cell comes from the most the others can be in the sum, that is from the high of positive and the low of negative ones.
  const useMost = (sign === 1) === (side === 'low')
  return Array.from(cells)
    .map((other, k) => [other, (signs[k] === 1) === useMost ? 'high' : 'low'] as const)
    .filter(([other]) => other !== cell)
}

import type { CellId } from '../schema/cell-id.ts'
import type { Comparison, Rule, Term } from './rule.ts'

/** What a figure can be; both ends are the same where it is known. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Where a rule finds its figures; undefined when the report has no such cell, so that the rule does not run. */
export type Look = (cell: CellId, lastYear: boolean) => Interval | undefined

/** Both sides of a broken comparison: what they are, or the nearest to each other that they can be. */
export interface Sides {
  readonly left: number
  readonly right: number
  /** Whether a side is known, not only bounded. */
  readonly leftKnown: boolean
  readonly rightKnown: boolean
}

/**
 * - `satisfied`: it holds, whatever is still missing
 * - `broken`: it cannot hold any more
 * - `open`: neither, yet
 */
export type Verdict =
  | { readonly state: 'satisfied' | 'open' }
  | { readonly state: 'broken'; readonly sides: Sides | undefined }

const satisfied: Verdict = { state: 'satisfied' }
const open: Verdict = { state: 'open' }

export const anything: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
export const count: Interval = { low: 0, high: Number.POSITIVE_INFINITY }
export const exactly = (value: number): Interval => ({ low: value, high: value })

function add(terms: readonly Term[], look: Look): Interval | undefined {
  let low = 0
  let high = 0
  for (const term of terms) {
    if ('constant' in term) {
      low += term.constant
      high += term.constant
      continue
    }
    const found = look(term.cell, term.lastYear === true)
    if (!found) return undefined
    const times = term.times ?? 1
    low += times * (times > 0 ? found.low : found.high)
    high += times * (times > 0 ? found.high : found.low)
  }
  return { low, high }
}

type Test = (low: number, high: number) => boolean

const isZero: Test = (low, high) => low === 0 && high === 0
const isNotZero: Test = (low, high) => low > 0 || high < 0

/** For left − right between low and high: when a comparison holds whatever comes, and when it can no longer hold. */
const relations: Readonly<Record<Comparison['relation'], { readonly holds: Test; readonly fails: Test }>> = {
  '=': { holds: isZero, fails: isNotZero },
  '!=': { holds: isNotZero, fails: isZero },
  '>=': { holds: (low) => low >= 0, fails: (_, high) => high < 0 },
  '>': { holds: (low) => low > 0, fails: (_, high) => high <= 0 },
  '<=': { holds: (_, high) => high <= 0, fails: (low) => low > 0 },
}

/** Undefined when a cell it names does not exist. */
function compare({ left, relation, right }: Comparison, look: Look): Verdict | undefined {
  const a = add(left, look)
  const b = add(right, look)
  if (!a || !b) return undefined
  const { holds, fails } = relations[relation]
  const [low, high] = [a.low - b.high, a.high - b.low]
  if (!fails(low, high)) return holds(low, high) ? satisfied : open
  const [nearLeft, nearRight] = a.low > b.high ? [a.low, b.high] : [a.high, b.low]
  const sides = { left: nearLeft, right: nearRight, leftKnown: a.low === a.high, rightKnown: b.low === b.high }
  return { state: 'broken', sides }
}

/** Judges one instance of a rule; undefined when it does not concern this report. A question is «broken» when it has to be asked. */
export function judge(rule: Rule, look: Look): Verdict | undefined {
  if ('must' in rule) {
    let broken: Verdict | undefined
    let isOpen = false
    for (const comparison of rule.must) {
      const verdict = compare(comparison, look)
      if (!verdict) return undefined
      if (verdict.state === 'broken') broken ??= verdict
      else isOpen ||= verdict.state === 'open'
    }
    return broken ?? (isOpen ? open : satisfied)
  }
  const alternatives = rule.asksWhen.map((comparisons) => comparisons.map((comparison) => compare(comparison, look)))
  if (alternatives.flat().includes(undefined)) return undefined
  if (alternatives.some((verdicts) => verdicts.every((verdict) => verdict?.state === 'satisfied')))
    return { state: 'broken', sides: undefined }
  return alternatives.every((verdicts) => verdicts.some((verdict) => verdict?.state === 'broken')) ? satisfied : open
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedFrom, narrow } from '../../src/checks/bounds.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { runs } from '../support/runs.ts'
import {
  filledTable,
  type Shape,
  type SmallForm,
  smallForm,
  smallFormOf,
  smallTable,
  solutions,
} from '../support/small-network.ts'

interface Filled {
  readonly form: SmallForm
  readonly stated: ReadonlyMap<CellId, number>
}

/** Some cells of a small form stated, as it comes. */
const filled: fc.Arbitrary<Filled> = smallForm.chain((form) =>
  fc
    .subarray([...form.cells], { minLength: 1, maxLength: form.cells.length })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.nat({ max: 3 })))))
    .map((entries) => ({ form, stated: new Map(entries) })),
)

/** The small table with up to twelve figures still missing, and sometimes one of the others wrong. */
const partlyFilled: fc.Arbitrary<Filled> = fc
  .record({
    values: filledTable,
    missing: fc.subarray([...smallTable.cells], { minLength: 1, maxLength: 12 }),
    wrong: fc.option(fc.constantFrom(...smallTable.cells), { freq: 2 }),
  })
  .map(({ values, missing, wrong }) => {
    const all = smallTable.cells.map((id, at) => [id, values[at]! + (id === wrong ? 1 : 0)] as const)
    return { form: smallTable, stated: new Map(all.filter(([id]) => !missing.includes(id))) }
  })

/** The cells not stated that have one value in every solution, whichever of two ranges is tried. */
function onlyValues({ form, stated }: Filled, ranges: readonly [number, number]): Map<CellId, number> | 'none' {
  const [narrower, wider] = ranges.map((most) => solutions(form, stated, most)) as [number[][], number[][]]
  if (wider.length === 0) return 'none'
  const only = form.cells.flatMap((id, position) => {
    const values = new Set([...narrower, ...wider].map((solution) => solution[position]!))
    return narrower.length > 0 && !stated.has(id) && values.size === 1 ? [[id, [...values][0]!] as const] : []
  })
  return new Map(only)
}

function checkSound({ form, stated }: Filled, most: number): void {
  const bounds = narrow(form.network, stated)
  const found = solutions(form, stated, most)
  if (bounds.conflict) {
    expect(found).toEqual([])
    return
  }
  for (const [id, { value }] of derivedFrom(bounds)) {
    const position = form.cells.indexOf(id)
    expect(new Set(found.map((solution) => solution[position]))).toEqual(new Set(found.length > 0 ? [value] : []))
  }
}

interface Tally {
  derived: number
  onlyByTrying: number
  contradictions: number
  contradictionsOnlyByTrying: number
}

function compare(samples: readonly Filled[], ranges: readonly [number, number]): Tally {
  const tally = { derived: 0, onlyByTrying: 0, contradictions: 0, contradictionsOnlyByTrying: 0 }
  for (const sample of samples) {
    const bounds = narrow(sample.form.network, sample.stated)
    const only = onlyValues(sample, ranges)
    if (only === 'none') {
      tally.contradictions++
      if (!bounds.conflict) tally.contradictionsOnlyByTrying++
    } else {
      const derived = derivedFrom(bounds)
      tally.derived += derived.size
      tally.onlyByTrying += [...only.keys()].filter((id) => !derived.has(id)).length
    }
  }
  return tally
}

describe('a derived value is the only one there is, and what can be filled in is never a contradiction', () => {
  test('on small forms under rules at random', () => {
    fc.assert(
      fc.property(filled, (one) => checkSound(one, 6)),
      { numRuns: runs(300) },
    )
  })

  test('on a small table three', () => {
    fc.assert(
      fc.property(partlyFilled, (one) => checkSound(one, 8)),
      { numRuns: runs(100) },
    )
  })
})

// Bounds look at one rule at a time. What only several rules added or subtracted tell stays open: it is asked for, never guessed.
describe('what trying everything tells and bounds do not', () => {
  test('is nothing in a small table three', () => {
    const samples = fc.sample(partlyFilled, { numRuns: 400, seed: 2021 })
    expect(compare(samples, [8, 9])).toEqual({
      derived: 1247,
      onlyByTrying: 0,
      contradictions: 129,
      contradictionsOnlyByTrying: 0,
    })
  })

  test('is counted under rules at random, which tie the same cells together more than any form does', () => {
    const samples = fc.sample(filled, { numRuns: 1500, seed: 2021 })
    expect(compare(samples, [5, 7])).toEqual({
      derived: 618,
      onlyByTrying: 154,
      contradictions: 864,
      contradictionsOnlyByTrying: 44,
    })
  })

  test.each<[string, number, Shape[], Record<string, number>, Record<string, number> | 'none']>([
    [
      'two rules that differ by the cells asked for',
      4,
      [
        { kind: '=', left: 1, cells: [3, 2] },
        { kind: '=', left: 1, cells: [3, 2, 1, 0] },
      ],
      {},
      { c0: 0, c1: 0 },
    ],
    [
      'the same two unknown cells with their sum and their difference',
      4,
      [
        { kind: '=', left: 2, cells: [0, 1, 2, 3] },
        { kind: '=', left: 2, cells: [0, 2, 1, 3] },
      ],
      { c3: 2 },
      { c0: 2 },
    ],
    [
      'two equal cells whose sum would be odd',
      3,
      [
        { kind: '=', left: 1, cells: [1, 0] },
        { kind: '=', left: 1, cells: [2, 0, 1] },
      ],
      { c2: 3 },
      'none',
    ],
  ])('is, for example, %s', (_, size, shapes, said, told) => {
    const one = { form: smallFormOf(size, shapes), stated: new Map(Object.entries(said)) as Filled['stated'] }
    const bounds = narrow(one.form.network, one.stated)
    expect(bounds.conflict).toBeUndefined()
    const only = onlyValues(one, [6, 8])
    expect(only === 'none' ? only : Object.fromEntries(only)).toEqual(told)
    expect(derivedFrom(bounds).size).toBe(0)
  })
})

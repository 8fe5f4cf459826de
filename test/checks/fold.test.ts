import { describe, expect, test } from 'vitest'
import { derivedFrom, narrow } from '../../src/checks/bounds.ts'
import { clashOf, repairsOf, totalsToMatch } from '../../src/checks/clash.ts'
import { acceptedFigures, applyChange, type Change, fold, heldThatAgree, type State } from '../../src/checks/fold.ts'
import { networkOf } from '../../src/checks/network.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { formOf } from '../../src/schema/form.ts'
import { complete, figures } from '../support/figures.ts'

const network = networkOf(formOf('2021'))
let next = 1
const change = (
  entries: Partial<Record<CellId, number | null>>,
  { by = '赵', day = '2022-01-11', drops = [] as CellId[] } = {},
): Change => ({ id: next++, by, day, figures: new Map(Object.entries(entries)) as Change['figures'], drops })
const accepted = (state: State) => Object.fromEntries(acceptedFigures(state))
const held = (state: State) => state.held.map((part) => Object.fromEntries(part.figures))
const onlyPersons = {
  's3.received.person': 3,
  's3.received.business': 0,
  's3.received.research': 0,
  's3.received.nonprofit': 0,
  's3.received.legal': 0,
  's3.received.others': 0,
} as const

describe('holding', () => {
  test('2017: channels that do not add up wait until the one that is missing is said', () => {
    const of2008 = networkOf(formOf('2008'))
    const state = fold(of2008, [
      change({ 't3.received': 3 }),
      change({ 't3.receivedInPerson': 0, 't3.receivedFax': 0, 't3.receivedOnline': 0, 't3.receivedLetter': 0 }),
    ])
    expect(accepted(state)).toEqual({ 't3.received': 3 })
    expect(held(state)).toHaveLength(1)
    const mended = applyChange(of2008, state, change({ 't3.receivedInPerson': 3 }))
    expect(mended.held).toEqual([])
    expect(accepted(mended)).toEqual({
      't3.received': 3,
      't3.receivedInPerson': 3,
      't3.receivedFax': 0,
      't3.receivedOnline': 0,
      't3.receivedLetter': 0,
    })
  })

  test('a false total in one group of table four holds that group alone', () => {
    const whole = complete(network.form, { 's4.review.upheld': 2, 's4.review.total': 5, 's2.penalty.decisions': 7 })
    const state = fold(network, [change(Object.fromEntries(whole))])
    expect(held(state)).toEqual([
      {
        's4.review.upheld': 2,
        's4.review.corrected': 0,
        's4.review.other': 0,
        's4.review.pending': 0,
        's4.review.total': 5,
      },
    ])
    expect(state.accepted.size).toBe(203 - 5)
  })

  test('a clash in table four never stalls table two', () => {
    const state = fold(network, [
      change({ 's4.review.upheld': 2, 's4.review.total': 1, 's2.penalty.decisions': 212 }),
      change({ 's2.licensing.decisions': 4 }),
    ])
    expect(accepted(state)).toEqual({ 's2.penalty.decisions': 212, 's2.licensing.decisions': 4 })
  })

  test.each([
    [{ 's3.received.person': 4 }, { 's3.granted.person': 4 }],
    [{ 's3.granted.person': 4 }, { 's3.received.person': 4 }],
  ])('two figures that depend on each other are changed by two messages, %j first', (first, second) => {
    const start = fold(network, [
      change({
        ...onlyPersons,
        's3.carriedIn.person': 0,
        's3.carriedOut.person': 0,
        's3.granted.person': 3,
        's3.partial.person': 0,
      }),
    ])
    const outcomes = network.form.cells.filter(
      ({ id }) => id.endsWith('.person') && !start.accepted.has(id) && id !== 's3.total.person',
    )
    const settled = applyChange(network, start, change(Object.fromEntries(outcomes.map(({ id }) => [id, 0]))))
    const between = applyChange(network, settled, change(first))
    expect(held(between)).toEqual([first])
    const end = applyChange(network, between, change(second))
    expect(held(end)).toEqual([])
    expect(accepted(end)).toMatchObject({ ...first, ...second })
  })

  test('a cell stated again replaces its held value too', () => {
    const state = fold(network, [
      change(onlyPersons),
      change({ 's3.received.total': 5 }),
      change({ 's3.received.total': 3 }),
    ])
    expect(state.held).toEqual([])
    expect(accepted(state)).toMatchObject({ 's3.received.total': 3 })
  })

  test('a held value is given up when it is dropped', () => {
    const state = fold(network, [change(onlyPersons), change({ 's3.received.total': 5 })])
    expect(held(state)).toEqual([{ 's3.received.total': 5 }])
    expect(applyChange(network, state, change({}, { drops: ['s3.received.total'] })).held).toEqual([])
  })

  test('a figure held over from yesterday is offered when it agrees, not accepted', () => {
    const today = { day: '2022-01-12' }
    const state = fold(network, [
      change(onlyPersons),
      change({ 's3.received.total': 5 }),
      change({ 's3.received.business': null }, today),
    ])
    expect(held(state)).toEqual([{ 's3.received.total': 5 }])
    expect(heldThatAgree(network, state)).toHaveLength(1)
    const confirmed = applyChange(network, state, change({ 's3.received.total': 5 }, today))
    expect(confirmed.held).toEqual([])
  })

  test('taking an earlier change back holds what was accepted later and now clashes', () => {
    const first = change({ 's3.received.person': 3 })
    const wrongColumn = change({ 's3.received.person': null, 's3.received.business': 3 })
    const later = change({
      's3.granted.person': 0,
      's3.carriedIn.person': 0,
      's3.carriedOut.person': 0,
      's3.total.person': 0,
    })
    expect(fold(network, [first, wrongColumn, later]).held).toEqual([])
    expect(fold(network, [first, later]).held).toHaveLength(1)
  })
})

describe('a clash', () => {
  const clashing = figures({ ...onlyPersons, 's3.received.total': 5 })

  test('names a smallest set of stated cells', () => {
    const clash = clashOf(network, new Map([...clashing, ['s2.penalty.decisions', 4]]))
    expect(clash?.cells).toEqual(Object.keys({ ...onlyPersons, 's3.received.total': 0 }))
    expect(clash?.constraints.map(({ rule }) => rule.code)).toEqual(['S3-ROW'])
  })

  test('comes with at most three changes of one figure that balance it', () => {
    const { cells } = clashOf(network, clashing)!
    expect(repairsOf(network, clashing, cells)).toEqual([
      { cell: 's3.received.person', from: 3, to: 5, totals: [] },
      { cell: 's3.received.total', from: 5, to: 3, totals: [] },
      { cell: 's3.received.business', from: 0, to: 2, totals: [] },
    ])
  })

  test('over typed totals alone is mended with the totals in one step', () => {
    const table = complete(network.form, {
      's3.received.person': 3,
      's3.received.total': 3,
      's3.granted.person': 3,
      's3.granted.total': 3,
      's3.total.person': 3,
      's3.total.total': 3,
    })
    const correction = figures({ 's3.received.business': 1, 's3.refusedDeliberative.business': 1 })
    const state = fold(network, [change(Object.fromEntries(table)), change(Object.fromEntries(correction))])
    expect(held(state)).toEqual([Object.fromEntries(correction)])
    const totals = totalsToMatch(network, acceptedFigures(state), correction)!
    expect(totals.map(({ cell, from, to }) => [cell, from, to])).toEqual([
      ['s3.received.total', 3, 4],
      ['s3.refusedDeliberative.total', 0, 1],
      ['s3.total.business', 0, 1],
      ['s3.total.total', 3, 4],
    ])
    const mended = applyChange(network, state, change(Object.fromEntries(totals.map(({ cell, to }) => [cell, to]))))
    expect(mended.held).toEqual([])
    expect(mended.accepted.size).toBe(203)
    expect(narrow(network, acceptedFigures(mended)).conflict).toBeUndefined()
    expect(derivedFrom(narrow(network, acceptedFigures(mended))).size).toBe(0)
  })
})

import type { Situation } from '../src/checks/situation.ts'
import type { CellId } from '../src/schema/cell-id.ts'
import type { Figure } from '../src/schema/figure.ts'
import { figuresOf, formOfMessage, type LabelledMessage, type WrittenFigures } from './messages.ts'
import { mentions } from './numbers.ts'
import { situationWith } from './scene.ts'

// What is right. Two records are the same when the same figures stand and follow, and the same are held: 「都是自然人」 may be recorded
// with its total or without.

type Values = ReadonlyMap<string, Figure | null>

/** All that stands, follows or is held, by cell. */
function valuesOf({ figures, state }: Situation): Values {
  const held = state.held.flatMap((part) => [...part.figures].map(([id, value]) => [`held ${id}`, value] as const))
  return new Map<string, Figure | null>([...figures, ...held])
}

/** What people stated, accepted or held. */
const statedIn = ({ stated, state }: Situation): ReadonlyMap<CellId, Figure | null> =>
  new Map<CellId, Figure | null>([...stated, ...state.held.flatMap((part) => [...part.figures])])

const equal = (some: Values, others: Values): boolean =>
  some.size === others.size && [...some].every(([id, value]) => others.get(id) === value)

/** What each set of figures would make of the report. */
export const outcomes = (message: LabelledMessage, sets: readonly WrittenFigures[]): Situation[] =>
  sets.map((set) => situationWith(message, figuresOf(formOfMessage(message), set)))

/** The situations that are right after a message. */
export function rightAfter(message: LabelledMessage): Situation[] {
  const { cells = {}, alsoFine = [] } = message.expect
  return outcomes(message, [cells, ...alsoFine])
}

export const isAsRight = (now: Situation, right: readonly Situation[]): boolean =>
  right.some((other) => equal(valuesOf(now), valuesOf(other)))

interface Changed {
  readonly cell: CellId
  readonly value: Figure | undefined | null
}

/** The cells a message stated, changed or took back. */
function changedIn(message: LabelledMessage, now: Situation): Changed[] {
  const before = statedIn(situationWith(message))
  const after = statedIn(now)
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => before.get(cell) !== after.get(cell))
    .map((cell) => ({ cell, value: after.get(cell) }))
}

const valueIn = ({ figures, state }: Situation, cell: CellId): Figure | null | undefined =>
  state.held.find((part) => part.figures.has(cell))?.figures.get(cell) ?? figures.get(cell)

/** Cells that were changed to something no right reading gives them. */
export function wrongCells(message: LabelledMessage, now: Situation, right: readonly Situation[]): string[] {
  const changed = changedIn(message, now)
  const wrongFor = right.map((situation) =>
    changed.filter(({ cell, value }) => (value ?? undefined) !== (valueIn(situation, cell) ?? undefined)),
  )
  const [fewest = []] = wrongFor.sort((some, others) => some.length - others.length)
  return fewest.map(({ cell, value }) => `${cell}=${value ?? 'cleared'}`)
}

/** Recorded figures whose number is neither in the message nor follows from what was to be recorded. Looks at nothing of the reader's. */
export function ungrounded(message: LabelledMessage, now: Situation, right: readonly Situation[]): string[] {
  const form = formOfMessage(message)
  const offered = outcomes(message, message.expect.offers ?? [])
  return changedIn(message, now).flatMap(({ cell, value }) => {
    if (value === undefined || value === null) return []
    const follows = [...right, ...offered].some((situation) => valueIn(situation, cell) === value)
    return follows || mentions(message.said, form.cell(cell)!, value) ? [] : [`${cell}=${value}`]
  })
}

export const hasChanged = (message: LabelledMessage, now: Situation): boolean => changedIn(message, now).length > 0

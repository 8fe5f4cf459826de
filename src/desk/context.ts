import type { ReadingContext } from '../intake/reading.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import { isAnybodyWaitedFor } from '../text/missing.ts'
import type { Asked } from '../text/reply.ts'
import { topicOfCell } from '../text/topics.ts'
import type { Draft } from '../tools/draft.ts'
import { doubtAsked } from './others-doubts.ts'
import type { Turn } from './turn.ts'

/** The figures of the asker's own last live change. */
function lastChangeOf({ changes, actor, situation }: Draft): Figures {
  const own = changes
    .filter(({ live, by, statements }) => live && by === actor.person.id && statements.length > 0)
    .at(-1)
  return new Map(
    (own?.statements ?? []).flatMap(({ cell, value }) =>
      value === null || !situation.form.cell(cell) ? [] : [[cell, value] as const],
    ),
  )
}

/** The cells a pending question wants figures for. */
function askedCells(draft: Draft, asked: Asked): readonly CellId[] {
  const { situation } = draft
  switch (asked.kind) {
    case 'figures':
    case 'waiting':
      return asked.cells
    case 'contested':
    case 'plug':
      return [asked.cell]
    case 'doubt': {
      // A number alone is not put into one of several.
      const cells = doubtAsked(draft, asked)?.doubt.cells ?? []
      return cells.length === 1 ? cells : []
    }
    case 'held':
      return situation.state.held
        .filter(({ change }) => change === asked.change)
        .flatMap(({ figures }) => [...figures.keys()])
    default:
      return []
  }
}

const heldOf = ({ situation: { state } }: Draft): Figures =>
  new Map(
    state.held.flatMap(({ figures }) =>
      [...figures].flatMap(([cell, value]) => (value === null ? [] : [[cell, value] as const])),
    ),
  )

/** Who was asked for which figures that are still missing. */
function waitingOf({ situation }: Draft): NonNullable<ReadingContext['waiting']> {
  if (!isAnybodyWaitedFor(situation)) return []
  const byPerson = new Map<string, CellId[]>()
  for (const cell of situation.missing) {
    const whom = situation.notes.get(`waiting:${cell}`)?.value
    if (whom) byPerson.set(whom, [...(byPerson.get(whom) ?? []), cell])
  }
  return [...byPerson].map(([whom, cells]) => ({ whom, cells }))
}

/** What the reader may know besides the words. */
export function contextOf({ state, actor }: Pick<Turn, 'state' | 'actor'>, draft: Draft): ReadingContext {
  const { situation } = draft
  const cells = askedCells(draft, state.asked)
  return {
    form: situation.form,
    year: situation.year,
    today: actor.day,
    asked: cells.length > 0 ? { topic: topicOfCell(situation.form, cells[0]!), cells } : undefined,
    stated: situation.stated,
    derived: new Map([...situation.derived].map(([id, { value }]) => [id, value])),
    waiting: waitingOf(draft),
    held: heldOf(draft),
    lastChange: lastChangeOf(draft),
  }
}

import { type Edit, type Edited, edited } from '../../intake/text-edits/apply.ts'
import { isMoney, parseMoney } from '../../schema/figure.ts'
import { remarksOn } from '../../text/findings/agreement.ts'
import type { Button, SaidFigure, TextSlot } from '../../text/reply.ts'
import * as words from '../../text/text-edits.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { clauseAround, type Spot, type Stretch } from './stretches.ts'

// Changes to texts put into effect: as one step, with what the checks say of it; a figure of a table is changed in the table.

interface Note {
  readonly slot: TextSlot
  readonly value: string | null
}

export interface Change {
  readonly stretch: Stretch
  readonly edit: Edit
}

export const leave: Button = { label: words.buttons.leave, action: { do: 'ask', asked: { kind: 'nothing' } } }

/** Keeps changed texts as one step, with what the checks say of them now. */
function keep(turn: Turn, draft: Draft, notes: readonly Note[], line: string): Said {
  const before = draft.situation
  writeNote.run(draft, { notes: [...notes] })
  turn.state = { ...turn.state, drafting: null }
  const { lines, buttons } = remarksOn(before, draft.situation)
  return {
    lines: [line, ...lines].slice(0, 5),
    buttons,
    changed: true,
    next: buttons.length > 0 || turn.state.asked.kind === 'nothing' ? 'quiet' : 'repeat',
  }
}

type OfTable = Extract<Edited, { kind: 'figure' }>

/** The figure that a table is to have instead, where the words say one. */
function wantedFigure({ situation, actor }: Draft, { cell, wanted }: OfTable): SaidFigure | undefined {
  const kind = situation.form.cell(cell)!.kind
  const plain = wanted?.normalize('NFKC').replaceAll(',', '')
  const value = plain === undefined ? undefined : isMoney(kind) ? parseMoney(plain, kind) : Number(plain)
  return value !== undefined && Number.isSafeInteger(value) ? { cell, value, words: actor.words } : undefined
}

/** A figure of a table is changed in the table: the text follows. */
function figureOfTable(draft: Draft, said: OfTable, { slot, shown }: Stretch): Said {
  const figure = wantedFigure(draft, said)
  const line = words.ofTable(draft.situation.form, said.cell, said.shown, figure && said.wanted)
  if (!figure) return { lines: [line], next: 'quiet' }
  const change: Button = { label: words.changeTable(said.wanted!), action: { do: 'record', figures: [figure] } }
  const text = { slot, standing: shown.written }
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [said.cell], text, settledBy: 'any', buttons: [change, leave] }],
    next: 'quiet',
  }
}

/** Puts changes into their texts: the texts as they then read, or the figure that stands in the way. */
function applied(changes: readonly Change[]): Note[] | { readonly edited: OfTable; readonly stretch: Stretch } {
  const notes: Note[] = []
  for (const slot of new Set(changes.map(({ stretch }) => stretch.slot))) {
    const own = changes.filter(({ stretch }) => stretch.slot === slot)
    const { stretch } = own[0]!
    const result = edited(
      stretch.shown,
      own.map(({ edit }) => edit),
    )
    if (result.kind === 'figure') return { edited: result, stretch }
    notes.push({ slot, value: result.value.trim() === '' ? null : result.value })
  }
  return notes
}

export function change(turn: Turn, draft: Draft, changes: readonly Change[], said: string): Said {
  const notes = applied(changes)
  const isGone = Array.isArray(notes) && notes.some(({ value }) => value === null)
  const line = isGone ? `${said}${words.nowEmpty}` : said
  return Array.isArray(notes) ? keep(turn, draft, notes, line) : figureOfTable(draft, notes.edited, notes.stretch)
}

export const textAt = ({ stretch, start, end }: Spot): string => stretch.shown.text.slice(start, end)

/** Which of several places: each is a button with the words around it; that of a table's figure changes the table. */
export function askWhich(
  draft: Draft,
  spots: readonly Spot[],
  editOf: (spot: Spot) => Edit,
  line: string,
  all: readonly Button[],
): Said {
  const { form } = draft.situation
  const results = spots
    .slice(0, 3)
    .map((spot) => ({ spot, notes: applied([{ stretch: spot.stretch, edit: editOf(spot) }]) }))
  const options = results.flatMap(({ spot: { stretch, ...range }, notes }): Button[] => {
    if (!Array.isArray(notes)) {
      const figure = wantedFigure(draft, notes.edited)
      if (!figure) return []
      const label = words.changeThatFigure(form, figure.cell, notes.edited.wanted!)
      return [{ label, action: { do: 'record', figures: [figure] } }]
    }
    const around = clauseAround(stretch, range)
    const label = words.shortQuote(stretch.shown.text.slice(around.start, around.end), 18)
    const value = notes[0]?.value
    return value == null ? [] : [{ label, action: { do: 'note', slot: stretch.slot, value } }]
  })
  const canAll = results.every(({ notes }) => Array.isArray(notes))
  const buttons = [...options, ...(canAll ? all : []), leave].slice(0, 4)
  const { slot } = spots[0]!.stretch
  const text = { slot, standing: draft.situation.notes.get(slot)?.value ?? null }
  const cells = results.flatMap(({ notes }) => (Array.isArray(notes) ? [] : [notes.edited.cell]))
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells, text, settledBy: 'any', buttons }],
    next: 'quiet',
  }
}

import { sectionText } from '../../../checks/section-texts.ts'
import type { Situation } from '../../../checks/situation.ts'
import { type ShownText, shownText, writtenAt } from '../../../intake/text-edits/shown-text.ts'
import type { TextSlot } from '../../../text/reply.ts'
import type { TextEdit } from '../../../text/text-changes.ts'

// The text of a section as the report has it, and how it is changed where it is written: whole or in parts, figures as ⟦cell⟧.

/** A text that somebody gave, and where in its section it is shown. */
interface OwnPiece {
  readonly slot: TextSlot
  readonly shown: ShownText
  readonly at: number
}

export interface OwnText {
  readonly section: string
  /** As it is shown; empty where there is none. */
  readonly text: string
  readonly pieces: readonly OwnPiece[]
  /** Whether headings between the pieces may be touched: then the section is kept whole. */
  readonly isComplete: boolean
}

export interface WrittenNote {
  readonly slot: TextSlot
  readonly value: string | null
}

const endOf = ({ at, shown }: OwnPiece): number => at + shown.text.length

export function ownText(situation: Situation, section: string): OwnText {
  const { form, notes } = situation
  const text = sectionText(situation, section) ?? ''
  const slot: TextSlot = `text:${section}`
  const whole = notes.get(slot)?.value
  if (whole !== undefined || text === '')
    return { section, text, isComplete: true, pieces: [{ slot, at: 0, shown: shownText(whole ?? '', situation) }] }
  const parts = [...notes.keys()].flatMap((key) => (key.startsWith(`${slot}/`) ? [key.slice(slot.length + 1)] : []))
  const pieces = parts.flatMap((part): OwnPiece[] => {
    const shown = shownText(notes.get(`${slot}/${part}`)!.value, situation)
    const at = text.indexOf(`）${part}\n${shown.text}`)
    return at < 0 ? [] : [{ slot: `${slot}/${part}`, shown, at: at + part.length + 2 }]
  })
  const wanted = form.sections.find(({ id }) => id === section)?.parts ?? []
  return { section, text, pieces, isComplete: wanted.every((part) => notes.has(`${slot}/${part}`)) }
}

/** A piece with something else in one place. A figure that the place cuts through stays as the digits that are left of it. */
function replacedIn(shown: ShownText, { from, to, text }: TextEdit): string {
  const cut = (place: number) => shown.figures.find(({ start, end }) => start < place && place < end)
  const [first, last] = [cut(from), cut(to)]
  const lead = first ? shown.text.slice(first.start, from) : ''
  const tail = last ? shown.text.slice(to, last.end) : ''
  const [begin, end] = [first?.writtenStart ?? writtenAt(shown, from), last?.writtenEnd ?? writtenAt(shown, to)]
  return shown.written.slice(0, begin) + lead + text + tail + shown.written.slice(Math.max(begin, end))
}

const holds = (piece: OwnPiece, { from, to }: TextEdit): boolean => piece.at <= from && to <= endOf(piece)

/** The section in one piece, its headings with it. */
function joined({ section, text, pieces }: OwnText, view: Situation): OwnPiece {
  const written = pieces
    .toSorted((one, other) => other.at - one.at)
    .reduce((all, piece) => all.slice(0, piece.at) + piece.shown.written + all.slice(endOf(piece)), text)
  return { slot: `text:${section}`, at: 0, shown: shownText(written, view) }
}

/** The figure of the tables that is shown at a place, and nothing else with it. */
export function figureAt({ pieces }: OwnText, { from, to }: Pick<TextEdit, 'from' | 'to'>) {
  const piece = pieces.find((one) => one.at <= from && to <= endOf(one))
  return piece?.shown.figures.find(({ start, end }) => piece.at + start === from && piece.at + end === to)
}

/** What is written when edits are made in the text as it is shown; undefined when one of them touches what nobody wrote. */
export function writtenWith(own: OwnText, edits: readonly TextEdit[], view: Situation): WrittenNote[] | undefined {
  const isInside = edits.every((edit) => own.pieces.some((piece) => holds(piece, edit)))
  if (!isInside && !own.isComplete) return undefined
  const pieces = isInside ? own.pieces : [joined(own, view)]
  const left = isInside ? [] : own.pieces.map(({ slot }): WrittenNote => ({ slot, value: null }))
  const lastFirst = edits.toSorted((one, other) => other.from - one.from || other.to - one.to)
  const written = pieces.flatMap((piece): WrittenNote[] => {
    const its = lastFirst.filter((edit) => pieces.find((one) => holds(one, edit)) === piece)
    if (its.length === 0) return []
    const shown = its.reduce(
      (all, edit) => shownText(replacedIn(all, { ...edit, from: edit.from - piece.at, to: edit.to - piece.at }), view),
      piece.shown,
    )
    return [{ slot: piece.slot, value: shown.written.trim() === '' ? null : shown.written }]
  })
  return [...left, ...written]
}

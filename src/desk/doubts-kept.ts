import { findingKey } from '../text/findings/findings.ts'
import type { Draft } from '../tools/draft.ts'
import type { Doubt, Turn } from './turn.ts'

// What is not certain belongs to the report it was said of. It is kept with it, by the chat it was said in: while another report is worked on
// there it waits, and stands in the way of the report's final whoever asks for that.

/** A doubt as it is kept. */
export interface KeptDoubt {
  readonly id: number
  readonly chat: string
  readonly position: number
  /** Who said it; null where nobody knows. */
  readonly person: string | null
  readonly doubt: Doubt
}

/** The note by which somebody else decided it: taken back, it is open again. */
export const decisionSlot = (id: number): string => `doubt:${id}`

/** What is kept of a report and was not decided elsewhere, of all chats or of one. */
export function undecidedOf({ store, report, situation }: Draft, chat?: string): KeptDoubt[] {
  return store
    .doubtsOf(report.id, chat)
    .filter(({ id }) => !situation.notes.has(decisionSlot(id)))
    .map(({ content, ...kept }) => ({ ...kept, doubt: content as Doubt }))
}

/** With their ids, by which they are found again when the turn ends. */
export const asDoubts = (kept: readonly KeptDoubt[]): Doubt[] => kept.map(({ id, doubt }) => ({ ...doubt, id }))

/** Told anew: what was called to mind before is so again. What a file brought is computed anew. */
export const anew = (doubts: readonly Doubt[]): Doubt[] =>
  doubts.filter(({ edits }) => !edits).map(({ reminded: _, ...doubt }) => doubt)

/** Keeps what is open by now with the report it was said of, and drops what is settled. */
export function keepDoubts({ store, draft, state, incoming, kept }: Turn): void {
  if (!draft) return
  const before = new Map(kept.map((one) => [one.id, one]))
  const ofFile = kept.find(({ doubt }) => doubt.edits)?.id
  const { chat, person, at } = incoming
  state.doubts.forEach((doubt, position) => {
    const { id = doubt.edits ? ofFile : undefined, ...content } = doubt
    const known = id === undefined ? undefined : before.get(id)
    if (!known) {
      store.addDoubt({ reportId: draft.report.id, chat, position, person: person.id, at, content })
      return
    }
    before.delete(known.id)
    const isSame = known.position === position && JSON.stringify(known.doubt) === JSON.stringify(content)
    if (!isSame) store.updateDoubt(known.id, { position, content })
  })
  for (const id of before.keys()) store.dropDoubt(id)
}

/** Whether what was said waits until it is decided; questions that are only about the way to go on are gone with the next message. */
export const isLasting = ({ cells, text, edits }: Doubt): boolean =>
  cells.length > 0 || text !== undefined || edits === true

/** Another text stands there; of a reason: one was given, or nothing is left that wants one. */
export function isSettledText({ slot, standing }: NonNullable<Doubt['text']>, draft: Draft | undefined): boolean {
  if ((draft?.situation.notes.get(slot)?.value ?? null) !== standing) return true
  const key = slot.startsWith('reason:') ? slot.slice('reason:'.length) : undefined
  return (
    key !== undefined && draft?.situation.findings.every((one) => findingKey(one) !== key && one.rule !== key) === true
  )
}

/** Whether figures that were stated settle it. */
export const isStated = ({ cells, settledBy }: Doubt, stated: ReadonlySet<string>): boolean =>
  settledBy === 'any' ? cells.some((cell) => stated.has(cell)) : cells.every((cell) => stated.has(cell))

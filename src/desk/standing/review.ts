import { dayOf } from '../../schema/calendar.ts'
import type { ChangeRecord, Person } from '../../store/store.ts'
import { somebody } from '../../text/people.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Kept } from '../../tools/keep-proceeding.ts'
import { currentHash, type SignOff } from './snapshot.ts'

// What the history says of approvals. All of it is computed: an approval stands while the report says what was approved.

/** What a note of these kinds says. They are written by one tool alone, which checks them. */
export const keptIn = <Kind extends Parameters<typeof noteOf>[1]>(draft: Draft, kind: Kind): Kept<Kind> | undefined => {
  const note = noteOf(draft, kind)
  return note && (JSON.parse(note.value) as Kept<Kind>)
}

export const noteOf = ({ situation }: Draft, kind: 'sent' | 'returned' | 'published' | 'correction') =>
  situation.notes.get(kind)

export const nameOf = ({ store }: Pick<Draft, 'store'>, person: string): string =>
  store.person(person)?.name ?? somebody

/** The approval of what the report says now: a tap of who has the right, or a signature on paper, whichever came last. */
export function signOffOf(draft: Draft): SignOff | undefined {
  const { notes } = draft.situation
  const hash = currentHash(draft.situation)
  const [tapped, signed] = [notes.get(`approved:${hash}`), notes.get(`signed:${hash}`)]
  if (tapped && !(signed && signed.change > tapped.change))
    return { who: nameOf(draft, tapped.by), day: dayOf(tapped.at), change: tapped.change }
  if (!signed) return undefined
  const { who, day } = JSON.parse(signed.value) as Kept<'signed'>
  const onPaper = { who, day, enteredBy: nameOf(draft, signed.by), change: signed.change }
  return isDisowned(draft, onPaper) ? undefined : onPaper
}

const surnameOf = (name: string): string | undefined => /^[老小]?(\p{Script=Han})/u.exec(name.trim())?.[1]

/** Whether a signature may be this person's: the surname is the same, or their name is not a Chinese one. */
const mayBe = (who: string, name: string): boolean =>
  who === name || surnameOf(name) === undefined || surnameOf(name) === surnameOf(who)

/** Whether who is said to have signed on paper has sent the report back since: then it is to be approved once more, whatever it says. */
export const isDisowned = (draft: Pick<Draft, 'changes' | 'store'>, { who, enteredBy, change }: SignOff): boolean =>
  enteredBy !== undefined &&
  draft.changes.some(
    ({ id, live, by, notes }) =>
      live &&
      id > change &&
      notes.some(({ slot, value }) => slot === 'returned' && value !== null) &&
      mayBe(who, nameOf(draft, by)),
  )

/** Who may approve. Where there is nobody, whoever works on the report confirms by a tap. */
export const reviewersOf = ({ store, situation }: Pick<Draft, 'store' | 'situation'>): readonly Person[] =>
  store
    .members(situation.organ)
    .filter(({ role }) => role === 'review')
    .map(({ person }) => person)

export const isReviewer = (draft: Draft, person: string): boolean => reviewersOf(draft).some(({ id }) => id === person)

/** What a reviewer wants changed. */
export interface Opinion {
  readonly by: string
  readonly at: number
  /** What the report said that it is about. */
  readonly hash: string
  readonly words: string
  /** The change that it came with; the first one, where its message was edited since. */
  readonly change: number
}

function withOpinion(
  before: readonly Opinion[],
  { id, by, at }: Pick<ChangeRecord, 'id' | 'by' | 'at'>,
  value: string,
): Opinion[] {
  const { hash, opinion, instead } = JSON.parse(value) as Kept<'returned'>
  const others = before.filter(({ change }) => change !== instead)
  return [...others, { by, at, hash, words: opinion, change: instead ?? id }]
}

/** What reviewers want changed, in the order it was said: what is open, and what was closed last. */
export function opinionsOf({ changes }: Pick<Draft, 'changes'>): {
  readonly open: readonly Opinion[]
  readonly closed: readonly Opinion[]
} {
  let open: readonly Opinion[] = []
  let closed: readonly Opinion[] = []
  for (const change of changes) {
    const note = change.live ? change.notes.find(({ slot }) => slot === 'returned') : undefined
    if (!note) continue
    if (note.value === null && open.length > 0) closed = open
    open = note.value === null ? [] : withOpinion(open, change, note.value)
  }
  return { open, closed }
}

/** Whether the report was put before this reviewer and is not approved yet. */
export const isUnderReview = (draft: Draft, person: string): boolean =>
  keptIn(draft, 'sent')?.to.includes(person) === true && signOffOf(draft) === undefined

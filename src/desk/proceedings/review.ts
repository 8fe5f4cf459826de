import { dayOf } from '../../schema/calendar.ts'
import type { Member } from '../../store/member-store.ts'
import type { Person } from '../../store/store.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Kept } from '../../tools/keep-proceeding.ts'
import { currentHash } from '../documents/snapshot.ts'

// What the history says of approvals. All of it is computed: an approval stands while the report says what was approved.

/** Who approved what a report says, and how: by a tap of their own, or on paper, entered by somebody. */
export interface SignOff {
  readonly who: string
  /** YYYY-MM-DD. */
  readonly day: string
  /** Who entered a signature on paper; undefined for a tap. */
  readonly enteredBy?: string
  /** The change it was said with: taken back, the approval is gone. */
  readonly change: number
}

/** What a note of these kinds says. They are written by one tool alone, which checks them. */
export const keptIn = <Kind extends Parameters<typeof noteOf>[1]>(draft: Draft, kind: Kind): Kept<Kind> | undefined => {
  const note = noteOf(draft, kind)
  return note && (JSON.parse(note.value) as Kept<Kind>)
}

export const noteOf = ({ situation }: Draft, kind: 'sent' | 'returned' | 'published' | 'correction') =>
  situation.notes.get(kind)

export const nameOf = ({ store }: Pick<Draft, 'store'>, person: string): string => store.person(person)?.name ?? '有人'

/** The approval of what the report says now; a tap of who has the right counts before a signature on paper. */
export function signOffOf(draft: Draft): SignOff | undefined {
  const { notes } = draft.situation
  const hash = currentHash(draft.situation)
  const tapped = notes.get(`approved:${hash}`)
  if (tapped) return { who: nameOf(draft, tapped.by), day: dayOf(tapped.at), change: tapped.change }
  const signed = notes.get(`signed:${hash}`)
  if (!signed) return undefined
  const { who, day } = JSON.parse(signed.value) as Kept<'signed'>
  return { who, day, enteredBy: nameOf(draft, signed.by), change: signed.change }
}

/** Who may approve. Where there is nobody, whoever works on the report confirms by a tap. */
export const reviewersOf = ({ store, situation }: Pick<Draft, 'store' | 'situation'>): readonly Person[] =>
  store
    .members(situation.organ)
    .filter(({ role }) => role === 'review')
    .map(({ person }) => person)

export const isReviewer = (draft: Draft, person: string): boolean => reviewersOf(draft).some(({ id }) => id === person)

/** Whether somebody belonged to the organ once and does not any more: nothing of its reports goes to them. */
export function hasLeft({ store, situation }: Pick<Draft, 'store' | 'situation'>, person: string): boolean {
  const isSame = (member: Member): boolean => member.person.id === person
  const { organ } = situation
  return store.membershipsEver(organ).some(isSame) && !store.members(organ).some(isSame)
}

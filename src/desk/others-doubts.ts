import { doubtWords } from '../text/doubts.ts'
import type { OpenItem } from '../text/missing.ts'
import { somebody } from '../text/people.ts'
import type { QuestionText } from '../text/questions/parts.ts'
import { type Action, type Asked, type Button, type Option, rows } from '../text/reply.ts'
import type { Draft } from '../tools/draft.ts'
import { decisionSlot, isLasting, isSettledText, type KeptDoubt, undecidedOf } from './doubts-kept.ts'
import type { ChatState, Doubt } from './turn.ts'
import { type EditList, openChanges } from './uploads/edited/edit-list.ts'

// What was said in other chats and is not certain: it stands in the way of everybody's final, and anybody who fills in may decide it.

export type DoubtAsked = Extract<Asked, { kind: 'doubt' }>

/** What was changed in a file that came back in another chat, as long as it is remembered there. */
export function editsIn({ store, report }: Draft, { chat, doubt }: KeptDoubt): EditList | undefined {
  const state = doubt.edits ? (store.chat(chat)?.state as Partial<ChatState> | undefined) : undefined
  return state?.edits?.report === report.id ? state.edits : undefined
}

/** Where the texts or the changes it is about are others by now, it is settled, though its chat has not been told yet. */
function isOpen(draft: Draft, kept: KeptDoubt): boolean {
  const { doubt } = kept
  if (!isLasting(doubt)) return false
  if (doubt.text) return !isSettledText(doubt.text, draft)
  const list = editsIn(draft, kept)
  return list === undefined || openChanges(draft, list).length > 0
}

const isAbout = ({ buttons }: Doubt, list: EditList): boolean =>
  buttons.some(({ action }) => action.do === 'edits' && action.list === list.key)

/** Whether somebody else decides, or decided, about the changes of a file that came back in this chat. */
export function isDecidedElsewhere({ store, report, situation, actor }: Draft, list: EditList | null): boolean {
  if (list === null) return false
  const decided = store.doubtsOf(report.id, actor.chat).filter(({ id }) => situation.notes.has(decisionSlot(id)))
  return decided.some(({ content }) => isAbout(content as Doubt, list))
}

/** Those of a report that were said elsewhere. */
export const othersDoubts = (draft: Draft): KeptDoubt[] =>
  undecidedOf(draft).filter((kept) => kept.chat !== draft.actor.chat && isOpen(draft, kept))

export const otherDoubt = (draft: Draft, id: number): KeptDoubt | undefined =>
  othersDoubts(draft).find((kept) => kept.id === id)

export const whoSaid = ({ store }: Pick<Draft, 'store'>, { person }: KeptDoubt): string =>
  (person === null ? undefined : store.person(person)?.name) ?? somebody

const firstSentence = (text: string): string => text.split('。')[0]!

function itemText(draft: Draft, kept: KeptDoubt): string {
  const { again, edits } = kept.doubt
  if (kept.chat === draft.actor.chat && !edits) return doubtWords.ownItem(again)
  const who = whoSaid(draft, kept)
  return edits ? doubtWords.fileItem(who, firstSentence(again)) : doubtWords.item(who, again)
}

/** All that is not certain of a report, whoever said it. */
export const undecidedItems = (draft: Draft): OpenItem[] =>
  undecidedOf(draft)
    .filter((kept) => isOpen(draft, kept))
    .map((kept) => ({ kind: 'doubt', text: itemText(draft, kept), asked: { kind: 'doubt', of: kept.id } }))

/** As many of one person's as are shown each by itself. */
const few = 2

export function doubtItems(draft: Draft): OpenItem[] {
  const all = othersDoubts(draft)
  return [...new Set(all.map(({ person }) => person))].flatMap((person): OpenItem[] => {
    const theirs = all.filter((kept) => kept.person === person)
    const [first] = theirs
    const item = (kept: KeptDoubt, text: string): OpenItem => ({
      kind: 'doubt',
      text,
      asked: { kind: 'doubt', of: kept.id },
    })
    return first && theirs.length > few
      ? [item(first, doubtWords.several(whoSaid(draft, first), theirs.length, first.doubt.again))]
      : theirs.map((kept) => item(kept, itemText(draft, kept)))
  })
}

const askButton = (draft: Draft, kept: KeptDoubt): Button => ({
  label: doubtWords.labels.ask(whoSaid(draft, kept)),
  action: { do: 'ask', asked: { kind: 'doubt', of: kept.id } },
})

/** One for whatever is listed of them. */
export const doubtButtons = (draft: Draft): Button[] =>
  othersDoubts(draft)
    .slice(0, 1)
    .map((kept) => askButton(draft, kept))

/** What somebody else may choose: whatever states something. What only puts it off is no decision. */
const deciding: ReadonlySet<Action['do']> = new Set<Action['do']>(['record', 'offer', 'note', 'take'])

const deciders = (options: readonly Option[]): Option[] => options.filter(({ action }) => deciding.has(action.do))

/** Everything that can be chosen, in choices inside a choice too. */
export const allOptions = (options: readonly Option[]): Option[] =>
  deciders(options).flatMap((option) => [
    option,
    ...(option.action.do === 'offer' ? allOptions(option.action.options) : []),
  ])

const waiveButton = (of: number): Button => ({
  label: doubtWords.labels.waive,
  action: { do: 'doubt', of, take: null },
})

/** That it need not be waited for is always among what a message shows; what has no room behind it can still be said. */
function withWaiving(of: number, buttons: readonly Button[]): Button[] {
  const waive = waiveButton(of)
  let at = buttons.length
  while (at > 0 && rows([...buttons.slice(0, at), waive]).flat().length <= at) at--
  return [...buttons.slice(0, at), waive, ...buttons.slice(at)]
}

const asDecision = (of: number, options: readonly Option[]): Button[] =>
  deciders(options).map((option) => ({ label: option.label, action: { do: 'doubt', of, take: option } }))

/** What may be chosen inside a choice. */
export const decisionsAmong = (of: number, options: readonly Option[]): Button[] =>
  withWaiving(of, asDecision(of, options))

function buttonsFor(draft: Draft, kept: KeptDoubt): Button[] {
  const { id, doubt } = kept
  const shown = doubt.buttons.filter(({ action }) => action.do === 'tell')
  const takeOver: Button[] = editsIn(draft, kept)
    ? [{ label: doubtWords.labels.takeOver, action: { do: 'doubt', of: id, take: 'over' } }]
    : []
  return withWaiving(id, [...asDecision(id, doubt.buttons), ...takeOver, ...shown])
}

/** The doubt's own question, with what somebody else may answer. */
export function doubtQuestion(draft: Draft, { of }: DoubtAsked): QuestionText {
  const kept = otherDoubt(draft, of)
  if (!kept) return { lines: [], buttons: [] }
  const line = kept.doubt.edits
    ? `${itemText(draft, kept)}。`
    : doubtWords.question(whoSaid(draft, kept), kept.doubt.again)
  return { lines: [line], buttons: buttonsFor(draft, kept) }
}

/** The doubt that is asked about, while it is open. */
export const doubtAsked = (draft: Draft, asked: Asked): KeptDoubt | undefined =>
  asked.kind === 'doubt' ? otherDoubt(draft, asked.of) : undefined

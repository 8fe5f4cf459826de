import type { NoteRow, StoredFile } from '../../store/store.ts'
import { finalButton } from '../../text/buttons.ts'
import { nothingOpen } from '../../text/explained.ts'
import type { Button } from '../../text/reply.ts'
import { onPaperButton, signedOff, signOffLabels, signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import { keepProceeding } from '../../tools/keep-proceeding.ts'
import { finalWaits, hasOpenFigures, type Said } from '../compose.ts'
import { askFinal, buildFinal, draftLike, handOutButtons, keepDraft, sendButtons } from '../documents/build.ts'
import { since } from '../documents/difference.ts'
import { currentHash, hashIn } from '../documents/snapshot.ts'
import { tellChat } from '../post.ts'
import type { ChatState, KeptAction, Turn } from '../turn.ts'
import { gateItems } from './gate.ts'
import { hasLeft, isReviewer, keptIn, nameOf, noteOf, reviewersOf, signOffOf } from './review.ts'

// A report is put before who reviews it, and approved by a tap. What is approved is what was shown, by its hash.

const reportName = ({ organ, year }: Draft['situation']): string => `${organ}${year}年`

/** The draft that says what the report says now, made when there is none. */
const currentDraft = (draft: Draft): StoredFile =>
  draftLike(draft.store.files(draft.report.id), currentHash(draft.situation)) ?? keepDraft(draft)

const reviewButtons = (draft: Draft, file: StoredFile): Button[] => [
  { label: signOffLabels.approve, action: { do: 'approve', hash: hashIn(file), file: file.id } },
  { label: signOffLabels.sendBack, action: { do: 'send-back', hash: hashIn(file) } },
  ...handOutButtons(file, draft.situation.form),
]

/** What has changed since the reviewers last saw the report, or since its last final. */
function sinceShown(draft: Draft, file: StoredFile, shown: number | undefined, lines: number): string[] {
  const { store, report } = draft
  const before = shown === undefined ? store.lastFile(report.id, 'final') : store.file(shown)
  return before && before.id !== file.id ? since(draft, before, file, lines) : []
}

/** The last draft that a reviewer has seen: put before them, approved, or shown again when they tapped something older. */
function lastShown(draft: Draft, chat: string): number | undefined {
  const { store, report, changes } = draft
  const files = store.files(report.id)
  const approved = changes
    .filter(({ live }) => live)
    .flatMap(({ notes }) => notes)
    .flatMap(({ slot }) => (slot.startsWith('approved:') ? [draftLike(files, slot.slice('approved:'.length))?.id] : []))
  const offered = store.buttonsOf(chat).flatMap(({ action: kept }) => {
    const { action, report: of } = kept as KeptAction
    return action.do === 'approve' && of === report.id ? [action.file] : []
  })
  const seen = [keptIn(draft, 'sent')?.file, ...approved, ...offered].filter((id) => id !== undefined)
  return seen.length === 0 ? undefined : Math.max(...seen)
}

const atRest: Partial<ChatState> = { asked: { kind: 'nothing' } }

/** Puts the report, as the draft it is now, before somebody who reviews. */
export function send(turn: Turn, draft: Draft, to: string): Said {
  if (gateItems(draft).length > 0) return askFinal(draft)
  if (hasOpenFigures(turn)) return finalWaits
  const reviewer = reviewersOf(draft).find(({ id }) => id === to)
  if (!reviewer) return askFinal(draft)
  const chat = draft.store.chatWith(to)
  if (!chat) return { lines: [signOffWords.noChat(reviewer.name)], buttons: [onPaperButton], next: 'quiet' }
  const shown = lastShown(draft, chat.key)
  const file = currentDraft(draft)
  const hash = hashIn(file)
  keepProceeding.run(draft, { kind: 'sent', hash, to: [to], file: file.id, chat: turn.incoming.chat })
  // Who has nothing else open goes on from here with this report.
  if (chat.reportId === null) draft.store.saveChat({ ...chat, reportId: draft.report.id, state: atRest })
  const first = signOffWords.toReview(draft.actor.person.name, reportName(draft.situation), file.number)
  const changes = sinceShown(draft, file, shown, 3)
  tellChat(turn, chat.key, {
    lines: [first, signOffWords.complete(nothingOpen(draft.situation)), ...changes, signOffWords.code(hash)],
    buttons: reviewButtons(draft, file),
    file: { id: file.id, kind: 'draft', name: file.name },
  })
  return { lines: [signOffWords.sent(reviewer.name, file.number, hash)], next: 'quiet' }
}

/** 「送审」, 「送王主任审定」: to the one who is named, or to the only one there is. */
export function sendInWords(turn: Turn, draft: Draft, name: string): Said {
  const reviewers = reviewersOf(draft)
  if (reviewers.length === 0)
    return { lines: [signOffWords.noReviewer], buttons: [finalButton, onPaperButton], next: 'quiet' }
  if (isReviewer(draft, draft.actor.person.id)) return askFinal(draft)
  const isMeant = (other: string): boolean => other.includes(name) || name.includes(other) || other[0] === name[0]
  const named = name === '' ? reviewers : reviewers.filter((other) => isMeant(other.name))
  const exact = named.find((other) => other.name === name) ?? (named.length === 1 ? named[0] : undefined)
  if (exact) return send(turn, draft, exact.id)
  const line = name === '' || named.length > 0 ? signOffWords.whom : signOffWords.unknown(name)
  return { lines: [line], buttons: [...sendButtons(draft), onPaperButton], next: 'quiet' }
}

/** A tap on what has changed meanwhile approves nothing: it shows what changed, and the report as it is now. */
function showAgain(draft: Draft, shown: number | undefined): Said {
  const open = gateItems(draft)
  if (open.length > 0) return { lines: [signOffWords.changedOpen(open.length)], next: 'quiet' }
  const file = currentDraft(draft)
  return {
    lines: [signOffWords.changed(file.number), ...sinceShown(draft, file, shown, 3), signOffWords.code(hashIn(file))],
    buttons: reviewButtons(draft, file),
    next: 'quiet',
    file: { id: file.id, kind: 'draft', name: file.name },
  }
}

const onlyReviewers = (draft: Draft): Said => ({
  lines: [signOffWords.onlyBy(reviewersOf(draft).map(({ name }) => name))],
  next: 'quiet',
})

/** Approves what was shown, if it is still what the report says; then there is the final, for whoever asked. */
export function approve(turn: Turn, draft: Draft, { hash, file }: { hash: string; file?: number | undefined }): Said {
  if (!isReviewer(draft, draft.actor.person.id)) return onlyReviewers(draft)
  if (hash !== currentHash(draft.situation)) return showAgain(draft, file)
  if (gateItems(draft).length > 0) return askFinal(draft)
  const standing = signOffOf(draft)
  if (standing && standing.enteredBy === undefined)
    return { ...buildFinal(draft), lines: [signOffWords.already(signedOff(standing))] }
  const asker = askerOf(turn, draft)
  keepProceeding.run(draft, { kind: 'approved', hash })
  // What was approved may be another draft than the one that was put before those who review: whoever asked waits for it all the same.
  return asker ? toAsker(turn, draft, asker, hash) : { ...buildFinal(draft), changed: true }
}

interface Asker {
  readonly name: string
  readonly chat: string
}

/** Who put the report before those who review; undefined where that was said in this chat, or by somebody who has left since. */
function askerOf({ incoming }: Turn, draft: Draft): Asker | undefined {
  const [note, sent] = [noteOf(draft, 'sent'), keptIn(draft, 'sent')]
  if (!note || !sent || sent.chat === incoming.chat || hasLeft(draft, note.by)) return undefined
  return { name: nameOf(draft, note.by), chat: sent.chat }
}

/** Whether something said in a chat about this report is not certain. */
function isOpenIn({ store, report }: Draft, key: string): boolean {
  const chat = store.chat(key)
  const { doubts = [], aside = {} } = (chat?.state ?? {}) as Partial<ChatState>
  const own = chat?.reportId === report.id ? doubts : (aside[report.id] ?? [])
  return own.some(({ cells }) => cells.length > 0)
}

/** The final goes to the one who asked for the approval; nothing said there may be uncertain then. */
function toAsker(turn: Turn, draft: Draft, { chat, name }: Asker, hash: string): Said {
  const number = draftLike(draft.store.files(draft.report.id), hash)?.number
  const line = signOffWords.approved(number, hash)
  if (isOpenIn(draft, chat)) {
    tellChat(turn, chat, { lines: [signOffWords.approvedButOpen(draft.actor.person.name)], buttons: [finalButton] })
    return { lines: [line], next: 'quiet', changed: true }
  }
  const final = buildFinal(draft)
  tellChat(turn, chat, final)
  const own: Button[] = final.file ? [{ label: '正式稿', action: { do: 'hand', file: final.file.id, as: 'docx' } }] : []
  return { lines: [line, signOffWords.finalSentTo(name)], buttons: own, next: 'quiet', changed: true }
}

/** Asks what is to be changed. */
export function askOpinion(draft: Draft, hash: string): Said {
  if (!isReviewer(draft, draft.actor.person.id)) return onlyReviewers(draft)
  return { lines: [], next: { ask: { kind: 'opinion', hash } } }
}

/** Keeps what a reviewer wants changed, and passes it on as it was written. */
export function sendBack(turn: Turn, draft: Draft, hash: string, opinion: string): Said {
  const { actor, store, report } = draft
  if (!isReviewer(draft, actor.person.id)) return onlyReviewers(draft)
  const asker = askerOf(turn, draft)
  keepProceeding.run(draft, { kind: 'returned', hash, opinion })
  // Where nobody asked, it is for all who work on the report.
  const others = store
    .chatsOf(report.id)
    .filter(({ key, person }) => key !== turn.incoming.chat && person !== null && !hasLeft(draft, person))
  const chats = asker ? [asker.chat] : others.map(({ key }) => key)
  const number = draftLike(store.files(report.id), hash)?.number
  for (const chat of chats)
    tellChat(turn, chat, {
      lines: [signOffWords.returnedBy(actor.person.name, actor.day, number), `“${opinion}”`],
      buttons: [{ label: signOffLabels.answer, action: { do: 'answer' } }],
    })
  const lines = [
    asker
      ? signOffWords.returned(asker.name)
      : chats.length > 0
        ? signOffWords.returnedToAll
        : signOffWords.returnedHere,
  ]
  return { lines, next: { ask: { kind: 'nothing' }, silently: true }, changed: true }
}

/** Asks for the answer to what was sent back. */
export function askAnswer(draft: Draft): Said {
  if (!keptIn(draft, 'returned')) return { lines: [signOffWords.nothingReturned], next: 'quiet' }
  return { lines: [], next: { ask: { kind: 'answer' } } }
}

/** Answers what was sent back, and passes the answer on to who wanted it changed. */
export function answer(turn: Turn, draft: Draft, words: string): Said {
  const note = noteOf(draft, 'returned')
  if (!note) return { lines: [signOffWords.nothingReturned], next: 'advance' }
  return passOn(turn, draft, words, note.by)
}

/** An answer that was changed goes to whoever got it. */
export function answerAgain(turn: Turn, draft: Draft, words: string): Said {
  const returned = draft.changes.findLast(({ live, notes }) => live && notes.some(isOpinion))
  return returned ? passOn(turn, draft, words, returned.by) : { lines: [signOffWords.nothingReturned], next: 'advance' }
}

const isOpinion = ({ slot, value }: NoteRow): boolean => slot === 'returned' && value !== null

function passOn(turn: Turn, draft: Draft, words: string, to: string): Said {
  const { actor, store, situation } = draft
  keepProceeding.run(draft, { kind: 'answered', words })
  const chat = store.chatWith(to)
  if (!chat || chat.key === turn.incoming.chat || hasLeft(draft, to))
    return { lines: [signOffWords.answeredHere], next: 'advance' }
  tellChat(turn, chat.key, {
    lines: [signOffWords.answeredBy(actor.person.name, reportName(situation)), `“${words}”`],
  })
  return { lines: [signOffWords.answered(nameOf(draft, to))], next: 'advance', changed: true }
}

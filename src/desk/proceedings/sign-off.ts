import { finalButton } from '../../text/buttons.ts'
import { nothingOpen } from '../../text/explained.ts'
import type { Button } from '../../text/reply.ts'
import { onPaperButton, signedOff, signOffLabels, signOffWords } from '../../text/sign-off.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { keepProceeding } from '../../tools/keep-proceeding.ts'
import { finalWaits, hasOpenFigures, type Said } from '../compose.ts'
import { draftLike } from '../documents/build.ts'
import { tellChat } from '../post.ts'
import { gateItems } from '../standing/gate.ts'
import { isReviewer, reviewersOf, signOffOf } from '../standing/review.ts'
import { currentHash, hashIn } from '../standing/snapshot.ts'
import type { ChatState, Turn } from '../turn.ts'
import { askFinal, buildFinal, sendButtons } from './final.ts'
import { beforeApproval } from './opinions.ts'
import { type Asker, askerOf, onlyReviewers } from './send-back.ts'
import { currentDraft, lastShown, showAgain, showing } from './shown.ts'

// A report is put before who reviews it, and approved by a tap. What is approved is what was shown, by its hash.

const toRest: Partial<ChatState> = { asked: { kind: 'nothing' } }

/** Who has nothing else open goes on from here with this report. */
export function opensFor(draft: Draft, person: string): string | undefined {
  const chat = draft.store.chatWith(person)
  if (chat && chat.reportId === null) draft.store.saveChat({ ...chat, reportId: draft.report.id, state: toRest })
  return chat?.key
}

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
  const since = shown === undefined ? {} : { since: shown }
  keepProceeding.run(draft, { kind: 'sent', hash, to: [to], file: file.id, chat: turn.incoming.chat, ...since })
  opensFor(draft, to)
  const first = signOffWords.toReview(draft.actor.person.name, reportName(draft.situation), file.number)
  tellChat(turn, chat.key, showing(draft, file, shown, [first, signOffWords.complete(nothingOpen(draft.situation))]))
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

interface Approval {
  readonly hash: string
  readonly file?: number | undefined
  /** What is still wanted changed was shown beside it. */
  readonly sure?: boolean | undefined
}

/** Approves what was shown, if it is still what the report says; then there is the final, for whoever asked. */
export function approve(turn: Turn, draft: Draft, approval: Approval): Said {
  const { hash, file } = approval
  if (!isReviewer(draft, draft.actor.person.id)) return onlyReviewers(draft)
  if (hash !== currentHash(draft.situation)) return showAgain(draft, file)
  // Somebody's words that are not certain hold the final, not the approval of what the report says.
  if (gateItems(draft).some(({ kind }) => kind !== 'doubt')) return askFinal(draft)
  const standing = signOffOf(draft)
  if (standing && standing.enteredBy === undefined)
    return { ...buildFinal(draft), lines: [signOffWords.already(signedOff(standing))] }
  const open = approval.sure ? undefined : beforeApproval(turn, draft, approval)
  if (open) return open
  const asker = askerOf(turn, draft)
  keepProceeding.run(draft, { kind: 'approved', hash })
  turn.state = { ...turn.state, remarks: null }
  // What was approved may be another draft than the one that was put before those who review: whoever asked waits for it all the same.
  return asker ? toAsker(turn, draft, asker, hash) : { ...buildFinal(draft), changed: true }
}

/** The final goes to the one who asked for the approval; nothing that was said may be uncertain then. */
function toAsker(turn: Turn, draft: Draft, { chat, name }: Asker, hash: string): Said {
  const number = draftLike(draft.store.files(draft.report.id), hash)?.number
  const line = signOffWords.approved(number, hash)
  if (gateItems(draft).length > 0) {
    tellChat(turn, chat, { lines: [signOffWords.approvedButOpen(draft.actor.person.name)], buttons: [finalButton] })
    return { lines: [line], next: 'quiet', changed: true }
  }
  const final = buildFinal(draft)
  tellChat(turn, chat, final)
  const own: Button[] = final.file
    ? [{ label: signOffLabels.final, action: { do: 'hand', file: final.file.id, as: 'docx' } }]
    : []
  return { lines: [line, signOffWords.finalSentTo(name)], buttons: own, next: 'quiet', changed: true }
}

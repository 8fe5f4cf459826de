import { withoutPrivate } from '../../intake/privacy.ts'
import { commandIn } from '../../intake/sayings/commands.ts'
import { correctionReasonIn } from '../../intake/sayings/correction-reason.ts'
import { asksPublished, dayOfPublication, publishedIn } from '../../intake/sayings/publishing.ts'
import {
  answerIn,
  approves,
  asksOpinion,
  asksWhoSigned,
  nameAlone,
  olderFinalIn,
  type Signer,
  saysSigned,
  sendingBackIn,
  sendingIn,
  signerIn,
  wantsCorrectionNote,
  wantsToAnswer,
} from '../../intake/sayings/signing.ts'
import type { SaidOn } from '../../intake/sayings/signing-day.ts'
import { publicationWords } from '../../text/correction.ts'
import type { ProceedingAction } from '../../text/proceeding-actions.ts'
import { signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import { isProceeding } from '../../tools/keep-proceeding.ts'
import type { Said } from '../compose.ts'
import { tellCorrection } from '../documents/correction-note.ts'
import { handOutOlder } from '../documents/hand-out.ts'
import { lastFinal } from '../standing/final-state.ts'
import { publishedOf } from '../standing/publication.ts'
import { isReviewer, keptIn } from '../standing/review.ts'
import { currentHash } from '../standing/snapshot.ts'
import type { KeptAction, Turn } from '../turn.ts'
import { chase } from './chase.ts'
import { dropRemarks, passOnOffered } from './opinions.ts'
import { enter, enterSignature, tellSigned } from './paper.ts'
import { giveReason, publish, tellPublished } from './publish.ts'
import { asReason } from './reasons.ts'
import { isNoOpinion } from './reviewing.ts'
import { answer, answerAgain, askAnswer, askOpinion, atRest, sendBack, tellOpinions } from './send-back.ts'
import { approve, send, sendInWords } from './sign-off.ts'

/** What a tap does to a report besides changing what it says. */
export function proceed(turn: Turn, draft: Draft, action: ProceedingAction): Said {
  switch (action.do) {
    case 'send':
      return send(turn, draft, action.to)
    case 'approve':
      return approve(turn, draft, action)
    case 'send-back':
      if (action.opinion === undefined) return askOpinion(draft, action.hash)
      return action.opinion === ''
        ? dropRemarks(turn)
        : passOnOffered(turn, draft, { hash: action.hash, opinion: action.opinion })
    case 'answer':
      return askAnswer(draft)
    case 'sign':
      return enter(turn, draft, { who: action.who, day: action.day, hash: action.hash, sure: action.sure })
    case 'publish':
      return publish(turn, draft, { how: action.how, file: action.file, day: action.day, sure: action.sure })
    case 'correct':
      return giveReason(draft, action.reason)
  }
}

const gaveUp =
  /^(?:算了|不退了?|先不退|不答了?|先不答|取消|不用了|不签了?|没签|还没签|先不登记|不登记了?)[吧。！!\s]*$/u

/** Who asked is nobody's business here either. */
const plain = (words: string): string => withoutPrivate(words).text.trim()

const saidOn = ({ actor, report }: Draft): SaidOn => ({ today: actor.day, reportYear: report.year })

/** Something else was said instead of an answer. */
const isCommand = (words: string): boolean => {
  const command = words.length <= 20 ? commandIn(words) : undefined
  return command?.kind === 'command' && command.command !== 'yes'
}

/** What was asked for in words is answered; undefined when the message is something else. */
function answerAsked(turn: Turn, draft: Draft, words: string): Said | undefined {
  const { asked } = turn.state
  if (isCommand(words) && !gaveUp.test(words)) return undefined
  switch (asked.kind) {
    case 'opinion':
      if (gaveUp.test(words)) return quit(signOffWords.notReturned)
      return isNoOpinion(words) ? undefined : sendBack(turn, draft, { hash: asked.hash, opinion: plain(words) })
    case 'answer':
      return gaveUp.test(words) ? quit(signOffWords.notAnswered) : answer(turn, draft, plain(words))
    case 'signer': {
      if (gaveUp.test(words)) return quit(signOffWords.notYet)
      if (publishedIn(words, saidOn(draft))) return undefined
      const said = signerIn(words, saidOn(draft)) ?? named(asked, words)
      return said && enterSignature(turn, draft, { ...asked, ...said })
    }
    case 'publication':
      return answerDay(turn, draft, asked.how, words)
    default:
      return undefined
  }
}

const notOut = /^(?:还|都)?没有?(?:上?报|公开|挂网?|发布?|交)?(?:上去|出去)?[呢了吧。！!\s]*$/u

/** The day on which a final was handed in or published. */
function answerDay(turn: Turn, draft: Draft, how: '上报' | '公开', words: string): Said | undefined {
  if (gaveUp.test(words) || notOut.test(words)) return quit(publicationWords.notKept)
  const said = dayOfPublication(words, saidOn(draft))
  if (!said) return undefined
  if (said.day === undefined)
    return { lines: [publicationWords.noSuchDay], next: { ask: { kind: 'publication', how } } }
  return publish(turn, draft, { how: said.how ?? how, day: said.day })
}

/** Any name will do where the day is known and nothing else is asked for. */
function named({ who, day }: Signer, words: string): Signer | undefined {
  const name = who === undefined && day !== undefined ? nameAlone(words) : undefined
  return name === undefined ? undefined : { who: name }
}

const quit = (line: string): Said => ({ lines: [line], next: atRest })

/** The report that a button is about: who reviews may be looking at another. */
export function reportOf(turn: Turn, report: number): Draft {
  if (turn.draft?.report.id === report) return turn.draft
  turn.state = { ...turn.state, asked: { kind: 'nothing' }, skipped: [] }
  return turn.open(report)
}

interface Shown {
  readonly draft: Draft
  readonly hash: string
  readonly file?: number | undefined
}

/** What words of approval are about: what was shown last, by its buttons; otherwise what was put before those who review. */
function shownTo(turn: Turn, draft: Draft): Shown | undefined {
  for (const { action: kept } of turn.store.buttonsOf(turn.incoming.chat)) {
    const { action, report } = kept as KeptAction
    if (action.do === 'approve' && report !== null && turn.store.report(report))
      return { draft: reportOf(turn, report), hash: action.hash, file: action.file }
  }
  const sent = keptIn(draft, 'sent')
  return sent && isReviewer(draft, draft.actor.person.id) ? { draft, ...sent } : undefined
}

/** What only who reviews can say. */
function review(turn: Turn, draft: Draft, words: string): Said | undefined {
  const opinion = sendingBackIn(words)
  if (opinion === undefined && !approves(words)) return undefined
  // An opinion needs nothing that was put before anybody; an approval does.
  const isOwn = opinion !== undefined && isReviewer(draft, draft.actor.person.id)
  const shown = shownTo(turn, draft) ?? (isOwn ? { draft, hash: currentHash(draft.situation) } : undefined)
  if (!shown) return undefined
  if (opinion === undefined) return approve(turn, shown.draft, shown)
  const { hash } = shown
  return opinion === '' ? askOpinion(shown.draft, hash) : sendBack(turn, shown.draft, { hash, opinion: plain(opinion) })
}

/** Figures and texts that are being asked for come before 「已公开」, which may be said of them. */
const isAskedOfReport = ({ state }: Turn): boolean =>
  ['figures', 'waiting', 'plug', 'text', 'identity'].includes(state.asked.kind)

/** What happened to the finals. */
function ofFinals(turn: Turn, draft: Draft, words: string): Said | undefined {
  if (wantsCorrectionNote(words)) return tellCorrection(draft)
  const older = olderFinalIn(words)
  const final = lastFinal(draft)
  if (older !== undefined && (final || older !== 'before')) return handOutOlder(draft, older)
  if (asksPublished(words)) return tellPublished(draft)
  const published = isAskedOfReport(turn) ? undefined : publishedIn(words, saidOn(draft))
  // Without a final 「公开了」 may be said of a request.
  if (published && (final || publishedOf(draft) || published.how === '上报' || /网|[月日号]/u.test(words)))
    return publish(turn, draft, published)
  const reason = correctionReasonIn(words)
  return reason === undefined ? undefined : giveReason(draft, plain(reason))
}

/** A message that was changed and had been an opinion, an answer or a reason: its new words are kept, and passed on as before. */
function edited(turn: Turn, draft: Draft, words: string): Said | undefined {
  const { content } = turn.incoming
  if (content.kind !== 'edit') return undefined
  const change = draft.changes.findLast(({ live, message }) => live && message === content.message)
  const note = change?.notes.find(({ slot, value }) => isProceeding({ slot }) && value !== null)
  const text = plain(words)
  if (note === undefined || text === '') return undefined
  const { hash } = JSON.parse(note.value!) as { readonly hash?: string }
  if (note.slot === 'returned')
    return sendBack(turn, draft, { hash: hash!, opinion: plain(sendingBackIn(words) || words), instead: change!.id })
  if (note.slot === 'answered') return answerAgain(turn, draft, answerIn(words) ?? text)
  return note.slot === 'correction' ? giveReason(draft, correctionReasonIn(text) ?? text) : undefined
}

/** Approval, signatures, opinions, publication and correction, in words; undefined when the message is about something else. */
export function proceedInWords(turn: Turn, draft: Draft, words: string): Said | undefined {
  const { content } = turn.incoming
  if (content.kind !== 'text' && content.kind !== 'tap' && content.kind !== 'edit') return undefined
  if (asksWhoSigned(words)) return tellSigned(draft)
  const answered = edited(turn, draft, words) ?? answerAsked(turn, draft, words) ?? review(turn, draft, words)
  if (answered) return answered
  if (asksOpinion(words)) return tellOpinions(draft)
  const chased = chase(turn, draft, words)
  if (chased) return chased
  if (saysSigned(words)) return enterSignature(turn, draft, signerIn(words, saidOn(draft)) ?? {})
  const sending = sendingIn(words)
  if (sending) return sendInWords(turn, draft, sending.to)
  if (wantsToAnswer(words)) return askAnswer(draft)
  const reply = keptIn(draft, 'returned') ? answerIn(words) : undefined
  if (reply !== undefined) return answer(turn, draft, plain(reply))
  const isAnswer = !isCommand(words) && !gaveUp.test(words)
  return ofFinals(turn, draft, words) ?? (isAnswer ? asReason(turn, draft, words) : undefined)
}

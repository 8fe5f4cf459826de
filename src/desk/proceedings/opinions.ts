import { withoutPrivate } from '../../intake/privacy.ts'
import { dayOf } from '../../schema/calendar.ts'
import { staleTap } from '../../text/messages.ts'
import type { Button } from '../../text/reply.ts'
import { signOffLabels, signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { NotAllowed } from '../people/guarded-store.ts'
import { isAsked } from '../people/looking.ts'
import { isReviewer, isUnderReview, keptIn, nameOf, noteOf, opinionsOf } from '../standing/review.ts'
import { currentHash } from '../standing/snapshot.ts'
import type { Turn } from '../turn.ts'
import { atRest, sendBack } from './send-back.ts'

// What a reviewer says in plain words: nothing of it is recorded, all of it is offered to be passed on to who fills in.

/** Who speaks reviews and states nothing, in words of their own. */
export const speaksAsReviewer = (turn: Turn, draft: Draft): boolean =>
  (turn.incoming.content.kind === 'text' || turn.incoming.content.kind === 'edit') &&
  !isAsked(turn) &&
  isReviewer(draft, draft.actor.person.id)

const remarksOf = ({ state }: Turn, { report }: Draft): readonly string[] =>
  state.remarks?.report === report.id ? state.remarks.words : []

const most = 10

/** What was said before and waits to be passed on, and this. */
function gathered(turn: Turn, draft: Draft, opinion: string): readonly string[] {
  const before = remarksOf(turn, draft).filter((words) => words !== opinion)
  const words = [...before, opinion].slice(-most)
  turn.state = { ...turn.state, remarks: { report: draft.report.id, words } }
  return words
}

/** Offers what a reviewer says, with all that was said before it, to be passed on; `lines` are said first. */
export function offer(turn: Turn, draft: Draft, words: string, lines: readonly string[]): Said {
  const isReview = isUnderReview(draft, draft.actor.person.id)
  const all = gathered(turn, draft, words)
  const hash = keptIn(draft, 'sent')?.hash ?? currentHash(draft.situation)
  const note = noteOf(draft, 'sent')
  const labels = isReview
    ? [signOffLabels.asOpinion, signOffLabels.notOpinion]
    : [signOffLabels.toPassOn, signOffLabels.notOpinion]
  const buttons = [all.join('\n'), ''].map(
    (opinion, at): Button => ({ label: labels[at]!, action: { do: 'send-back', hash, opinion } }),
  )
  const whom = note && nameOf(draft, note.by)
  const line = (isReview ? signOffWords.isOpinion : signOffWords.isRemark)(all, whom)
  return { lines: [...lines, line], buttons, next: 'quiet' }
}

/** Words of who reviews and states nothing: they may be the opinion. `isStating`: they would change the report, and do not. */
export function offerOpinion(turn: Turn, draft: Draft, words: string, isStating = false): Said | undefined {
  if (!speaksAsReviewer(turn, draft)) return undefined
  const opinion = withoutPrivate(words).text.trim()
  const isReview = isUnderReview(draft, draft.actor.person.id)
  if (opinion.length < (isReview ? 2 : 4) || opinion.length > 10_000) return undefined
  return offer(turn, draft, opinion, isStating && !isReview ? [signOffWords.notYours] : [])
}

/** What is refused to who reviews may be what they want changed. */
export function orOpinion<Later>(turn: Turn, draft: Draft, words: string, handle: () => Said | Later): Said | Later {
  try {
    return handle()
  } catch (error) {
    const opinion = error instanceof NotAllowed ? offerOpinion(turn, draft, words, true) : undefined
    if (!opinion) throw error
    return opinion
  }
}

const stale: Said = { lines: [staleTap], next: 'repeat' }

/** What was offered to be passed on was not meant so. */
export function dropRemarks(turn: Turn): Said {
  if (!turn.state.remarks) return stale
  turn.state = { ...turn.state, remarks: null }
  return { lines: [signOffWords.notReturned], next: atRest }
}

/** Whether these are lines of their own in what is offered. */
const isIn = (offered: string, words: string): boolean => `\n${offered}\n`.includes(`\n${words}\n`)

/** Passes on what was offered, as far as it still waits for that: what was answered once is not sent by an older button. */
export function passOnOffered(turn: Turn, draft: Draft, { hash, opinion }: Offered): Said {
  const { remarks } = turn.state
  const isOther = remarks && remarks.report !== draft.report.id
  const words = isOther ? [opinion] : remarksOf(turn, draft).filter((one) => isIn(opinion, one))
  return words.length === 0 ? stale : sendBack(turn, draft, { hash, opinion: words.join('\n') })
}

interface Offered {
  readonly hash: string
  readonly opinion: string
}

/** What reviewers still want changed, and whether the report has changed since; empty where nothing is open. */
export function openOpinionLines(draft: Draft): string[] {
  const { open } = opinionsOf(draft)
  const last = open.at(-1)
  if (!last) return []
  const who = last.by === draft.actor.person.id ? undefined : nameOf(draft, last.by)
  const isSame = open.every(({ hash }) => hash === currentHash(draft.situation))
  const all = open.map(({ words }) => words)
  return [signOffWords.opinionsOpen(who, dayOf(last.at), all), signOffWords.sinceReturned(isSame)]
}

/** Before an approval: what is still wanted changed, or was said and not passed on. */
export function beforeApproval(
  turn: Turn,
  draft: Draft,
  { hash, file }: { readonly hash: string; readonly file?: number | undefined },
): Said | undefined {
  const opinions = openOpinionLines(draft)
  const remarks = remarksOf(turn, draft)
  if (opinions.length === 0 && remarks.length === 0) return undefined
  const lines = [
    ...opinions,
    ...(remarks.length > 0 ? [signOffWords.notPassedOn(remarks)] : []),
    signOffWords.approveAnyway,
  ]
  return {
    lines,
    buttons: [
      {
        label: signOffLabels.anyway,
        action: { do: 'approve', hash, sure: true, ...(file === undefined ? {} : { file }) },
      },
      {
        label: signOffLabels.notNow,
        action: { do: 'ask', asked: { kind: 'nothing' }, with: signOffWords.notApproved },
      },
    ],
    next: 'quiet',
  }
}

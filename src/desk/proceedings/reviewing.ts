import { commandIn } from '../../intake/sayings/commands.ts'
import { wantsRest } from '../../intake/sayings/difference.ts'
import { asksChanges, asksShownDraft, asksTask, looksLater, praises } from '../../intake/sayings/reviewing.ts'
import { approves } from '../../intake/sayings/signing.ts'
import { signOffWords } from '../../text/sign-off.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { isUnderReview, keptIn, nameOf, noteOf } from '../standing/review.ts'
import { currentHash } from '../standing/snapshot.ts'
import type { KeptAction, Turn } from '../turn.ts'
import { askOpinion, atRest } from './send-back.ts'
import { decisionButtons, showSent, tellChanges } from './shown.ts'

// What a reviewer answers to a report that waits for them, besides approving it and what is to be changed.

/** 「好的」「不是」, as a whole message. */
function yesOrNo(words: string): 'yes' | 'no' | undefined {
  const found = commandIn(words)
  if (found?.kind !== 'command' || approves(words)) return undefined
  return found.command === 'yes' || found.command === 'no' ? found.command : undefined
}

/** Words that are neither an approval nor what is to be changed. */
export const isNoOpinion = (words: string): boolean =>
  yesOrNo(words) === 'yes' || praises(words) || looksLater(words) || asksTask(words)

/** Whether the last message offered to pass something on: 「好的」 is said of that. */
const isOffered = ({ store, incoming }: Turn): boolean =>
  store.buttonsOf(incoming.chat).some(({ action: kept }) => {
    const { action } = kept as KeptAction
    return action.do === 'send-back' && action.opinion !== undefined
  })

function decide(draft: Draft, line: string): Said {
  const sent = keptIn(draft, 'sent')
  const file = sent && draft.store.file(sent.file)
  return { lines: [line], buttons: file ? decisionButtons(file) : [], next: atRest }
}

const asker = (draft: Draft): string => nameOf(draft, noteOf(draft, 'sent')!.by)

/** What is said by somebody for whom the report waits; undefined when the message is something else. */
export function answerReview(turn: Turn, draft: Draft, words: string): Said | undefined {
  const short = yesOrNo(words)
  const isOffering = short !== undefined && isOffered(turn)
  // What was offered and dropped is not passed on by a 「好的」 that comes later.
  const isDropped = isOffering && turn.state.remarks?.report !== draft.report.id
  if (isOffering && !isDropped) return undefined
  if (!isUnderReview(draft, draft.actor.person.id))
    return isDropped ? { lines: [signOffWords.nothingToPassOn], next: atRest } : undefined
  if (short === 'no') return askOpinion(draft, keptIn(draft, 'sent')?.hash ?? currentHash(draft.situation))
  if (looksLater(words)) return decide(draft, signOffWords.takeYourTime)
  if (short === 'yes' || praises(words)) return decide(draft, signOffWords.decide)
  if (asksTask(words)) return decide(draft, signOffWords.task(asker(draft), reportName(draft.situation)))
  if (asksShownDraft(words))
    return showSent(draft, ({ number }) => signOffWords.toReview(asker(draft), reportName(draft.situation), number))
  return wantsRest(words) || asksChanges(words) ? tellChanges(draft) : undefined
}

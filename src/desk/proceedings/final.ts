import type { StoredFile } from '../../store/store.ts'
import { draftButton, draftFirstButton, finalNowButton } from '../../text/buttons.ts'
import { contestQuestion } from '../../text/contests.ts'
import * as words from '../../text/handed-out.ts'
import * as messages from '../../text/messages.ts'
import { type OpenItem, openLines } from '../../text/missing.ts'
import type { Button } from '../../text/reply.ts'
import { onPaperButton, signOffLabels, signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { aboutFinal, handOutButtons, keepFinal, publishButton } from '../documents/build.ts'
import { lastFinal } from '../standing/final-state.ts'
import { gateItems } from '../standing/gate.ts'
import { isReviewer, reviewersOf, signOffOf } from '../standing/review.ts'
import { currentHash, type Snapshot } from '../standing/snapshot.ts'
import { openOpinionLines } from './opinions.ts'

// The final: what stands in its way is listed, then it is approved or confirmed, then it is built.

/** Who reviews is offered to approve; others to put it before those who do, or to enter a signature on paper. */
function askReview(draft: Draft): Said {
  const { situation, actor } = draft
  const approve: Button = {
    label: signOffLabels.approve,
    action: { do: 'approve', hash: currentHash(situation) },
  }
  const open = openOpinionLines(draft)
  if (isReviewer(draft, actor.person.id)) {
    const lines = open.length > 0 ? open : [signOffWords.askReviewer]
    return { lines, buttons: [approve, draftFirstButton], next: 'quiet' }
  }
  if (open.length > 0)
    return { lines: open, buttons: [...sendButtons(draft), answerButton, onPaperButton], next: 'quiet' }
  return {
    lines: [signOffWords.askReview],
    buttons: [...sendButtons(draft), onPaperButton, draftFirstButton],
    next: 'quiet',
  }
}

const answerButton: Button = { label: signOffLabels.answer, action: { do: 'answer' } }

/** What is approved already, or by nobody, is asked about while something is sent back. */
function askBeside(lines: readonly string[]): Said {
  const anyway: Button = { label: signOffLabels.finalAnyway, action: { do: 'build', kind: 'final' } }
  const not: Button = {
    label: signOffLabels.finalNot,
    action: { do: 'ask', asked: { kind: 'nothing' }, with: signOffWords.noFinalYet },
  }
  return { lines, buttons: [anyway, not, answerButton], next: 'quiet' }
}

/** One for each of those who review. */
export const sendButtons = (draft: Draft): Button[] =>
  reviewersOf(draft)
    .slice(0, 3)
    .map(({ id, name }) => ({ label: signOffLabels.send(name), action: { do: 'send', to: id } }))

/** How what stands in the way is settled: at once where two figures are to be chosen between. */
function settling({ situation }: Draft, { asked }: OpenItem): readonly Button[] {
  if (asked.kind === 'contested') return contestQuestion(situation, asked).buttons
  return [{ label: words.buttons.goOn, action: { do: 'ask', asked } }]
}

/** The final is refused with the list while anything stands in its way; otherwise an approval, or a tap, is asked for. */
export function askFinal(draft: Draft): Said {
  const items = gateItems(draft)
  if (items.length > 0) {
    return {
      lines: [messages.finalRefused(items.length), ...openLines(items)],
      buttons: [...settling(draft, items[0]!), draftButton],
      next: 'quiet',
    }
  }
  const isApproved = lastFinal(draft)?.standing !== undefined || signOffOf(draft) !== undefined
  if (!isApproved && reviewersOf(draft).length > 0) return askReview(draft)
  const open = openOpinionLines(draft)
  if (open.length > 0) return askBeside(open)
  if (isApproved) return buildFinal(draft)
  return {
    lines: [messages.finalAsk],
    buttons: [finalNowButton, onPaperButton, draftFirstButton],
    next: 'quiet',
  }
}

/** The final that stands, unless it has been approved since: then it is built again, with who approved it. */
function standingFinal(draft: Draft): StoredFile | undefined {
  const standing = lastFinal(draft)?.standing
  const signOff = signOffOf(draft)
  return standing && (!signOff || (standing.content as Snapshot).signOff?.change === signOff.change)
    ? standing
    : undefined
}

/** The final file, built only when the report is done, and approved where there is somebody to approve it. */
export function buildFinal(draft: Draft): Said {
  const standing = standingFinal(draft)
  if (gateItems(draft).length > 0) return askFinal(draft)
  if (!standing && !signOffOf(draft) && reviewersOf(draft).length > 0) return askReview(draft)
  const file = standing ?? keepFinal(draft)
  return {
    lines: aboutFinal(draft, file),
    buttons: [...handOutButtons(file, draft.situation.form), ...publishButton(draft, file)],
    next: 'quiet',
    file: { id: file.id, kind: 'final', name: file.name },
  }
}

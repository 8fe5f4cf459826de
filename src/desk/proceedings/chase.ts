import { asksWhetherSeen, nudges, wantsToGoAround } from '../../intake/sayings/reviewing.ts'
import { dayOf } from '../../schema/calendar.ts'
import type { Button } from '../../text/reply.ts'
import { namesOf, onPaperButton, signedOff, signOffLabels, signOffWords } from '../../text/sign-off.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { tellChat } from '../post.ts'
import { gateItems } from '../standing/gate.ts'
import { isReviewer, keptIn, nameOf, noteOf, opinionsOf, reviewersOf, signOffOf } from '../standing/review.ts'
import { currentHash } from '../standing/snapshot.ts'
import type { Turn } from '../turn.ts'
import { sendButtons } from './final.ts'
import { tellOpinions } from './send-back.ts'
import { showSent } from './shown.ts'

// Who put a report before a reviewer asks what came of it.

/** Who it waits for, while it says what they were shown. */
function waitsFor(
  draft: Draft,
): { readonly who: string; readonly ids: readonly string[]; readonly day: string } | undefined {
  const [note, sent] = [noteOf(draft, 'sent'), keptIn(draft, 'sent')]
  if (!note || !sent || sent.hash !== currentHash(draft.situation)) return undefined
  return { who: namesOf(sent.to.map((id) => nameOf(draft, id))), ids: sent.to, day: dayOf(note.at) }
}

const nudgeButton = (who: string): Button => ({
  label: signOffLabels.nudge(who),
  action: { do: 'say', words: signOffLabels.nudge(who) },
})

/** 「主任看了吗」: where the approval stands, and what can be done about it. */
function tellReview(draft: Draft): Said {
  const signOff = signOffOf(draft)
  if (signOff) return { lines: [signOffWords.signedOffAs(signedOff(signOff))], next: 'quiet' }
  if (opinionsOf(draft).open.length > 0) return tellOpinions(draft)
  const waits = waitsFor(draft)
  if (waits)
    return {
      lines: [signOffWords.waits(waits.who, waits.day)],
      buttons: [nudgeButton(waits.who), onPaperButton],
      next: 'quiet',
    }
  const open = gateItems(draft).length
  const sent = keptIn(draft, 'sent')
  const line = sent
    ? signOffWords.sentBefore(namesOf(sent.to.map((id) => nameOf(draft, id))))
    : signOffWords.neverSent(open)
  return { lines: [line], buttons: open === 0 ? sendButtons(draft) : [], next: 'quiet' }
}

/** 「催一下主任」: what was put before who reviews is shown to them once more. */
function nudge(turn: Turn, draft: Draft): Said {
  const waits = signOffOf(draft) || opinionsOf(draft).open.length > 0 ? undefined : waitsFor(draft)
  if (!waits) return tellReview(draft)
  const { actor, situation, store } = draft
  const said = showSent(draft, ({ number }) => signOffWords.nudgedBy(actor.person.name, reportName(situation), number))
  const chats = waits.ids.flatMap((id) => store.chatWith(id)?.key ?? [])
  for (const chat of said ? chats : []) tellChat(turn, chat, said!)
  return { lines: [signOffWords.nudged(waits.who)], buttons: [onPaperButton], next: 'quiet' }
}

/** 「主任不在 我能不能先交」: there is no final without an approval, but there is a signature on paper. */
function cannotGoAround(draft: Draft): Said {
  const waits = signOffOf(draft) ? undefined : waitsFor(draft)
  if (signOffOf(draft) || gateItems(draft).length > 0) return tellReview(draft)
  const who = namesOf(reviewersOf(draft).map(({ name }) => name))
  return {
    lines: [signOffWords.notWithout(who)],
    buttons: [...(waits ? [nudgeButton(waits.who)] : sendButtons(draft)), onPaperButton],
    next: 'quiet',
  }
}

/** What is asked about who reviews, by anybody else; undefined when the message is something else, or there is nobody. */
export function chase(turn: Turn, draft: Draft, words: string): Said | undefined {
  const names = reviewersOf(draft).map(({ name }) => name)
  if (names.length === 0 || isReviewer(draft, draft.actor.person.id)) return undefined
  if (wantsToGoAround(words)) return cannotGoAround(draft)
  if (nudges(words, names)) return nudge(turn, draft)
  return asksWhetherSeen(words) ? tellReview(draft) : undefined
}

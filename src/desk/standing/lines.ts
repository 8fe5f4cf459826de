import { dayOf } from '../../schema/calendar.ts'
import { correctionWords, publicationWords } from '../../text/correction.ts'
import { cannotSubmitAgain, finalStands, finalVoid, olderFinalHolds } from '../../text/handed-out.ts'
import { cannotSubmit } from '../../text/messages.ts'
import { namesOf, signedOff, signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import { type FinalState, lastFinal } from './final-state.ts'
import { correctedOf, publishedOf } from './publication.ts'
import { keptIn, nameOf, noteOf, reviewersOf, signOffOf } from './review.ts'
import { currentHash, type Snapshot } from './snapshot.ts'

// Where a report stands besides what is open in it: under 「还差什么」, and in the audit.

/** Before there is an approval: who was asked for one. */
function reviewLines(draft: Draft): string[] {
  const [note, sent] = [noteOf(draft, 'sent'), keptIn(draft, 'sent')]
  if (reviewersOf(draft).length === 0) return []
  if (!note || !sent) return [signOffWords.notYet]
  const who = namesOf(sent.to.map((id) => nameOf(draft, id)))
  return [
    sent.hash === currentHash(draft.situation) ? signOffWords.waits(who, dayOf(note.at)) : signOffWords.sentBefore(who),
  ]
}

function voidLines(draft: Draft, { file, standing }: FinalState): string[] {
  if (standing) return [olderFinalHolds(standing.number, file.number)]
  const corrected = correctedOf(draft)
  if (corrected) return [correctionWords.underWay(corrected)]
  return [(file.content as Snapshot).signOff === undefined ? finalVoid : signOffWords.voidInList]
}

/** The final and its approval, as they are now. */
export function standingLines(draft: Draft): string[] {
  const final = lastFinal(draft)
  const published = publishedOf(draft)
  const signOff = signOffOf(draft)
  if (final && !final.isVoid) {
    const corrected = correctedOf(draft)
    const approved = signOff ? [signOffWords.signedOffAs(signedOff(signOff))] : []
    if (corrected) return [correctionWords.built(corrected), ...approved]
    return [published ? publicationWords.stands(published) : finalStands, ...approved]
  }
  return [
    ...(final ? voidLines(draft, final) : []),
    ...(signOff ? [signOffWords.signedOffAs(signedOff(signOff))] : reviewLines(draft)),
  ]
}

/** The first line where something is open. */
export function cannotSubmitLine(draft: Draft, count: number): string {
  const final = lastFinal(draft)
  const corrected = correctedOf(draft)
  if (corrected) return correctionWords.cannotSubmit(count, corrected)
  if (!final?.isVoid || final.standing) return cannotSubmit(count)
  return (final.file.content as Snapshot).signOff === undefined
    ? cannotSubmitAgain(count)
    : signOffWords.cannotSubmitAgain(count)
}

import { correctionWords } from '../../text/correction.ts'
import { finalHolds, finalVoid, olderFinalHolds } from '../../text/handed-out.ts'
import { signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import { type FinalState, lastFinal } from '../standing/final-state.ts'
import { correctedOf, publishedOf } from '../standing/publication.ts'
import { currentHash, hashIn, type Snapshot } from '../standing/snapshot.ts'
import type { Turn } from '../turn.ts'
import { tellApprover } from './lapsed.ts'

/** Why a final is void, as everyone who works on the report is told. */
function voidLine(draft: Draft, { file, standing }: FinalState): string {
  if (standing) return olderFinalHolds(standing.number, file.number)
  const corrected = correctedOf(draft)
  if (corrected) return correctionWords.begins(draft.situation.year, corrected)
  if ((file.content as Snapshot).signOff === undefined) return finalVoid
  return hashIn(file) === currentHash(draft.situation) ? signOffWords.withdrawn : signOffWords.void
}

function holdsLine(draft: Draft, { file }: FinalState): string {
  const published = publishedOf(draft)
  if (published) return correctionWords.ends(published.how)
  return (file.content as Snapshot).signOff === undefined ? finalHolds : signOffWords.holds
}

/** What everyone who works on the report is told once, with their next answer, when its final no longer says what the report says. */
export function finalNotice(turn: Turn): string | undefined {
  const { draft } = turn
  const final = draft && lastFinal(draft)
  const told = turn.state.voided
  if (final?.isVoid && told !== final.file.id) {
    turn.state = { ...turn.state, voided: final.file.id }
    tellApprover(turn, draft!, final)
    return voidLine(draft!, final)
  }
  if (!final?.isVoid && told !== null) turn.state = { ...turn.state, voided: null }
  return final && !final.isVoid && told === final.file.id ? holdsLine(draft!, final) : undefined
}

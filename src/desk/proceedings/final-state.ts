import type { StoredFile } from '../../store/store.ts'
import { correctionWords } from '../../text/correction.ts'
import { finalHolds, finalVoid, olderFinalHolds } from '../../text/handed-out.ts'
import { signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import { currentHash, hashIn, type Snapshot } from '../documents/snapshot.ts'
import type { Turn } from '../turn.ts'
import { tellApprover } from './lapsed.ts'
import { correctedOf, publishedOf } from './publication.ts'

export interface FinalState {
  /** The last final of the report. */
  readonly file: StoredFile
  /** It says something else than the report, or its approval was taken back. */
  readonly isVoid: boolean
  /** The last one that holds, if any does: an earlier one does again when what came after it is taken back. */
  readonly standing: StoredFile | undefined
}

/** Whether the approval that a final was built with is still there. */
export function isApproved({ changes }: Draft, { content }: StoredFile): boolean {
  const { signOff } = content as Snapshot
  return signOff === undefined || changes.some(({ id, live }) => id === signOff.change && live)
}

/** A final holds while the report says what it does, and nobody has taken back its approval. */
export const holds = (draft: Draft, file: StoredFile): boolean =>
  hashIn(file) === currentHash(draft.situation) && isApproved(draft, file)

/** The last final of a report. It is void as soon as the report says anything else than it does, and holds again if that is undone. */
export function lastFinal(draft: Draft): FinalState | undefined {
  const finals = draft.store.files(draft.report.id, 'final')
  const file = finals.at(-1)
  const standing = finals.findLast((final) => holds(draft, final))
  return file && { file, isVoid: standing !== file, standing }
}

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

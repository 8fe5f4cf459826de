import type { StoredFile } from '../../store/store.ts'
import type { Draft } from '../../tools/draft.ts'
import { isDisowned } from './review.ts'
import { currentHash, hashIn, type Snapshot } from './snapshot.ts'

export interface FinalState {
  /** The last final of the report. */
  readonly file: StoredFile
  /** It says something else than the report, or its approval was taken back. */
  readonly isVoid: boolean
  /** The last one that holds, if any does: an earlier one does again when what came after it is taken back. */
  readonly standing: StoredFile | undefined
}

/** Whether the approval that a final was built with is still there. */
export function isApproved(draft: Draft, { content }: StoredFile): boolean {
  const { signOff } = content as Snapshot
  if (signOff === undefined) return true
  return draft.changes.some(({ id, live }) => id === signOff.change && live) && !isDisowned(draft, signOff)
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

import type { StoredFile } from '../store/store.ts'
import { finalHolds, finalVoid } from '../text/handed-out.ts'
import type { Draft } from '../tools/draft.ts'
import { currentHash, hashIn } from './snapshot.ts'
import type { Turn } from './turn.ts'

/** The last final of a report. It is void as soon as the report says anything else than it does, and holds again if that is undone. */
export function lastFinal({ store, report, situation }: Draft): { file: StoredFile; isVoid: boolean } | undefined {
  const file = store.lastFile(report.id, 'final')
  return file && { file, isVoid: hashIn(file) !== currentHash(situation) }
}

/** What everyone who works on the report is told once, with their next answer, when its final no longer says what the report says. */
export function finalNotice(turn: Turn): string | undefined {
  const final = turn.draft && lastFinal(turn.draft)
  const told = turn.state.voided
  if (final?.isVoid && told !== final.file.id) {
    turn.state = { ...turn.state, voided: final.file.id }
    return finalVoid
  }
  if (!final?.isVoid && told !== null) turn.state = { ...turn.state, voided: null }
  return final && !final.isVoid && told === final.file.id ? finalHolds : undefined
}

import type { Signer } from '../../intake/sayings/signing.ts'
import { signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import { keepProceeding } from '../../tools/keep-proceeding.ts'
import { finalWaits, hasOpenFigures, type Said } from '../compose.ts'
import { askFinal, buildFinal, draftLike } from '../documents/build.ts'
import { currentHash } from '../documents/snapshot.ts'
import type { Turn } from '../turn.ts'
import { gateItems } from './gate.ts'

// A signature on paper: who, on what day, entered by whom. It belongs to what the report says at that moment.

/** Why a day cannot be the one on which this report was signed. */
function troubleWith({ situation, actor }: Draft, day: string): string | undefined {
  if (day > actor.day) return signOffWords.future(day)
  const { year } = situation
  // A report of a year is signed when the year is over; in January one easily writes the year that has just ended.
  const isEarly = day < `${year}-01-01` || (day < `${year}-12-01` && actor.day > `${year}-12-31`)
  return isEarly ? signOffWords.early(day, year) : undefined
}

/** What was signed may be an older draft: then it says so before anything is entered. */
function unlike({ store, report, situation }: Draft): string[] {
  const drafts = store.files(report.id, 'draft')
  const last = drafts.at(-1)
  return last && !draftLike(drafts, currentHash(situation)) ? [signOffWords.unlike(last.number)] : []
}

/** Enters a signature; what is not known of it yet is asked for. */
export function enterSignature(turn: Turn, draft: Draft, { who, day, nameless, noSuchDay }: Signer): Said {
  if (gateItems(draft).length > 0) return askFinal(draft)
  if (hasOpenFigures(turn)) return finalWaits
  const known = who === undefined ? {} : { who }
  if (noSuchDay) return { lines: [signOffWords.noSuchDay], next: { ask: { kind: 'signer', ...known } } }
  const trouble = day === undefined ? undefined : troubleWith(draft, day)
  if (trouble !== undefined) return { lines: [trouble], next: { ask: { kind: 'signer', ...known } } }
  if (who === undefined || day === undefined)
    return {
      lines: nameless ? [signOffWords.nameless] : unlike(draft),
      next: { ask: { kind: 'signer', ...known, ...(day === undefined ? {} : { day }) } },
    }
  keepProceeding.run(draft, { kind: 'signed', hash: currentHash(draft.situation), who, day })
  const final = buildFinal(draft)
  return { ...final, next: { ask: { kind: 'nothing' }, silently: true }, changed: true }
}

import type { ReadReport } from '../../intake/files/report.ts'
import { editionOfYear } from '../../schema/form.ts'
import { otherEdition } from '../../text/edited.ts'
import { changedInShort } from '../../text/said-in-short.ts'
import * as words from '../../text/uploads.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { judge, opinionButtons, summaryLines } from './checked-report.ts'
import { differencesOf } from './differences.ts'
import { type Base, baseOf } from './edited/base.ts'
import { cameBack } from './edited/came-back.ts'
import { compare } from './edited/compare.ts'
import { overviewDoubt } from './edited/show.ts'
import type { SentFile } from './read-upload.ts'

/** A report of which it is not known what it was made from: it is judged, and compared with the report as it is. */
function unknownReport(turn: Turn, draft: Draft, report: ReadReport, file: SentFile, base: Base): Said {
  const { situation } = draft
  const judged = judge(turn, report, file, situation.organ)
  const { changed, added, texts, others } = differencesOf(situation, report)
  const { list } = compare(draft, base, report, file, turn.incoming.key)
  turn.state = { ...turn.state, edits: list }
  const open = list.changes.map((change, at) => ({ at, change, isClash: false }))
  const ask = words.takeInAsk(report.year)
  const fresh = changed.length > 0 ? `${changedInShort(situation, changed)}。${ask}` : ask
  const compared = words.differsFromNow(
    changed.length,
    added.length,
    texts.length,
    words.otherNames(others.map(({ slot }) => slot)),
  )
  return {
    lines: [...summaryLines(judged, 2), open.length > 0 ? compared : words.sameAsNow],
    buttons: opinionButtons(judged, false),
    ...(open.length > 0 ? { doubts: [overviewDoubt(situation, list, open, fresh)] } : {}),
    next: 'quiet',
  }
}

/** The report at hand, come in as a file: what was changed in it is taken in with a tap, or bit by bit. */
export function sameReport(turn: Turn, draft: Draft, report: ReadReport, file: SentFile): Said {
  const { year, form } = draft.situation
  if (editionOfYear(report.year) !== form.edition) return { lines: [otherEdition(report.year, year)], next: 'repeat' }
  const base = baseOf(draft, report, file)
  return base.file ? cameBack(turn, draft, report, file, base) : unknownReport(turn, draft, report, file, base)
}

import { isSameOrgan, mayBeSameOrgan } from '../../checks/county/organ-name.ts'
import type { ReadReport } from '../../intake/files/report.ts'
import type { Option } from '../../text/reply.ts'
import * as words from '../../text/uploads.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { judge, opinionButtons, summaryLines } from './checked-report.ts'
import { collectReport, collectUnread, flushLines } from './collection.ts'
import { isStamped } from './edited/base.ts'
import { previewLedger } from './ledger-upload.ts'
import type { SentFile, Upload } from './read-upload.ts'
import { takeBefore } from './report-before.ts'
import { toKeep } from './report-json.ts'
import { sameReport } from './same-report.ts'
import { previewTables } from './table-upload.ts'

/** Whose report a file is: this organ's, perhaps this organ's, or another's. */
function whose({ organ }: ReadReport, own: string): 'own' | 'perhaps' | 'other' {
  if (organ === undefined) return 'perhaps'
  if (isSameOrgan(organ, own)) return 'own'
  return mayBeSameOrgan(organ, own) ? 'perhaps' : 'other'
}

const take = (report: ReadReport, { name }: SentFile, as: 'report' | 'before'): Option['action'] => ({
  do: 'take',
  report: toKeep(report),
  name,
  as,
})

/** Nobody has said yet which report this is about: the file may say it, with a tap. */
function withoutReport(turn: Turn, report: ReadReport, file: SentFile): Said | 'later' {
  const judged = judge(turn, report, file)
  const thisYear = Number(turn.actor.day.slice(0, 4))
  const { organ, year } = report
  const onward: Option[] =
    organ === undefined
      ? []
      : [
          ...(year + 1 < thisYear
            ? [{ label: words.labels.fillNext(year + 1), action: take(report, file, 'before') }]
            : []),
          { label: words.labels.fillNext(year), action: take(report, file, 'report') },
        ]
  const said: Said = {
    lines: summaryLines(judged),
    buttons: [...onward, ...opinionButtons(judged, true, onward)],
    next: 'quiet',
  }
  return collectReport(turn, { report, judged, file, said, isPerhapsOwn: false })
}

function otherReport(turn: Turn, report: ReadReport, file: SentFile, more: readonly Option[] = []): Said | 'later' {
  const judged = judge(turn, report, file)
  const buttons = [...more, ...opinionButtons(judged, true, more)]
  const said: Said = { lines: summaryLines(judged), buttons, next: 'quiet' }
  return collectReport(turn, { report, judged, file, said, isPerhapsOwn: more.length > 0 })
}

/** A report by whoever it is: this year's or last year's of the organ at hand, or one to be checked and no more. */
function handleReport(turn: Turn, report: ReadReport, file: SentFile): Said | 'later' {
  const { draft } = turn
  if (!draft) return withoutReport(turn, report, file)
  // Made here from this report, whatever its title says by now.
  if (isStamped(draft, report)) {
    flushLines(turn)
    return sameReport(turn, draft, report, file)
  }
  const { organ, year } = draft.situation
  const by = whose(report, organ)
  const as = report.year === year ? 'report' : report.year === year - 1 ? 'before' : undefined
  if (as === undefined || by === 'other') return otherReport(turn, report, file)
  if (by === 'perhaps') {
    const ours: Option = { label: words.labels.ours(report.year), action: take(report, file, as) }
    return otherReport(turn, report, file, [ours])
  }
  flushLines(turn)
  if (as === 'report') return sameReport(turn, draft, report, file)
  return takeBefore(turn, draft, report, { name: file.name, over: false, unplaced: report.unplaced })
}

/** What is answered to a file, now that it was read. */
export function handleUpload(turn: Turn, file: SentFile, upload: Upload): Said | 'later' {
  switch (upload.kind) {
    case 'refused':
      return collectUnread(turn, file, upload.sentence, { lines: [upload.sentence], next: 'repeat' })
    case 'ledger':
      flushLines(turn)
      return turn.draft ? previewLedger(turn.draft, upload.ledger) : { lines: [words.ledgerNeedsYear], next: 'repeat' }
    case 'tables':
      flushLines(turn)
      return turn.draft
        ? previewTables(turn.draft, { report: upload.report, saysYear: upload.saysYear, name: file.name })
        : { lines: [words.ledgerNeedsYear], next: 'repeat' }
    case 'report':
      return handleReport(turn, upload.report, file)
  }
}

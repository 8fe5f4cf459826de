import { isSameOrgan, mayBeSameOrgan } from '../../checks/county/organ-name.ts'
import type { ReadReport } from '../../intake/files/report.ts'
import type { Option } from '../../text/reply.ts'
import * as words from '../../text/uploads.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Doubt, Turn } from '../turn.ts'
import { judge, opinionButtons, summaryLines } from './checked-report.ts'
import { changedInShort, type Differences, differencesOf } from './differences.ts'
import { previewLedger } from './ledger-upload.ts'
import type { SentFile, Upload } from './read-upload.ts'
import { takeBefore } from './report-before.ts'
import { toKeep } from './report-json.ts'

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
function withoutReport(turn: Turn, report: ReadReport, file: SentFile): Said {
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
  return {
    lines: summaryLines(judged),
    buttons: [...onward, ...opinionButtons(judged, true, onward)],
    next: 'quiet',
  }
}

/** What settles the question by itself: the figures, or the first text, when they are said in another way. */
function aboutOf({ situation }: Draft, { changed, added, texts }: Differences): Pick<Doubt, 'cells' | 'text'> {
  const cells = [...changed, ...added].map(({ cell }) => cell)
  const [first] = texts
  if (cells.length > 0 || !first) return { cells }
  const slot = `text:${first.section}` as const
  return { cells, text: { slot, standing: situation.notes.get(slot)?.value ?? null } }
}

/** The report at hand, come in as a file: what it says otherwise is taken in with a tap. */
function sameReport(turn: Turn, draft: Draft, report: ReadReport, file: SentFile): Said {
  const { situation } = draft
  const judged = judge(turn, report, file, situation.organ)
  const differences = differencesOf(situation, report)
  const { changed, added, texts, others } = differences
  const isNew = changed.length + added.length + texts.length + others.length > 0
  const doubt: Doubt = {
    fresh:
      changed.length > 0
        ? `${changedInShort(situation, changed)}。${words.takeInAsk(report.year)}`
        : words.takeInAsk(report.year),
    again: words.takeInAgain(report.year),
    ...aboutOf(draft, differences),
    settledBy: 'all',
    buttons: [
      { label: words.labels.takeIn, action: take(report, file, 'report') },
      { label: words.labels.leave, action: { do: 'ask', asked: { kind: 'nothing' } } },
    ],
  }
  return {
    lines: [
      ...summaryLines(judged, 2),
      isNew
        ? words.differsFromNow(
            changed.length,
            added.length,
            texts.length,
            words.otherNames(others.map(({ slot }) => slot)),
          )
        : words.sameAsNow,
    ],
    buttons: opinionButtons(judged, false),
    ...(isNew ? { doubts: [doubt] } : {}),
    next: 'quiet',
  }
}

function otherReport(turn: Turn, report: ReadReport, file: SentFile, more: readonly Option[] = []): Said {
  const judged = judge(turn, report, file)
  return { lines: summaryLines(judged), buttons: [...more, ...opinionButtons(judged, true, more)], next: 'quiet' }
}

/** A report by whoever it is: this year's or last year's of the organ at hand, or one to be checked and no more. */
function handleReport(turn: Turn, report: ReadReport, file: SentFile): Said {
  const { draft } = turn
  if (!draft) return withoutReport(turn, report, file)
  const { organ, year } = draft.situation
  const by = whose(report, organ)
  const as = report.year === year ? 'report' : report.year === year - 1 ? 'before' : undefined
  if (as === undefined || by === 'other') return otherReport(turn, report, file)
  if (by === 'perhaps') {
    const ours: Option = { label: words.labels.ours(report.year), action: take(report, file, as) }
    return otherReport(turn, report, file, [ours])
  }
  if (as === 'report') return sameReport(turn, draft, report, file)
  return takeBefore(turn, draft, report, { name: file.name, over: false, unplaced: report.unplaced })
}

/** What is answered to a file, now that it was read. */
export function handleUpload(turn: Turn, file: SentFile, upload: Upload): Said {
  switch (upload.kind) {
    case 'refused':
      return { lines: [upload.sentence], next: 'repeat' }
    case 'ledger':
      return turn.draft ? previewLedger(turn.draft, upload.ledger) : { lines: [words.ledgerNeedsYear], next: 'repeat' }
    case 'report':
      return handleReport(turn, upload.report, file)
  }
}

import type { CountyReport } from '../../checks/county/report.ts'
import { check, type PreviousReport } from '../../checks/findings.ts'
import { sectionTexts } from '../../checks/section-texts.ts'
import { asChecked, asCountyReport } from '../../intake/files/as-checked.ts'
import type { ReadReport } from '../../intake/files/report.ts'
import type { Store } from '../../store/store.ts'
import { letterText } from '../../text/county/letter.ts'
import type { Button, Option } from '../../text/reply.ts'
import * as words from '../../text/uploads.ts'
import { type Actor, openDraft } from '../../tools/draft.ts'
import type { Turn } from '../turn.ts'
import { withoutOpenLines } from './differences.ts'
import type { SentFile } from './read-upload.ts'

/** Nothing is changed by it. */
const reader: Actor = { person: { id: '', name: '' }, at: 0, day: '', source: 'file', message: null, words: '' }

/** A report that is worked on here, as the one of the year after is held against it; undefined when it is of no such year any more. */
export function asPreviousOf(store: Store, reportId: number, year: number): PreviousReport | undefined {
  if (!store.report(reportId)) return undefined
  const { situation } = openDraft(store, reportId, reader)
  if (situation.year !== year - 1) return undefined
  return { year: year - 1, form: situation.form, figures: situation.figures, texts: sectionTexts(situation) }
}

/** The same organ's report of the year before, where it is worked on here and the person may see it. */
export const reportBefore = (store: Store, organ: string | undefined, year: number): number | undefined =>
  organ === undefined ? undefined : store.findReport(organ, year - 1)?.id

/** A report that was read, judged as `check` judges it. `organ` is what it is called here. */
export function judge({ store }: Turn, report: ReadReport, { name }: SentFile, organ = report.organ): CountyReport {
  const before = reportBefore(store, organ, report.year)
  const previous = before === undefined ? undefined : asPreviousOf(store, before, report.year)
  return asCountyReport(name, report, check({ ...asChecked(report), previous }), organ)
}

/** Buttons that stay at hand when one of them was tapped that only tells. */
function beside(tells: readonly Button[], others: readonly Option[]): Button[] {
  return tells.map(({ label, action }) => {
    const rest = [...tells.filter((other) => other.label !== label), ...others]
    return { label, action: action.do === 'tell' ? { ...action, further: rest } : action }
  })
}

/** What was found, to be copied: whole, and as the words to send it back with. */
export function opinionButtons(report: CountyReport, isOthers: boolean, others: readonly Option[] = []): Button[] {
  if (!words.hasOpinions(report)) return []
  const tell = (label: string, text: string): Button => ({
    label,
    action: { do: 'tell', title: words.copyTitle(label), text, isToCopy: true },
  })
  const tells = [
    tell(words.labels.opinions, words.opinionsText(report)),
    ...(isOthers ? [tell(words.labels.letter, letterText(report))] : []),
  ]
  return beside(tells, others)
}

const mostNamed = 3

/** What a check came to, in few lines. */
export const summaryLines = (report: CountyReport, most = mostNamed): string[] => [
  words.readLine(report, {
    figures: report.figures.size,
    texts: Object.values(report.narratives).filter((text) => withoutOpenLines(text ?? '', report.organ ?? '').trim())
      .length,
  }),
  ...words.verdictLines(report, most),
]

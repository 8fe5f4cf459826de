import { absentOrgans } from './expected.ts'
import { isSameOrgan } from './organ-name.ts'
import { ownWords } from './own-words.ts'
import type { Pairing } from './pairing.ts'
import type { CountyReport } from './report.ts'
import { type SharedPassages, sharedPassages } from './shared-passages.ts'

/** What a county office was sent by its towns, looked at together. */
export interface County {
  /** Every report that could be read, whatever its year. */
  readonly reports: readonly CountyReport[]
  readonly unread: readonly { readonly file: string; readonly error: string }[]
  /** Files of kinds that are not read at all. */
  readonly passedOver: readonly string[]
  readonly pairing: Pairing
  /** The files that were held against last year's report. */
  readonly compared: ReadonlySet<string>
  readonly shared: SharedPassages
  /** Organs that were said to have to send a report, and of which there is none at all. */
  readonly absent: readonly string[]
}

/** Passages that different organs share; what may be one organ's is not compared with itself. */
function sharedAmong(reports: readonly CountyReport[], { organs }: Pairing): SharedPassages {
  const groups = new Map(organs.flatMap(({ reports: places }, organ) => places.map((at) => [at, organ] as const)))
  const authors = reports.map((report, at) => ({
    words: ownWords(report.narratives, report.form),
    organ: groups.get(at)!,
    isChecked: organs[groups.get(at)!]!.latest.includes(at),
  }))
  return sharedPassages(authors, (one, other) => {
    const [a, b] = [reports[one]!.organ, reports[other]!.organ]
    return a === undefined || b === undefined || !isSameOrgan(a, b)
  })
}

interface Sent extends Pick<County, 'reports' | 'unread' | 'passedOver' | 'pairing' | 'compared'> {
  /** Names of the organs that have to send a report, as somebody wrote them. */
  readonly expected?: readonly string[]
}

/** All that a county office wants to know of the reports of its towns. */
export const countyOf = ({ expected = [], ...sent }: Sent): County => ({
  ...sent,
  shared: sharedAmong(sent.reports, sent.pairing),
  absent: absentOrgans(
    expected,
    sent.reports.flatMap(({ organ }) => organ ?? []),
  ),
})

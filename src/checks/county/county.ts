import { absentOrgans, namedInFile } from './expected.ts'
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
  /** Organs that were said to have to send a report; empty where nobody said so. */
  readonly expected: readonly string[]
  /** Of these, those whose file came and could not be read: they are not absent. */
  readonly unreadable: readonly { readonly name: string; readonly file: string; readonly error: string }[]
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
export function countyOf({ expected = [], ...sent }: Sent): County {
  const notRead = absentOrgans(
    expected,
    sent.reports.flatMap(({ organ }) => organ ?? []),
  )
  const unreadable = sent.unread.flatMap((one) => {
    const name = namedInFile(expected, one.file.split(/[/\\]/u).at(-1)!)
    return name !== undefined && notRead.includes(name) ? [{ name, ...one }] : []
  })
  const absent = notRead.filter((name) => !unreadable.some((one) => one.name === name))
  return { ...sent, shared: sharedAmong(sent.reports, sent.pairing), absent, expected, unreadable }
}

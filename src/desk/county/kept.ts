import { setImmediate as others } from 'node:timers/promises'
import { type County, countyOf } from '../../checks/county/county.ts'
import { namedInFile } from '../../checks/county/expected.ts'
import { judging, pairingOf, type ToJudge } from '../../checks/county/judging.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import { asChecked, asCountyReport, organOf } from '../../intake/files/as-checked.ts'
import type { ReadReport } from '../../intake/files/report.ts'
import type { CheckedFile, Collection } from '../../store/checked-store.ts'
import type { Store } from '../../store/store.ts'
import type { Rights } from '../people/rights.ts'
import { asPreviousOf } from '../uploads/checked-report.ts'
import { fromKept, type KeptFile, type KeptReport, privateFindings } from '../uploads/collection-json.ts'

// The reports of others that a chat has sent, looked at together. It is computed from what is kept, outside of any transaction.

/** Of which files and names it was computed, and for somebody who belongs to which organs. */
export const revisionOf = ({ files, last, expected }: Collection, { isAdmin, organs }: Rights): string =>
  JSON.stringify([files, last, expected, isAdmin, organs()])

export interface KeptCounty {
  readonly revision: string
  readonly county: County
  /** Files that another of the same organ and year came after. */
  readonly replaced: number
  /** The last file that is in it, and the names it was told to expect: what a workbook of it is built from. */
  readonly upTo: number
  readonly expected: readonly string[]
  /** Reports worked on here that it was compared with. */
  readonly compared: readonly number[]
}

interface Loaded extends ToJudge {
  readonly id: number
  readonly at: number
  readonly name: string
  readonly kept: KeptReport
  readonly read: ReadReport
}

/** Names that lie in each other are one file's; the id tells files of one name apart. */
const fileOf = ({ id, name }: { readonly id: number; readonly name: string }): string => `${id}/${name}`

function load(file: CheckedFile): Loaded | undefined {
  const kept = file.content as KeptFile
  if (kept.kind !== 'report') return undefined
  const read = fromKept(kept)
  return { id: file.id, at: file.at, name: file.name, kept, read, organ: organOf(read), report: asChecked(read) }
}

/** Of several reports of one organ and year the one that came last. */
function latestOf(all: readonly Loaded[]): Loaded[] {
  const { organs } = pairingOf(all)
  const isReplaced = new Set(
    organs.flatMap(({ reports, candidates, name }) =>
      candidates.length > 0 || name === undefined
        ? []
        : reports.filter((at) =>
            reports.some((other) => other > at && all[other]!.report.year === all[at]!.report.year),
          ),
    ),
  )
  return all.filter((_, at) => !isReplaced.has(at))
}

/** A file that could not be read belongs to the reports that came within this time, in milliseconds. */
const sitting = 3_600_000

/** Files that were sent among the reports and could not be read, but for those that came again. */
function unreadAmong(
  files: readonly CheckedFile[],
  reports: readonly Loaded[],
  expected: readonly string[],
): County['unread'] {
  const unread = files.flatMap((file) => {
    const kept = file.content as KeptFile
    return kept.kind === 'unread' ? [{ ...file, error: kept.error }] : []
  })
  const last = new Map(unread.map((file) => [file.name, file]))
  return [...last.values()]
    .filter(({ id, name }) => !reports.some((report) => report.name === name && report.id > id))
    .filter(
      ({ at, name }) =>
        reports.some((report) => Math.abs(report.at - at) <= sitting) || namedInFile(expected, name) !== undefined,
    )
    .map((file) => ({ file: fileOf(file), error: file.error }))
}

/** So many reports are judged before others may go on. */
const atATime = 8

/**
 * Judges what was sent to a chat, as it was when `upTo` was the last file; undefined when no report is kept.
 * @param store as whoever asks may use it: reports that they may not see are not compared with
 */
export async function computeCounty(
  store: Store,
  chat: string,
  { upTo, expected }: Pick<KeptCounty, 'upTo' | 'expected'>,
): Promise<Omit<KeptCounty, 'revision'> | undefined> {
  const files = store.checkedFiles(chat, upTo)
  const all = files.flatMap((file) => load(file) ?? [])
  if (all.length === 0) return undefined
  const sent = latestOf(all)
  await others()
  const { checked, compared } = await judged(store, sent)
  const reports = sent.map((one, at): CountyReport => {
    const found = checked.get(at)!
    const findings = [...privateFindings(one.kept, one.read), ...found.findings]
    return { ...asCountyReport(fileOf(one), one.read, { ...found, findings }), draft: one.kept.draft ?? undefined }
  })
  await others()
  const county = countyOf({
    reports,
    unread: unreadAmong(files, all, expected),
    passedOver: [],
    pairing: pairingOf(sent),
    compared: new Set([...compared].map((at) => reports[at]!.file)),
    expected,
  })
  const befores = sent.flatMap(({ kept }) => (kept.before !== null && store.report(kept.before) ? [kept.before] : []))
  return { county, replaced: all.length - sent.length, upTo, expected, compared: [...new Set(befores)] }
}

async function judged(store: Store, sent: readonly Loaded[]) {
  const places = pairingOf(sent).previousOf
  const steps = judging(sent, {
    // What lies beside it comes before what is worked on here.
    given(at) {
      const { kept, report } = sent[at]!
      return places.has(at) || kept.before === null ? undefined : asPreviousOf(store, kept.before, report.year)
    },
  })
  for (let count = 1; ; count++) {
    const { done, value } = steps.next()
    if (done) return value
    if (count % atATime === 0) await others()
  }
}

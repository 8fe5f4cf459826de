import { type Checked, type CheckedReport, check, type PreviousReport } from '../findings.ts'
import { type Pairing, pairReports } from './pairing.ts'

/** A report to be judged beside others, and whose it is: a title may name nobody and the signature somebody. */
export interface ToJudge {
  readonly organ: string | undefined
  readonly report: CheckedReport
}

interface Judging {
  /** Last year's report from elsewhere: it comes before the one that lies beside this. */
  readonly given?: (at: number) => PreviousReport | undefined
  /** Judges one; undefined when it could not be. */
  readonly judge?: (at: number, report: CheckedReport) => Checked | undefined
}

export interface Judgement {
  readonly checked: ReadonlyMap<number, Checked>
  /** The reports that were held against last year's. */
  readonly compared: ReadonlySet<number>
}

/** A report with what follows in it, as the one of the year after is held against it. */
export const asPrevious = ({ year, form, figures, texts }: CheckedReport, { derived }: Checked): PreviousReport => ({
  year,
  form,
  figures: new Map([...figures, ...[...derived].map(([id, { value }]) => [id, value] as const)]),
  texts,
})

export const pairingOf = (reports: readonly ToJudge[]): Pairing =>
  pairReports(reports.map(({ organ, report: { year, figures } }) => ({ organ, year, figures })))

/** Judges each report against last year's of its organ, the earliest year first. It yields after each, so that others may go on. */
export function* judging(
  reports: readonly ToJudge[],
  { given = () => undefined, judge = (_, report) => check(report) }: Judging = {},
): Generator<undefined, Judgement> {
  const { previousOf } = pairingOf(reports)
  const results = new Map<number, Checked>()
  const compared = new Set<number>()
  const order = reports.map((_, at) => at).sort((a, b) => reports[a]!.report.year - reports[b]!.report.year)
  for (const at of order) {
    const { report } = reports[at]!
    const place = previousOf.get(at)
    const before = place === undefined ? undefined : results.get(place)
    const previous = given(at) ?? (before && asPrevious(reports[place!]!.report, before))
    if (previous) compared.add(at)
    const checked = judge(at, { ...report, previous })
    if (checked) results.set(at, checked)
    yield
  }
  return { checked: results, compared }
}

/** The same at once. */
export function judgeAll(reports: readonly ToJudge[], how?: Judging): Judgement {
  const steps = judging(reports, how)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

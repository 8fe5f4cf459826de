import { resolve } from 'node:path'
import { asPrevious, judgeAll, pairingOf, type ToJudge } from '../checks/county/judging.ts'
import { isSameOrgan } from '../checks/county/organ-name.ts'
import type { Pairing } from '../checks/county/pairing.ts'
import { type Checked, type CheckedReport, check, type PreviousReport } from '../checks/findings.ts'
import { asChecked, asCountyReport, organOf } from '../intake/files/as-checked.ts'
import { readReportFile } from '../intake/files/read-report-file.ts'
import type { ReadReport } from '../intake/files/report.ts'
import type { LocalProfile } from '../schema/habits.ts'
import { checkedText, previousUnused, summaryText, unreadableText } from '../text/cli/check.ts'
import { internalError } from '../text/cli/cli.ts'
import { fileProblems } from '../text/cli/files.ts'
import { reportProblemsText } from '../text/cli/report-problems.ts'
import { countyTexts } from '../text/county/county.ts'
import { fileTroubleText } from '../text/file-troubles.ts'
import { type CountyFiles, countyOfFiles, countyText, writeCounty } from './check-county.ts'
import { toJson } from './check-json.ts'
import { progressOf, severalAtATime } from './check-progress.ts'
import { type FoundFiles, findReports } from './find-reports.ts'
import { exit, type Io } from './io.ts'
import { exitOf, groupOf, type Judged } from './judged.ts'
import { asLocal } from './local-profile.ts'

export interface CheckOptions extends CountyFiles {
  /** Whose habits the reports are to follow. */
  readonly local?: LocalProfile | undefined
  readonly previous?: string
  readonly json?: boolean
}

async function read(file: string, local: LocalProfile | undefined): Promise<Read> {
  const reading = await readReportFile(file)
  if (reading.ok) return asLocal(reading.report, local)
  const { refusal } = reading
  const error = refusal.reason === 'json' ? reportProblemsText(refusal.problems) : fileTroubleText(refusal.reason)
  return { file, error }
}

type Read = { readonly file: string; readonly error: string } | ReadReport

async function readPrevious(path: string | undefined, local: LocalProfile | undefined): Promise<Judged | undefined> {
  if (path === undefined) return undefined
  const report = await read(path, local)
  return 'error' in report ? report : { file: path, report, checked: check(asChecked(report)) }
}

/** The report given as last year's, where it is of the same organ and of the year before. */
function givenPrevious(report: ReadReport, previous: Judged | undefined, isOnly: boolean): PreviousReport | undefined {
  if (!previous || 'error' in previous) return undefined
  const [own, other] = [organOf(report), organOf(previous.report)]
  const isOwn = isOnly || own === undefined || other === undefined || isSameOrgan(own, other)
  return isOwn && previous.report.year === report.year - 1
    ? asPrevious(asChecked(previous.report), previous.checked)
    : undefined
}

/** A mistake of ours over one file must not keep the others from being checked. */
function checkedOrNot(file: string, report: CheckedReport, { note }: Io): Checked | undefined {
  try {
    return check(report)
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    note(`${file}：${internalError(`${name}: ${message.split('\n')[0]}`)}\n`)
    return undefined
  }
}

interface AllJudged {
  readonly judged: readonly Judged[]
  /** Over the reports that could be judged, in their order. */
  readonly pairing: Pairing
  readonly isGivenUsed: boolean
  /** Files that were held against last year's. */
  readonly compared: ReadonlySet<string>
}

const toJudge = (report: ReadReport): ToJudge => ({ organ: organOf(report), report: asChecked(report) })

/** Judges each report against last year's of its organ: the one given, or the one that lies beside it. */
function judgeFiles(files: readonly string[], reads: readonly Read[], given: Judged | undefined, io: Io): AllJudged {
  const places = reads.flatMap((one, at) => ('error' in one ? [] : [at]))
  const reports = places.map((at) => reads[at] as ReadReport)
  let isGivenUsed = false
  const { checked, compared } = judgeAll(reports.map(toJudge), {
    given(at) {
      const previous = givenPrevious(reports[at]!, given, files.length === 1)
      isGivenUsed ||= previous !== undefined
      return previous
    },
    judge: (at, report) => checkedOrNot(files[places[at]!]!, report, io),
  })
  const judged = reads.map((one, at): Judged => {
    if ('error' in one) return one
    const file = files[at]!
    const result = checked.get(places.indexOf(at))
    return result ? { file, report: one, checked: result } : { file, error: countyTexts.uncheckable }
  })
  const sound = judged.flatMap((one) => ('error' in one ? [] : [toJudge(one.report)]))
  return {
    judged,
    pairing: pairingOf(sound),
    isGivenUsed,
    compared: new Set([...compared].map((at) => files[places[at]!]!)),
  }
}

/** The files meant by some paths, each once, in their order. A folder without reports stands for itself. */
function found(paths: readonly string[], workbook: string | undefined): FoundFiles & { readonly empty: Set<string> } {
  const all = paths.map((path) => ({ path, ...findReports(path) }))
  const own = workbook === undefined ? undefined : resolve(workbook)
  return {
    reports: [...new Set(all.flatMap(({ path, reports }) => (reports.length > 0 ? reports : [path])))],
    others: [...new Set(all.flatMap(({ others }) => others))].filter((path) => resolve(path) !== own),
    empty: new Set(all.flatMap(({ path, reports }) => (reports.length > 0 ? [] : [path]))),
  }
}

function plainText(all: readonly Judged[]): string {
  const text = all.map((one) =>
    'error' in one
      ? unreadableText(one.file, one.error)
      : checkedText(asCountyReport(one.file, one.report, one.checked)),
  )
  return text.join('\n')
}

function totals(all: readonly Judged[]): string {
  const count = { wrong: 0, open: 0, asked: 0, good: 0, unreadable: 0 }
  for (const one of all) count[groupOf(one)]++
  return `${summaryText(count)}\n`
}

/** Files are read in two threads; what is read is judged here meanwhile. */
const mostAtATime = 4

/** Judges reports in files and folders, for people or as JSON. */
export async function runCheck(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { previous: previousPath, json, letters, workbook, local } = options
  if (workbook !== undefined && !/\.xlsx$/i.test(workbook)) {
    io.note(`${countyTexts.notXlsx(workbook)}\n`)
    return exit.unreadable
  }
  const given = await readPrevious(previousPath, local)
  const { reports: files, others, empty } = found(paths, workbook)
  const progress = progressOf(io, files.length)
  const reads = await severalAtATime(files, mostAtATime, async (file) => {
    const report = empty.has(file) ? { file, error: fileProblems.noReports } : await read(file, local)
    progress.step()
    return report
  })
  progress.end()
  const { judged, isGivenUsed, ...paired } = judgeFiles(files, reads, given, io)
  if (given && 'report' in given && !isGivenUsed) io.note(`${previousUnused(given.report.year)}\n`)
  const all = given && 'error' in given ? [...judged, given] : judged
  const isCounty = judged.length > 1 && !json
  const county =
    isCounty || letters !== undefined || workbook !== undefined
      ? countyOfFiles(all, { ...paired, passedOver: others })
      : undefined
  if (json) io.out(`${JSON.stringify(all.map(toJson), null, 2)}\n`)
  else if (county && isCounty) io.out(`${countyText(county, letters !== undefined)}\n${totals(all)}`)
  else io.out(`${plainText(all)}${all.length > 1 ? `\n${totals(all)}` : ''}`)
  const isWritten = !county || writeCounty(county, options, io)
  return isWritten ? Math.max(exit.good, ...all.map(exitOf)) : exit.unreadable
}

import { resolve } from 'node:path'
import { isSameOrgan } from '../checks/county/organ-name.ts'
import { type Pairing, pairReports } from '../checks/county/pairing.ts'
import { type Checked, check, type PreviousReport } from '../checks/findings.ts'
import { asChecked, textsOf } from '../intake/files/as-checked.ts'
import { readReportFile } from '../intake/files/read-report-file.ts'
import type { ReadReport } from '../intake/files/report.ts'
import { checkedText, previousUnused, summaryText, unreadableText } from '../text/check.ts'
import { internalError } from '../text/cli.ts'
import { countyTexts } from '../text/county.ts'
import { fileTroubleText } from '../text/file-troubles.ts'
import { fileProblems } from '../text/files.ts'
import { reportProblemsText } from '../text/report-problems.ts'
import { type CountyFiles, countyOf, countyText, organOf, writeCounty } from './check-county.ts'
import { toJson } from './check-json.ts'
import { progressOf, severalAtATime } from './check-progress.ts'
import { type FoundFiles, findReports } from './find-reports.ts'
import { exit, type Io } from './io.ts'
import { derivedFigures, type Judged, type Kind, kindOf } from './judged.ts'

export interface CheckOptions extends CountyFiles {
  readonly previous?: string
  readonly json?: boolean
}

const checkOf = (report: ReadReport, previous?: PreviousReport): Checked => check({ ...asChecked(report), previous })

async function read(file: string): Promise<Read> {
  const reading = await readReportFile(file)
  if (reading.ok) return reading.report
  const { refusal } = reading
  const error = refusal.reason === 'json' ? reportProblemsText(refusal.problems) : fileTroubleText(refusal.reason)
  return { file, error }
}

type Read = { readonly file: string; readonly error: string } | ReadReport

async function readPrevious(path: string | undefined): Promise<Judged | undefined> {
  if (path === undefined) return undefined
  const report = await read(path)
  return 'error' in report ? report : { file: path, report, checked: checkOf(report) }
}

const asPrevious = (report: ReadReport, checked: Checked): PreviousReport => ({
  year: report.year,
  form: report.form,
  figures: new Map([...report.figures, ...derivedFigures(checked)]),
  texts: textsOf(report),
})

/** The report given as last year's, where it is of the same organ and of the year before. */
function givenPrevious(report: ReadReport, previous: Judged | undefined, isOnly: boolean): PreviousReport | undefined {
  if (!previous || 'error' in previous) return undefined
  const [own, other] = [organOf(report), organOf(previous.report)]
  const isOwn = isOnly || own === undefined || other === undefined || isSameOrgan(own, other)
  return isOwn && previous.report.year === report.year - 1 ? asPrevious(previous.report, previous.checked) : undefined
}

function judge(file: string, report: ReadReport, previous: PreviousReport | undefined, io: Io): Judged {
  try {
    return { file, report, checked: checkOf(report, previous) }
  } catch (error) {
    // A mistake of ours over one file must not keep the others from being checked.
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    io.note(`${file}：${internalError(`${name}: ${message.split('\n')[0]}`)}\n`)
    return { file, error: countyTexts.uncheckable }
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

const namedOf = (report: ReadReport) => ({ organ: organOf(report), year: report.year, figures: report.figures })

/** Judges each report against last year's of its organ: the one given, or the one that lies beside it. */
function judgeAll(files: readonly string[], reads: readonly Read[], given: Judged | undefined, io: Io): AllJudged {
  const places = reads.flatMap((one, at) => ('error' in one ? [] : [at]))
  const reports = places.map((at) => reads[at] as ReadReport)
  const { previousOf } = pairReports(reports.map(namedOf))
  const results = new Map<number, Judged>()
  const compared = new Set<string>()
  let isGivenUsed = false
  const order = reports.map((_, at) => at).sort((a, b) => reports[a]!.year - reports[b]!.year)
  for (const at of order) {
    const report = reports[at]!
    const fromGiven = givenPrevious(report, given, files.length === 1)
    const before = results.get(previousOf.get(at) ?? -1)
    isGivenUsed ||= fromGiven !== undefined
    const previous =
      fromGiven ?? (before && 'checked' in before ? asPrevious(before.report, before.checked) : undefined)
    const file = files[places[at]!]!
    if (previous) compared.add(file)
    results.set(at, judge(file, report, previous, io))
  }
  const judged = reads.map((one, at) => ('error' in one ? one : results.get(places.indexOf(at))!))
  const sound = judged.flatMap((one) => ('error' in one ? [] : [one.report]))
  return { judged, pairing: pairReports(sound.map(namedOf)), isGivenUsed, compared }
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
    'error' in one ? unreadableText(one.file, one.error) : checkedText(one.file, one.report, one.checked),
  )
  return text.join('\n')
}

function totals(kinds: readonly Kind[]): string {
  const count = { wrong: 0, open: 0, good: 0, unreadable: 0 }
  for (const kind of kinds) count[kind]++
  return `${summaryText(count)}\n`
}

function exitOf(kinds: readonly Kind[]): number {
  if (kinds.includes('unreadable')) return exit.unreadable
  return kinds.every((kind) => kind === 'good') ? exit.good : exit.bad
}

/** Files are read in two threads; what is read is judged here meanwhile. */
const mostAtATime = 4

/** Judges reports in files and folders, for people or as JSON. */
export async function runCheck(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { previous: previousPath, json, letters, workbook } = options
  if (workbook !== undefined && !/\.xlsx$/i.test(workbook)) {
    io.note(`${countyTexts.notXlsx(workbook)}\n`)
    return exit.unreadable
  }
  const given = await readPrevious(previousPath)
  const { reports: files, others, empty } = found(paths, workbook)
  const progress = progressOf(io, files.length)
  const reads = await severalAtATime(files, mostAtATime, async (file) => {
    const report = empty.has(file) ? { file, error: fileProblems.noReports } : await read(file)
    progress.step()
    return report
  })
  progress.end()
  const { judged, isGivenUsed, ...paired } = judgeAll(files, reads, given, io)
  if (given && 'report' in given && !isGivenUsed) io.note(`${previousUnused(given.report.year)}\n`)
  const all = given && 'error' in given ? [...judged, given] : judged
  const kinds = all.map(kindOf)
  const isCounty = judged.length > 1 && !json
  const county =
    isCounty || letters !== undefined || workbook !== undefined
      ? countyOf(all, { ...paired, passedOver: others })
      : undefined
  if (json) io.out(`${JSON.stringify(all.map(toJson), null, 2)}\n`)
  else if (county && isCounty) io.out(`${countyText(county, letters !== undefined)}\n${totals(kinds)}`)
  else io.out(`${plainText(all)}${all.length > 1 ? `\n${totals(kinds)}` : ''}`)
  const isWritten = !county || writeCounty(county, options, io)
  return isWritten ? exitOf(kinds) : exit.unreadable
}

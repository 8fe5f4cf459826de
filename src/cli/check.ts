import { type Checked, check, type Finding, type PreviousReport } from '../checks/findings.ts'
import type { NarrativeTexts } from '../checks/narrative/sentences.ts'
import { readReportFile } from '../intake/files/read-report-file.ts'
import type { ReadReport } from '../intake/files/report.ts'
import { figuresToJson } from '../schema/write-report.ts'
import { checkedText, previousUnused, summaryText, unplacedTexts, unreadableText } from '../text/check.ts'
import { fileTroubleText } from '../text/file-troubles.ts'
import { fileProblems } from '../text/files.ts'
import { findingText } from '../text/findings.ts'
import { reportProblemsText } from '../text/report-problems.ts'
import { findReports } from './find-reports.ts'
import { exit, type Io } from './io.ts'

export interface CheckOptions {
  readonly previous?: string
  readonly json?: boolean
}

type Judged =
  | { readonly file: string; readonly error: string }
  | { readonly file: string; readonly report: ReadReport; readonly checked: Checked }

const derivedFigures = ({ derived }: Checked) => new Map([...derived].map(([id, { value }]) => [id, value] as const))

/** 「通州区永乐店镇人民政府」 and 「永乐店镇」 are one organ. */
const isSameOrgan = (one: string | undefined, other: string | undefined): boolean => {
  if (one === undefined || other === undefined) return true
  const [a, b] = [one, other].map((organ) => organ.replace(/(?:人民政府|办事处)$/, '')) as [string, string]
  return a.endsWith(b) || b.endsWith(a)
}

/** The words of a report that are held against its figures. A file of figures alone has none. */
function textsOf({ source, title, introduction, narratives, signature }: ReadReport): NarrativeTexts | undefined {
  if (source === 'json' && narratives === undefined) return undefined
  const [year, month, day] = signature.date?.split('-').map(Number) ?? []
  return new Map([
    ...(title === undefined ? [] : [['title', title] as const]),
    ...(introduction === '' ? [] : [['introduction', introduction] as const]),
    ...Object.entries(narratives ?? {}),
    ...(year === undefined ? [] : [['signature', `${year}年${month}月${day}日`] as const]),
  ])
}

const checkOf = (report: ReadReport, previous?: PreviousReport): Checked =>
  check({ ...report, previous, feesAsked: report.source === 'json', texts: textsOf(report) })

async function read(file: string): Promise<{ file: string; error: string } | ReadReport> {
  const reading = await readReportFile(file)
  if (reading.ok) return reading.report
  const { refusal } = reading
  const error = refusal.reason === 'json' ? reportProblemsText(refusal.problems) : fileTroubleText(refusal.reason)
  return { file, error }
}

async function readPrevious(path: string | undefined): Promise<Judged | undefined> {
  if (path === undefined) return undefined
  const report = await read(path)
  return 'error' in report ? report : { file: path, report, checked: checkOf(report) }
}

function previousFor(report: ReadReport, previous: Judged | undefined, isOnly: boolean): PreviousReport | undefined {
  if (!previous || 'error' in previous) return undefined
  const { year, form, figures, organ } = previous.report
  if (year !== report.year - 1 || (!isOnly && !isSameOrgan(organ, report.organ))) return undefined
  return { year, form, figures: new Map([...figures, ...derivedFigures(previous.checked)]) }
}

async function judge(
  file: string,
  previous: Judged | undefined,
  isOnly: boolean,
): Promise<Judged & { usedPrevious?: boolean }> {
  const report = await read(file)
  if ('error' in report) return report
  const lastYear = previousFor(report, previous, isOnly)
  return { file, report, checked: checkOf(report, lastYear), usedPrevious: lastYear !== undefined }
}

const findingToJson = (finding: Finding, form: ReadReport['form']) => ({
  rule: finding.rule,
  level: finding.level === 'block*' ? 'block' : finding.level,
  cells: finding.cells,
  left: finding.left,
  right: finding.right,
  difference: finding.difference,
  message: findingText(finding, form),
  ...(finding.quote === undefined ? {} : { quote: finding.quote }),
  ...(finding.reason === undefined ? {} : { reason: finding.reason }),
})

function toJson(judged: Judged): object {
  if ('error' in judged) return { file: judged.file, error: judged.error }
  const { file, report, checked } = judged
  const { organ, year, form, wholeRows, printed } = report
  const unplaced = [...unplacedTexts(report), ...report.unplaced]
  // What the file states is told as it states it; what was filled in because of it only follows.
  const filled = wholeRows.flatMap((row) => row.filled.map((id) => [id, 0] as const))
  const stated = new Map(report.figures)
  for (const [id] of filled) stated.delete(id)
  return {
    file,
    organ: organ ?? null,
    year,
    edition: form.edition,
    figures: {
      ...figuresToJson(form, stated),
      ...Object.fromEntries(wholeRows.map(({ id, figure }) => [id, figure])),
    },
    derived: figuresToJson(form, new Map([...derivedFigures(checked), ...filled])),
    missing: checked.missing,
    findings: checked.findings.map((finding) => findingToJson(finding, form)),
    ...(printed.size === 0 ? {} : { printed: Object.fromEntries(printed) }),
    ...(unplaced.length === 0 ? {} : { unplaced }),
  }
}

const isOpenMistake = ({ level, holdsGate }: Finding): boolean => holdsGate && (level === 'block' || level === 'block*')

function kindOf(judged: Judged): 'wrong' | 'open' | 'good' | 'unreadable' {
  if ('error' in judged) return 'unreadable'
  if (judged.checked.findings.some(isOpenMistake)) return 'wrong'
  return judged.checked.missing.length > 0 || unplacedTexts(judged.report).length > 0 ? 'open' : 'good'
}

const textOf = (judged: Judged): string =>
  'error' in judged
    ? unreadableText(judged.file, judged.error)
    : checkedText(judged.file, judged.report, judged.checked)

/** Judges reports in files and folders, for people or as JSON. */
export async function runCheck(paths: readonly string[], options: CheckOptions, { out, note }: Io): Promise<number> {
  const previous = await readPrevious(options.previous)
  const files = paths.flatMap((path): (string | Judged)[] => {
    const found = findReports(path)
    return found.length > 0 ? found : [{ file: path, error: fileProblems.noReports }]
  })
  const judged: (Judged & { usedPrevious?: boolean })[] = []
  for (const file of files)
    judged.push(typeof file === 'string' ? await judge(file, previous, files.length === 1) : file)
  if (previous && 'report' in previous && !judged.some((one) => 'usedPrevious' in one && one.usedPrevious))
    note(`${previousUnused(previous.report.year)}\n`)
  const all: Judged[] = previous && 'error' in previous ? [...judged, previous] : judged
  const kinds = all.map(kindOf)
  if (options.json) out(`${JSON.stringify(all.map(toJson), null, 2)}\n`)
  else {
    const count = { wrong: 0, open: 0, good: 0, unreadable: 0 }
    for (const kind of kinds) count[kind]++
    out(`${all.map(textOf).join('\n')}${all.length > 1 ? `\n${summaryText(count)}\n` : ''}`)
  }
  if (kinds.includes('unreadable')) return exit.unreadable
  return kinds.every((kind) => kind === 'good') ? exit.good : exit.bad
}

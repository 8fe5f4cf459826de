import { type Checked, check, type Finding, type PreviousReport } from '../checks/findings.ts'
import type { ReportFile } from '../schema/report-file.ts'
import { figuresToJson } from '../schema/write-report.ts'
import { checkedText, previousUnused, summaryText, unplacedTexts, unreadableText } from '../text/check.ts'
import { fileProblems } from '../text/files.ts'
import { findingText } from '../text/findings.ts'
import { findReports } from './find-reports.ts'
import { exit, type Io } from './io.ts'
import { readReport } from './read-report.ts'

export interface CheckOptions {
  readonly previous?: string
  readonly json?: boolean
}

type Judged =
  | { readonly file: string; readonly error: string }
  | { readonly file: string; readonly report: ReportFile; readonly checked: Checked }

const derivedFigures = ({ derived }: Checked) => new Map([...derived].map(([id, { value }]) => [id, value] as const))

/** 「通州区永乐店镇人民政府」 and 「永乐店镇」 are one organ. */
const isSameOrgan = (one: string | undefined, other: string | undefined): boolean => {
  if (one === undefined || other === undefined) return true
  const [a, b] = [one, other].map((organ) => organ.replace(/(?:人民政府|办事处)$/, '')) as [string, string]
  return a.endsWith(b) || b.endsWith(a)
}

function readPrevious(path: string | undefined): Judged | undefined {
  if (path === undefined) return undefined
  const reading = readReport(path)
  return reading.ok
    ? { file: path, report: reading.report, checked: check(reading.report) }
    : { file: path, error: reading.error }
}

function previousFor(report: ReportFile, previous: Judged | undefined, isOnly: boolean): PreviousReport | undefined {
  if (!previous || 'error' in previous) return undefined
  const { year, form, figures, organ } = previous.report
  if (year !== report.year - 1 || (!isOnly && !isSameOrgan(organ, report.organ))) return undefined
  return { year, form, figures: new Map([...figures, ...derivedFigures(previous.checked)]) }
}

function judge(file: string, previous: Judged | undefined, isOnly: boolean): Judged & { usedPrevious?: boolean } {
  const reading = readReport(file)
  if (!reading.ok) return { file, error: reading.error }
  const { report } = reading
  const lastYear = previousFor(report, previous, isOnly)
  return { file, report, checked: check({ ...report, previous: lastYear }), usedPrevious: lastYear !== undefined }
}

const findingToJson = (finding: Finding, form: ReportFile['form']) => ({
  rule: finding.rule,
  level: finding.level === 'block*' ? 'block' : finding.level,
  cells: finding.cells,
  left: finding.left,
  right: finding.right,
  difference: finding.difference,
  message: findingText(finding, form),
  ...(finding.reason === undefined ? {} : { reason: finding.reason }),
})

function toJson(judged: Judged): object {
  if ('error' in judged) return { file: judged.file, error: judged.error }
  const { file, report, checked } = judged
  const { organ, year, form, wholeRows } = report
  const unplaced = unplacedTexts(report)
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

/** Judges report files, and the reports in folders, for people or as JSON. */
export function runCheck(paths: readonly string[], options: CheckOptions, { out, note }: Io): number {
  const previous = readPrevious(options.previous)
  const files = paths.flatMap((path): (string | Judged)[] => {
    const found = findReports(path)
    return found.length > 0 ? found : [{ file: path, error: fileProblems.noReports }]
  })
  const judged = files.map((file) => (typeof file === 'string' ? judge(file, previous, files.length === 1) : file))
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

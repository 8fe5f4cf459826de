import type { Finding } from '../checks/findings.ts'
import type { ReadReport } from '../intake/files/report.ts'
import { figuresToJson } from '../schema/write-report.ts'
import { unplacedTexts } from '../text/cli/check.ts'
import { findingText } from '../text/findings/findings.ts'
import { derivedFigures, type Judged } from './judged.ts'

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

/** One file as `check --json` prints it (DESIGN.md §13). */
export function toJson(judged: Judged): object {
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

import { certaintyOf } from '../../checks/county/certainty.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import type { Finding } from '../../checks/finding.ts'
import type { CellId } from '../../schema/cell-id.ts'

// Figures of a report that cannot all be right: what is added up of them does not agree either.

/** What contradicts itself within the tables; words that say something else change no sum. */
export const inTables = ({ checked }: CountyReport): Finding[] =>
  checked.findings.filter(
    (finding) =>
      certaintyOf(finding) === 'certain' && !finding.about.words && !finding.about.wording && finding.cells.length > 0,
  )

const subrow = /^(s2\.otherServices)\[.+\](\..+)$/u

const known = new WeakMap<CountyReport, ReadonlySet<CellId>>()

/** The cells that have to do with it, the row with which a divided one is added up as well. */
export function wrongCells(report: CountyReport): ReadonlySet<CellId> {
  const before = known.get(report)
  if (before) return before
  const cells = new Set(
    inTables(report)
      .flatMap((finding) => finding.cells)
      .flatMap((id) => {
        const row = subrow.exec(id)
        return row ? [id, `${row[1]}${row[2]}` as CellId] : [id]
      }),
  )
  known.set(report, cells)
  return cells
}

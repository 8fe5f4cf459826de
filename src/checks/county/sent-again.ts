import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { Finding } from '../finding.ts'
import { certaintyOf } from './certainty.ts'
import { blanksOf, type CountyReport } from './report.ts'

/** What a report that came again says otherwise, and what became of what was found in the one before. */
export interface Compared {
  readonly report: CountyReport
  readonly figures: readonly {
    readonly cell: CellId
    readonly was: Figure | undefined
    readonly is: Figure | undefined
  }[]
  /** Sections whose words differ. */
  readonly texts: readonly string[]
  readonly remarks: { readonly settled: number; readonly left: number; readonly fresh: number }
  /** Cells without a figure: filled in since, and still open. */
  readonly blanks: { readonly filled: number; readonly left: number; readonly fresh: number }
}

/** What is told to a town. The figures in it may change and the remark be the same. */
const keysOf = ({ checked }: CountyReport): Set<string> =>
  new Set(
    checked.findings
      .filter((finding) => !['note', 'closed'].includes(certaintyOf(finding)))
      .map(({ rule, cells, quote = '', about }: Finding) =>
        JSON.stringify([rule, cells, quote, about.wording?.section, about.wording?.kind]),
      ),
  )

const without = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): number =>
  [...one].filter((item) => !other.has(item)).length

const words = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, '')

export function compareReports(before: CountyReport, report: CountyReport): Compared {
  const [was, is] = [keysOf(before), keysOf(report)]
  const [blank, stillBlank] = [before, report].map((each) => new Set(blanksOf(each).map(({ id }) => id))) as [
    Set<CellId>,
    Set<CellId>,
  ]
  const cells = [...new Set([...before.figures.keys(), ...report.figures.keys()])]
  const sections = [...new Set([...Object.keys(before.narratives), ...Object.keys(report.narratives)])]
  return {
    report,
    figures: cells
      .map((cell) => ({ cell, was: before.figures.get(cell), is: report.figures.get(cell) }))
      .filter((figure) => figure.was !== figure.is),
    texts: sections.filter((id) => words(before.narratives[id]) !== words(report.narratives[id])),
    remarks: { settled: without(was, is), left: is.size - without(is, was), fresh: without(is, was) },
    blanks: {
      filled: without(blank, stillBlank),
      left: stillBlank.size - without(stillBlank, blank),
      fresh: without(stillBlank, blank),
    },
  }
}

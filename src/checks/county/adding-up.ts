import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import { type Cell, type Form, formOf } from '../../schema/form.ts'
import type { CountyReport } from './report.ts'

/** One cell over all reports. Nothing is taken for 0: a report without the figure is not in the sum, and is named. */
export interface SumCell {
  readonly cell: Cell
  /** Undefined when no report has the figure. */
  readonly sum: Figure | undefined
  readonly included: number
  /** Which reports have the cell and no figure in it, by their places. */
  readonly without: readonly number[]
}

export interface Sum {
  readonly form: Form
  readonly cells: readonly SumCell[]
}

/** What stands in a cell of a report; `blank` where nothing does, `none` where its form has no such cell. */
export type Standing =
  | { readonly kind: 'stated' | 'derived'; readonly figure: Figure }
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' }

const subrow = /^s2\.otherServices\[.+\]\.(.+)$/u

function ownStanding({ figures, checked, form, feesAsked }: CountyReport, id: CellId): Standing {
  const cell = form.cell(id)
  if (!cell) return { kind: 'none' }
  const stated = figures.get(id)
  if (stated !== undefined) return { kind: 'stated', figure: stated }
  const derived = checked.derived.get(id)
  if (derived) return { kind: 'derived', figure: derived.value }
  return { kind: cell.section === 's6' && !feesAsked ? 'none' : 'blank' }
}

/** A row that an organ has divided into rows of its own is what they add up to. */
function subrowSum(report: CountyReport, column: string): Standing {
  const rows = report.form.cells.filter(({ id }) => subrow.exec(id)?.[1] === column)
  if (rows.length === 0) return { kind: 'none' }
  let sum = 0
  for (const { id } of rows) {
    const standing = ownStanding(report, id)
    if (!('figure' in standing)) return { kind: 'blank' }
    sum += standing.figure
  }
  return { kind: 'derived', figure: sum }
}

export function standingOf(report: CountyReport, id: CellId): Standing {
  const own = ownStanding(report, id)
  const column = /^s2\.otherServices\.(.+)$/.exec(id)?.[1]
  return own.kind === 'none' && column !== undefined ? subrowSum(report, column) : own
}

/** The cells of all forms together, rows that organs named behind the row they divide. */
function commonCells(reports: readonly CountyReport[]): {
  readonly form: Form
  readonly cells: readonly Cell[]
} {
  const { edition } = reports[0]!.form
  const profile = reports.some(({ form }) => form.profile === 'beijing') ? 'beijing' : undefined
  const subrows = [...new Set(reports.flatMap(({ form }) => form.subrows))]
  const form = formOf(edition, { profile })
  const divided =
    subrows.length === 0 ? [] : formOf(edition, { profile, subrows }).cells.filter(({ id }) => subrow.test(id))
  const last = form.cells.findLastIndex(({ rowId }) => rowId === 'otherServices')
  return { form, cells: form.cells.toSpliced(last + 1, 0, ...divided) }
}

function sumOf(cell: Cell, reports: readonly CountyReport[]): SumCell {
  const standings = reports.map((report) => standingOf(report, cell.id))
  const known = standings.flatMap((standing) => ('figure' in standing ? [standing.figure] : []))
  return {
    cell,
    sum: known.length === 0 ? undefined : known.reduce((sum, figure) => sum + figure, 0),
    included: known.length,
    without: standings.flatMap(({ kind }, at) => (kind === 'blank' ? [at] : [])),
  }
}

/** Adds up reports of one edition cell by cell. Figures are exact: counts, and money in 分. */
export function addUp(reports: readonly CountyReport[]): Sum {
  const { form, cells } = commonCells(reports)
  return { form, cells: cells.map((cell) => sumOf(cell, reports)) }
}

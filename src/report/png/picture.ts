import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import type { ReportContent } from '../content.ts'
import type { Table } from '../document.ts'
import { blockTable } from '../tables/block-table.ts'
import { disputeTable } from '../tables/dispute-table.ts'
import { requestTable } from '../tables/request-table.ts'
import { statisticsTable } from '../tables/statistics-table.ts'

/** Figures that cannot all be true, and the sentence that says so with both sides' sums, ready to print. */
export interface Conflict {
  /** All that the sentence adds up: {@link wrongIn} says which of them are shown in red. */
  readonly cells: readonly CellId[]
  readonly line: string
}

/** One table of a report as it stands: cells without a figure are open. */
export interface PictureContent extends Pick<ReportContent, 'organ' | 'year' | 'form' | 'figures'> {
  readonly section: Table['id']
  /** What was said for a cell and not accepted: it is shown there, in the red of a conflict. */
  readonly held?: ReadonlyMap<CellId, Figure>
  readonly conflicts?: readonly Conflict[]
  /** That it is a draft, where that was asked for; a table with open cells or contradictions says so by itself. */
  readonly isDraft?: boolean
}

const isTotal = (id: CellId): boolean => id.endsWith('.total') || id.startsWith('s3.total.')

/** The one that says what the others come to; the forms print it first, but for columns and rows of totals. */
function wholeOf(cells: readonly CellId[]): CellId | undefined {
  const totals = cells.filter(isTotal)
  // Where totals are added up, only one of them is theirs.
  if (totals.length === cells.length) return 's3.total.total'
  return totals[0] ?? cells[0]
}

/** The cells of a contradiction that are in question: those with a figure, and the whole even where it is 0. A part of 0 adds nothing. */
export function wrongIn({ cells }: Conflict, figures: ReadonlyMap<CellId, Figure>): CellId[] {
  const whole = wholeOf(cells)
  return cells.filter((id) => figures.get(id) !== 0 || id === whole)
}

/** The sections of a form that a picture can be made of. */
export const pictureSections = (form: Form): Table['id'][] =>
  form.sections.filter(({ kind }) => kind === 'table').map(({ id }) => id as Table['id'])

/** The table as the document prints it, with the held values in their cells. */
export function tableOf({ organ, year, form, figures, held = new Map(), section }: PictureContent): Table {
  const shown = new Map([...figures, ...held])
  const content: ReportContent = { organ, year, form, figures: shown, narratives: {}, signature: {} }
  const { tables, statistics } = form
  if (section === 't' && statistics) return statisticsTable(content, statistics)
  if (section === 's2' && tables) return blockTable(content, tables)
  if (section === 's3' && tables) return requestTable(content, tables)
  if (section === 's4' && tables) return disputeTable(content, tables)
  throw new Error(`the form of ${form.edition} has no table ${section}`)
}

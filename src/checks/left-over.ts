import type { CellId, RequestColumnId, RequestRowId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Form } from '../schema/form.ts'

const columns = ['person', 'business', 'research', 'nonprofit', 'legal', 'others'] as const satisfies RequestColumnId[]

/** Requests of which it is not said yet what became of them. */
export interface LeftOver {
  readonly count: Figure
  /** Whose they are; undefined where results were given without saying whose. */
  readonly ofColumns: ReadonlyMap<RequestColumnId, Figure> | undefined
}

type Known = (cell: CellId) => Figure | undefined

const cellOf = (row: RequestRowId, column: RequestColumnId): CellId => `s3.${row}.${column}`

/** The rows that say what became of a request: the results, and what goes on to the next year. */
const fates = (form: Form): RequestRowId[] =>
  (form.tables?.requests.rows ?? [])
    .map(({ id }) => id as RequestRowId)
    .filter((row) => !['received', 'carriedIn', 'total'].includes(row))

function requests(known: Known, column: RequestColumnId): Figure | undefined {
  const [received, carriedIn] = [known(cellOf('received', column)), known(cellOf('carriedIn', column))]
  return received === undefined || carriedIn === undefined ? undefined : received + carriedIn
}

/** What is left when every result said so far is taken away, one given by its applicants alone as well as one given by its total. */
export function leftOver(form: Form, known: Known): LeftOver | undefined {
  const all = requests(known, 'total')
  if (all === undefined) return undefined
  const rows = fates(form)
  const partOf = (row: RequestRowId): Figure =>
    columns.reduce((sum, column) => sum + (known(cellOf(row, column)) ?? 0), 0)
  const count = all - rows.reduce((sum, row) => sum + Math.max(known(cellOf(row, 'total')) ?? 0, partOf(row)), 0)
  const ofColumns = new Map<RequestColumnId, Figure>()
  for (const column of columns) {
    const own = requests(known, column)
    if (own === undefined) return { count, ofColumns: undefined }
    const left = rows.reduce((rest, row) => rest - (known(cellOf(row, column)) ?? 0), own)
    if (left !== 0) ofColumns.set(column, left)
  }
  const isWhole = [...ofColumns.values()].every((left) => left > 0)
  const sum = [...ofColumns.values()].reduce((one, other) => one + other, 0)
  return { count, ofColumns: isWhole && sum === count ? ofColumns : undefined }
}

import type { Form } from '../../schema/form.ts'
import type { LedgerColumn, LedgerTrouble, Place, RecognisedColumn } from '../../text/ledger/facts.ts'
import { assignColumns, type Columns, type Source } from './columns.ts'
import { readDay } from './day.ts'
import { findHeader, type Header, yearsNamed } from './header.ts'
import { meantBy } from './headings.ts'
import { answerIn, type RequestRow, readRow } from './request.ts'
import { dataRows } from './rows.ts'
import { columnLetter, type Sheet, sheetLimits } from './sheet.ts'
import { type Seen, type SeenRow, spread } from './spread.ts'

/** A sheet that is a ledger. */
export interface LedgerTable {
  readonly kind: 'ledger'
  readonly sheet: Sheet
  readonly rows: readonly RequestRow[]
  readonly lone: readonly Place[]
  readonly assumedYear: number | undefined
  readonly columns: readonly RecognisedColumn[]
  /** The heading of the column taken for the day of receipt, where it names a lesser one: 受理, 登记, 申请. */
  readonly receivedBy: string | undefined
}

export type TableReading =
  | LedgerTable
  | { readonly kind: 'other'; readonly sheet: Sheet; readonly missing: readonly LedgerColumn[] }
  | { readonly kind: 'trouble'; readonly sheet: Sheet; readonly trouble: LedgerTrouble }

export interface TableContext {
  readonly form: Form
  /** The name of the file. */
  readonly name: string
  /** Whether places must say which sheet they are on. */
  readonly isOneOfSeveral: boolean
}

const lettersOf = (source: Source): string =>
  'ticked' in source ? source.ticked.map(({ column }) => columnLetter(column)).join('、') : columnLetter(source.column)

const told: readonly (readonly [RecognisedColumn['column'], readonly Parameters<Columns['others']['get']>[0][]])[] = [
  ['number', ['number']],
  ['extended', ['extended']],
  ['correction', ['correction', 'correctionSent', 'correctionReceived']],
  ['consultation', ['consultation', 'consultationSent', 'consultationReceived']],
  ['fee', ['fee', 'feePaid']],
]

function recognised({ found, others }: Columns, sheet: string | undefined): RecognisedColumn[] {
  const where = sheet === undefined ? {} : { sheet }
  return [
    ...(['received', 'kind', 'closed', 'outcome'] as const).flatMap((column) => {
      const source = found.get(column)
      return source ? [{ column, letter: lettersOf(source), heading: source.heading, ...where }] : []
    }),
    ...told.flatMap(([column, roles]) =>
      roles.flatMap((role) => {
        const headed = others.get(role)
        return headed ? [{ column, letter: columnLetter(headed.column), heading: headed.heading, ...where }] : []
      }),
    ),
  ]
}

/** The one year a ledger is about: by its title or its sheet, else by its file, else because all its days lie in one. */
function yearOf(
  seen: Seen,
  header: Header | undefined,
  named: readonly string[],
  days: readonly string[],
): number | undefined {
  const titles = seen.rows.slice(0, header?.start ?? 0).flatMap(({ cells }) => cells)
  for (const texts of [[...titles, named[0]!], [named[1]!]]) {
    const years = yearsNamed(texts)
    if (years.size === 1) return [...years][0]
    if (years.size > 1) return undefined
  }
  const years = new Set(days.map((day) => day.slice(0, 4)))
  return years.size === 1 ? Number([...years][0]) : undefined
}

function daysIn(rows: readonly { readonly row: SeenRow }[], { found }: Columns): string[] {
  return rows.flatMap(({ row }) =>
    (['received', 'closed'] as const).flatMap((role) => {
      const reading = readDay(answerIn(row, found.get(role)))
      return 'day' in reading ? [reading.day] : []
    }),
  )
}

function receivedBy({ found }: Columns): string | undefined {
  const heading = found.get('received')?.heading ?? ''
  const meant = meantBy(heading)
  return meant?.role === 'received' && !meant.isWeak && meant.rank >= 3 ? heading : undefined
}

/** Reads one sheet as a ledger, if it is one. */
export function readTable(sheet: Sheet, { form, name, isOneOfSeveral }: TableContext): TableReading {
  const seen = spread(sheet)
  if (!seen) return { kind: 'trouble', sheet, trouble: { code: 'too-many-cells', limit: sheetLimits.cells } }
  const header = findHeader(seen, form)
  const columns = assignColumns(seen.rows.slice(header?.end ?? 0), { header, width: seen.width, form })
  if (columns.missing.length > 0) return { kind: 'other', sheet, missing: columns.missing }
  if (columns.twins) {
    const { column, columns: places } = columns.twins
    return { kind: 'trouble', sheet, trouble: { code: 'twin-columns', column, letters: places.map(columnLetter) } }
  }
  const { requests, lone } = dataRows(seen, header, columns)
  const assumedYear = yearOf(seen, header, [sheet.name, name], daysIn(requests, columns))
  const where = isOneOfSeveral ? sheet.name : undefined
  const context = { columns, form, days: { year: assumedYear, serialOffset: sheet.serialOffset }, sheet: where }
  return {
    kind: 'ledger',
    sheet,
    rows: requests.map(({ row, isMerged }) => readRow(row, isMerged, context)),
    lone: lone.map(({ number }) => ({ row: number, ...(where === undefined ? {} : { sheet: where }) })),
    assumedYear,
    columns: recognised(columns, where),
    receivedBy: receivedBy(columns),
  }
}

import { editionOfYear, type Form, formOf } from '../../schema/form.ts'
import type { Ledger, LedgerColumn, LedgerNote, LedgerTrouble } from '../../text/ledger/facts.ts'
import { aggregate, type Counted } from './aggregate.ts'
import type { FormTables } from './form-tables.ts'
import { type JudgedRow, notesOn } from './notes.ts'
import type { Sheet } from './sheet.ts'
import { standingIn } from './standing.ts'
import { type LedgerTable, readTable, type TableReading } from './table.ts'

export type LedgerReading =
  | Ledger
  /** What is no ledger may still hold the form's own tables. */
  | { readonly ok: false; readonly trouble: LedgerTrouble; readonly tables?: FormTables | undefined }

const refused = (trouble: LedgerTrouble): LedgerReading => ({ ok: false, trouble })

/** Why none of the sheets is a ledger: the one that comes nearest speaks. */
function noLedger(readings: readonly TableReading[]): LedgerReading {
  const trouble = readings.find((reading) => reading.kind === 'trouble' && !reading.sheet.isHidden)
  if (trouble?.kind === 'trouble') return refused(trouble.trouble)
  const others = readings.filter((reading) => reading.kind === 'other' && reading.sheet.rows.length > 0)
  const nearest = others
    .map((reading) => (reading as { missing: readonly LedgerColumn[] }).missing)
    .sort((a, b) => a.length - b.length)[0]
  return refused(nearest ? { code: 'no-columns', missing: nearest } : { code: 'empty' })
}

/** Sheets that look like ledgers and were not read; a hidden one is often an old copy, and would count twice. */
function sheetNotes(readings: readonly TableReading[]): LedgerNote[] {
  return readings.flatMap((reading): LedgerNote[] => {
    if (reading.kind === 'trouble') return []
    const { sheet } = reading
    if (reading.kind === 'ledger') return sheet.isHidden ? [{ code: 'hidden-sheet', sheet: sheet.name }] : []
    return !sheet.isHidden && reading.missing.length <= 2
      ? [{ code: 'sheet-unused', sheet: sheet.name, missing: reading.missing }]
      : []
  })
}

function ledgerOf(tables: readonly LedgerTable[], year: number, form: Form, notes: readonly LedgerNote[]): Ledger {
  const judged: JudgedRow[] = tables.flatMap(({ rows }) =>
    rows.map((row) => ({ row, standing: standingIn(year, row) })),
  )
  const counted = judged.flatMap(({ row, standing }): Counted[] =>
    standing.kind === 'counted' ? [{ place: row.place, standing }] : [],
  )
  return {
    ok: true,
    year,
    form,
    ...aggregate(counted, form),
    counted: counted.length,
    unusable: judged.flatMap(({ row, standing }) =>
      standing.kind === 'unusable' ? [{ place: row.place, troubles: standing.troubles }] : [],
    ),
    notes: [...notesOn(judged, tables, year), ...notes],
    columns: tables.flatMap(({ columns }) => columns),
  }
}

/** Reads the tables of a file as a request ledger, and counts table three of a year from it. */
export function ledgerFromSheets(sheets: readonly Sheet[], name: string, year: number): LedgerReading {
  const edition = editionOfYear(year)
  if (edition === undefined || edition === '2008') return refused({ code: 'no-table-three', year })
  const form = formOf(edition)
  const read = (isOneOfSeveral: boolean): TableReading[] =>
    sheets.map((sheet) => readTable(sheet, { form, name, isOneOfSeveral }))
  const isLedger = (reading: TableReading): reading is LedgerTable =>
    reading.kind === 'ledger' && !reading.sheet.isHidden
  const readings = read(false)
  const first = readings.filter(isLedger)
  if (first.length === 0 || readings.some(({ kind, sheet }) => kind === 'trouble' && !sheet.isHidden))
    return noLedger(readings)
  const tables = first.length === 1 ? first : read(true).filter(isLedger)
  return ledgerOf(tables, year, form, sheetNotes(readings))
}

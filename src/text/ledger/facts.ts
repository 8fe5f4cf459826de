import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import type { LedgerFileTrouble } from './file-troubles.ts'

// What reading a request ledger comes to: figures, the rows behind them, and whatever a person should be told. No words here.

/** A row as the spreadsheet numbers it, from 1; the sheet only where several were read. */
export interface Place {
  readonly row: number
  readonly sheet?: string
}

export type LedgerColumn = 'received' | 'kind' | 'closed' | 'outcome'

/** Why a cell that should hold a date holds none. */
export type DayTrouble =
  | 'impossible'
  | 'no-year'
  | 'short-year'
  | 'no-day'
  | 'day-or-month'
  | 'several'
  | 'out-of-range'
  | 'uncomputed'
  | 'no-date'

/** The headings over the results that say too little alone. */
export type OutcomeGroup = 'refused' | 'unavailable' | 'notProcessed' | 'otherProcessing'

export type RowTrouble =
  | { readonly code: 'missing'; readonly column: 'received' | 'kind' | 'outcome' }
  | { readonly code: 'day'; readonly column: 'received' | 'closed'; readonly why: DayTrouble }
  | { readonly code: 'closed-before-received' }
  | { readonly code: 'uncomputed'; readonly column: 'kind' | 'outcome' }
  | { readonly code: 'kind-unknown' }
  | { readonly code: 'kind-several' }
  /** 法人或其他组织: five columns of the form. */
  | { readonly code: 'kind-group' }
  /** 个体户: by whom in whose name; `suggested` is a proposal, not a rule. */
  | { readonly code: 'kind-ask'; readonly words: string; readonly suggested: readonly RequestColumnId[] }
  | { readonly code: 'outcome-unknown'; readonly words: string }
  | { readonly code: 'outcome-several'; readonly rows: readonly RequestRowId[] }
  | { readonly code: 'outcome-group'; readonly group: OutcomeGroup }
  /** 不予公开 beside an item of another heading. */
  | { readonly code: 'outcome-clash'; readonly group: OutcomeGroup; readonly row: RequestRowId }
  /** 已答复: says that it is closed and not how. */
  | { readonly code: 'outcome-answered' }
  /** Closed by its date, under way by its outcome. */
  | { readonly code: 'outcome-open' }
  /** An outcome without the day of it: nobody knows which year it belongs to. */
  | { readonly code: 'closed-missing' }
  /** The cells above run on into this row: one request or several? */
  | { readonly code: 'merged' }

export interface UnusableRow {
  readonly place: Place
  readonly troubles: readonly RowTrouble[]
}

export type LedgerNote =
  | { readonly code: 'outside-year'; readonly count: number }
  | { readonly code: 'none-in-year' }
  | {
      readonly code: 'convention'
      readonly words: string
      readonly row: RequestRowId
      readonly places: readonly Place[]
    }
  | { readonly code: 'year-assumed'; readonly year: number; readonly places: readonly Place[] }
  | { readonly code: 'duplicate-number'; readonly places: readonly Place[] }
  | { readonly code: 'hidden-rows'; readonly places: readonly Place[] }
  | { readonly code: 'lone-cells'; readonly places: readonly Place[] }
  | { readonly code: 'long-open'; readonly places: readonly Place[] }
  | { readonly code: 'overdue'; readonly days: number; readonly extended: boolean; readonly places: readonly Place[] }
  | { readonly code: 'open-overdue'; readonly places: readonly Place[] }
  | { readonly code: 'correction-late'; readonly places: readonly Place[] }
  | { readonly code: 'consultation-long'; readonly places: readonly Place[] }
  /** No holiday table for these years: Monday to Friday was counted. */
  | { readonly code: 'calendar-unknown'; readonly years: readonly number[] }
  | { readonly code: 'hidden-sheet'; readonly sheet: string }
  | { readonly code: 'sheet-unused'; readonly sheet: string; readonly missing: readonly LedgerColumn[] }
  | { readonly code: 'by-content'; readonly column: LedgerColumn; readonly letter: string }
  | { readonly code: 'received-by'; readonly heading: string }

/** What a column of the file was taken for. */
export interface RecognisedColumn {
  readonly column: LedgerColumn | 'number' | 'extended' | 'correction' | 'consultation' | 'fee'
  readonly letter: string
  /** As the file heads it; empty where it was known by its content. */
  readonly heading: string
  readonly sheet?: string
}

export interface Ledger {
  readonly ok: true
  readonly year: number
  readonly form: Form
  /** The whole of table three. */
  readonly figures: ReadonlyMap<CellId, number>
  /** Which rows of the file stand behind a figure; figures of 0 have none. */
  readonly rows: ReadonlyMap<CellId, readonly Place[]>
  /** Requests that count in the year. */
  readonly counted: number
  readonly unusable: readonly UnusableRow[]
  readonly notes: readonly LedgerNote[]
  readonly columns: readonly RecognisedColumn[]
}

/** Why a file gives no ledger at all. */
export type LedgerTrouble =
  | { readonly code: 'file'; readonly reason: LedgerFileTrouble }
  | { readonly code: 'no-table-three'; readonly year: number }
  | { readonly code: 'empty' }
  | { readonly code: 'no-columns'; readonly missing: readonly LedgerColumn[] }
  | { readonly code: 'twin-columns'; readonly column: LedgerColumn; readonly letters: readonly string[] }
  | { readonly code: 'too-many-rows'; readonly limit: number }
  | { readonly code: 'too-many-columns'; readonly limit: number }
  | { readonly code: 'too-many-cells'; readonly limit: number }
  | { readonly code: 'too-many-sheets'; readonly limit: number }
  | { readonly code: 'broken-quotes'; readonly row: number }
  | { readonly code: 'old-workbook' }

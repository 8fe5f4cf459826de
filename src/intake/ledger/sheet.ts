/** A rectangle of merged cells, from 0, ends included. Rows are numbers as the spreadsheet shows them. */
export interface Merge {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface SheetRow {
  /** As the spreadsheet shows it, from 1. */
  readonly number: number
  readonly isHidden: boolean
  /** Texts from the first column on; days of a spreadsheet as YYYY-MM-DD. What is beyond the end is empty. */
  readonly cells: readonly string[]
}

/** One table of a file, whatever kind of file it was. Rows without anything in them may be left out. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  /** What a bare serial number lacks to the count from 1900. */
  readonly serialOffset: number
}

export const cellOf = (row: SheetRow | undefined, column: number): string => row?.cells[column] ?? ''

/** A, B, … Z, AA: the column as people call it. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + (column % 26))
}

/** What a ledger never needs more of. */
export const sheetLimits = { rows: 20_000, columns: 100, cells: 400_000, merges: 20_000, sheets: 50 } as const

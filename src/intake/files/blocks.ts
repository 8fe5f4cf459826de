/** A cell of a printed row. */
export interface Cell {
  /** Paragraphs of the cell divided by line feeds. */
  readonly text: string
  /** The grid column it begins in and how many it covers, where the file says so. */
  readonly at?: number
  readonly span?: number
  /** In plain text, where a column is only the number of tabs before it: how many cells its line has. */
  readonly among?: number
}

export interface Row {
  readonly kind: 'row'
  readonly cells: readonly Cell[]
  /** Rows of one table have one number; rows told from plain text have none. */
  readonly table?: number
  /** Told apart by spaces: a blank cell leaves no trace in it. */
  readonly dense?: true
  /** The lines of plain text it was read from, in case it is no row of a table after all. */
  readonly lines?: readonly string[]
}

export interface Line {
  readonly kind: 'line'
  readonly text: string
}

/** A document as it is read from top to bottom. */
export type Block = Row | Line

export const line = (text: string): Line => ({ kind: 'line', text })

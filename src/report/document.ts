import type { CellId } from '../schema/cell-id.ts'

/** The report as a document, before it is any file format: what stands where, in what role; measures only for columns. */
export interface ReportDocument {
  readonly title: string
  readonly organ: string
  readonly year: number
  /** Printed at the head of every page. */
  readonly mark?: string
  /** When it was signed, or the end of the report year: the only date the file carries. */
  readonly dated: string
  /** Kept in the properties of a Word file. */
  readonly stamp?: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | Heading
  | Paragraph
  | Table
  | Signature
  /** A page of its own, outside the sections: its head line above, its title centred. */
  | { readonly kind: 'newPage'; readonly lead?: string; readonly title: string; readonly subtitle?: string }
  | { readonly kind: 'tableLine'; readonly text: string }

export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** A heading that runs into the text: 「（一）主动公开。」 */
  readonly lead?: string
  readonly text: string
  /** An empty line above. */
  readonly apart?: true
  /** Stands for something that is still missing. */
  readonly open?: true
}

export interface Signature {
  readonly kind: 'signature'
  readonly organ: string
  readonly date?: string
  readonly dateOpen?: true
}

/**
 * - `clause`: a line over a block
 * - `heading`: over or beside figures
 * - `group`: merged over the rows it heads
 * - `label`: names a row
 * - `figure`: holds a figure, or waits for one
 * - `blank`: holds nothing, by the form
 */
export type CellRole = 'clause' | 'heading' | 'group' | 'label' | 'figure' | 'blank'

export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly role: CellRole
  readonly text: string
  /** In characters. */
  readonly indent?: number
  readonly hanging?: number
  /** The figure that stands here. */
  readonly cell?: CellId
  readonly open?: true
}

export interface Table {
  readonly kind: 'table'
  readonly id: 's2' | 's3' | 's4' | 't'
  /** Widths in tenths of a millimetre; they add up to {@link textWidth}. */
  readonly columns: readonly number[]
  readonly rows: number
  /** Rows repeated on every page the table runs over. */
  readonly headerRows: number
  /** Whether it fits on one page and is kept there. */
  readonly together: boolean
  /** By row, then by column; together they cover every place of the grid once. */
  readonly cells: readonly TableCell[]
}

/** The measures of GB/T 9704-2012, in tenths of a millimetre: 版心 156 mm × 225 mm. */
export const page = { width: 2100, height: 2970, top: 370, left: 280, bottom: 350, right: 260 } as const
export const textWidth = 1560

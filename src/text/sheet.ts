/** A worksheet before it is written: what stands in its cells, and how it looks. */
export interface SheetContent {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Widths in characters, from the first column on; the last holds for the rest. */
  readonly widths: readonly number[]
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  /** Over how many pages its columns go when it is printed: one, unless that were too small to read. */
  readonly pagesWide?: number
}

/**
 * `missing`: a figure is not there, or not all are; `wrong`: it does not agree with others; `derived`: it follows from others; `long`: a
 * text of several lines.
 */
export type SheetStyle = 'plain' | 'head' | 'missing' | 'derived' | 'long' | 'wrong'

/** Numbers are written as decimals, so that money stays exact. */
export type SheetCell =
  /** `span`: over so many columns. */
  | { readonly kind: 'text'; readonly text: string; readonly style: SheetStyle; readonly span?: number }
  | { readonly kind: 'number'; readonly digits: string; readonly style: SheetStyle }

export const text = (words: string, style: SheetStyle = 'plain', span = 1): SheetCell => ({
  kind: 'text',
  text: words,
  style,
  ...(span > 1 ? { span } : {}),
})
export const number = (value: number | string, style: SheetStyle = 'plain'): SheetCell => ({
  kind: 'number',
  digits: String(value),
  style,
})
export const heads = (...words: readonly string[]): SheetCell[] => words.map((word) => text(word, 'head'))

import type { Block, Cell, Row } from './blocks.ts'
import { isBlank, isValue } from './cell-value.ts'
import type { LabelBook } from './labels.ts'

/** Words of a table and the cells that belong to them; without cells it is a heading. */
export interface Entry {
  /** As they stand one after the other; the last of them, or the last few together, name the row. */
  readonly labels: readonly Cell[]
  readonly cells: readonly Cell[]
  /** What the column of units says. */
  readonly unit?: string
  /**
   * How far the number of cells can be trusted. `exact`: cells were told apart by the file. `dense`: blank cells left no trace.
   * `loose`: a cell a line, with blank lines that may or may not be cells.
   */
  readonly trust: 'exact' | 'dense' | 'loose'
}

const unit = /^(?:条|件|次|篇|个|人|人次|万元|元|项)$/
const isUnit = (text: string): boolean => unit.test(text.replaceAll(/\s/g, ''))

export const textsOf = (cells: readonly Cell[]): string[] => cells.map(({ text }) => text)
const hasFigures = (cells: readonly Cell[]): boolean => cells.some(({ text }) => !isBlank(text))

interface Draft {
  labels: Cell[]
  cells: Cell[]
  unit?: string
}

/** Whether words that stand where figures do begin another row: 「…件数 3 …件数 4」. */
const beginsRow = (book: LabelBook, { labels, cells }: Draft, { text }: Cell): boolean => {
  if (book.find([text]) !== undefined || book.isPrinted(text)) return true
  const named = textsOf(labels)
  if (cells.length === 0 && book.isDivided(named)) return true
  return !hasFigures(cells) && book.find(named) === undefined
}

function entriesOfRow(row: Row, book: LabelBook): Entry[] {
  const found: Draft[] = []
  let draft: Draft = { labels: [], cells: [] }
  for (const cell of row.cells) {
    const { text } = cell
    if (isBlank(text) || isValue(text)) draft.cells.push(cell)
    else if (isUnit(text) && draft.labels.length > 0) draft.unit = text.trim()
    else if (draft.labels.length > 0 && !beginsRow(book, draft, cell)) draft.cells.push(cell)
    else if (hasFigures(draft.cells)) {
      found.push(draft)
      draft = { labels: [cell], cells: [] }
    } else {
      draft.labels.push(cell)
      draft.cells = []
    }
  }
  return [...found, draft].map((entry) => ({ ...entry, trust: row.dense ? 'dense' : 'exact' }))
}

/** Headings may stand side by side in one line; a label that is divided by this is put together again when it is looked for. */
const wordsOf = (text: string): Cell[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word }))

class LooseEntries {
  readonly found: Entry[] = []
  private pending: Cell[] = []
  private current: Draft | undefined
  private readonly book: LabelBook

  constructor(book: LabelBook) {
    this.book = book
  }

  private get isNamed(): boolean {
    return this.book.find(textsOf(this.pending)) !== undefined
  }

  flush(): void {
    if (this.current) this.found.push({ ...this.current, trust: 'loose' })
    else if (this.pending.length > 0) this.found.push({ labels: this.pending, cells: [], trust: 'loose' })
    this.current = undefined
    this.pending = []
  }

  /** One line of a table that was written a cell a line. */
  add(text: string): void {
    const cell = { text }
    if (this.current) {
      if (isBlank(text) || isValue(text)) this.current.cells.push(cell)
      else if (isUnit(text)) this.current.unit = text.trim()
      else {
        this.flush()
        this.pending.push(...wordsOf(text))
      }
    } else if (isValue(text) || (isBlank(text) && this.isNamed)) {
      this.current = { labels: this.pending, cells: [cell] }
      this.pending = []
    } else if (isUnit(text) && this.isNamed) {
      this.current = { labels: this.pending, cells: [], unit: text.trim() }
      this.pending = []
    } else this.pending.push(...wordsOf(text))
  }

  addRow(row: Row): void {
    const entries = entriesOfRow(row, this.book)
    const [first, ...more] = entries
    if (!first) return
    // A label may have been broken off before the line that has its figures.
    const isContinued = row.dense && !this.current && this.book.find(textsOf(first.labels)) === undefined
    const isHeaded = first.labels.length === 0 && !this.current
    const pending = this.pending
    if (isContinued || isHeaded) {
      this.pending = []
      this.found.push({ ...first, labels: [...pending, ...first.labels] })
    } else {
      this.flush()
      this.found.push(first)
    }
    this.found.push(...more)
  }
}

/** Puts the words of a table together with the cells that follow them, whatever way the table was written down. */
export function entriesOf(blocks: readonly Block[], book: LabelBook): readonly Entry[] {
  const loose = new LooseEntries(book)
  for (const block of blocks) {
    if (block.kind === 'line') loose.add(block.text)
    else if (block.cells.length === 1) loose.add(block.cells[0]!.text)
    else loose.addRow(block)
  }
  loose.flush()
  return loose.found
}

const trimmed = (cells: readonly Cell[], length: number): readonly Cell[] => {
  let kept = cells
  while (kept.length > length && isBlank(kept[0]!.text)) kept = kept.slice(1)
  while (kept.length > length && isBlank(kept.at(-1)!.text)) kept = kept.slice(0, -1)
  return kept
}

/** The cells of an entry when they are as many as columns; undefined when it cannot be told which is which. */
export function fitted({ cells, trust }: Entry, columns: number): readonly Cell[] | undefined {
  if (trust === 'exact') {
    const kept = trimmed(cells, columns)
    return kept.length === columns ? kept : undefined
  }
  const filled = cells.filter(({ text }) => !isBlank(text))
  if (filled.length === columns) return filled
  return trust === 'loose' && filled.length > 0 && cells.length === columns ? cells : undefined
}

/**
 * The heading above a cell, where the file says in which column each stands. Behind tabs only lines with as many cells are sure to have
 * the same columns.
 */
export const headingAbove = (headings: readonly Cell[], { at, among }: Cell): Cell | undefined =>
  at === undefined
    ? undefined
    : headings.findLast(
        (heading) =>
          heading.at !== undefined &&
          heading.among === among &&
          heading.at <= at &&
          at < heading.at + (heading.span ?? 1),
      )

/** Whether a file says which grid column a cell stands in. */
export const isInGrid = ({ at, span }: Cell): boolean => at !== undefined && span !== undefined

import { requestColumns, requestCornerNote, requestTopHeader } from '../../schema/editions/requests.ts'
import type { TableEdition } from '../../schema/editions/shape.ts'
import type { Block, Cell } from './blocks.ts'
import { isBlank } from './cell-value.ts'
import { type Entry, entriesOf, fitted, headingAbove, isInGrid, textsOf } from './entries.ts'
import type { Harvest } from './harvest.ts'
import { keyOf, LabelBook } from './labels.ts'

const groups = ['本年度办理结果', '不予公开', '无法提供', '不予处理']
const other = '（六）其他处理'

const bookOf = ({ requests }: TableEdition): LabelBook =>
  new LabelBook(
    [
      ...requests.rows.map(({ id, label }) => [label.split('/').at(-1)!, id] as const),
      // As one row, where the form has three.
      ...(requests.rows.some(({ id }) => id === 'other') ? [] : [[other, 'other'] as const]),
    ],
    [
      requestCornerNote,
      requestTopHeader,
      ...groups,
      ...requestColumns.flatMap((column) => ('group' in column ? [column.group] : [])),
      ...requestColumns.filter(({ id }) => id !== 'others' && id !== 'total').map(({ label }) => label),
    ],
  )

const columnNames = new Map<string, string>(requestColumns.map(({ id, label }) => [keyOf(label), id]))

/** The seven headings in the order in which they stand, where a file says in which column of the grid each does. */
function headingsInGrid(labels: readonly Cell[]): readonly Cell[] | undefined {
  const named = labels.filter((cell) => isInGrid(cell) && columnNames.has(keyOf(cell.text)))
  const ids = new Set(named.map(({ text }) => columnNames.get(keyOf(text))))
  if (named.length !== requestColumns.length || ids.size !== named.length) return undefined
  return named.toSorted((one, other) => one.at! - other.at!)
}

const idsOf = (headings: readonly Cell[]): string[] => headings.map(({ text }) => columnNames.get(keyOf(text))!)

/** The figures of a row, each under a heading of its own; not where lines between columns were drawn askew. */
function underHeadings({ cells }: Entry, headings: readonly Cell[]): readonly Cell[] | undefined {
  const above = cells.map((cell) => headingAbove(headings, cell))
  const placed = headings.map((heading) => cells.find((_, index) => above[index] === heading))
  const isWhole = placed.every((cell) => cell !== undefined) && new Set(above).size >= headings.length
  const isSpare = (cell: Cell): boolean => placed.includes(cell) || isBlank(cell.text)
  return isWhole && cells.every(isSpare) ? (placed as Cell[]) : undefined
}

/** Rows whose label is the last of three: what follows it can only be figures. */
const isDeepest = (id: string): boolean => /^(?:refused|unavailable|notProcessed)/.test(id)

/**
 * How many figures a row has at most. A table that lost its last columns on the way into a text shows it in the rows whose label leaves
 * no room for a blank before the figures.
 */
function widthOf(entries: readonly NamedEntry[]): number {
  const lengths = entries
    .filter(({ id, entry }) => isDeepest(id) && entry.trust === 'exact')
    .map(({ entry }) => entry.cells.length)
  const width = lengths.length < 3 ? requestColumns.length : Math.max(...lengths)
  return Math.min(width, requestColumns.length)
}

/** The figures of a row from the first column on. */
function inOrder(entry: Entry, width: number): readonly Cell[] | undefined {
  const all = fitted(entry, requestColumns.length)
  const isBlankFirst = entry.trust === 'exact' && all?.[0]?.text.trim() === '' && width < requestColumns.length
  return isBlankFirst || all === undefined ? (fitted(entry, width) ?? all) : all
}

interface NamedEntry {
  readonly entry: Entry
  readonly id: string
}

/** 「其他」 and 「总计」 head columns as well as rows; a heading has no cells of its own, or a blank one at its side. */
const isHeading = ({ cells }: Entry): boolean =>
  cells.length < requestColumns.length - 1 && cells.every(({ text }) => isBlank(text))

interface Columns {
  readonly headings: readonly Cell[] | undefined
  readonly width: number
  readonly isPrinted: (text: string) => boolean
}

function readRow({ entry, id }: NamedEntry, { headings, width, isPrinted }: Columns, harvest: Harvest): void {
  const label = entry.labels.at(-1)?.text ?? ''
  const cells = (headings && underHeadings(entry, headings)) ?? inOrder(entry, width)
  const ids = headings ? idsOf(headings) : requestColumns.map((column) => column.id)
  if (cells) harvest.leaveWords(entry.labels.slice(0, -2), isPrinted)
  else harvest.leaveEntry(entry, isPrinted)
  for (const [index, { text }] of (cells ?? []).entries()) harvest.place(`s3.${id}.${ids[index]}`, label, text)
}

/** Table three: each row found by its words, its seven figures by the headings or by their order. */
export function readRequests(blocks: readonly Block[], edition: TableEdition, harvest: Harvest): void {
  const book = bookOf(edition)
  const entries = entriesOf(blocks, book).map(
    (entry): NamedEntry => ({ entry, id: isHeading(entry) ? '' : (book.find(textsOf(entry.labels))?.[0] ?? '') }),
  )
  const firstRow = entries.findIndex(({ id, entry }) => id !== '' && entry.cells.length > 1)
  const headings = entries.slice(0, Math.max(firstRow, 0)).flatMap(({ entry }) => entry.labels)
  const columns: Columns = {
    headings: headingsInGrid(headings),
    width: widthOf(entries),
    isPrinted: (text) => book.isPrinted(text),
  }
  for (const named of entries) {
    if (named.id === '') harvest.leaveEntry(named.entry, columns.isPrinted)
    else readRow(named, columns, harvest)
  }
}

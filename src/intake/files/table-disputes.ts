import type { TableEdition } from '../../schema/editions/shape.ts'
import type { Block, Cell } from './blocks.ts'
import { type Entry, entriesOf, fitted, isInGrid } from './entries.ts'
import type { Harvest } from './harvest.ts'
import { keyOf, LabelBook } from './labels.ts'

interface Place {
  readonly id: string
  readonly group: string
  readonly column: string
}

const placesOf = ({ disputes }: TableEdition): Place[] =>
  disputes.groups.flatMap((group) =>
    disputes.columns.map((column) => ({
      id: `s4.${group.id}.${column.id}`,
      group: keyOf(group.label.split('/').at(-1)!),
      column: keyOf(column.label),
    })),
  )

const covers = ({ at, span = 1 }: Cell, place: number): boolean => at !== undefined && at <= place && place < at + span

/** The place that the headings above a cell name together. */
function placeByGrid(places: readonly Place[], headings: readonly Cell[], cell: Cell): Place | undefined {
  const { at } = cell
  if (at === undefined || !isInGrid(cell)) return undefined
  const above = headings.filter((heading) => covers(heading, at)).map(({ text }) => keyOf(text))
  const named = places.filter(({ group, column }) => above.includes(group) && above.includes(column))
  return named.length === 1 ? named[0] : undefined
}

/** The places of a row's cells, each of its own; not where lines between columns were drawn askew. */
function underHeadings(
  places: readonly Place[],
  headings: readonly Cell[],
  cells: readonly Cell[],
): readonly Place[] | undefined {
  const found = cells.flatMap((cell) => placeByGrid(places, headings, cell) ?? [])
  return found.length === cells.length && new Set(found).size === found.length ? found : undefined
}

/** Rows of figures one behind the other, as where 复议 and 诉讼 are tables of their own. */
function allCells(entries: readonly Entry[]): Entry | undefined {
  const filled = entries.filter(({ cells, trust }) => cells.length > 4 || trust !== 'exact')
  if (filled.length === 0) return undefined
  const trust = filled.some((entry) => entry.trust === 'loose') ? 'loose' : filled[0]!.trust
  return { labels: [], cells: filled.flatMap(({ cells }) => cells), trust }
}

/** Table four: one line of figures under 行政复议 and the two ways into 行政诉讼. */
export function readDisputes(blocks: readonly Block[], edition: TableEdition, harvest: Harvest): void {
  const places = placesOf(edition)
  const book = new LabelBook([], ['行政复议', '行政诉讼', ...places.flatMap(({ group, column }) => [group, column])])
  const isPrinted = (text: string): boolean => book.isPrinted(text)
  const entries = entriesOf(blocks, book)
  const headings = entries.flatMap(({ labels }) => labels)
  for (const { labels, cells } of entries) if (cells.length === 0) harvest.leaveWords(labels, isPrinted)
  const filled = entries.filter(({ cells }) => cells.length > 0)
  const placed = filled.map(({ cells }) => underHeadings(places, headings, cells))
  const all = placed.every((found) => found !== undefined) ? undefined : allCells(filled)
  const inOrder = all && fitted(all, places.length)
  for (const [index, { text }] of (inOrder ?? []).entries()) harvest.place(places[index]!.id, text, text)
  if (inOrder) return
  for (const [index, entry] of filled.entries()) {
    const found = placed[index]
    if (!found) harvest.leaveEntry(entry, isPrinted)
    else for (const [at, { text }] of entry.cells.entries()) harvest.place(found[at]!.id, text, text)
  }
}

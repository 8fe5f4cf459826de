import type { StatisticsCell } from '../../schema/editions/shape.ts'
import { chineseNumeral, words } from '../words.ts'

/** A printed line of the statistics table; one that only heads others has no cell. */
export interface StatisticsRow {
  readonly text: string
  readonly indent: number
  /** Width of the numeral or 其中 that its further lines stand clear of. */
  readonly hanging: number
  readonly id?: string
  readonly unit?: string
}

const numerals = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+\./]
const indents = [0, 1, 3, 5]

const rankOf = (text: string): number => numerals.findIndex((numeral) => numeral.test(text))
const withoutPartOf = (text: string): string => text.replace(words.partOf, '')

/** The form leaves a group without its numeral where organs differ in how many groups they have: it counts on from the last. */
const numbered = (text: string, previous: readonly StatisticsRow[]): string => {
  if (rankOf(text) !== -1) return text
  const chapter = previous.findLastIndex((row) => rankOf(row.text) === 0)
  const groups = previous.slice(chapter + 1).filter((row) => rankOf(row.text) === 1)
  return `（${chineseNumeral(groups.length + 1)}）${text}`
}

function figureRow(
  cell: StatisticsCell,
  text: string,
  previous: readonly StatisticsRow[],
  first: boolean,
): StatisticsRow {
  const rank = rankOf(text)
  const { id, unit } = cell
  if (rank !== -1) return { id, unit, text, indent: indents[rank]!, hanging: rank === 2 ? 1 : 3 }
  // Without a numeral it is a part of the line above, or stands beside such a part; the first of several says 其中.
  const lastRanked = previous.findLast((row) => rankOf(row.text) !== -1)
  const indent = (lastRanked?.indent ?? 0) + 2
  const part = cell.parent !== undefined && first
  return part
    ? { id, unit, text: words.partOf + withoutPartOf(text), indent, hanging: words.partOf.length }
    : { id, unit, text: withoutPartOf(text), indent: indent + words.partOf.length, hanging: 0 }
}

/** The lines of the statistics table as it is printed: headings out of the labels, 其中 once, indented by rank. */
export function statisticsRows(cells: readonly StatisticsCell[]): StatisticsRow[] {
  const rows: StatisticsRow[] = []
  const headings = new Set<string>()
  const parents = new Set<string>()
  for (const cell of cells) {
    const path = cell.label.split('/')
    for (const heading of path.slice(0, -1)) {
      if (headings.has(heading)) continue
      headings.add(heading)
      const text = numbered(heading, rows)
      rows.push({ text, indent: indents[rankOf(text)]!, hanging: 0 })
    }
    rows.push(figureRow(cell, path.at(-1)!, rows, cell.parent === undefined || !parents.has(cell.parent)))
    if (cell.parent !== undefined) parents.add(cell.parent)
  }
  return rows
}

import type { Form } from '../../schema/form.ts'
import { readDay } from './day.ts'
import { type Meant, meantBy } from './headings.ts'
import { readKind } from './kinds.ts'
import { readOutcome } from './outcomes.ts'
import type { Seen } from './spread.ts'
import { bare } from './words.ts'

/** A column under a heading: what it means, and as what it is quoted back. */
export interface HeadedColumn {
  readonly column: number
  readonly heading: string
  readonly meant: Meant | undefined
  /** 自然人, 予以公开: the heading is itself an answer, ticked row by row. */
  readonly answer?: { readonly for: 'kind' | 'outcome'; readonly text: string }
}

export interface Header {
  readonly columns: readonly HeadedColumn[]
  /** Index of the first row of the heading, and of the first behind it. */
  readonly start: number
  readonly end: number
}

const searched = 30
const tallest = 4
/** What is longer is no heading, and is not looked into. */
const longest = 80

function segments(seen: Seen, start: number, height: number, column: number): string[] {
  const found: string[] = []
  for (let row = start; row < start + height; row++) {
    const text = seen.heading(row, column).trim()
    if (text === '' || text.length > longest) continue
    if (bare(text) !== bare(found.at(-1) ?? '')) found.push(text)
  }
  return found
}

/** A file without merged cells leaves the group's name over its first column only. */
function withGroup(seen: Seen, start: number, height: number, column: number): string[] {
  const own = segments(seen, start, height, column)
  const isGroupless = !seen.hasMerges && height > 1 && own.length > 0 && seen.heading(start, column).trim() === ''
  if (!isGroupless) return own
  for (let left = column - 1; left >= 0; left--) {
    const group = seen.heading(start, left).trim()
    if (group !== '') return [group, ...own]
    if (segments(seen, start, height, left).length === 0) break
  }
  return own
}

function answerOf(path: readonly string[], form: Form): HeadedColumn['answer'] {
  const text = path.at(-1)!
  const above = meantBy(path.slice(0, -1).join(''))?.role
  const isKind = 'kind' in readKind(text)
  const isOutcome = 'row' in readOutcome(text, form)
  if (isKind && (!isOutcome || above === 'kind')) return { for: 'kind', text }
  return isOutcome && above !== 'kind' ? { for: 'outcome', text } : undefined
}

function headed(path: readonly string[], column: number, form: Form): HeadedColumn {
  const heading = path.join('/')
  if (path.length === 0) return { column, heading: '', meant: undefined }
  const answer = answerOf(path, form)
  if (answer) return { column, heading, meant: undefined, answer }
  const whole = meantBy(path.join(''))
  const own = meantBy(path.at(-1)!)
  return { column, heading, meant: whole === undefined || (whole.isWeak && own && !own.isWeak) ? own : whole }
}

const required = new Set(['received', 'kind', 'closed', 'outcome'])

/** How much a heading explains; the columns of the table weigh most, and answers to be ticked more than the group above them. */
function worth(columns: readonly HeadedColumn[]): number {
  const best = new Map<string, number>()
  for (const { meant } of columns) {
    if (!meant) continue
    const points = required.has(meant.role) ? (meant.isWeak ? 2 : 4) : 1
    best.set(meant.role, Math.max(best.get(meant.role) ?? 0, points))
  }
  for (const answered of ['kind', 'outcome'] as const)
    if (columns.filter(({ answer }) => answer?.for === answered).length > 1) best.set(answered, 5)
  return [...best.values()].reduce((sum, points) => sum + points, 0)
}

const hasDay = (seen: Seen, row: number): boolean => seen.rows[row]!.cells.some((cell) => 'day' in readDay(cell, {}))

const isTitle = (seen: Seen, row: number): boolean =>
  new Set(seen.rows[row]!.cells.filter((cell) => cell.trim() !== '')).size < 2

/** Finds the heading: the rows near the top that explain most columns, as few of them as do. */
export function findHeader(seen: Seen, form: Form): Header | undefined {
  let found: Header | undefined
  let most = 5
  for (let start = 0; start < Math.min(searched, seen.rows.length); start++) {
    if (hasDay(seen, start) || isTitle(seen, start)) continue
    for (let height = 1; height <= tallest && start + height <= seen.rows.length; height++) {
      if (height > 1 && hasDay(seen, start + height - 1)) break
      const columns = Array.from({ length: seen.width }, (_, column) =>
        headed(withGroup(seen, start, height, column), column, form),
      )
      const points = worth(columns)
      if (points <= most) continue
      most = points
      found = { columns, start, end: start + height }
    }
  }
  return found
}

const wholeDay = /(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?/g
const anyYear = /(?<!\d)(20[0-4]\d)(?!\d)/g

/** The years that a title, a sheet or a file is named after; the day on which it was filled in counts only where nothing else does. */
export function yearsNamed(texts: readonly string[]): Set<number> {
  const named = (plain: readonly string[]): Set<number> =>
    new Set(plain.flatMap((text) => [...text.matchAll(anyYear)].map(([, year]) => Number(year))))
  const plain = texts.map((text) => text.normalize('NFKC'))
  const years = named(plain.map((text) => text.replace(wholeDay, '')))
  return years.size > 0 ? years : named(plain)
}

import type { CellId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import { bareLabel } from '../words/labels.ts'

/** A row of a table of the form as it is printed: what it is called, and its cells from left to right. */
export interface TableRow {
  readonly section: string
  /** Its own label and the heading before it, bare. */
  readonly names: readonly string[]
  readonly cells: readonly CellId[]
  /** Whether only a numbered label is this row: 「3.其他」, not the heading 其他. */
  readonly needsNumber: boolean
}

const built = new WeakMap<Form, readonly TableRow[]>()

/** The printed rows of a form, in its order. Table four is one row of fifteen; each of its groups is one too. */
function tableRowsOf(form: Form): readonly TableRow[] {
  const known = built.get(form)
  if (known) return known
  const rows = new Map<string, { section: string; row: string; cells: CellId[] }>()
  for (const { section, rowId, row, id } of form.cells) {
    if (section === 's6') continue
    const key = `${section}.${rowId}`
    const found = rows.get(key) ?? { section, row, cells: [] }
    found.cells.push(id)
    rows.set(key, found)
  }
  const list = [...rows.values()].map(({ section, row, cells }): TableRow => {
    const path = row.split('/')
    const own = bareLabel(path.at(-1)!)
    const joined = bareLabel(path.slice(-2).map(bareLabel).join(''))
    return {
      section,
      names: own === joined ? [own] : [own, joined],
      cells,
      needsNumber: section === 's3' && (own === '其他' || own === '总计'),
    }
  })
  built.set(form, list)
  return list
}

/** How many letters two words differ by, at most `limit`. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const current = [i]
    for (let j = 1; j <= other.length; j++)
      current[j] = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1),
      )
    previous = current
  }
  return previous[other.length]!
}

const numbered = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、．])/

/** The row a printed label names, to the letter or nearly so. */
export function rowNamed(form: Form, label: string, after = -1): TableRow | undefined {
  const bare = bareLabel(label)
  if (bare.length < 2) return undefined
  const rows = tableRowsOf(form).filter(({ needsNumber }) => !needsNumber || numbered.test(label))
  const exact = rows.filter(({ names }) => names.includes(bare))
  // The same words in two places (被依法纠错数): the next one down the form.
  const next = exact.length > 1 ? exact.find(({ cells }) => form.position(cells[0]!) > after) : exact[0]
  if (exact.length > 0) return next
  if (bare.length < 5) return undefined
  const limit = Math.floor(bare.length / 5)
  const near = rows.filter(({ names }) =>
    names.some((name) => name.length >= 5 && distance(name, bare, limit) <= limit),
  )
  return near.length === 1 ? near[0] : undefined
}

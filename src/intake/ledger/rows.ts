import type { LedgerColumn } from '../../text/ledger/facts.ts'
import { type Columns, isTick, type Source } from './columns.ts'
import { readDay } from './day.ts'
import type { Header } from './header.ts'
import type { Seen, SeenRow } from './spread.ts'
import { bare, compact, isBlank } from './words.ts'

/** What a row of the sheet is: a request, one that cannot be told from its neighbour, or nothing that counts. */
type RowKind = 'request' | 'merged' | 'lone' | 'none'

export interface DataRows {
  readonly requests: readonly { readonly row: SeenRow; readonly isMerged: boolean }[]
  /** Rows without an answer: headings between requests, or something forgotten. */
  readonly lone: readonly SeenRow[]
}

const sums = /^(?:本?[年月页季]?度?)?(?:合计|总计|小计|累计|共计|总数|汇总)(?:数|件数|\d+件?)?$/
const footers =
  /^(?:填表|制表|填报|统计|审核|审批|复核|说明|备注|注|单位|部门|负责人|分管|主管|联系|电话|经办|日期)[^:]{0,8}:|^第\d+页|^[※*]/

/** Numbers and results of formulas that stand in rows before anything is written into them. */
const ready = /^[#\w./-]*$/

const textAt = (row: SeenRow, column: number | undefined): string =>
  column === undefined ? '' : (row.cells[column] ?? '')

const sourceColumns = (source: Source): readonly number[] =>
  'ticked' in source ? source.ticked.map(({ column }) => column) : [source.column]

/** Whether a row repeats the heading: on every printed page, or where a second ledger was pasted below. */
function isHeading(row: SeenRow, seen: Seen, header: Header | undefined): boolean {
  if (!header) return false
  for (let index = header.start; index < header.end; index++) {
    const same = row.cells.filter(
      (text, column) => text.trim() !== '' && bare(text) === bare(seen.heading(index, column)),
    )
    if (same.length >= 3) return true
  }
  return false
}

/** What tells one request from another, and what says that there is one. */
function marksOf(columns: Columns, header: Header | undefined) {
  const numbers = (['number', 'serial'] as const).flatMap((role) => columns.others.get(role)?.column ?? [])
  const told = header?.columns.flatMap(({ column, meant }) =>
    meant?.role === 'private' || meant?.role === 'number' ? [column] : [],
  )
  return { numbers, told: told ?? [] }
}

function classify(row: SeenRow, columns: Columns, marks: ReturnType<typeof marksOf>): RowKind {
  const answers = [...columns.found].filter(([, source]) => isAnswered(row, source))
  const filled = row.cells.filter((text) => !isBlank(text))
  const first = compact(filled[0] ?? '')
  const received = columns.found.get('received')
  const isDated = received !== undefined && 'column' in received && 'day' in readDay(textAt(row, received.column))
  if (filled.length === 0 || (!isDated && filled.slice(0, 3).some((text) => sums.test(bare(text))))) return 'none'
  if (answers.length === 0) {
    if (footers.test(first)) return 'none'
    const isTold = marks.told.some((column) => !isBlank(textAt(row, column)))
    if (isTold && new Set(filled).size > 1) return 'request'
    return filled.every((text) => ready.test(compact(text))) ? 'none' : 'lone'
  }
  return mergedKind(row, answers, marks.numbers)
}

function isAnswered(row: SeenRow, source: Source): boolean {
  if ('ticked' in source) return source.ticked.some(({ column }) => isTick(textAt(row, column)))
  return !isBlank(textAt(row, source.column))
}

/** One request over several rows is one; whether several are meant nobody can see. */
function mergedKind(
  row: SeenRow,
  answers: readonly (readonly [LedgerColumn, Source])[],
  numbers: readonly number[],
): RowKind {
  const isFromAbove = answers.every(([, source]) => sourceColumns(source).every((column) => row.fromAbove.has(column)))
  const isNumbered = numbers.some((column) => !row.fromAbove.has(column) && !isBlank(textAt(row, column)))
  if (isNumbered) return 'request'
  const isContinued = numbers.some((column) => row.fromAbove.has(column))
  if (isContinued) return isFromAbove ? 'none' : 'merged'
  return isFromAbove ? 'merged' : 'request'
}

/** The rows that are requests. Blank rows, sums, signatures and repeated headings are passed over. */
export function dataRows(seen: Seen, header: Header | undefined, columns: Columns): DataRows {
  const marks = marksOf(columns, header)
  const requests: { row: SeenRow; isMerged: boolean }[] = []
  const lone: SeenRow[] = []
  for (const row of seen.rows.slice(header?.end ?? 0)) {
    if (isHeading(row, seen, header)) continue
    const kind = classify(row, columns, marks)
    if (kind === 'lone') lone.push(row)
    else if (kind !== 'none') requests.push({ row, isMerged: kind === 'merged' })
  }
  return { requests, lone }
}

import { leftOver } from '../../checks/left-over.ts'
import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import { type CellSet, intersection, meet } from '../cell-set.ts'
import type { Choice } from '../reading.ts'
import { applicantColumns, requestCell } from '../view.ts'
import type { Label } from '../words/labels.ts'
import { outcomeColumn, questionAbout } from './ask.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { groupsOf } from './groups.ts'
import { isResult } from './not-outcome.ts'

// 都: what holds for every request (都是自然人, 都公开了, 都还没办完), or every case (都维持了).

/** The other applicants of a row are 0 once somebody said who all of it is. */
export function noOtherApplicants(course: Course, row: RequestRowId, words: string): void {
  const { notes } = course
  for (const column of applicantColumns) {
    const cell = requestCell(row, column)
    if (!notes.proposed.has(cell) && (notes.context.stated.get(cell) ?? 0) === 0) notes.propose(cell, 0, words)
  }
}

const rowOf = (cells: CellSet | undefined): RequestRowId | undefined => {
  const [first] = cells ?? []
  return first?.startsWith('s3.') ? (first.split('.')[1] as RequestRowId) : undefined
}

/** 新收8件，公司3件老百姓5件: whose they are is said. */
const namesApplicants = ({ notes: { proposed } }: Course, row: RequestRowId): boolean =>
  applicantColumns.some((column) => proposed.get(requestCell(row, column))?.value)

/** 3件都是自然人. */
function allApplicants(course: Course, column: RequestColumnId, words: string): void {
  const { notes } = course
  const said = (['received', 'carriedIn'] as const).filter(
    (row) => notes.proposed.get(requestCell(row, 'total'))?.value && !namesApplicants(course, row),
  )
  if (said.length === 2) {
    // 新收3件、转来2件，都是个人: of both, most likely.
    for (const row of said) {
      everyOne(course, { row, column, number: notes.view.stated(requestCell(row, 'total'))!, words })
    }
    notes.restate = true
    return
  }
  const asked = course.askedTopic?.id === 'incoming' ? 'received' : undefined
  const row = rowOf(course.last?.cells) ?? rowOf(course.row) ?? asked ?? ('received' as const)
  const number = notes.view.known(requestCell(row, 'total')) ?? lastIn(course, row)
  if (number === undefined) {
    notes.leave(words)
    return
  }
  everyOne(course, { row, column, number, words })
}

interface WholeRow {
  readonly row: RequestRowId
  readonly column: RequestColumnId
  readonly number: Figure
  readonly words: string
}

/** 都是企业, while three of natural persons stand: these would be none, which is asked before it is so. */
function contradicts(course: Course, { row, column, number, words }: WholeRow): boolean {
  const { notes } = course
  const isOther = (other: RequestColumnId): boolean =>
    other !== column &&
    !notes.proposed.has(requestCell(row, other)) &&
    (notes.context.stated.get(requestCell(row, other)) ?? 0) > 0
  const others = applicantColumns.filter(isOther)
  if (column === 'total' || others.length === 0) return false
  for (const other of others) notes.propose(requestCell(row, other), 0, words)
  notes.restate = true
  return (notes.context.stated.get(requestCell(row, 'total')) ?? number) !== number
}

/** The total follows from the applicants: typed besides, it would only stand in the way of a correction. */
function everyOne(course: Course, whole: WholeRow): void {
  const { notes } = course
  const { row, column, number, words } = whole
  notes.propose(requestCell(row, column), number, words)
  const isOtherTotal = contradicts(course, whole)
  noOtherApplicants(course, row, words)
  if (isOtherTotal) notes.propose(requestCell(row, 'total'), number, words)
  else if (column !== 'total') notes.withdraw(requestCell(row, 'total'))
}

const lastIn = (course: Course, row: RequestRowId): Figure | undefined =>
  course.last && rowOf(course.last.cells) === row ? course.last.figure : undefined

const figuresOf = ({ options }: Choice): number[] =>
  options.flatMap(({ proposals, then }) => [
    ...proposals.map(({ value }) => value ?? 0),
    ...(then ? figuresOf(then) : []),
  ])

/** 都公开了，就一件没公开: requests of which the same message says something else. */
function exceptionsTo({ notes: { proposed, choices } }: Course, row: RequestRowId): Figure {
  const said = new Map<string, { total: Figure; sum: Figure }>()
  for (const { cell, value } of proposed.values()) {
    const [, other, column] = cell.split('.') as [string, string, string]
    if (!isResult(cell) || other === row) continue
    const { total, sum } = said.get(other) ?? { total: 0, sum: 0 }
    said.set(other, column === 'total' ? { total: value ?? 0, sum } : { total, sum: sum + (value ?? 0) })
  }
  const asked = choices.filter(({ reason }) => ['which-outcome', 'convention', 'registered'].includes(reason))
  return (
    [...said.values()].reduce((all, { total, sum }) => all + Math.max(total, sum), 0) +
    asked.reduce((all, choice) => all + (figuresOf(choice)[0] ?? 0), 0)
  )
}

/** 转来的2件都公开了, where it stands that two came over and others are new: of those alone. */
function pointedAt({ notes }: Course): 'received' | 'carriedIn' | undefined {
  const rows = ['received', 'carriedIn'] as const
  const total = (row: RequestRowId): CellId => requestCell(row, 'total')
  const [row, ...both] = rows.filter((one) => notes.proposed.has(total(one)))
  if (row === undefined || both.length > 0) return undefined
  const stands = notes.context.stated.get(total(row)) ?? notes.context.derived.get(total(row))
  const others = rows.filter((one) => one !== row && (notes.view.known(total(one)) ?? 0) > 0)
  return stands !== undefined && stands === notes.proposed.get(total(row))?.value && others.length > 0 ? row : undefined
}

/** Of the requests of one row: besides what has that result already. */
function allOfRow(course: Course, from: RequestRowId, row: RequestRowId, words: string): void {
  const { notes } = course
  const whole = notes.view.known(requestCell(from, 'total'))!
  const counts = applicantColumns.map((column) => ({ column, count: notes.view.known(requestCell(from, column)) ?? 0 }))
  const isWhole = counts.reduce((sum, { count }) => sum + count, 0) === whole
  for (const { column, count } of isWhole ? counts : [{ column: 'total' as const, count: whole }]) {
    const cell = requestCell(row, column)
    const before = notes.view.known(cell) ?? 0
    if (before > 0 && count > 0) notes.restate = true
    if (count > 0) notes.propose(cell, before + count, words)
  }
}

/** 都公开了: as many in every column as there were requests. */
function allRequests(course: Course, row: RequestRowId, words: string): void {
  const { notes } = course
  const total = notes.view.requests('total')
  const isWhole = total !== undefined
  const countOf = (column: RequestColumnId): Figure | undefined =>
    notes.view.requests(column) ?? (isWhole ? undefined : notes.view.known(requestCell('received', column)))
  const columns = applicantColumns.map((column) => ({ column, count: countOf(column) }))
  const sum = columns.reduce((all, { count }) => all + (count ?? 0), 0)
  const whole = total ?? notes.view.known(requestCell('received', 'total'))
  // While it is not known how many came over from the year before, these may not be all of them.
  course.later.push(() => {
    if (notes.view.requests('total') === undefined) notes.restate = true
  })
  const exceptions = exceptionsTo(course, row)
  if (exceptions > 0 && whole !== undefined && whole > exceptions) {
    notes.propose(requestCell(row, outcomeColumn(course) as RequestColumnId), whole - exceptions, words)
    notes.restate = true
  } else if (exceptions > 0) notes.leave(words)
  else if (sum > 0 && (whole === undefined || sum === whole)) {
    for (const { column, count } of columns) if (count) notes.propose(requestCell(row, column), count, words)
  } else if (whole !== undefined && whole > 0) notes.propose(requestCell(row, 'total'), whole, words)
  else notes.problems.push({ words, reason: 'no-place' })
}

const columnOf = (cells: CellSet | undefined): RequestColumnId | undefined => {
  const columns = new Set([...(cells ?? [])].map((id) => id.split('.')[2] as RequestColumnId))
  return columns.size === 1 ? [...columns][0] : undefined
}

/** 个人的都公开了. */
function allOfColumn(course: Course, row: RequestRowId, column: RequestColumnId, words: string): void {
  const count = course.notes.view.requests(column)
  if (count) course.notes.propose(requestCell(row, column), count, words)
  else course.notes.leave(words)
}

/** 都维持了, 都还没判. */
function allDisputes(course: Course, cells: CellSet, words: string): boolean {
  const { notes } = course
  const { form } = notes.context
  const here = course.row && meet(course.row, cells) ? intersection(course.row, cells) : cells
  const groups = [...here].filter((id) => (notes.view.known(id.replace(/\.[^.]+$/, '.total') as typeof id) ?? 0) > 0)
  const [cell] = groups
  if (groups.length !== 1 || !cell || form.cell(cell)?.section !== 's4') return false
  notes.propose(cell, notes.view.known(cell.replace(/\.[^.]+$/, '.total') as typeof cell)!, words)
  return true
}

/** 都没办完, 都不掌握, where some have results already: it is of what is left, as was asked. */
function ofRest(course: Course, row: RequestRowId, words: string): boolean {
  const { notes, askedTopic } = course
  const { form, stated } = notes.context
  const hasResults = [...stated].some(([cell, figure]) => isResult(cell) && figure > 0)
  const isOfRest = row === 'carriedOut' || (askedTopic?.id === 'outcomes' && isResult(`s3.${row}`))
  if (!isOfRest || !hasResults) return false
  const rest = leftOver(form, (cell) => notes.view.known(cell))
  if (!rest || rest.count <= 0) return false
  for (const [column, count] of rest.ofColumns ?? [['total', rest.count] as const]) {
    const cell = requestCell(row, column)
    notes.propose(cell, (notes.view.known(cell) ?? 0) + count, words)
  }
  notes.restate = true
  return true
}

const isApplicant = (labels: readonly Label[]): boolean => labels.every(({ direction }) => direction === 'column')

export function sayAll(course: Course, { labels, words }: FactOf<'all'>): void {
  const { notes } = course
  const [group, ...others] = groupsOf(labels)
  if (!group || others.length > 0) {
    notes.leave(words)
    return
  }
  const cells = group.cells
  const [first] = cells
  const cell = notes.context.form.cell(first!)!
  const rows = new Set([...cells].map((id) => id.split('.')[1]))
  const asking = group.labels.find(({ ask }) => ask !== undefined)
  if (cell.section === 's4') {
    if (!allDisputes(course, cells, words)) notes.leave(words)
  } else if (cell.section !== 's3') notes.leave(words)
  else if (isApplicant(group.labels) && !asking) allApplicants(course, cell.columnId as RequestColumnId, words)
  else if (asking) {
    const from = pointedAt(course)
    const figure =
      (from && notes.view.known(requestCell(from, 'total'))) ?? notes.view.requests('total') ?? course.last?.figure
    if (figure === undefined) notes.problems.push({ words, reason: 'not-an-outcome' })
    else notes.choices.push(questionAbout(course, { label: asking, cells, figure, words }))
  } else if (rows.size === 1) {
    const column = course.open === undefined ? undefined : columnOf(course.column)
    course.open = undefined
    course.later.unshift(() => {
      const row = cell.rowId as RequestRowId
      const from = column ? undefined : pointedAt(course)
      if (column) allOfColumn(course, row, column, words)
      else if (from) allOfRow(course, from, row, words)
      else if (!ofRest(course, row, words)) allRequests(course, row, words)
    })
  } else notes.leave(words)
}

import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import { type CellSet, intersection } from '../cell-set.ts'
import { option, saying } from '../choices.ts'
import type { Choice } from '../reading.ts'
import { applicantColumns, requestCell } from '../view.ts'
import type { Label } from '../words/labels.ts'
import { outcomeColumn, questionAbout } from './ask.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { groupsOf } from './groups.ts'
import { isResult } from './not-outcome.ts'

/** 收了3件，自然人的: the number before, looked at more closely; else what the next words are about. */
export function refine(course: Course, { labels, words }: FactOf<'refine'>): void {
  const { notes, last } = course
  const [group, ...others] = groupsOf(labels)
  if (!group) return
  if (others.length > 0) {
    notes.leave(words)
    return
  }
  const cells = last ? intersection(last.cells, group.cells) : new Set<never>()
  const isAsked = group.labels.some(({ ask }) => ask !== undefined)
  if (last && cells.size === 1 && !last.isRefined && !isAsked && last.figure > 0) {
    const [cell] = cells
    if (cell !== last.cell) {
      notes.propose(cell!, last.figure, words)
      last.isRefined = true
    }
    return
  }
  const named = group.labels.find(({ ask }) => ask === 'which-applicant')
  if (named && last && !last.isRefined && isTotalOfRow(last.cell) && last.figure > 0) {
    // 新收1件，个体户的: in whose name it was, is asked of the number before.
    notes.choices.push(questionAbout(course, { label: named, cells: group.cells, figure: last.figure, words }))
    last.isRefined = true
    return
  }
  if (isWholeRow(course, group.cells, group.labels, words)) return
  if (isWholeDispute(course, group.cells, words)) return
  if (isWholeResult(course, group.cells, group.labels, words)) return
  const asking = group.labels.find(({ ask }) => ask === 'which-outcome' || ask === 'convention')
  if (asking) {
    refusedWithoutNumber(course, asking, group.cells, words)
    return
  }
  const registered = group.labels.find(({ ask }) => ask === 'registered')
  if (registered) {
    askRegistered(course, registered, group.cells, words)
    return
  }
  if (course.open !== undefined) notes.leave(course.open)
  course.open = words
  if (group.labels.some(({ direction }) => direction === 'row')) {
    course.follow(group.labels)
    course.column = undefined
  } else course.column = group.cells
}

const isTotalOfRow = (cell: CellId): boolean => /^s3\.\w+\.total$/.test(cell)

/** 12345转来的, 收到2件 信访的: only what was registered as a request is one. */
function askRegistered(course: Course, label: Label, cells: CellSet, words: string): void {
  const { notes, last } = course
  if (last && isTotalOfRow(last.cell) && !last.isRefined && last.figure > 0) {
    notes.choices.push(questionAbout(course, { label, cells, figure: last.figure, words }))
    last.isRefined = true
  } else notes.problems.push({ words, reason: 'how-many-registered' })
}

/** 「个人」 to 「这3件是谁的」: no number, but one that is known; put to the person. */
function isWholeRow(course: Course, cells: CellSet, labels: readonly Label[], words: string): boolean {
  const { notes, askedTopic } = course
  if (askedTopic?.id !== 'incoming' || labels.some(({ direction, ask }) => direction !== 'column' || ask !== undefined))
    return false
  const narrow = course.narrowed(cells, labels)
  const [cell] = narrow
  const total = cell && notes.view.known(cell.replace(/\.[^.]+$/, '.total') as CellId)
  if (narrow.size !== 1 || !cell || !total || notes.view.known(cell) !== undefined) return false
  // 企业的 behind 自然人3 of 5: the other two.
  const row = cell.split('.')[1] as RequestRowId
  const named = applicantColumns.reduce((sum, column) => sum + (notes.view.stated(requestCell(row, column)) ?? 0), 0)
  if (named >= total) return false
  notes.propose(cell, total - named, words)
  if (total > 1) notes.restate = true
  return true
}

/** 「维持的」 of the one review there was; 「复议，维持」 of one, most likely. */
function isWholeDispute(course: Course, cells: CellSet, words: string): boolean {
  const { notes, askedTopic } = course
  const columns = new Set([...cells].map((id) => id.split('.')[2]))
  if (askedTopic?.id !== 'disputes' || columns.size !== 1 || ![...cells].every((id) => id.startsWith('s4.')))
    return false
  const totalOf = (id: CellId) => notes.view.known(id.replace(/\.[^.]+$/, '.total') as CellId)
  const said = course.row ? intersection(cells, course.row) : cells
  const pending = [...(said.size > 0 ? said : cells)].filter((id) => totalOf(id) && notes.view.known(id) === undefined)
  const [cell] = pending.length > 0 ? pending : said
  if (!cell || pending.length > 1 || (pending.length === 0 && said.size !== 1)) return false
  const total = totalOf(cell)
  if (total === 0) return false
  notes.propose(cell, total ?? 1, words)
  if (total !== 1) notes.restate = true
  course.open = undefined
  return true
}

/** 「企业的没办完」, 「公开了」 of the one request there was. */
function isWholeResult(course: Course, cells: CellSet, labels: readonly Label[], words: string): boolean {
  const { notes, askedTopic } = course
  const rows = new Set([...cells].map((id) => id.split('.')[1]))
  const [cell] = cells
  const isNamed = askedTopic?.id === 'outcomes' || (cells.size === 1 && labels.length > 1)
  const isOneResult = isNamed && rows.size === 1 && isResult(cell!)
  if (!isOneResult || labels.some(({ ask }) => ask !== undefined && ask !== 'which-outcome')) return false
  const [, row, own] = cell!.split('.') as [string, RequestRowId, RequestColumnId]
  const column = cells.size === 1 ? own : (outcomeColumn(course) as RequestColumnId)
  const requests = notes.view.requests(column)
  if (!requests) return false
  const left = requests - accounted(course, column)
  const place = requestCell(row, column)
  // 公开了, and nothing else so far: all of them, most likely.
  if (left === 1 || (row === 'granted' && left === requests)) {
    notes.propose(place, left, words)
    notes.restate = true
  } else if (left < 1 || left > mostOffered) notes.problems.push({ words, reason: 'how-many' })
  else notes.choices.push(howMany(course, place, left, words))
  return true
}

/** A longer row of buttons is read by nobody. */
const mostOffered = 4

/** 过程性, of three requests: of one, two or all of them? */
function howMany({ notes: { context } }: Course, cell: CellId, most: number, words: string): Choice {
  const figures = Array.from({ length: most }, (_, index) => index + 1)
  return {
    about: words,
    reason: 'which-number',
    options: figures.map((value) => option(saying(context, cell, value), [{ cell, value, words }])),
  }
}

/** How many requests of a column have a result already, or go on. */
function accounted({ notes }: Course, column: RequestColumnId): number {
  const { view, context } = notes
  const isOnly = column === 'total' || view.soleApplicant() === column
  const rows = new Set(context.form.cells.filter(({ id }) => isResult(id)).map(({ rowId }) => rowId as RequestRowId))
  return [...rows].reduce((sum, row) => {
    const of = (one: RequestColumnId): number => view.known(requestCell(row, one)) ?? 0
    const listed = applicantColumns.reduce((all, one) => all + of(one), 0)
    return sum + (isOnly ? Math.max(of('total'), listed) : of(column))
  }, 0)
}

/** 没给他: which kind of refusal, of the one request there was. */
function refusedWithoutNumber(course: Course, label: Label, cells: CellSet, words: string): void {
  const { notes } = course
  const last = /^s3\.(?:received|carriedIn)\./.test(course.last?.cell ?? '') ? course.last : undefined
  const columns = new Set([...cells].map((id) => id.split('.')[2] as RequestColumnId))
  // 企业没给: as many as that applicant's there were.
  const ofColumn = columns.size === 1 ? notes.view.requests([...columns][0]!) : undefined
  const figure = ofColumn ?? last?.figure ?? (course.last ? undefined : notes.view.requests('total'))
  // 不予公开 过程性信息1件: which kind was said right behind.
  const isNarrowed = (): boolean => [...notes.proposed.keys()].some((cell) => label.cells.has(cell))
  if (figure === undefined || figure === 0 || (last === undefined && !ofColumn && figure > 1))
    course.later.push(() => {
      if (notes.choices.length === 0 && !isNarrowed())
        notes.problems.push({ words, reason: label.ask === 'which-outcome' ? 'which-refusal' : 'not-an-outcome' })
    })
  else if (!isNarrowed()) notes.choices.push(questionAbout(course, { label, cells, figure, words }))
}

import type { CellId, RequestColumnId, RequestRowId } from '../schema/cell-id.ts'
import { outcomeColumn, questionAbout } from './ask.ts'
import { type CellSet, intersection } from './cell-set.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { groupsOf } from './groups.ts'
import type { Label } from './labels.ts'
import { isResult } from './not-outcome.ts'
import { requestCell } from './view.ts'

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
  if (isWholeRow(course, group.cells, group.labels, words)) return
  if (isWholeResult(course, group.cells, group.labels, words)) return
  const asking = group.labels.find(({ ask }) => ask === 'which-outcome' || ask === 'convention')
  if (asking) {
    refusedWithoutNumber(course, asking, words)
    return
  }
  if (course.open !== undefined) notes.leave(course.open)
  course.open = words
  if (group.labels.some(({ direction }) => direction === 'row')) {
    course.follow(group.labels)
    course.column = undefined
  } else course.column = group.cells
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
  notes.propose(cell, total, words)
  notes.restate = true
  return true
}

/** 「企业的没办完」, 「公开了」 of the one request there was. */
function isWholeResult(course: Course, cells: CellSet, labels: readonly Label[], words: string): boolean {
  const { notes, askedTopic } = course
  const rows = new Set([...cells].map((id) => id.split('.')[1]))
  const [cell] = cells
  const isOneResult = askedTopic?.id === 'outcomes' && rows.size === 1 && isResult(cell!)
  if (!isOneResult || labels.some(({ ask }) => ask !== undefined)) return false
  const [, row, own] = cell!.split('.') as [string, RequestRowId, RequestColumnId]
  const column = cells.size === 1 ? own : (outcomeColumn(course) as RequestColumnId)
  const requests = notes.view.requests(column)
  if (!requests) return false
  notes.propose(requestCell(row, column), requests, words)
  notes.restate = true
  return true
}

/** 没给他: which kind of refusal, of the one request there was. */
function refusedWithoutNumber(course: Course, label: Label, words: string): void {
  const { notes } = course
  const last = /^s3\.(?:received|carriedIn)\./.test(course.last?.cell ?? '') ? course.last : undefined
  const figure = last?.figure ?? (course.last ? undefined : notes.view.requests('total'))
  if (figure === undefined || figure === 0 || (last === undefined && figure > 1))
    course.later.push(() => {
      if (notes.choices.length === 0) notes.problems.push({ words, reason: 'not-an-outcome' })
    })
  else notes.choices.push(questionAbout(course, { label, cells: label.cells, figure, words }))
}

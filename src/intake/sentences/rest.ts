import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import { topicsOf } from '../../schema/topics.ts'
import { topicNames } from '../block-names.ts'
import { option, saying } from '../choices.ts'
import { applicantColumns, requestCell } from '../view.ts'
import { outcomeColumn } from './ask.ts'
import type { Course } from './course.ts'
import { noOtherApplicants } from './everyone.ts'
import type { FactOf } from './fact.ts'
import { groupsOf } from './groups.ts'
import { otherApplicants } from './silence.ts'
import { zeroBlock, zeroOneTopic } from './zero.ts'

// 其余为0, 剩下的都没办完: what is left when the named ones are taken away. Nothing is put anywhere to make a sum come out.

const outcomeRows = (course: Course): RequestRowId[] =>
  (course.notes.context.form.tables?.requests.rows ?? [])
    .map(({ id }) => id as RequestRowId)
    .filter((row) => !['received', 'carriedIn', 'total', 'carriedOut'].includes(row))

/** Requests that none of the results said so far accounts for. */
function remainder(course: Course): number | undefined {
  const { view } = course.notes
  const total = view.requests('total')
  if (total === undefined) return undefined
  const named = [...outcomeRows(course), 'carriedOut' as const].reduce((sum, row) => {
    const whole = view.stated(requestCell(row, 'total'))
    const parts = applicantColumns.reduce((all, column) => all + (view.stated(requestCell(row, column)) ?? 0), 0)
    return sum + (whole ?? parts)
  }, 0)
  return total - named
}

function restOfOutcomes(course: Course, words: string): void {
  const { notes } = course
  const left = remainder(course)
  const rows = outcomeRows(course)
  const block = (all: readonly RequestRowId[]) => ({
    name: topicNames.outcomes,
    cells: new Set(
      all
        .filter((row) => !course.notes.view.stated(requestCell(row, 'total')))
        .flatMap((row) => applicantColumns.map((column) => requestCell(row, column)))
        .filter((cell) => !notes.view.stated(cell)),
    ),
  })
  if (left === undefined || left < 0) {
    notes.restate = true
    zeroBlock(course, block(rows), words)
  } else if (left === 0) zeroBlock(course, block([...rows, 'carriedOut']), words)
  else {
    const cell = requestCell('carriedOut', outcomeColumn(course) as RequestColumnId)
    notes.choices.push({
      about: words,
      reason: 'left-over',
      options: [option(`还有${left}件没办完`, [{ cell, value: left, words }]), option(`还有${left}件漏了`)],
    })
  }
}

/** 「其余为0」: the block that is asked about, or talked about. */
export function sayRest(course: Course, words: string): void {
  const { notes, askedTopic } = course
  const { form } = notes.context
  const lastCell = course.last && form.cell(course.last.cell)
  const talked = lastCell && topicsOf(form).find(({ cells }) => cells.includes(lastCell.id))
  const topic = talked ?? askedTopic
  const isUntouched = talked === undefined && topic?.cells.every((id) => notes.view.stated(id) === undefined)
  if (topic && isUntouched) {
    zeroOneTopic(course, words, topic.id)
    return
  }
  if (!topic) {
    if (notes.proposed.size === 0) zeroOneTopic(course, words)
    else notes.leave(words)
    return
  }
  if (topic.id === 'outcomes') {
    course.later.push(() => restOfOutcomes(course, words))
    return
  }
  // 其他人没有 is of applicants; 其余为0 of all that is asked.
  const isOfApplicants = askedTopic?.id !== 'incoming' || /人|类/.test(words)
  if (topic.id === 'incoming' && isOfApplicants && lastCell && lastCell.columnId !== 'total') {
    noOtherApplicants(course, lastCell.rowId as RequestRowId, words)
    return
  }
  if (topic.id !== askedTopic?.id) notes.restate = true
  const cells = new Set<CellId>(
    topic.cells.filter((id) => notes.view.stated(id) === undefined && !isSummed(course, id)),
  )
  zeroBlock(course, { name: topicNames[topic.id], cells }, words)
}

/** A total, or a part of one, of a row whose parts or total were said already adds up by itself. */
const isSummed = (course: Course, id: CellId): boolean => {
  const { form } = course.notes.context
  const { section, rowId, columnId } = form.cell(id)!
  if (section !== 's3') return false
  return columnId !== 'total' && course.notes.view.stated(requestCell(rowId as RequestRowId, 'total')) !== undefined
    ? applicantColumns.every(
        (column) => course.notes.view.stated(requestCell(rowId as RequestRowId, column)) === undefined,
      )
    : false
}

/** 剩下的都没办完: the number follows from what was said, so it is put to the person. */
export function sayRestAll(course: Course, { labels, words }: FactOf<'rest-all'>): void {
  const { notes } = course
  const [group, ...others] = groupsOf(labels)
  const rows = new Set([...(group?.cells ?? [])].map((id) => id.split('.')[1] as RequestRowId))
  const [row] = rows
  if (!group || others.length > 0 || rows.size !== 1 || ![...group.cells].every((id) => id.startsWith('s3.'))) {
    notes.leave(words)
    return
  }
  course.later.push(() => {
    const left = remainder(course)
    if (left === undefined || left <= 0) {
      notes.leave(words)
      return
    }
    const cell = requestCell(row!, outcomeColumn(course) as RequestColumnId)
    notes.choices.push({
      about: words,
      reason: 'left-over',
      options: [option(saying(notes.context, cell, left), [{ cell, value: left, words }]), option(`还有${left}件漏了`)],
    })
  })
}

/** What an answer to the question for applicants leaves out; while it is asked whose one is, the list is not whole. */
export function completeApplicants({ notes }: Course): void {
  // 老百姓4件 村委会1件: whose the one is, is still to be said.
  if (notes.choices.some(({ reason }) => reason === 'which-applicant')) return
  for (const { cell, value, words } of otherApplicants(notes.context, [...notes.proposed.values()]))
    notes.propose(cell, value, words)
}

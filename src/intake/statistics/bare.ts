import type { CellId } from '../../schema/cell-id.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import type { TopicId } from '../../schema/topics.ts'
import { whichCell } from '../choices.ts'
import { ofUnit, unitOf } from '../units.ts'
import type { StatisticsClause } from './clauses.ts'
import type { StatisticsCourse } from './course.ts'

/** What a number without a word answers first of all. */
const firstOf: Partial<Record<TopicId, CellId>> = {
  published: 't1.published',
  keyAreas: 't1.keyAreas',
  requests: 't3.received',
}

/** 培训4次100人, 就1个人: people are those who were taught, or those who do the work. */
function ofPeople(course: StatisticsCourse, number: NumberPhrase): CellId | undefined {
  if (unitOf(number) !== '人次') return undefined
  const topic = course.last ? course.topicOf(course.last.cell).id : course.asked?.id
  if (topic === 'trainings') return 't9.trainees'
  return topic === 'staffing' && !number.text.endsWith('人次') ? 't8.staff' : undefined
}

/** Something else than what is asked has been spoken of: a number behind it belongs there, if anywhere. */
const isElsewhere = (course: StatisticsCourse): boolean =>
  course.last !== undefined && course.topicOf(course.last.cell).id !== course.asked?.id

/** What a number without a word can be of: of what was just spoken of, else of what is asked. */
function openCells(course: StatisticsCourse): readonly CellId[] {
  const { notes, last } = course
  const cells = last && isElsewhere(course) ? course.topicOf(last.cell).cells : (notes.context.asked?.cells ?? [])
  return cells.filter((cell) => !notes.proposed.has(cell) && (!isElsewhere(course) || !notes.view.known(cell)))
}

/** A number that no word says the place of. */
export function sayBare(course: StatisticsCourse, number: NumberPhrase, { text }: StatisticsClause): void {
  const { notes, asked } = course
  const { form } = notes.context
  const wanted = openCells(course)
  const unit = unitOf(number)
  const fitting = ofUnit(form, wanted, number)
  const first = asked && firstOf[asked.id]
  const only = wanted.length === 1 ? fitting[0] : undefined
  const cell = ofPeople(course, number) ?? only ?? (first && fitting.includes(first) ? first : undefined)
  if (cell) {
    if (isElsewhere(course) && unit === undefined) notes.restate = true
    course.put(cell, number, text)
    return
  }
  const figure = number.amount?.places === 0 ? number.amount.integer : undefined
  if (figure === undefined || fitting.length === 0)
    notes.problems.push({ words: number.text, reason: number.trouble ?? 'no-place' })
  else notes.choices.push(whichCell(notes.context, 'which-cell', fitting.slice(0, 4), figure, text))
}

/** 「2 4 100」: as many numbers as are asked for, in their order. */
export function answerInTurn(course: StatisticsCourse, clauses: readonly StatisticsClause[]): boolean {
  const cells = course.notes.context.asked?.cells ?? []
  const numbers = clauses.flatMap(({ items }) => items)
  const isRun = numbers.length > 1 && numbers.length === cells.length && numbers.length <= 3
  if (!isRun || numbers.some(({ kind }) => kind !== 'number')) return false
  for (const [at, item] of numbers.entries())
    if (item.kind === 'number') course.put(cells[at]!, item.number, item.number.text)
  return true
}

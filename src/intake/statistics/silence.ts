import { networkOf } from '../../checks/network.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { topicNames } from '../block-names.ts'
import type { StatisticsCourse } from './course.ts'

// 「没提到的按0记」, say the questions about the statistics table: what an answer that names something leaves out is then 0.

const isNamed = ({ notes }: StatisticsCourse, cells: readonly CellId[]): boolean =>
  cells.some((cell) => (notes.proposed.get(cell)?.value ?? 0) > 0)

function zero(course: StatisticsCourse, cells: readonly CellId[], words: string): void {
  for (const cell of cells) if (course.known(cell) === undefined) course.notes.propose(cell, 0, words)
}

/** The parts of a sum once some of them were named, unless a total says that others are still to come. */
function completeSums(course: StatisticsCourse, isWanted: (cell: CellId) => boolean, words: string): void {
  const { form } = course.notes.context
  const totals = [...networkOf(form).sumsOf.keys()]
  // A sum that is itself a part of one comes first.
  for (const total of totals.sort((a, b) => Number(!form.cell(a)!.parent) - Number(!form.cell(b)!.parent))) {
    const parts = course.partsOf(total)
    const named = parts.reduce((sum, cell) => sum + (course.known(cell) ?? 0), 0)
    // Of requests that were dealt with, as many were answered.
    const whole = course.known(total) ?? (total === 't3.answered' ? course.known('t3.closed') : undefined)
    if (isNamed(course, parts) && (whole === undefined || whole === named)) zero(course, parts.filter(isWanted), words)
  }
}

const channels = (cells: readonly CellId[]): CellId[] => cells.filter((cell) => cell.startsWith('t1.channel'))

/** Cases, complaints and fees that were not spoken of. */
function completeDisputes(course: StatisticsCourse, cells: readonly CellId[], words: string): void {
  for (const head of ['t4.reviews', 't5.lawsuits', 't6.complaints', 't7.fees'] as const) {
    const own = cells.filter((cell) => cell.startsWith(head.slice(0, 3)))
    if (own.every((cell) => course.known(cell) === undefined)) zero(course, [head], words)
  }
}

/** Fills in what the question said silence means. */
export function completeFamilies(course: StatisticsCourse): void {
  const { asked, notes } = course
  const wanted = new Set(notes.context.asked?.cells ?? [])
  if (!asked || !isNamed(course, asked.cells)) return
  const isWanted = (cell: CellId): boolean => wanted.has(cell)
  const words = [...notes.proposed.values()].find(({ cell, value }) => asked.cells.includes(cell) && value !== 0)!.words
  const open = asked.cells.filter(isWanted)
  if (asked.id === 'published' && isNamed(course, channels(asked.cells))) zero(course, channels(open), words)
  if (asked.id === 'responses') zero(course, open, words)
  if (asked.id === 'keyAreas' && asked.cells.slice(1).some((cell) => notes.proposed.has(cell)))
    zero(
      course,
      open.filter((cell) => cell !== 't1.keyAreas'),
      words,
    )
  if (asked.id === 'complaints') completeDisputes(course, asked.cells, words)
  completeSums(
    course,
    (cell) => isWanted(cell) && (asked.id === 'requests' || asked.id === 'complaints' || asked.id === 'staffing'),
    words,
  )
}

/** 其余都没有: of the topic that is talked about, or asked about, what was not named; of requests, the kinds of what was. */
export function sayRest(course: StatisticsCourse, words: string): boolean {
  const { notes, last } = course
  const topic = last ? course.topicOf(last.cell) : undefined
  if (!topic) return false
  const sums = [...networkOf(notes.context.form).sumsOf.keys()]
  const isOpenSum = (cell: CellId): boolean => {
    const total = course.totalOf(cell) ?? (sums.includes(cell) ? cell : undefined)
    return (
      total !== undefined &&
      ![total, ...course.partsOf(total)].some((id) => (course.known(id) ?? 0) > 0) &&
      topic.id === 'requests'
    )
  }
  const cells = topic.cells.filter(
    (cell) =>
      course.known(cell) === undefined &&
      (!sums.includes(cell) || course.totalOf(cell) !== undefined) &&
      !isOpenSum(cell),
  )
  const isOfChannels = last!.cell.startsWith('t1.channel')
  const rest = isOfChannels ? channels(cells) : cells
  // 公开145条，其余没有: not even a document? That is asked back.
  if (topic.id === 'published' && !isOfChannels) notes.restate = true
  for (const cell of rest) notes.propose(cell, 0, words)
  if (rest.length > 1) notes.noteZeroed(topicNames[topic.id], rest.length)
  return true
}

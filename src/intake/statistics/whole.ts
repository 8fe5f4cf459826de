import type { CellId } from '../../schema/cell-id.ts'
import type { Label } from '../words/labels.ts'
import type { StatisticsCourse } from './course.ts'

// 都: what holds for every one of what was said before.

/** 都延期了: as many as there were; where their number was said of something else only, it is put to the person. */
export function sayWhole(course: StatisticsCourse, label: Label, words: string): boolean {
  const { notes } = course
  const [cell, ...others] = course.candidates(label)
  if (!cell || others.length > 0 || !course.isNear(cell)) return false
  const total = course.totalOf(cell)
  const ownTotal = total === undefined ? undefined : course.known(total)
  const figure =
    ownTotal ??
    [...wholes(course)].map((id) => course.known(id)).find((value) => value !== undefined) ??
    course.last?.figure
  if (figure === undefined) return false
  course.take(cell, figure, words)
  if (ownTotal === undefined) notes.restate = true
  return true
}

/** 都是已主动公开的, where nobody has said how many there were. */
export function askHowMany(course: StatisticsCourse, label: Label, words: string): boolean {
  const { notes } = course
  const [cell, ...others] = course.candidates(label)
  if (!cell?.startsWith('t3.answered') || cell === 't3.answered' || others.length > 0) return false
  if (!notes.context.asked?.cells.includes(cell)) return false
  notes.problems.push({ words, reason: 'how-many' })
  return true
}

function wholes({ last }: StatisticsCourse): readonly CellId[] {
  return last?.cell.startsWith('t3.') || last === undefined
    ? ['t3.answered', 't3.closed', 't3.received', ...channels]
    : []
}

const channels: readonly CellId[] = ['t3.receivedInPerson', 't3.receivedOnline', 't3.receivedLetter', 't3.receivedFax']

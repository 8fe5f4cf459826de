import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { groupsOf } from './groups.ts'

/** 处罚得问执法队: what is named, else what is asked, waits for somebody. */
export function waiting(course: Course, { labels, whom }: FactOf<'waiting'>): void {
  const { notes } = course
  const cells =
    labels.length > 0
      ? groupsOf(labels).flatMap((group) => [...course.narrowed(group.cells, group.labels)])
      : [...course.askedCells]
  course.later.push(() => {
    const open = cells.filter((id) => !notes.proposed.has(id))
    // 许可不归我，问小吴, of a colleague whose words are passed on: the figure is there already.
    if (labels.length > 0) course.isOthersBusiness = whom === '' && open.every((id) => notes.context.stated.has(id))
    if (course.isOthersBusiness) return
    const last = notes.waiting.at(-1)
    // 不清楚，要问执法队: the first half only says why.
    if (last?.whom === '' && whom !== '')
      notes.waiting.splice(-1, 1, { whom, cells: labels.length > 0 ? open : last.cells })
    else if (whom !== '' || last === undefined) notes.waiting.push({ whom, cells: open })
  })
}

import type { RequestColumnId } from '../../schema/cell-id.ts'
import { option, outcomeItems } from '../choices.ts'
import { refused } from '../lexicon/request-words.ts'
import { requestCell } from '../view.ts'
import { outcomeColumn } from './ask.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { zeroBlock } from './zero.ts'

/** 「都答复了」 is not 予以公开: an answer may be any of the results. */
export function notOutcome(course: Course, fact: FactOf<'not-outcome'>): void {
  // 「答复率100%，都公开了」 says it itself.
  course.later.push(() => {
    const isSaid = [...course.notes.proposed.values()].some(({ cell, value }) => value !== 0 && isResult(cell))
    // 办结8件：公开5、部分公开3 is the total of what is listed.
    if (isSaid && fact.isFinished && fact.number?.amount?.places === 0)
      sayTotal(course, fact.number.amount.integer, fact.words)
    else if (!isSaid || fact.number !== undefined) askOutcome(course, fact)
  })
}

function sayTotal({ notes }: Course, figure: number, words: string): void {
  notes.propose(requestCell('total', 'total'), figure, words)
  notes.restate = true
}

export const isResult = (cell: string): boolean => /^s3\.(?!received|carriedIn|total)/.test(cell)

function askOutcome(course: Course, { number, isFinished, words }: FactOf<'not-outcome'>): void {
  const { notes } = course
  notes.problems.push({ words, reason: 'not-an-outcome' })
  const figure = number?.amount?.integer ?? notes.view.requests('total') ?? course.last?.figure
  if (figure === undefined || figure === 0) return
  if (number !== undefined) notes.restate = true
  const column = outcomeColumn(course) as RequestColumnId
  const say = (row: 'granted' | 'unavailableNotHeld') => [{ cell: requestCell(row, column), value: figure, words }]
  if (isFinished && number === undefined && notes.view.known(requestCell('carriedOut', 'total')) === undefined) {
    const { form, year } = notes.context
    const cells = new Set(
      form.cells.filter(({ rowId, section }) => section === 's3' && rowId === 'carriedOut').map(({ id }) => id),
    )
    zeroBlock(course, { name: `转到${year + 1}年`, cells }, words)
  }
  notes.choices.push({
    about: words,
    reason: 'which-outcome',
    options: [
      option('都予以公开', say('granted')),
      option('不予公开', [], outcomeItems(notes.context, refused, { column, figure, words })),
      option('没有这个信息', say('unavailableNotHeld')),
      option('各不一样'),
    ],
  })
}

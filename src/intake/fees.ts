import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { NumberPhrase } from '../schema/numerals.ts'
import { amountIn } from './amounts.ts'
import type { CellSet } from './cell-set.ts'
import { option, saying } from './choices.ts'
import type { Choice } from './reading.ts'
import type { Course } from './sentences/course.ts'
import type { Label } from './words/labels.ts'

// Three kinds of money that are easily taken for one another: fines, 行政事业性收费, and the fee for handling a request.

/** 罚了3万2: a sum of fines, neither a count of decisions nor a fee. */
export const isFine = (number: NumberPhrase, cells: CellSet): boolean =>
  number.unit !== 'count' &&
  (number.unit !== '' || number.hasMagnitude) &&
  [...cells].every((id) => id.startsWith('s2.penalty.'))

/** 收了270块 is hardly what table two prints in 万元: the fee for handling a request, more likely. */
export const isPettyFee = (course: Course, number: NumberPhrase, labels: readonly Label[], cells: CellSet): boolean =>
  number.unit === 'yuan' &&
  (number.amount?.integer ?? 0) > 0 &&
  (number.amount?.integer ?? 0) < 1000 &&
  cells.size === 1 &&
  cells.has('s2.fees.amount') &&
  course.notes.context.form.cell('s6.fee.collected') !== undefined &&
  labels.every(({ cells: meant }) => meant.has('s6.fee.collected'))

/** No notice was sent: none asked for money. */
export function noticesWithoutMoney({ notes }: Course): void {
  const notices = notes.proposed.get('s6.fee.notices')
  if (notices?.value === 0 && notes.view.stated('s6.fee.charged') === undefined)
    notes.propose('s6.fee.charged', 0, notices.words)
}

/** 收了32000: requests come by the 件; a number without it may be money, of either fee and in either unit. */
export function isUnclearSum(course: Course, number: NumberPhrase, labels: readonly Label[]): boolean {
  const { askedTopic, notes } = course
  const { amount, unit, trouble } = number
  const isTaking = labels.every(({ word, cells }) => taking.test(word) && cells.has('s6.fee.collected'))
  if (!isTaking || unit !== '' || trouble !== undefined || !amount || amount.integer === 0) return false
  if (askedTopic?.id === 'fees' || askedTopic?.id === 'informationFee') return false
  if (amount.places > 0 || amount.integer >= manyRequests) return true
  const isOfRequests = askedTopic?.id === 'incoming' || course.namesApplicants
  return !isOfRequests && notes.view.stated('s2.fees.amount') === undefined
}

/** 收了5: money, or requests after all. */
export function sumQuestion(course: Course, number: NumberPhrase, words: string): Choice | undefined {
  const question = moneyQuestion(course, number, words)
  const figure = number.amount?.places === 0 ? number.amount.integer : manyRequests
  const cell: CellId = 's3.received.total'
  if (!question || figure >= manyRequests) return question
  const requests = option(saying(course.notes.context, cell, figure), [{ cell, value: figure, words }])
  return { ...question, options: [requests, ...question.options] }
}

const taking = /^(?:收了?|收的|共收|收过)$/
const manyRequests = 1000

/** 收了270块: which of the two fees; without a unit, 元 or 万元 as well; a small number, requests perhaps. */
export function moneyQuestion(course: Course, number: NumberPhrase, words: string): Choice | undefined {
  const { context } = course.notes
  const cells: readonly CellId[] = ['s6.fee.collected', 's2.fees.amount']
  const taken = (cell: CellId, figure: Figure | undefined) =>
    figure === undefined ? [] : [option(saying(context, cell, figure), [{ cell, value: figure, words }])]
  const options = cells.flatMap((cell) => {
    const found = context.form.cell(cell)
    const amount = found && amountIn(found, number)
    if (amount?.kind === 'figure') return taken(cell, amount.figure)
    if (amount?.kind !== 'unit') return []
    return [amount.yuan, found?.kind === 'yuan' ? undefined : amount.tenThousand].flatMap((figure) =>
      taken(cell, figure),
    )
  })
  return options.length > 1 ? { about: words, reason: 'which-fee', options } : undefined
}

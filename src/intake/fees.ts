import type { CellId } from '../schema/cell-id.ts'
import { type Figure, isMoney } from '../schema/figure.ts'
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

/** 3万2: two numbers of anything that is counted; of money it is 32000, as nobody says 30002元 like that. */
export const isSpokenSum = ({ amount, values, hasMagnitude, unit, trouble }: NumberPhrase): boolean =>
  amount === undefined &&
  trouble === 'ambiguous-number' &&
  hasMagnitude &&
  unit !== 'count' &&
  (values[0] ?? 0) >= 10_000

/** 3.2万, and nothing that is counted behind it. */
const isTensOfThousands = ({ amount, hasMagnitude, unit }: NumberPhrase): boolean =>
  hasMagnitude && unit === '' && amount !== undefined && amount.places === 0 && amount.integer >= 10_000

/** Money by its unit, or by how it is said. */
const isSum = (number: NumberPhrase): boolean =>
  isSpokenSum(number) ||
  ((number.amount?.integer ?? 0) > 0 && (['yuan', 'wan-yuan'].includes(number.unit) || isTensOfThousands(number)))

/** 占道费, behind a sum that nobody asked for. */
const otherFee = /^(?!.*(?:信息|申请|信息处理|复[制印]|检索|邮))[\u4e00-\u9fa5]{1,8}费$/

/**
 * 「3万2 占道费」 where something else is asked: a sum that is named as a fee is put to the person as the one of table two, any other with
 * both fees to choose from. False where it may be other money (花了3万2).
 */
export function sayLoneSum(course: Course, number: NumberPhrase, words: string): boolean {
  const { notes, askedCells } = course
  const beside = words.replace(number.text, '').trim()
  const isAlone = beside === '' || otherFee.test(beside)
  if (!isSum(number) || !isAlone || [...askedCells].some((id) => isMoney(notes.context.form.cell(id)!.kind)))
    return false
  const choice = moneyQuestion(course, number, words)
  if (!choice) return false
  course.later.push(() => {
    const named = notes.unused.find((said) => otherFee.test(said))
    const fee = choice.options.flatMap(({ proposals }) => proposals).filter(({ cell }) => cell === 's2.fees.amount')
    const [only, ...others] = fee
    if (named === undefined || !only || others.length > 0) notes.choices.push(choice)
    else {
      notes.restate = true
      notes.propose(only.cell, only.value!, words)
    }
  })
  return true
}

/** 收了32000: requests come by the 件; a number without it may be money, of either fee and in either unit. */
export function isUnclearSum(course: Course, number: NumberPhrase, labels: readonly Label[]): boolean {
  const { askedTopic, notes } = course
  const { amount, unit, trouble } = number
  const isTaking = labels.every(({ word, cells }) => taking.test(word) && cells.has('s6.fee.collected'))
  if (!isTaking || unit !== '') return false
  if (askedTopic?.id === 'fees' || askedTopic?.id === 'informationFee') return false
  if (isSpokenSum(number)) return true
  if (trouble !== undefined || !amount || amount.integer === 0) return false
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

import type { CellId } from '../../schema/cell-id.ts'
import { isMoney } from '../../schema/figure.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import { amountIn } from '../amounts.ts'
import { inOrder, isTotal } from '../cell-set.ts'
import { option, refusalKinds, saying } from '../choices.ts'
import { sayLoneSum } from '../fees.ts'
import type { Choice } from '../reading.ts'
import { ofUnit } from '../units.ts'
import { requestCell } from '../view.ts'
import { outcomeColumn } from './ask.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { say } from './say.ts'
import { zeroAsked } from './zero.ts'

// Numbers without a label: answers to what is asked, if only one reading of them is possible.

const isZero = ({ amount, unit }: NumberPhrase): boolean =>
  amount?.integer === 0 && unit !== 'yuan' && unit !== 'wan-yuan'

/** The cells of a question that takes its numbers in order, when there are as many of them. */
function inTurn(course: Course, count: number): readonly CellId[] | undefined {
  const { askedTopic, askedCells } = course
  const { form } = course.notes.context
  if (!askedTopic || !['documents', 'decisions', 'informationFee', 'procurement'].includes(askedTopic.id))
    return undefined
  const asked = inOrder(form, askedCells)
  if (asked.length === count && (count <= 3 || askedTopic.id !== 'documents')) return asked
  const normative = asked.filter((id) => form.cell(id)!.rowId === 'normative')
  return normative.length === count ? normative : undefined
}

/** 领导说按10件报: hardly an answer to what is asked; requests are what is talked about like that. */
const reportAs = /按.{1,8}(?:报|填|写)/

function whichOfAsked(course: Course, number: NumberPhrase, words: string): Choice | undefined {
  const { notes, askedTopic, askedCells } = course
  const { context } = notes
  const isDocument = (id: CellId): number => (id.startsWith('s2.rules.') ? 1 : 0)
  const asked = context.form.statistics ? ofUnit(context.form, [...askedCells], number) : askedCells
  const inTheirOrder = inOrder(context.form, asked).sort((one, other) => isDocument(one) - isDocument(other))
  const cells = inTheirOrder.filter(
    (id) => !notes.proposed.has(id) && (askedTopic?.id !== 'disputes' || context.form.cell(id)!.columnId === 'total'),
  )
  const isOrder = reportAs.test(words)
  const received = requestCell('received', 'total')
  const isReceivedOpen = context.form.cell(received) && notes.view.known(received) === undefined
  const offered = isOrder ? [...(isReceivedOpen ? [received] : []), ...cells].slice(0, 3) : cells.slice(0, 8)
  const options = offered.flatMap((cell) => {
    const amount = amountIn(context.form.cell(cell)!, number)
    const figure = amount.kind === 'figure' ? amount.figure : amount.kind === 'unit' ? amount.yuan : undefined
    return figure === undefined ? [] : [option(saying(context, cell, figure), [{ cell, value: figure, words }])]
  })
  if (options.length === 0) return undefined
  return { about: words, reason: 'which-cell', options: isOrder ? [...options, option('都不是')] : options }
}

function sayOutcome(course: Course, number: NumberPhrase, words: string): void {
  const { notes } = course
  const figure = number.amount?.places === 0 ? number.amount.integer : undefined
  if (figure === undefined) {
    notes.problems.push({ words: number.text, reason: number.trouble ?? 'fraction' })
    return
  }
  const column = outcomeColumn(course)
  const granted = `s3.granted.${column}` as CellId
  const carriedOut = `s3.carriedOut.${column}` as CellId
  const refusals = refusalKinds(notes.context, { column, figure, words })
  notes.choices.push({
    ...refusals,
    options: [
      option(saying(notes.context, granted, figure), [{ cell: granted, value: figure, words }]),
      ...refusals.options,
      option(saying(notes.context, carriedOut, figure), [{ cell: carriedOut, value: figure, words }]),
    ],
  })
}

/** 「3件」 to 「新收几件、转来几件」. */
function sayIncoming(course: Course, { numbers, words, isMore, isAlso }: FactOf<'bare'>): boolean {
  const { notes, askedCells } = course
  const [number] = numbers as [NumberPhrase]
  const row = [...askedCells].some((id) => id.startsWith('s3.received.')) ? 'received' : 'carriedIn'
  const cell = requestCell(row, 'total')
  const isFree = askedCells.has(cell) || (isMore && notes.context.stated.has(cell))
  if (!isFree) return false
  const figure = say(course, { cell, number, words, isMore, isAlso })
  const { form } = notes.context
  const cells = new Set(
    form.cells.filter(({ section, rowId }) => section === 's3' && rowId === row).map(({ id }) => id),
  )
  if (figure !== undefined) course.last = { cells, cell, figure, isRefined: false }
  return true
}

function sayOne(course: Course, fact: FactOf<'bare'>): void {
  const { notes, askedTopic, askedCells } = course
  const [number] = fact.numbers as [NumberPhrase]
  const { words } = fact
  if (sayLoneSum(course, number, words)) return
  if (!askedTopic || askedCells.size === 0) {
    notes.problems.push({ words: number.text, reason: number.trouble ?? 'no-place' })
    return
  }
  const { form } = notes.context
  const isMoneyNumber = number.unit === 'yuan' || number.unit === 'wan-yuan'
  const ofKind = inOrder(form, askedCells).filter(
    (id) => number.unit === '' || isMoney(form.cell(id)!.kind) === isMoneyNumber,
  )
  const fitting = form.statistics ? ofUnit(form, ofKind, number) : ofKind
  const single = fitting.length === 1 ? fitting[0] : undefined
  if (single !== undefined && !isTotal(form.cell(single)!)) {
    const figure = say(course, { cell: single, number, words, isMore: fact.isMore, isAlso: fact.isAlso })
    if (figure !== undefined) course.last = { cells: new Set([single]), cell: single, figure, isRefined: false }
    return
  }
  if (isZero(number)) {
    zeroAsked(course, false, words)
    return
  }
  if (askedTopic.id === 'incoming' && sayIncoming(course, fact)) return
  if (number.trouble !== undefined) notes.problems.push({ words: number.text, reason: number.trouble })
  else if (askedTopic.id === 'outcomes') sayOutcome(course, number, words)
  else {
    // What the rest of the message answers is not asked about here.
    course.later.push(() => {
      const choice = whichOfAsked(course, number, words)
      const [only, ...others] = choice?.options ?? []
      if (choice && others.length > 0) notes.choices.push(choice)
      else if (only) {
        notes.restate = true
        for (const { cell, value } of only.proposals) notes.propose(cell, value, words)
      } else notes.problems.push({ words: number.text, reason: 'no-place' })
    })
  }
}

/** 处罚上年26 +19: a sign is of the column that counts what was added or taken away. */
function changeOfRow({ row, notes }: Course, [number, ...others]: readonly NumberPhrase[]): CellId | undefined {
  if (!number?.sign || others.length > 0) return undefined
  const signed = [...(row ?? [])].filter((id) => notes.context.form.cell(id)!.kind === 'signed')
  return signed.length === 1 ? signed[0] : undefined
}

export function sayBare(course: Course, fact: FactOf<'bare'>): void {
  const { notes } = course
  // 老百姓3个，邮寄2个网上1个: how they came in has no place in table three.
  if (fact.isPart || (fact.isChannel && course.last)) {
    notes.remarks.push({ kind: 'part-of', words: fact.words })
    return
  }
  const change = changeOfRow(course, fact.numbers)
  if (change !== undefined) {
    say(course, { cell: change, number: fact.numbers[0]!, words: fact.words })
    return
  }
  if (fact.numbers.length === 1) {
    sayOne(course, fact)
    return
  }
  const cells = inTurn(course, fact.numbers.length)
  if (cells && fact.numbers.every(({ trouble }) => trouble === undefined))
    for (const [index, number] of fact.numbers.entries())
      say(course, { cell: cells[index]!, number, words: fact.words })
  else if (fact.numbers.every(isZero) && course.askedTopic) zeroAsked(course, false, fact.words)
  else notes.problems.push({ words: fact.words, reason: 'no-place' })
}

import type { CellId } from '../../schema/cell-id.ts'
import { type Figure, isMoney } from '../../schema/figure.ts'
import { amountIn } from '../amounts.ts'
import { type CellSet, inOrder, intersection, meet } from '../cell-set.ts'
import { whichCell } from '../choices.ts'
import { isFine, isPettyFee, isSpokenSum, isUnclearSum, moneyQuestion, sumQuestion } from '../fees.ts'
import { decreaseWords } from '../lexicon/disclosure-words.ts'
import type { Label } from '../words/labels.ts'
import { isSettled, questionAbout } from './ask.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { groupsOf } from './groups.ts'
import { say } from './say.ts'
import { changeable, type Target, targetOf } from './target.ts'

/** 其中当场的180: a part that the form has no place for. */
const isForeignPart = ({ row }: Course, fact: FactOf<'value'>, { all, cells }: Target): boolean =>
  fact.isPart && (cells.size !== 1 || (row !== undefined && intersection(row, all).size === 0))

/** 转来没有…结转1: what came in was said already, so this goes on. */
function withoutComeIn({ notes }: Course, labels: readonly Label[], cells: CellSet): CellSet {
  const isSaid = [...notes.proposed.keys()].some((id) => id.startsWith('s3.carriedIn.'))
  if (!isSaid || !labels.some(({ ask }) => ask === 'which-direction')) return cells
  const goingOn = new Set([...cells].filter((id) => !id.startsWith('s3.carriedIn.')))
  return goingOn.size > 0 ? goingOn : cells
}

function sayOne(course: Course, fact: FactOf<'value'>, labels: readonly Label[], cells: CellSet): void {
  const { notes } = course
  const { number, words } = fact
  const offered = withoutComeIn(course, labels, cells)
  const target = targetOf(course, labels, fact.isChange ? changeable(course, offered) : offered, number)
  const named = labels.find(({ ask }) => ask !== undefined)
  const asking = named && !isSettled(course, named, target.all) ? named : undefined
  const isUnclear = isUnclearSum(course, number, labels)
  const petty = isUnclear
    ? sumQuestion(course, number, words)
    : isPettyFee(course, number, labels, target.cells)
      ? moneyQuestion(course, number, words)
      : undefined
  if (isFine(number, target.all)) notes.problems.push({ words, reason: 'fine-not-fee' })
  else if (isForeignPart(course, fact, target)) notes.remarks.push({ kind: 'part-of', words })
  else if (petty) notes.choices.push(petty)
  else if (asking || target.cells.size !== 1) askWhich(course, fact, asking, target)
  else {
    // 结转 where only one of the two is asked: probably that one.
    if (named?.ask === 'which-direction' && number.amount?.integer !== 0) notes.restate = true
    sayThere(course, fact, target)
  }
}

/** The one cell is found. */
function sayThere(course: Course, fact: FactOf<'value'>, { all, cells }: Target): void {
  const { number, words, isMore, isAlso } = fact
  const [cell] = cells as Set<CellId>
  const standing = course.notes.view.known(cell!)
  // 公开2，其中公开1: a part cannot take the place of the whole.
  if (fact.isPart && standing !== undefined && standing !== number.amount?.integer) course.notes.restate = true
  const figure = say(course, { cell: cell!, number, words, isMore, isAlso })
  course.stay(cell!)
  if (figure !== undefined) course.last = { cells: all, cell: cell!, figure, isRefined: false }
}

/** Several cells come into question. */
function askWhich(course: Course, fact: FactOf<'value'>, asking: Label | undefined, target: Target): void {
  const { notes } = course
  const { number, words } = fact
  const isWhole = number.amount?.places === 0 || (asking?.ask === 'which-fee' && isSpokenSum(number))
  if (!isWhole && !isMoneyTarget(course, target.cells)) {
    notes.problems.push({ words: number.text, reason: number.trouble ?? 'fraction' })
    return
  }
  const choice = ambiguous(course, fact, asking, target)
  if (choice) notes.choices.push(choice)
  else notes.leave(words)
}

const isMoneyTarget = (course: Course, cells: CellSet): boolean =>
  [...cells].every((id) => isMoney(course.notes.context.form.cell(id)!.kind))

function ambiguous(
  course: Course,
  { number, words }: FactOf<'value'>,
  asking: Label | undefined,
  { all, cells }: Target,
) {
  const { context } = course.notes
  const figureIn = (id: CellId): Figure | undefined => {
    const amount = amountIn(context.form.cell(id)!, number)
    return amount.kind === 'figure' ? amount.figure : undefined
  }
  if (asking) {
    if (asking.ask === 'which-fee') return moneyQuestion(course, number, words)
    const figure = number.amount?.integer
    return figure === undefined ? undefined : questionAbout(course, { label: asking, cells: all, figure, words })
  }
  if (cells.has('s2.fees.amount') && cells.has('s6.fee.collected')) return moneyQuestion(course, number, words)
  const rows = new Set([...cells].map((id) => context.form.cell(id)!.rowId))
  const isOneColumn = new Set([...cells].map((id) => context.form.cell(id)!.columnId)).size === 1
  const offered =
    isOneColumn && rows.size > 6 ? inOrder(context.form, cells).slice(0, 3) : inOrder(context.form, cells).slice(0, 8)
  const [first] = offered
  const figure = first && figureIn(first)
  if (figure === undefined) return undefined
  return whichCell(context, isOneColumn && rows.size > 1 ? 'which-row' : 'which-cell', offered, figure, words)
}

/** 文件 2、1、5. */
export function saySeries(course: Course, { labels, numbers, words }: FactOf<'series'>): void {
  const [group, ...others] = groupsOf(labels)
  const { form } = course.notes.context
  const cells = group ? inOrder(form, course.narrowed(group.cells, group.labels)) : []
  if (others.length > 0 || cells.length !== numbers.length) {
    course.notes.leave(words)
    return
  }
  course.follow(labels)
  for (const [index, number] of numbers.entries()) say(course, { cell: cells[index]!, number, words })
}

/** A labelled number: 处罚212, 自然人3件, 复议维持1. */
export function sayValue(course: Course, fact: FactOf<'value'>): void {
  const groups = groupsOf(fact.labels)
  if (groups.length !== 1) {
    course.notes.leave(fact.words)
    return
  }
  const [{ labels, cells }] = groups as [{ labels: readonly Label[]; cells: CellSet }]
  const isLess = fact.number.sign === '' && labels.some(({ word }) => decreaseWords.has(word))
  const said: FactOf<'value'> = isLess ? { ...fact, number: { ...fact.number, sign: '-' } } : fact
  const before = course.row
  course.follow(labels)
  if (fact.isPart && before && !meet(before, cells)) {
    course.notes.leave(fact.words)
    return
  }
  sayOne(course, said, labels, cells)
}

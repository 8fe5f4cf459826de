import type { CellId } from '../schema/cell-id.ts'
import { type Figure, isMoney } from '../schema/figure.ts'
import { amountIn } from './amounts.ts'
import { isSettled, outcomeColumn, questionAbout } from './ask.ts'
import { type CellSet, inOrder, intersection, meet } from './cell-set.ts'
import { amountText, option, saying, whichCell } from './choices.ts'
import type { Course } from './course.ts'
import type { FactOf } from './fact.ts'
import { groupsOf } from './groups.ts'
import type { Label } from './labels.ts'
import { cellName } from './names.ts'
import type { NumberPhrase } from './numerals.ts'

/** Cells that can hold a number so written: 元 is money, 件 is a count, 项 is items. */
function fitting(course: Course, cells: CellSet, number: NumberPhrase): CellSet {
  const { form } = course.notes.context
  const isMoneyNumber = number.unit === 'yuan' || number.unit === 'wan-yuan' || (number.amount?.places ?? 0) > 0
  const topic = course.askedTopic?.id
  const prefersMoney = topic === 'fees' || topic === 'informationFee'
  const holds = (wantsMoney: boolean): CellSet =>
    new Set([...cells].filter((id) => isMoney(form.cell(id)!.kind) === wantsMoney))
  const wanted = isMoneyNumber
    ? holds(true)
    : number.unit === 'count'
      ? holds(false)
      : prefersMoney
        ? cells
        : holds(false)
  const found = wanted.size > 0 ? wanted : cells
  const signed = number.sign === '' ? found : new Set([...found].filter((id) => form.cell(id)!.kind === 'signed'))
  if (number.sign !== '' && signed.size > 0) return signed
  const items = /项$/.test(number.text) ? 'itemsBefore' : /[件次起]$/.test(number.text) ? 'decisions' : ''
  const ofItems = new Set([...found].filter((id) => form.cell(id)!.columnId === items))
  return ofItems.size > 0 ? ofItems : found
}

/** The column a number stands in when only its row was said. */
function byColumn(course: Course, cells: CellSet): CellSet {
  const { form } = course.notes.context
  const [first] = cells
  const { section, rowId } = form.cell(first!)!
  if (cells.size < 2 || (section !== 's3' && section !== 's4')) return cells
  const totals = new Set([...cells].filter((id) => id.startsWith('s4.') && id.endsWith('.total')))
  if (totals.size > 0 && [...cells].every((id) => id.startsWith('s4.'))) return totals
  if ([...cells].some((id) => form.cell(id)!.rowId !== rowId)) return cells
  const isOutcome = section === 's3' && !['received', 'carriedIn', 'total'].includes(rowId)
  const column = isOutcome ? outcomeColumn(course) : 'total'
  return new Set([...cells].filter((id) => form.cell(id)!.columnId === column))
}

/** 「总计」 of a table whose results are meant only when they are named. */
const withoutResultTotal = (cells: CellSet): CellSet => {
  const others = new Set([...cells].filter((id) => !id.startsWith('s3.total.')))
  return others.size > 0 ? others : cells
}

interface Target {
  /** What the labels could be about, before a column was settled. */
  readonly all: CellSet
  readonly cells: CellSet
}

export function targetOf(course: Course, labels: readonly Label[], cells: CellSet, number: NumberPhrase): Target {
  course.prefersCounts = number.unit !== 'yuan' && number.unit !== 'wan-yuan' && (number.amount?.places ?? 0) === 0
  const narrow = course.narrowed(cells, labels)
  course.prefersCounts = true
  const all = fitting(
    course,
    labels.some(({ direction }) => direction === 'mixed') ? withoutResultTotal(narrow) : narrow,
    number,
  )
  return { all, cells: byColumn(course, all) }
}

interface Saying {
  readonly cell: CellId
  readonly number: NumberPhrase
  readonly words: string
  readonly isMore?: boolean
}

/** Puts a number into a cell, or says why not. Returns the figure that was recorded. */
export function say(course: Course, { cell: id, number, words, isMore = false }: Saying): Figure | undefined {
  const { notes } = course
  const cell = notes.context.form.cell(id)!
  const amount = amountIn(cell, number)
  if (amount.kind === 'trouble') {
    notes.problems.push({ words: number.text, reason: amount.reason })
    return undefined
  }
  if (amount.kind === 'either') {
    notes.choices.push({
      about: words,
      reason: 'which-number',
      options: amount.figures.map((figure) =>
        option(saying(notes.context, id, figure), [{ cell: id, value: figure, words }]),
      ),
    })
    return undefined
  }
  if (amount.kind === 'unit') {
    const name = cellName(notes.context.form, id, notes.context.year)
    const options = [amount.yuan, amount.tenThousand]
      .filter((figure) => figure !== undefined)
      .map((figure) => option(`${name} ${amountText(cell, figure)}`, [{ cell: id, value: figure, words }]))
    notes.problems.push({ words: number.text, reason: 'unit-missing' })
    notes.choices.push({ about: words, reason: 'unit', options })
    return undefined
  }
  const { figure } = amount
  const standing = notes.context.stated.get(id)
  if (
    (isMore || (number.sign === '+' && cell.kind === 'count')) &&
    standing !== undefined &&
    standing > 0 &&
    figure > 0
  ) {
    notes.choices.push({
      about: words,
      reason: 'add-or-set',
      options: [
        option(`再加${figure}：${standing}→${standing + figure}`, [{ cell: id, value: standing + figure, words }]),
        option(`一共${figure}`, [{ cell: id, value: figure, words }]),
      ],
    })
    return undefined
  }
  if (isMore) notes.restate = true
  // 自然人3人: people are not requests.
  if (/(?:人|名|位|户|家|人次)$/.test(number.text) && !cell.unit.startsWith('人')) {
    notes.remarks.push({ kind: 'count-not-people', words: number.text })
    notes.restate = true
  }
  if (number.digitByDigit) {
    notes.remarks.push({ kind: 'read-as', words: number.text })
    notes.restate = true
  }
  notes.propose(id, figure, words)
  return figure
}

function sayOne(course: Course, fact: FactOf<'value'>, labels: readonly Label[], cells: CellSet): void {
  const { notes } = course
  const { number, words } = fact
  const asking = labels.find(({ ask }) => ask !== undefined)
  const target = targetOf(course, labels, fact.isChange ? changeable(course, cells) : cells, number)
  const settled = asking !== undefined && isSettled(course, asking, target.all)
  if (isFine(number, target.all)) {
    notes.problems.push({ words, reason: 'fine-not-fee' })
    return
  }
  if (asking && settled && asking.ask === 'which-direction' && number.amount?.integer !== 0) notes.restate = true
  if (fact.isPart && (target.cells.size !== 1 || (course.row && intersection(course.row, target.all).size === 0))) {
    notes.remarks.push({ kind: 'part-of', words })
    return
  }
  const exact = number.amount && number.amount.places === 0 ? number.amount.integer : undefined
  if (isPettyFee(course, number, labels, target.cells)) {
    const choice = moneyQuestion(course, number, words)
    if (choice) {
      notes.choices.push(choice)
      return
    }
  }
  if ((asking && !settled) || target.cells.size !== 1) {
    if (exact === undefined && !isMoneyTarget(course, target.cells)) {
      notes.problems.push({ words: number.text, reason: number.trouble ?? 'fraction' })
      return
    }
    const choice = ambiguous(course, fact, asking && !settled ? asking : undefined, target)
    if (choice) notes.choices.push(choice)
    else notes.leave(words)
    return
  }
  const [cell] = target.cells
  const figure = say(course, { cell: cell!, number, words, isMore: fact.isMore })
  course.stay(cell!)
  if (figure !== undefined) course.last = { cells: target.all, cell: cell!, figure, isRefined: false }
}

/** What 「总计改成4」 changes: among the rows of the last change, then among what was stated. */
function changeable(course: Course, cells: CellSet): CellSet {
  const { form, lastChange, stated } = course.notes.context
  const rows = new Set([...lastChange.keys()].map((id) => id.replace(/\.[^.]+$/, '')))
  const inRows = new Set([...cells].filter((id) => rows.has(id.replace(/\.[^.]+$/, ''))))
  const near = inRows.size > 0 ? inRows : cells
  const standing = new Set([...near].filter((id) => stated.has(id)))
  const totals = new Set([...standing].filter((id) => form.cell(id)!.columnId === 'total'))
  return totals.size === 1 && near.size > 7 ? totals : standing.size > 0 && near.size > 7 ? standing : near
}

/** 罚了3万2: a sum of fines, neither a count of decisions nor a fee. */
const isFine = (number: NumberPhrase, cells: CellSet): boolean =>
  number.unit !== 'count' &&
  (number.unit !== '' || number.hasMagnitude) &&
  [...cells].every((id) => id.startsWith('s2.penalty.'))

/** 收了270块 is hardly what table two prints in 万元: the fee for handling a request, more likely. */
const isPettyFee = (course: Course, number: NumberPhrase, labels: readonly Label[], cells: CellSet): boolean =>
  number.unit === 'yuan' &&
  (number.amount?.integer ?? 0) > 0 &&
  (number.amount?.integer ?? 0) < 1000 &&
  cells.size === 1 &&
  cells.has('s2.fees.amount') &&
  course.notes.context.form.cell('s6.fee.collected') !== undefined &&
  labels.every(({ cells: meant }) => meant.has('s6.fee.collected'))

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
  const figure = figureIn(offered[0]!)
  if (figure === undefined) return undefined
  return whichCell(context, isOneColumn && rows.size > 1 ? 'which-row' : 'which-cell', offered, figure, words)
}

/** 收了270块: which of the two fees. */
function moneyQuestion(course: Course, number: NumberPhrase, words: string) {
  const { context } = course.notes
  const cells: readonly CellId[] = ['s6.fee.collected', 's2.fees.amount']
  const options = cells.flatMap((cell) => {
    const found = context.form.cell(cell)
    const amount = found && amountIn(found, number)
    return amount?.kind === 'figure'
      ? [option(saying(context, cell, amount.figure), [{ cell, value: amount.figure, words }])]
      : []
  })
  return options.length > 1 ? { about: words, reason: 'which-fee' as const, options } : undefined
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
  const before = course.row
  course.follow(labels)
  if (fact.isPart && before && !meet(before, cells)) {
    course.notes.leave(fact.words)
    return
  }
  sayOne(course, fact, labels, cells)
}

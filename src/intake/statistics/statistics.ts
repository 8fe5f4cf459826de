import type { CellId } from '../../schema/cell-id.ts'
import { formOf } from '../../schema/form.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import type { Topic } from '../../schema/topics.ts'
import { topicNames } from '../block-names.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import type { Label } from '../words/labels.ts'
import { tokenize } from '../words/tokenizer.ts'
import { answerInTurn, sayBare } from './bare.ts'
import { type StatisticsClause, statisticsClauses } from './clauses.ts'
import { StatisticsCourse } from './course.ts'
import { type Item, pairsOf } from './pairs.ts'
import { completeFamilies, sayRest } from './silence.ts'
import { askHowMany, sayWhole } from './whole.ts'
import { statisticsWording } from './wording.ts'

// The statistics table of 2008 has one figure a line. 「3件当面来的 都延期了」「就我一个人 兼职的 培训4次100人」: a label and its number in either
// order, 都 for the whole of what was said, and a label behind a number for the same number more closely.

/** 微信39 其他渠道没有: 其他渠道 tells what 微信 is of. */
function hintIn(course: StatisticsCourse, clauses: readonly StatisticsClause[]): Topic | undefined {
  const topics = clauses.flatMap(({ items }) =>
    items.flatMap((item) => {
      const own = new Set(item.kind === 'label' ? [...item.label.cells].map((cell) => course.topicOf(cell)) : [])
      return own.size === 1 ? [...own] : []
    }),
  )
  return new Set(topics).size === 1 ? topics[0] : undefined
}

/** 兼职的 behind 一个人; 维持 behind 复议1件: the same number, looked at more closely. */
function refine(course: StatisticsCourse, labels: readonly Label[], { text: words, isAll }: StatisticsClause): boolean {
  const { last, notes } = course
  const label = labels.at(-1)!
  const cells = course.candidates(label)
  const [cell, ...others] = cells
  const { form } = notes.context
  const isCloser =
    last &&
    cell &&
    others.length === 0 &&
    last.figure > 0 &&
    cell !== last.cell &&
    form.cell(cell)!.parent === last.cell
  if (isCloser) {
    // 主动公开22条规范性文件 is of those alone.
    if (cell === 't1.publishedNormative' && last.cell === 't1.published') notes.withdraw(last.cell)
    course.take(cell, last.figure, words)
    if (last.figure > 1 && !isAll) notes.restate = true
    return true
  }
  if (cell && others.length === 0) course.follow(cell)
  return false
}

function sayNumber(
  course: StatisticsCourse,
  labels: readonly Label[],
  number: NumberPhrase,
  clause: StatisticsClause,
): void {
  const [label, ...before] = [...labels].reverse()
  if (!label) {
    sayBare(course, number, clause)
    return
  }
  if (clause.isEach) {
    for (const one of labels) course.sayLabelled(one, number, clause.text)
    return
  }
  for (const one of before.reverse()) {
    const cells = course.candidates(one)
    if (cells.length === 1) course.follow(cells[0]!, 0)
  }
  course.sayLabelled(label, number, clause.text)
}

const isValue = (kind: Item['kind'] | undefined): boolean => kind === 'number' || kind === 'zero'

/** 0 for a list of labels is none of them. */
const isNone = (value: Item, labels: readonly Label[], { isAll }: StatisticsClause): boolean =>
  value.kind === 'zero' || (value.kind === 'number' && value.number.amount?.integer === 0 && labels.length > 1 && isAll)

function sayPair(course: StatisticsCourse, labels: readonly Label[], value: Item, clause: StatisticsClause): void {
  if (value.kind === 'number' && !isNone(value, labels, clause)) sayNumber(course, labels, value.number, clause)
  else if (labels.length > 0) for (const label of labels) course.sayNone(label, clause.text)
  else course.notes.leave(clause.text)
}

/** 2件复议维持1件纠错: what stands behind a number that it says nothing of is not passed over. */
function leaveOthers(course: StatisticsCourse, labels: readonly Label[]): void {
  const last = course.last?.cell
  const parent = last && course.notes.context.form.cell(last)!.parent
  for (const { cells, word } of labels)
    if (![last, parent].some((cell) => cell !== undefined && cells.has(cell))) course.notes.leave(word)
}

function sayClause(course: StatisticsCourse, clause: StatisticsClause): void {
  const { notes } = course
  const { items, text, unknown, isPart } = clause
  course.isPart = isPart
  const { pairs, rest } = pairsOf(items)
  if (unknown.length > 0 && items.length > 0 && items.every(({ kind }) => kind === 'number')) {
    // 业务动态112条: a number of something that the table has no place for.
    if (isPart) notes.remarks.push({ kind: 'part-of', words: text })
    else notes.problems.push({ words: text, reason: 'no-place' })
    return
  }
  // 2件没答复, 还没下来1件: neither that many nor none.
  const isBoth = items.some(
    ({ kind }, at) => isValue(kind) && kind !== items[at + 1]?.kind && isValue(items[at + 1]?.kind),
  )
  if (isBoth) {
    notes.problems.push({ words: text, reason: 'no-place' })
    return
  }
  for (const { labels, value } of pairs) sayPair(course, labels, value, clause)
  if (rest.length > 0) {
    const isWhole = clause.isAll && pairs.length === 0
    const isSaid = isWhole
      ? sayWhole(course, rest.at(-1)!, text) || askHowMany(course, rest.at(-1)!, text)
      : refine(course, rest, clause)
    if (!isSaid && pairs.length === 0) course.open.push(text)
    else if (!isSaid) leaveOthers(course, rest)
  }
  if (!isPart) for (const words of unknown) notes.leave(words)
}

function sayWaiting(course: StatisticsCourse, { items, waiting }: StatisticsClause): void {
  const { notes } = course
  const named = items.flatMap((item) => (item.kind === 'label' ? course.candidates(item.label) : []))
  const whole = named.flatMap((cell) => [cell, ...course.partsOf(cell)])
  const cells = whole.length > 0 ? whole : (notes.context.asked?.cells ?? [])
  notes.waiting.push({ whom: waiting ?? '', cells: cells.filter((cell) => course.known(cell) === undefined) })
}

/** 其中 reaches on until something is named that is no part. */
function withParts(course: StatisticsCourse, clauses: readonly StatisticsClause[]): StatisticsClause[] {
  let isPart = false
  return clauses.map((clause) => {
    const labels = clause.items.flatMap((item) => (item.kind === 'label' ? [item.label] : []))
    const isPartOf = (label: Label): boolean =>
      course.candidates(label).some((cell) => course.notes.context.form.cell(cell)!.parent !== undefined)
    isPart = clause.isPart || (isPart && (clause.isJoined || labels.every(isPartOf)))
    return { ...clause, isPart }
  })
}

/** 22+112+11+10=155 of 145: parts that are more than the whole they were said of. */
function compareParts({ notes }: StatisticsCourse, clauses: readonly StatisticsClause[]): void {
  const numbers = clauses
    .filter(({ isPart }) => isPart)
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'number' ? [item.number.amount?.integer ?? 0] : [])))
  const sum = numbers.reduce((all, number) => all + number, 0)
  const whole = notes.view.known('t1.published')
  if (numbers.length > 1 && whole !== undefined && sum > whole)
    notes.remarks.push({ kind: 'parts-differ', words: `${numbers.join('＋')}＝${sum}，比${whole}多` })
}

/** 重点领域 is of Beijing's table only: naming it makes the table that one. */
const inForm = (text: string, context: ReadingContext): ReadingContext =>
  /重点领域/.test(text) && context.form.profile === undefined
    ? { ...context, form: formOf('2008', { profile: 'beijing' }) }
    : context

/** Once something of requests is known, 「没有」 is of the other ways they came, and not of what became of them. */
function otherReceived(course: StatisticsCourse, wanted: readonly CellId[]): readonly CellId[] | undefined {
  const isMore = (cell: CellId): boolean => (course.known(cell) ?? 0) > 0
  const parts = course.partsOf('t3.received')
  if (!course.asked?.cells.some(isMore)) return undefined
  return wanted.filter((cell) => parts.includes(cell) || (cell === 't3.received' && !parts.some(isMore)))
}

/** 没有, 都是0. */
const isNothing = (item: Item): boolean =>
  item.kind === 'zero' || (item.kind === 'number' && item.number.amount?.integer === 0)

/** 没有申请, to the question about them: there was nothing to deal with either. */
function noRequests(course: StatisticsCourse, clauses: readonly StatisticsClause[]): boolean {
  const { notes, asked } = course
  const wanted = notes.context.asked?.cells ?? []
  const others = otherReceived(course, wanted)
  const items = clauses.flatMap((clause) => clause.items)
  const isZero = others ? isNothing : ({ kind }: { kind: string }): boolean => kind === 'zero'
  const isNone =
    clauses.every(({ isRest, waiting, drop }) => (!isRest || others) && waiting === undefined && drop === undefined) &&
    items.some(isZero) &&
    items.every((item) => isZero(item) || (item.kind === 'label' && item.label.cells.has('t3.received')))
  const cells = others ?? (wanted.includes('t3.received') ? wanted : [])
  if (!isNone || asked?.id !== 'requests' || cells.length === 0) return false
  const words = clauses.map(({ text }) => text).join()
  for (const cell of cells) notes.propose(cell, 0, words)
  notes.noteZeroed(topicNames.requests, cells.length)
  return true
}

function sayAll(course: StatisticsCourse, clauses: readonly StatisticsClause[]): boolean {
  const { notes } = course
  for (const clause of clauses) {
    if (clause.waiting !== undefined) sayWaiting(course, clause)
    else if (clause.drop !== undefined) notes.problems.push({ words: clause.text, reason: clause.drop })
    else if (clause.isRest && clause.items.every(isNothing)) {
      if (!sayRest(course, clause.text)) return false
    } else if (clause.items.every(({ kind }) => kind === 'zero') && clause.items.length > 0) return false
    else sayClause(course, clause)
  }
  return true
}

/** What a message says of the statistics table of 2008; undefined when it is read by the ordinary rules. */
export function statisticsIn(message: string, given: ReadingContext): Notes | undefined {
  if (!given.form.statistics) return undefined
  const text = statisticsWording(message)
  const context = inForm(text, given)
  const tokens = tokenize(text, context)
  const clauses = statisticsClauses(tokens)
  if (!clauses || clauses.length === 0) return undefined
  const notes = new Notes(context)
  const course = new StatisticsCourse(notes)
  course.hint = hintIn(course, clauses)
  const parts = withParts(course, clauses)
  if (!noRequests(course, parts) && !answerInTurn(course, parts) && !sayAll(course, parts)) return undefined
  completeFamilies(course)
  compareParts(course, parts)
  for (const words of course.open) notes.leave(words)
  if (tokens.some(({ kind }) => kind === 'hedge')) notes.restate = true
  const found = notes.proposed.size + notes.choices.length + notes.problems.length + notes.waiting.length
  return found > 0 ? notes : undefined
}

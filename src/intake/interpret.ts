import type { RequestColumnId, RequestRowId } from '../schema/cell-id.ts'
import { outcomeColumn, questionAbout } from './ask.ts'
import { sayBare } from './bare.ts'
import { factsOf, rowsOf, together } from './bind.ts'
import { type CellSet, intersection, isTotal, meet } from './cell-set.ts'
import { option, outcomeItems } from './choices.ts'
import { Course } from './course.ts'
import { sayAll } from './everyone.ts'
import type { Fact, FactOf } from './fact.ts'
import { groupsOf, totalWord } from './groups.ts'
import { cellsOfLabels, type Label } from './labels.ts'
import { refused } from './lexicon/label-words.ts'
import { Notes } from './notes.ts'
import { type NumberPhrase, numberAt } from './numerals.ts'
import { piecesOf } from './pieces.ts'
import type { ReadingContext } from './reading.ts'
import { completeApplicants, sayRest, sayRestAll } from './rest.ts'
import type { Token } from './token.ts'
import { saySeries, sayValue } from './value.ts'
import { requestCell } from './view.ts'
import { sayNone, zeroAsked, zeroBlock } from './zero.ts'

const restLike = /^(?:其他|其它|别的|其余)$/

/** 收了3件，自然人的: the number before, looked at more closely; else what the next words are about. */
function refine(course: Course, { labels, words }: FactOf<'refine'>): void {
  const { notes, last } = course
  const [group, ...others] = groupsOf(labels)
  if (!group) return
  if (others.length > 0) {
    notes.leave(words)
    return
  }
  const cells = last ? intersection(last.cells, group.cells) : new Set<never>()
  const isAsked = group.labels.some(({ ask }) => ask !== undefined)
  if (last && cells.size === 1 && !last.isRefined && !isAsked && last.figure > 0) {
    const [cell] = cells
    if (cell !== last.cell) {
      notes.propose(cell!, last.figure, words)
      last.isRefined = true
    }
    return
  }
  if (isWholeOf(course, group.cells, group.labels, words)) return
  const asking = group.labels.find(({ ask }) => ask === 'which-outcome' || ask === 'convention')
  if (asking) {
    refusedWithoutNumber(course, asking, words)
    return
  }
  if (course.open !== undefined) notes.leave(course.open)
  course.open = words
  if (group.labels.some(({ direction }) => direction === 'row')) {
    course.follow(group.labels)
    course.column = undefined
  } else course.column = group.cells
}

/** 「个人」 to 「这3件是谁的」, 「企业的没办完」: no number, but one that is known; put to the person. */
function isWholeOf(course: Course, cells: CellSet, labels: readonly Label[], words: string): boolean {
  const { notes, askedTopic } = course
  const { form } = notes.context
  if (labels.some(({ ask }) => ask !== undefined)) return false
  if (askedTopic?.id === 'incoming' && labels.every(({ direction }) => direction === 'column')) {
    const narrow = course.narrowed(cells, labels)
    const [cell] = narrow
    const total = cell && notes.view.known(cell.replace(/\.[^.]+$/, '.total') as typeof cell)
    if (narrow.size !== 1 || !cell || !total || notes.view.known(cell) !== undefined) return false
    notes.propose(cell, total, words)
    notes.restate = true
    return true
  }
  const rows = new Set([...cells].map((id) => id.split('.')[1]))
  const [cell] = cells
  if (askedTopic?.id !== 'outcomes' || rows.size !== 1 || !isResult(cell!)) return false
  const row = cell!.split('.')[1] as RequestRowId
  const column = cells.size === 1 ? (form.cell(cell!)!.columnId as RequestColumnId) : (outcomeColumn(course) as RequestColumnId)
  const requests = notes.view.requests(column)
  if (!requests) return false
  notes.propose(requestCell(row, column), requests, words)
  notes.restate = true
  return true
}

/** 没给他: which kind of refusal, of the one request there was. */
function refusedWithoutNumber(course: Course, label: Label, words: string): void {
  const { notes } = course
  const figure = course.last?.figure ?? notes.view.requests('total')
  if (figure === undefined || figure === 0 || (course.last === undefined && figure > 1))
    course.later.push(() => {
      if (notes.choices.length === 0) notes.problems.push({ words, reason: 'not-an-outcome' })
    })
  else notes.choices.push(questionAbout(course, { label, cells: label.cells, figure, words }))
}

/** 「都答复了」 is not 予以公开: an answer may be any of the results. */
function notOutcome(course: Course, fact: FactOf<'not-outcome'>): void {
  // 「答复率100%，都公开了」 says it itself.
  course.later.push(() => {
    const isSaid = [...course.notes.proposed.values()].some(({ cell, value }) => value !== 0 && isResult(cell))
    if (!isSaid || fact.number !== undefined) askOutcome(course, fact)
  })
}

const isResult = (cell: string): boolean => /^s3\.(?!received|carriedIn|total)/.test(cell)

function askOutcome(course: Course, { number, isFinished, words }: FactOf<'not-outcome'>): void {
  const { notes } = course
  notes.problems.push({ words, reason: 'not-an-outcome' })
  const figure = number?.amount?.integer ?? notes.view.requests('total') ?? course.last?.figure
  if (figure === undefined || figure === 0) return
  if (number !== undefined) notes.restate = true
  const column = outcomeColumn(course)
  const say = (row: 'granted' | 'unavailableNotHeld') => [
    { cell: `s3.${row}.${column}` as const, value: figure, words },
  ]
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
      option('都予以公开', say('granted') as never),
      option('不予公开', [], outcomeItems(notes.context, refused, { column, figure, words })),
      option('没有这个信息', say('unavailableNotHeld') as never),
      option('各不一样'),
    ],
  })
}

function waiting(course: Course, { labels, whom }: FactOf<'waiting'>): void {
  const { notes } = course
  const cells =
    labels.length > 0
      ? groupsOf(labels).flatMap((group) => [...course.narrowed(group.cells, group.labels)])
      : [...course.askedCells]
  course.later.push(() => {
    const open = cells.filter((id) => !notes.proposed.has(id))
    const last = notes.waiting.at(-1)
    // 不清楚，要问执法队: the first half only says why.
    if (last?.whom === '' && whom !== '')
      notes.waiting.splice(-1, 1, { whom, cells: labels.length > 0 ? open : last.cells })
    else if (whom !== '' || last === undefined) notes.waiting.push({ whom, cells: open })
  })
}

/** 共3000元: no table of money has a total of that name. */
const isSumOfMoney = ({ labels, number }: FactOf<'value'>): boolean =>
  (number.unit === 'yuan' || number.unit === 'wan-yuan') && labels.every(({ word }) => totalWord.test(word))

/** What stood open (规章：) is used by what is said of it now, or was not understood. */
function close(course: Course, labels: readonly Label[]): void {
  const { open, row, column, notes } = course
  course.open = undefined
  if (open === undefined) return
  const cells = cellsOfLabels(labels)
  if (labels.length > 0 && !((row && meet(row, cells)) || (column && meet(column, cells)))) notes.leave(open)
}

/** 其他0 in a list of applicants is the column of that name; otherwise 其他 is the rest. */
function isRest(course: Course, { labels, isNumeric, isAll }: FactOf<'zero'>): boolean {
  if (labels.length !== 1 || !restLike.test(labels[0]!.word)) return false
  const isOfRow = course.row !== undefined && meet(course.row, labels[0]!.cells)
  if (isNumeric && !isAll && (course.askedTopic?.id === 'incoming' || isOfRow)) return false
  // 复议维持1，其他没有: all that is asked, or that one column?
  if (isOfRow && course.askedTopic?.id === 'disputes') course.notes.restate = true
  return true
}

function apply(course: Course, fact: Fact): void {
  const { notes } = course
  if (fact.kind === 'value' || fact.kind === 'series' || fact.kind === 'zero') close(course, fact.labels)
  switch (fact.kind) {
    case 'value':
      if (isSumOfMoney(fact)) sayBare(course, { ...fact, kind: 'bare', numbers: [fact.number] })
      else sayValue(course, fact)
      break
    case 'series':
      saySeries(course, fact)
      break
    case 'zero':
      if (fact.labels.length === 0) zeroAsked(course, fact.isAll, fact.words)
      else if (isRest(course, fact)) sayRest(course, fact.words)
      else sayNone(course, fact)
      break
    case 'all':
      sayAll(course, fact)
      break
    case 'rest':
      sayRest(course, fact.words)
      break
    case 'rest-all':
      sayRestAll(course, fact)
      break
    case 'bare':
      sayBare(course, fact)
      break
    case 'refine':
      refine(course, fact)
      break
    case 'context':
      course.follow(fact.labels)
      break
    case 'waiting':
      waiting(course, fact)
      break
    case 'not-outcome':
      notOutcome(course, fact)
      break
    case 'dropped':
      if (fact.reason === 'no-place') notes.leave(fact.words)
      else notes.problems.push({ words: fact.words, reason: fact.reason })
      break
    case 'leftover':
      notes.leave(fact.words)
  }
}

/** 诉讼1件，还没判: which lawsuit is open, that it is pending is not; 3件都公开了: the number and all of them. */
function joined(course: Course, facts: readonly Fact[]): Fact[] {
  const result: Fact[] = []
  for (const fact of facts) {
    const last = result.at(-1)
    const isPending =
      last?.kind === 'value' &&
      fact.kind === 'refine' &&
      rowsOf(last.labels) > 1 &&
      together([...last.labels, ...fact.labels]).size > 0
    if (isPending) {
      result.pop()
      result.push({ ...last, labels: [...last.labels, ...fact.labels], words: `${last.words} ${fact.words}` })
    } else if (
      last?.kind === 'bare' &&
      fact.kind === 'all' &&
      isAboutResults(course, fact) &&
      last.numbers.length === 1
    ) {
      result.pop()
      const [number] = last.numbers as [NumberPhrase]
      const isEvery = number.amount?.integer === course.notes.view.requests('total')
      const words = `${last.words}${fact.words}`
      result.push(
        isEvery && fact.labels.every(({ ask }) => ask === undefined)
          ? { ...fact, words }
          : { kind: 'value', labels: fact.labels, number, isMore: false, isPart: false, isChange: false, words },
      )
    } else result.push(fact)
  }
  return result
}

const isAboutResults = ({ askedTopic }: Course, { labels }: FactOf<'all'>): boolean =>
  (askedTopic?.id === 'outcomes' || askedTopic?.id === 'disputes') &&
  rowsOf(labels) >= 1 &&
  !labels.every(({ direction }) => direction === 'column')

function sentences(tokens: readonly Token[]): Token[][] {
  // 0；12；0 is one list.
  if (tokens.every(({ kind }) => kind === 'number' || kind === 'separator'))
    return [tokens.filter((token) => token.kind !== 'separator' || token.separator !== 'end')]
  const result: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'separator' && token.separator === 'end') result.push([])
    else result.at(-1)!.push(token)
  }
  return result
}

/** Words that are not figures but say something about the reading as a whole. */
function mark(notes: Notes, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.kind === 'hedge' || token.kind === 'turning' || token.kind === 'supposed') notes.restate = true
    // A month is not the year: whether it is all there was, nobody said.
    if (token.kind === 'time' && token.isDated && !token.outside) notes.restate = true
    if (token.kind === 'percent') notes.unused.push(token.text)
    if (token.kind === 'channel') {
      notes.remarks.push({ kind: 'channel', words: token.text })
      notes.unused.push(token.text)
    }
    if (token.kind === 'person-count') notes.remarks.push({ kind: 'count-not-people', words: token.text })
  }
}

/** What a message in words says about figures. */
export function interpret(tokens: readonly Token[], text: string, context: ReadingContext): Notes {
  const notes = new Notes(context)
  const course = new Course(notes)
  mark(notes, tokens)
  for (const sentence of sentences(tokens))
    for (const fact of joined(course, factsOf(piecesOf(sentence, text)))) apply(course, fact)
  completeApplicants(course)
  for (const step of course.later) step()
  if (course.open !== undefined) notes.leave(course.open)
  answersHalf(course)
  return notes
}

/** A lone 「3」 to a question for two rows: probably the first, but better asked. */
function answersHalf(course: Course): void {
  const { notes, askedTopic, askedCells } = course
  const { form } = notes.context
  if (askedTopic?.id !== 'incoming' || notes.proposed.size !== 1) return
  const [cell] = notes.proposed.keys()
  const [proposal] = notes.proposed.values()
  const rows = new Set([...askedCells].map((id) => form.cell(id)!.rowId))
  if (isTotal(form.cell(cell!)!) && rows.size > 1 && numberAt(proposal!.words, 0)?.end === proposal!.words.length)
    notes.restate = true
}

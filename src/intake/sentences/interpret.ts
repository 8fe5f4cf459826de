import { numberAt } from '../../schema/numerals.ts'
import { isTotal, meet } from '../cell-set.ts'
import { noticesWithoutMoney } from '../fees.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { cellsOfLabels, type Label } from '../words/labels.ts'
import type { Token } from '../words/token.ts'
import { agreed } from './agreed.ts'
import { sayBare } from './bare.ts'
import { factsOf } from './bind.ts'
import { Course } from './course.ts'
import { sayAll } from './everyone.ts'
import type { Fact, FactOf } from './fact.ts'
import { totalWord } from './groups.ts'
import { joinedFacts } from './join-facts.ts'
import { notOutcome } from './not-outcome.ts'
import { piecesOf } from './pieces.ts'
import { refine } from './refine.ts'
import { completeApplicants, sayRest, sayRestAll } from './rest.ts'
import { dividedInto } from './run-ons.ts'
import { saySeries, sayValue } from './value.ts'
import { waiting } from './waiting.ts'
import { sayNone, zeroAsked } from './zero.ts'

const restLike = /^(?:其他|其它|别的|其余)$/

/** 共3000元, 总共212: what is asked has no total of that name. */
const isPlainSum = ({ askedTopic }: Course, { labels, number }: FactOf<'value'>): boolean =>
  labels.every(({ word, cells }) => totalWord.test(word) && !askedTopic?.cells.some((id) => cells.has(id))) &&
  (askedTopic !== undefined || number.unit === 'yuan' || number.unit === 'wan-yuan')

/**
 * 新收7个人5公司1 共8件, 处罚：简易程序12件，普通程序9件，共21件: a sum behind a list is of what the list is of. False where it is of nothing that
 * was said.
 */
function sumOfSaid(course: Course, fact: FactOf<'value'>): boolean {
  const { notes, row } = course
  const { number, words } = fact
  const said = [...notes.proposed.values()].filter(({ cell }) => cell.startsWith('s2.'))
  const sum = said.reduce((all, { value }) => all + (value ?? 0), 0)
  // 许可3 处罚4 共7件: it says nothing new.
  if (said.length > 1 && sum === number.amount?.integer) return true
  if (!row || number.unit === 'yuan' || number.unit === 'wan-yuan') return false
  const isOfList = meet(row, cellsOfLabels(fact.labels))
  const [only] = row
  const isOfHeading = row.size === 1 && only !== undefined && !notes.proposed.has(only)
  if (!isOfList && !isOfHeading) return false
  const label: Label = { word: words, cells: row, direction: 'row', ask: undefined }
  sayValue(course, isOfList ? fact : { ...fact, labels: [label] })
  if (isOfHeading) course.open = undefined
  notes.restate = true
  return true
}

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
      if (isPlainSum(course, fact) && sumOfSaid(course, fact)) break
      if (isPlainSum(course, fact)) sayBare(course, { ...fact, kind: 'bare', numbers: [fact.number], isChannel: false })
      else sayValue(course, fact)
      break
    case 'series':
      saySeries(course, fact)
      break
    case 'zero':
      if (fact.isDoubted) notes.restate = true
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
      notes.problems.push({ words: fact.words, reason: fact.reason })
      break
    case 'leftover':
      notes.leave(fact.words)
  }
}

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
  let hasSpoken = false
  for (const token of tokens) {
    // 处罚没有，哦有1件: second thoughts.
    if (hasSpoken && token.kind === 'harmless' && /^[哦噢]$/.test(token.text)) notes.restate = true
    hasSpoken ||= token.kind === 'label' || token.kind === 'number' || token.kind === 'zero'
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

const isApplicant = ({ direction, cells }: Label): boolean =>
  direction === 'column' && [...cells].every((id) => id.startsWith('s3.') && !id.endsWith('.total'))

const isBareNone = (fact: Fact): boolean => fact.kind === 'zero' && fact.labels.length === 0

/** What a message in words says about figures, whatever stands between its clauses. */
export function interpret(tokens: readonly Token[], text: string, context: ReadingContext): Notes {
  const { readings, unclear } = dividedInto(tokens, text)
  const notes = agreed(readings.map((divided) => interpretClauses(divided, text, context)))
  for (const words of unclear) notes.problems.push({ words, reason: 'runs-on' })
  if (unclear.length > 0) notes.restate = true
  return notes
}

function interpretClauses(tokens: readonly Token[], text: string, context: ReadingContext): Notes {
  const notes = new Notes(context)
  const course = new Course(notes)
  mark(notes, tokens)
  course.namesApplicants = tokens.some((token) => token.kind === 'label' && isApplicant(token.label))
  for (const sentence of sentences(tokens)) {
    const facts = joinedFacts(course, factsOf(piecesOf(sentence, text)))
    for (const fact of facts) apply(course, fact)
    // 三 没有: a number and none, neither of which says of what.
    if (facts.some(isBareNone) && facts.some(({ kind }) => kind === 'bare')) notes.restate = true
  }
  completeApplicants(course)
  noticesWithoutMoney(course)
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

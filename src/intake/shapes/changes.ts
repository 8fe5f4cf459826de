import type { CellId } from '../../schema/cell-id.ts'
import { numberAt } from '../../schema/numerals.ts'
import { topicsOf } from '../../schema/topics.ts'
import { topicNames } from '../block-names.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { interpret } from '../sentences/interpret.ts'
import { tokenize } from '../words/tokenizer.ts'
import { miscounted } from './miscounted.ts'
import { onTop } from './on-top.ts'

// 处罚多了2件, 强制和许可写反了, 除了处罚都是0: what they say hangs on the figures that stand. All are put to the person first.

/** The one cell that a number behind these words would be about. */
export function cellSaid(what: string, context: ReadingContext): CellId | undefined {
  const text = `${what.trim()}9件`
  const { proposed, choices, unused } = interpret(tokenize(text, context), text, { ...context, asked: undefined })
  const [cell] = proposed.keys()
  return proposed.size === 1 && choices.length + unused.length === 0 ? cell : undefined
}

const more =
  /^(.{2,14}?)(?:又|还|要)?(?:多了|多出来?了?|增加了?|多加了?|少(?:说|报|记|填|写|算)了?|漏(?:说|报|记|填|写)了?)[ ]?(?=\S+$)/
const fewer =
  /^(.{2,14}?)(?:又|还|要)?(?:少了|少掉了?|减少了?|减[掉去]?了?|再减[掉去]?|扣[掉除]了?|多(?:说|报|记|填|写|算)了?)[ ]?(?=\S+$)/

const outcomeOfIt = /^(.*\d\S{0,2}?)[,，。; ]+(?:所以|那就|应该)?(?:就)?是?[ ]?(\d+)(?:件|个|起|份)?$/

/** 许可多报了1个，76: what it comes to is said besides. */
function differenceAndResult(text: string, context: ReadingContext): Notes | undefined {
  const [, said, result] = outcomeOfIt.exec(text) ?? []
  const notes = said === undefined ? undefined : difference(said, context)
  const [cell] = notes?.proposed.keys() ?? []
  if (!notes || !cell) return undefined
  if (notes.proposed.get(cell)?.value !== Number(result)) notes.leave(text)
  return notes
}

/** 处罚多了2件: 12→14; 处罚减2, 多报了2件: 12→10. */
function difference(text: string, context: ReadingContext): Notes | undefined {
  const [found, sign] = more.test(text) ? ([more.exec(text), 1] as const) : ([fewer.exec(text), -1] as const)
  const number = found ? numberAt(text, found[0].length) : undefined
  // 增减 is a column of its own in the form of 2019.
  if (!found || number?.end !== text.length || context.form.cells.some(({ kind }) => kind === 'signed'))
    return undefined
  const cell = cellSaid(found[1]!, context)
  const standing = cell && context.stated.get(cell)
  const { amount, unit } = number
  if (!cell || amount?.places !== 0 || unit === 'yuan' || unit === 'wan-yuan') return undefined
  const notes = new Notes(context)
  // 处罚减3, where none stand yet: not three.
  if (standing === undefined) {
    if (sign > 0) return undefined
    notes.problems.push({ words: text, reason: 'how-many' })
    return notes
  }
  const figure = standing + sign * amount.integer
  if (figure < 0) notes.problems.push({ words: text, reason: 'negative' })
  else notes.propose(cell, figure, text)
  notes.restate = true
  return notes
}

const swapped =
  /^(?:我)?(?:把|将)?(.{2,12}?)(?:和|跟|与|、|同)(.{2,12}?)(?:的数字?|两个数?|数字?)?(?:(?:写|填|弄|搞|报|说|打|记)反了?|反了|颠倒了?|对调(?:一下)?|调换(?:一下)?|换一下|互换(?:一下)?|掉个个儿?)$/

/** 强制和许可写反了. */
function exchange(text: string, context: ReadingContext): Notes | undefined {
  const [, one, other] = swapped.exec(text) ?? []
  if (one === undefined || other === undefined) return undefined
  const [first, second] = [cellSaid(one, context), cellSaid(other, context)]
  const [left, right] = [first && context.stated.get(first), second && context.stated.get(second)]
  if (!first || !second || left === undefined || right === undefined || first === second) return undefined
  const notes = new Notes(context)
  notes.propose(first, right, text)
  notes.propose(second, left, text)
  notes.restate = true
  return notes
}

const exception =
  /^(?:除了?|除去)(.{2,12}?)(?:以外|之外|外)?[,， ]*(?:其他|其余|别的|剩下)?(?:的)?(?:都|全|均)(?:是|为)?(?:0|零|没有?|无)(?:件|个)?(?:了|的)?$/

const rowOf = (cell: CellId): string => cell.replace(/\.[^.]+$/, '')

/** 除了处罚都是0: the rest of that block, and nothing of what was named. */
function allBut(text: string, context: ReadingContext): Notes | undefined {
  const [, what] = exception.exec(text) ?? []
  const named = what === undefined || /\d/.test(what) ? undefined : cellSaid(what, context)
  const topic = named && topicsOf(context.form).find(({ cells }) => cells.includes(named))
  if (!topic || !['decisions', 'documents', 'informationFee'].includes(topic.id)) return undefined
  const notes = new Notes(context)
  const isNamed = (cell: CellId): boolean => (topic.id === 'decisions' ? rowOf(cell) === rowOf(named) : cell === named)
  for (const cell of topic.cells) if (!isNamed(cell) && !context.stated.get(cell)) notes.propose(cell, 0, text)
  notes.noteZeroed(topicNames[topic.id], notes.proposed.size)
  notes.restate = true
  return notes
}

/** The whole message as one of these. */
export function changeSayingIn(message: string, context: ReadingContext): Notes | undefined {
  const text = message.trim().replace(/[。.!！]+$/, '')
  if (text.length > 40) return undefined
  return (
    miscounted(text, context, cellSaid) ??
    difference(text, context) ??
    differenceAndResult(text, context) ??
    onTop(text, context, cellSaid) ??
    exchange(text, context) ??
    allBut(text, context)
  )
}

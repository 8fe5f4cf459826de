import type { Label } from '../words/labels.ts'
import { arranged } from './arrange.ts'
import type { Fact } from './fact.ts'
import { type Item, isZeroItem, labelsIn, type Piece, valuesIn } from './pieces.ts'
import { rowsOf, together } from './together.ts'

interface Group {
  readonly labels: Label[]
  readonly value: Item | undefined
}

/** Labels and values in their turns: [labels, value], …, and the labels behind the last value. */
function turns(items: readonly Item[]): { groups: Group[]; tail: Label[] } {
  const groups: Group[] = []
  let labels: Label[] = []
  for (const item of items) {
    if (item.kind === 'label') labels.push(item.label)
    else {
      groups.push({ labels, value: item })
      labels = []
    }
  }
  return { groups, tail: labels }
}

const isRowWord = ({ direction }: Label): boolean => direction === 'row'

function valueFact(labels: readonly Label[], value: Item, piece: Piece): Fact {
  const words = piece.text
  const { drop, isAll, isMore, isAlso, isPart, isChange } = piece
  const isNone = value.kind === 'zero' || (isZeroItem(value) && (labels.length > 0 || isAll))
  if (drop === 'no-place') return { kind: 'leftover', words }
  if (drop === 'outside-year' || (drop === 'approximate' && !isNone)) return { kind: 'dropped', reason: drop, words }
  if (isNone)
    return {
      kind: 'zero',
      labels,
      isAll,
      isNumeric: value.kind === 'number',
      isChange,
      isDoubted: drop !== undefined,
      words,
    }
  if (value.kind !== 'number') return { kind: 'leftover', words }
  const { number } = value
  return labels.length === 0
    ? { kind: 'bare', numbers: [number], isMore, isAlso, isPart, isChannel: piece.isChannel, words }
    : { kind: 'value', labels, number, isMore, isAlso, isPart, isChange, words }
}

/** 新收3件自然人; 文件没发过: labels on both sides of one value. */
function around(before: Label[], value: Item, after: Label[], piece: Piece): Fact[] {
  if (together([...before, ...after]).size === 0)
    return [valueFact(before, value, piece), { kind: 'refine', labels: after, words: piece.text }]
  const isRowThenColumn =
    rowsOf(before) === 1 &&
    [...together(before)].every((id) => /^[st][34]/.test(id)) &&
    before.every(isRowWord) &&
    after.every(({ direction }) => direction === 'column')
  if (value.kind === 'number' && !isZeroItem(value) && isRowThenColumn)
    return [valueFact(before, value, piece), { kind: 'refine', labels: after, words: piece.text }]
  return [valueFact([...before, ...after], value, piece)]
}

/** 信息处理费没发过也没收过: what there is none of stands behind each 没, and all of it is of what was named first. */
function noneOfEach(
  head: readonly Label[],
  groups: readonly Group[],
  tail: readonly Label[],
  piece: Piece,
): Fact[] | undefined {
  const said = [...groups.slice(1).map(({ labels }) => labels), tail]
  const isOfHead = said.every((labels) => labels.length > 0 && together([...head, ...labels]).size > 0)
  if (!isOfHead || !groups.every(({ value }) => value?.kind === 'zero')) return undefined
  return groups.map(({ value }, at) => valueFact([...head, ...said[at]!], value!, piece))
}

/** The facts of a piece that has both labels and values. */
function mixed(piece: Piece): Fact[] {
  const { groups, tail } = turns(piece.items)
  const [first] = groups
  if (!first) return []
  const hasHead = first.labels.length > 0
  if (groups.length === 1) {
    if (hasHead && tail.length > 0) return around(first.labels, first.value!, tail, piece)
    return [valueFact(hasHead ? first.labels : tail, first.value!, piece)]
  }
  const isSeries = hasHead && tail.length === 0 && groups.slice(1).every(({ labels }) => labels.length === 0)
  if (isSeries) {
    const numbers = groups.flatMap(({ value }) => (value?.kind === 'number' ? [value.number] : []))
    if (numbers.length < groups.length || piece.drop) return [{ kind: 'leftover', words: piece.text }]
    return [{ kind: 'series', labels: first.labels, numbers, words: piece.text }]
  }
  const none = hasHead ? noneOfEach(first.labels, groups, tail, piece) : undefined
  if (none) return none
  if (tail.length === 0) return groups.map(({ labels, value }) => valueFact(labels, value!, piece))
  const shifted = groups.map(({ value }, index) => valueFact(groups[index + 1]?.labels ?? tail, value!, piece))
  if (!hasHead) return shifted
  const follow = [...groups.slice(1).map(({ labels }) => labels), tail]
  const isContext =
    first.labels.every(isRowWord) &&
    follow.every((labels) => labels.length > 0 && together([...first.labels, ...labels]).size > 0)
  if (isContext) return [{ kind: 'context', labels: first.labels, words: piece.text }, ...shifted]
  return [
    ...groups.map(({ labels, value }) => valueFact(labels, value!, piece)),
    { kind: 'refine', labels: tail, words: piece.text },
  ]
}

/** Numbers nobody labelled. */
function bareFact(piece: Piece, values: readonly Item[]): Fact {
  const words = piece.text
  if (values.length === 1) return valueFact([], values[0]!, piece)
  const numbers = values.flatMap((item) => (item.kind === 'number' ? [item.number] : []))
  return numbers.length === values.length && !piece.drop
    ? { ...piece, kind: 'bare', numbers, words }
    : { kind: 'leftover', words }
}

/** 其余为0, 剩下的都没办完. */
function restFact(piece: Piece, labels: readonly Label[], values: readonly Item[]): Fact {
  const words = piece.text
  if (values.length === 0 && labels.length > 0) return { kind: 'rest-all', labels, words }
  const isNone = values.length > 0 && values.every(isZeroItem) && labels.length === 0
  return isNone ? { kind: 'rest', words } : { kind: 'leftover', words }
}

function labelFact(piece: Piece, labels: readonly Label[]): Fact {
  const words = piece.text
  // 漏了个企业的: one more, but in which row and of how many, nobody has said.
  // 一是维持: of which one, the order does not say.
  if (piece.drop || piece.isMore || piece.unknown.some((word) => /^[一二三四五六七八九]是$/.test(word)))
    return { kind: 'leftover', words }
  return piece.isAll ? { kind: 'all', labels, words } : { kind: 'refine', labels, words }
}

const isCountItem = (item: Item): boolean => item.kind === 'number' && !isZeroItem(item)

function plainFacts(piece: Piece): Fact[] {
  const words = piece.text
  const labels = labelsIn(piece)
  const values = valuesIn(piece)
  if (piece.waiting !== undefined) {
    const facts = values.length > 0 ? mixed({ ...piece, waiting: undefined }) : []
    return [...facts, { kind: 'waiting', labels, whom: piece.waiting, words }]
  }
  if (piece.isRest) return [restFact(piece, labels, values)]
  if (piece.notOutcome !== undefined && labels.length === 0) {
    // 转来没有，2020年都办完了: of this year that says nothing.
    if (piece.drop === 'outside-year') return [{ kind: 'dropped', reason: piece.drop, words }]
    const number = values.find((item) => item.kind === 'number')?.number
    return [{ kind: 'not-outcome', number, isFinished: piece.notOutcome === 'finished', words }]
  }
  if (values.length === 0) return labels.length === 0 ? [] : [labelFact(piece, labels)]
  if (labels.length === 0) return [bareFact(piece, values)]
  // 自然人、企业各1件.
  const isForEach =
    (piece.isEach || (piece.isAll && isCountItem(values[0]!))) &&
    values.length === 1 &&
    labels.length > 1 &&
    together(labels).size === 0
  return isForEach ? labels.map((label) => valueFact([label], values[0]!, piece)) : mixed(piece)
}

/** Bare numbers next to each other are one list. */
function listed(facts: readonly Fact[]): Fact[] {
  const result: Fact[] = []
  for (const fact of facts) {
    const last = result.at(-1)
    if (fact.kind === 'bare' && last?.kind === 'bare' && !fact.isMore && !fact.isPart) {
      result.pop()
      result.push({ ...last, numbers: [...last.numbers, ...fact.numbers], words: `${last.words} ${fact.words}` })
    } else result.push(fact)
  }
  return result
}

/** What a sentence says, piece by piece. */
export function factsOf(pieces: readonly Piece[]): Fact[] {
  const joined = arranged(pieces)
  return listed(
    joined.flatMap((piece): Fact[] => [
      ...plainFacts(piece),
      // The words of a part that the form does not know stay with its number, which is not recorded either.
      ...(piece.isPart && labelsIn(piece).length === 0 ? [] : piece.unknown).map(
        (words): Fact => ({ kind: 'leftover', words }),
      ),
    ]),
  )
}

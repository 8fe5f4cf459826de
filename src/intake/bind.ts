import { type CellSet, intersection } from './cell-set.ts'
import type { Fact } from './fact.ts'
import type { Label } from './labels.ts'
import { type Item, isZeroItem, labelsIn, type Piece, valuesIn } from './pieces.ts'

/** The cells that labels side by side mean together; empty when they do not belong together. */
export function together(labels: readonly Label[]): CellSet {
  const [first, ...others] = labels
  if (!first) return new Set()
  return others.reduce((cells: CellSet, label) => intersection(cells, label.cells), first.cells)
}

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

/** How many rows of the tables labels could be about. */
export const rowsOf = (labels: readonly Label[]): number =>
  new Set([...together(labels)].map((id) => id.replace(/\.[^.]+$/, ''))).size

const isRowWord = ({ direction }: Label): boolean => direction === 'row'

function valueFact(labels: readonly Label[], value: Item, piece: Piece): Fact {
  const words = piece.text
  if (value.kind === 'zero' || (isZeroItem(value) && (labels.length > 0 || piece.isAll)))
    return { kind: 'zero', labels, isAll: piece.isAll, isNumeric: value.kind === 'number', words }
  if (value.kind !== 'number') return { kind: 'leftover', words }
  const { number } = value
  if (piece.drop && !isZeroItem(value)) return { kind: 'dropped', number, reason: piece.drop, words }
  if (piece.drop) return { kind: 'leftover', words }
  return labels.length === 0
    ? { kind: 'bare', numbers: [number], isMore: piece.isMore, isPart: piece.isPart, words }
    : { kind: 'value', labels, number, isMore: piece.isMore, isPart: piece.isPart, isChange: piece.isChange, words }
}

/** 新收3件自然人; 文件没发过: labels on both sides of one value. */
function around(before: Label[], value: Item, after: Label[], piece: Piece): Fact[] {
  if (together([...before, ...after]).size === 0)
    return [valueFact(before, value, piece), { kind: 'refine', labels: after, words: piece.text }]
  const isRowThenColumn =
    rowsOf(before) === 1 && before.every(isRowWord) && after.every(({ direction }) => direction === 'column')
  if (value.kind === 'number' && !isZeroItem(value) && isRowThenColumn)
    return [valueFact(before, value, piece), { kind: 'refine', labels: after, words: piece.text }]
  return [valueFact([...before, ...after], value, piece)]
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

const isLabelsOnly = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined &&
  piece.items.length > 0 &&
  valuesIn(piece).length === 0 &&
  !piece.isAll &&
  !piece.isRest &&
  piece.waiting === undefined
const isValueOnly = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined &&
  piece.items.length > 0 &&
  labelsIn(piece).length === 0 &&
  !piece.isRest &&
  piece.waiting === undefined

const merged = (one: Piece, other: Piece): Piece => ({
  ...one,
  items: [...one.items, ...other.items],
  text: `${one.text} ${other.text}`.trim(),
  isAll: one.isAll || other.isAll,
  isMore: one.isMore || other.isMore,
  isPart: one.isPart || other.isPart,
  isEach: one.isEach || other.isEach,
  isChannel: one.isChannel || other.isChannel,
  isPeople: one.isPeople || other.isPeople,
  isChange: one.isChange || other.isChange,
  notOutcome: one.notOutcome ?? other.notOutcome,
  unknown: [...one.unknown, ...other.unknown],
  drop: one.drop ?? other.drop,
})

/** 发布、废止、有效分别为2、1、5: every label and every value a piece of its own. */
function spread(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    const isList = valuesIn(piece).length === 0 && together(labelsIn(piece)).size === 0
    if (isList && piece.items.length > 1 && piece.waiting === undefined && !piece.isAll)
      return piece.items.map((item, index): Piece => ({ ...piece, items: [item], before: index === 0 ? piece.before : 'space' }))
    const isRun = valuesIn(piece).length > 1 || (piece.isEach && isValueOnly(pieces[index + 1]))
    if (!isRun || piece.items.length < 2 || piece.isRest) return [piece]
    const firstValue = piece.items.findIndex(({ kind }) => kind !== 'label')
    const isLabelsThenValues = firstValue > 0 && piece.items.slice(firstValue).every(({ kind }) => kind !== 'label')
    if (!piece.isEach && !(isLabelsThenValues && valuesIn(piece).length > 1)) return [piece]
    return piece.items.map(
      (item, index): Piece => ({ ...piece, items: [item], before: index === 0 ? piece.before : 'space' }),
    )
  })
}

/** As many labels in a row as values in a row: they belong together one by one. */
function zipped(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let index = 0
  while (index < pieces.length) {
    const labels = run(pieces, index, isLabelsOnly)
    const values = run(pieces, index + labels.length, isValueOnly)
    const context = labels.length - values.length
    if (values.length > 1 && labels.length > 1 && (context === 0 || context === 1)) {
      result.push(...labels.slice(0, context))
      const head = context === 1 ? labelsIn(labels[0]!) : []
      for (const [position, value] of values.entries()) {
        const own = labels[position + context]!
        const fits = head.length > 0 && together([...head, ...labelsIn(own)]).size > 0
        const items = fits ? [...labels[0]!.items, ...own.items] : own.items
        result.push(merged({ ...own, items }, value))
      }
      index += labels.length + values.length
    } else if (isSeriesHead(pieces[index]) && isNextNumber(pieces[index + 1])) {
      const more = run(pieces, index + 1, isNextNumber)
      result.push(more.reduce((all, value) => merged(all, value), pieces[index]!))
      index += 1 + more.length
    } else if (values.length > 1 && labels.length === 1) {
      result.push(values.reduce((all, value) => merged(all, value), labels[0]!))
      index += 1 + values.length
    } else result.push(pieces[index++]!)
  }
  return result
}

/** 规章0 0 0: a label, its first number, and more numbers behind. */
const isSeriesHead = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.items.length === 2 &&
  piece.items[0]!.kind === 'label' &&
  piece.items[1]!.kind === 'number'
const isNextNumber = (piece: Piece | undefined): piece is Piece =>
  isValueOnly(piece) &&
  piece.items.length === 1 &&
  piece.items[0]!.kind === 'number' &&
  (piece.before === 'space' || piece.before === 'enumeration') &&
  !piece.isMore &&
  !piece.isPart &&
  !piece.isAll

function run(pieces: readonly Piece[], from: number, holds: (piece: Piece | undefined) => piece is Piece): Piece[] {
  let to = from
  while (holds(pieces[to])) to++
  return pieces.slice(from, to)
}

/** Joins 「自然人 3件 企业 2件」 and 「3件 自然人 2件 企业」: a label to its value. */
function paired(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let index = 0
  while (index < pieces.length) {
    const one = pieces[index]!
    const next = pieces[index + 1]
    if (isLabelsOnly(one) && isValueOnly(next) && next.before !== 'end') {
      result.push(merged(one, next))
      index += 2
    } else if (
      isValueOnly(one) &&
      valuesIn(one).length === 1 &&
      isLabelsOnly(next) &&
      joins(next)
    ) {
      if (!endsInLabel(pieces, index)) {
        result.push(one)
        index++
      } else {
        result.push(merged(one, next))
        index += 2
      }
    } else result.push(pieces[index++]!)
  }
  return result
}

const joins = ({ before }: Piece): boolean => before === 'space' || before === 'none'

/** Whether value, label, value, label … from here ends in a label. */
function endsInLabel(pieces: readonly Piece[], from: number): boolean {
  let index = from
  while (isValueOnly(pieces[index]) && isLabelsOnly(pieces[index + 1])) index += 2
  return !isValueOnly(pieces[index])
}

/** 许可、处罚、强制 …: labels in a list are one piece. */
function labelLists(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const isList = piece.before === 'enumeration' || piece.before === 'space'
    const isDisjoint = last !== undefined && together([...labelsIn(last), ...labelsIn(piece)]).size === 0
    if (isLabelsOnly(last) && isLabelsOnly(piece) && isList && isDisjoint) {
      result.pop()
      result.push({ ...merged(last, piece), before: last.before })
    } else result.push(piece)
  }
  return result
}

/** 未发生复议: what is none stands behind, and more of it may follow. */
const isNoneOf = ({ items }: Piece): boolean =>
  items.length > 1 && items[0]!.kind === 'zero' && items.slice(1).every(({ kind }) => kind === 'label')

/** 许可、强制都没有: labels without a value wait for the one behind them. */
function coordinated(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of labelLists(pieces)) {
    const last = result.at(-1)
    const value = valuesIn(piece)[0]
    const leading = piece.items[0]
    const mayWait = isLabelsOnly(last) && last.waiting === undefined && leading?.kind === 'label' && value !== undefined
    const isList =
      piece.before === 'enumeration' || piece.before === 'space' || (piece.before === 'comma' && piece.isAll)
    const isDisjoint = mayWait && together([...labelsIn(last), leading.label]).size === 0
    if (mayWait && isList && isDisjoint && (isZeroItem(value) || piece.isEach || piece.before === 'enumeration')) {
      result.pop()
      result.push({ ...merged(last, piece), before: last.before })
    } else if (last && isNoneOf(last) && isLabelsOnly(piece) && piece.before === 'enumeration') {
      result.pop()
      result.push({ ...merged(last, piece), before: last.before })
    } else if (piece.waiting !== undefined && isLabelsOnly(last) && labelsIn(piece).length === 0) {
      result.pop()
      result.push({ ...merged(last, piece), waiting: piece.waiting, before: last.before })
    } else result.push(piece)
  }
  return result
}

function plainFacts(piece: Piece): Fact[] {
  const words = piece.text
  const labels = labelsIn(piece)
  const values = valuesIn(piece)
  if (piece.waiting !== undefined) {
    const facts = values.length > 0 ? mixed({ ...piece, waiting: undefined }) : []
    return [...facts, { kind: 'waiting', labels, whom: piece.waiting, words }]
  }
  if (piece.isRest) {
    if (values.length === 0 && labels.length > 0) return [{ kind: 'rest-all', labels, words }]
    return values.every(isZeroItem) && values.length > 0 && labels.length === 0
      ? [{ kind: 'rest', words }]
      : [{ kind: 'leftover', words }]
  }
  if (piece.notOutcome !== undefined && labels.length === 0) {
    const number = values.find((item) => item.kind === 'number')?.number
    return [{ kind: 'not-outcome', number, isFinished: piece.notOutcome === 'finished', words }]
  }
  // 自然人、企业各1件.
  if (piece.isEach && values.length === 1 && labels.length > 1 && together(labels).size === 0)
    return labels.map((label) => valueFact([label], values[0]!, piece))
  if (labels.length > 0 && values.length > 0) return mixed(piece)
  if (values.length > 0) {
    if (values.length === 1) return [valueFact([], values[0]!, piece)]
    const numbers = values.flatMap((item) => (item.kind === 'number' ? [item.number] : []))
    return numbers.length === values.length && !piece.drop
      ? [{ kind: 'bare', numbers, isMore: piece.isMore, isPart: piece.isPart, words }]
      : [{ kind: 'leftover', words }]
  }
  if (labels.length === 0) return []
  if (piece.drop) return [{ kind: 'leftover', words }]
  return [piece.isAll ? { kind: 'all', labels, words } : { kind: 'refine', labels, words }]
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

/** 3、4件: one number nobody is sure of, not two. */
function ranged(pieces: readonly Piece[]): Piece[] {
  if (pieces.some(({ isEach }) => isEach)) return [...pieces]
  const result: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const last = result.at(-1)
    const one = last?.items.at(-1)
    const other = piece.items[0]
    const isPair =
      one?.kind === 'number' &&
      other?.kind === 'number' &&
      piece.items.length === 1 &&
      piece.before === 'enumeration' &&
      valuesIn(last!).length === 1 &&
      pieces[index + 1]?.before !== 'enumeration' &&
      one.number.unit === '' &&
      other.number.amount?.integer === (one.number.amount?.integer ?? -2) + 1
    if (!isPair) {
      result.push(piece)
      continue
    }
    result.pop()
    const text = `${one.text}、${other.text}`
    const number = { ...other.number, text, amount: undefined, trouble: 'range' as const }
    result.push({ ...merged(last!, piece), items: [...last!.items.slice(0, -1), { kind: 'number', number, text }] })
  }
  return result
}

/** 其中 reaches over the bare numbers behind it. */
function withParts(pieces: readonly Piece[]): Piece[] {
  let isPart = false
  return pieces.map((piece) => {
    isPart = piece.isPart || (isPart && labelsIn(piece).length === 0)
    return isPart ? { ...piece, isPart } : piece
  })
}

/** What a sentence says, piece by piece. */
export function factsOf(pieces: readonly Piece[]): Fact[] {
  const joined = coordinated(paired(zipped(spread(ranged(withParts(pieces))))))
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

import { isZeroItem, labelsIn, type Piece, valuesIn } from './pieces.ts'
import { together } from './together.ts'

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
  isAlso: one.isAlso || other.isAlso,
  isPart: one.isPart || other.isPart,
  isEach: one.isEach || other.isEach,
  isChannel: one.isChannel || other.isChannel,
  isPeople: one.isPeople || other.isPeople,
  isChange: one.isChange || other.isChange,
  notOutcome: one.notOutcome ?? other.notOutcome,
  unknown: [...one.unknown, ...other.unknown],
  drop: one.drop ?? other.drop,
})

/** 无法提供（不掌握）: labels that narrow each other are one. */
function compatible(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const isNarrower =
      isLabelsOnly(last) &&
      isLabelsOnly(piece) &&
      piece.before === 'space' &&
      together([...labelsIn(last), ...labelsIn(piece)]).size > 0
    if (isNarrower) result.pop()
    result.push(isNarrower ? merged(last, piece) : piece)
  }
  return result
}

/** 发布、废止、有效分别为2、1、5: every label and every value a piece of its own. */
function spread(pieces: readonly Piece[]): Piece[] {
  return compatible(pieces).flatMap((piece, index, all) => {
    const isList = valuesIn(piece).length === 0 && together(labelsIn(piece)).size === 0
    if (isList && piece.items.length > 1 && piece.waiting === undefined && !piece.isAll)
      return piece.items.map(
        (item, index): Piece => ({ ...piece, items: [item], before: index === 0 ? piece.before : 'space' }),
      )
    const isRun = valuesIn(piece).length > 1 || (piece.isEach && isValueOnly(all[index + 1]))
    if (!isRun || piece.items.length < 2 || piece.isRest) return [piece]
    const firstValue = piece.items.findIndex(({ kind }) => kind !== 'label')
    const isLabelsThenValues = firstValue > 0 && piece.items.slice(firstValue).every(({ kind }) => kind !== 'label')
    if (!piece.isEach && !(isLabelsThenValues && valuesIn(piece).length > 1)) return [piece]
    return piece.items.map(
      (item, index): Piece => ({ ...piece, items: [item], before: index === 0 ? piece.before : 'space' }),
    )
  })
}

/** 发布、废止、有效 2、1、5: labels and values one by one; a label before them all is the row. */
function zip(labels: readonly Piece[], values: readonly Piece[]): Piece[] {
  const extra = labels.length - values.length
  const head = labels.slice(0, extra)
  const pairs = values.map((value, index) => {
    const own = labels[index + extra]!
    const isOfHead = extra > 0 && together([...labelsIn(head[0]!), ...labelsIn(own)]).size > 0
    return merged(isOfHead ? { ...own, items: [...head[0]!.items, ...own.items] } : own, value)
  })
  return [...head, ...pairs]
}

const series = (head: Piece, numbers: readonly Piece[]): Piece =>
  numbers.reduce((all, value) => merged(all, value), head)

/** As many labels in a row as values in a row belong together one by one; one label and several values are its cells in order. */
function zipped(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let index = 0
  while (index < pieces.length) {
    const labels = run(pieces, index, isLabelsOnly)
    const values = run(pieces, index + labels.length, isValueOnly)
    const more = isSeriesHead(pieces[index]) ? run(pieces, index + 1, isNextNumber) : []
    const extra = labels.length - values.length
    if (values.length > 1 && labels.length > 1 && (extra === 0 || extra === 1)) {
      result.push(...zip(labels, values))
      index += labels.length + values.length
    } else if (more.length > 0) {
      result.push(series(pieces[index]!, more))
      index += 1 + more.length
    } else if (values.length > 1 && labels.length === 1) {
      result.push(series(labels[0]!, values))
      index += 1 + values.length
    } else result.push(pieces[index++]!)
  }
  return result
}

function run(pieces: readonly Piece[], from: number, holds: (piece: Piece | undefined) => piece is Piece): Piece[] {
  let to = from
  while (holds(pieces[to])) to++
  return pieces.slice(from, to)
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
    } else if (isValueOnly(one) && valuesIn(one).length === 1 && isLabelsOnly(next) && joins(next)) {
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

/** The pieces of a sentence, with every label beside its value as far as their order tells. */
export const arranged = (pieces: readonly Piece[]): Piece[] =>
  coordinated(paired(zipped(spread(ranged(withParts(pieces))))))

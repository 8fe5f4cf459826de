import type { NumberPhrase } from '../../schema/numerals.ts'
import { bookkeepingWords } from '../lexicon/plain-words.ts'
import type { Label } from '../words/labels.ts'
import type { Separator, Token } from '../words/token.ts'

const bookkeeping: ReadonlySet<string> = new Set(bookkeepingWords.split(' '))

/** What counts in a stretch without a separator in it. */
export type Item =
  | { readonly kind: 'label'; readonly label: Label; readonly text: string }
  | { readonly kind: 'number'; readonly number: NumberPhrase; readonly text: string }
  | { readonly kind: 'zero'; readonly text: string }

export interface Piece {
  readonly items: readonly Item[]
  /** What separates it from the piece before. */
  readonly before: Separator | 'none'
  /** Words as written, for quoting. */
  readonly text: string
  readonly isAll: boolean
  readonly isRest: boolean
  readonly isMore: boolean
  /** 还有2件: more of what stands, if anything does. */
  readonly isAlso: boolean
  readonly isPart: boolean
  readonly isEach: boolean
  readonly isChannel: boolean
  readonly isPeople: boolean
  /** The value is put in the place of an earlier one (改成). */
  readonly isChange: boolean
  readonly waiting: string | undefined
  readonly notOutcome: 'unfinished' | 'finished' | undefined
  readonly unknown: readonly string[]
  /** Where the last word for none ended. */
  readonly zeroEnd: number
  /** Numbers in it are not to be taken, and why. */
  readonly drop: 'approximate' | 'outside-year' | 'no-place' | undefined
}

export const labelsIn = ({ items }: Piece): Label[] =>
  items.flatMap((item) => (item.kind === 'label' ? [item.label] : []))
export const valuesIn = ({ items }: Piece): Item[] => items.filter(({ kind }) => kind !== 'label')
export const isZeroItem = (item: Item): boolean =>
  item.kind === 'zero' || (item.kind === 'number' && item.number.amount?.integer === 0 && item.number.sign !== '-')

type Building = { -readonly [Key in keyof Piece]: Piece[Key] } & { items: Item[]; unknown: string[] }

const emptyPiece = (before: Piece['before']): Building => ({
  items: [],
  before,
  text: '',
  isAll: false,
  isRest: false,
  isMore: false,
  isAlso: false,
  isPart: false,
  isEach: false,
  isChannel: false,
  isPeople: false,
  isChange: false,
  waiting: undefined,
  notOutcome: undefined,
  unknown: [],
  zeroEnd: -1,
  drop: undefined,
})

const isEmpty = (piece: Building): boolean =>
  piece.items.length === 0 &&
  piece.unknown.length === 0 &&
  !(
    piece.isAll ||
    piece.isRest ||
    piece.isMore ||
    piece.isPart ||
    piece.isEach ||
    piece.isChannel ||
    piece.isPeople ||
    piece.isChange
  ) &&
  piece.waiting === undefined &&
  piece.notOutcome === undefined

/** Whether 都 looks back (许可强制都没有) and so does not begin a piece of its own. */
function looksBack(tokens: readonly Token[], index: number): boolean {
  for (const token of tokens.slice(index + 1)) {
    if (token.kind === 'harmless' || token.kind === 'time' || token.kind === 'hedge' || token.kind === 'all') continue
    return token.kind === 'zero' || token.kind === 'number' || token.kind === 'each'
  }
  return true
}

const strongest = (one: Piece['before'], other: Piece['before']): Piece['before'] => {
  const order: readonly Piece['before'][] = ['none', 'space', 'enumeration', 'colon', 'comma', 'end']
  return order.indexOf(one) > order.indexOf(other) ? one : other
}

function note(piece: Building, token: Token): void {
  switch (token.kind) {
    case 'label':
      piece.items.push({ kind: 'label', label: token.label, text: token.text })
      break
    case 'number':
      piece.items.push({ kind: 'number', number: token.number, text: token.text })
      break
    case 'zero':
      if (piece.items.at(-1)?.kind !== 'zero') piece.items.push({ kind: 'zero', text: token.text })
      piece.zeroEnd = token.end
      // 一个都没有, 从来没有.
      if (/都|也没|从|任何/.test(token.text)) piece.isAll = true
      break
    case 'change':
      piece.isChange = true
      // 122改成212: the old figure is only named.
      if (piece.items.at(-1)?.kind === 'number') piece.items.pop()
      break
    case 'waiting':
      piece.waiting = token.whom
      break
    case 'not-outcome':
      piece.notOutcome = token.isFinished ? 'finished' : (piece.notOutcome ?? 'unfinished')
      break
    case 'harmless':
      // 没填, 没统计: nobody has counted yet.
      if (piece.items.at(-1)?.kind === 'zero' && piece.zeroEnd === token.start && bookkeeping.has(token.text))
        piece.drop = 'no-place'
      if (/^(?:人|过|有|得|及|着)$/.test(token.text) && piece.zeroEnd === token.start) piece.zeroEnd = token.end
      break
    case 'unknown':
      piece.unknown.push(token.text)
      break
    case 'time':
      if (token.outside) piece.drop ??= 'outside-year'
      break
    case 'doubt':
      piece.drop ??= 'approximate'
      break
    case 'supposed':
    case 'turning':
      piece.drop = 'no-place'
      break
    default:
      if (token.kind in flags) piece[flags[token.kind as keyof typeof flags]] = true
  }
}

const flags = {
  all: 'isAll',
  rest: 'isRest',
  more: 'isMore',
  also: 'isAlso',
  part: 'isPart',
  each: 'isEach',
  channel: 'isChannel',
  'person-count': 'isPeople',
} as const

/** A doubt or a foreign year holds for its whole clause. */
function spreadDrops(pieces: readonly Building[]): void {
  let from = 0
  for (let index = 0; index <= pieces.length; index++) {
    const piece = pieces[index]
    if (piece !== undefined && !(index > 0 && piece.before === 'comma')) continue
    const clause = pieces.slice(from, index)
    // 处罚大概十几件 许可3: a doubt beside its own number goes no further.
    const drop = clause.find(
      ({ drop: own, items, isPart }, at) =>
        own !== undefined &&
        !(own === 'approximate' && items.some(({ kind }) => kind === 'number')) &&
        // 许可39件 其中不予许可2件: what is unclear of a part leaves the whole as it is.
        !(own === 'no-place' && isPart && at > 0),
    )?.drop
    if (drop) for (const part of clause) part.drop ??= drop
    from = index
  }
}

/** The pieces of one sentence. */
export function piecesOf(tokens: readonly Token[], text: string): Piece[] {
  const pieces: Building[] = []
  let piece = emptyPiece('none')
  let start: number | undefined
  let end = 0
  const close = (before: Piece['before']): void => {
    if (!isEmpty(piece) || piece.drop !== undefined) {
      piece.text = text.slice(start ?? 0, end).trim()
      // 没有3件: neither none nor three.
      const isBoth = piece.items.some(({ kind }, at) => kind === 'zero' && piece.items[at + 1]?.kind === 'number')
      // 没收几件, 没时间: none of what?
      const isNoneOfSome = piece.items[0]?.kind === 'zero' && piece.items.some(({ kind }) => kind === 'number')
      const isNoneOfWhat =
        piece.unknown.length > 0 && piece.items.length > 0 && piece.items.every(({ kind }) => kind === 'zero')
      if (isBoth || isNoneOfSome || isNoneOfWhat) piece.drop = 'no-place'
      pieces.push(piece)
      piece = emptyPiece(before)
    } else piece.before = pieces.length === 0 ? 'none' : strongest(piece.before, before)
    start = undefined
  }
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'separator') {
      close(token.separator)
      continue
    }
    const startsOwn =
      ((token.kind === 'all' || token.kind === 'rest') && !looksBack(tokens, index)) ||
      token.kind === 'part' ||
      token.kind === 'rest'
    if (startsOwn && !isEmpty(piece)) close('none')
    start ??= token.start
    end = token.end
    note(piece, token)
  }
  close('none')
  spreadDrops(pieces)
  // 除了处罚212件，都没有: what the exception is taken from is in another clause.
  const hasException = tokens.some(({ kind, text: word }) => kind === 'turning' && word.startsWith('除'))
  return hasException ? pieces.map((one) => ({ ...one, drop: 'no-place' as const })) : pieces
}

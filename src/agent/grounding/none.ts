import { isTotal } from '../../intake/cell-set.ts'
import { bookkeepingWords } from '../../intake/lexicon/plain-words.ts'
import type { Token } from '../../intake/words/token.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { topicsOf } from '../../schema/topics.ts'
import type { Clause, Mention } from './clauses.ts'
import type { Grounds, Refusal } from './grounds.ts'
import { figureOf } from './number.ts'
import { holds, type Place, touches } from './places.ts'

// Zero: the number 0, a word that there is none, or 其余 of a block.

const bookkeeping: ReadonlySet<string> = new Set(bookkeepingWords.split(' '))

const others: readonly Token['kind'][] = [
  'unknown',
  'all',
  'turning',
  'channel',
  'not-outcome',
  'hedge',
  'percent',
  'waiting',
]

/** 没问题, 没填, 没都公开, 没有人反对处罚: none of the things that a figure counts. */
function isOfSomethingElse({ clause, at, unitEnd }: Mention): boolean {
  const behind = clause.tokens.slice(at + 1)
  const [next] = behind
  if (next?.kind === 'harmless' && next.start === unitEnd && bookkeeping.has(next.text)) return true
  const upToLabel = behind.slice(0, behind.findIndex(({ kind }) => kind === 'label' || kind === 'number') >>> 0)
  return upToLabel.some(({ kind }) => others.includes(kind))
}

const isZero = (mention: Mention): boolean =>
  mention.number === undefined || (mention.number.amount?.integer === 0 && mention.number.trouble === undefined)

const isRest = ({ tokens }: Clause): boolean =>
  tokens.some(({ kind, text }) => kind === 'rest' || (kind === 'label' && /^(?:其他|其它|别的|其余)$/.test(text)))

/** The blocks the message is about: those it names, or that are asked about. */
function blocksOf({ form, known, naming }: Grounds): ReadonlySet<CellId> {
  const named = naming.all.flatMap(({ cells }) => (cells.size < 60 ? [...cells] : []))
  const ids = new Set<CellId>(known.asked.length > 0 ? known.asked : named)
  return new Set(topicsOf(form).flatMap(({ cells }) => (cells.some((id) => ids.has(id)) ? cells : [])))
}

/**
 * 其余为0 is for parts of the block that is named or asked about, not for its sums, not for what goes on to the next year (it would follow
 * unsaid), and not over a figure that stands.
 */
function isOfRest(grounds: Grounds, cell: CellId): boolean {
  const place = grounds.form.cell(cell)!
  const named = grounds.mentions.some(
    (mention) => !isZero(mention) && grounds.nameOf(mention, cell) === 'named' && mention.labels.length > 1,
  )
  return (
    !isTotal(place) &&
    place.rowId !== 'carriedOut' &&
    (grounds.known.figures.get(cell) ?? 0) === 0 &&
    !named &&
    blocksOf(grounds).has(cell)
  )
}

function refusedUnnamed({ known }: Grounds, cell: CellId): Refusal | undefined {
  if (known.asked.length === 0) return 'unclear-cell'
  return known.asked.includes(cell) ? undefined : 'other-cell'
}

/** A column alone (企业没有) is about the rows that are asked. */
function isOpenColumn({ form, known }: Grounds, cell: CellId, { labels }: Mention): boolean {
  const isColumnOnly = labels.length > 0 && labels.every(({ direction }) => direction === 'column')
  const rows = new Set(labels.flatMap(({ cells }) => [...cells]).map((id) => form.cell(id)!.rowId))
  return isColumnOnly && rows.size > 1 && !known.asked.includes(cell)
}

function refusedZero(grounds: Grounds, cell: CellId, mention: Mention, isAlone: boolean): Refusal | undefined {
  const why = grounds.unsaidOf(mention)
  if (why !== undefined) return why
  if (mention.number === undefined && isOfSomethingElse(mention)) return 'no-word-for-none'
  if (isRest(mention.clause)) {
    const naming = grounds.nameOf(mention, cell)
    const isColumn = mention.number !== undefined && naming === 'named'
    return isColumn || isOfRest(grounds, cell) ? undefined : 'other-cell'
  }
  // 没有 beside another count may be about that.
  if (mention.number === undefined && !isAlone) return 'several-counts'
  const naming = grounds.nameOf(mention, cell)
  if (naming === 'other') return 'other-cell'
  if (naming === 'unclear') return 'unclear-cell'
  if (naming === 'nothing') return refusedUnnamed(grounds, cell)
  return isOpenColumn(grounds, cell, mention) ? 'unclear-cell' : undefined
}

/** Whether a quote says 0 of a cell; undefined when it does. */
export function refusedNone(grounds: Grounds, cell: CellId, place: Place): Refusal | undefined {
  const inside = grounds.mentions.filter((mention) => touches(place, mention))
  const isAlone = inside.every(isZero)
  const zeros = inside.filter((mention) => {
    if (!isZero(mention) || !holds(place, mention)) return false
    return mention.number === undefined || figureOf(grounds, cell, mention) === 0
  })
  const reasons = zeros.map((mention) => refusedZero(grounds, cell, mention, isAlone))
  if (reasons.includes(undefined)) return undefined
  return reasons[0] ?? 'no-word-for-none'
}

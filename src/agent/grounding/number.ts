import { amountIn } from '../../intake/amounts.ts'
import { decreaseWords } from '../../intake/lexicon/disclosure-words.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { Mention } from './clauses.ts'
import type { Grounds, Refusal } from './grounds.ts'
import { isInSeries } from './series.ts'

// A number of the quote that is the value, stated, and said of the cell.

/** Where a value may stand. What it is said of alone nobody else may use. */
export interface Standing {
  readonly mention: Mention
  readonly isAlone: boolean
}

export type Found =
  | { readonly ok: true; readonly standings: readonly Standing[] }
  | { readonly ok: false; readonly why: Refusal }

/** A number as a figure of the cell; undefined where it is none, 'unit' where the unit is missing or another. */
export function figureOf({ form }: Grounds, cell: CellId, { number, labels }: Mention): Figure | 'unit' | undefined {
  const place = form.cell(cell)!
  if (number === undefined) return undefined
  const amount = amountIn(place, number)
  if (amount.kind === 'unit' || (amount.kind === 'trouble' && amount.reason === 'no-place')) return 'unit'
  if (amount.kind !== 'figure') return undefined
  // 件 are counted, not the people that asked for them.
  if (/[人名位]$/.test(number.text) && !place.unit.startsWith('人')) return 'unit'
  // 罚了3万 is money, not decisions.
  if (place.kind === 'count' && number.hasMagnitude && number.unit === '' && place.rowId === 'penalty') return 'unit'
  const isLess = place.kind === 'signed' && number.sign === '' && labels.some(({ word }) => decreaseWords.has(word))
  return isLess ? 0 - amount.figure : amount.figure
}

/** Why a number that equals the value is not stated for this cell. */
function standingAgainst(grounds: Grounds, cell: CellId, mention: Mention): Refusal | undefined {
  const { form, unsaidOf, known } = grounds
  const why = unsaidOf(mention)
  const { rowId, kind } = form.cell(cell)!
  const isOfBefore = ['carriedIn', 'itemsBefore'].includes(rowId)
  if (why !== undefined && !(why === 'other-year' && isOfBefore)) return why
  const { tokens } = mention.clause
  // 处罚还有2件, where some stand already: two more, or two in all?
  const isAlso = tokens.some((token) => token.kind === 'also' && token.start < mention.start)
  const hasSign = mention.number?.sign === '+' && kind !== 'signed'
  if ((isAlso && (known.figures.get(cell) ?? 0) !== 0) || hasSign) return 'relative'
  const isPart = tokens.some((token) => token.kind === 'part' && token.start < mention.start)
  if (isPart && mention.labels.length === 0 && mention.links.length === 0) return 'part'
  return isInSeries(grounds, mention) ? 'several-counts' : undefined
}

/** Counts of the quote that differ: what a number without a name is said of is then open. */
const hasSeveral = (grounds: Grounds, mentions: readonly Mention[]): boolean =>
  new Set(
    mentions
      .filter((mention) => mention.number?.amount !== undefined && grounds.unsaidOf(mention) === undefined)
      .map(({ number }) => `${number!.amount!.integer}/${number!.amount!.places}/${number!.unit === 'wan-yuan'}`),
  ).size > 1

/** 不是12，是21: 12 stands in one cell only, so 21 is for that. */
function isReplacing({ mentions, unsaidOf, known, ...grounds }: Grounds, cell: CellId, mention: Mention): boolean {
  const before = mentions[mentions.indexOf(mention) - 1]
  if (before === undefined || !['negated', 'old'].includes(unsaidOf(before) ?? '')) return false
  const holders = [...known.figures].filter(
    ([id, figure]) => figureOf({ ...grounds, mentions, unsaidOf, known }, id, before) === figure,
  )
  return holders.length === 1 && holders[0]![0] === cell
}

/** Words beside it that nobody knows, and that correct or withdraw nothing: they may well name something. */
const saysOfWhat = ({ clause: { tokens } }: Mention): boolean =>
  tokens.some(({ kind, text }) => kind === 'unknown' && /[\u4e00-\u9fa5]{2}/.test(text)) &&
  !tokens.some(({ kind, text }) => kind === 'change' || /[打写填报说记弄搞][错反岔]|撤|改/.test(text))

/** A number that nothing is beside: it answers what is asked, or is said of something in words of the person's own. */
function refusedUnnamed(
  grounds: Grounds,
  cell: CellId,
  mention: Mention,
  quoted: readonly Mention[],
): Refusal | undefined {
  if (hasSeveral(grounds, quoted)) return 'several-counts'
  if (isReplacing(grounds, cell, mention)) return undefined
  const { known, form, naming } = grounds
  const { asked } = known
  if (asked.length === 0) return saysOfWhat(mention) ? undefined : 'unclear-cell'
  if (!asked.includes(cell)) return 'other-cell'
  if (naming.hasUnknown) return undefined
  const totals = asked.filter((id) => form.cell(id)!.columnId === 'total')
  const isTotal = totals.includes(cell) && (totals.length === 1 || form.cell(cell)!.rowId === 'received')
  // 1件, where two of the three that are asked are money.
  const fitting = asked.filter((id) => {
    const figure = figureOf(grounds, id, mention)
    return typeof figure === 'number' || (figure === 'unit' && mention.number?.unit === '')
  })
  return fitting.length === 1 || isTotal ? undefined : 'unclear-cell'
}

/** 处罚212，当场处罚180: another number is said of the very same. */
export const hasRival = (grounds: Grounds, cell: CellId, value: Figure): boolean =>
  grounds.mentions.some((mention) => {
    const figure = figureOf(grounds, cell, mention)
    return (
      typeof figure === 'number' &&
      figure !== value &&
      standingAgainst(grounds, cell, mention) === undefined &&
      grounds.nameOf(mention, cell) === 'named'
    )
  })

/** 2 of 「自然人2企业1」 and 1 of it: 3 was not said. */
function isSum(grounds: Grounds, cell: CellId, value: Figure, mentions: readonly Mention[]): boolean {
  const figures = mentions
    .filter((mention) => grounds.unsaidOf(mention) === undefined)
    .map((mention) => figureOf(grounds, cell, mention))
    .filter((figure): figure is Figure => typeof figure === 'number' && figure > 0)
  let sums = new Set([0])
  for (const figure of figures.slice(0, 12)) sums = new Set([...sums, ...[...sums].map((sum) => sum + figure)])
  return figures.length > 1 && sums.has(value)
}

/** The most telling of several reasons: that of the number which comes nearest to standing for the value. */
const tellingOrder: readonly Refusal[] = [
  'other-cell',
  'unclear-cell',
  'several-counts',
  'part',
  'relative',
  'doubted',
  'question',
  'supposed',
  'old',
  'negated',
  'other-year',
  'told',
  'unit',
  'not-a-count',
]

const mostTelling = (reasons: readonly Refusal[]): Refusal =>
  tellingOrder.find((reason) => reasons.includes(reason)) ?? 'no-number'

/** Where in a quote a value stands for a cell. */
export function findNumber(grounds: Grounds, cell: CellId, value: Figure, mentions: readonly Mention[]): Found {
  const standings: Standing[] = []
  const reasons: Refusal[] = []
  for (const mention of mentions) {
    const figure = figureOf(grounds, cell, mention)
    if (figure === 'unit') reasons.push('unit')
    if (figure !== value) continue
    const against = standingAgainst(grounds, cell, mention)
    const naming = grounds.nameOf(mention, cell)
    const why =
      against ??
      (naming === 'other' ? 'other-cell' : undefined) ??
      (naming === 'unclear' ? 'unclear-cell' : undefined) ??
      (naming === 'nothing' ? refusedUnnamed(grounds, cell, mention, mentions) : undefined)
    if (why === undefined) standings.push({ mention, isAlone: naming !== 'named-too' })
    else reasons.push(why)
  }
  if (standings.length > 0) return { ok: true, standings }
  if (reasons.every((reason) => reason === 'unit') && isSum(grounds, cell, value, mentions))
    return { ok: false, why: 'sum' }
  return { ok: false, why: mostTelling(reasons) }
}

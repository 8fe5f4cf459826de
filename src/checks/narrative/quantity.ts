import { chineseNumeral } from '../../schema/chinese-number.ts'
import { type Decimal, type NumberPhrase, numberAt } from '../../schema/numerals.ts'

/** A number of a text with what it can mean: 15件 is 15, 140余条 anything from 140 to 149. */
export interface Quantity {
  readonly low: number
  readonly high: number
  /** What is counted by: 件, 条, 次 …, 元 (then the bounds are 分), %, or nothing. */
  readonly unit: string
  /** How many figures it has behind the point. */
  readonly places: number
  /** Where the figures alone stand, without the unit: what a mended text replaces. */
  readonly start: number
  readonly end: number
}

/** A number at a place: where it ends, and what it says when it says something that can be compared. */
export interface Written {
  readonly end: number
  readonly quantity: Quantity | undefined
}

const starts = new RegExp(`[\\d${chineseNumeral}几数]`)
const figuresOnly = new RegExp(`^(?:\\d[\\d,.]*[万千百]?|[${chineseNumeral}]+)`)
/** What stands behind a bare number when it counts nothing: a date, a place in an order, a share of another kind. */
const noCount = /^\s?(?:年|月|日|号|届|时|点|楼|室|级|版|倍|折|‰|个百分点|个百分|岁|后|性|体|站式|网|位一体)/
const nearly = /(?:近|将近|接近|不足|不到)\s?$/
const around = /(?:约|大约)\s?$/
const over = /(?:超过|超|逾|突破)\s?$/

const scaled = ({ integer, places }: Decimal): number => integer / 10 ** places

/** 元 and 万元 in 分; undefined when finer than that. */
function cents({ integer, places }: Decimal, unit: 'yuan' | 'wan-yuan'): number | undefined {
  const shift = (unit === 'yuan' ? 2 : 6) - places
  return shift < 0 ? undefined : integer * 10 ** shift
}

/** 140余 ends at 149, 100多 at 199, 25余 at 34: the next number as round as it is. */
function upTo(value: number): number {
  let step = 10
  while (value > 0 && value % (step * 10) === 0) step *= 10
  return value + (value > 0 && value % 10 === 0 ? step : 10) - 1
}

function bounds(value: number, before: string, phrase: NumberPhrase): { low: number; high: number } {
  const slack = Math.max(1, Math.round(value / 10))
  if (/[余多几来]/.test(phrase.text)) return { low: value, high: upTo(value) }
  if (nearly.test(before)) return { low: value - 2 * slack, high: value }
  if (over.test(before) || /以上|出头/.test(phrase.text)) return { low: value, high: value * 2 + 10 }
  if (around.test(before) || phrase.trouble === 'approximate') return { low: value - slack, high: value + slack }
  return { low: value, high: value }
}

const unitOf = (phrase: NumberPhrase): string =>
  phrase.unit === 'count'
    ? (/(人次|[^\d\s])$/.exec(phrase.text.replace(/左右|上下|以上|以下|以内|出头|多$/, ''))?.[0] ?? '')
    : ''

/** A count without a unit: nothing, or the character that follows when it is a unit we do not know (2期, 3场). */
function unknownUnit(text: string, end: number): string {
  const next = text[end] ?? ''
  return /[\p{L}]/u.test(next) && !/[其占为，、和及均]/.test(next) ? next : ''
}

/** The number that begins at a place of a narrowed text, if any does. */
export function writtenAt(text: string, index: number): Written | undefined {
  if (!starts.test(text[index] ?? '') || /[\d第]/.test(text[index - 1] ?? '')) return undefined
  const phrase = numberAt(text, index)
  if (!phrase) return undefined
  const isArabic = /\d/.test(text[index]!)
  const rest = text.slice(phrase.end, phrase.end + 6)
  const bare = phrase.unit === ''
  if (!isArabic && bare && phrase.text !== '零' && phrase.text !== '〇') return undefined
  if (bare && noCount.test(rest)) return { end: phrase.end, quantity: undefined }
  return { end: phrase.end, quantity: quantityOf(text, index, phrase) }
}

function quantityOf(text: string, index: number, phrase: NumberPhrase & { end: number }): Quantity | undefined {
  const digits = figuresOnly.exec(phrase.text)?.[0]
  const amount = phrase.amount ?? (phrase.trouble === 'approximate' && digits ? numberAt(digits, 0)?.amount : undefined)
  if (digits === undefined || amount === undefined) return undefined
  // In 3万元 the 万 belongs to the unit, in 3万件 to the number.
  const own = phrase.unit === 'wan-yuan' ? digits.replace(/[万萬]$/, '') : digits
  const span = { start: index, end: index + own.length }
  if (phrase.unit === 'yuan' || phrase.unit === 'wan-yuan') {
    const value = cents(amount, phrase.hasMagnitude ? 'yuan' : phrase.unit)
    if (value === undefined) return undefined
    return {
      ...bounds(value, text.slice(Math.max(0, index - 3), index), phrase),
      unit: '元',
      places: amount.places,
      ...span,
    }
  }
  const isPercent = /^\s?%/.test(text.slice(phrase.end))
  const unit = isPercent ? '%' : unitOf(phrase) || unknownUnit(text, phrase.end)
  if (!isPercent && amount.places > 0) return undefined
  return {
    ...bounds(scaled(amount), text.slice(Math.max(0, index - 3), index), phrase),
    unit,
    places: amount.places,
    ...span,
  }
}

export const isExact = ({ low, high }: Quantity): boolean => low === high
export const includes = ({ low, high }: Quantity, value: number): boolean => value >= low && value <= high

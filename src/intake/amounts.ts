import { type Figure, isAllowed, isMoney, largestFigure } from '../schema/figure.ts'
import type { Cell } from '../schema/form.ts'
import type { Decimal, NumberPhrase } from '../schema/numerals.ts'
import type { Problem } from './reading.ts'

export type Amount =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** 二百一: 210 or 201. */
  | { readonly kind: 'either'; readonly figures: readonly Figure[] }
  /** 32000 of money: 元 or 万元. */
  | { readonly kind: 'unit'; readonly yuan: Figure | undefined; readonly tenThousand: Figure | undefined }
  | { readonly kind: 'trouble'; readonly reason: Problem['reason'] }

const trouble = (reason: Problem['reason']): Amount => ({ kind: 'trouble', reason })

/** integer × 10^(power − places) when that is whole. */
function whole({ integer, places }: Decimal, power: number): Figure | undefined {
  const exponent = power - places
  const figure = exponent >= 0 ? integer * 10 ** exponent : integer / 10 ** -exponent
  return Number.isSafeInteger(figure) && figure <= largestFigure ? figure : undefined
}

function money(number: NumberPhrase): Amount {
  if (number.sign === '-') return trouble('negative')
  const [colloquial] = number.values
  const amount =
    number.amount ?? (number.hasMagnitude && colloquial !== undefined ? { integer: colloquial, places: 0 } : undefined)
  if (!amount) return trouble(number.trouble ?? 'ambiguous-number')
  if (amount.integer === 0) return { kind: 'figure', figure: 0 }
  const yuan = whole(amount, 2)
  const tenThousand = whole(amount, 6)
  if (number.unit === '' && !number.hasMagnitude) return { kind: 'unit', yuan, tenThousand }
  const figure = number.unit === 'wan-yuan' ? tenThousand : yuan
  return figure === undefined ? trouble('fraction') : { kind: 'figure', figure }
}

function count(number: NumberPhrase, kind: Cell['kind']): Amount {
  if (number.trouble !== undefined) {
    if (number.trouble === 'ambiguous-number' && number.values.length > 1)
      return { kind: 'either', figures: number.values }
    return trouble(number.trouble)
  }
  const figure = number.amount && whole(number.amount, 0)
  if (figure === undefined) return trouble(number.amount && number.amount.places > 0 ? 'fraction' : 'ambiguous-number')
  const signed = number.sign === '-' ? -figure : figure
  return isAllowed(kind, signed + 0)
    ? { kind: 'figure', figure: signed + 0 }
    : trouble(signed < 0 ? 'negative' : 'ambiguous-number')
}

/** What a number as written is in a cell: 件 as it is, money in 分. */
export function amountIn(cell: Pick<Cell, 'kind'>, number: NumberPhrase): Amount {
  if (isMoney(cell.kind)) return number.unit === 'count' ? trouble('no-place') : money(number)
  return number.unit === 'yuan' || number.unit === 'wan-yuan' ? trouble('no-place') : count(number, cell.kind)
}

/** Whether a figure may be written so: one of money without its unit too. */
export function isWrittenSo(cell: Pick<Cell, 'kind'>, number: NumberPhrase, figure: Figure): boolean {
  const amount = amountIn(cell, number)
  if (amount.kind === 'unit') return amount.yuan === figure || amount.tenThousand === figure
  return amount.kind === 'figure' && amount.figure === figure
}

/** A number of things, where it is one that can be. */
export function countOf(number: NumberPhrase | undefined): Figure | undefined {
  const amount = number && amountIn({ kind: 'count' }, number)
  return amount?.kind === 'figure' ? amount.figure : undefined
}

/** The one number that was said. */
export const onlyCount = (numbers: readonly NumberPhrase[]): Figure | undefined =>
  numbers.length === 1 ? countOf(numbers[0]) : undefined

/** The one number that was said, or the one thing that is spoken of where none was. */
export const countOrOne = (numbers: readonly NumberPhrase[]): Figure | undefined =>
  numbers.length === 0 ? 1 : onlyCount(numbers)

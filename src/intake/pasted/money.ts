import { type Figure, isMoney, parseMoney } from '../../schema/figure.ts'
import type { Cell } from '../../schema/form.ts'

// Sums in pasted tables: the form prints 万元, but whoever keeps the accounts writes 元, beside the number or in a heading.

export type MoneyUnit = '元' | '万元'

const inHeading = /(?:单位|金额|数额|收费|采购额)[ ]?[:：(（][ ]?(万元|元)/g

/** The unit that stands beside a number, or behind its label. */
export function unitBeside(fields: readonly string[]): MoneyUnit | undefined {
  const units = new Set(
    fields.flatMap(
      (field) => /^[\d,.]*(万元|元)$/.exec(field)?.[1] ?? /[(（](?:单位[:：])?(万元|元)[)）]/.exec(field)?.[1] ?? [],
    ),
  )
  const [unit] = units
  return units.size === 1 ? (unit as MoneyUnit) : undefined
}

/** The unit that all of a table is in, where its headings name one only. */
export function unitOfAll(text: string): MoneyUnit | undefined {
  const units = new Set([...text.matchAll(inHeading)].map(([, unit]) => unit))
  const [unit] = units
  return units.size === 1 ? (unit as MoneyUnit) : undefined
}

const kinds = { 元: 'yuan', 万元: 'money10k' } as const

/** The figure a cell's text is, money in the unit it is said in, or as the form prints it. */
export function figureOf({ kind }: Pick<Cell, 'kind'>, text: string, unit: MoneyUnit | undefined): Figure | undefined {
  const plain = text.replace(/,/g, '')
  if (isMoney(kind)) return parseMoney(plain, kind === 'money10k' && unit ? kinds[unit] : kind)
  const figure = Number(plain)
  return Number.isSafeInteger(figure) && (figure >= 0 || kind === 'signed') ? figure : undefined
}

import type { CellId } from './cell-id.ts'
import type { Kind } from './editions/shape.ts'
import type { Cell } from './form.ts'

/**
 * A figure is a safe integer: counts as they are, money in 分. 万元 with six places and 元 with two are both whole 分,
 * so every sum is exact and nothing is ever a fraction.
 */
export type Figure = number
export type Figures = ReadonlyMap<CellId, Figure>

/**
 * Larger figures are slips of the finger; the bound also keeps every sum over a form a safe integer. In money it is 1000亿元: what a
 * whole province collects in fees comes near a tenth of it.
 */
export const largestFigure = 1e13

/** How fine each unit of money can be. */
export const places = { money10k: 6, yuan: 2 } as const

export const isMoney = (kind: Kind): kind is 'money10k' | 'yuan' => kind === 'money10k' || kind === 'yuan'

/**
 * Reads a decimal as written in a report file (「941.4649」) into 分.
 * Returns undefined when it is not a plain non-negative decimal, or is finer than the unit allows.
 */
export function parseMoney(text: string, kind: 'money10k' | 'yuan'): Figure | undefined {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > places[kind]) return undefined
  const figure = Number(match[1]! + fraction.padEnd(places[kind], '0'))
  return figure <= largestFigure ? figure : undefined
}

/** The inverse of {@link parseMoney}, without trailing zeros. */
export function formatMoney(figure: Figure, kind: 'money10k' | 'yuan', atLeastPlaces = 0): string {
  const digits = String(figure).padStart(places[kind] + 1, '0')
  const whole = digits.slice(0, -places[kind])
  const fraction = digits.slice(-places[kind]).replace(/0+$/, '').padEnd(atLeastPlaces, '0')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

export const formatFigure = (cell: Pick<Cell, 'kind'>, figure: Figure): string =>
  isMoney(cell.kind) ? formatMoney(figure, cell.kind) : String(figure)

/** A figure as a report file writes it: integers for counts, strings for money. */
export const figureToJson = (cell: Pick<Cell, 'kind'>, figure: Figure): number | string =>
  isMoney(cell.kind) ? formatMoney(figure, cell.kind) : figure

/** Whether a figure may stand in a cell at all, whatever stands in the others. */
export const isAllowed = (kind: Kind, figure: Figure): boolean =>
  Number.isSafeInteger(figure) && Math.abs(figure) <= largestFigure && (kind === 'signed' || figure >= 0)

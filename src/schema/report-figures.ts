import type { CellId } from './cell-id.ts'
import { type Figure, formatFigure, isAllowed, isMoney, largestFigure, parseMoney, places } from './figure.ts'
import { type Cell, editionOfYear, editions, type Form, formOf, formOfYear, type Profile } from './form.ts'
import type { Json, JsonObject } from './json.ts'
import type { ReportProblem } from './report-problem.ts'

export interface ReadFigures {
  readonly form: Form
  readonly figures: ReadonlyMap<CellId, Figure>
  /** Figures of a row that this edition divides in three. */
  readonly wholeRows: readonly WholeRow[]
  readonly problems: readonly ReportProblem[]
}

export interface WholeRow {
  readonly id: string
  readonly figure: Figure
  /** The cells that are filled because of it: none of the whole is none of the parts. */
  readonly filled: readonly CellId[]
  /** Whether the three parts are all given and make this figure; otherwise it has no place in the form. */
  readonly isPlaced: boolean
}

const subrowPattern = /^s2\.otherServices\[([^[\]\p{Cc}]{1,60})\]\./u
const wholeRowPattern = /^s3\.other\.(\w+)$/

/** The names of the sub-rows, in the order in which the file first names them. */
function subrowsOf(keys: readonly string[]): string[] {
  const names = keys.flatMap((key) => subrowPattern.exec(key)?.[1] ?? [])
  return [...new Set(names)].filter((name) => name.trim() === name)
}

/** The form of a file is that of its year; what it has figures for decides between the variants. */
function formOfFile(year: number, profile: Profile | undefined, keys: readonly string[]): Form {
  const isBeijing = profile === 'beijing' || keys.some((key) => key.startsWith('t1.keyAreas'))
  return formOfYear(year, { profile: isBeijing ? 'beijing' : undefined, subrows: subrowsOf(keys) })
}

const inAnyEdition = (id: string): boolean =>
  editions.some((edition) => formOf(edition.id, { profile: 'beijing' }).cell(id) !== undefined)

const tooLarge = (key: string, cell: Cell, value: string): ReportProblem => ({
  code: 'tooLarge',
  key,
  value,
  most: formatFigure(cell, largestFigure),
  unit: cell.unit,
})

function readMoney(key: string, cell: Cell, value: Json): Figure | ReportProblem {
  const { kind } = cell
  if (typeof value === 'number') return { code: 'moneyNumber', key, value: String(value) }
  if (typeof value !== 'string' || !isMoney(kind)) return { code: 'money', key, value: JSON.stringify(value) }
  const figure = parseMoney(value, kind)
  if (figure !== undefined) return figure
  if (/^-\d/.test(value)) return { code: 'moneyNegative', key, value }
  if (!/^\d+(?:\.\d+)?$/.test(value)) return { code: 'money', key, value }
  const fraction = value.split('.')[1]?.replace(/0+$/, '') ?? ''
  return fraction.length > places[kind]
    ? { code: 'places', key, value, most: places[kind] }
    : tooLarge(key, cell, value)
}

function readFigure(key: string, cell: Cell, value: Json): Figure | ReportProblem {
  if (value === null) return { code: 'null', key }
  if (isMoney(cell.kind)) return readMoney(key, cell, value)
  if (typeof value !== 'number') return { code: 'count', key, value: JSON.stringify(value) }
  if (Number.isFinite(value) && !Number.isInteger(value)) return { code: 'fraction', key, value: String(value) }
  if (value < 0 && cell.kind !== 'signed') return { code: 'negative', key, value: String(value) }
  if (!isAllowed(cell.kind, value)) return tooLarge(key, cell, String(value))
  return value === 0 ? 0 : value
}

/** What a key is that the form has no cell for. */
function strayKey(form: Form, year: number, key: string): ReportProblem {
  const hasSubrows = form.subrows.length > 0 && key.startsWith('s2.otherServices.')
  if (hasSubrows && formOf('2019').cell(key)) return { code: 'rowAndSubrows', key }
  return inAnyEdition(key) ? { code: 'otherEdition', key, year } : { code: 'unknownCell', key }
}

const parts = ['otherNotCorrected', 'otherFeeUnpaid', 'otherMisc'] as const

/**
 * Reports of 2021 and later are still published with 其他处理 as the one row it was before. No such case at all means none of any of its
 * three kinds; how many of each kind there were, only a person can say.
 */
function placeWholeRow(form: Form, figures: Map<CellId, Figure>, id: string, figure: Figure): WholeRow {
  const column = wholeRowPattern.exec(id)![1]
  const cells = parts.map((part) => form.cell(`s3.${part}.${column}`)!.id)
  const filled = figure === 0 ? cells.filter((cell) => !figures.has(cell)) : []
  for (const cell of filled) figures.set(cell, 0)
  const sum = cells.reduce((total, cell) => total + (figures.get(cell) ?? Number.NaN), 0)
  return { id, figure, filled, isPlaced: sum === figure }
}

/** Reads the figures of a report file; all that is wrong with them is said at once. */
export function readFigures(year: number, profile: Profile | undefined, entries: JsonObject): ReadFigures {
  const form = formOfFile(year, profile, Object.keys(entries))
  const figures = new Map<CellId, Figure>()
  const wholeRows = new Map<string, Figure>()
  const problems: ReportProblem[] = []
  for (const [key, value] of Object.entries(entries)) {
    const column = editionOfYear(year) === '2021' ? wholeRowPattern.exec(key)?.[1] : undefined
    const cell = form.cell(column === undefined ? key : `s3.otherMisc.${column}`)
    const figure = cell ? readFigure(key, cell, value) : strayKey(form, year, key)
    if (typeof figure !== 'number') problems.push(figure)
    else if (column === undefined) figures.set(cell!.id, figure)
    else wholeRows.set(key, figure)
  }
  return {
    form,
    figures,
    wholeRows: [...wholeRows].map(([id, figure]) => placeWholeRow(form, figures, id, figure)),
    problems,
  }
}

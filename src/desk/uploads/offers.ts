import type { Situation } from '../../checks/situation.ts'
import type { CellId, RequestColumnId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import * as words from '../../text/carry-over.ts'
import { cellName, rowName } from '../../text/cells.ts'
import type { Asked, SaidFigure } from '../../text/reply.ts'
import type { Doubt } from '../turn.ts'

// What last year's report says of this year's. Nothing of it is written by itself: each is a question that one tap answers.

interface Offer {
  readonly line: string
  readonly again: string
  readonly yes: string
  readonly no?: string
  readonly figures: readonly SaidFigure[]
}

const doubtOf = ({ line, again, yes, no = words.no, figures }: Offer, asked: Asked): Doubt => ({
  fresh: line,
  again,
  cells: figures.map(({ cell }) => cell),
  settledBy: 'any',
  buttons: [
    { label: yes, action: { do: 'record', figures } },
    { label: no, action: { do: 'ask', asked } },
  ],
})

const columns = [
  'person',
  'business',
  'research',
  'nonprofit',
  'legal',
  'others',
  'total',
] as const satisfies readonly RequestColumnId[]

/** Requests that were carried out of last year came into this one. */
function carried(before: Situation, now: Situation): Offer[] {
  const { year } = now
  const known = columns.flatMap((column) => {
    const value = before.figures.get(`s3.carriedOut.${column}` as CellId)
    const cell = `s3.carriedIn.${column}` as CellId
    return value === undefined || !now.form.cell(cell) ? [] : [{ cell, column, value }]
  })
  const total = known.find(({ column }) => column === 'total')?.value
  if (total === undefined) return []
  const figures = known.map(({ cell, value }) => ({ cell, value, words: words.carrySource(year - 1) }))
  const differs = figures.filter(({ cell, value }) => now.figures.get(cell) !== value)
  if (differs.length === 0) return []
  const standing = now.figures.get('s3.carriedIn.total')
  const parts = known.filter(({ column, value }) => column !== 'total' && value > 0)
  const detail = parts.map(({ cell, value }) => `${cellName(now.form, cell).split('·').at(-1)}${value}`).join('、')
  const isOther = standing !== undefined
  return [
    {
      line: isOther
        ? words.carryDiffers(year, total, detail, standing)
        : total === 0
          ? words.carryNone(year)
          : words.carry(year, total, detail),
      again: words.carryAgain(year, total),
      yes: isOther ? words.changeTo(total) : words.yes,
      ...(isOther ? { no: words.leaveIt } : {}),
      figures,
    },
  ]
}

/** Stocks that stand at the end of a year, and what changes them in the next. */
const stocks = [
  { stock: 'inForce', flows: ['issued', 'repealed'] },
  { stock: 'publishedTotal', flows: ['made', 'published'] },
] as const

/** 现行有效 and 对外公开总数 as last year left them: by arithmetic where this year's changes are known, otherwise as long as there were none. */
function standing(before: Situation, now: Situation): Offer[] {
  if (before.form.edition !== now.form.edition) return []
  const source = words.stockSource(now.year - 1)
  return stocks.flatMap(({ stock, flows }) =>
    ['normative', 'rules'].flatMap((row): Offer[] => {
      const cell = now.form.cell(`s2.${row}.${stock}`)
      const last = cell && before.figures.get(cell.id)
      if (!cell || !last || now.figures.has(cell.id)) return []
      const [more, less] = flows.map((flow) => now.figures.get(`s2.${row}.${flow}` as CellId))
      const name = rowName(cell)
      const flowCells = flows.map((flow) => `s2.${row}.${flow}` as CellId)
      if (more === undefined && less === undefined) {
        const none = flowCells.map((id) => ({ cell: id, value: 0, words: source }))
        const line = words.stockUnchanged(now.year, stock, name, last)
        const figures = [...none, { cell: cell.id, value: last, words: source }]
        return [{ line, again: line, yes: words.unchanged, figures }]
      }
      if (more === undefined || less === undefined || stock !== 'inForce' || last + more - less < 0) return []
      const line = words.stockComputed(now.year, name, last, more, less)
      return [
        { line, again: line, yes: words.yes, figures: [{ cell: cell.id, value: last + more - less, words: source }] },
      ]
    }),
  )
}

/** The items that there were at the end of last year are those of the beginning of this one. */
function items(before: Situation, now: Situation): Offer[] {
  if (before.form.edition !== now.form.edition) return []
  const figures = now.form.cells.flatMap(({ id, section, columnId, rowId }): (SaidFigure & { value: Figure })[] => {
    if (section !== 's2' || columnId !== 'itemsBefore' || now.figures.has(id)) return []
    const start = before.figures.get(id)
    const change = before.figures.get(`s2.${rowId}.itemsChange` as CellId)
    if (start === undefined || change === undefined) return []
    return [{ cell: id, value: start + change, words: words.stockSource(now.year - 1) }]
  })
  if (figures.length === 0) return []
  const shown = figures.map(({ cell, value }) => `${rowName(now.form.cell(cell)!)}${value}`).join('、')
  const line = words.itemsAtStart(now.year, shown)
  return [{ line, again: line, yes: words.yes, figures }]
}

/** Questions that last year's report answers with one tap each. */
export const offersFrom = (before: Situation, now: Situation, asked: Asked): Doubt[] =>
  [...carried(before, now), ...standing(before, now), ...items(before, now)].map((offer) => doubtOf(offer, asked))

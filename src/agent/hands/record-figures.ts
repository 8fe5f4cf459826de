import * as z from 'zod'
import { amountIn } from '../../intake/amounts.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { type Figure, isMoney } from '../../schema/figure.ts'
import type { Cell, Form } from '../../schema/form.ts'
import { numberAt } from '../../schema/numerals.ts'
import { narrowWidth } from '../../schema/width.ts'
import { cellName } from '../../text/cells.ts'
import { addressesOf } from '../addresses.ts'
import type { Proposal } from '../assistant.ts'
import { notExact, notGiven, saidTwice } from '../complaints.ts'
import { unmarked } from '../mask.ts'
import { grasp, type Hand, hand, textSchema } from './hand.ts'
import { findPlace, place } from './places.ts'

const input = z.object({
  figures: z
    .array(
      place.extend({
        // Numbers come as numbers from some models, however they are asked.
        value: z.union([z.string(), z.number().transform(String), z.null()]),
        quote: z.string(),
      }),
    )
    .min(1),
})

/** 减3, 增加19, of a change; 没有 of a count. */
function plainValue(value: string, { kind }: Cell): string {
  const text = narrowWidth(value).trim()
  if (/^(?:没有?|无|未)$/u.test(text)) return '0'
  if (kind !== 'signed') return text
  return text
    .replace(/^(?:减少?|少了?)\s*/u, '-')
    .replace(/^(?:增加?|多了?)\s*/u, '+')
    .replace(/^\+(?=0$)/, '')
}

/** Some models write null as a word. */
const isTakenBack = (value: string | null): boolean => value === null || /^(?:null|none|空|清空)$/i.test(value.trim())

type Read = { readonly figure: Figure | null } | { readonly complaint: string }

/** The figure a value says in a cell, its unit included: 「3.2万元」 is not 「3.2」. */
function readValue(form: Form, id: CellId, value: string | null): Read {
  if (value === null || isTakenBack(value)) return { figure: null }
  const cell = form.cell(id)!
  const text = plainValue(value, cell)
  const number = numberAt(text, 0)
  const amount = number?.end === text.length ? amountIn(cell, number) : undefined
  const isBareZero = amount?.kind === 'figure' && amount.figure === 0
  if (amount?.kind !== 'figure' || (isMoney(cell.kind) && !isBareZero && number?.unit === '' && !number.hasMagnitude))
    return { complaint: notExact(cellName(form, id), value, amount, cell) }
  return { figure: amount.figure }
}

export function recordFigures(form: Form): Hand {
  const addresses = addressesOf(form)
  const column = addresses.columns.length > 0 ? { column: { type: 'string', enum: addresses.columns } } : {}
  const schema = {
    type: 'object',
    properties: {
      figures: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            row: { type: 'string', enum: addresses.rows },
            ...column,
            value: { type: ['string', 'null'] },
            quote: textSchema,
          },
          required: ['row', 'value', 'quote'],
        },
      },
    },
    required: ['figures'],
  } as const
  return hand('record_figures', schema, input, ({ figures }) => {
    const proposals = new Map<CellId, Extract<Proposal, { kind: 'figure' }>>()
    const complaints: string[] = []
    for (const { value, quote, ...where } of figures) {
      const found = findPlace(addresses, where)
      if ('complaint' in found) {
        complaints.push(found.complaint)
        continue
      }
      const { cell } = found
      const read = readValue(form, cell, value)
      const words = unmarked(quote).trim()
      const before = proposals.get(cell)
      if ('complaint' in read) complaints.push(read.complaint)
      else if (words === '') complaints.push(notGiven(cellName(form, cell)))
      else if (before && before.value !== read.figure) {
        proposals.delete(cell)
        complaints.push(saidTwice(cellName(form, cell)))
      } else proposals.set(cell, { kind: 'figure', cell, value: read.figure, quote: words })
    }
    return grasp([...proposals.values()], complaints)
  })
}

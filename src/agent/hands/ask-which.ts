import * as z from 'zod'
import type { Form } from '../../schema/form.ts'
import { addressesOf } from '../addresses.ts'
import { tooFewOptions } from '../complaints.ts'
import { unmarked } from '../mask.ts'
import { type Hand, hand, textSchema } from './hand.ts'
import { findPlace, place } from './places.ts'

const input = z.object({ quote: z.string().min(1), options: z.array(place) })

/** Words that could stand for several cells: the person is asked, nothing is chosen for them. */
export function askWhich(form: Form): Hand {
  const addresses = addressesOf(form)
  const schema = {
    type: 'object',
    properties: {
      quote: textSchema,
      options: {
        type: 'array',
        items: {
          type: 'object',
          properties: { row: textSchema, ...(addresses.columns.length > 0 ? { column: textSchema } : {}) },
          required: ['row'],
        },
      },
    },
    required: ['quote', 'options'],
  } as const
  return hand('ask_which', schema, input, ({ quote, options }) => {
    const found = options.map((option) => findPlace(addresses, option))
    const [wrong] = found.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
    if (wrong !== undefined) return { proposals: [], complaint: wrong }
    const cells = [...new Set(found.flatMap((one) => ('cell' in one ? [one.cell] : [])))]
    if (cells.length < 2 || cells.length > 4) return { proposals: [], complaint: tooFewOptions }
    return { proposals: [{ kind: 'unclear', quote: unmarked(quote), cells }] }
  })
}

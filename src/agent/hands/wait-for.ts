import * as z from 'zod'
import type { Situation } from '../../checks/situation.ts'
import { addressesOf } from '../addresses.ts'
import { noCells, noSuchRow } from '../complaints.ts'
import { unmarked } from '../mask.ts'
import { type Hand, hand, textSchema } from './hand.ts'

const schema = {
  type: 'object',
  properties: { whom: textSchema, rows: { type: 'array', items: textSchema } },
  required: ['whom', 'rows'],
} as const

const input = z.object({ whom: z.string().max(30), rows: z.array(z.string()) })

/** Somebody else knows: what is missing in these rows waits for them. */
export function waitFor({ form, missing }: Situation): Hand {
  const addresses = addressesOf(form)
  return hand('wait_for', schema, input, ({ whom, rows }) => {
    const unknown = rows.find((row) => addresses.columnsOf(row) === undefined)
    if (unknown !== undefined) return { proposals: [], complaint: noSuchRow(unknown) }
    const cells = [...new Set(rows.flatMap((row) => addresses.cellsOf(row)))]
    if (cells.length === 0) return { proposals: [], complaint: noCells }
    const open = cells.filter((cell) => missing.includes(cell))
    return { proposals: [{ kind: 'wait', whom: unmarked(whom).trim(), cells: open.length > 0 ? open : cells }] }
  })
}

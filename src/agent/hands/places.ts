import * as z from 'zod'
import type { CellId } from '../../schema/cell-id.ts'
import type { Addresses } from '../addresses.ts'
import { noSuchColumn, noSuchRow } from '../complaints.ts'

/** A cell as the model names it. */
export const place = z.object({ row: z.string(), column: z.string().nullish() })

export type Place = z.output<typeof place>

export type Found = { readonly cell: CellId } | { readonly complaint: string }

export function findPlace(addresses: Addresses, { row, column }: Place): Found {
  const cell = addresses.cellAt(row, column ?? undefined)
  if (cell !== undefined) return { cell }
  const columns = addresses.columnsOf(row)
  return { complaint: columns ? noSuchColumn(row, column ?? undefined, columns) : noSuchRow(row) }
}

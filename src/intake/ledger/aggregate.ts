import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import type { Place } from '../../text/ledger/facts.ts'
import type { Standing } from './standing.ts'

export interface Counted {
  readonly place: Place
  readonly standing: Extract<Standing, { kind: 'counted' }>
}

export interface TableThree {
  readonly figures: ReadonlyMap<CellId, number>
  readonly rows: ReadonlyMap<CellId, readonly Place[]>
}

/** Each request enters the table once on the left of its equation and once on the right, so it balances whatever the ledger says. */
function rowsOf({ isNew, result }: Counted['standing']): RequestRowId[] {
  return [
    isNew ? 'received' : 'carriedIn',
    ...(result === undefined ? (['carriedOut'] as const) : [result, 'total' as const]),
  ]
}

/** The whole of table three; a cell that no request came to is 0, for the ledger is the whole of what there was. */
export function aggregate(requests: readonly Counted[], form: Form): TableThree {
  const rows = new Map<CellId, Place[]>()
  for (const { place, standing } of requests)
    for (const row of rowsOf(standing))
      for (const column of [standing.column, 'total'] as const satisfies readonly RequestColumnId[]) {
        const cell: CellId = `s3.${row}.${column}`
        const behind = rows.get(cell)
        if (behind) behind.push(place)
        else rows.set(cell, [place])
      }
  const cells = form.cells.filter(({ section }) => section === 's3')
  return { figures: new Map(cells.map(({ id }) => [id, rows.get(id)?.length ?? 0])), rows }
}

import type { RequestRowId } from '../../schema/cell-id.ts'
import type { RowTrouble } from '../../text/ledger/facts.ts'
import type { Day, DayReading } from './day.ts'
import type { Kind } from './kinds.ts'
import type { RequestRow } from './request.ts'

/** Where a request stands in the table of a year. */
export type Standing =
  /** Received after the year, or closed before it. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unusable'; readonly troubles: readonly RowTrouble[] }
  | {
      readonly kind: 'counted'
      readonly column: Kind
      readonly isNew: boolean
      /** The row of the results; undefined for what is carried on into the next year. */
      readonly result: RequestRowId | undefined
    }

const dayIn = (reading: DayReading | undefined): Day | undefined =>
  reading && 'day' in reading ? reading.day : undefined

function dayTroubles({ received, closed, outcome }: RequestRow): RowTrouble[] {
  const troubles: RowTrouble[] = []
  if (received === undefined) troubles.push({ code: 'missing', column: 'received' })
  else if ('trouble' in received) troubles.push({ code: 'day', column: 'received', why: received.trouble })
  if (closed && 'trouble' in closed) troubles.push({ code: 'day', column: 'closed', why: closed.trouble })
  if (closed !== undefined || outcome === undefined || 'open' in outcome) return troubles
  // Without a day of closing an outcome belongs to no year; a cell that is no outcome is told as that.
  const isUnknown = 'trouble' in outcome && outcome.trouble.code === 'outcome-unknown'
  troubles.push(isUnknown ? outcome.trouble : { code: 'closed-missing' })
  return troubles
}

function outcomeTroubles({ outcome }: RequestRow): RowTrouble[] {
  if (outcome === undefined) return [{ code: 'missing', column: 'outcome' }]
  if ('open' in outcome) return [{ code: 'outcome-open' }]
  return 'trouble' in outcome ? [outcome.trouble] : []
}

/** Decides by the rules of the ledger (RULES.md); a row that could count in the year and cannot be read is never guessed. */
export function standingIn(year: number, row: RequestRow): Standing {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`]
  const [received, closed] = [dayIn(row.received), dayIn(row.closed)]
  const isAfter =
    received !== undefined && received > end && (row.closed === undefined || closed === undefined || closed > end)
  if (isAfter) return { kind: 'outside' }
  if (received !== undefined && closed !== undefined && closed < received)
    return { kind: 'unusable', troubles: [{ code: 'closed-before-received' }] }
  if (closed !== undefined && closed < start) return { kind: 'outside' }
  const isClosedInYear = closed !== undefined && closed <= end
  const troubles = [
    ...(row.isMerged ? [{ code: 'merged' } as const] : []),
    ...dayTroubles(row),
    ...('trouble' in row.kind ? [row.kind.trouble] : []),
    ...(isClosedInYear ? outcomeTroubles(row) : []),
  ]
  if (troubles.length > 0 || received === undefined || 'trouble' in row.kind) return { kind: 'unusable', troubles }
  const result = isClosedInYear && row.outcome && 'row' in row.outcome ? row.outcome.row : undefined
  return { kind: 'counted', column: row.kind.kind, isNew: received >= start, result }
}

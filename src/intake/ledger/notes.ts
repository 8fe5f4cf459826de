import type { LedgerNote, Place } from '../../text/ledger/facts.ts'
import { periodNotes } from './periods.ts'
import type { RequestRow } from './request.ts'
import type { Standing } from './standing.ts'
import type { LedgerTable } from './table.ts'

export interface JudgedRow {
  readonly row: RequestRow
  readonly standing: Standing
}

const placesOf = (rows: readonly JudgedRow[]): Place[] => rows.map(({ row }) => row.place)

const grouped = <Key>(
  rows: readonly JudgedRow[],
  keyOf: (judged: JudgedRow) => Key | undefined,
): Map<Key, JudgedRow[]> => {
  const groups = new Map<Key, JudgedRow[]>()
  for (const judged of rows) {
    const key = keyOf(judged)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(judged)
    else groups.set(key, [judged])
  }
  return groups
}

/** Which words were put where by custom, and in which rows. */
function conventions(counted: readonly JudgedRow[]): LedgerNote[] {
  const words = grouped(counted, ({ row: { outcome }, standing }) =>
    standing.kind === 'counted' && standing.result !== undefined && outcome && 'row' in outcome
      ? outcome.custom
      : undefined,
  )
  return [...words].flatMap(([custom, rows]) => {
    const [{ standing }] = rows as [JudgedRow]
    return standing.kind === 'counted' && standing.result !== undefined
      ? [{ code: 'convention', words: custom, row: standing.result, places: placesOf(rows) } as const]
      : []
  })
}

const isYearAssumed = ({ row: { received, closed } }: JudgedRow): boolean =>
  [received, closed].some((reading) => reading !== undefined && 'yearAssumed' in reading)

function yearNotes(relevant: readonly JudgedRow[], tables: readonly LedgerTable[]): LedgerNote[] {
  return tables.flatMap(({ assumedYear, rows }) => {
    const own = new Set(rows)
    const places = placesOf(relevant.filter((judged) => own.has(judged.row) && isYearAssumed(judged)))
    return assumedYear === undefined || places.length === 0
      ? []
      : [{ code: 'year-assumed', year: assumedYear, places } as const]
  })
}

const some = (code: 'duplicate-number' | 'hidden-rows' | 'lone-cells', places: readonly Place[]): LedgerNote[] =>
  places.length === 0 ? [] : [{ code, places }]

function columnNotes(tables: readonly LedgerTable[]): LedgerNote[] {
  return tables.flatMap(({ columns, receivedBy }) => [
    ...columns.flatMap(({ column, letter, heading }): LedgerNote[] =>
      heading === '' && ['received', 'kind', 'closed', 'outcome'].includes(column)
        ? [{ code: 'by-content', column: column as 'received', letter }]
        : [],
    ),
    ...(receivedBy === undefined ? [] : [{ code: 'received-by', heading: receivedBy } as const]),
  ])
}

/** Everything a person should know beside the figures, what weighs most first. */
export function notesOn(judged: readonly JudgedRow[], tables: readonly LedgerTable[], year: number): LedgerNote[] {
  const counted = judged.filter(({ standing }) => standing.kind === 'counted')
  const relevant = judged.filter(({ standing }) => standing.kind !== 'outside')
  const outside = judged.length - relevant.length
  const twice = [...grouped(relevant, ({ row }) => row.number || undefined).values()].filter((rows) => rows.length > 1)
  return [
    ...(relevant.length === 0 ? [{ code: 'none-in-year' } as const] : []),
    ...columnNotes(tables),
    ...conventions(counted),
    ...yearNotes(relevant, tables),
    ...some('duplicate-number', placesOf(twice.flat())),
    ...some('hidden-rows', placesOf(counted.filter(({ row }) => row.isHidden))),
    ...some(
      'lone-cells',
      tables.flatMap(({ lone }) => lone),
    ),
    ...periodNotes(
      counted.map(({ row }) => row),
      year,
    ),
    ...(outside > 0 ? [{ code: 'outside-year', count: outside } as const] : []),
  ]
}

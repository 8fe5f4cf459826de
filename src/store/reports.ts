import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import { memberMoves } from './members.ts'
import type { Report, Store } from './store.ts'
import { StoreError } from './store-error.ts'

interface Row extends Omit<Report, 'profile' | 'subrows'> {
  readonly profile: 'beijing' | null
  readonly subrows: string
}

const columns = 'id, organ, year, profile, subrows, created_at AS createdAt, used_at AS usedAt'

const fromRow = (row: Row): Report => ({
  ...row,
  profile: row.profile ?? undefined,
  subrows: fromJson(row.subrows) as string[],
})

type ReportStore = Pick<
  Store,
  'createReport' | 'updateReport' | 'touchReport' | 'report' | 'findReport' | 'reports' | 'reportsFrom'
>

export function reports(database: Database, transaction: Store['transaction']): ReportStore {
  const insert = database.prepare<[string, number, number, number]>(
    'INSERT INTO report (organ, year, created_at, used_at) VALUES (?, ?, ?, ?)',
  )
  const update = database.prepare<[string, number, string | null, string, number]>(
    'UPDATE report SET organ = ?, year = ?, profile = ?, subrows = ? WHERE id = ?',
  )
  const touch = database.prepare<[number, number]>('UPDATE report SET used_at = ? WHERE id = ?')
  const select = database.prepare<[number], Row>(`SELECT ${columns} FROM report WHERE id = ?`)
  const selectNamed = database.prepare<[string, number], Row>(
    `SELECT ${columns} FROM report WHERE organ = ? AND year = ?`,
  )
  const selectFrom = database.prepare<[string, string], Row>(
    `SELECT ${columns} FROM report WHERE organ >= ? AND organ < ? ORDER BY organ, year`,
  )
  const selectAll = database.prepare<[], Row>(`SELECT ${columns} FROM report ORDER BY used_at DESC, id DESC`)

  const keepsReports = database
    .prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM report WHERE organ = ?)')
    .pluck()
  const moveMembers = memberMoves(database)

  const existing = (id: number): Report => {
    const row = select.get(id)
    if (!row) throw new StoreError('unknown-report', `there is no report ${id}`)
    return fromRow(row)
  }
  const refuseTaken = (organ: string, year: number, own?: number): void => {
    const other = selectNamed.get(organ, year)
    if (other && other.id !== own) throw new StoreError('report-exists', `report ${other.id} is of this organ and year`)
  }

  return {
    createReport: ({ organ, year, at }) =>
      transaction(() => {
        refuseTaken(organ, year)
        return existing(Number(insert.run(organ, year, at, at).lastInsertRowid))
      }),
    updateReport: (id, patch) =>
      transaction(() => {
        const before = existing(id)
        const { organ, year, profile, subrows } = { ...before, ...patch }
        refuseTaken(organ, year, id)
        update.run(organ, year, profile ?? null, toJson(subrows), id)
        if (organ !== before.organ) moveMembers(before.organ, organ, keepsReports.get(before.organ) === 1)
      }),
    touchReport(id, at) {
      touch.run(at, id)
    },
    report(id) {
      const row = select.get(id)
      return row && fromRow(row)
    },
    findReport(organ, year) {
      const row = selectNamed.get(organ, year)
      return row && fromRow(row)
    },
    reports: () => selectAll.all().map(fromRow),
    reportsFrom: (beginning) => selectFrom.all(beginning, `${beginning}\u{10ffff}`).map(fromRow),
  }
}

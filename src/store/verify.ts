import { entryHash } from './chain.ts'
import type { ChangeRecords } from './change-records.ts'
import type { Database } from './database.ts'
import type { Reversal, Store } from './store.ts'
import { StoreError } from './store-error.ts'

interface Link {
  readonly version: number
  readonly hash: string
}
interface ChangeLink extends Link {
  readonly id: number
}
interface ReversalRow extends Link, Reversal {
  readonly id: number
  readonly kind: 'undo' | 'redo'
  readonly step: number
}

/** Recomputes the chain of a report from its rows. */
export function verify(database: Database, records: ChangeRecords): Store['verifyHistory'] {
  const selectHead = database.prepare<[number], { version: number; head: string }>(
    'SELECT version, head FROM report WHERE id = ?',
  )
  const selectChanges = database.prepare<[number], ChangeLink>('SELECT id, version, hash FROM change WHERE report = ?')
  const selectReversals = database.prepare<[number], ReversalRow>(
    `SELECT id, version, kind, step, report AS reportId, person AS by, at, day, hash FROM reversal WHERE report = ?`,
  )

  const linksOf = (reportId: number): Map<number, { hash: string; after: (previous: string) => string }> => {
    const changes = new Map(records.ofReport(reportId).map((record) => [record.id, record]))
    return new Map([
      ...selectChanges.all(reportId).map(({ id, version, hash }) => {
        const record = changes.get(id)!
        const after = (previous: string) => entryHash(previous, { ...record, kind: 'change', version })
        return [version, { hash, after }] as const
      }),
      ...selectReversals.all(reportId).map(({ hash, ...reversal }) => {
        const after = (previous: string) => entryHash(previous, reversal)
        return [reversal.version, { hash, after }] as const
      }),
    ])
  }

  // One transaction: nobody may write between the reads.
  return database.transaction((reportId: number): ReturnType<Store['verifyHistory']> => {
    const report = selectHead.get(reportId)
    if (!report) throw new StoreError('unknown-report', `there is no report ${reportId}`)
    const links = linksOf(reportId)
    const last = Math.max(report.version, ...links.keys())
    let previous = ''
    for (let version = 1; version <= last; version++) {
      const link = links.get(version)
      if (!link || link.hash !== link.after(previous)) return { ok: false, at: version }
      previous = link.hash
    }
    // The report remembers its last entry, so that a history cut short or grown behind its back is noticed too.
    return last === report.version && previous === report.head ? { ok: true } : { ok: false, at: report.version + 1 }
  })
}

import { type Entry, entryHash } from './chain.ts'
import { changeRecords } from './change-records.ts'
import type { Database } from './database.ts'
import { insertEntry } from './history-rows.ts'
import type { NewChange, Reversal, Store } from './store.ts'
import { StoreError } from './store-error.ts'
import { verify } from './verify.ts'
import { wellFormed } from './well-formed.ts'

interface Head {
  readonly version: number
  readonly head: string
}

type HistoryStore = Pick<Store, 'append' | 'changes' | 'change' | 'undo' | 'redo' | 'version' | 'verifyHistory'>

/**
 * The history of each report is only ever added to: changes, and reversals that take back or bring back a step.
 * A step is one or more changes of one person that live and go together.
 */
export function history(database: Database, transaction: Store['transaction']): HistoryStore {
  const records = changeRecords(database)
  const insert = insertEntry(database)
  const selectHead = database.prepare<[number], Head>('SELECT version, head FROM report WHERE id = ?')
  const updateHead = database.prepare<[number, string, number]>('UPDATE report SET version = ?, head = ? WHERE id = ?')
  const nextId = (table: 'change' | 'reversal') =>
    database.prepare<[], number>(`SELECT coalesce(max(id), 0) + 1 FROM ${table}`).pluck()
  const nextChange = nextId('change')
  const nextReversal = nextId('reversal')

  // A step's last event tells whether it lives. After 恢复 it is the step to take back first, whatever was said between.
  const lastStep = database
    .prepare<{ report: number; person: string; undone: number }, number>(
      `SELECT step FROM (
         SELECT step, kind, max(version) AS version FROM (
           SELECT step, 'change' AS kind, version FROM change WHERE report = :report AND person = :person
           UNION ALL SELECT step, kind, version FROM reversal WHERE report = :report AND person = :person
         ) GROUP BY step
       ) WHERE (kind = 'undo') = :undone ORDER BY version DESC LIMIT 1`,
    )
    .pluck()

  const headOf = (reportId: number): Head => {
    const head = selectHead.get(reportId)
    if (!head) throw new StoreError('unknown-report', `there is no report ${reportId}`)
    return head
  }
  const add = (reportId: number, entryAt: (version: number) => Entry): Entry => {
    const { version, head } = headOf(reportId)
    const entry = entryAt(version + 1)
    const hash = entryHash(head, entry)
    insert(entry, hash)
    updateHead.run(entry.version, hash, reportId)
    return entry
  }

  const stepOf = ({ joins, reportId, by }: NewChange, own: number): number => {
    if (joins === undefined) return own
    const joined = records.one(joins)
    if (joined?.reportId !== reportId || joined.by !== by)
      throw new StoreError('cannot-join', `change ${joins} is not an earlier one of ${by} in report ${reportId}`)
    return joined.live ? joined.step : own
  }

  const reverse = (kind: 'undo' | 'redo', reversal: Reversal) =>
    transaction(() => {
      const { reportId, by, at, day } = reversal
      const step = lastStep.get({ report: reportId, person: by, undone: kind === 'redo' ? 1 : 0 })
      if (step === undefined) return []
      add(reportId, (version) => ({ kind, id: nextReversal.get()!, version, step, reportId, by, at, day }))
      return records.ofReport(reportId).filter((record) => record.step === step)
    })

  return {
    append: (change) =>
      transaction(() => {
        const id = nextChange.get()!
        const step = stepOf(change, id)
        return add(change.reportId, (version) => ({ ...wellFormed(change), kind: 'change', id, version, step })).id
      }),
    changes: records.ofReport,
    change: records.one,
    undo: (reversal) => reverse('undo', reversal),
    redo: (reversal) => reverse('redo', reversal),
    version: (reportId) => headOf(reportId).version,
    verifyHistory: verify(database, records),
  }
}

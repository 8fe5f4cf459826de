import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { changeRecords } from './change-records.ts'
import type { Database } from './database.ts'
import type { Copied } from './store.ts'
import { StoreError } from './store-error.ts'
import { verify } from './verify.ts'

/** Tables from which nothing is ever taken away. */
const kept = ['person', 'report', 'change', 'statement', 'dropped', 'note', 'reversal', 'file'] as const
type Counts = Readonly<Record<(typeof kept)[number], number>>

const countsOf = (database: Database): Counts =>
  Object.fromEntries(
    kept.map((table) => [table, database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!]),
  ) as Counts

function flush(path: string): void {
  const descriptor = openSync(path, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function brokenIn(copy: Database): Copied['broken'] {
  const check = verify(copy, changeRecords(copy))
  const reports = copy.prepare<[], number>('SELECT id FROM report ORDER BY id').pluck().all()
  return reports.flatMap((reportId) => {
    const verdict = check(reportId)
    return verdict.ok ? [] : [{ reportId, at: verdict.at }]
  })
}

/** Others may have written before and after the moment that was copied, but never taken away. */
function readBack(path: string, before: Counts, after: Counts): Copied {
  const copy = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const result = copy.pragma('integrity_check', { simple: true })
    if (result !== 'ok') throw new StoreError('bad-backup', `${path} does not read back: ${result}`)
    const counts = countsOf(copy)
    const wrong = kept.find((table) => counts[table] < before[table] || counts[table] > after[table])
    if (wrong) throw new StoreError('bad-backup', `${path} has ${counts[wrong]} rows of ${wrong}, not ${before[wrong]}`)
    return { reports: counts.report, changes: counts.change, bytes: statSync(path).size, broken: brokenIn(copy) }
  } finally {
    copy.close()
  }
}

/** SQLite writes into an empty file; that it is ours from the start keeps two from writing into one, or over another's. */
function claim(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new StoreError('target-exists', `${path} exists`)
    throw error
  }
}

/** Copies the whole file as of now and reads the copy. VACUUM INTO leaves the flushing to the caller. */
export function backup(database: Database, path: string): Copied {
  claim(path)
  try {
    const before = countsOf(database)
    database.prepare<[string]>('VACUUM INTO ?').run(path)
    flush(path)
    return readBack(path, before, countsOf(database))
  } catch (error) {
    // Half a copy would be taken for a whole one some day.
    rmSync(path, { force: true })
    throw error
  }
}

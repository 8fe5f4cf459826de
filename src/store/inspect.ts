import Sqlite from 'better-sqlite3'
import { pragma, refuseForeign } from './database.ts'
import { migrations } from './migrations/index.ts'

/** A file as it lies there. */
export interface Inspection {
  /** How many migrations it has gone through; a file with fewer than `newest` is brought up to date when it is next used. */
  readonly version: number
  readonly newest: number
  /** What SQLite's own check says: `ok`, or the first thing that is wrong. */
  readonly check: string
  readonly reports: number
}

/** Looks at a database without changing it, while others use it. Throws where it cannot be read or is not ours. */
export function inspect(path: string): Inspection {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2000 })
  try {
    refuseForeign(database, path)
    const version = pragma(database, 'user_version')
    return {
      version,
      newest: migrations.length,
      check: String(database.pragma('quick_check(1)', { simple: true })),
      reports: version === 0 ? 0 : database.prepare<[], number>('SELECT count(*) FROM report').pluck().get()!,
    }
  } finally {
    database.close()
  }
}

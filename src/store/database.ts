import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { migrations } from './migrations/index.ts'
import { StoreError } from './store-error.ts'

export type Database = Sqlite.Database

/** "NBao": says whose file it is, also to file(1). */
const applicationId = 0x4e42616f
/** Long enough for a backup or the command line beside the bot. */
const busyTimeout = 10_000

export const pragma = (database: Database, name: string): number => database.pragma(name, { simple: true }) as number

const isEmpty = (database: Database): boolean =>
  database.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() === 0

/** Closes and refuses a file that this release may not use. */
export function refuseForeign(database: Database, path: string): void {
  const version = pragma(database, 'user_version')
  const isOurs = pragma(database, 'application_id') === applicationId
  const refusal =
    !isOurs && !isEmpty(database)
      ? new StoreError('other-file', `${path} is a database of another program: choose another data folder`)
      : version > migrations.length
        ? new StoreError(
            'newer-file',
            `${path} has version ${version}, this release reads up to ${migrations.length}: update the program`,
          )
        : undefined
  if (!refusal) return
  database.close()
  throw refusal
}

function migrate(database: Database): void {
  const run = database.transaction(() => {
    // Read inside the transaction: another process may have migrated the file meanwhile.
    const version = pragma(database, 'user_version')
    for (const sql of migrations.slice(version)) database.exec(sql)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${Math.max(version, migrations.length)}`)
  })
  if (pragma(database, 'user_version') < migrations.length) run.immediate()
}

/** Opens the file, making it and its folder where there is none. A file it may not use is left as it was. */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new Sqlite(path, { timeout: busyTimeout })
  refuseForeign(database, path)
  database.pragma('journal_mode = WAL')
  // Every commit reaches the disk before anybody is told that something was recorded.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Without it the rows that an INSERT OR REPLACE removes would slip past the triggers that keep the history.
  database.pragma('recursive_triggers = ON')
  migrate(database)
  return database
}

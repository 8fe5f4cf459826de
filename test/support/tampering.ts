import Sqlite from 'better-sqlite3'

/** What somebody with the file and a database program can do to it. */
export function tamper(path: string, sql: string): void {
  const database = new Sqlite(path)
  const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
  for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`)
  database.pragma('foreign_keys = OFF')
  database.exec(sql)
  database.close()
}

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { openStore } from '../../src/store/open.ts'
import { open, stating, temporaryPath, withReport } from './sample.ts'

test('the folder and the file are made where there are none', () => {
  const path = temporaryPath()
  open(path)
  expect(existsSync(path)).toBe(true)
})

test('a commit reaches the disk, foreign keys hold, and readers do not wait for writers', () => {
  const database = openDatabase(temporaryPath())
  const setting = (name: string) => database.pragma(name, { simple: true })
  expect([setting('journal_mode'), setting('synchronous'), setting('foreign_keys')]).toEqual(['wal', 2, 1])
  expect(setting('busy_timeout')).toBeGreaterThanOrEqual(1000)
  database.close()
})

test('every table is strict', () => {
  const database = openDatabase(':memory:')
  const tables = database.prepare("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").all() as {
    name: string
    strict: number
  }[]
  const own = tables.filter(({ name }) => !name.startsWith('sqlite_'))
  expect(own.length).toBeGreaterThan(10)
  expect(own.filter(({ strict }) => !strict)).toEqual([])
  database.close()
})

test('a new file is migrated once and keeps what it holds when it is opened again', () => {
  const path = temporaryPath()
  const first = openStore(path)
  const report = withReport(first)
  first.append(stating(report, [['s3.received.person', 3]]))
  const before = [first.reports(), first.changes(report.id), first.version(report.id)]
  first.close()
  const second = open(path)
  expect([second.reports(), second.changes(report.id), second.version(report.id)]).toEqual(before)
})

test('an empty file of version 0 is taken', () => {
  const path = temporaryPath()
  openStore(path).close()
  const empty = join(dirname(path), 'empty.db')
  new Sqlite(empty).close()
  const store = open(empty)
  expect(withReport(store).id).toBe(1)
})

test('a file of a newer release is refused and left as it was', () => {
  const path = temporaryPath()
  openStore(path).close()
  const newer = new Sqlite(path)
  newer.pragma('user_version = 99')
  newer.pragma('journal_mode = DELETE')
  newer.close()
  const before = readFileSync(path)
  expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'newer-file' }))
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('the database of another program is refused and left as it was', () => {
  const path = temporaryPath()
  openStore(path).close()
  const other = join(dirname(path), 'other.db')
  const database = new Sqlite(other)
  database.exec('CREATE TABLE person (id INTEGER)')
  database.close()
  const before = readFileSync(other)
  expect(() => openStore(other)).toThrow(expect.objectContaining({ code: 'other-file' }))
  expect(readFileSync(other).equals(before)).toBe(true)
})

test('two processes may have the file open', () => {
  const path = temporaryPath()
  const bot = open(path)
  const commandLine = open(path)
  const report = withReport(bot)
  expect(commandLine.findReport(report.organ, report.year)).toEqual(report)
  commandLine.append(stating(report, [['s3.received.person', 3]]))
  expect(bot.changes(report.id)).toHaveLength(1)
})

test('a backup is whole, opens, and never writes over a file', () => {
  const path = temporaryPath()
  const store = open(path)
  const report = withReport(store)
  store.append(stating(report, [['s3.received.person', 3]]))
  const copyPath = join(dirname(path), 'copies', 'one.db')
  store.backup(copyPath)
  store.append(stating(report, [['s3.received.person', 4]]))
  const copy = open(copyPath)
  expect(copy.changes(report.id)).toHaveLength(1)
  expect(copy.verifyHistory(report.id)).toEqual({ ok: true })
  expect(() => store.backup(copyPath)).toThrow()
  expect(copy.changes(report.id)).toHaveLength(1)
})

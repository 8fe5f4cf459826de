import { expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { storeIn } from '../../src/store/open.ts'
import type { Report, Store } from '../../src/store/store.ts'
import { by, stating, withReport } from './sample.ts'

function written(): { database: Database; store: Store; report: Report } {
  const database = openDatabase(':memory:')
  const store = storeIn(database)
  const report = withReport(store)
  store.append(stating(report, [['s3.received.person', 3]]))
  store.append(
    stating(report, [['s3.received.business', 1]], {
      drops: ['s3.received.total'],
      notes: [{ slot: 'text:s1', value: '公开' }],
    }),
  )
  store.undo(by(report))
  store.redo(by(report))
  store.append(stating(report, [['s3.granted.person', 3]]))
  return { database, store, report }
}

/** What somebody with the file and a database program can do. */
function tamper(database: Database, sql: string): void {
  const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
  for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`)
  database.pragma('foreign_keys = OFF')
  database.exec(sql)
}

test('a history as it was written is whole', () => {
  const { store, report } = written()
  expect(store.verifyHistory(report.id)).toEqual({ ok: true })
  expect(store.verifyHistory(withReport(store, 2022).id)).toEqual({ ok: true })
})

test.each([
  ['a figure altered', 'UPDATE statement SET value = 4 WHERE change = 1', 1],
  ['a figure taken out', 'DELETE FROM statement WHERE change = 2', 2],
  ['a figure slipped in', "INSERT INTO statement VALUES (2, 1, 's3.received.total', 9, '')", 2],
  [
    'two figures exchanged',
    'UPDATE statement SET change = 9 WHERE change = 1; UPDATE statement SET change = 1 WHERE change = 2; UPDATE statement SET change = 2 WHERE change = 9',
    1,
  ],
  ['words altered', "UPDATE change SET words = '没说过' WHERE id = 2", 2],
  ['somebody else named', "UPDATE change SET person = 'tg:2' WHERE id = 3", 5],
  ['a time altered', 'UPDATE change SET at = at + 1 WHERE id = 1', 1],
  ['a text altered', "UPDATE note SET value = '不公开'", 2],
  ['a drop taken out', 'DELETE FROM dropped', 2],
  ['a 撤销 made a 恢复', "UPDATE reversal SET kind = 'redo' WHERE id = 1", 3],
  ['a 恢复 taken out', 'DELETE FROM reversal WHERE id = 2', 4],
  ['a whole change taken out', 'DELETE FROM statement WHERE change = 1; DELETE FROM change WHERE id = 1', 1],
  ['the end cut off', 'DELETE FROM statement WHERE change = 3; DELETE FROM change WHERE id = 3', 5],
  ['the number of entries altered', 'UPDATE report SET version = 4', 5],
  ['the last hash altered', "UPDATE report SET head = ''", 6],
  ['a hash altered', `UPDATE change SET hash = '${'0'.repeat(64)}' WHERE id = 1`, 1],
])('%s is noticed', (_what, sql, at) => {
  const { database, store, report } = written()
  tamper(database, sql)
  expect(store.verifyHistory(report.id)).toEqual({ ok: false, at })
})

test('the hash of a known history never changes from release to release', () => {
  const { database, report } = written()
  const head = database.prepare('SELECT head FROM report WHERE id = ?').pluck().get(report.id)
  expect(head).toBe('149c85cec298f1796e5fdf0b169120e15567cd27355df72f03e6b9170050bdd7')
})

test.each([
  ['half an emoji', 'a\ud83d', 'a\ufffd'],
  ['a whole emoji', '好😀', '好😀'],
  ['a null character', 'a\u0000b', 'a\u0000b'],
  ['quotes and line ends', '「"\\\r\n\u2028', '「"\\\r\n\u2028'],
])('%s in what people say does not look like tampering', (_what, said, kept) => {
  const { store, report } = written()
  const id = store.append(
    stating(report, [], { words: said, message: said, notes: [{ slot: 'text:s1', value: said }] }),
  )
  expect(store.change(id)).toMatchObject({ words: kept, notes: [{ value: kept }] })
  expect(store.verifyHistory(report.id)).toEqual({ ok: true })
})

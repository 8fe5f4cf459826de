import type { CheckedFile, CheckedStore, Collection } from './checked-store.ts'
import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { Store } from './store.ts'

interface Row extends Omit<CheckedFile, 'content'> {
  readonly content: string
}

const empty: Collection = { files: 0, last: 0, lastAt: undefined, expected: [] }

export function checked(database: Database, transaction: Store['transaction']): CheckedStore {
  const insert = database.prepare<[string, number, string, 0 | 1, string]>(
    'INSERT INTO checked (chat, at, name, is_read, content) VALUES (?, ?, ?, ?, ?)',
  )
  const select = database.prepare<[string, number], Row>(
    'SELECT id, at, name, content FROM checked WHERE chat = ? AND id <= ? ORDER BY id',
  )
  const count = database.prepare<[string], { files: number; last: number | null }>(
    'SELECT count(*) AS files, max(id) AS last FROM checked WHERE chat = ?',
  )
  const lastRead = database
    .prepare<[string], number>('SELECT at FROM checked WHERE chat = ? AND is_read = 1 ORDER BY id DESC LIMIT 1')
    .pluck()
  const expectedOf = database.prepare<[string], string>('SELECT expected FROM collection WHERE chat = ?').pluck()
  const use = database.prepare<[string, number]>(
    'INSERT INTO collection (chat, used) VALUES (?, ?) ON CONFLICT DO UPDATE SET used = excluded.used',
  )
  const saveExpected = database.prepare<[string, number, string]>(
    `INSERT INTO collection (chat, used, expected) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET used = excluded.used, expected = excluded.expected`,
  )
  const forget = database.prepare<[string]>('DELETE FROM checked WHERE chat = ?')
  const forgetNamed = database.prepare<[string, string]>('DELETE FROM checked WHERE chat = ? AND name = ?')
  const forgetOld = database.prepare<[number]>(
    'DELETE FROM checked WHERE chat IN (SELECT chat FROM collection WHERE used < ?)',
  )
  return {
    addChecked: ({ chat, at, name, isRead, content }) =>
      transaction(() => {
        use.run(chat, at)
        return Number(insert.run(chat, at, name, isRead ? 1 : 0, toJson(content)).lastInsertRowid)
      }),
    checkedFiles: (chat, upTo = Number.MAX_SAFE_INTEGER) =>
      select.all(chat, upTo).map((row) => ({ ...row, content: fromJson(row.content) })),
    collection(chat) {
      const { files, last } = count.get(chat)!
      const expected = expectedOf.get(chat)
      const names = expected === undefined ? [] : (fromJson(expected) as string[])
      return last === null
        ? { ...empty, expected: names }
        : { files, last, lastAt: lastRead.get(chat), expected: names }
    },
    useCollection(chat, at) {
      use.run(chat, at)
    },
    expect(chat, names, at) {
      saveExpected.run(chat, at, toJson(names))
    },
    forgetChecked(chat, name) {
      if (name === undefined) forget.run(chat)
      else forgetNamed.run(chat, name)
    },
    forgetUnused(before) {
      forgetOld.run(before)
    },
  }
}

import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { Store, StoredFile } from './store.ts'

interface Row extends Omit<StoredFile, 'content'> {
  readonly content: string
}

export function files(database: Database): Pick<Store, 'addFile' | 'file' | 'nextFileNumber'> {
  const insert = database.prepare<[number, string, number, string, string, number]>(
    'INSERT INTO file (report, kind, number, name, content, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const select = database.prepare<[number], Row>(
    'SELECT id, report AS reportId, kind, number, name, content, at FROM file WHERE id = ?',
  )
  const next = database
    .prepare<[number, string], number>('SELECT coalesce(max(number), 0) + 1 FROM file WHERE report = ? AND kind = ?')
    .pluck()
  return {
    addFile: ({ reportId, kind, number, name, content, at }) =>
      Number(insert.run(reportId, kind, number, name, toJson(content), at).lastInsertRowid),
    file(id) {
      const row = select.get(id)
      return row && { ...row, content: fromJson(row.content) }
    },
    nextFileNumber: (reportId, kind) => next.get(reportId, kind)!,
  }
}

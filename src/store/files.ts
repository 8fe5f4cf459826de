import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { Store, StoredFile } from './store.ts'

interface Row extends Omit<StoredFile, 'content'> {
  readonly content: string
}

const fromRow = (row: Row): StoredFile => ({ ...row, content: fromJson(row.content) })

export function files(database: Database): Pick<Store, 'addFile' | 'file' | 'files' | 'lastFile' | 'nextFileNumber'> {
  const insert = database.prepare<[number, string, number, string, string, number]>(
    'INSERT INTO file (report, kind, number, name, content, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const columns = 'id, report AS reportId, kind, number, name, content, at'
  const select = database.prepare<[number], Row>(`SELECT ${columns} FROM file WHERE id = ?`)
  const selectOf = database.prepare<[number], Row>(`SELECT ${columns} FROM file WHERE report = ? ORDER BY id`)
  const selectKind = database.prepare<[number, string], Row>(
    `SELECT ${columns} FROM file WHERE report = ? AND kind = ? ORDER BY number`,
  )
  const selectLast = database.prepare<[number, string], Row>(
    `SELECT ${columns} FROM file WHERE report = ? AND kind = ? ORDER BY number DESC LIMIT 1`,
  )
  const next = database
    .prepare<[number, string], number>('SELECT coalesce(max(number), 0) + 1 FROM file WHERE report = ? AND kind = ?')
    .pluck()
  return {
    addFile: ({ reportId, kind, number, name, content, at }) =>
      Number(insert.run(reportId, kind, number, name, toJson(content), at).lastInsertRowid),
    file(id) {
      const row = select.get(id)
      return row && fromRow(row)
    },
    files: (reportId, kind) =>
      (kind === undefined ? selectOf.all(reportId) : selectKind.all(reportId, kind)).map(fromRow),
    lastFile(reportId, kind) {
      const row = selectLast.get(reportId, kind)
      return row && fromRow(row)
    },
    nextFileNumber: (reportId, kind) => next.get(reportId, kind)!,
  }
}

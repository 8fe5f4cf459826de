import type { Database } from './database.ts'
import type { DoubtStore, StoredDoubt } from './doubt-store.ts'
import { fromJson, toJson } from './json.ts'

interface Row extends Omit<StoredDoubt, 'content'> {
  readonly content: string
}

export function doubts(database: Database): DoubtStore {
  const select = 'SELECT id, report AS reportId, chat, position, person, at, content FROM doubt WHERE report = ?'
  const ofReport = database.prepare<[number], Row>(`${select} ORDER BY chat, position`)
  const ofChat = database.prepare<[number, string], Row>(`${select} AND chat = ? ORDER BY position`)
  const insert = database.prepare<[number, string, number, string | null, number, string]>(
    'INSERT INTO doubt (report, chat, position, person, at, content) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const update = database.prepare<[number, string, number]>('UPDATE doubt SET position = ?, content = ? WHERE id = ?')
  const remove = database.prepare<[number]>('DELETE FROM doubt WHERE id = ?')
  return {
    doubtsOf(reportId, chat) {
      const rows = chat === undefined ? ofReport.all(reportId) : ofChat.all(reportId, chat)
      return rows.map((row) => ({ ...row, content: fromJson(row.content) }))
    },
    addDoubt: ({ reportId, chat, position, person, at, content }) =>
      Number(insert.run(reportId, chat, position, person, at, toJson(content)).lastInsertRowid),
    updateDoubt(id, { position, content }) {
      update.run(position, toJson(content), id)
    },
    dropDoubt(id) {
      remove.run(id)
    },
  }
}

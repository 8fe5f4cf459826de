import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { Chat, Store } from './store.ts'

interface Row extends Omit<Chat, 'state'> {
  readonly state: string
}

const fromRow = (row: Row): Chat => ({ ...row, state: fromJson(row.state) })

export function chats(database: Database): Pick<Store, 'chat' | 'saveChat' | 'chatsOf' | 'chatWith'> {
  // The usual case apart: naming the column of the report, even with the same number, would rewrite its index.
  const update = database.prepare<[string, number, string, number | null, string | null]>(
    'UPDATE chat SET state = ?, at = ? WHERE key = ? AND report IS ? AND person IS ?',
  )
  const save = database.prepare<[string, number | null, string, number, string | null]>(
    `INSERT INTO chat (key, report, state, at, person) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET report = excluded.report, state = excluded.state, at = excluded.at, person = excluded.person`,
  )
  const columns = 'key, report AS reportId, state, at, person'
  const select = database.prepare<[string], Row>(`SELECT ${columns} FROM chat WHERE key = ?`)
  const selectOf = database.prepare<[number], Row>(`SELECT ${columns} FROM chat WHERE report = ? ORDER BY key`)
  const selectWith = database.prepare<[string], Row>(
    `SELECT ${columns} FROM chat WHERE person = ? ORDER BY at DESC, key LIMIT 1`,
  )
  return {
    chat(key) {
      const row = select.get(key)
      return row && fromRow(row)
    },
    saveChat({ key, reportId, state, at, person }) {
      const json = toJson(state)
      if (update.run(json, at, key, reportId, person).changes === 0) save.run(key, reportId, json, at, person)
    },
    chatWith(personId) {
      const row = selectWith.get(personId)
      return row && fromRow(row)
    },
    chatsOf: (reportId) => selectOf.all(reportId).map(fromRow),
  }
}

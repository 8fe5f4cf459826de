import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { Button, Store } from './store.ts'

interface Row extends Omit<Button, 'action'> {
  readonly action: string
}

const fromRow = (row: Row): Button => ({ ...row, action: fromJson(row.action) })

export function buttons(
  database: Database,
  transaction: Store['transaction'],
): Pick<Store, 'saveButtons' | 'button' | 'buttonsOf'> {
  const columns = 'token, chat, reply, position, label, action, version'
  const insert = database.prepare<[number, number, string, string, string, number]>(
    'INSERT INTO button (reply, position, token, label, action, version) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const select = database.prepare<[string], Row>(
    `SELECT ${columns} FROM button JOIN outbox ON outbox.id = reply WHERE token = ?`,
  )
  const selectLast = database.prepare<[string], Row>(
    `SELECT ${columns} FROM button JOIN outbox ON outbox.id = reply WHERE reply = (
       SELECT id FROM outbox WHERE chat = ? AND EXISTS (SELECT 1 FROM button WHERE reply = outbox.id)
       ORDER BY id DESC LIMIT 1
     ) ORDER BY position`,
  )
  return {
    saveButtons: (list) =>
      transaction(() => {
        for (const { token, reply, position, label, action, version } of list)
          insert.run(reply, position, token, label, toJson(action), version)
      }),
    button(token) {
      const row = select.get(token)
      return row && fromRow(row)
    },
    buttonsOf: (chat) => selectLast.all(chat).map(fromRow),
  }
}

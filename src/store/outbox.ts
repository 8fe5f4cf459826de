import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { OutboxRow, Store } from './store.ts'

interface Row extends Omit<OutboxRow, 'payload'> {
  readonly payload: string
}

const fromRow = (row: Row): OutboxRow => ({ ...row, payload: fromJson(row.payload) })

type OutboxStore = Pick<
  Store,
  'enqueue' | 'unsent' | 'markSent' | 'markPart' | 'markFailed' | 'giveUp' | 'lastSent' | 'wasHandedOut'
>

export function outbox(database: Database): OutboxStore {
  const columns = 'id, chat, payload, at, attempts, parts, external'
  const waiting = 'sent_at IS NULL AND given_up = 0'
  const insert = database.prepare<[string, string, number]>('INSERT INTO outbox (chat, payload, at) VALUES (?, ?, ?)')
  const unsent = database.prepare<[], Row>(`SELECT ${columns} FROM outbox WHERE ${waiting} ORDER BY id`)
  const unsentIn = database.prepare<[string], Row>(
    `SELECT ${columns} FROM outbox WHERE chat = ? AND ${waiting} ORDER BY id`,
  )
  const sent = database.prepare<[number, string | null, number]>(
    'UPDATE outbox SET sent_at = ?, external = ?, attempts = attempts + 1 WHERE id = ?',
  )
  const partSent = database.prepare<[number, number]>('UPDATE outbox SET parts = ? WHERE id = ?')
  const failed = database.prepare<[string, number]>('UPDATE outbox SET error = ?, attempts = attempts + 1 WHERE id = ?')
  const givenUp = database.prepare<[string, number]>('UPDATE outbox SET error = ?, given_up = 1 WHERE id = ?')
  const lastSent = database.prepare<[string], Row>(
    `SELECT ${columns} FROM outbox WHERE chat = ? AND sent_at IS NOT NULL ORDER BY id DESC LIMIT 1`,
  )
  const handed = database.prepare<[string, number, string], { found: number }>(
    `SELECT 1 AS found FROM outbox
     WHERE chat = ? AND given_up = 0 AND json_extract(payload, '$.file.id') = ? AND json_extract(payload, '$.file.as') = ? LIMIT 1`,
  )
  return {
    enqueue: ({ chat, payload, at }) => Number(insert.run(chat, toJson(payload), at).lastInsertRowid),
    unsent: (chat) => (chat === undefined ? unsent.all() : unsentIn.all(chat)).map(fromRow),
    markSent(id, at, external) {
      sent.run(at, external, id)
    },
    markPart(id, parts) {
      partSent.run(parts, id)
    },
    markFailed(id, error) {
      failed.run(error, id)
    },
    giveUp(id, error) {
      givenUp.run(error, id)
    },
    wasHandedOut: (chat, file, as) => handed.get(chat, file, as) !== undefined,
    lastSent(chat) {
      const row = lastSent.get(chat)
      return row && fromRow(row)
    },
  }
}

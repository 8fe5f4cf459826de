import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { Queued, Store } from './store.ts'

type QueueStore = Pick<Store, 'queue' | 'queued' | 'unqueue' | 'queuedChats'>

export function queue(database: Database): QueueStore {
  const insert = database.prepare<[string, string]>('INSERT INTO queue (chat, payload) VALUES (?, ?)')
  // Not LIMIT ?: SQLite would prepare the statement again for each number, which takes ten times as long as running it.
  const ofChat = (limit: '' | ' LIMIT 2') =>
    database.prepare<[string], { id: number; payload: string }>(
      `SELECT id, payload FROM queue WHERE chat = ? ORDER BY id${limit}`,
    )
  const all = ofChat('')
  const foremost = ofChat(' LIMIT 2')
  const remove = database.prepare<[number]>('DELETE FROM queue WHERE id = ?')
  const chats = database.prepare<[], string>('SELECT DISTINCT chat FROM queue ORDER BY chat').pluck()
  return {
    queue(chat, payload) {
      insert.run(chat, toJson(payload))
    },
    queued: (chat, most = Number.POSITIVE_INFINITY) =>
      (most > 2 ? all : foremost)
        .all(chat)
        .slice(0, most)
        .map(({ id, payload }): Queued => ({ id, payload: fromJson(payload) })),
    unqueue(id) {
      remove.run(id)
    },
    queuedChats: () => chats.all(),
  }
}

import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { Store } from './store.ts'

type Inbox = Pick<Store, 'receive' | 'received' | 'keepPiece' | 'pieces' | 'takePieces'>

export function inbox(database: Database): Inbox {
  const insert = database.prepare<[string, number]>('INSERT INTO inbox (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const select = database.prepare<[string], number>('SELECT 1 FROM inbox WHERE key = ?').pluck()
  const keep = database.prepare<[string, string]>('INSERT INTO piece (chat, payload) VALUES (?, ?)')
  const all = database.prepare<[], { chat: string; payload: string }>('SELECT chat, payload FROM piece ORDER BY id')
  const ofChat = database.prepare<[string], { chat: string; payload: string }>(
    'SELECT chat, payload FROM piece WHERE chat = ? ORDER BY id',
  )
  const remove = database.prepare<[string]>('DELETE FROM piece WHERE chat = ?')
  const pieces: Inbox['pieces'] = (chat) =>
    (chat === undefined ? all.all() : ofChat.all(chat)).map((row) => ({ ...row, payload: fromJson(row.payload) }))
  return {
    receive: (key, at) => insert.run(key, at).changes === 1,
    received: (key) => select.get(key) !== undefined,
    keepPiece(chat, payload) {
      keep.run(chat, toJson(payload))
    },
    pieces,
    takePieces(chat) {
      const taken = pieces(chat)
      if (taken.length > 0) remove.run(chat)
      return taken
    },
  }
}

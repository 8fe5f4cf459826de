import type { Database } from './database.ts'

/** Messages that say a reply is being worked on, as long as they stand in their chats: a restart must not forget to take them away. */
export interface SignStore {
  /** Notes the message that was sent for a reply, by the name it has where it was sent to. */
  keepSign(reply: number, message: string): void
  signOf(reply: number): string | undefined
  /** Those of replies that have been sent or given up. */
  signsLeft(): { readonly reply: number; readonly chat: string }[]
  /** Notes that it does not stand there any more. */
  dropSign(reply: number): void
}

export function signs(database: Database): SignStore {
  const insert = database.prepare<[number, string]>(
    'INSERT OR REPLACE INTO sign_of_life (reply, message) VALUES (?, ?)',
  )
  const select = database.prepare<[number], string>('SELECT message FROM sign_of_life WHERE reply = ?').pluck()
  const left = database.prepare<[], { reply: number; chat: string }>(
    `SELECT reply, chat FROM sign_of_life JOIN outbox ON outbox.id = reply
     WHERE sent_at IS NOT NULL OR given_up <> 0 ORDER BY reply`,
  )
  const remove = database.prepare<[number]>('DELETE FROM sign_of_life WHERE reply = ?')
  return {
    keepSign(reply, message) {
      insert.run(reply, message)
    },
    signOf: (reply) => select.get(reply),
    signsLeft: () => left.all(),
    dropSign(reply) {
      remove.run(reply)
    },
  }
}

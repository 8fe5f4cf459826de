import type { Payload } from '../../src/desk/turn.ts'
import type { Role } from '../../src/store/member-store.ts'
import type { Conversation, Heard } from './conversation.ts'

// Who works on one report besides the one who opened it, each in a chat of their own.

/** Somebody who joined the organ, and has opened the bot. */
export function joined(opener: Conversation, organ: string, id: string, name: string, role: Role): Conversation {
  opener.store.savePerson({ id, name })
  opener.store.setMember({ organ, person: id, role, by: 'zhao', at: 1 })
  const theirs = opener.as({ id, name })
  theirs.says('在吗')
  return theirs
}

/** What waits to be sent to a chat, and is then sent: the last of it is heard. */
export function arrived({ store }: Conversation, chat: string): Heard {
  const rows = store.unsent(chat)
  for (const { id } of rows) store.markSent(id, 1, null)
  const { text = '', table, file, picture, buttons = [] } = (rows.at(-1)?.payload ?? {}) as Partial<Payload>
  return { text, table, file, picture, buttons: buttons.flat().map(({ label }) => label) }
}

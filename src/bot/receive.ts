import type { CallbackQuery, Chat, Update, User } from 'grammy/types'
import type { Incoming } from '../desk/turn.ts'
import type { Store } from '../store/store.ts'
import { chatKey } from './addresses.ts'
import type { Guests } from './guests.ts'
import { incomingOf } from './incoming.ts'
import { openedInvitation, opensSomething } from './invitations.ts'
import type { Sender } from './sender.ts'
import type { Taps } from './taps.ts'

interface Receiving {
  /** Who belongs to an organ may come in, and who was invited. */
  readonly store: Store
  readonly admins: ReadonlySet<number>
  readonly guests: Guests
  /** Hands on what a person did. */
  readonly take: (incoming: Incoming) => void
  readonly taps: Taps
  readonly sender: Sender
}

function whereFrom({ message, edited_message, callback_query }: Update): { chat?: Chat; from?: User } {
  const { chat, from } = message ??
    edited_message ?? { chat: callback_query?.message?.chat, from: callback_query?.from }
  return { ...(chat ? { chat } : {}), ...(from ? { from } : {}) }
}

/**
 * Handles an update to its end before it returns: what it changes and the reply are in the store by then. Telegram counts an
 * update as delivered as soon as the next are asked for, so nothing may be awaited before that.
 */
export function createReceiver({ admins, store, guests, take, taps, sender }: Receiving): (update: Update) => void {
  const isKnown = (userId: number): boolean => admins.has(userId) || store.membershipsOf(chatKey(userId)).length > 0

  /** Somebody opened the link of an invitation; false when the update is about something else. */
  function opensLink({ message }: Update, { id }: User): boolean {
    if (!message?.text || !message.from) return false
    // Who has tried many is not listened to.
    if (!isKnown(id) && !guests.mayTry(id)) return opensSomething(message.text)
    const opened = openedInvitation(store, message.text, message.date * 1000)
    if (!opened) {
      if (isKnown(id) || !opensSomething(message.text)) return false
      guests.refuse(id, 'unknown')
      return true
    }
    const [incoming] = incomingOf({ update_id: 0, message }, Date.now())
    const { invitation, why } = opened
    // Who has used it and taps it again is in already, and is told so.
    if (incoming && invitation !== undefined && (why === undefined || isKnown(id)))
      take({ ...incoming, content: { kind: 'join', invitation } })
    else guests.refuse(id, why ?? 'unknown')
    return true
  }

  function tapped(query: CallbackQuery, chat: string): void {
    taps.answer(query)
    // After the reply: an edit counts against the same limit of messages a second.
    void sender.wake(chat).then(() => taps.removeButtons(query))
  }

  function hand(update: Update): void {
    for (const incoming of incomingOf(update, Date.now())) {
      if (!taps.isDouble(incoming)) take(incoming)
      if (update.callback_query) tapped(update.callback_query, incoming.chat)
    }
  }

  return (update) => {
    const { chat, from } = whereFrom(update)
    if (!from || from.is_bot) return
    if (chat && chat.type !== 'private') {
      if (update.message) guests.group(chat.id)
      return
    }
    if (opensLink(update, from)) return
    if (isKnown(from.id)) hand(update)
    else guests.stranger(from.id)
  }
}

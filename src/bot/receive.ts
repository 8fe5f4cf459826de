import type { CallbackQuery, Chat, Update, User } from 'grammy/types'
import type { Incoming } from '../desk/turn.ts'
import type { Guests } from './guests.ts'
import { incomingOf } from './incoming.ts'
import type { Sender } from './sender.ts'
import type { Taps } from './taps.ts'

interface Receiving {
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
export function createReceiver({ admins, guests, take, taps, sender }: Receiving): (update: Update) => void {
  function tapped(query: CallbackQuery, chat: string): void {
    taps.answer(query)
    // After the reply: an edit counts against the same limit of messages a second.
    void sender.wake(chat).then(() => taps.removeButtons(query))
  }

  return (update) => {
    const { chat, from } = whereFrom(update)
    if (!from || from.is_bot) return
    if (chat && chat.type !== 'private') {
      if (update.message) guests.group(chat.id)
      return
    }
    if (!admins.has(from.id)) {
      guests.stranger(from.id)
      return
    }
    for (const incoming of incomingOf(update, Date.now())) {
      if (!taps.isDouble(incoming)) take(incoming)
      if (update.callback_query) tapped(update.callback_query, incoming.chat)
    }
  }
}

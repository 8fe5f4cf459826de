import type { Chat, InlineKeyboardButton, Message, User } from 'grammy/types'
import type { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import type { Parameters } from './parameters.ts'
import { badRequest, Refusal } from './refusal.ts'

/** Private chats only: the chat's id is the person's. */
export interface PrivateChat {
  readonly user: User
  readonly chat: Chat.PrivateChat
  /** The bot cannot write to somebody who never wrote to it. */
  started: boolean
  blocked: boolean
  readonly entries: Entry[]
}

/** A message as it stands now, and what only the double knows of it. */
export interface Entry {
  message: Message
  readonly fromBot: boolean
  /** The text or caption as it was sent, before its entities were parsed. */
  raw: string
  readonly replyRows: readonly (readonly string[])[] | undefined
  /** Counts what happens in all chats: its arrival, then each edit of it. */
  arrival: number
  edit: number
  deleted: boolean
}

export type Content = Partial<Message> & { readonly raw?: string; readonly replyRows?: readonly (readonly string[])[] }

export class Chats {
  readonly #chats = new Map<number, PrivateChat>()
  readonly #clock: Clock
  readonly #changes: Changes
  #nextMessageId = 1
  #events = 0

  constructor(clock: Clock, changes: Changes) {
    this.#clock = clock
    this.#changes = changes
  }

  /** How many things have happened so far; a later message or edit has a higher number. */
  get events(): number {
    return this.#events
  }

  open(user: User): PrivateChat {
    const known = this.#chats.get(user.id)
    if (known) return known
    const { id, first_name, last_name, username } = user
    const named = { first_name, ...(last_name && { last_name }), ...(username && { username }) }
    const chat = { user, chat: { id, type: 'private', ...named } as const, started: false, blocked: false, entries: [] }
    this.#chats.set(id, chat)
    return chat
  }

  /** The chat a call names, if the bot may write there. */
  named(parameters: Parameters): PrivateChat {
    if (parameters.text('chat_id') === '') throw badRequest('chat_id is empty')
    const found = this.#chats.get(parameters.integer('chat_id', 0))
    if (!found?.started) throw badRequest('chat not found')
    if (found.blocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user')
    return found
  }

  /** Message ids run through all chats of a bot. */
  add(chat: PrivateChat, from: User, { raw, replyRows, ...content }: Content): Entry {
    const message = {
      message_id: this.#nextMessageId++,
      from,
      chat: chat.chat,
      date: this.#clock.seconds(),
      ...content,
    } as Message
    const entry: Entry = {
      message,
      fromBot: from.is_bot,
      raw: raw ?? message.text ?? message.caption ?? '',
      replyRows,
      arrival: ++this.#events,
      edit: 0,
      deleted: false,
    }
    chat.entries.push(entry)
    this.#changes.happened()
    return entry
  }

  change(entry: Entry, content: Partial<Message>, raw: string): void {
    entry.message = { ...entry.message, ...content, edit_date: this.#clock.seconds() } as Message
    entry.raw = raw
    entry.edit = ++this.#events
    this.#changes.happened()
  }

  delete(entry: Entry): void {
    entry.deleted = true
    this.#changes.happened()
  }
}

export function entryOf(chat: PrivateChat, messageId: number): Entry | undefined {
  return chat.entries.find((entry) => entry.message.message_id === messageId && !entry.deleted)
}

export function inlineRows(message: Message): InlineKeyboardButton[][] {
  return message.reply_markup?.inline_keyboard ?? []
}

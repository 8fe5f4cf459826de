import type { ChatMember, MessageEntity, User } from 'grammy/types'
import { type Content, type Entry, entryOf, inlineRows, type PrivateChat } from './chats.ts'
import { outline, type SeenButton, type SeenMessage, seen } from './seen.ts'
import type { Tap } from './taps.ts'
import { longestText } from './text.ts'
import type { World } from './world.ts'

export interface PersonOptions {
  readonly id: number
  readonly firstName: string
  readonly username?: string
  readonly languageCode?: string
}

/** A message that was sent, with the update that told the bot. */
export interface Said {
  readonly messageId: number
  readonly updateId: number
  readonly text: string
}

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mime?: string
  readonly caption?: string
  /** Claims another size, for a file too large to be worth building. */
  readonly size?: number
}

export interface Hearing {
  /** Only what came later than this message; otherwise what came since the person last did or heard something. */
  readonly after?: { readonly messageId: number }
  readonly count?: number
  readonly timeoutMs?: number
  /** Count edits of older messages too. */
  readonly edits?: boolean
}

type Where = number | { readonly messageId: number }

/** Somebody in a private chat with the bot: writes, taps, and sees what is on the screen. */
export class Person {
  readonly user: User
  readonly #world: World
  readonly #chat: PrivateChat
  /** Everything up to this event is known to the person. */
  #known = 0

  constructor(world: World, { id, firstName, username, languageCode = 'zh-hans' }: PersonOptions) {
    this.#world = world
    this.user = { id, is_bot: false, first_name: firstName, ...(username && { username }), language_code: languageCode }
    this.#chat = world.chats.open(this.user)
  }

  /** A text over 4096 characters goes out in several messages. What comes back tells of the first, with all parts. */
  says(text: string): Said & { readonly parts: readonly Said[] } {
    const parts = inParts(text).map((part) => this.sends(textContent(part)))
    const [first] = parts
    if (!first) throw new Error('Telegram sends no empty message')
    return { ...first, parts }
  }

  /** A text that somebody else wrote. */
  forwards(text: string, from = '老刘'): Said {
    const origin = { type: 'hidden_user', sender_user_name: from, date: this.#world.clock.seconds() } as const
    return this.sends({ ...textContent(text), forward_origin: origin })
  }

  repliesTo(message: Where, text: string): Said {
    const replied = { ...this.#entry(message).message, reply_to_message: undefined } as Content['reply_to_message']
    return this.sends({ ...textContent(text), reply_to_message: replied })
  }

  edits(message: Where, text: string): Said {
    const entry = this.#entry(message)
    if (entry.fromBot) throw new Error('Nobody can edit what the bot wrote')
    const content = textContent(text)
    this.#world.chats.change(entry, { entities: undefined, ...content } as Content, text)
    return this.#told(entry, 'edited_message')
  }

  sendsSticker(emoji = '👍'): Said {
    const file = this.#file('stickers', { name: 'sticker.webp', bytes: Buffer.from('RIFF') })
    return this.sends({
      sticker: { ...file, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false, emoji },
    })
  }

  sendsPhoto({ name = 'photo.jpg', bytes = Buffer.from([0xff, 0xd8]), caption }: Partial<SentFile> = {}): Said {
    const thumbnail = { ...this.#file('photos', { name, bytes }), width: 90, height: 67 }
    const full = { ...this.#file('photos', { name, bytes }), width: 1280, height: 960 }
    return this.sends({ photo: [thumbnail, full], ...(caption !== undefined && { caption }) })
  }

  sendsVoice(seconds = 4): Said {
    const file = this.#file('voice', { name: 'voice.oga', bytes: Buffer.from('OggS') })
    return this.sends({ voice: { ...file, duration: seconds, mime_type: 'audio/ogg' } })
  }

  sendsDocument({ name, bytes, mime, size, caption }: SentFile): Said {
    const { file_size, ...file } = this.#file('documents', { name, bytes, mime, size })
    const mime_type = this.#world.files.find(file.file_id)?.mime
    const document = { file_name: name, ...(mime_type && { mime_type }), ...file, file_size }
    return this.sends({ document, ...(caption !== undefined && { caption }) })
  }

  /** Any other kind of message. */
  sends(content: Content): Said {
    if (this.#chat.blocked) throw new Error(`${this.user.first_name} has blocked the bot`)
    this.#chat.started = true
    return this.#told(this.#world.chats.add(this.#chat, this.user, content), 'message')
  }

  /** Taps the button with this label or data, on this message or on the newest that has one. */
  taps(labelOrData: string, on?: Where): Tap & { readonly updateId: number } {
    const places = on === undefined ? this.#entries().reverse() : [this.#entry(on)]
    for (const entry of places) {
      const buttons = inlineRows(entry.message).flat() as SeenButton[]
      const button = buttons.find(({ text, callback_data }) => text === labelOrData || callback_data === labelOrData)
      if (button?.callback_data !== undefined) return this.tapsAnyway(button.callback_data, entry.message.message_id)
    }
    throw new Error(`No button 「${labelOrData}」 to tap. ${this.#screen()}`)
  }

  /** A tap that was under way while the bot changed the buttons: its data need not be there any more. */
  tapsAnyway(data: string, on: Where): Tap & { readonly updateId: number } {
    const { taps, updates } = this.#world
    const tap = taps.add(this.user.id)
    this.#known = this.#world.chats.events
    const { message } = this.#entry(on)
    const query = { id: tap.id, from: this.user, message, chat_instance: String(this.user.id), data }
    const updateId = updates.push({ callback_query: query })
    return Object.assign(tap, { updateId })
  }

  /** What the bot answered to taps, in short notes over the chat. */
  notes(): readonly { readonly text: string; readonly alert: boolean }[] {
    return this.#world.taps.answersFor(this.user.id)
  }

  blocks(): void {
    this.#membership('member', 'kicked')
  }

  unblocks(): void {
    this.#membership('kicked', 'member')
  }

  /** The chat from top to bottom, as it is now. */
  sees(): SeenMessage[] {
    return this.#entries().map((entry) => seen(entry, this.#world.files))
  }

  /** The bot's next message or messages, as soon as there are that many. */
  async hears({ after, count = 1, timeoutMs = 20_000, edits = false }: Hearing = {}): Promise<SeenMessage[]> {
    const since = after ? this.#entry(after).arrival : this.#known
    const happened = ({ arrival, edit }: Entry) => Math.max(arrival, edits ? edit : 0)
    const heard = await this.#world.changes.until(
      () => {
        const news = this.#entries().filter((entry) => entry.fromBot && happened(entry) > since)
        return news.length >= count ? news : undefined
      },
      timeoutMs,
      () => `${this.user.first_name} heard nothing of what was awaited. ${this.#screen()}`,
    )
    this.#known = Math.max(this.#known, ...heard.map(happened))
    return heard.map((entry) => seen(entry, this.#world.files))
  }

  /** The chat, once it looks like this. */
  seesThat(test: (messages: SeenMessage[]) => boolean, timeoutMs = 20_000): Promise<SeenMessage[]> {
    const look = () => {
      const messages = this.sees()
      return test(messages) ? messages : undefined
    }
    return this.#world.changes.until(look, timeoutMs, () => `What was awaited is not to be seen. ${this.#screen()}`)
  }

  #told(entry: Entry, kind: 'message' | 'edited_message'): Said {
    this.#known = this.#world.chats.events
    const { message } = entry
    const updateId = this.#world.updates.push({ [kind]: message })
    return { messageId: message.message_id, updateId, text: message.text ?? message.caption ?? '' }
  }

  #entries(): Entry[] {
    return this.#chat.entries.filter((entry) => !entry.deleted)
  }

  #entry(where: Where): Entry {
    const id = typeof where === 'number' ? where : where.messageId
    const found = entryOf(this.#chat, id)
    if (!found) throw new Error(`No message ${id} in the chat of ${this.user.first_name}`)
    return found
  }

  #file(folder: 'documents' | 'photos' | 'voice' | 'stickers', sent: SentFile) {
    const { mime, size } = sent
    const bytes = Buffer.from(sent.bytes)
    const given = { ...(mime !== undefined && { mime }), ...(size !== undefined && { size }) }
    const file = this.#world.files.add({ folder, name: sent.name, bytes, ...given })
    return { file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: file.size }
  }

  #membership(before: 'member' | 'kicked', after: 'member' | 'kicked'): void {
    const { bot, clock, updates } = this.#world
    this.#chat.blocked = after === 'kicked'
    const member = (status: 'member' | 'kicked'): ChatMember =>
      status === 'member' ? { status, user: bot } : { status, user: bot, until_date: 0 }
    const members = { old_chat_member: member(before), new_chat_member: member(after) }
    updates.push({ my_chat_member: { chat: this.#chat.chat, from: this.user, date: clock.seconds(), ...members } })
  }

  #screen(): string {
    const refused = this.#world.calls.filter(({ outcome, method }) => outcome === 'refused' && method !== 'getUpdates')
    const problems = refused.slice(-3).map(({ method, code, description }) => `${method}: ${code} ${description}`)
    const last = this.sees().slice(-4).map(outline)
    return ['On the screen:', ...last, ...(problems.length > 0 ? ['Refused calls:', ...problems] : [])].join('\n')
  }
}

/** Clients cut a long text into messages, and Telegram cuts off the blanks at the ends of each. */
function inParts(text: string): string[] {
  const characters = [...text]
  const parts: string[] = []
  for (let at = 0; at < characters.length; at += longestText) {
    parts.push(
      characters
        .slice(at, at + longestText)
        .join('')
        .trim(),
    )
  }
  return parts.filter((part) => part !== '')
}

function textContent(given: string): { text: string; entities?: MessageEntity[] } {
  const text = given.trim()
  if (text === '') throw new Error('Telegram sends no empty message')
  const entities = [...text.matchAll(/(?<![\w/])\/[A-Za-z0-9_]{1,64}(?:@\w+)?(?![\w/])/g)].map(
    (match): MessageEntity => ({ type: 'bot_command', offset: match.index, length: match[0].length }),
  )
  return entities.length > 0 ? { text, entities } : { text }
}

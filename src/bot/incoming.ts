import type { CallbackQuery, Document, Message, Update, User } from 'grammy/types'
import type { Content, Incoming } from '../desk/turn.ts'
import { dayOf } from '../schema/calendar.ts'
import { chatKey, editKey, messageKey, tapKey } from './addresses.ts'
import { wordsOf } from './slash-commands.ts'

type Unusable = Extract<Content, { kind: 'unusable' }>['what']

/** An animation comes with a document, and a venue with a location: the narrower one first. */
const unusableKinds: readonly (readonly [keyof Message, Unusable])[] = [
  ['sticker', 'sticker'],
  ['voice', 'voice'],
  ['photo', 'photo'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['audio', 'file'],
  ['contact', 'other'],
  ['location', 'other'],
  ['venue', 'other'],
  ['poll', 'other'],
  ['dice', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['paid_media', 'other'],
  ['checklist', 'other'],
]

const personOf = ({ id, first_name }: User) => ({ id: chatKey(id), name: first_name.trim() || '同事' })

type Frame = Omit<Incoming, 'key' | 'content'>

function frameOf(chatId: number, from: User, at: number): Frame {
  return { chat: chatKey(chatId), person: personOf(from), at, day: dayOf(at) }
}

function textContent(message: Message, text: string): Extract<Content, { kind: 'text' }> {
  return { kind: 'text', text: wordsOf(text), ...(message.forward_origin ? { forwarded: true } : {}) }
}

const fileContent = ({ file_id, file_name, file_size }: Document): Content => ({
  kind: 'file',
  name: file_name ?? '',
  reference: file_id,
  size: file_size,
})

/** A picture or a file with words under it is two things: the file, and what was said after it. Notices by Telegram itself are none. */
function ofMessage(message: Message): Incoming[] {
  const { chat, from, message_id, date, text, media_group_id } = message
  if (!from) return []
  const frame = frameOf(chat.id, from, date * 1000)
  const key = messageKey(chat.id, message_id)
  if (text !== undefined) return [{ ...frame, key, content: textContent(message, text) }]
  const caption: Incoming[] =
    message.caption === undefined
      ? []
      : [{ ...frame, key, content: { ...textContent(message, message.caption), caption: true } }]
  const kind = unusableKinds.find(([field]) => message[field] !== undefined)
  // Files sent together are handled one after the other.
  if (!kind && message.document)
    return [{ ...frame, key: `${key}:file`, content: fileContent(message.document) }, ...caption]
  // Ten pictures sent together are answered once.
  const unusableKey = media_group_id === undefined ? `${key}:file` : `${frame.chat}:album:${media_group_id}`
  return [
    ...(kind ? [{ ...frame, key: unusableKey, content: { kind: 'unusable', what: kind[1] } } as const] : []),
    ...caption,
  ]
}

function ofEdit(message: Message, updateId: number): Incoming[] {
  const { chat, from, message_id, date, edit_date } = message
  const text = message.text ?? message.caption
  if (!from || text === undefined) return []
  const content: Content = { kind: 'edit', text: wordsOf(text), message: messageKey(chat.id, message_id) }
  const frame = frameOf(chat.id, from, (edit_date ?? date) * 1000)
  return [{ ...frame, key: editKey(chat.id, message_id, updateId), content }]
}

/** Telegram does not say when a button was tapped. */
function ofTap({ id, from, message, data }: CallbackQuery, now: number): Incoming[] {
  if (data === undefined) return []
  const frame = frameOf(message?.chat.id ?? from.id, from, now)
  return [{ ...frame, key: tapKey(id), content: { kind: 'tap', token: data } }]
}

/** What a person did, as the desk takes it. The keys are the same whenever the update is delivered again. */
export function incomingOf(update: Update, now: number): Incoming[] {
  if (update.message) return ofMessage(update.message)
  if (update.edited_message) return ofEdit(update.edited_message, update.update_id)
  return update.callback_query ? ofTap(update.callback_query, now) : []
}

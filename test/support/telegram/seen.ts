import type { MessageEntity } from 'grammy/types'
import { type Entry, inlineRows } from './chats.ts'
import type { Files } from './files.ts'

export interface SeenButton {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}

interface SeenFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
  readonly fileId: string
}

/** A message as a person has it on the screen. */
export interface SeenMessage {
  readonly messageId: number
  readonly from: 'bot' | 'person'
  /** The text or caption, without markup. */
  readonly text: string
  /** The same as it was sent, with its tags. */
  readonly rawHtml: string
  readonly entities: readonly MessageEntity[]
  readonly buttons: readonly (readonly SeenButton[])[]
  /** Buttons in place of the keyboard; empty where they were taken away. */
  readonly replyButtons: readonly (readonly string[])[] | undefined
  readonly document: SeenFile | undefined
  readonly photo: (SeenFile & { readonly width: number; readonly height: number }) | undefined
  readonly repliesTo: number | undefined
  readonly edited: boolean
}

export function seen(entry: Entry, files: Files): SeenMessage {
  const { message, fromBot, raw, replyRows, edit } = entry
  const picture = message.photo?.at(-1)
  const photo = picture && fileSeen(picture.file_id, files)
  return {
    messageId: message.message_id,
    from: fromBot ? 'bot' : 'person',
    text: message.text ?? message.caption ?? '',
    rawHtml: raw,
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: inlineRows(message).map((row) => row.map((button) => ({ ...(button as SeenButton) }))),
    replyButtons: replyRows,
    document: message.document && fileSeen(message.document.file_id, files),
    photo: photo && picture && { ...photo, width: picture.width, height: picture.height },
    repliesTo: message.reply_to_message?.message_id,
    edited: edit > 0,
  }
}

function fileSeen(id: string, files: Files): SeenFile | undefined {
  const file = files.find(id)
  return file && { name: file.name, mime: file.mime, bytes: file.bytes, fileId: id }
}

/** A message in a line or a few, for errors that tell what was on the screen. */
export function outline({ messageId, from, text, buttons, document }: SeenMessage): string {
  const labels = buttons.map((row) => row.map((button) => `[${button.text}]`).join(' '))
  return [`${messageId} ${from}: ${text}`, document && `📎 ${document.name}`, ...labels].filter(Boolean).join('\n  ')
}

import { type Api, InputFile } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import { fileBytes } from '../desk/files.ts'
import type { Payload } from '../desk/turn.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { type Part, partsOf } from './parts.ts'

/** The file that a reply announces could not be built; trying again would not help. */
export class BuildError extends Error {
  constructor(cause: unknown) {
    super('the file of a reply could not be built', { cause })
    this.name = 'BuildError'
  }
}

interface Delivery {
  readonly api: Api
  readonly store: Store
  readonly chatId: number
}

async function built({ api, store, chatId }: Delivery, fileId: number): Promise<InputFile> {
  // Only a sign of life: whether it arrives matters to nobody.
  api.sendChatAction(chatId, 'upload_document').catch(() => {})
  try {
    const { name, bytes } = await fileBytes(store, fileId)
    return new InputFile(bytes, name)
  } catch (error) {
    throw new BuildError(error)
  }
}

function keyboard({ buttons }: Payload): { reply_markup?: InlineKeyboardMarkup } {
  if (buttons.length === 0) return {}
  const rows = buttons.map((row) => row.map(({ label, token }) => ({ text: label, callback_data: token })))
  return { reply_markup: { inline_keyboard: rows } }
}

async function send(delivery: Delivery, part: Part, markup: ReturnType<typeof keyboard>): Promise<number> {
  const { api, chatId } = delivery
  const options = { parse_mode: 'HTML', ...markup } as const
  if (part.kind === 'text') {
    const unread = { link_preview_options: { is_disabled: true } }
    return (await api.sendMessage(chatId, part.html, { ...options, ...unread })).message_id
  }
  const file = await built(delivery, part.fileId)
  const caption = part.html === '' ? {} : { caption: part.html }
  return (await api.sendDocument(chatId, file, { ...options, ...caption })).message_id
}

/**
 * Sends a reply, a long one in several messages with the buttons under the last. Each message that went out is noted, so that a
 * second attempt goes on after it.
 * @returns what the reply is called at Telegram: the number of its last message
 */
export async function deliver(delivery: Delivery, { id, payload, parts: done }: OutboxRow): Promise<string | null> {
  const reply = payload as Payload
  const parts = partsOf(reply)
  let messageId: number | undefined
  for (const [index, part] of parts.entries()) {
    if (index < done) continue
    const isLast = index === parts.length - 1
    messageId = await send(delivery, part, isLast ? keyboard(reply) : {})
    if (!isLast) delivery.store.markPart(id, index + 1)
  }
  return messageId === undefined ? null : String(messageId)
}

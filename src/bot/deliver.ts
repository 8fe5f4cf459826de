import { setTimeout } from 'node:timers/promises'
import { type Api, InputFile } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import { builtFile } from '../desk/built-file.ts'
import { pictureBytes } from '../desk/documents/files.ts'
import type { Payload } from '../desk/turn.ts'
import type { Engine } from '../report/engine/engine.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { buttons as labels } from '../text/handed-out.ts'
import { underWay } from '../text/under-way.ts'
import { errorFields, type Log } from './log.ts'
import { type Part, partsOf } from './parts.ts'
import { isUnacceptable } from './refusals.ts'
import type { Signs } from './sign-of-life.ts'

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
  readonly log: Log
  /** Draws PDFs and pictures. */
  readonly engine: Engine
  readonly signs: Signs
  readonly chatId: number
  /** The reply, as it is called in the store. */
  readonly reply: number
  /** Aborted when the program ends: what is cut off is sent after the restart. */
  readonly signal: AbortSignal
}

interface Keyboard {
  readonly reply_markup?: InlineKeyboardMarkup
}

/** Where the table is sent as text there is no need of the button for it. */
function keyboard({ buttons }: Payload, without?: string): Keyboard {
  const rows = buttons
    .map((row) => row.filter(({ label }) => label !== without))
    .filter((row) => row.length > 0)
    .map((row) => row.map(({ label, token }) => ({ text: label, callback_data: token })))
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } }
}

async function sendText({ api, chatId }: Delivery, html: string, markup: Keyboard): Promise<number> {
  const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...markup } as const
  return (await api.sendMessage(chatId, html, options)).message_id
}

const captioned = (html: string, markup: Keyboard) =>
  ({ parse_mode: 'HTML', ...(html === '' ? {} : { caption: html }), ...markup }) as const

/** A file, or the sentence that says why there is none. */
async function sendFile(
  delivery: Delivery,
  { file, html }: Extract<Part, { kind: 'file' }>,
  markup: Keyboard,
): Promise<number> {
  const { api, store, engine, chatId, reply, log, signs } = delivery
  const stop = signs.show({
    chatId,
    reply,
    action: 'upload_document',
    words: underWay('as' in file ? file.as : undefined),
  })
  const built = await builtFile(store, file, engine)
    .catch((error: unknown) => {
      throw new BuildError(error)
    })
    .finally(stop)
  if (built.ok) {
    const sent = await api.sendDocument(chatId, new InputFile(built.bytes, built.name), captioned(html, markup))
    return sent.message_id
  }
  log.error({ ...errorFields(built.error), file: file.id }, 'a file was not handed out')
  return sendText(delivery, built.sentence, markup)
}

/** Higher than this a photo is made smaller until nobody can read it. */
const highestPhoto = 2_560

/** The height that a PNG says it has. */
const heightOf = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(20)

/** Milliseconds that words are held back for a picture beside them. */
const patience = 3_000

/** undefined where it cannot be drawn, or not soon enough for one that nobody asked for. */
async function drawn({ engine, log, signal }: Delivery, { picture, asked }: Extract<Part, { kind: 'picture' }>) {
  const drawing = pictureBytes(picture, engine)
  // Nobody may be waiting for it any more when it fails.
  drawing.catch(() => {})
  try {
    return await (asked ? drawing : Promise.race([drawing, setTimeout(patience, undefined, { ref: false })]))
  } catch (error) {
    if (signal.aborted) throw error
    log.error({ ...errorFields(error), table: picture.section }, 'a picture could not be drawn')
    return undefined
  }
}

/** The picture as a photo, one that is too high for that as a file; undefined where Telegram does not take it. */
async function sendDrawn(
  { api, chatId, log }: Delivery,
  { picture, html }: Extract<Part, { kind: 'picture' }>,
  png: Uint8Array,
  markup: Keyboard,
): Promise<number | undefined> {
  const file = new InputFile(png, picture.name)
  const options = captioned(html, markup)
  try {
    const sent =
      heightOf(png) > highestPhoto
        ? await api.sendDocument(chatId, file, options)
        : await api.sendPhoto(chatId, file, options)
    return sent.message_id
  } catch (error) {
    if (!isUnacceptable(error)) throw error
    log.warn({ ...errorFields(error), table: picture.section }, 'a picture was not taken')
    return undefined
  }
}

async function sendPicture(
  delivery: Delivery,
  part: Extract<Part, { kind: 'picture' }>,
  [markup, plainMarkup]: readonly [Keyboard, Keyboard],
): Promise<number> {
  const { chatId, reply, signs } = delivery
  const stop = signs.show({ chatId, reply, action: 'upload_photo', words: underWay('picture') })
  const png = await drawn(delivery, part).finally(stop)
  const sent = png && (await sendDrawn(delivery, part, png, markup))
  if (sent !== undefined) return sent
  const texts = part.instead
  for (const html of texts.slice(0, -1)) await sendText(delivery, html, {})
  return sendText(delivery, texts.at(-1)!, plainMarkup)
}

function send(delivery: Delivery, part: Part, reply: Payload, isLast: boolean): Promise<number> {
  const markup = isLast ? keyboard(reply) : {}
  switch (part.kind) {
    case 'text':
      return sendText(delivery, part.html, markup)
    case 'file':
      return sendFile(delivery, part, markup)
    case 'picture':
      return sendPicture(delivery, part, [markup, isLast ? keyboard(reply, labels.asText) : {}])
  }
}

/**
 * Sends a reply, a long one in several messages with the buttons under the last. Each message that went out is noted, so that a
 * second attempt goes on after it.
 * @returns what the reply is called at Telegram: the number of its last message
 */
export async function deliver(
  means: Omit<Delivery, 'reply'>,
  { id, payload, parts: done }: OutboxRow,
): Promise<string | null> {
  const delivery = { ...means, reply: id }
  const reply = payload as Payload
  const parts = partsOf(reply)
  let messageId: number | undefined
  for (const [index, part] of parts.entries()) {
    if (index < done) continue
    const isLast = index === parts.length - 1
    messageId = await send(delivery, part, reply, isLast)
    if (!isLast) delivery.store.markPart(id, index + 1)
  }
  return messageId === undefined ? null : String(messageId)
}

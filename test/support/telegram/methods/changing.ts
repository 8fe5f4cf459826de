import type { InlineKeyboardButton, Message, MessageEntity } from 'grammy/types'
import { type Entry, entryOf, inlineRows, type PrivateChat } from '../chats.ts'
import { inlineRowsOf } from '../keyboard.ts'
import type { Parameters } from '../parameters.ts'
import { badRequest } from '../refusal.ts'
import { captionOf, textOf } from '../text.ts'
import type { Methods, World } from '../world.ts'

const secondsToDelete = 48 * 3600

/** Methods that change or take away what is in a chat. */
export const changingMethods: Methods = {
  editMessageText(world, parameters) {
    const chat = world.chats.named(parameters)
    const { raw, text, entities } = textOf(parameters)
    const entry = editable(parameters, chat)
    if (entry.message.text === undefined) throw badRequest('there is no text in the message to edit')
    const rows = inlineRowsOf(parameters)
    return edit(world, chat, entry, { text, entities: entities.length > 0 ? [...entities] : undefined }, rows, raw)
  },

  editMessageCaption(world, parameters) {
    const chat = world.chats.named(parameters)
    const caption = captionOf(parameters)
    const entry = editable(parameters, chat)
    if (entry.message.text !== undefined) throw badRequest('there is no caption in the message to edit')
    const entities = caption && caption.entities.length > 0 ? [...caption.entities] : undefined
    const change = { caption: caption?.text, caption_entities: entities }
    return edit(world, chat, entry, change, inlineRowsOf(parameters), caption?.raw ?? '')
  },

  editMessageReplyMarkup(world, parameters) {
    const chat = world.chats.named(parameters)
    const entry = editable(parameters, chat)
    return edit(world, chat, entry, {}, inlineRowsOf(parameters), entry.raw)
  },

  deleteMessage(world, parameters) {
    const chat = world.chats.named(parameters)
    const entry = entryOf(chat, messageId(parameters))
    if (!entry) throw badRequest('message to delete not found')
    if (world.clock.seconds() - entry.message.date > secondsToDelete) {
      throw badRequest("message can't be deleted for everyone")
    }
    world.chats.delete(entry)
    return true
  },

  answerCallbackQuery(world, parameters) {
    const text = parameters.text('text')
    if ([...text].length > 200) throw badRequest('MESSAGE_TOO_LONG')
    world.taps.answer(parameters.text('callback_query_id'), text, parameters.flag('show_alert'))
    return true
  },
}

type Change = Pick<Partial<Message>, 'text' | 'caption'> & {
  readonly entities?: MessageEntity[] | undefined
  readonly caption_entities?: MessageEntity[] | undefined
}

function edit(
  world: World,
  chat: PrivateChat,
  entry: Entry,
  change: Change,
  rows: InlineKeyboardButton[][] | undefined,
  raw: string,
): Message {
  const before = comparable(entry.message)
  const after = { ...entry.message, ...change, reply_markup: rows && { inline_keyboard: rows } } as Message
  if (comparable(after) === before) {
    const what = 'specified new message content and reply markup are exactly the same as a current content'
    throw badRequest(`message is not modified: ${what} and reply markup of the message`)
  }
  world.flood.admit(chat.chat.id, world.clock.now())
  world.chats.change(entry, after, raw)
  return entry.message
}

function comparable(message: Message): string {
  const { text, entities = [], caption, caption_entities = [] } = message
  return JSON.stringify([text, entities, caption, caption_entities, inlineRows(message)])
}

function editable(parameters: Parameters, chat: PrivateChat): Entry {
  const entry = entryOf(chat, messageId(parameters))
  if (!entry) throw badRequest('message to edit not found')
  if (!entry.fromBot || entry.replyRows !== undefined) throw badRequest("message can't be edited")
  return entry
}

function messageId(parameters: Parameters): number {
  if (!parameters.has('message_id')) throw badRequest('message identifier is not specified')
  return parameters.integer('message_id', 0)
}

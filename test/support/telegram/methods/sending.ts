import type { Message } from 'grammy/types'
import { type Content, entryOf, type PrivateChat } from '../chats.ts'
import { uploadedName } from '../file-name.ts'
import { checkUpload, type NewFile, type StoredFile } from '../files.ts'
import { type Markup, markupOf } from '../keyboard.ts'
import type { Parameters } from '../parameters.ts'
import { photoSize } from '../pictures.ts'
import { badRequest } from '../refusal.ts'
import { captionOf, textOf, type Wording } from '../text.ts'
import type { Methods, World } from '../world.ts'

const actions = ['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice']
const moreActions = ['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note']

/** Methods that put something into a chat. */
export const sendingMethods: Methods = {
  sendMessage(world, parameters) {
    const chat = world.chats.named(parameters)
    const wording = textOf(parameters)
    return send(world, parameters, chat, { raw: wording.raw, text: wording.text, ...marked('entities', wording) })
  },

  sendDocument(world, parameters) {
    const chat = world.chats.named(parameters)
    const caption = captionOf(parameters)
    const { file_id, file_unique_id, name, mime, size } = fileOf(world, parameters, 'document', 'documents')
    const document = { file_id, file_unique_id, file_name: name, mime_type: mime, file_size: size }
    return send(world, parameters, chat, { document, ...captioned(caption) })
  },

  sendPhoto(world, parameters) {
    const chat = world.chats.named(parameters)
    const caption = captionOf(parameters)
    const given = parameters.upload('photo')
    if (given) photoSize(given.bytes)
    const { file_id, file_unique_id, size, bytes } = fileOf(world, parameters, 'photo', 'photos')
    const photo = [{ file_id, file_unique_id, file_size: size, ...photoSize(bytes) }]
    return send(world, parameters, chat, { photo, ...captioned(caption) })
  },

  sendChatAction(world, parameters) {
    world.chats.named(parameters)
    if (![...actions, ...moreActions].includes(parameters.text('action'))) {
      throw badRequest('wrong parameter action in request')
    }
    return true
  },

  getFile(world, parameters) {
    if (parameters.text('file_id') === '') throw badRequest('file_id not specified')
    return world.files.offered(parameters.text('file_id'))
  },
}

function send(world: World, parameters: Parameters, chat: PrivateChat, content: Content): Message {
  const markup = markupOf(parameters)
  const reply = repliedTo(parameters, chat)
  world.flood.admit(chat.chat.id, world.clock.now())
  return world.chats.add(chat, sender(world), {
    ...content,
    ...(reply && { reply_to_message: reply }),
    ...(markup?.kind === 'inline' && markup.rows.length > 0 && { reply_markup: { inline_keyboard: markup.rows } }),
    ...replyRows(markup),
  }).message
}

/** In messages the bot is a plain user, without what getMe adds. */
function sender({ bot }: World) {
  const { id, first_name, username } = bot
  return { id, is_bot: true, first_name, username }
}

function replyRows(markup: Markup | undefined): Pick<Content, 'replyRows'> {
  if (markup?.kind === 'reply') return { replyRows: markup.rows }
  return markup?.kind === 'remove' || markup?.kind === 'force' ? { replyRows: [] } : {}
}

function repliedTo(parameters: Parameters, chat: PrivateChat): Content['reply_to_message'] | undefined {
  const given = parameters.json('reply_parameters') as
    | { message_id?: number; allow_sending_without_reply?: boolean }
    | null
    | undefined
  const id = given?.message_id ?? parameters.integer('reply_to_message_id', 0)
  if (id === 0) return undefined
  const found = entryOf(chat, id)
  if (found) {
    const { reply_to_message: _, ...message } = found.message
    return message as Content['reply_to_message']
  }
  if (given?.allow_sending_without_reply || parameters.flag('allow_sending_without_reply')) return undefined
  throw badRequest('message to be replied not found')
}

function fileOf(world: World, parameters: Parameters, field: string, folder: NewFile['folder']): StoredFile {
  const upload = parameters.upload(field)
  if (upload) {
    checkUpload(upload.bytes)
    return world.files.add({ folder, name: uploadedName(upload.name) || 'file', bytes: upload.bytes })
  }
  if (!parameters.has(field)) throw badRequest(`there is no ${field} in the request`)
  const known = world.files.find(parameters.text(field))
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified')
  return known
}

function captioned(caption: Wording | undefined): Content {
  return caption ? { raw: caption.raw, caption: caption.text, ...marked('caption_entities', caption) } : {}
}

function marked(field: 'entities' | 'caption_entities', { entities }: Wording): Content {
  return entities.length > 0 ? { [field]: [...entities] } : {}
}

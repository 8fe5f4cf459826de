import type { InlineKeyboardButton } from 'grammy/types'
import type { Parameters } from './parameters.ts'
import { badRequest } from './refusal.ts'
import { codePoints } from './text.ts'

const mostButtons = 100
const longestCallbackData = 64
const kinds = ['callback_data', 'url', 'web_app', 'login_url', 'switch_inline_query', 'copy_text', 'pay', 'disabled']
const moreKinds = ['switch_inline_query_current_chat', 'switch_inline_query_chosen_chat', 'callback_game']

/** Inline buttons belong to a message; the others to the place where people type. */
export type Markup =
  | { readonly kind: 'inline'; readonly rows: InlineKeyboardButton[][] }
  | { readonly kind: 'reply'; readonly rows: string[][] }
  | { readonly kind: 'remove' | 'force' }

export function markupOf(parameters: Parameters): Markup | undefined {
  const given = parameters.json('reply_markup')
  if (given === undefined) return undefined
  if (given === null) throw badRequest("can't parse reply keyboard markup JSON object")
  if (!isObject(given)) throw badRequest('object expected as reply markup')
  if ('inline_keyboard' in given) return inlineMarkup(given['inline_keyboard'])
  if ('keyboard' in given) return replyMarkup(given['keyboard'])
  if (given['remove_keyboard'] === true) return { kind: 'remove' }
  if (given['force_reply'] === true) return { kind: 'force' }
  return undefined
}

/** An edit takes inline buttons only; leaving them out takes away those that were there. */
export function inlineRowsOf(parameters: Parameters): InlineKeyboardButton[][] | undefined {
  const markup = markupOf(parameters)
  if (markup === undefined) return undefined
  if (markup.kind !== 'inline') throw badRequest('inline keyboard expected')
  return markup.rows.length === 0 ? undefined : markup.rows
}

function inlineMarkup(given: unknown): Markup {
  const rows = rowsOf(given, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    .map((row) => row.map(inlineButton))
    .filter((row) => row.length > 0)
  if (rows.flat().length > mostButtons) throw badRequest('reply markup is too long')
  return { kind: 'inline', rows }
}

function inlineButton(given: unknown): InlineKeyboardButton {
  if (!isObject(given)) throw cannotParse('inlineKeyboardButton must be an Object')
  const label = given['text']
  if (typeof label !== 'string') throw cannotParse('Field "text" must be of type String')
  if (label === '') throw badRequest('inline keyboard button text must be non-empty')
  const kind = [...kinds, ...moreKinds].find((name) => name in given)
  if (kind === undefined) throw cannotParse('Text buttons are unallowed in the inline keyboard')
  if (kind === 'callback_data') checkCallbackData(given[kind])
  if (kind === 'url') checkAddress(given[kind])
  if (kind === 'copy_text') checkCopiedText(given[kind])
  return given as unknown as InlineKeyboardButton
}

function checkCallbackData(data: unknown): void {
  if (typeof data !== 'string') throw cannotParse('Field "callback_data" must be of type String')
  const bytes = Buffer.byteLength(data)
  if (bytes === 0 || bytes > longestCallbackData) throw badRequest('BUTTON_DATA_INVALID')
}

function checkAddress(address: unknown): void {
  if (typeof address !== 'string') throw cannotParse('Field "url" must be of type String')
  if (!/^(https?|tg|ton):\/\//.test(address) || !URL.canParse(address)) {
    throw badRequest(`inline keyboard button URL '${address}' is invalid: Wrong HTTP URL`)
  }
}

function checkCopiedText(given: unknown): void {
  const text = isObject(given) ? given['text'] : undefined
  if (typeof text !== 'string') throw cannotParse('Field "copy_text" must be of type Object')
  if (text === '' || codePoints(text) > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID')
}

function replyMarkup(given: unknown): Markup {
  const rows = rowsOf(given, 'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays').map((row) =>
    row.map((button) => {
      const label = isObject(button) ? button['text'] : button
      if (typeof label !== 'string' || label === '') throw badRequest('keyboard button text must be non-empty')
      return label
    }),
  )
  return { kind: 'reply', rows }
}

function rowsOf(given: unknown, otherwise: string): unknown[][] {
  if (!Array.isArray(given) || !given.every((row) => Array.isArray(row))) throw badRequest(otherwise)
  return given
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

const cannotParse = (what: string) => badRequest(`can't parse inline keyboard button: ${what}`)

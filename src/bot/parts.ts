import type { Payload } from '../desk/turn.ts'
import type { HandedFile, TablePicture } from '../text/reply.ts'

const longestText = 4096
const longestCaption = 1024

/** One message to be sent. */
export type Part =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'file'; readonly file: HandedFile; readonly html: string }
  /** `instead` is sent, a message each, where the picture cannot be drawn or is not taken. */
  | {
      readonly kind: 'picture'
      readonly picture: TablePicture
      /** One that nobody asked for is not waited for long. */
      readonly asked: boolean
      readonly html: string
      readonly instead: readonly string[]
    }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const fixed = (table: string): string => `<pre>${escaped(table)}</pre>`

/** Cuts a line that is too long by itself, but no character in two. */
function cutLine(line: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (piece.length + character.length > longestText) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

/** Cuts a text between lines into pieces that one message holds. Blank ones are left out: Telegram refuses them. */
export function splitText(text: string): string[] {
  const pieces: string[] = []
  let piece: string | undefined
  for (const line of text.split('\n').flatMap((whole) => (whole.length > longestText ? cutLine(whole) : [whole]))) {
    const longer: string = piece === undefined ? line : `${piece}\n${line}`
    if (piece !== undefined && longer.length > longestText) {
      pieces.push(piece)
      piece = line
    } else piece = longer
  }
  return [...pieces, piece ?? ''].filter((other) => other.trim() !== '')
}

/** A text and the table below it in as few messages as hold them. */
function textsOf(text: string, table: string): string[] {
  const words = splitText(text).map(escaped)
  const tables = splitText(table).map(fixed)
  const isOne = words.length === 1 && tables.length === 1 && text.length + table.length < longestText
  return isOne ? [`${words[0]}\n${tables[0]}`] : [...words, ...tables]
}

const asText = (html: string): Part => ({ kind: 'text', html })

/** The messages a reply takes, in their order. What is said to a file or a picture stands under it where there is room. */
export const partsOf = (payload: Payload): Part[] => [
  ...(payload.copies ?? []).flatMap(splitText).map((piece) => asText(escaped(piece))),
  ...besides(payload),
]

function besides({ text, table = '', file, picture, illustration }: Payload): Part[] {
  const isCaption = text.length <= longestCaption
  const caption = isCaption ? escaped(text) : ''
  const before = isCaption ? [] : splitText(text).map((piece) => asText(escaped(piece)))
  const drawn = picture ?? (isCaption && table === '' && !file ? illustration : undefined)
  if (drawn) {
    const instead = textsOf(isCaption ? text : '', table)
    return [...before, { kind: 'picture', picture: drawn, asked: drawn === picture, html: caption, instead }]
  }
  if (!file) return textsOf(text, table).map(asText)
  if (table === '') return [...before, { kind: 'file', file, html: caption }]
  return [...textsOf(text, table).map(asText), { kind: 'file', file, html: '' }]
}

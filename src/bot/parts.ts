import type { Payload } from '../desk/turn.ts'

const longestText = 4096
const longestCaption = 1024

/** One message to be sent. */
export type Part =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'file'; readonly fileId: number; readonly html: string }

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

/** The messages a reply takes, in their order. What is said to a file stands under it where there is room. */
export function partsOf({ text, table = '', file }: Payload): Part[] {
  const words = splitText(text).map(escaped)
  const tables = splitText(table).map(fixed)
  const isOne = words.length === 1 && tables.length === 1 && text.length + table.length < longestText
  const texts = (isOne ? [`${words[0]}\n${tables[0]}`] : [...words, ...tables]).map(
    (html): Part => ({ kind: 'text', html }),
  )
  if (!file) return texts
  const isCaption = texts.length === 1 && table === '' && text.length <= longestCaption
  const caption = isCaption ? (words[0] ?? '') : ''
  return [...(isCaption ? [] : texts), { kind: 'file', fileId: file.id, html: caption }]
}

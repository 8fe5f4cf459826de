import { narrowWidth } from '../../schema/width.ts'

/** A stretch of the message, in UTF-16 units. */
export interface Place {
  readonly start: number
  readonly end: number
}

const folded: Readonly<Record<string, string>> = { '，': ',', '。': '.', '“': '"', '”': '"', '「': '"', '」': '"' }

interface Squeezed {
  readonly text: string
  /** Where each character stood. */
  readonly at: readonly number[]
}

/** Without spaces, in lower case, with one form of each sign: models retype these as they please. */
export function squeezed(text: string): Squeezed {
  const plain = narrowWidth(text)
  let kept = ''
  const at: number[] = []
  for (let index = 0; index < plain.length; index++) {
    const character = plain[index]!
    if (/\s/.test(character)) continue
    kept += folded[character] ?? character.replace(/[A-Z]/, (letter) => letter.toLowerCase())
    at.push(index)
  }
  return { text: kept, at }
}

/** Everywhere a quote stands in a message; nowhere for a quote that says nothing. */
export function placesOf(message: Squeezed, quote: string): Place[] {
  const { text: wanted } = squeezed(quote)
  const places: Place[] = []
  if (wanted === '') return places
  for (let from = message.text.indexOf(wanted); from >= 0; from = message.text.indexOf(wanted, from + 1))
    places.push({ start: message.at[from]!, end: message.at[from + wanted.length - 1]! + 1 })
  return places
}

export const holds = (place: Place, { start, end }: Place): boolean => start >= place.start && end <= place.end

export const touches = (place: Place, { start, end }: Place): boolean => start < place.end && end > place.start

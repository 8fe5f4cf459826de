import { numbersIn } from '../../schema/numerals.ts'
import { narrowWidth } from '../../schema/width.ts'

// The words a figure rests on, as they are printed beside it: with the number in them.

const longest = 40

const saysNumber = (words: string): boolean => numbersIn(narrowWidth(words)).length > 0

/** From the number on that stands before the words: 「都是老百姓」 rests on 「新收3件」. */
function withNumberBefore(own: string, message: string): string | undefined {
  const at = message.indexOf(own)
  if (at < 0) return undefined
  const starts = [
    0,
    ...[...message.slice(0, at).matchAll(/[，,。；;！!\s]+/gu)].map((stop) => stop.index + stop[0].length),
  ]
  const start = starts.findLast((from) => saysNumber(message.slice(from, at)))
  return start === undefined ? undefined : message.slice(start, at + own.length)
}

/** The own words of a figure; where they say no number, what of the message does. */
export function evidence(own: string, message: string): string {
  if (own === '') return message.slice(0, longest)
  if (saysNumber(own) || !saysNumber(message)) return own.slice(0, longest)
  const words = withNumberBefore(own, message) ?? message
  return words.length > longest ? own.slice(0, longest) : words
}

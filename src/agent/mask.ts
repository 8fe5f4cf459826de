import { narrowWidth } from '../schema/width.ts'

/** Stands where something private stood. */
export const mark = '〔已隐去〕'

/** What follows a figure and never a telephone or card number. 元 before 旦 is a day. */
const unit = '(?![ ]?(?:万?元(?!旦)|万|亿|件|条|%))'
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\d.,])(?:${pattern})(?![\\d]|[.,]\\d)${unit}`, 'g')

const hidden = '[\\d*×xX]'
const patterns: readonly RegExp[] = [
  // Identity cards of 18 places, and the old ones of 15; parts of them may be starred out already.
  alone(`\\d{6}(?:18|19|20)\\d{2}${hidden}{7,8}`),
  alone(`\\d{6}${hidden}{8}${hidden}{3}[\\dxX*×]`),
  alone('\\d{15}'),
  // Bank cards in one run.
  alone('\\d{16,19}'),
  // Mobile telephones.
  alone(`(?:\\+?86[ -]?)?1[3-9]\\d(?:${hidden}{8}|[ -]${hidden}{4}[ -]${hidden}{4})`),
  // Telephones with their area code, or named as such.
  alone('(?:\\(0\\d{2,3}\\)[ -]?|0\\d{2,3}[ -])\\d{7,8}(?:-\\d{1,5})?'),
  /(?<=(?:电话|座机|手机号?|传真)(?:是|为)?[:： ]{0,2})\d{7,8}(?!\d)/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
]

/** Bank cards in groups of four: only what passes the check digit, since a pasted row of a table looks much the same. */
const groupedCard = /(?<![\d.,])[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?![\d]|[.,]\d)/g

function hasCheckDigit(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number).reverse()
  const sum = digits.reduce((total, digit, at) => {
    const doubled = at % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

interface Place {
  readonly start: number
  readonly end: number
}

function privatePlaces(text: string): Place[] {
  // One character for one, so that places in it are places in the text.
  const plain = narrowWidth(text)
  const found = patterns.flatMap((pattern) => [...plain.matchAll(pattern)])
  const cards = [...plain.matchAll(groupedCard)].filter(([card]) => hasCheckDigit(card))
  return [...found, ...cards]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * Identity-card, telephone and bank-card numbers and e-mail addresses do not leave the machine: a mark stands in their place. Counts and
 * sums of money stay. What is masked already stays as it is.
 */
export function mask(text: string): string {
  let masked = ''
  let from = 0
  for (const { start, end } of privatePlaces(text)) {
    if (start < from) continue
    masked += text.slice(from, start) + mark
    from = end
  }
  return masked + text.slice(from)
}

/**
 * Words quoted from a masked text, such as the text has them before it is masked: of what stands between marks the piece with a digit, else
 * the longest.
 */
export function unmarked(quote: string): string {
  if (!quote.includes(mark)) return quote
  const pieces = quote
    .split(mark)
    .map((piece) => piece.replace(/^[\s,，、。;；:：]+|[\s,，、;；:：]+$/gu, ''))
    .sort((a, b) => b.length - a.length)
  return (
    pieces.find((piece) => /\d|[一二两三四五六七八九十百]|没有|无|都|全/u.test(narrowWidth(piece))) ?? pieces[0] ?? ''
  )
}

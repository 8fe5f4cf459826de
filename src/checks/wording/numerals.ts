import { narrowed, type Place } from './lines.ts'

// Numbers that headings and items begin with.

export type Style = 'chinese' | 'chineseInBrackets' | 'digits' | 'digitsInBrackets'

export interface Mark extends Place {
  readonly style: Style
  readonly value: number
  /** As written, brackets and all. */
  readonly written: string
  /** At the head of a line, not in the middle of one. */
  readonly opensLine: boolean
}

const digits = '一二三四五六七八九'

/** 十二 → 12. */
export function numeralValue(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const ten = numeral.includes('十') ? 10 * (tens === '' ? 1 : digits.indexOf(tens!) + 1) : 0
  return ten + (ones === '' ? 0 : digits.indexOf(ones!) + 1)
}

const chinese = (value: number): string => {
  const tens = Math.floor(value / 10)
  const ones = value % 10 === 0 ? '' : digits[(value % 10) - 1]!
  return tens === 0 ? ones : `${tens === 1 ? '' : digits[tens - 1]}十${ones}`
}

/** A number in a style, with what stood behind the one that it replaces. */
export function numberText(style: Style, value: number, written: string): string {
  const point = /[.．、]$/.exec(written)?.[0]
  switch (style) {
    case 'chineseInBrackets':
      return `（${chinese(value)}）`
    case 'digitsInBrackets':
      return `（${value}）`
    case 'chinese':
      return `${chinese(value)}、`
    case 'digits':
      return `${value}${point ?? '.'}`
  }
}

const numerals = '[一二三四五六七八九十]'
const pattern = new RegExp(
  `(^|[。；;:!?])((?:\\[bookmark:[^\\]\\n]{0,40}\\])?[ \\t]*)(?:\\((${numerals}{1,3})\\)|\\((\\d{1,2})\\)|(${numerals}{1,3})、(?!${numerals})|(\\d{1,2})[.、．](?![\\d ]*\\d))`,
  'gm',
)

/** The numbers that lines and items of a text begin with, in their order. */
export const marksOf = (text: string): Mark[] =>
  [...narrowed(text).matchAll(pattern)].map((match) => {
    const [whole, before, gap, bracketed, bracketedDigits, plain, plainDigits] = match as unknown as string[]
    const start = match.index + before!.length + gap!.length
    const end = match.index + whole!.length
    const style: Style = bracketed
      ? 'chineseInBrackets'
      : bracketedDigits
        ? 'digitsInBrackets'
        : plain
          ? 'chinese'
          : 'digits'
    return {
      start,
      end,
      style,
      value: numeralValue(bracketed ?? bracketedDigits ?? plain ?? plainDigits ?? ''),
      written: text.slice(start, end),
      opensLine: before === '',
    }
  })

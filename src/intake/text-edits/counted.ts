// 「第二句」, 「倒数第二段」: a sentence or a paragraph by its number.

/** Which sentence or paragraph: counted from the front from 1, from the end from −1. */
export interface Counted {
  readonly unit: 'sentence' | 'paragraph'
  readonly number: number
}

const digits = '一二三四五六七八九十'

/** 第二句, 最后一句, 倒数第二段, 头一句. */
export const counting = `(?:第([${digits}\\d]{1,2})|(最后)(?:的?[那这]?一?)|(倒数)第([${digits}\\d]{1,2})|([头首]一?|开头[那的]?一?|[第]?末尾?[那的]?一?))([句段])(?:话)?`

function numberOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral)
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['0', numeral]
  const of = (digit: string, none: number): number => (digit === '' ? none : digits.indexOf(digit) + 1)
  return of(tens === '0' ? '' : tens, numeral.includes('十') ? 1 : 0) * 10 + of(ones, 0)
}

export function countedOf(match: readonly (string | undefined)[]): Counted {
  const [nth, last, , fromEnd, end, unit] = match
  const number = nth ? numberOf(nth) : last ? -1 : fromEnd ? -numberOf(fromEnd) : /末/u.test(end ?? '') ? -1 : 1
  return { unit: unit === '段' ? 'paragraph' : 'sentence', number }
}

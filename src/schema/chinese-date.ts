import { parseChinese } from './chinese-number.ts'

// Days as they are written by hand: 二〇二〇年一月廿日, 2020年元月1号. Digits are put for the numerals, and nothing else is touched.

const zero = '〇○零OoＯ0'
const digits = '一二三四五六七八九壹贰叁肆伍陆柒捌玖'
const yearDigits = `[${zero}${digits}]`
const dayNumeral = `[${digits}十拾廿卅]{1,4}`

const year = new RegExp(`[一二壹贰]${yearDigits}{3}(?=\\s*年)`, 'gu')
/** 21年1月3日. */
const shortYear = /(?<!\d)(\d{2})(?=\s*年\s*\d{1,2}\s*月)/gu
const firstMonth = /(?<![万亿千百十\d块])元(?=月)/gu
const newYear = /元旦(?!节?[前后假过放])/gu
const behindMonth = `(?<=\\d\\s*月\\s*)${dayNumeral}(?=\\s*(?:[日号]|$|[，,。]))`
const month = new RegExp(`(?<=年\\s*|(?<![\\d百千万]))${dayNumeral}(?=\\s*月)`, 'gu')
const day = new RegExp(`${behindMonth}|(?<![\\d百千万])${dayNumeral}(?=\\s*[日号])`, 'gu')

const digitOf = (character: string): string =>
  zero.includes(character) ? '0' : String((digits.indexOf(character) % 9) + 1)

/** Numbers of months and days beyond any calendar stay as they are. */
function asDigits(numeral: string): string {
  const number = parseChinese(numeral)
  return number.kind === 'exact' && number.value <= 31 ? String(number.value) : numeral
}

export const dayInDigits = (text: string): string =>
  text
    .replace(year, (written) => [...written].map(digitOf).join(''))
    .replace(newYear, '1月1日')
    .replace(firstMonth, '1')
    .replace(month, asDigits)
    .replace(shortYear, '20$1')
    .replace(day, asDigits)

const part = `(?:\\d{1,2}|元|${dayNumeral})`

/** A day in any of these ways, with its year or without: for patterns with the flag u. */
export const writtenDay = `(?:(?:20\\d{2}|[二贰]${yearDigits}{3})\\s*[年.\\-/]\\s*)?${part}\\s*[月.\\-/]\\s*${part}\\s*[日号]?`

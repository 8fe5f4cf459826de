import { type NumberPhrase, numbersIn } from '../schema/numerals.ts'
import { narrowWidth } from '../schema/width.ts'
import { bundledFacts } from '../text/definitions/definitions.ts'

// Which numbers of a drafted text nobody said. Figures of the tables stand in it as tokens; every other number must be the person's.

/** A character that is no part of any number, put in the place of what may stand freely. */
const blank = '；'

const cjkDigits = '〇一二三四五六七八九'
const cjkYear = (year: number): string => [...String(year)].map((digit) => cjkDigits[Number(digit)]).join('')

/** Turns of speech with a numeral in them that counts nothing. */
const idioms =
  /三安全一稳定|三类内部事务|四类过程性|一起(?!案|诉|行政)|一次性|第[一二三四五六七八九十]+(?![一二三四五六七八九十]*[条款项])/gu

/** 「一是」「（二）」「1.」「一、」 at the beginning of a sentence or clause. */
const listNumerals =
  /(?<=^|[。；：:;!?！？\n])\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]+)[)）]|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]+(?:是|、))/gu

function freed(text: string, points: string, year: number): string {
  const years = [year - 1, year, year + 1].flatMap((one) => [String(one), cjkYear(one)]).join('|')
  const period = new RegExp(`(?:${year}年)?1月1日(?:起)?(?:至|到|-|—+)(?:${year}年)?12月31日`, 'gu')
  const known = (words: string): boolean => points.includes(words) || bundledFacts.some((fact) => fact.includes(words))
  // 按照国办公开办函〔2021〕30号: where the name of the issuer begins is not marked.
  const isNotice = (words: string): boolean => {
    const issuer = words.indexOf('〔') < 0 ? 0 : words.indexOf('〔')
    return [...Array(Math.max(issuer - 1, 1)).keys()].some((at) => known(words.slice(at)))
  }
  return narrowWidth(text)
    .replace(/⟦[^⟦⟧]*⟧/gu, blank)
    .replace(/《[^《》]*》/gu, (title) => (known(title) ? blank : title))
    .replace(/[\u4e00-\u9fa5]*〔\d{4}〕\d+号|国务院令第\d+号/gu, (number) => (isNotice(number) ? blank : number))
    .replace(period, blank)
    .replace(new RegExp(`(?<!\\d|[${cjkDigits}])(?:${years})(?=年)`, 'gu'), blank)
    .replace(listNumerals, blank)
    .replace(idioms, blank)
}

const measures = /^[ ]?[场期部天日月年轮届本处所类种成倍遍周条款块]/u

type Found = NumberPhrase & { readonly start: number; readonly end: number }

/** Digits always count something; a Chinese numeral only before what is counted (三次, 五场, 百分之九十). */
const counts = (text: string, { text: words, unit, hasMagnitude, trouble, start, end }: Found): boolean =>
  /\d/.test(words) ||
  unit !== '' ||
  hasMagnitude ||
  trouble === 'approximate' ||
  measures.test(text.slice(end)) ||
  text.slice(0, start).endsWith('百分之')

const isShare = (text: string, { start, end }: Found): boolean =>
  /^[ ]?[%‰]/u.test(text.slice(end)) || text.slice(0, start).endsWith('百分之')

/** The number whatever its notation: 3.2万元 and 32000元 alike. */
function canonical(integer: number, places: number, isWan: boolean): string {
  let digits = BigInt(integer) * (isWan ? 10_000n : 1n)
  let rest = places
  while (rest > 0 && digits % 10n === 0n) {
    digits /= 10n
    rest -= 1
  }
  return `${digits}e-${rest}`
}

function meanings(text: string, number: Found): string[] {
  const { amount, values, unit, text: words } = number
  const share = isShare(text, number) ? '%' : ''
  if (amount) return [canonical(amount.integer, amount.places, unit === 'wan-yuan') + share]
  if (values.length > 0) return values.map((value) => canonical(value, 0, false) + share)
  // 20多场 and 20余场 are the same 20; 十几场 must stand as it is.
  const digits = words.match(/\d+/g)
  return digits ? digits.map((one) => canonical(Number(one), 0, false) + share) : [words]
}

/** The numbers of a draft that stand neither in the person's points nor may stand freely, as they are written. */
export function strayNumbers(draft: string, points: string, year: number): string[] {
  const said = narrowWidth(points)
  const known = new Set(numbersIn(said).flatMap((number) => meanings(said, number)))
  const text = freed(draft, said, year)
  return numbersIn(text)
    .filter((number) => counts(text, number) && !meanings(text, number).every((meaning) => known.has(meaning)))
    .map(({ text: words }) => words)
}

import { chineseNumeral } from '../../schema/chinese-number.ts'
import type { Range } from './sentences.ts'

// Words that are put in the place of others, and numbers among them.

const unit = '(?:万元|人次|[件条次个人篇份期项户家名元%])'
const nearly = '(?:大约|将近|接近|超过|[近约超逾])?'
const vague = '[余多几来]?'
const behind = '(?:左右|上下|以上)?'

/** 140余条, 近20件: a number with all that says how exact it is. */
const phrase = new RegExp(`${nearly}(\\d[\\d.,]*[百千万]?)${vague}(${unit})?${behind}`, 'gu')
const inNumerals = new RegExp(`^${nearly}[${chineseNumeral}]+${vague}(${unit})${behind}$`, 'u')
const ownNumber = new RegExp(
  `^(${nearly}(?:\\d[\\d.,]*?[百千万]?|[${chineseNumeral}]+)${vague})(${unit})?(${behind})[。.]?$`,
  'u',
)

const bare = `(?:\\d[\\d.,]*|[${chineseNumeral}]+)[百千万]?`
const vagueOnly = [
  new RegExp(`^${nearly}${bare}[余多几来]${unit}?${behind}$`, 'u'),
  new RegExp(`^(?:大约|将近|接近|超过|[近约超逾])${bare}${unit}?$`, 'u'),
]

/** Nothing but a number that is not said exactly: no figure of a table. */
export const isVagueNumber = (words: string): boolean => vagueOnly.some((pattern) => pattern.test(words.trim()))

const isNumber = (words: string): boolean =>
  inNumerals.test(words) || [...words.matchAll(phrase)].some(([whole]) => whole === words)

/** 「发布信息300条应该是310条」, 「140余条改成155条」 change the number, and leave the words beside it. */
export function withNumber(words: string, instead: string): string {
  const own = ownNumber.exec(instead.trim())
  if (!own) return instead
  const [, number = '', ownUnit = '', tail = ''] = own
  const found = [...words.matchAll(phrase)]
  const [first] = found
  if (!first) {
    const spelled = inNumerals.exec(words)
    return spelled ? `${number}${ownUnit || spelled[1]}${tail}` : instead
  }
  if (found.length !== 1) return instead
  const [whole, , theirs = ''] = first
  return `${words.slice(0, first.index)}${number}${ownUnit || theirs}${tail}${words.slice(first.index + whole.length)}`
}

/** A number in quotation marks keeps its unit when a bare number is to stand there. */
export const withNumberQuoted = (words: string, instead: string): string =>
  isNumber(words) ? withNumber(words, instead) : instead

/**
 * Where a number of a text ends for what is put there: 「140改成155条」 in 「140余条」 takes the 余 and the 条 along, so that neither stands
 * there twice.
 */
export function numberSpot(text: string, { start, end }: Range, instead: string): Range {
  const own = ownNumber.exec(instead.trim())
  if (!own || !/\d[余多几来]?$/u.test(text.slice(start, end))) return { start, end }
  const [rest, more = '', theirs] = new RegExp(`^(${vague})(${unit})?`, 'u').exec(text.slice(end))!
  const isRound = /(?:0|[余多几来])$/u.test(own[1]!)
  if (own[2] && own[2] === theirs) return { start, end: end + rest.length }
  return { start, end: isRound && !own[2] ? end : end + more.length }
}

/** Words, and no number with its unit. */
export const isWording = (instead: string): boolean =>
  /[\u4e00-\u9fa5]{4}/u.test(instead) && !/^[\d一二两三四五六七八九十百千万零.,]+[\u4e00-\u9fa5]?$/u.test(instead)

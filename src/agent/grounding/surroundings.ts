import { withoutEnumerators } from '../../intake/words/enumerators.ts'
import type { Mention } from './clauses.ts'

// What stands around a number: whether it counts anything at all. A number of a date, a paper, a telephone or a list counts nothing.

const named =
  /(?:第|序号|编号|文号|工号|邮编|电话|手机号?|座机|热线|传真|账号|卡号|房间|版本|型号|微信号?|QQ|拨打|No\.?)[ :：是为]{0,3}$/i
/** A place of a list, where a line or a part begins: 「1、许可」, 「(3) 处罚」. */
const listed = /^[、.)）][ ]?(?=[\u4e00-\u9fa5])(?![一二两三四五六七八九十百千万零〇])/
const beginning = /(?:^|[\n。;；,，:：])[ ]*[(（]?$/
const circled = /[①-⑳⑴-⒇Ⅰ-Ⅻ]/

/** Right behind a number without a unit: what it measures is no case. */
const measured =
  /^[ ]?(?:个月|个?小时|个?工作日|个?星期|个?礼拜|公里|平方|平米|公斤|季度|部分(?!公开)|分钟|分(?!别)|年|月|日|号|天|周|岁|时|秒|点|楼|层|室|栋|级|届|期(?!间)|版|章|节|款|栏|格|行(?!政)|列|组(?!织)|队|班|部(?!分)|科(?!研)|所(?!有)|村(?!民)|镇|乡|路|街|巷|弄|页|倍|成(?![立功])|折|度|米|亩|吨|斤|克|字|句|遍|回|趟|类|种|步|轮|[%℃‰])/
/** Right behind a number with a unit. */
const counted =
  /^(?:月|星期|礼拜|工作日|小时|季度|部门|科室|站所|单位|社区|村(?!民)|方面|平台|渠道|专栏|网站|栏|步|空?格|选项|按钮|意见|建议|方案|附件|问题|事(?!项)|性|样|龙|表|同志|领导|同事|数(?!据)|工作(?!会|人))/

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/** 四川, 张三丰: a numeral inside a word that nobody knows. */
function isInWord({ number, clause, at, start, unitEnd }: Mention): boolean {
  if (number === undefined || number.unit !== '' || /[\d]/.test(number.text)) return false
  const before = clause.tokens[at - 1]
  const behind = clause.tokens[at + 1]
  return (
    (before?.kind === 'unknown' && before.end === start) || (behind?.kind === 'unknown' && behind.start === unitEnd)
  )
}

/** 5台电脑, 12名干部: a number of something that nobody knows. */
function isOfUnknown({ number, clause, at, unitEnd, end, labels }: Mention, plain: string): boolean {
  const behind = clause.tokens[at + 1]
  if (behind?.kind !== 'unknown' || behind.start !== unitEnd || !/^[\u4e00-\u9fa5]/.test(behind.text)) return false
  if (number?.unit === '') return true
  const unit = plain.slice(end, unitEnd).trim()
  return /^[人名位家户张]$/.test(unit) || (number?.unit === 'count' && unit !== '件' && labels.length === 0)
}

/** A12, GB9704, 12x: beside letters that are no word of the form. */
function isBesideLetters({ clause, at, start, unitEnd }: Mention, plain: string): boolean {
  const letterBefore = /[A-Za-z]/.test(plain[start - 1] ?? '') && clause.tokens[at - 1]?.kind === 'unknown'
  const letterBehind = /[A-Za-z]/.test(plain[unitEnd] ?? '') && clause.tokens[at + 1]?.kind === 'unknown'
  return letterBefore || letterBehind
}

/** 一件一件, 一个个. */
function isRepeated(plain: string, { start, unitEnd, clause, at }: Mention): boolean {
  const text = plain.slice(start, unitEnd)
  if (text.length < 2 || !text.startsWith('一')) return false
  const isOfEach = plain[unitEnd] === text.at(-1) && clause.tokens[at + 1]?.kind !== 'label'
  return isOfEach || plain.startsWith(text, unitEnd) || plain.slice(0, start).endsWith(text)
}

/** 3、4件: one after the other, or three of this and four of that? */
function areNeighbours(one: Mention | undefined, other: Mention | undefined, plain: string): boolean {
  if (one?.number === undefined || other?.number === undefined || one.number.unit !== '') return false
  const isBeside = plain.slice(one.unitEnd, other.start).trim() === '、'
  return isBeside && (other.number.amount?.integer ?? 0) - (one.number.amount?.integer ?? 0) === 1
}

/** 3、4件, seen from either number. */
export function isEitherOr(mention: Mention, mentions: readonly Mention[], plain: string): boolean {
  const index = mentions.indexOf(mention)
  return areNeighbours(mention, mentions[index + 1], plain) || areNeighbours(mentions[index - 1], mention, plain)
}

/** Whether a number is one of things or of money: no date, ordinal, year, telephone, numeral of a list, name of a paper. */
export function isCountable(mention: Mention, plain: string): boolean {
  const { number, start, end, unitEnd } = mention
  if (number === undefined) return true
  const text = plain.slice(start, end)
  if (withoutEnumerators(plain).slice(start, end).trim() === '') return false
  const before = plain.slice(Math.max(0, start - 8), start)
  const behind = plain.slice(unitEnd, unitEnd + 8)
  const line = plain.slice(Math.max(0, start - 40), start)
  const isPartOfCode = /[\dA-Za-z][./:_#@&+*-]$/.test(before) || (number.unit === '' && /^[./:_#@&*+×-]\d/.test(behind))
  if (number.digitByDigit || named.test(before) || isPartOfCode || /[〔[]$/.test(before) || circled.test(text))
    return false
  if (beginning.test(line) && (listed.test(behind) || /[(（]$/.test(line))) return false
  if (isInWord(mention) || isOfUnknown(mention, plain) || isBesideLetters(mention, plain) || isRepeated(plain, mention))
    return false
  if (number.unit !== '') return !(number.unit === 'count' && counted.test(behind))
  return !measured.test(behind) && !isYear(text) && !/\d{7}/.test(text)
}

import { type NumberPhrase, numberAt } from '../../schema/numerals.ts'
import type { ReadingContext } from '../reading.ts'
import { labelsOf } from './labels.ts'
import { phraseAt } from './phrases.ts'
import { timeAt } from './time.ts'
import type { Separator, Token, TokenContent } from './token.ts'
import { vocabularyOf } from './vocabulary.ts'

const separators: Readonly<Record<string, Separator>> = {
  ' ': 'space',
  '\t': 'space',
  '、': 'enumeration',
  '/': 'enumeration',
  '，': 'comma',
  ',': 'comma',
  '\n': 'comma',
  ':': 'colon',
  '：': 'colon',
  '=': 'colon',
  '(': 'space',
  ')': 'space',
  '。': 'end',
  ';': 'end',
  '；': 'end',
  '!': 'end',
  '?': 'end',
  '.': 'end',
  '…': 'end',
  '~': 'space',
}

const ignorable = /["'“”‘’「」『』《》【】[\]*•·\-—_+|<>]/

interface Found {
  readonly end: number
  readonly contents: readonly TokenContent[]
}

const places = /(?:\d+|[一二三四五六七八九十]+)(?:个)?(?:空)?格(?:子)?/y
/** 那俩, 这两个: they point at what was said. */
const pointing = /[那这](?:[俩仨]|[两三23]个)(?![\u4e00-\u9fa5]{0,2}\d)/y
/** 俩人 beside anything but the people of an office are no number of requests. */
const pair = /[俩仨两]人(?![次体]|的?(?:申请|提|递|报|来))/y
/** 第3季度, 一倍, 12号, 3回, 两级审核, 三审三校: numbers that count nothing of the form. */
const idle =
  /第(?:\d+|[一二三四五六七八九十]+)(?:季度|批|次|件|个|期|号|名)?|(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)(?:倍|成(?!立|功)|折|页|岁|号|楼|层|天|周|小时|分钟|公里|平方|亩|回|趟|遍|版|届|下子|句话?|级|审(?![批计议查判理])|校|轮|道)/y
/** 机构职能10条, 财务公开11: kinds of information that were made public. The statistics table counts them in its total only. */
const kindOfInformation =
  /(?:机构(?:职能|职责|概况)|领导(?:信息|介绍|简介)|财务公开|[村党政厂]务公开|法规文件|规划计划|行政职责|[业政党]务动态|工作动态|通知公告|人事(?:信息|任免))(?=类|的?信息|[ :]*[\d一二两三四五六七八九十百])(?:类)?(?:的)?(?:信息)?/y
/** 一处处来, 一个一个来: one after the other, not one. */
const oneByOne = /一([处个条件项样块段步份张次问题格])一?\1(?![体人目例])/y
/** (一), and 一是 where a part begins: which one it is, not how many. */
const ordinal = /\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九]是(?=[\u4e00-\u9fa5])/y
const percent = /(?:\d+(?:\.\d+)?[ ]?%|百分之[一二三四五六七八九十百零\d]+)/y

function fixedAt(text: string, index: number, { form }: ReadingContext): Found | undefined {
  percent.lastIndex = index
  const share = percent.exec(text)
  if (share) return { end: index + share[0].length, contents: [{ kind: 'percent' }] }
  for (const pattern of form.statistics ? [pointing, oneByOne, kindOfInformation] : [pointing, oneByOne, pair]) {
    pattern.lastIndex = index
    const found = pattern.exec(text)
    if (found) return { end: index + found[0].length, contents: [{ kind: 'unknown' }] }
  }
  idle.lastIndex = index
  const other = idle.exec(text)
  if (other) return { end: index + other[0].length, contents: [{ kind: 'unknown' }] }
  ordinal.lastIndex = index
  const counted = ordinal.exec(text)
  if (counted && (counted[0].startsWith('(') || index === 0 || /[\s,，。;；:：]/.test(text[index - 1]!)))
    return {
      end: index + counted[0].length,
      contents: [{ kind: counted[0].startsWith('(') ? 'harmless' : 'unknown' }],
    }
  places.lastIndex = index
  const cells = places.exec(text)
  if (cells) return { end: index + cells[0].length, contents: [{ kind: 'harmless' }] }
  return undefined
}

function wordAt(lower: string, index: number, context: ReadingContext): Found | undefined {
  for (const { word, content } of vocabularyOf(context.form).get(lower[index]!) ?? []) {
    if (!lower.startsWith(word, index)) continue
    // English words stand alone: 「no」 is not the beginning of 「normative」.
    if (/^[a-z]/.test(word) && /[a-z]/.test(`${lower[index - 1] ?? ''}${lower[index + word.length] ?? ''}`)) continue
    return { end: index + word.length, contents: [content] }
  }
  return undefined
}

/** 100人次: of the units only this one says what is counted. */
function unitLabel({ text }: NumberPhrase, { form }: ReadingContext): TokenContent[] {
  const label = text.endsWith('人次') && form.statistics ? labelsOf(form).get('人次') : undefined
  return label ? [{ kind: 'label', label }] : []
}

/** The longest thing that begins at a place; of equally long ones a word, then a time, then a number. */
function longestAt(text: string, lower: string, index: number, context: ReadingContext): Found | undefined {
  const number = numberAt(text, index)
  const time = timeAt(text, index, context)
  const candidates: (Found | undefined)[] = [
    fixedAt(text, index, context),
    phraseAt(text, index, context),
    wordAt(lower, index, context),
    time && { end: time.end, contents: [{ kind: 'time', outside: time.outside, isDated: time.isDated }] },
    number && { end: number.end, contents: [...unitLabel(number, context), { kind: 'number', number }] },
  ]
  let longest: Found | undefined
  for (const candidate of candidates) if (candidate && candidate.end > (longest?.end ?? index)) longest = candidate
  return longest
}

/** 张三: a numeral right behind a word that nobody knows belongs to that word; so does 拾, which a digit stands before. */
const isLoneNumeral = (text: string, index: number, { end, contents }: Found): boolean =>
  contents[0]?.kind === 'number' &&
  /^(?:[一二三四五六七八九十百千万]+$|[拾佰仟])/.test(text.slice(index, end)) &&
  /\p{Script=Han}/u.test(text[index - 1] ?? '')

/** Cuts a message into words it knows, numbers, separators, and what is left. `text` is in narrow width. */
export function tokenize(text: string, context: ReadingContext): Token[] {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const tokens: Token[] = []
  const push = (start: number, end: number, content: TokenContent): void => {
    tokens.push({ ...content, text: text.slice(start, end), start, end })
  }
  let unknownFrom = -1
  const closeUnknown = (end: number): void => {
    if (unknownFrom >= 0) push(unknownFrom, end, { kind: 'unknown' })
    unknownFrom = -1
  }
  let index = 0
  while (index < text.length) {
    const found = longestAt(text, lower, index, context)
    const separator = separators[text[index]!]
    const isNamePart = unknownFrom >= 0 && found !== undefined && isLoneNumeral(text, index, found)
    if (found && !isNamePart) {
      closeUnknown(index)
      for (const content of found.contents) push(index, found.end, content)
      index = found.end
    } else if (separator !== undefined) {
      closeUnknown(index)
      push(index, index + 1, { kind: 'separator', separator })
      index++
    } else {
      if (ignorable.test(text[index]!)) closeUnknown(index)
      else if (unknownFrom < 0) unknownFrom = index
      index++
    }
  }
  closeUnknown(text.length)
  return tokens
}

import type { Form } from '../../schema/form.ts'
import { type Mark, markBeside } from './marks.ts'
import { type Placed, placeIn, type TextPlace } from './place.ts'
import { closers, insideQuotes, openers, quotation } from './quoted.ts'
import { isWording, withNumber } from './wording.ts'

// What people say of a text that is already there: to see it, or to have some of its words otherwise. Only whole messages count.

/** Which sentence or paragraph: counted from the front from 1, from the end from −1. */
export interface Counted {
  readonly unit: 'sentence' | 'paragraph'
  readonly number: number
}

/** What of a text is meant: a sentence by its number, some words, or the sentence that has them. */
export type Target =
  | { readonly counted: Counted }
  /** `mark`: not the words, but what stands beside them. */
  | { readonly words: string; readonly isSentence: boolean; readonly isQuoted: boolean; readonly mark?: Mark }

export type TextRequest = {
  readonly place: TextPlace
  /** Whether the message says that a text is meant, or which words or sentence of one: otherwise it may as well be about figures. */
  readonly isOfText: boolean
} & (
  | { readonly kind: 'show'; readonly whole: boolean }
  | {
      readonly kind: 'replace'
      readonly target: Target
      readonly instead: string
      /** In quotation marks: it ends where they say. */
      readonly isQuoted: boolean
      readonly all: boolean
    }
  | { readonly kind: 'remove'; readonly target: Target; readonly all: boolean }
  | {
      readonly kind: 'add'
      readonly words: string
      readonly unit: 'sentence' | 'paragraph'
      readonly where: 'front' | 'end' | Counted
    }
  /** The text as a whole is to go; `anew`: another is to be written. */
  | { readonly kind: 'clear'; readonly anew: boolean }
  /** Another is to be written; what stands stays until it is. */
  | { readonly kind: 'rewrite' }
  /** A change that takes somebody who can write: 「短一点」. */
  | { readonly kind: 'reword' }
)

const longest = 1_200
const digits = '一二三四五六七八九十'

const politely = /^(?:请|麻烦|帮我|给我|那个?|再|先|还有|另外|嗯|哦)*[，, ]*/u
const atEnd = /(?:吧|了|啊|呢|呀|哦|哈|谢谢|一下)*[，,。.!！~ ]*$/u

/** 第二句, 最后一句, 倒数第二段, 头一句. */
const counting = `(?:第([${digits}\\d]{1,2})|(最后)(?:的?[那这]?一?)|(倒数)第([${digits}\\d]{1,2})|([头首]一?|开头[那的]?一?|[第]?末尾?[那的]?一?))([句段])(?:话)?`

function numberOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral)
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['0', numeral]
  const of = (digit: string, none: number): number => (digit === '' ? none : digits.indexOf(digit) + 1)
  return of(tens === '0' ? '' : tens, numeral.includes('十') ? 1 : 0) * 10 + of(ones, 0)
}

function countedOf(match: readonly (string | undefined)[]): Counted {
  const [nth, last, , fromEnd, end, unit] = match
  const number = nth ? numberOf(nth) : last ? -1 : fromEnd ? -numberOf(fromEnd) : /末/u.test(end ?? '') ? -1 : 1
  return { unit: unit === '段' ? 'paragraph' : 'sentence', number }
}

const wholly = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u')
const countedOnly = wholly(counting)
const quotedOnly = wholly(`(${quotation})(?:[那这]个?(?:词|几?个?字|数)?|[一两二三四五几\\d]个字)?`)
const quotedSentence = wholly(`(?:有|带|写|说)?(${quotation})的?(?:那|这)?一?句(?:话)?`)

/** What the words between the verb and the place mean. */
function targetOf(words: string): Target | undefined {
  const said = words.trim().replace(/[的，,：: ]+$/u, '')
  if (said === '') return undefined
  const counted = countedOnly.exec(said)
  if (counted) return { counted: countedOf(counted.slice(1)) }
  const sentence = quotedSentence.exec(said)
  if (sentence) return { words: sentence[1]!.slice(1, -1).trim(), isSentence: true, isQuoted: true }
  const quoted = quotedOnly.exec(said)
  if (quoted) return { words: quoted[1]!.slice(1, -1), isSentence: false, isQuoted: true }
  const beside = markBeside(said)
  if (beside) return { ...beside, isSentence: false, isQuoted: true }
  if (new RegExp(`[${openers}${closers}]`, 'u').test(said)) return undefined
  if (said.length > 60 || /[。！？\n]./u.test(said)) return undefined
  const bare = /^(.{2,}?)(?:那|这)一?句(?:话)?$/u.exec(said)
  return bare
    ? { words: bare[1]!, isSentence: true, isQuoted: false }
    : { words: said, isSentence: false, isQuoted: false }
}

const unquoted = (words: string): string => {
  const said = words.trim().replace(/^[：:，, ]+/u, '')
  return insideQuotes(said.replace(/[。.]$/u, '')) ?? said
}

const everywhere = '(?:都|全都|全部|全|一律|统统|统一)?'
const taking = `^(?:把|将)?(.*?)(${everywhere})(?:改成|改为|换成|换为|替换成|替换为|替成|写成|应该是|应为|应该写|应写成)[：: ]*(.+)$`
const slip = '^(.+?)()(?:写|打|填|弄|说)错了?[，,。 ]*(?:应该|应)?(?:是|为|写)(.+)$'
const numbers = '^(?:把|将)?(\\d[\\d.,]*)(都|全)?改(\\d[\\d.,]*)$'

type Replacement = Omit<Extract<TextRequest, { kind: 'replace' }>, 'kind' | 'place' | 'isOfText'>

function replacement(rest: string): Replacement | undefined {
  for (const pattern of [numbers, slip, taking]) {
    const match = new RegExp(pattern, 'su').exec(rest)
    const target = match && targetOf(match[1]!)
    if (!match || !target) continue
    // A counted sentence is put as it is sent; words inside one end where the message does.
    const said = unquoted(match[3]!)
    const isQuoted = said !== match[3]!.trim()
    const instead = 'counted' in target || isQuoted ? said : said.replace(/(?:吧|啊|哦|谢谢)+[。.!！]*$/u, '')
    // 「新收改成5件」 gives a figure, it does not put a number in the place of a word.
    const isFigure =
      'words' in target &&
      !target.isQuoted &&
      !/\d/u.test(target.words) &&
      /^\d/u.test(instead) &&
      !/^\d{4}年/u.test(instead)
    if (instead === '' || isFigure) return undefined
    const isLoose = 'words' in target && !target.isQuoted && !target.isSentence
    return {
      target,
      instead: isLoose ? withNumber(target.words, instead) : instead,
      isQuoted,
      all: match[2] !== undefined && match[2] !== '',
    }
  }
  return undefined
}

const verbs = '(?:删掉|删去|删除|删了|删|去掉|去了|拿掉|划掉|不要了|不要|别要了|别要|取消)'
const removing = [
  new RegExp(`^(?:把|将)?(.+?)(都|全都|全部|全)?(?:给我|给)?${verbs}$`, 'u'),
  new RegExp(`^(?:把)?()${verbs}(?:所有的?)?(.+)$`, 'u'),
]

function withdrawal(rest: string): { target: Target; all: boolean } | undefined {
  const behind = removing[0]!.exec(rest)
  const behindTarget = behind && targetOf(behind[1]!)
  if (behind && behindTarget) return { target: behindTarget, all: behind[2] !== undefined }
  const front = removing[1]!.exec(rest)
  const target = front && targetOf(front[2]!)
  return target ? { target, all: /所有/u.test(rest) } : undefined
}

const adding = new RegExp(
  `^(?:在)?(?:(${counting})(?:的)?(后面|之后|后|前面|之前|前)|(最前面?|开头|前面|前头|头上)|(?:的?(?:最后面?|末尾|结尾|后面|尾巴上?)))?(?:再|还|要|也)?(?:加上|加|补充|补上|补|添上|添|写上)(?:了)?(一?[句段条]话?|进去)?[：:，, ]*(.+)$`,
  'su',
)

function adds(rest: string): Pick<Extract<TextRequest, { kind: 'add' }>, 'words' | 'unit' | 'where'> | undefined {
  const match = adding.exec(rest)
  if (!match) return undefined
  const words = unquoted(match[11]!)
  const counted = match[1] === undefined ? undefined : countedOf(match.slice(2, 8))
  const isBefore = /前/u.test(match[8] ?? '')
  const where = counted
    ? { ...counted, number: isBefore ? counted.number - 1 : counted.number }
    : match[9] === undefined
      ? 'end'
      : 'front'
  if (words.length < 4) return undefined
  const front = typeof where === 'object' && where.number === 0
  return { words, unit: /句/u.test(match[10] ?? '') ? 'sentence' : 'paragraph', where: front ? 'front' : where }
}

const showing =
  /^(?:我)?(?:想|要)?(?:再)?(?:给我)?(?:看|念|读|瞧|显示|打开|查看|发|翻)(?:看|瞧|念|读|出来)?(?:一下|一遍|一眼|下)?(?:给我)?(?:看看|看|听听|听)?(?:一下|一遍)?(?:文字|现在的?)?(?:怎么写的)?$/u
const written =
  /^(?:现在)?(?:都|是|的)*(?:写|说|填)(?:的|了|成)(?:是)?(?:都是)?(?:啥|什么|些什么|些啥|怎么样|啥样|什么样)(?:样子|内容|东西)?(?:了)?$|^(?:现在)?(?:是)?(?:怎么|咋)写的$|^(?:现在)?(?:长|是)(?:啥|什么)样(?:子)?(?:的|了)?$|^(?:现在)?(?:是)?什么内容$/u
const wholeText =
  /^(?:我)?(?:想|要)?(?:看|念|读|通读|显示|翻|发)?(?:看|一下|一遍|下)?(?:看看?)?(?:报告)?(?:的)?(?:全文|整篇|整份(?:报告)?|全部文字|所有(?:的)?文字|整个报告的文字)(?:看看|看一?下|念一?遍|念一下|发我看看|给我看看?)?$/u

const anew = '(?:重新写|重写|重来|再写)'
const clearing = new RegExp(
  `^(?:${verbs}|撤掉|撤了|撤下来?|撤销|撤回|清空|清掉)(?:了)?(?:[，, ]*(?:我)?(?:要|来)?(${anew}).{0,4})?$`,
  'u',
)
const writingAnew = new RegExp(`^(?:我)?(?:想|要|得|来)?(?:全部|整个|整段|都)?(?:要|得)?${anew}.{0,2}$`, 'u')
const rewording =
  /^(?:的?(?:语气|文字|话|内容|写得?|说得?))?(?:给我)?(?:再|写|改|弄|说)?(?:得|的)?(?:有点|太|过于|不够)?(?:短|长|简|详细|正式|口语|精简|压缩|简短|简单|啰嗦|啰唆|具体|通顺|顺)(?:一?[点些]|了|化|一下)*(?:[，, ]*.{0,14})?$|^(?:帮我)?换(?:一?[种个])(?:说法|写法|讲法)$|^(?:把)?(?:最后|第.{1,2}|头)一?[句段]?.{0,4}(?:放|挪|移|提|调)(?:到)?.{1,8}$|^(?:帮我)?(?:润色|精简|压缩|缩短|扩写|展开|改改|改一?下|优化|顺一?顺)(?:一下|到?\d+字(?:以内)?)?$/u

type Asked = TextRequest extends infer R ? (R extends TextRequest ? Omit<R, 'place' | 'isOfText'> : never) : never

/** What is asked of a text that the message names. */
function ofNamed(bare: string): Asked | undefined {
  const plain = bare.replace(/[?？]$/u, '')
  if (showing.test(plain) || written.test(plain)) return { kind: 'show', whole: false }
  const cleared = clearing.exec(bare)
  if (cleared) return { kind: 'clear', anew: cleared[1] !== undefined }
  return writingAnew.test(bare) ? { kind: 'rewrite' } : undefined
}

/** 「第五部分：…改为专人负责。」: what follows the name of a section is its text, unless it begins like an instruction. */
const isTextItself = (rest: string): boolean =>
  /^\s*[：:\n]/u.test(rest) &&
  !new RegExp(`^\\s*[：:]\\s*(?:把|将|[${openers}]|${counting}|再?加[一上]|补[上充]?一|删|去掉|不要)`, 'u').test(rest)

function requestIn(named: string, hasPlace: boolean): Asked | undefined {
  if (hasPlace && isTextItself(named)) return undefined
  const rest = named.replace(
    /^[，, ]*(?:再|还|又|也|要|得|想)*(?:改一?[下处点]|改改|修改一?下|调整一?下|有(?:个|一)?(?:处|地方)(?:要改|错了)?)[，,：: ]+/u,
    '',
  )
  const bare = rest.replace(/^(?:把|将|给|在|对|那|这|的|，|,|：|:| )+/u, '').replace(atEnd, '')
  if (wholeText.test(bare)) return { kind: 'show', whole: true }
  const asked = hasPlace ? ofNamed(bare) : undefined
  if (asked) return asked
  const said = rest.replace(/^[，,：: ]+/u, '')
  const replaced = replacement(said)
  if (replaced) return { kind: 'replace', ...replaced }
  const added = adds(said)
  if (added) return { kind: 'add', ...added }
  const removed = withdrawal(bare)
  if (removed) return { kind: 'remove', ...removed }
  return rewording.test(bare) ? { kind: 'reword' } : undefined
}

const isCertain = (asked: Asked): boolean => {
  if (asked.kind === 'replace' && asked.isQuoted && isWording(asked.instead)) return true
  if (asked.kind === 'add') return asked.unit === 'sentence' || typeof asked.where === 'object'
  if (asked.kind === 'replace' || asked.kind === 'remove')
    return 'counted' in asked.target || asked.target.isQuoted || asked.target.isSentence
  return asked.kind === 'show'
}

/** What a message asks of a text that stands in the report; undefined where it asks nothing of the kind. */
export function textRequest(message: string, form: Form): TextRequest | undefined {
  const said = message.trim().replace(politely, '')
  if (said === '' || said.length > longest) return undefined
  const at = said.search(new RegExp(`[${openers}]`, 'u'))
  const front = at < 0 ? said : said.slice(0, at)
  // What is to be added, or to stand instead, names no place.
  const stop = front.search(/[：:]|改成|改为|换成|换为/u)
  const head = stop < 0 ? front : front.slice(0, stop)
  const placed: Placed | undefined = placeIn(form, head)
  if (!placed) return undefined
  const { place } = placed
  const asked = requestIn(placed.rest + said.slice(head.length), place.section !== undefined)
  const isNamed = placed.rest !== head
  return asked && ({ place, isOfText: isNamed || isCertain(asked), ...asked } as TextRequest)
}

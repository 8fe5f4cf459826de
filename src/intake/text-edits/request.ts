import type { Form } from '../../schema/form.ts'
import { adds, type Beside } from './adding.ts'
import { withoutAside } from './aside.ts'
import { type Counted, countedOf, counting } from './counted.ts'
import { type Mark, markBeside } from './marks.ts'
import { type Placed, placeIn, type TextPlace } from './place.ts'
import { closers, openers, quotation, unquoted } from './quoted.ts'
import { isVagueNumber, isWording, withNumber, withNumberQuoted } from './wording.ts'

// What people say of a text that is already there: to see it, or to have some of its words otherwise. Only whole messages count.

/** What of a text is meant: a sentence by its number, some words, or the sentence that has them. */
export type Target =
  | { readonly counted: Counted }
  | {
      readonly words: string
      readonly isSentence: boolean
      readonly isQuoted: boolean
      /** Not the words, but what stands beside them. */
      readonly mark?: Mark
      /** The words, and all that follows them. */
      readonly onwards?: true
      /** The number of posts that stands behind them: 「公众号改成157条」. */
      readonly counts?: true
    }

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
      readonly where: 'front' | 'end' | Counted | Beside
    }
  /** The text as a whole is to go; `anew`: another is to be written. */
  | { readonly kind: 'clear'; readonly anew: boolean }
  /** Another is to be written; what stands stays until it is. */
  | { readonly kind: 'rewrite' }
  /** A change that takes somebody who can write: 「短一点」. */
  | { readonly kind: 'reword' }
)

const longest = 1_200
const politely = /^(?:请|麻烦|帮我|给我|那个?|再|先|还有|另外|嗯|哦)*[，, ]*/u
const atEnd = /(?:吧|了|啊|呢|呀|哦|哈|谢谢|一下)*[，,。.!！~ ]*$/u

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
  const bare = /^(.{2,}?)(?:那|这)一?句(?:话)?$/u.exec(said) ?? /^(?:[那这]一?)?句(?:话)?[：:，, ]*(.{4,})$/u.exec(said)
  return bare
    ? { words: bare[1]!, isSentence: true, isQuoted: false }
    : { words: said, isSentence: false, isQuoted: false }
}

const everywhere = '(?:都|全都|全部|全|一律|统统|统一)?'
const taking = `^(?:把|将)?(.*?)(${everywhere})(?:改成|改为|换成|换为|替换成|替换为|替成|写成|应该是|应为|应该写|应写成)[：: ]*(.+)$`
const slip = '^(.+?)()(?:写|打|填|弄|说)错了?[，,。 ]*(?:应该|应)?(?:是|为|写)(.+)$'
const wrongNumber =
  '^((?!.*(?:[改换]成|[改换]为))[^不]*\\d[^不]*?)()(?:写得?|说得?)?不[对准][，,。 ]*(?:应该|应)?(?:是|为|写)(.+)$'
const numbers = '^(?:把|将)?(\\d[\\d.,]*)(都|全)?改(\\d[\\d.,]*)$'

type Replacement = Omit<Extract<TextRequest, { kind: 'replace' }>, 'kind' | 'place' | 'isOfText'>

/** 「新收改成5件」 gives a figure, it does not put a number in the place of a word. */
const givesFigure = (target: Target, instead: string): boolean =>
  'words' in target &&
  !target.isQuoted &&
  !/\d/u.test(target.words) &&
  !isVagueNumber(target.words) &&
  /^\d/u.test(instead) &&
  !/^\d{4}年/u.test(instead)

/** What is to stand in a target's place, as the message says it. */
function putInstead(target: Target, words: string, all: boolean): Replacement | undefined {
  // A counted sentence is put as it is sent; words inside one end where the message does.
  const said = unquoted(words)
  const isQuoted = said !== words.trim()
  const instead = isQuoted ? said : withoutAside(said, 'counted' in target)
  if (instead === '') return undefined
  if (givesFigure(target, instead)) {
    const isOfPosts = 'words' in target && /^\d[\d,]*(?:条|篇|期)[。.]?$/u.test(instead)
    return isOfPosts
      ? { target: { ...target, counts: true }, instead: instead.replace(/[。.]$/u, ''), isQuoted: true, all: false }
      : undefined
  }
  if ('counted' in target || target.isSentence) return { target, instead, isQuoted, all }
  if (!target.isQuoted) return { target, instead: withNumber(target.words, instead), isQuoted, all }
  return { target, instead: isQuoted ? instead : withNumberQuoted(target.words, instead), isQuoted, all }
}

function replacement(rest: string): Replacement | undefined {
  for (const pattern of [numbers, slip, wrongNumber, taking]) {
    const match = new RegExp(pattern, 'su').exec(rest)
    const target = match && targetOf(match[1]!)
    // 「改成152条，不对，是157条」: what was said first is no text.
    if (!match || !target || (pattern === slip && /改成|改为|换成/u.test(match[1]!))) continue
    return putInstead(target, match[3]!, match[2] !== undefined && match[2] !== '')
  }
  return undefined
}

const verbs = '(?:删掉|删去|删除|删了|删|去掉|去了|拿掉|划掉|不要了|不要|别要了|别要|取消)'
const removing = [
  new RegExp(`^(?:把|将)?(.+?)(都|全都|全部|全)?(?:给我|给)?${verbs}$`, 'u'),
  new RegExp(`^(?:把)?()${verbs}(?:所有的?)?(.+)$`, 'u'),
]

/** 从“…”开始后面都删了. */
const removingOnwards = new RegExp(
  `^从(.{2,40}?)(?:这里|那里|这儿|那儿|[这那]一?句)?(?:开始|起|往后|往下|以后|之后)(?:的|后面|往后|以后|以下|往下|全部|到(?:最后|末尾|结尾))*(?:都|全都|全部|全)?(?:给我)?${verbs}$`,
  'u',
)

function withdrawal(rest: string): { target: Target; all: boolean } | undefined {
  const onwards = removingOnwards.exec(rest)
  const from = onwards && targetOf(onwards[1]!)
  if (from && 'words' in from) return { target: { ...from, onwards: true }, all: false }
  const behind = removing[0]!.exec(rest)
  const behindTarget = behind && targetOf(behind[1]!)
  if (behind && behindTarget) return { target: behindTarget, all: behind[2] !== undefined }
  const front = removing[1]!.exec(rest)
  const target = front && targetOf(front[2]!)
  return target ? { target, all: /所有/u.test(rest) } : undefined
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
    return (
      'counted' in asked.target || asked.target.isQuoted || asked.target.isSentence || asked.target.onwards === true
    )
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

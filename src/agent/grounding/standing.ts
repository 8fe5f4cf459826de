import { isQuestion } from '../../intake/sayings/questions.ts'
import type { Token } from '../../intake/words/token.ts'
import type { Clause, Mention } from './clauses.ts'
import type { Place } from './places.ts'
import { isCountable, isEitherOr } from './surroundings.ts'

/** Why a number in a message is not one that the person states. */
export type Unsaid =
  | 'told'
  | 'question'
  | 'supposed'
  | 'doubted'
  | 'old'
  | 'negated'
  | 'relative'
  | 'not-a-count'
  | 'other-year'

/** The message in narrow width, its clauses, and whether its year may be judged. */
export interface Message {
  readonly plain: string
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
  readonly knowsYear: boolean
}

const wonders = /怎么|怎样|咋|什么|啥|哪|谁|多少|几(?![十百千万])|为何|为什么|要不要|能不能|可不可以|需不需要|如何/
const asks = /是不是|是否|有没有|对不对|行不行|好不好|对吗|对吧|行吗|可以吗|好吗|(?:吗|么|呢)$/
const tag = /^[\s,，]*(?:是|对|行|好|没错|可以)?(?:不是|不对|不行|不好)?(?:吗|吧|么|不)?$/
const uncertain =
  /不确定|不太确定|没把握|不敢说|待核|没核实|说不准|记不清|记不太清|拿不准|暂定|未定|不好说|存疑|大概吧|随便|瞎填|乱填|编(?:一?个|造|的)|凑个|凑成/
const wrong =
  /不对|不算|不是|不准|不计|不要|不含|不记|别[记填算]|(?:打|写|说|填|报|输|搞|弄|看|记)(?:错|反|岔)|(?<![没不])错了|有误|作废|除外|删|去掉|剔除|扣除|^没了/
const forbids = /别|勿|甭|不要|不用|不必|无须|无需|不是|并非|删|清空|抹掉|去掉|取消|扣掉|减掉|剔除|撤掉|不止|不只|除了/
/** Takes back what was just said. */
const corrects = /(?:不对|[哦噢啊哎呃]不|错了|反了)[了的,， ]*(?:是|应该是|应为)*[\s□]*$/
const takesBack = /^[哦噢啊哎呃,， ]*(?:不对|错了|更正|(?:打|说|写|填|报|看)(?:错|反)|(?<=[哦噢啊哎呃])不(?!是))/
const slips = /(?:写|填|打|输|看|报|录|记|说|错)成/
const conditional =
  /如果|要是|假如|假设|假使|比如|例如|比方|譬如|假定|若是|倘|万一|即使|哪怕|就算|除非|的话|举例|例[:：]/
const former = /原来|原先|本来|以前|之前/
const denies = /^(?:不(?!过).*|没能|除.*|扣除|减去|去掉|排除|非|否|别|并非|not|except)$/i
const compares = /^(?:比.*|多|少|增加|减少|增长|下降|上升|同比)$/
const chooses = /^(?:或者?|还是|要么|or)$/i
const arrow = /(?:->|=>|→|⇒|➡)/
const yearEnd = /12月31[日号]?$/

const textOf = (clause: Clause, from = 0, to = clause.tokens.length): string =>
  clause.tokens
    .slice(from, to)
    .map(({ kind, text }) => (kind === 'label' ? '□' : text))
    .join('')

/** What stands between a mention and the one before it, and the one behind it. */
function sides({ clause, at }: Mention): { readonly before: readonly Token[]; readonly behind: readonly Token[] } {
  const places = clause.mentions.map((mention) => mention.at)
  const from = Math.max(-1, ...places.filter((place) => place < at)) + 1
  const to = Math.min(clause.tokens.length, ...places.filter((place) => place > at))
  return { before: clause.tokens.slice(from, at), behind: clause.tokens.slice(at + 1, to) }
}

const isEmpty = ({ mentions, labels }: Clause): boolean =>
  labels.length === 0 && mentions.every(({ number }) => number === undefined)

/** Clauses without figure or label right behind, or right before: they speak of their neighbour. */
function remarks({ clauses }: Message, clause: Clause): { readonly before: string; readonly behind: string } {
  const index = clauses.indexOf(clause)
  const before = clauses[index - 1]
  const behind = clauses[index + 1]
  return {
    before: before && isEmpty(before) ? textOf(before) : '',
    behind: behind && isEmpty(behind) ? textOf(behind) : '',
  }
}

/** Pairs of quotation marks, one without its fellow reaching to the end; and lines marked as quoted. */
function quotedPlaces(plain: string): Place[] {
  return [
    ...plain.matchAll(/[“「『«《][^”」』»》]*|"[^"]*(?:"|$)|(?<![A-Za-z])'[^']*(?:'|$)|(?:^|\n)[ ]*>[^\n]*/g),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const elsewhere =
  /别的镇|别的乡|其他镇|其他乡|隔壁|邻镇|邻乡|兄弟(?:镇|乡|单位)|外镇|外乡|全县|全区|全市|样稿|模板|范文/

const isTold = ({ plain }: Message, { start, end, clause }: Mention): boolean =>
  elsewhere.test(plain.slice(clause.start, clause.end)) ||
  quotedPlaces(plain).some((place) => place.start < end && place.end > start)

/** What ends a clause, up to the next one. */
function endOf({ plain, clauses }: Message, clause: Clause): string {
  return plain.slice(clause.end, clauses[clauses.indexOf(clause) + 1]?.start ?? plain.length)
}

function isAsked(message: Message, clause: Clause): boolean {
  const { plain, clauses } = message
  const own = plain.slice(clause.start, clause.end)
  // 没什么, 什么都没有 wonder about nothing.
  const words = clause.tokens.map(({ kind, text }) => (kind === 'zero' || kind === 'label' ? '□' : text)).join('')
  const isWondering = wonders.test(words.replace(/(?:什么|啥|哪个|谁)(?=[也都□])/g, ''))
  if (endOf(message, clause).includes('?') || asks.test(own) || isQuestion(own) || isWondering) return true
  const next = clauses[clauses.indexOf(clause) + 1]
  if (next && isEmpty(next) && tag.test(plain.slice(next.start, next.end)) && endOf(message, next).includes('?'))
    return true
  const last = clauses.filter(({ sentence }) => sentence === clause.sentence).at(-1)!
  if (last === clause) return false
  const closing = plain.slice(last.start, last.end)
  return (endOf(message, last).includes('?') || /(?:吗|么)$/.test(closing)) && !wonders.test(closing)
}

function isSupposed(message: Message, mention: Mention): boolean {
  const { clause } = mention
  const own = [...message.clauses].filter(({ sentence }) => sentence === clause.sentence)
  const said = own.slice(0, own.indexOf(clause)).map((one) => message.plain.slice(one.start, one.end))
  const text = message.plain.slice(clause.start, clause.end)
  return (
    [...said, text, remarks(message, clause).behind].some((words) => conditional.test(words)) ||
    clause.tokens.some(({ kind, text: word }) => kind === 'supposed' && !former.test(word))
  )
}

/** Something before in the message was called wrong, so 「应该是」 corrects and does not hope. */
const isCorrecting = ({ plain }: Message, { start }: Mention): boolean =>
  /不是|并非|不对|错|反了|有误/.test(plain.slice(0, start))

function isDoubted(message: Message, mention: Mention): boolean {
  const { number, clause } = mention
  const { before, behind } = sides(mention)
  const isDoubt = ({ kind, text }: Token): boolean =>
    kind === 'doubt' || (kind === 'hedge' && !(/^应/.test(text) && isCorrecting(message, mention)))
  const upToLabel = behind.slice(0, behind.findIndex(({ kind }) => kind === 'label') >>> 0)
  const { before: remarkBefore, behind: remarkBehind } = remarks(message, clause)
  const isLoose = (words: string): boolean => uncertain.test(words) || /(?:吧|罢|好像|大概|可能|估计|大约)/.test(words)
  return (
    (number !== undefined && number.trouble !== undefined) ||
    before.some(isDoubt) ||
    behind.some((token) => isDoubt(token) && (token.kind === 'hedge' || upToLabel.includes(token))) ||
    uncertain.test(textOf(clause)) ||
    isLoose(remarkBehind) ||
    isLoose(remarkBefore) ||
    clause.tokens.some(({ kind, text }) => kind === 'turning' && chooses.test(text)) ||
    isEitherOr(mention, message.mentions, message.plain)
  )
}

/** 3改成5, 3→5, 原来3: what was. And what somebody wrote by mistake. */
function isOld({ plain, clauses }: Message, mention: Mention): boolean {
  const { clause, unitEnd } = mention
  const { before, behind } = sides(mention)
  const next = clauses[clauses.indexOf(clause) + 1]
  const following = clause.mentions.find(({ at }) => at > mention.at)
  const isLast = following === undefined
  const after = plain.slice(unitEnd, following?.start ?? next?.start ?? plain.length)
  const words = before.map(({ text }) => text).join('')
  const wordsBehind = behind.map(({ text }) => text).join('')
  return (
    behind.some(({ kind }) => kind === 'change') ||
    arrow.test(after) ||
    slips.test(wordsBehind) ||
    (isLast && next?.tokens[0]?.kind === 'change' && next.sentence === clause.sentence) ||
    (slips.test(words) && (/^了/.test(wordsBehind) || /错成/.test(words) || before.length < mention.at)) ||
    former.test(words)
  )
}

/** 没有新收3件; but in 许可没有处罚3 and 没有转来的新收3 the word is about something else. */
function isAboutBoth(none: Mention, between: readonly Token[]): boolean {
  const labels = between.filter(({ kind, start }) => kind === 'label' && start !== none.start)
  const isNamedBefore = none.labels.some(
    (own) => !labels.some((token) => token.kind === 'label' && token.label === own),
  )
  return labels.length === 0 || !isNamedBefore
}

/** The words for 不, 没 and the like that stand before it in the clause and are about it. */
function isDenied(message: Message, mention: Mention): boolean {
  const { clause, at, number } = mention
  const { before } = sides(mention)
  const text = before.map(({ kind, text: word }) => (kind === 'label' ? '□' : word)).join('')
  // 处罚12 噢不对 21.
  if (corrects.test(text)) return false
  if (before.some(({ kind, text: word }) => kind === 'turning' && denies.test(word) && !compares.test(word)))
    return true
  if (forbids.test(text)) return true
  const previous = clause.mentions.findLast((other) => other.at < at)
  if (previous === undefined || number === undefined) return false
  if (previous.number === undefined && isAboutBoth(previous, before)) return true
  // 不是12件、13件.
  return before.every(({ kind }) => kind === 'harmless') && isDenied(message, previous)
}

/** 3件没有; not 许可3强制没有. */
function isNoneBehind({ clause, at, number }: Mention): boolean {
  const next = clause.mentions.find((other) => other.at > at)
  if (number === undefined || next === undefined || next.number !== undefined) return false
  const between = clause.tokens.slice(at + 1, next.at)
  return between.every(({ kind }) => kind === 'harmless') && next.at === clause.tokens.length - 1
}

function isNegated(message: Message, mention: Mention): boolean {
  const { behind } = sides(mention)
  const text = behind.map(({ kind, text: word }) => (kind === 'label' ? '□' : word)).join('')
  const { behind: remark } = remarks(message, mention.clause)
  const next = message.clauses[message.clauses.indexOf(mention.clause) + 1]
  const isTaken = next !== undefined && takesBack.test(message.plain.slice(next.start, next.end))
  const isTurned = isTaken || wrong.test(text.split('□')[0]!) || /[哦噢啊哎呃]不/.test(text) || wrong.test(remark)
  return isTurned || isNoneBehind(mention) || isDenied(message, mention)
}

const average = /平均|[日周月季年人]均|每(?:一|个)*(?:月|周|天|日|星期|礼拜|季)/

function isRelative(mention: Mention): boolean {
  if (mention.number === undefined) return false
  if (average.test(textOf(mention.clause))) return true
  const { before } = sides(mention)
  return before.some(({ kind, text }) => kind === 'more' || (kind === 'turning' && compares.test(text)))
}

/** Beside a month, or a year that is not the report's. */
function isOfOtherTime({ plain, knowsYear }: Message, mention: Mention): boolean {
  const { clause, at } = mention
  const { behind } = sides(mention)
  return [...clause.tokens.slice(0, at), ...behind].some(
    (token) =>
      token.kind === 'time' &&
      ((token.outside && knowsYear) ||
        (token.isDated && !yearEnd.test(token.text) && !/(?:截至|截止|到|至)$/.test(plain.slice(0, token.start)))),
  )
}

/** Why a number or a word for none is no statement; undefined when it is one. */
export function unsaid(message: Message, mention: Mention): Unsaid | undefined {
  if (isTold(message, mention)) return 'told'
  if (!isCountable(mention, message.plain)) return 'not-a-count'
  if (isAsked(message, mention.clause)) return 'question'
  if (isSupposed(message, mention)) return 'supposed'
  if (isOld(message, mention)) return 'old'
  if (isNegated(message, mention)) return 'negated'
  if (isDoubted(message, mention)) return 'doubted'
  if (isRelative(mention)) return 'relative'
  return isOfOtherTime(message, mention) ? 'other-year' : undefined
}

import type { NumberPhrase } from '../../schema/numerals.ts'
import type { Label } from '../words/labels.ts'
import type { Token } from '../words/token.ts'

/** What counts in a stretch without a separator. */
export type StatisticsItem =
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'number'; readonly number: NumberPhrase }
  | { readonly kind: 'zero' }

export interface StatisticsClause {
  items: StatisticsItem[]
  text: string
  unknown: string[]
  isAll: boolean
  isPart: boolean
  isRest: boolean
  isEach: boolean
  waiting: string | undefined
  drop: 'approximate' | 'outside-year' | undefined
  /** Nothing but a space or 、 stands before it. */
  isJoined: boolean
  /** What that is, as written. */
  before: string
}

const emptyClause = (isJoined: boolean, before = ''): StatisticsClause => ({
  items: [],
  text: '',
  unknown: [],
  isAll: false,
  isPart: false,
  isRest: false,
  isEach: false,
  waiting: undefined,
  drop: undefined,
  isJoined,
  before,
})

/** Units that are no words here, and 一共: a line of this table is one figure. */
const idleUnits = /^(?:[期场班届人的次处所家]+|一共|总共|共计?|总计|合计|总数|范围内?|之列)$/

/** Takes up a token; false for what turns a sentence round, which is not read here. */
function take(clause: StatisticsClause, token: Token): boolean {
  switch (token.kind) {
    case 'label':
      clause.items.push({ kind: 'label', label: token.label })
      return true
    case 'number':
      clause.items.push({ kind: 'number', number: token.number })
      return true
    case 'zero':
      if (clause.items.at(-1)?.kind !== 'zero') clause.items.push({ kind: 'zero' })
      return true
    case 'all':
      clause.isAll = true
      return true
    case 'part':
      clause.isPart = true
      return true
    case 'rest':
      clause.isRest = true
      return true
    case 'each':
      clause.isEach = true
      return true
    case 'doubt':
      clause.drop = 'approximate'
      return true
    case 'time':
      if (token.outside) clause.drop = 'outside-year'
      return true
    case 'waiting':
      clause.waiting = token.whom
      return true
    case 'unknown':
      if (!idleUnits.test(token.text)) clause.unknown.push(token.text)
      return true
    default:
      return ['harmless', 'hedge', 'channel', 'person-count'].includes(token.kind)
  }
}

const isEmpty = ({ items, unknown, waiting, isRest, isAll }: StatisticsClause): boolean =>
  items.length + unknown.length === 0 && waiting === undefined && !isRest && !isAll

const onlyOf = ({ items, isRest, waiting }: StatisticsClause, kinds: readonly StatisticsItem['kind'][]): boolean =>
  items.length > 0 && items.every(({ kind }) => kinds.includes(kind)) && !isRest && waiting === undefined

const merge = (one: StatisticsClause, other: StatisticsClause): StatisticsClause => ({
  ...one,
  items: [...one.items, ...other.items],
  text: `${one.text}${other.before}${other.text}`,
  unknown: [...one.unknown, ...other.unknown],
  isAll: one.isAll || other.isAll,
  isPart: one.isPart || other.isPart,
  isEach: one.isEach || other.isEach,
  drop: one.drop ?? other.drop,
})

/** 微信 39: a label and the value behind it; 复议、诉讼、举报都没有: labels that share what stands behind the last. */
function joined(clauses: readonly StatisticsClause[]): StatisticsClause[] {
  const result: StatisticsClause[] = []
  for (const clause of clauses) {
    const last = result.at(-1)
    const isLabels = last !== undefined && onlyOf(last, ['label']) && !last.isAll
    const first = clause.items[0]?.kind
    const isValue = isLabels && clause.isJoined && (first === 'number' || first === 'zero')
    const isNone = clause.items.every(
      (item) => item.kind !== 'number' || (clause.isAll && item.number.amount?.integer === 0),
    )
    const isList = isLabels && clause.isJoined && first === 'label' && !clause.isRest && (isNone || clause.isEach)
    if (isValue || isList) result.splice(-1, 1, merge(last, clause))
    else result.push(clause)
  }
  return result
}

/** What follows a separator; one behind another only adds to what stands between. */
function after(clause: StatisticsClause, isJoined: boolean, written: string): StatisticsClause {
  return isEmpty(clause)
    ? { ...emptyClause(isJoined, `${clause.before}${written}`), isPart: clause.isPart }
    : emptyClause(isJoined, written)
}

const isSilent = ({ kind, text }: Token): boolean =>
  kind === 'harmless' || kind === 'hedge' || (kind === 'unknown' && idleUnits.test(text))

/**
 * Where something else begins without a separator: 145条其中规范性文件22, and each 都 of 三件申请都是当面来的都延期了; but not 3件都是当面来的,
 * 复议诉讼都没有.
 */
function beginsAnew({ items }: StatisticsClause, tokens: readonly Token[], at: number): boolean {
  const { kind } = tokens[at]!
  if (items.length === 0 || kind === 'part' || kind === 'rest') return items.length > 0
  const [next, behind] = tokens.slice(at + 1).filter((token) => !isSilent(token))
  if (next?.kind !== 'label') return false
  if (kind === 'all') return items.length > 1 || items[0]!.kind === 'label'
  // 一个人兼职没经费: of the fees, which nothing else is said of.
  const isCounted = items.at(-1)!.kind === 'label' && items.some((item) => item.kind === 'number')
  return kind === 'zero' && isCounted && !['number', 'zero', 'all'].includes(behind?.kind ?? '')
}

/** A sentence cut at its separators, and where what it says begins anew; undefined when it holds words that are not read here. */
export function statisticsClauses(tokens: readonly Token[]): StatisticsClause[] | undefined {
  const clauses: StatisticsClause[] = []
  let clause = emptyClause(false)
  let isJoined = true
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'separator') {
      if (!isEmpty(clause)) clauses.push(clause)
      else if (!clause.isJoined) isJoined = false
      isJoined = (isEmpty(clause) ? isJoined : true) && ['space', 'enumeration', 'colon'].includes(token.separator)
      clause = after(clause, isJoined, token.text)
      continue
    }
    if (beginsAnew(clause, tokens, at)) {
      clauses.push(clause)
      isJoined = false
      clause = emptyClause(false)
    }
    if (!take(clause, token)) return undefined
    clause.text += token.text
  }
  if (!isEmpty(clause)) clauses.push(clause)
  return joined(clauses)
}

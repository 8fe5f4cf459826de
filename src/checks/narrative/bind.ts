import type { ApplicantId, Family, Label } from './label.ts'
import type { Token } from './tokens.ts'

/** The words that a number belongs to. */
export interface Binding {
  readonly labels: readonly Label[]
  readonly isEach: boolean
  readonly isWhole: boolean
  /** 申请 stands beside it. */
  readonly hasRequest: boolean
  /** Which tokens it covers, the number included. */
  readonly first: number
  readonly last: number
  /** 自然人予以公开6件: whose. */
  readonly applicant?: ApplicantId | undefined
}

const listable: ReadonlySet<Family> = new Set([
  'dispute',
  'decision',
  'applicant',
  'documentVerb',
  'document',
  'outcome',
])
const passed: ReadonlySet<string> = new Set(['all', 'each', 'sum', 'here', 'thisYear', 'respectively'])

const isPassed = (token: Token): boolean => token.kind === 'filler' || (token.kind === 'mark' && passed.has(token.mark))
export const isMark = (token: Token | undefined, mark: string): boolean => token?.kind === 'mark' && token.mark === mark
export const isStop = (token: Token | undefined, stops: string): boolean =>
  token?.kind === 'stop' && stops.includes(token.stop)

/** 低保申请: a request for something else. */
export function isOfSomethingElse(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  return token?.kind === 'request' && !token.sure && (before?.kind === 'other' || isMark(before, 'loose'))
}

/** Documents and what is done with them are one thing in two words. */
const joins = (labels: readonly Label[], next: Label): boolean =>
  labels.every(({ family }) => listable.has(family)) &&
  listable.has(next.family) &&
  labels.some(
    ({ family }) => family === next.family || (family.startsWith('document') && next.family.startsWith('document')),
  )

/** Where a bracket that ends here began. */
function openingOf(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at >= 0; at--) if (isStop(tokens[at], '(')) return at
  return -1
}

class Leftward {
  labels: Label[] = []
  hasRequest = false
  isEach = false
  isWhole = false
  first: number
  private inList = true
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[], from: number) {
    this.tokens = tokens
    this.first = from
  }

  /** Takes the token at a place; returns the next place to look at, or -1. */
  take(at: number): number {
    const token = this.tokens[at]!
    switch (token.kind) {
      case 'filler':
        return at - 1
      case 'mark':
        return this.takeMark(token.mark, at)
      case 'request':
        if (this.labels.length === 0) this.first = at
        this.hasRequest = true
        return isOfSomethingElse(this.tokens, at) ? -1 : at - 1
      case 'label':
        return this.takeLabel(token.label, at)
      case 'stop':
        return this.takeStop(token.stop, at)
      default:
        return -1
    }
  }

  private takeMark(mark: string, at: number): number {
    if (mark === 'or' && this.labels.length > 0) return at - 1
    if (!passed.has(mark)) return -1
    if (mark === 'each' || mark === 'all') this.isEach ||= this.labels.length === 0
    if (mark === 'sum') this.isWhole ||= this.labels.length === 0
    return at - 1
  }

  private takeLabel(label: Label, at: number): number {
    if (this.labels.length > 0 && !(this.inList && joins(this.labels, label))) return -1
    this.labels.push(label)
    this.first = at
    return listable.has(label.family) ? at - 1 : -1
  }

  private takeStop(stop: string, at: number): number {
    if (stop === '、' && this.labels.length > 0) return at - 1
    if (stop === ':' && this.labels.length === 0) return at - 1
    if (stop === ')' && this.labels.length === 0) return openingOf(this.tokens, at) - 1
    return -1
  }
}

/** The words before a number that say what it counts. */
function bindLeft(tokens: readonly Token[], number: number): Binding | undefined {
  const scan = new Leftward(tokens, number)
  for (let at = number - 1; at >= 0; ) at = scan.take(at)
  const { labels, isEach, isWhole, hasRequest, first } = scan
  if (labels.length === 0 && !hasRequest && !isWhole) return undefined
  const binding = { labels: labels.reverse(), isEach, isWhole, hasRequest, first, last: number }
  return labels.length === 1 ? withSource(tokens, binding, labels[0]!) : binding
}

/** 网络收到8件, 自然人受理6件 count what came that way; 自然人予以公开6件 counts theirs. */
function withSource(tokens: readonly Token[], binding: Binding, label: Label): Binding {
  let at = binding.first - 1
  while (tokens[at] && (tokens[at]!.kind === 'filler' || tokens[at]!.kind === 'request')) at--
  const before = tokens[at]
  if (before?.kind !== 'label') return binding
  const isSource = before.label.family === 'applicant' || before.label.family === 'channel'
  if (label.family === 'intake' && label.id !== 'carriedIn' && isSource)
    return { ...binding, labels: [before.label], first: at }
  return before.label.family === 'applicant' ? { ...binding, applicant: before.label.id } : binding
}

/** Whether words at a place belong to a number behind them: 其中3件办结2件. */
export function hasNumberBehind(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  while (tokens[next] && (isPassed(tokens[next]!) || tokens[next]!.kind === 'request')) next++
  return tokens[next]?.kind === 'number'
}

/** The words behind a number that say what it counts: 1件结转下一年度, 2件均为信息不存在. */
function bindRight(tokens: readonly Token[], number: number): Binding | undefined {
  let hasRequest = false
  for (let at = number + 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind === 'request' && !isOfSomethingElse(tokens, at)) hasRequest = true
    else if (token.kind === 'label') {
      if (hasNumberBehind(tokens, at)) return undefined
      const labels = [token.label, ...joinedBehind(tokens, at)]
      return { labels, isEach: false, isWhole: false, hasRequest, first: number, last: at }
    } else if (!isPassed(token) && !isMark(token, 'among')) break
  }
  return hasRequest ? { labels: [], isEach: false, isWhole: false, hasRequest, first: number, last: number } : undefined
}

/** 2件因属于过程性信息或涉及第三方权益不予公开: both together. */
function joinedBehind(tokens: readonly Token[], at: number): Label[] {
  const token = tokens[at]
  const joint = tokens[at + 1]
  const next = tokens[at + 2]
  if (token?.kind !== 'label' || token.label.family !== 'outcome' || next?.kind !== 'label') return []
  if (!(isMark(joint, 'or') || isStop(joint, '、')) || next.label.family !== 'outcome') return []
  return hasNumberBehind(tokens, at + 2) ? [] : [next.label, ...joinedBehind(tokens, at + 2)]
}

/** Whether a number is followed by the name of something the reader does not know: 收到15件群众诉求. */
export function hasStrangeObject(tokens: readonly Token[], number: number): boolean {
  let at = number + 1
  while (tokens[at] && (tokens[at]!.kind === 'filler' || isMark(tokens[at], 'here'))) at++
  const next = tokens[at]
  return next?.kind === 'other' || isMark(next, 'foreign') || isOfSomethingElse(tokens, at)
}

const ofRequests: ReadonlySet<Family> = new Set(['intake', 'closed', 'outcome', 'applicant', 'channel'])
export const isOfRequests = ({ family }: Label): boolean => ofRequests.has(family)

/** What a number counts: the words before it, or those behind it where they say it or say it better. */
export function bindNumber(tokens: readonly Token[], number: number, hasUnit: boolean): Binding | undefined {
  const left = bindLeft(tokens, number)
  const right = hasUnit ? bindRight(tokens, number) : undefined
  const first = left?.labels[0]
  const object = right?.labels[0]
  if (!left || (!first && object)) return right
  // 收到2件行政复议: the verb says nothing that its object does not say better.
  if (first?.family === 'intake' && !left.hasRequest && right && object && !isOfRequests(object))
    return { ...right, first: left.first }
  // 制发2件规范性文件.
  if (first?.family === 'documentVerb' && right && object?.family === 'document')
    return { ...left, labels: [...left.labels, ...right.labels], last: right.last }
  return { ...left, hasRequest: left.hasRequest || right?.hasRequest === true }
}

/** 行政许可、行政处罚决定分别为3件、212件: as many words as numbers. */
export function bindRespectively(tokens: readonly Token[], mark: number): ReadonlyMap<number, Binding> {
  const left = bindLeft(tokens, mark)
  const numbers: number[] = []
  for (let at = mark + 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind === 'number') numbers.push(at)
    else if (!isPassed(token) && !isStop(token, '、，')) break
  }
  if (!left) return new Map()
  const isDone = left.labels.some(({ family }) => family !== 'document')
  const subjects = isDone ? left.labels.filter(({ family }) => family !== 'document') : left.labels
  const shared = isDone ? left.labels.filter(({ family }) => family === 'document') : []
  if (subjects.length < 2 || subjects.length !== numbers.length) return new Map()
  return new Map(
    numbers.map((number, at) => [
      number,
      { ...left, labels: [subjects[at]!, ...shared], isEach: false, isWhole: false, last: number },
    ]),
  )
}

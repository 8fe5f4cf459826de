import type { Label } from '../../intake/words/labels.ts'
import type { Token } from '../../intake/words/token.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import type { Place } from './places.ts'

// A message in clauses, and the numbers and words for none in them with the labels they are said of. 「许可3处罚12」, 「3件自然人2件企业」:
// which label a number belongs to follows from how the clause begins and ends.

/** A number, or a word that says there is none. */
export interface Mention extends Place {
  /** Undefined for a word (没有). */
  readonly number: NumberPhrase | undefined
  /** Where its unit ends. */
  readonly unitEnd: number
  readonly clause: Clause
  /** Its place among the tokens of the clause. */
  readonly at: number
  /** What it is said of; none where nothing is named. */
  labels: readonly Label[]
  /** Everything named before it, the nearest first: 复议 in 复议维持1纠正1. */
  before: readonly Label[]
  /** Behind it, of the same number: 3件都是自然人, 都公开了. */
  links: readonly Clause[]
}

export interface Clause extends Place {
  readonly tokens: readonly Token[]
  readonly sentence: number
  readonly mentions: Mention[]
  readonly labels: readonly Label[]
  /** Each or all: one number may be said of several labels here. */
  readonly isOfEach: boolean
}

interface Cut {
  tokens: Token[]
  sentence: number
}

const isMention = ({ kind }: Token): boolean => kind === 'number' || kind === 'zero'
const has = (tokens: readonly Token[], ...kinds: readonly Token['kind'][]): boolean =>
  tokens.some(({ kind }) => kinds.includes(kind))

/** Whether a separator ends the clause: a comma always, a space or 、 only behind a number that has its label, or behind 都 and a label. */
function ends(tokens: readonly Token[], token: Token): boolean {
  if (token.kind !== 'separator') return false
  if (token.separator === 'comma' || token.separator === 'end') return true
  return has(tokens, 'label') && (tokens.some(isMention) || has(tokens, 'all'))
}

/** 5件 3自然人: a number with its unit, and another. */
const isNext = (tokens: readonly Token[], token: Token): boolean =>
  token.kind === 'number' &&
  tokens.every(({ kind }) => kind !== 'label') &&
  tokens.some(({ kind, end, text }) => kind === 'number' && end < token.start && /[件个]$/.test(text))

/** 其余…, 其中…, and behind a number 都…, begin a clause of their own. */
const begins = (tokens: readonly Token[], { kind }: Token): boolean =>
  ((kind === 'rest' || kind === 'part') && tokens.some(isMention)) || (kind === 'all' && has(tokens, 'number'))

function cut(tokens: readonly Token[], plain: string): Cut[] {
  const cuts: Cut[] = [{ tokens: [], sentence: 0 }]
  let last = 0
  for (const token of tokens) {
    const current = cuts.at(-1)!
    const isNewLine = plain.slice(last, token.end).includes('\n')
    const isEnd = isNewLine || (token.kind === 'separator' && token.separator === 'end')
    const next = { tokens: [], sentence: current.sentence + (isEnd ? 1 : 0) }
    if (isEnd || ends(current.tokens, token) || begins(current.tokens, token) || isNext(current.tokens, token))
      cuts.push(next)
    if (token.kind !== 'separator') cuts.at(-1)!.tokens.push(token)
    last = token.end
  }
  return cuts.filter(({ tokens: own }) => own.length > 0)
}

const unit = /[ ]?(?:万元|万块钱?|元钱?|块钱?|人民币|人次|[件条个起份次宗项例篇人张家名位户笔批])$/

function mentionAt(clause: Clause, token: Token, at: number): Mention {
  const number = token.kind === 'number' ? token.number : undefined
  const length = number === undefined ? token.text.length : token.text.replace(unit, '').length
  return {
    start: token.start,
    end: token.start + length,
    unitEnd: token.end,
    number,
    clause,
    at,
    labels: [],
    before: [],
    links: [],
  }
}

const labelOf = (token: Token): Label[] => (token.kind === 'label' ? [token.label] : [])

/** 没有转来的: none and what there is none of, in one phrase. */
const isBound = (clause: Clause, { at, start, unitEnd }: Mention): boolean => {
  const next = clause.tokens[at + 1]
  return next?.kind === 'label' && next.start === start && next.end === unitEnd
}

/** The labels before the first free mention, between them, and behind the last. */
function runsOf(clause: Clause, free: readonly Mention[]): Label[][] {
  const runs: Label[][] = [[]]
  for (const [at, token] of clause.tokens.entries()) {
    if (free.some((mention) => mention.at === at)) runs.push([])
    const isOfBound = clause.mentions.some((mention) => mention.at === at - 1 && isBound(clause, mention))
    if (!isOfBound) runs.at(-1)!.push(...labelOf(token))
  }
  return runs
}

function bind(clause: Clause, heading: readonly Label[]): void {
  const free = clause.mentions.filter((mention) => !isBound(clause, mention))
  for (const mention of clause.mentions)
    if (!free.includes(mention)) mention.labels = labelOf(clause.tokens[mention.at + 1]!)
  const runs = runsOf(clause, free)
  const first = runs[0]!.length > 0
  const last = runs.at(-1)!.length > 0
  for (const [index, mention] of free.entries()) {
    const before = runs[index]!
    const behind = runs[index + 1]!
    const isLast = index === free.length - 1
    if (free.length === 1 || first === last) mention.labels = first && !isLast ? before : [...before, ...behind]
    else mention.labels = first ? before : behind
    if (mention.labels.length === 0 && index === 0) mention.labels = heading
  }
}

const isPlain = ({ tokens, mentions, labels }: Clause): boolean =>
  mentions.length === 0 &&
  labels.length > 0 &&
  !has(tokens, 'turning', 'doubt', 'hedge', 'supposed', 'rest', 'part', 'more')

/** Words about every one, and neither a number nor a word for none or a denial among them. */
const isLink = (clause: Clause): boolean => isPlain(clause) && has(clause.tokens, 'all')

const applicants = (labels: readonly Label[]): boolean =>
  labels.every(({ direction, cells }) => direction === 'column' && [...cells].every((id) => id.startsWith('s3.')))

/** 复议1件，维持; 转来2件，自然人: of the one number, or of one kind of applicant, 都 need not be said. Not where another number follows. */
const isAside = (clause: Clause, numbers: readonly Mention[], next: Clause | undefined): boolean =>
  isPlain(clause) &&
  numbers.length === 1 &&
  (numbers[0]!.number?.amount?.integer === 1 || applicants(clause.labels)) &&
  !next?.mentions.some(({ labels }) => labels.some((label) => clause.labels.includes(label)))

function link(clauses: readonly Clause[]): void {
  let open: readonly Mention[] = []
  for (const [index, clause] of clauses.entries()) {
    const numbers = clause.mentions.filter(({ number }) => number !== undefined && number.amount?.integer !== 0)
    const isBehind = clauses[index - 1]?.mentions.some((mention) => open.includes(mention)) ?? false
    if (numbers.length > 0) open = numbers
    else if (isLink(clause) || (isBehind && isAside(clause, open, clauses[index + 1])))
      for (const mention of open) mention.links = [...mention.links, clause]
  }
}

/** What there is none of is no heading for the next number. */
const isOfNone = ({ number }: Mention): boolean => number === undefined || number.amount?.integer === 0

function nameBefore(clauses: readonly Clause[]): void {
  const named: Label[] = []
  for (const { tokens, mentions } of clauses) {
    const idle = mentions.filter(isOfNone).flatMap(({ labels }) => labels)
    for (const [at, token] of tokens.entries()) {
      for (const mention of mentions) if (mention.at === at) mention.before = [...named]
      named.unshift(...labelOf(token).filter((label) => !idle.includes(label)))
    }
  }
}

/** Cuts the tokens of a message (in narrow width) into clauses. */
export function clausesOf(tokens: readonly Token[], plain: string): Clause[] {
  const clauses = cut(tokens, plain).map(({ tokens: own, sentence }): Clause => {
    const clause: Clause = {
      tokens: own,
      sentence,
      start: own[0]!.start,
      end: own.at(-1)!.end,
      mentions: [],
      labels: own.flatMap(labelOf),
      isOfEach: has(own, 'all', 'each'),
    }
    for (const [at, token] of own.entries()) if (isMention(token)) clause.mentions.push(mentionAt(clause, token, at))
    return clause
  })
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1]
    const isHeading = before?.sentence === clause.sentence && before.mentions.length === 0 && !isLink(before)
    bind(clause, isHeading ? before.labels : [])
  }
  nameBefore(clauses)
  link(clauses)
  return clauses
}

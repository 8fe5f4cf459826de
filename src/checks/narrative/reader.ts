import { type Binding, bindNumber, bindRespectively, hasNumberBehind, hasStrangeObject, isOfRequests } from './bind.ts'
import { bindNone } from './bind-none.ts'
import { Context } from './context.ts'
import type { ApplicantId, Label } from './label.ts'
import type { Mention } from './mention.ts'
import type { Quantity } from './quantity.ts'
import { Scope } from './scope.ts'
import {
  canBeAllOf,
  caseUnits,
  isBesideTheMatter,
  isCountable,
  isOfDocuments,
  isOfOtherMatters,
  isOfPart,
  isOfSomethingTaken,
  isOfThings,
  isPlain,
  isSupposed,
  isWorthReading,
} from './sense.ts'
import type { Sentence } from './sentences.ts'
import { type TakenSentence, type Token, tokensOf } from './tokens.ts'

/** No report counts more; what goes on longer is none. */
const most = 500

/** Reads the sentences of one section after the other and collects what they count. */
export class Reader {
  readonly mentions: Mention[] = []
  /** The sentences that were taken apart. */
  readonly taken: TakenSentence[] = []
  private readonly year: number
  private readonly context = new Context()
  // Of the sentence at hand:
  private sentence!: Sentence
  private tokens: readonly Token[] = []
  private scope = new Scope()
  private applicant: ApplicantId | undefined
  private bound = new Set<number>()
  private respectively: ReadonlyMap<number, Binding> = new Map()
  private list: Mention | undefined
  private last: Mention | undefined

  constructor(year: number) {
    this.year = year
  }

  read(sentence: Sentence): void {
    this.context.enter(sentence)
    if (!isWorthReading(sentence.text)) {
      if (sentence.isHeading) this.context.takeHeading(sentence)
      return
    }
    this.sentence = sentence
    this.tokens = tokensOf(sentence.text, this.year)
    this.taken.push({ sentence, tokens: this.tokens })
    this.scope = new Scope()
    this.bound = new Set()
    this.respectively = new Map()
    this.applicant = undefined
    this.list = undefined
    this.last = undefined
    if (sentence.isHeading && !this.tokens.some(({ kind }) => kind === 'number')) this.context.takeHeading(sentence)
    this.tokens.forEach((token, at) => {
      this.take(token, at)
    })
  }

  private take(token: Token, at: number): void {
    switch (token.kind) {
      case 'mark':
        if (token.mark === 'respectively')
          this.respectively = new Map([...this.respectively, ...bindRespectively(this.tokens, at)])
        if (token.mark === 'among') this.list = this.last
        if (token.mark === 'foreign') this.context.takeForeign(this.tokens, at)
        if (token.mark === 'not') this.takeNone(at)
        if (token.mark === 'all') this.takeAll(at)
        this.scope.take(token.mark, this.sentence.text.slice(token.start, token.end))
        return
      case 'request':
        this.context.takeRequest(this.tokens, at, token.sure)
        return
      case 'label':
        this.context.takeLabel(token.label, this.tokens, this.sentence.text)
        return
      case 'stop':
        this.takeStop(token)
        return
      case 'number':
        if (token.quantity) this.takeNumber(token.quantity, at)
    }
  }

  private takeStop(token: Extract<Token, { kind: 'stop' }>): void {
    this.scope.stop(token)
    if (token.stop === '(') this.list = this.last
    if (token.stop !== ';') return
    this.applicant = undefined
    this.list = undefined
  }

  private takeNumber(quantity: Quantity, at: number): void {
    if (!this.scope.isOwn || quantity.unit === '%') return
    const binding = this.respectively.get(at) ?? bindNumber(this.tokens, at, quantity.unit !== '')
    const labels = binding && this.meaningOf(binding, quantity, at)
    if (!binding || !labels) {
      if (!binding && caseUnits.has(quantity.unit) && isOfSomethingTaken(this.tokens, at)) this.context.topic = 'else'
      return
    }
    for (let covered = binding.first; covered <= binding.last; covered++) this.bound.add(covered)
    this.add({ kind: 'number', low: quantity.low, high: quantity.high, written: quantity }, labels, binding)
  }

  /** The labels of a count, made whole from what was spoken of before; undefined when it counts nothing that the tables know. */
  private meaningOf(binding: Binding, quantity: Quantity, at: number): readonly Label[] | undefined {
    const { labels } = binding
    const [first] = labels
    if (!first) return this.meaningWithoutWords(binding, quantity)
    if (!labels.every((label) => isCountable(quantity, label))) return undefined
    const clause = { tokens: this.tokens, text: this.sentence.text, first: binding.first }
    if (isOfPart(clause, first)) return undefined
    if (isOfThings(clause, first)) {
      this.context.topic = 'else'
      return undefined
    }
    if (isOfRequests(first)) return this.meaningOfRequest(first, binding, at)
    const isUnknown = first.family === 'result' && this.context.disputes.length === 0
    return isUnknown || isBesideTheMatter(clause, first, this.scope.displayed) ? undefined : labels
  }

  /** 15件申请; 共17件 after what came in. */
  private meaningWithoutWords({ hasRequest, isWhole }: Binding, { unit }: Quantity): readonly Label[] | undefined {
    if (!caseUnits.has(unit) || this.context.topic !== 'requests') return undefined
    if (hasRequest) {
      const isOfInformation = unit === '条' || isOfDocuments(this.sentence.text)
      return isOfInformation ? undefined : [{ family: 'intake', id: 'mentioned' }]
    }
    const isTogether = isWhole && this.context.group.intake.length > 1 && !this.context.group.hasOutcome
    return isTogether ? [{ family: 'intake', id: 'together' }] : undefined
  }

  private meaningOfRequest(first: Label, binding: Binding, at: number): readonly Label[] | undefined {
    const { labels, hasRequest } = binding
    const isVerb = first.family === 'intake' && first.id !== 'carriedIn'
    const { text } = this.sentence
    if (isVerb && !hasRequest && hasStrangeObject(this.tokens, at)) this.context.topic = 'else'
    if (hasRequest || isPlain(text, first, labels)) this.context.topic ??= 'requests'
    if (isOfDocuments(text) && (first.family === 'outcome' || isVerb)) return undefined
    if (isVerb && this.isOneMorePart(at, binding)) return undefined
    return this.context.topic === 'requests' ? labels : undefined
  }

  /** 共受理15件，…，另有3件是年底受理的: some of what was counted before. */
  private isOneMorePart(at: number, { first }: Binding): boolean {
    const before = this.sentence.text.slice(0, this.tokens[at]!.start)
    return first === at && this.context.group.intake.length > 0 && /(?:另|有|其余|剩余?|余下?的?|其中)$/.test(before)
  }

  /** 均已答复, 都是自然人: as many as were counted before. */
  private takeAll(at: number): void {
    let next = at + 1
    while (this.tokens[next]?.kind === 'filler' || this.tokens[next]?.kind === 'request') next++
    const token = this.tokens[next]
    const parent = this.last
    const isBound = this.bound.has(next) || this.bound.has(at) || hasNumberBehind(this.tokens, next)
    if (token?.kind !== 'label' || isBound || !parent || !canBeAllOf(parent.labels[0]!, token.label)) return
    if (this.scope.hasRest || /其余|除|或/.test(this.sentence.text) || !this.scope.isOwn) return
    const binding = { labels: [token.label], isEach: false, isWhole: false, hasRequest: false, first: at, last: next }
    this.bound.add(next)
    this.add({ kind: 'all', low: parent.low, high: parent.high, written: undefined }, binding.labels, binding, parent)
  }

  private takeNone(at: number): void {
    if (!this.scope.isOwnNothing || isSupposed(this.sentence.text)) return
    const binding = bindNone(this.tokens, at)
    const labels = binding && this.noneOf(binding)
    if (!binding || !labels || labels.length === 0) return
    this.add({ kind: 'none', low: 0, high: 0, written: undefined }, labels, binding)
  }

  private noneOf({ labels, hasRequest }: Binding): readonly Label[] {
    const isVerb = ({ family, id }: Label): boolean => family === 'intake' && id !== 'carriedIn'
    const isFree =
      this.context.topic === 'requests' ||
      /^(?:s6|n5)$/.test(this.sentence.section) ||
      /信息处理|依申请|公开/.test(this.sentence.text)
    const rest = labels.filter(
      (label) => !isVerb(label) && label.family !== 'channel' && !(label.id === 'collected' && !isFree),
    )
    if (rest.some(({ family }) => family === 'dispute') && isOfOtherMatters(this.sentence.text)) return []
    const isAbout = this.context.topic === 'requests' || hasRequest
    if (rest.length > 0) {
      const isOnlyThen = rest.some(isOfRequests)
      return isOnlyThen && !isAbout ? [] : rest
    }
    if (labels.some(({ family }) => family === 'channel')) return []
    return isAbout && hasRequest && this.context.topic !== 'else' ? [{ family: 'intake', id: 'received' }] : []
  }

  private add(
    count: Pick<Mention, 'kind' | 'low' | 'high' | 'written'>,
    labels: readonly Label[],
    { isEach, isWhole, first, last, applicant }: Binding,
    parent?: Mention,
  ): void {
    const [label] = labels
    if (!label || this.mentions.length >= most) return
    const isAfterOutcome = this.context.group.hasOutcome
    this.context.turnTo(label, count.kind)
    const mention: Mention = {
      ...count,
      labels,
      isEach,
      isWhole,
      sentence: this.sentence,
      start: this.tokens[first]!.start,
      end: this.tokens[last]!.end,
      parent: parent ?? this.list,
      group: this.context.group,
      isAfterOutcome,
      applicant: applicant ?? this.applicant,
      disputes: this.context.disputes,
      documents: this.context.documents,
    }
    this.mentions.push(mention)
    // 答复16件(含上年结转2件)
    if (label.id === 'carriedIn' && mention.parent?.labels[0]?.family === 'closed') mention.parent.isWhole = true
    if (count.kind !== 'number') return
    if (label.family === 'intake') this.context.group.intake.push(mention)
    if (label.family === 'applicant') this.applicant = label.id
    this.last = mention
  }
}

/** What the texts of a report of one year count. */
export function readAll(sentences: readonly Sentence[], year: number): Pick<Reader, 'mentions' | 'taken'> {
  const reader = new Reader(year)
  for (const sentence of sentences) reader.read(sentence)
  return reader
}

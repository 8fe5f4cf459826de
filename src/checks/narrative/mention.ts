import type { ApplicantId, DisputeId, DocumentId, Label } from './label.ts'
import type { Quantity } from './quantity.ts'
import type { Sentence } from './sentences.ts'

/** What came in and was then spoken of: its outcomes are those of the new requests, of the carried ones, or of all. */
export interface Group {
  readonly intake: Mention[]
  hasOutcome: boolean
}

/**
 * A count of a text with its meaning.
 * - `number`: a number is written
 * - `none`: 未, 无, 没有: nothing of the kind, that is 0
 * - `all`: 均, 都: as many as the number that the words go back to
 */
export interface Mention {
  readonly kind: 'number' | 'none' | 'all'
  /** Several when they are listed before one number: 行政复议、行政诉讼0件. */
  readonly labels: readonly Label[]
  /** Each of the listed has that many; otherwise they have it together. */
  readonly isEach: boolean
  readonly low: number
  readonly high: number
  readonly written: Quantity | undefined
  readonly sentence: Sentence
  /** Words and number, in the sentence. */
  readonly start: number
  readonly end: number
  /** 共, 合计, or with 上年结转 as a part of it: of all there is, whatever was spoken of before. */
  isWhole: boolean
  /** Behind 其中, in brackets, or of a list: of this earlier count. */
  readonly parent: Mention | undefined
  readonly group: Group
  /** Outcomes of the group were told before. */
  readonly isAfterOutcome: boolean
  /** The applicants last spoken of: 自然人12件，予以公开8件. */
  readonly applicant: ApplicantId | undefined
  readonly disputes: readonly DisputeId[]
  readonly documents: readonly DocumentId[]
}

export const isExactMention = ({ low, high }: Pick<Mention, 'low' | 'high'>): boolean => low === high

export function bySentence(mentions: readonly Mention[]): ReadonlyMap<Sentence, readonly Mention[]> {
  const found = new Map<Sentence, Mention[]>()
  for (const mention of mentions) {
    const own = found.get(mention.sentence)
    if (own) own.push(mention)
    else found.set(mention.sentence, [mention])
  }
  return found
}

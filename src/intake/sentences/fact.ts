import type { NumberPhrase } from '../../schema/numerals.ts'
import type { Label } from '../words/labels.ts'

interface Said {
  readonly words: string
}

/** What one part of a sentence says, before it is known which cells it is about. */
export type Fact = Said &
  (
    | {
        readonly kind: 'value'
        readonly labels: readonly Label[]
        readonly number: NumberPhrase
        /** 又来了2件: to be added, or the number in all. */
        readonly isMore: boolean
        /** 处罚还有2件: more of what stands, if anything does. */
        readonly isAlso: boolean
        /** 其中…: a part of what was said before. */
        readonly isPart: boolean
        /** 改成: in the place of an earlier figure. */
        readonly isChange: boolean
      }
    /** 文件 2、1、5: one label and the numbers of its cells in order. */
    | { readonly kind: 'series'; readonly labels: readonly Label[]; readonly numbers: readonly NumberPhrase[] }
    | {
        readonly kind: 'zero'
        readonly labels: readonly Label[]
        readonly isAll: boolean
        readonly isNumeric: boolean
        /** 改成0: in the place of an earlier figure. */
        readonly isChange: boolean
        readonly isDoubted: boolean
      }
    /** 都是自然人, 都公开了. */
    | { readonly kind: 'all'; readonly labels: readonly Label[] }
    /** 其余为0. */
    | { readonly kind: 'rest' }
    /** 剩下的都没办完. */
    | { readonly kind: 'rest-all'; readonly labels: readonly Label[] }
    | {
        readonly kind: 'bare'
        readonly numbers: readonly NumberPhrase[]
        readonly isMore: boolean
        readonly isAlso: boolean
        readonly isPart: boolean
        readonly isChannel: boolean
      }
    /** 自然人 after 收了3件: the number said before, looked at more closely. */
    | { readonly kind: 'refine'; readonly labels: readonly Label[] }
    /** 规章： before what is said of it. */
    | { readonly kind: 'context'; readonly labels: readonly Label[] }
    | { readonly kind: 'waiting'; readonly labels: readonly Label[]; readonly whom: string }
    | { readonly kind: 'not-outcome'; readonly number: NumberPhrase | undefined; readonly isFinished: boolean }
    /** A number that is not certain, or not of this year. */
    | {
        readonly kind: 'dropped'
        readonly reason: 'approximate' | 'outside-year'
      }
    | { readonly kind: 'leftover' }
  )

export type FactOf<Kind extends Fact['kind']> = Extract<Fact, { readonly kind: Kind }>

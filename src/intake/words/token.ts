import type { NumberPhrase } from '../../schema/numerals.ts'
import type { Label } from './labels.ts'

export type Separator = 'space' | 'enumeration' | 'comma' | 'colon' | 'end'

export type TokenContent =
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'number'; readonly number: NumberPhrase }
  | { readonly kind: 'separator'; readonly separator: Separator }
  | { readonly kind: 'waiting'; readonly whom: string }
  | { readonly kind: 'time'; readonly outside: boolean; readonly isDated: boolean }
  | { readonly kind: 'not-outcome'; readonly isFinished: boolean }
  | {
      readonly kind:
        | 'zero'
        | 'all'
        | 'rest'
        | 'part'
        | 'each'
        | 'doubt'
        | 'supposed'
        | 'turning'
        | 'more'
        | 'also'
        | 'change'
        | 'hedge'
        | 'channel'
        | 'person-count'
        | 'percent'
        | 'harmless'
        | 'unknown'
    }

/** A stretch of the message and what it is taken for. */
export type Token = TokenContent & {
  readonly text: string
  readonly start: number
  readonly end: number
}

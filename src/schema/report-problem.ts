/** Why a file cannot be read as a report. The words about it are in text/report-problems.ts. */
export type ReportProblem =
  | { readonly code: 'encoding' | 'notReport' }
  | { readonly code: 'syntax'; readonly line: number; readonly column: number }
  | { readonly code: KeyProblem; readonly key: string; readonly value?: string }
  /** A cell that another edition has. */
  | { readonly code: 'otherEdition'; readonly key: string; readonly year: number }
  | { readonly code: 'edition'; readonly key: string; readonly year: number; readonly value: string }
  /** `most` is in the unit of the cell. */
  | {
      readonly code: 'tooLarge'
      readonly key: string
      readonly value: string
      readonly most: string
      readonly unit: string
    }
  | { readonly code: 'places'; readonly key: string; readonly value: string; readonly most: number }

export type KeyProblem =
  | 'duplicate'
  | 'unknownKey'
  | 'unknownCell'
  | 'rowAndSubrows'
  | 'missing'
  | 'null'
  | 'nullText'
  | 'text'
  | 'object'
  | 'list'
  | 'year'
  | 'profile'
  | 'date'
  | 'section'
  | 'reasonKey'
  | 'count'
  | 'fraction'
  | 'negative'
  | 'moneyNumber'
  | 'moneyNegative'
  | 'money'

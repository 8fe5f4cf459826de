// What clerks call the rows and columns of the form. The form's own labels come from its data; these are the other words for them.
// Rows and columns are ids; a word means every cell that has one of the rows and one of the columns (all of them where none are given).

/** Words whose cell must be asked for, however plain they look. */
export type Ask =
  | 'which-outcome'
  | 'which-direction'
  | 'which-applicant'
  | 'which-cell'
  | 'which-fee'
  | 'convention'
  | 'registered'
  | 'dispute-withdrawn'

export interface Selector {
  readonly section: 's2' | 's3' | 's4' | 's6' | 't'
  readonly rows?: readonly string[]
  readonly columns?: readonly string[]
}

export interface LabelWords {
  /** Separated by spaces. */
  readonly words: string
  readonly means: readonly Selector[]
  readonly ask?: Ask
}

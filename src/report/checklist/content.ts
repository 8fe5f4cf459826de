/** A figure on the list, in words ready to print. */
export interface ChecklistRow {
  readonly name: string
  readonly figure: string
  /** Who said it and on what day; empty where it follows from others. */
  readonly source: string
  /** Their words. */
  readonly words: string
}

/** Figures that one office knows together and signs for at one place. */
export interface ChecklistGroup {
  /** Known where somebody of it was asked. */
  readonly office: string | undefined
  readonly rows: readonly ChecklistRow[]
}

/** The list of figures that the offices sign and that is filed with the report. */
export interface Checklist {
  readonly organ: string
  readonly year: number
  /** Which draft it belongs to, or the final. */
  readonly state: string
  /** YYYY-MM-DD. */
  readonly day: string
  readonly groups: readonly ChecklistGroup[]
  /** What is said below of all that is not listed. */
  readonly notes: readonly string[]
}

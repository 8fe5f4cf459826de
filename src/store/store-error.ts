export type StoreErrorCode =
  /** The file was written by a newer release. */
  | 'newer-file'
  /** The file is a database of some other program. */
  | 'other-file'
  | 'report-exists'
  | 'unknown-report'
  /** A change may only join an own change of the same report. */
  | 'cannot-join'
  /** There is a file already where a copy should go. */
  | 'target-exists'
  /** The copy just written does not read back whole. */
  | 'bad-backup'

/** Compare `code`, never the message. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
  }
}

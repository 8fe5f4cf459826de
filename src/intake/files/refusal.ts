import type { ReportProblem } from '../../schema/report-problem.ts'

/** Why a file is not read. The words about it are in text/file-troubles.ts. */
export type RefusalReason =
  | 'notFound'
  | 'notAllowed'
  | 'folder'
  | 'unreadable'
  | 'empty'
  | 'tooLarge'
  | 'password'
  | 'macros'
  | 'damaged'
  /** Built to cost more than it says, or far beyond what a report is. */
  | 'excessive'
  | 'tooSlow'
  | 'doctype'
  | 'spreadsheet'
  | 'slides'
  | 'openDocument'
  | 'oldBinary'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'html'
  | 'rtf'
  | 'media'
  | 'binary'
  | 'notReport'
  | 'noYear'
  | 'yearOutside'

export type Refusal =
  | { readonly reason: RefusalReason }
  /** A report file in JSON, and what is wrong with it. */
  | { readonly reason: 'json'; readonly problems: readonly ReportProblem[] }

/** Thrown inside the reading of a file, and caught where it began. */
export class Refused extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason) {
    super(reason)
    this.reason = reason
  }
}

export const refuse = (reason: RefusalReason): never => {
  throw new Refused(reason)
}

import type { LedgerTrouble } from '../../text/ledger/facts.ts'

/** Thrown inside the reading of a file that is no ledger one could read, and caught where it began. */
export class NoLedger extends Error {
  readonly trouble: LedgerTrouble

  constructor(trouble: LedgerTrouble) {
    super(trouble.code)
    this.trouble = trouble
  }
}

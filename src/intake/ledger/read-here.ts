import { asLedgerFileTrouble } from '../../text/ledger-file-troubles.ts'
import { Refused } from '../files/refusal.ts'
import { type LedgerReading, ledgerFromSheets } from './from-sheets.ts'
import { NoLedger } from './no-ledger.ts'
import { sheetsOf } from './sheets-of.ts'

/** Reads a ledger in this thread. To be called where it may be stopped: it is bounded by limits only. */
export function readLedgerHere(bytes: Uint8Array, name: string, year: number): LedgerReading {
  try {
    return ledgerFromSheets(sheetsOf(bytes, name), name, year)
  } catch (error) {
    if (error instanceof NoLedger) return { ok: false, trouble: error.trouble }
    if (error instanceof Refused)
      return { ok: false, trouble: { code: 'file', reason: asLedgerFileTrouble(error.reason) } }
    throw error
  }
}

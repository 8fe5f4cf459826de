import { asLedgerFileTrouble } from '../../text/ledger/file-troubles.ts'
import { Refused } from '../files/refusal.ts'
import { formTables } from './form-tables.ts'
import { type LedgerReading, ledgerFromSheets } from './from-sheets.ts'
import { NoLedger } from './no-ledger.ts'
import { sheetsOf } from './sheets-of.ts'

/** Reads a ledger in this thread. To be called where it may be stopped: it is bounded by limits only. */
export function readLedgerHere(bytes: Uint8Array, name: string, year: number): LedgerReading {
  try {
    const sheets = sheetsOf(bytes, name)
    const reading = ledgerFromSheets(sheets, name, year)
    return reading.ok ? reading : { ...reading, tables: formTables(sheets, name, year) }
  } catch (error) {
    if (error instanceof NoLedger) return { ok: false, trouble: error.trouble }
    if (error instanceof Refused)
      return { ok: false, trouble: { code: 'file', reason: asLedgerFileTrouble(error.reason) } }
    throw error
  }
}

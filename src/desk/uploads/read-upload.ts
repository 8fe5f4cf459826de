import { readReportFile } from '../../intake/files/read-report-file.ts'
import type { RefusalReason } from '../../intake/files/refusal.ts'
import { ofDocument, type ReadReport } from '../../intake/files/report.ts'
import { readLedger } from '../../intake/ledger/read-ledger.ts'
import { reportProblemsText } from '../../text/cli/report-problems.ts'
import { fileTroubleText } from '../../text/file-troubles.ts'
import type { Ledger, LedgerTrouble } from '../../text/ledger/facts.ts'
import { asLedgerFileTrouble, ledgerFileTroubles } from '../../text/ledger/file-troubles.ts'
import { sheetTroubleText } from '../../text/table-upload.ts'
import { type FetchTrouble, fetchTroubles, ledgerNeedsYear } from '../../text/uploads.ts'

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: FetchTrouble }

/** Gets the bytes of a file that was sent, by the name it has where it lies. Whatever goes wrong is a result. */
export type FetchFile = (reference: string, signal?: AbortSignal) => Promise<Fetched>

/** A file as it came: its bytes stay where they are until it is read. */
export interface SentFile {
  readonly name: string
  readonly reference: string
}

/** What a file turned out to be. Nothing of its bytes is kept. */
export type Upload =
  | { readonly kind: 'report'; readonly report: ReadReport }
  | { readonly kind: 'ledger'; readonly ledger: Ledger }
  /** A workbook that holds tables of the form; `saysYear`: it names its year. */
  | { readonly kind: 'tables'; readonly report: ReadReport; readonly saysYear: boolean }
  /** A sentence for people. */
  | { readonly kind: 'refused'; readonly sentence: string }

const refused = (sentence: string): Upload => ({ kind: 'refused', sentence })

/** What is no report may still be a ledger: as a workbook, or as text with delimiters. */
const mayBeLedger: ReadonlySet<string> = new Set<RefusalReason>(['spreadsheet', 'notReport', 'noYear', 'yearOutside'])

const isSheetName = /\.(?:xls[xm]?|et|ods|csv)$/iu

/** What is to be sent instead of a table that could not be opened is a table. */
function sheetTrouble(name: string, reason: RefusalReason): string | undefined {
  const trouble = asLedgerFileTrouble(reason)
  return isSheetName.test(name) && trouble !== 'other' ? ledgerFileTroubles[trouble] : undefined
}

/** A workbook or a text with delimiters: a ledger, or tables of the form; otherwise why it is neither. */
async function readAsSheets(bytes: Uint8Array, name: string, year: number): Promise<Upload | LedgerTrouble> {
  const reading = await readLedger(bytes, name, year)
  if (reading.ok) return { kind: 'ledger', ledger: reading }
  if (!reading.tables) return reading.trouble
  return { kind: 'tables', report: ofDocument('docx', reading.tables.reading), saysYear: reading.tables.saysYear }
}

/** Reads what was fetched; its content says what it is. A ledger is counted for a year: that of the report at hand. */
async function readBytes(bytes: Uint8Array, name: string, year: number | undefined): Promise<Upload> {
  const reading = await readReportFile(bytes, name)
  if (reading.ok) return { kind: 'report', report: reading.report }
  const { refusal } = reading
  if (refusal.reason === 'json') return refused(reportProblemsText(refusal.problems))
  const sentence = fileTroubleText(refusal.reason)
  if (!mayBeLedger.has(refusal.reason)) return refused(sheetTrouble(name, refusal.reason) ?? sentence)
  const isTable = refusal.reason === 'spreadsheet' || isSheetName.test(name)
  if (year === undefined) return refused(isTable ? ledgerNeedsYear : sentence)
  const read = await readAsSheets(bytes, name, year)
  if ('kind' in read) return read
  return refused(isTable ? sheetTroubleText(read) : sentence)
}

/** Fetches and reads a file. */
export async function readUpload(
  { name, reference }: SentFile,
  year: number | undefined,
  fetch: FetchFile,
  signal?: AbortSignal,
): Promise<Upload> {
  const fetched = await fetch(reference, signal)
  return fetched.ok ? readBytes(fetched.bytes, name, year) : refused(fetchTroubles[fetched.why])
}

import { readReportFile } from '../../intake/files/read-report-file.ts'
import type { RefusalReason } from '../../intake/files/refusal.ts'
import type { ReadReport } from '../../intake/files/report.ts'
import { readLedger } from '../../intake/ledger/read-ledger.ts'
import { fileTroubleText } from '../../text/file-troubles.ts'
import type { Ledger } from '../../text/ledger-facts.ts'
import { ledgerTroubleText } from '../../text/ledger-troubles.ts'
import { reportProblemsText } from '../../text/report-problems.ts'
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
  /** A sentence for people. */
  | { readonly kind: 'refused'; readonly sentence: string }

const refused = (sentence: string): Upload => ({ kind: 'refused', sentence })

/** What is no report may still be a ledger: as a workbook, or as text with delimiters. */
const mayBeLedger: ReadonlySet<string> = new Set<RefusalReason>(['spreadsheet', 'notReport', 'noYear', 'yearOutside'])

async function readAsLedger(bytes: Uint8Array, name: string, year: number): Promise<Ledger | string> {
  const ledger = await readLedger(bytes, name, year)
  return ledger.ok ? ledger : ledgerTroubleText(ledger.trouble)
}

/** Reads what was fetched; its content says what it is. A ledger is counted for a year: that of the report at hand. */
async function readBytes(bytes: Uint8Array, name: string, year: number | undefined): Promise<Upload> {
  const reading = await readReportFile(bytes, name)
  if (reading.ok) return { kind: 'report', report: reading.report }
  const { refusal } = reading
  if (refusal.reason === 'json') return refused(reportProblemsText(refusal.problems))
  const sentence = fileTroubleText(refusal.reason)
  if (!mayBeLedger.has(refusal.reason)) return refused(sentence)
  const isTable = refusal.reason === 'spreadsheet' || /\.csv$/i.test(name)
  if (year === undefined) return refused(isTable ? ledgerNeedsYear : sentence)
  const ledger = await readAsLedger(bytes, name, year)
  if (typeof ledger === 'string') return refused(isTable ? ledger : sentence)
  return { kind: 'ledger', ledger }
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

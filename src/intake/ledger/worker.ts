import { parentPort, workerData } from 'node:worker_threads'
import type { Ledger, LedgerTrouble } from '../../text/ledger/facts.ts'
import type { FormTables } from './form-tables.ts'
import { readLedgerHere } from './read-here.ts'

// Runs in a thread of its own: whatever a file does to it, the program goes on.

/** What the thread is given. */
export interface LedgerTask {
  readonly bytes: Uint8Array
  readonly name: string
  readonly year: number
}

/** What it gives back: a form holds functions, which do not go from one thread to another. */
export type LedgerAnswer =
  | { readonly ok: true; readonly ledger: Omit<Ledger, 'form'> }
  | { readonly ok: false; readonly trouble: LedgerTrouble; readonly tables?: FormTables | undefined }

function answer({ bytes, name, year }: LedgerTask): LedgerAnswer {
  const reading = readLedgerHere(bytes, name, year)
  if (!reading.ok) return reading
  const { form: _, ...ledger } = reading
  return { ok: true, ledger }
}

parentPort?.postMessage(answer(workerData as LedgerTask))

import type { LedgerReading } from '../../../src/intake/ledger/from-sheets.ts'
import { readLedgerHere } from '../../../src/intake/ledger/read-here.ts'
import type { Ledger } from '../../../src/text/ledger/facts.ts'
import { ledgerNoteText } from '../../../src/text/ledger/notes.ts'
import { ledgerTroubleText, rowReason } from '../../../src/text/ledger/troubles.ts'
import { type Content, csv } from './workbooks.ts'

export const heading = ['编号', '收到日期', '申请人姓名', '申请人类型', '办结日期', '办理结果']

const reading = (file: Uint8Array | string, year = 2021, name = '台账'): LedgerReading =>
  readLedgerHere(typeof file === 'string' ? new TextEncoder().encode(file) : file, name, year)

export function ledger(file: Uint8Array | string, year = 2021, name = '台账'): Ledger {
  const read = reading(file, year, name)
  if (!read.ok) throw new Error(ledgerTroubleText(read.trouble))
  return read
}

/** A ledger of rows under the usual heading. */
export const ledgerOf = (rows: readonly (readonly Content[])[], year = 2021): Ledger =>
  ledger(csv([heading, ...rows]), year)

/** The figures that are not 0, without totals, without their section. */
export const counted = ({ figures }: Ledger): Record<string, number> =>
  Object.fromEntries(
    [...figures]
      .filter(([id, figure]) => figure !== 0 && !id.includes('.total'))
      .map(([id, figure]) => [id.slice(3), figure]),
  )

export const unusable = ({ unusable }: Ledger): [number, string][] =>
  unusable.map(({ place, troubles }) => [place.row, rowReason(troubles)])

export const notes = (read: Ledger): string[] => read.notes.map((note) => ledgerNoteText(note, read))

export function refusal(file: Uint8Array | string, year = 2021): string {
  const read = reading(file, year)
  return read.ok ? 'read' : ledgerTroubleText(read.trouble)
}

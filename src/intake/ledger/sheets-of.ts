import { kindOf } from '../files/kind.ts'
import { limits } from '../files/limits.ts'
import { refuse } from '../files/refusal.ts'
import { openZip } from '../files/zip.ts'
import { readCsv } from './csv.ts'
import { NoLedger } from './no-ledger.ts'
import type { Sheet } from './sheet.ts'
import { readWorkbook } from './workbook/workbook.ts'

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The tables of a file, told apart by content: a workbook, or text with delimiters. Throws where it is neither. */
export function sheetsOf(bytes: Uint8Array, name: string): Sheet[] {
  if (bytes.length > limits.bytes) refuse('tooLarge')
  const kind = kindOf(bytes, name)
  if (kind.kind === 'text') return [readCsv(kind.text, '')]
  if (kind.kind !== 'refused') throw new NoLedger({ code: 'file', reason: 'other' })
  if (kind.reason !== 'spreadsheet') return refuse(kind.reason)
  if (!isZip(bytes)) throw new NoLedger({ code: 'old-workbook' })
  const zip = openZip(bytes)
  if ([...zip.entries.keys()].some((entry) => /vbaProject\.bin$/i.test(entry))) refuse('macros')
  return readWorkbook(zip)
}

import { setImmediate as others } from 'node:timers/promises'
import { openZip } from '../../intake/files/zip.ts'
import { cellOf, type Sheet } from '../../intake/ledger/sheet.ts'
import { readWorkbook } from '../../intake/ledger/workbook/workbook.ts'
import { workbookBytes } from '../../report/workbook/write-workbook.ts'
import type { Store } from '../../store/store.ts'
import { workbookTrouble } from '../../text/county/chat.ts'
import { isOfFigures } from '../../text/county/sums.ts'
import { countySheets } from '../../text/county/workbook.ts'
import type { HandedWorkbook } from '../../text/reply.ts'
import type { SheetCell, SheetContent } from '../../text/sheet.ts'
import { computeCounty } from './kept.ts'

/** The workbook is not handed out; the message is for the log. */
export class WorkbookTrouble extends Error {
  readonly sentence: string

  constructor(why: keyof typeof workbookTrouble, detail: string) {
    super(detail)
    this.name = 'WorkbookTrouble'
    this.sentence = workbookTrouble[why]
  }
}

/** What a cell can hold of a text, without what XML cannot. */
const plain = (text: string): string => text.slice(0, 32_000).replace(/[^\p{L}\p{N}]+/gu, '')

function isAsPlanned(cell: SheetCell, read: string): boolean {
  return cell.kind === 'number' ? read !== '' && Number(read) === Number(cell.digits) : plain(read) === plain(cell.text)
}

/** Decimals as whole numbers, so that they add up exactly. */
const fine = 6
function exact(digits: string): bigint {
  const [whole = '0', fraction = ''] = digits.split('.')
  return BigInt(whole + fraction.padEnd(fine, '0'))
}

const differs = (planned: SheetContent, row: number, column: number): WorkbookTrouble =>
  new WorkbookTrouble('differs', `sheet ${planned.name}, row ${row + 1}, column ${column + 1}`)

/** Every cell as it was meant, by a reader that knows nothing of how it was written. */
function compareCells(planned: SheetContent, read: (row: number, column: number) => string): void {
  for (const [row, cells] of planned.rows.entries())
    for (const [column, cell] of cells.entries())
      if (!isAsPlanned(cell, read(row, column))) throw differs(planned, row, column)
}

/** Where the figures of all reports stand beside each other, the last column is what those before it come to. */
function compareSums(planned: SheetContent, read: (row: number, column: number) => string): void {
  for (const [row, cells] of planned.rows.entries()) {
    const last = cells.length - 1
    if (cells[last]?.kind !== 'number') continue
    let sum = 0n
    for (let column = 1; column < last; column++) {
      const digits = read(row, column)
      if (/^-?\d/u.test(digits)) sum += exact(digits)
    }
    if (sum !== exact(read(row, last))) throw differs(planned, row, last)
  }
}

function compareSheet(planned: SheetContent, sheet: Sheet | undefined): void {
  const rows = new Map(sheet?.rows.map((row) => [row.number, row]))
  const read = (row: number, column: number): string => cellOf(rows.get(row + 1), column).trim()
  compareCells(planned, read)
  if (isOfFigures(planned)) compareSums(planned, read)
}

/** The workbook over the reports that a chat has sent, read back before it is handed out. */
export async function workbookOf(
  store: Store,
  { id, chat, expected, compared = [] }: HandedWorkbook,
): Promise<Uint8Array> {
  // What whoever asked for it may not see stays out of it.
  const seen: Store = { ...store, report: (report) => (compared.includes(report) ? store.report(report) : undefined) }
  const kept = await computeCounty(seen, chat, { upTo: id, expected })
  if (!kept) throw new WorkbookTrouble('gone', 'no report of the chat is kept any more')
  const sheets = countySheets(kept.county)
  await others()
  const bytes = workbookBytes(sheets)
  await others()
  const read = readWorkbook(openZip(bytes))
  for (const [at, planned] of sheets.entries()) compareSheet(planned, read[at])
  return bytes
}

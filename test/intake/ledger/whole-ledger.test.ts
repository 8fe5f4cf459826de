import { describe, expect, test } from 'vitest'
import { readLedgerHere } from '../../../src/intake/ledger/read-here.ts'
import type { Ledger } from '../../../src/text/ledger/facts.ts'
import { ledgerPreview, noteLines } from '../../../src/text/ledger/ledger.ts'
import { randomLedger, type Written } from './random-ledger.ts'
import { type Content, csv, workbook } from './workbooks.ts'

const plainHeading = ['序号', '收到申请日期', '申请人姓名', '申请人类型', '申请内容', '答复（办结）日期', '办理结果']
const twoRows: Content[][] = [
  ['某镇人民政府2021年度依申请公开台账'],
  [],
  ['序号', '收到\n申请日期', '申请人情况', '', '申请内容', '办理情况', ''],
  ['', '', '姓名', '类 型', '', '答复\n日期', '结果'],
]
const merges = ['A1:G1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:G3']

function read(bytes: Uint8Array | string, year: number): Ledger {
  const ledger = readLedgerHere(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, '台账', year)
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.trouble))
  return ledger
}

function expectRead(ledger: Ledger, written: Written): void {
  expect(ledger.unusable.map(({ place }) => place.row)).toEqual(written.bad)
  expect(Object.fromEntries(ledger.figures)).toEqual(written.figures)
}

describe('a ledger of 500 rows with 20 that cannot be used', () => {
  const options = { year: 2021, rows: 500, bad: 20 }

  test('as Excel writes it gives the right table and names the 20', () => {
    const written = randomLedger({ ...options, seed: 1, firstRow: 5 })
    const ledger = read(
      workbook({ dialect: 'shared', sheets: [{ rows: [...twoRows, ...written.rows], merges }] }),
      2021,
    )
    expectRead(ledger, written)
    expect(written.figures['s3.received.total']).toBeGreaterThan(250)
  })

  test('as libraries write it gives the right table and names the 20', () => {
    const written = randomLedger({ ...options, seed: 2, firstRow: 2 })
    expectRead(
      read(workbook({ dialect: 'inline', sheets: [{ rows: [plainHeading, ...written.rows] }] }), 2021),
      written,
    )
  })

  test('counted from 1904 gives the right table and names the 20', () => {
    const written = randomLedger({ ...options, seed: 3, firstRow: 2, date1904: true })
    const sheets = [{ rows: [plainHeading, ...written.rows] }]
    expectRead(read(workbook({ dialect: 'shared', sheets, date1904: true }), 2021), written)
  })

  test.each([
    [',', 4],
    ['\t', 5],
    [';', 6],
  ])('as text divided by %j gives the right table and names the 20', (delimiter, seed) => {
    const written = randomLedger({ ...options, seed, firstRow: 2 })
    expectRead(read(csv([plainHeading, ...written.rows], delimiter), 2021), written)
  })

  test('for 2020 puts all of 其他处理 into its one row', () => {
    const written = randomLedger({ ...options, year: 2020, seed: 7, firstRow: 2 })
    const ledger = read(csv([plainHeading, ...written.rows]), 2020)
    expectRead(ledger, written)
    expect(ledger.form.edition).toBe('2019')
    expect(ledger.figures.get('s3.other.total')).toBeGreaterThan(10)
  })

  test('holds no name that stood in it', () => {
    const written = randomLedger({ ...options, seed: 8, firstRow: 2 })
    const ledger = read(csv([plainHeading, ...written.rows]), 2021)
    const { form: _, figures, rows, ...rest } = ledger
    const said = [JSON.stringify([rest, [...figures], [...rows]]), ledgerPreview(ledger), ...noteLines(ledger)].join()
    for (const name of written.names) expect(said).not.toContain(name)
  })

  test('says of every figure which rows stand behind it', () => {
    const written = randomLedger({ ...options, seed: 9, firstRow: 2 })
    const { figures, rows } = read(csv([plainHeading, ...written.rows]), 2021)
    for (const [cell, figure] of figures) expect(rows.get(cell)?.length ?? 0).toBe(figure)
    const behind = rows.get('s3.carriedOut.total')!.map(({ row }) => written.rows[row - 2]!)
    expect(behind.length).toBeGreaterThan(0)
    const isLater = (content: Content): boolean =>
      typeof content !== 'string' || /^(?:|\/|未办结)$|2022/.test(content.normalize('NFKC'))
    expect(behind.every((cells) => isLater(cells[5]))).toBe(true)
  })

  test('is told in a chat in at most six lines', () => {
    const written = randomLedger({ ...options, seed: 10, firstRow: 2 })
    const preview = ledgerPreview(read(csv([plainHeading, ...written.rows]), 2021))
    expect(preview.split('\n').length).toBeLessThanOrEqual(6)
    expect(preview).toContain('没算的20行')
    expect(preview).not.toMatch(/[今去上]年/)
  })
})

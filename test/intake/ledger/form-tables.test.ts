import { expect, test } from 'vitest'
import { readLedgerHere } from '../../../src/intake/ledger/read-here.ts'
import { tableThreeSheet, tableTwoSheet } from '../../support/sheets.ts'
import { csv, workbook } from './workbooks.ts'

const read = (bytes: Uint8Array | string, name = '统计表.xlsx', year = 2021) => {
  const reading = readLedgerHere(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name, year)
  return reading.ok ? undefined : reading.tables
}

test.each(['shared', 'inline'] as const)('table three in a workbook is found by its words (%s)', (dialect) => {
  const tables = read(workbook({ dialect, sheets: [tableThreeSheet({ received: 3, granted: 3 })] }))
  expect(tables?.saysYear).toBe(false)
  expect(tables?.reading.figures).toMatchObject({
    's3.received.person': 3,
    's3.received.business': 0,
    's3.received.total': 3,
    's3.granted.person': 3,
    's3.total.total': 3,
    's3.carriedOut.total': 0,
  })
  expect(Object.keys(tables?.reading.figures ?? {})).toHaveLength(175)
  expect(tables?.reading.unplaced).toEqual([])
})

test('several sheets, a table each, are one reading; a hidden one is left out', () => {
  const sheets = [tableTwoSheet({ penalty: 212 }), tableThreeSheet({ received: 1, granted: 1 })]
  const tables = read(workbook({ dialect: 'shared', sheets }))
  expect(tables?.reading.figures).toMatchObject({ 's2.penalty.decisions': 212, 's3.received.total': 1 })
  const hidden = read(workbook({ dialect: 'shared', sheets: [sheets[0]!, { ...sheets[1]!, state: 'hidden' }] }))
  expect(hidden?.reading.figures).not.toHaveProperty('s3.received.total')
})

test('the year comes from the title, the name of the sheet or of the file; two different years say none', () => {
  const sheet = tableThreeSheet({ received: 1, granted: 1 })
  const titled = (title: string) => ({ ...sheet, rows: [[title], ...sheet.rows] })
  const of = (title: string, name?: string) => read(workbook({ dialect: 'shared', sheets: [titled(title)] }), name)
  expect(of('安澜镇人民政府2020年政府信息公开工作年度报告')).toMatchObject({
    saysYear: true,
    reading: { year: 2020, organ: '安澜镇人民政府' },
  })
  expect(of('表三', '2019统计表.xlsx')).toMatchObject({ saysYear: true, reading: { year: 2019 } })
  expect(of('2020年和2021年对照')).toMatchObject({ saysYear: false, reading: { year: 2021 } })
})

test('a blank cell and a dash state nothing', () => {
  const sheet = tableThreeSheet({ received: 1, granted: 1 })
  const rows = sheet.rows.map((row) =>
    row.map((cell, at) => (at === 4 && cell === 0 ? '/' : at === 5 && cell === 0 ? undefined : cell)),
  )
  const figures = read(workbook({ dialect: 'shared', sheets: [{ ...sheet, rows }] }))?.reading.figures ?? {}
  expect(figures).toHaveProperty('s3.received.person', 1)
  expect(Object.keys(figures).some((cell) => cell.endsWith('.business') || cell.endsWith('.research'))).toBe(false)
})

test('what is neither a ledger nor a table of the form has no tables', () => {
  expect(
    read(
      workbook({
        dialect: 'shared',
        sheets: [
          {
            rows: [
              ['姓名', '电话'],
              ['甲', 1],
              ['乙', 2],
            ],
          },
        ],
      }),
    ),
  ).toBeUndefined()
  expect(
    read(
      csv([
        ['物品', '数量'],
        ['纸', '3'],
      ]),
      '清单.csv',
    ),
  ).toBeUndefined()
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { openZip } from '../../src/intake/files/zip.ts'
import { cellOf } from '../../src/intake/ledger/sheet.ts'
import { readWorkbook } from '../../src/intake/ledger/workbook/workbook.ts'
import { labels, type Office, openOffice } from '../support/bot.ts'
import { reportDocx, requests } from '../support/uploads.ts'

// Reports of many towns, forwarded to the bot at once.

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const town = (name: string, more = {}) =>
  reportDocx({ organ: `${name}人民政府`, year: 2021, figures: { ...requests(2, 0), ...more } })

/** As an album comes: all of it is there before the first is read. */
async function sendsAtOnce(names: string): Promise<void> {
  await office.stop()
  for (const name of names)
    office.zhao.sendsDocument({
      name: '年报.docx',
      bytes: await town(`${name}镇`, name === '乙' ? { 's3.total.total': 9 } : {}),
    })
  await office.restart()
}

test('are answered a line each, looked at together, and added up in a spreadsheet', async () => {
  const { zhao } = office
  await sendsAtOnce('甲乙丙丁戊己')
  const answers = await zhao.hears({ count: 2 })
  expect(answers.map(({ text }) => text.split('\n').length)).toEqual([5, 2])
  expect(answers[0]!.text).toContain('乙镇人民政府2021年：肯定错')
  expect(labels(answers[1]!)).toEqual(['汇总'])
  zhao.taps('汇总')
  const [summary] = await zhao.hears()
  expect(summary!.text).toContain('2021年的报告收到6家。')
  zhao.taps('退回意见')
  const [letter, below] = await zhao.hears({ count: 2 })
  expect(letter!.text).toMatch(/^乙镇人民政府：2021年度报告看过了/u)
  expect(labels(letter!)).toEqual([])
  expect(below!.text).toContain('上面那条长按复制')
  zhao.taps('汇总')
  await zhao.hears()
  zhao.taps('合计表.xlsx')
  const [sent] = await zhao.hears()
  expect(sent!.document?.name).toBe('甲镇人民政府等6个单位2021年政府信息公开合计表.xlsx')
  const sheets = readWorkbook(openZip(sent!.document!.bytes))
  const received = sheets.find(({ name }) => name === '合计2021')!.rows.find((row) => cellOf(row, 0) === '新收')
  expect(cellOf(received, 1)).toBe('12')
})

test('come again after a restart as they were, and what was being looked at is answered', async () => {
  const { zhao } = office
  await sendsAtOnce('甲乙')
  await zhao.hears()
  await office.stop()
  zhao.says('还有谁没交')
  zhao.says('汇总')
  await office.restart()
  const replies = await zhao.hears({ count: 2 })
  expect(replies[0]!.text).toContain('应交：')
  expect(replies[1]!.text).toContain('2021年的报告收到2家。')
})

import { beforeEach, expect, test } from 'vitest'
import { workbook } from '../intake/ledger/workbooks.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { tableThreeSheet, tableTwoSheet } from '../support/sheets.ts'
import { organ } from '../support/uploads.ts'

let talk: Conversation

const sheet = tableThreeSheet({ received: 3, granted: 3 })
const bytes = (title?: string) =>
  workbook({
    dialect: 'shared',
    sheets: [title === undefined ? sheet : { ...sheet, rows: [[title], ...sheet.rows], merges: [] }],
  })
const figure = (cell: string, year = 2021) => situationIn(talk, organ, year).figures.get(cell as never)

beforeEach(() => {
  talk = startConversation()
  talk.says(`${organ} 2021年`)
})

test('table three in a workbook is told in short, and recorded with a tap', async () => {
  const heard = await talk.sendsFile('统计表.xlsx', bytes())
  expect(heard.text).toContain('读到表三，175个数：')
  expect(heard.text).toContain('表三：新收3，予以公开3')
  expect(heard.text).toContain('表里没写年份，是哪一年的？')
  expect(heard.buttons).toEqual(['记成2021年的', '不记'])
  expect(figure('s3.received.total')).toBeUndefined()
  talk.taps('记成2021年的')
  expect(figure('s3.granted.person')).toBe(3)
  expect(talk.says('新收总计谁说的').text).toContain('统计表.xlsx')
  talk.says('撤销')
  expect(figure('s3.granted.person')).toBeUndefined()
})

test('what stands otherwise is named before it is replaced', async () => {
  talk.says('处罚122')
  const heard = await talk.sendsFile(
    '2021统计表.xlsx',
    workbook({ dialect: 'inline', sheets: [tableTwoSheet({ penalty: 212 })] }),
  )
  expect(heard.text).toContain('行政处罚 122→212')
  expect(heard.text).toContain('记成2021年的吗？')
  talk.taps('不记')
  expect(figure('s2.penalty.decisions')).toBe(122)
})

test('a table of the year before is kept as that year’s report, to compare with', async () => {
  const heard = await talk.sendsFile('表.xlsx', bytes(`${organ}2020年政府信息公开工作年度报告`))
  expect(heard.text).toContain('是2020年的表，收下用来比对吗？')
  talk.taps('收下')
  expect(figure('s3.received.total', 2020)).toBe(3)
  expect(figure('s3.received.total')).toBeUndefined()
})

test('a table of another year is not taken, and what is no table is told what to send', async () => {
  expect((await talk.sendsFile('表.xlsx', bytes('2019年表'))).text).toContain('没记')
  const none = await talk.sendsFile(
    '名单.xlsx',
    workbook({ dialect: 'shared', sheets: [{ rows: [['姓名'], ['甲']] }] }),
  )
  expect(none.text).toContain('不像申请台账，也没找到报告里的表')
})

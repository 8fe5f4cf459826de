import { expect, test } from 'vitest'
import { workbook } from '../intake/ledger/workbooks.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { applicant, ledgerCsv, ledgerRows, organ } from '../support/uploads.ts'

// A request ledger, sent while the report is filled in.

function begin(year = 2021): Conversation {
  const talk = startConversation()
  talk.says(`${organ} ${year}年`)
  return talk
}

const figure = (talk: Conversation, cell: string) => situationIn(talk, organ, 2021).figures.get(cell as never)

test('a ledger of thirty rows becomes table three with one tap, and goes again with one 撤销', async () => {
  const talk = begin()
  const heard = await talk.sendsFile('台账.csv', ledgerCsv())
  expect(heard.text).toMatch(
    /^台账算好了：2021年共30件，新收30件：自然人20、商业企业10\n2020年转来0件，转到2022年1件\n/u,
  )
  expect(situationIn(talk, organ, 2021).changes).toHaveLength(0)
  const recorded = talk.taps('记下这张表')
  expect(recorded.text).toContain('记下：')
  expect([figure(talk, 's3.received.total'), figure(talk, 's3.carriedOut.person')]).toEqual([30, 1])
  expect(situationIn(talk, organ, 2021).missing.filter((cell) => cell.startsWith('s3.'))).toEqual([])
  expect(situationIn(talk, organ, 2021).changes).toHaveLength(1)
  talk.says('撤销')
  expect(situationIn(talk, organ, 2021).stated.size).toBe(0)
})

test('every figure knows the rows it was counted from', async () => {
  const talk = begin()
  await talk.sendsFile('台账.csv', ledgerCsv())
  talk.taps('记下这张表')
  expect(talk.says('转出自然人谁说的').text).toMatch(/小赵 1月11日\d\d:\d\d记的，台账 第31行。/u)
  expect(talk.says('转来自然人谁说的').text).toContain('台账里没有')
})

test('a workbook is read like text with commas', async () => {
  const talk = begin()
  const rows = [['编号', '收到日期', '申请人姓名', '申请人类型', '办结日期', '办理结果'], ...ledgerRows()]
  const heard = await talk.sendsFile('台账.xlsx', workbook({ dialect: 'shared', sheets: [{ name: '台账', rows }] }))
  expect(heard.text).toContain('2021年共30件')
})

test('rows that cannot be used are named with why, all of them on request', async () => {
  const talk = begin()
  const bad = [
    ['31', '', applicant, '自然人', '2021-10-08', '予以公开'],
    ['32', '2021-13-08', applicant, '自然人', '', ''],
    ['33', '2021-10-08', applicant, '自然人', '2021-10-09', '已答复'],
  ]
  const heard = await talk.sendsFile('台账.csv', ledgerCsv([...ledgerRows(), ...bad]))
  expect(heard.text).toContain('没算的3行：第32行没写收到日期；第33行收到日期写的那一天不存在')
  const details = talk.taps('逐行看')
  expect(details.table).toContain('第34行：办理结果没写明是表里的哪一项')
  expect(details.buttons).toContain('记下这张表')
  talk.taps('记下这张表')
  expect(figure(talk, 's3.received.total')).toBe(30)
})

test('what is filled in otherwise is said before the tap, and told to whoever said it', async () => {
  const talk = begin()
  const liu = talk.as({ id: 'liu', name: '老刘' })
  liu.says(`${organ} 2021年`)
  liu.says('新收5件，都是自然人')
  const heard = await talk.sendsFile('台账.csv', ledgerCsv())
  expect(heard.text).toContain('和现在填的有')
  expect(heard.text).toContain('新收·自然人 5→20')
  talk.taps('记下这张表')
  expect(figure(talk, 's3.received.person')).toBe(20)
  expect(talk.store.unsent('chat:liu').map(({ payload }) => (payload as { text: string }).text)).toEqual([
    expect.stringContaining('小赵改了'),
  ])
})

test('a ledger that is not recorded is asked about again, until it is or is not wanted', async () => {
  const talk = begin()
  await talk.sendsFile('台账.csv', ledgerCsv())
  expect(talk.says('处罚212').text).toContain('台账算好的表三（共30件）还没记')
  expect(talk.says('还差什么').buttons).toContain('记下这张表')
  talk.taps('不记')
  expect(talk.says('还差什么').buttons).not.toContain('记下这张表')
})

test('a name of the ledger is found nowhere in the store', async () => {
  const talk = begin()
  await talk.sendsFile('台账.csv', ledgerCsv())
  talk.taps('逐行看')
  talk.taps('记下这张表')
  const path = `/tmp/nianbao-ledger-${process.pid}-${Date.now()}.sqlite`
  const { readFileSync, rmSync } = await import('node:fs')
  talk.store.backup(path)
  const content = readFileSync(path)
  rmSync(path)
  expect(content.includes(Buffer.from('台账'))).toBe(true)
  expect(content.includes(Buffer.from(applicant))).toBe(false)
})

test.each([
  [2017, '2017年的报告没有表三，台账用不上'],
  [2020, '2020年共0件'],
])('a ledger for a report of %i', async (year, sentence) => {
  const heard = await begin(year).sendsFile('台账.csv', ledgerCsv())
  expect(heard.text).toContain(sentence)
})

test('a ledger that comes before the report is known is asked to come again', async () => {
  const heard = await startConversation().sendsFile('台账.csv', ledgerCsv())
  expect(heard.text).toBe(
    '像是申请台账。先说哪个机关、哪一年的报告，再把台账发一次。\n哪个机关、哪一年的报告？例：永乐店镇人民政府 2021年',
  )
})

test.each([
  ['台账.xlsx', 'PK\u0003\u0004broken', '另存为→.xlsx'],
  ['台账.xlsx', 'x', '.xlsx'],
  ['台账.et', '\u00d0\u00cf', '.xlsx'],
])('a table that cannot be opened is to be sent again as a table: %s', async (name, bytes, instead) => {
  const talk = startConversation()
  talk.says('永乐店镇 2021年')
  const heard = await talk.sendsFile(
    name,
    Uint8Array.from(bytes, (one) => one.charCodeAt(0)),
  )
  expect(heard.text).toContain(instead)
  expect(heard.text).not.toContain('.docx')
})

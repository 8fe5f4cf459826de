import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { fileBytes } from '../../src/desk/documents/files.ts'
import type { FetchFile } from '../../src/desk/uploads/read-upload.ts'
import { admins, answerTo, beginReport, labels, type Office, openOffice } from '../support/bot.ts'
import { applicant, ledgerCsv, reportDocx, requests } from '../support/uploads.ts'
import { openInWord } from '../support/word-editor.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const organ = '永乐店镇人民政府'
const report = (year: number, name = organ) => reportDocx({ organ: name, year, figures: requests(1, 2) })
const changes = () => office.store.changes(office.store.findReport(organ, 2021)!.id)

test('a document is fetched, read and answered, while Telegram shows that somebody types', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  zhao.sendsDocument({ name: '2020年报.docx', bytes: await report(2020) })
  const [reply] = await zhao.hears()
  expect(reply!.text).toContain('2020年转到2021年的是2件（自然人2），记成2020年转来吗？')
  expect(telegram.callsTo('getFile')).toHaveLength(1)
  expect(telegram.callsTo('sendChatAction').length).toBeGreaterThan(0)
  zhao.taps('对，记下')
  const [receipt] = await zhao.hears()
  expect(receipt!.text).toContain('记下：2020年转来 2（都是自然人）')
})

test('what comes meanwhile waits for the file, a caption too', async () => {
  const { zhao } = office
  await beginReport(zhao)
  zhao.sendsDocument({ name: '台账.csv', bytes: ledgerCsv(), caption: '处罚212' })
  zhao.says('许可7')
  const replies = await zhao.hears({ count: 3 })
  expect(replies[0]!.text).toContain('台账算好了：2021年共30件')
  expect(replies[1]!.text).toContain('行政处罚 212')
  expect(replies[2]!.text).toContain('行政许可 7')
})

test('a caption that names a report opens none', async () => {
  const { zhao, store } = office
  zhao.sendsDocument({ name: '丙.docx', bytes: await report(2021, '丙镇人民政府'), caption: '丙镇人民政府 2021年' })
  const replies = await zhao.hears({ count: 2 })
  expect(replies[0]!.text).toMatch(/^读到：丙镇人民政府 2021年报告/u)
  expect(store.reports()).toEqual([])
})

test('files sent together are answered one after the other', async () => {
  const { zhao, store } = office
  await beginReport(zhao)
  const names = ['甲镇', '乙镇', '丙镇']
  const files = await Promise.all(names.map((name) => report(2021, `${name}人民政府`)))
  for (const [at, bytes] of files.entries()) zhao.sendsDocument({ name: `${at}.docx`, bytes })
  const said: string[] = []
  while (!said.at(-1)?.includes('一共收了3份')) said.push((await zhao.hears())[0]!.text)
  const towns = said.join('\n').match(/[甲乙丙]镇(?=人民政府 ?2021年)/gu)
  expect(towns).toEqual(['甲镇', '乙镇', '丙镇'])
  expect(store.reports()).toHaveLength(1)
  expect((await answerTo(zhao, '许可7')).text).toContain('行政许可 7')
})

test('an album of documents is as many files', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  for (const id of ['a', 'b'])
    zhao.sends({ document: { file_id: id, file_unique_id: id, file_name: `${id}.docx` }, media_group_id: '77' })
  const replies = await zhao.hears({ count: 2 })
  expect(replies.map(({ text }) => text.startsWith('这个文件取不到了'))).toEqual([true, true])
  expect(telegram.callsTo('getFile').map(({ payload }) => payload['file_id'])).toEqual(['a', 'b'])
})

test('a long list of opinions comes as something to be copied, and the other buttons stay', async () => {
  const { zhao } = office
  await beginReport(zhao)
  const figures = { ...requests(3, 0), 's3.total.total': 9 }
  zhao.sendsDocument({ name: 'a.docx', bytes: await reportDocx({ organ: '甲镇人民政府', year: 2021, figures }) })
  const [reply] = await zhao.hears()
  expect(labels(reply!)).toEqual(['全部意见', '退回意见'])
  zhao.taps('退回意见')
  const [letter, below] = await zhao.hears({ count: 2 })
  expect(letter!.text).toMatch(/^甲镇人民政府：2021年度报告看过了/u)
  expect(labels(letter!)).toEqual([])
  expect(labels(below!)).toEqual(['全部意见'])
})

describe('a file that cannot be had', () => {
  const refusal = async (): Promise<string> => {
    const [reply] = await office.zhao.hears()
    expect(reply!.text).toContain('行政规范性文件')
    expect(changes()).toEqual([])
    expect((await answerTo(office.zhao, '许可7')).text).toContain('行政许可 7')
    return reply!.text
  }

  test('because it is too large', async () => {
    const { zhao } = office
    await beginReport(zhao)
    zhao.sendsDocument({ name: '年报.docx', bytes: Buffer.from('PK'), size: 25_000_000 })
    expect(await refusal()).toMatch(/^文件太大，取不下来。/u)
  })

  test('because Telegram has it no more', async () => {
    const { zhao } = office
    await beginReport(zhao)
    zhao.sends({ document: { file_id: 'gone', file_unique_id: 'gone', file_name: '年报.docx' } })
    expect(await refusal()).toMatch(/^这个文件取不到了，请再发一次。/u)
  })

  test('because the line is down', async () => {
    const { zhao, telegram } = office
    await beginReport(zhao)
    telegram.fail('getFile', { kind: 'drop-before', times: 9 })
    zhao.sendsDocument({ name: '年报.docx', bytes: await report(2020) })
    expect(await refusal()).toMatch(/^文件没取下来，网络不通。请再发一次。/u)
  })

  test('because it is broken', async () => {
    const { zhao } = office
    await beginReport(zhao)
    const whole = await report(2020)
    zhao.sendsDocument({ name: '年报.docx', bytes: whole.slice(0, whole.length / 2) })
    expect(await refusal()).toMatch(/^文件打不开，可能没传完或者损坏了。/u)
  })
})

test('a passing fault of the line is overcome', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  telegram.fail('getFile', { kind: '502', times: 2 })
  zhao.sendsDocument({ name: '2020年报.docx', bytes: await report(2020) })
  const [reply] = await zhao.hears()
  expect(reply!.text).toContain('收作2020年报告')
})

test('a file that was being read when the bot stopped is read after the restart', async () => {
  const { zhao, store, telegram } = office
  await beginReport(zhao)
  let asked = 0
  const silent: FetchFile = () => {
    asked += 1
    return new Promise(() => {})
  }
  await office.restart({ desk: createDesk(store, { admins, fetch: silent }) })
  zhao.sendsDocument({ name: '2020年报.docx', bytes: await report(2020) })
  zhao.says('许可7')
  await telegram.until(() => (asked > 0 && telegram.pending === 0) || undefined)
  await office.restart()
  const replies = await zhao.hears({ count: 2 })
  expect(replies[0]!.text).toContain('收作2020年报告')
  expect(replies[1]!.text).toContain('行政许可 7')
  expect(store.changes(store.findReport(organ, 2020)!.id)).toHaveLength(1)
})

test('an update that comes twice is one file', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  const { updateId } = zhao.sendsDocument({ name: '台账.csv', bytes: ledgerCsv() })
  await zhao.hears()
  telegram.redeliver(updateId)
  await answerTo(zhao, '还差什么')
  expect(telegram.callsTo('getFile')).toHaveLength(1)
})

test('neither names of a ledger nor the token are logged', async () => {
  const { zhao, telegram, log } = office
  await beginReport(zhao)
  telegram.fail('getFile', { kind: '500', times: 2 })
  zhao.sendsDocument({ name: '台账.csv', bytes: ledgerCsv() })
  await zhao.hears()
  const [, secret = ''] = telegram.token.split(':')
  expect(log.join('\n')).not.toContain(applicant)
  expect(log.join('\n')).not.toContain(secret)
})

test('a draft that was sent out comes back from Word, and its changes are taken by tap and by word', async () => {
  const { zhao, store } = office
  await beginReport(zhao)
  await answerTo(zhao, '处罚212')
  await answerTo(zhao, '第五部分：答复不够规范，且时效性有待提升。2022年，我们将按月检查。')
  await answerTo(zhao, '生成草稿')
  const sent = store.files(store.findReport(organ, 2021)!.id).at(-1)!
  const { bytes } = await fileBytes(store, sent.id)
  const edited = openInWord(bytes)
    .track('，且时效性有待提升', '')
    .figure('行政处罚', 0, '210')
    .comment('按月', '做得到吗')
  zhao.sendsDocument({ name: '王主任改.docx', bytes: edited.save() })
  const [listed] = await zhao.hears()
  expect(listed!.text).toContain('和草稿1比：文字改1处，数字改1处。')
  expect(listed!.text).toContain('王主任批注：“做得到吗”（第五部分）')
  zhao.taps('一处处来')
  expect((await zhao.hears())[0]!.text).toContain('第1/2处')
  zhao.taps('收下')
  expect((await zhao.hears())[0]!.text).toContain('收下：行政处罚 212→210。')
  expect((await answerTo(zhao, '不要')).text).toContain('没收：第五部分删了“且时效性有待提升”。')
  expect(changes().at(-1)!.source).toBe('file')
})

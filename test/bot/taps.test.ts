import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerTo, beginReport, labels, type Office, openOffice } from '../support/bot.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('a tap does what the button says, is acknowledged, and its buttons go', async () => {
  const { zhao, store } = office
  const asked = await beginReport(zhao)
  const tap = zhao.taps('文件、规章都是0')
  expect((await zhao.hears())[0]!.text).toContain('记下')
  await zhao.seesThat(
    (messages) => messages.find(({ messageId }) => messageId === asked.messageId)!.buttons.length === 0,
  )
  expect(tap.answer).toEqual({ text: '', alert: false })
  expect(store.changes(1)).toHaveLength(1)
})

test('two taps on the same button are one', async () => {
  const { zhao, store } = office
  const asked = await beginReport(zhao)
  const [button] = asked.buttons.flat()
  zhao.tapsAnyway(button!.callback_data!, asked)
  zhao.tapsAnyway(button!.callback_data!, asked)
  const replies = await zhao.hears()
  await answerTo(zhao, '还差什么')
  expect(replies).toHaveLength(1)
  expect(store.changes(1)).toHaveLength(1)
  expect(zhao.notes()).toHaveLength(2)
})

test('two taps for a draft make one file', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  const refused = await answerTo(zhao, '定稿')
  const button = refused.buttons.flat().find(({ text }) => text === '出草稿')
  zhao.tapsAnyway(button!.callback_data!, refused)
  zhao.tapsAnyway(button!.callback_data!, refused)
  await zhao.hears()
  await answerTo(zhao, '还差什么')
  expect(telegram.callsTo('sendDocument')).toHaveLength(1)
})

test('a stale tap shows where things stand and writes nothing', async () => {
  const { zhao, store } = office
  const asked = await beginReport(zhao)
  await answerTo(zhao, '发2 废1 有效7，规章没有')
  zhao.taps('文件、规章都是0', asked)
  const [reply] = await zhao.hears()
  expect(reply!.text).toMatch(/^那个按钮是前面的，什么都没改/)
  expect(reply!.text).toContain('行政处罚')
  expect(store.changes(1)).toHaveLength(1)
})

test('a tap whose buttons are gone already redraws too', async () => {
  const { zhao, store } = office
  const asked = await beginReport(zhao)
  const token = asked.buttons.flat()[0]!.callback_data!
  zhao.taps('文件、规章都是0')
  await zhao.hears()
  await zhao.seesThat(
    (messages) => messages.find(({ messageId }) => messageId === asked.messageId)!.buttons.length === 0,
  )
  await answerTo(zhao, '撤销')
  await answerTo(zhao, '处罚212')
  zhao.tapsAnyway(token, asked)
  expect((await zhao.hears())[0]!.text).toMatch(/^那个按钮是前面的/)
  expect(store.changes(1).filter(({ live }) => live)).toHaveLength(1)
})

test('nobody can tap a button of somebody else, or one that never was', async () => {
  const { zhao, liu, store } = office
  const asked = await beginReport(zhao)
  const own = await answerTo(liu, '你好')
  liu.tapsAnyway(asked.buttons.flat()[0]!.callback_data!, own)
  expect((await liu.hears())[0]!.text).toMatch(/^那个按钮是前面的/)
  liu.tapsAnyway('nothing-we-made', own)
  expect((await liu.hears())[0]!.text).toMatch(/^那个按钮是前面的/)
  expect(store.changes(1)).toEqual([])
})

test('a tap that Telegram delivers again, before and after a restart, counts once', async () => {
  const { zhao, store, telegram } = office
  await beginReport(zhao)
  const { updateId } = zhao.taps('文件、规章都是0')
  await zhao.hears()
  telegram.redeliver(updateId)
  await office.restart()
  telegram.redeliver(updateId)
  await answerTo(zhao, '还差什么')
  expect(store.changes(1)).toHaveLength(1)
  expect(zhao.sees().filter(({ from }) => from === 'bot')).toHaveLength(3)
})

test('a tap works when its acknowledgement and the removal of the buttons are refused', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  telegram.fail('answerCallbackQuery', { kind: '500' })
  telegram.fail('editMessageReplyMarkup', { kind: 'drop-before' })
  zhao.taps('文件、规章都是0')
  const [reply] = await zhao.hears()
  expect(labels(reply!)).toContain('撤销')
})

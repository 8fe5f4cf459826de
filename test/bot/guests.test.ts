import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerTo, beginReport, type Office, openOffice } from '../support/bot.ts'
import { postUpdate, webhookOn } from '../support/deliveries.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('a stranger gets one sentence with his user id, and nothing of his is kept', async () => {
  const { telegram, store } = office
  const stranger = telegram.user({ id: 777, firstName: '路人' })
  const reply = await answerTo(stranger, '永乐店镇人民政府 2021年')
  expect(reply.text).toContain('777')
  expect(reply.buttons).toEqual([])
  expect([store.reports(), store.unsent(), store.chat('tg:777'), store.person('tg:777')]).toEqual([
    [],
    [],
    undefined,
    undefined,
  ])
})

test('a stranger who writes on and on is not answered on and on', async () => {
  const { telegram, zhao } = office
  const stranger = telegram.user({ id: 777, firstName: '路人' })
  await answerTo(stranger, '一')
  for (const text of ['二', '三', '四']) stranger.says(text)
  stranger.sendsSticker()
  await beginReport(zhao)
  expect(stranger.sees().filter(({ from }) => from === 'bot')).toHaveLength(1)
})

test('somebody taken off the list cannot tap what was sent to them before', async () => {
  const { liu, store, telegram } = office
  await beginReport(liu)
  await office.restart({
    telegram: { token: telegram.token, apiRoot: telegram.root, admins: [42], webhook: undefined },
  })
  liu.taps('文件、规章都是0')
  expect((await liu.hears())[0]!.text).toContain('43')
  expect(store.changes(1)).toEqual([])
})

test('a group gets one sentence, and channels none', async () => {
  const { telegram, store } = office
  const webhook = await webhookOn()
  await office.restart({ telegram: { token: telegram.token, apiRoot: telegram.root, admins: [42], webhook } })
  await telegram.until(() => telegram.callsTo('setWebhook').find(({ done }) => done))
  const from = { id: 42, is_bot: false, first_name: '赵' }
  const chat = { id: -100, type: 'supergroup', title: '年报群' }
  const message = (id: number) => ({ message_id: id, date: 1_641_000_000, chat, from, text: '处罚212' })
  expect(await postUpdate(webhook, { update_id: 1, message: message(1) })).toBe(200)
  expect(await postUpdate(webhook, { update_id: 2, message: message(2) })).toBe(200)
  expect(await postUpdate(webhook, { update_id: 3, edited_message: message(2) })).toBe(200)
  const call = await telegram.until(() => telegram.callsTo('sendMessage')[0])
  expect(call.payload).toMatchObject({ chat_id: -100 })
  expect(telegram.callsTo('sendMessage')).toHaveLength(1)
  expect([store.reports(), store.unsent(), store.chat('tg:-100')]).toEqual([[], [], undefined])
})

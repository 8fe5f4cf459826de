import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerTo, beginReport, type Office, openOffice } from '../support/bot.ts'
import { postUpdate, type WebhookSettings, webhookOn } from '../support/deliveries.ts'

let office: Office
let webhook: WebhookSettings

const onWebhook = () => ({
  telegram: { token: office.telegram.token, apiRoot: office.telegram.root, admins: [42, 43], webhook },
})

beforeEach(async () => {
  office = await openOffice()
  webhook = await webhookOn()
  await office.restart(onWebhook())
  await office.telegram.until(() => office.telegram.callsTo('setWebhook').find(({ done }) => done))
})
afterEach(() => office.close())

test('updates come in by the webhook and are answered', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  expect((await answerTo(zhao, '处罚212')).text).toContain('行政处罚 212')
  zhao.taps('撤销')
  expect((await zhao.hears())[0]!.text).toContain('212→空着')
  await telegram.until(() => (telegram.pending === 0 ? true : undefined))
  expect(telegram.callsTo('setWebhook')[0]!.payload).toMatchObject({ secret_token: webhook.secret })
})

test('an update is stored and acknowledged at once, however long the reply takes', async () => {
  const { zhao, telegram, store } = office
  await beginReport(zhao)
  telegram.fail('sendMessage', { kind: 'slow', milliseconds: 1500 })
  const begun = Date.now()
  zhao.says('处罚212')
  await telegram.until(() => (telegram.pending === 0 ? true : undefined))
  expect(Date.now() - begun).toBeLessThan(1000)
  expect(store.changes(1)).toHaveLength(1)
  expect(store.unsent()).toHaveLength(1)
  await expect.poll(() => store.unsent(), { timeout: 5_000 }).toEqual([])
})

test('an update delivered twice counts once', async () => {
  const { zhao, telegram, store } = office
  await beginReport(zhao)
  const { updateId } = zhao.says('处罚212')
  await zhao.hears()
  telegram.redeliver(updateId)
  await telegram.until(() => (telegram.pending === 0 ? true : undefined))
  expect(store.changes(1)).toHaveLength(1)
})

test('what does not come from Telegram is turned away', async () => {
  const { store } = office
  const message = { message_id: 9, date: 1_641_000_000, text: '永乐店镇 2021年' }
  const from = { id: 42, is_bot: false, first_name: '赵' }
  const update = { update_id: 9, message: { ...message, from, chat: { id: 42, type: 'private' } } }
  expect(await postUpdate(webhook, update, 'guessed')).toBe(401)
  expect(await postUpdate(webhook, update, '')).toBe(401)
  expect(await postUpdate({ ...webhook, url: webhook.url.replace('telegram', 'elsewhere') }, update)).toBe(404)
  expect(await postUpdate(webhook, '{ half')).toBe(400)
  expect(await postUpdate(webhook, '[]')).toBe(400)
  expect(await postUpdate(webhook, ' '.repeat(2_000_000)).catch(() => 413)).toBe(413)
  expect((await fetch(webhook.url)).status).toBe(405)
  expect(store.reports()).toEqual([])
})

test('what waits while the bot is away is delivered when it is back, by webhook or by polling', async () => {
  const { zhao } = office
  await beginReport(zhao)
  await office.stop()
  zhao.says('处罚212')
  await office.restart(onWebhook())
  await zhao.hears()
  await office.stop()
  zhao.says('许可3')
  await office.restart()
  expect((await zhao.hears())[0]!.text).toContain('行政许可 3')
})

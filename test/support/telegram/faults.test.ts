import { autoRetry } from '@grammyjs/auto-retry'
import { Bot } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { startTelegram, type Telegram } from './telegram.ts'

let telegram: Telegram
let zhao: Person
let api: Bot['api']

beforeEach(async () => {
  telegram = await startTelegram()
  zhao = telegram.user({ id: 42, firstName: '赵' })
  zhao.says('三件')
  api = new Bot(telegram.token, { client: { apiRoot: telegram.root } }).api
})
afterEach(() => telegram.close())

const texts = () => zhao.sees().flatMap(({ from, text }) => (from === 'bot' ? [text] : []))
const send = (text = '记下') => api.sendMessage(42, text)
const network = /Network request for 'sendMessage' failed/

describe('a planned fault', () => {
  test.each([
    ['500', /500: Internal Server Error/, [], 'refused'],
    ['502', network, [], 'refused'],
    ['429', /429: Too Many Requests: retry after 7/, [], 'refused'],
    ['drop-before', network, [], 'dropped'],
    ['drop-after', network, ['记下'], 'dropped'],
    ['malformed', network, ['记下'], 'ok'],
  ] as const)('%s hits the bot once', async (kind, message, done, outcome) => {
    telegram.fail('sendMessage', { kind, retryAfter: 7 })
    await expect(send()).rejects.toThrow(message)
    expect(texts()).toEqual(done)
    expect(telegram.callsTo('sendMessage')).toMatchObject([{ outcome, done: done.length > 0, fault: kind }])
    await send('又来')
    expect(texts()).toEqual([...done, '又来'])
  })

  test('slow answers late, and notices that the bot gave up waiting', async () => {
    telegram.fail('sendMessage', { kind: 'slow', milliseconds: 150 })
    const begun = Date.now()
    await send()
    expect(Date.now() - begun).toBeGreaterThanOrEqual(140)
    telegram.fail('sendMessage', { kind: 'slow', milliseconds: 300 })
    await expect(send('再').then((sent) => sent.text)).resolves.toBe('再')
    telegram.fail('sendMessage', { kind: 'slow', milliseconds: 300 })
    await expect(api.sendMessage(42, '不等', {}, AbortSignal.timeout(50) as never)).rejects.toThrow()
    await telegram.until(() => (telegram.calls.at(-1)?.outcome === 'hung up' ? true : undefined))
    expect(texts()).toEqual(['记下', '再', '不等'])
  })

  test('hits as often as told, the calls it is meant for, until mended', async () => {
    telegram.fail('*', { kind: '500', times: 2, when: ({ text }) => text === '坏' })
    await send('好')
    await expect(send('坏')).rejects.toThrow()
    await expect(send('坏')).rejects.toThrow()
    await send('坏')
    telegram.fail('sendMessage', { kind: '500', times: 9 })
    telegram.mend()
    await send('好')
    expect(texts()).toEqual(['好', '坏', '好'])
  })

  test('is overcome by auto-retry', async () => {
    api.config.use(autoRetry())
    telegram.fail('sendMessage', { kind: '429', retryAfter: 1 })
    const begun = Date.now()
    await send()
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990)
    expect(texts()).toEqual(['记下'])
  })
})

describe('flood', () => {
  test('is off until it is limited', async () => {
    for (let count = 0; count < 40; count += 1) await send(String(count))
    expect(texts()).toHaveLength(40)
  })

  test('a second message within the second is refused, edits count, another chat does not', async () => {
    telegram.limitFlood()
    telegram.user({ id: 43, firstName: '钱' }).says('在')
    const { message_id } = await send('一')
    await expect(send('二')).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 1 } })
    await expect(api.editMessageText(42, message_id, '壹')).rejects.toMatchObject({ error_code: 429 })
    await api.sendChatAction(42, 'typing')
    await api.sendMessage(43, '在')
    telegram.pass(1)
    await send('二')
    telegram.limitFlood('off')
    await send('三')
    expect(texts()).toEqual(['一', '二', '三'])
  })

  test('so many a second in all chats together', async () => {
    telegram.limitFlood({ perChat: 1000, burst: 1000, overall: 5 })
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => send(String(index))))
    const passed = results.filter(({ status }) => status === 'fulfilled').length
    expect(passed).toBeGreaterThanOrEqual(5)
    expect(passed).toBeLessThan(20)
  })
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { run } from '@grammyjs/runner'
import { Bot, GrammyError } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTelegram, type Telegram } from './telegram.ts'

let telegram: Telegram

beforeEach(async () => {
  telegram = await startTelegram()
})
afterEach(() => telegram.close())

const newBot = (token = telegram.token) => new Bot(token, { client: { apiRoot: telegram.root } })
const zhao = () => telegram.user({ id: 42, firstName: '赵' })

/** A bot under the runner that answers every text with 「收到」 and the text. */
function runEcho() {
  const bot = newBot()
  const seen: number[] = []
  bot.on('message:text', async (context) => {
    seen.push(context.update.update_id)
    await context.reply(`收到${context.message.text}`)
  })
  return { runner: run(bot, { runner: { silent: true } }), seen }
}

async function refusal(promise: Promise<unknown>): Promise<[number, string]> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(GrammyError)
  const { error_code, description } = error as GrammyError
  return [error_code, description]
}

describe('polling', () => {
  test('a bot under the runner hears and answers, and confirms what it heard', async () => {
    const { runner } = runEcho()
    zhao().says('第一')
    expect((await zhao().hears()).map(({ text }) => text)).toEqual(['收到第一'])
    zhao().says('第二')
    expect((await zhao().hears()).map(({ text }) => text)).toEqual(['收到第二'])
    await telegram.until(() => (telegram.pending === 0 ? true : undefined))
    await runner.stop()
  })

  test('a poll waits, and wakes up when something arrives', async () => {
    const { api } = newBot()
    const begun = Date.now()
    const poll = api.getUpdates({ timeout: 30 })
    setTimeout(() => zhao().says('在吗'), 150)
    expect((await poll).map((update) => update.message?.text)).toEqual(['在吗'])
    expect(Date.now() - begun).toBeGreaterThanOrEqual(140)
    expect(Date.now() - begun).toBeLessThan(5000)
  })

  test('a poll that nothing arrives for comes back empty after its time', async () => {
    const begun = Date.now()
    expect(await newBot().api.getUpdates({ timeout: 1 })).toEqual([])
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990)
  })

  test('what is not confirmed is delivered again, what is confirmed is not', async () => {
    const { api } = newBot()
    for (const text of ['一', '二', '三']) zhao().says(text)
    const first = await api.getUpdates({ limit: 2 })
    expect(first.map((update) => update.message?.text)).toEqual(['一', '二'])
    expect(await api.getUpdates({ limit: 2 })).toEqual(first)
    const rest = await api.getUpdates({ offset: (first[1]?.update_id ?? 0) + 1 })
    expect(rest.map((update) => update.message?.text)).toEqual(['三'])
    expect(await api.getUpdates()).toEqual(rest)
    zhao().says('四')
    expect((await api.getUpdates({ offset: -1 })).map((update) => update.message?.text)).toEqual(['四'])
    expect(telegram.pending).toBe(1)
  })

  test('what was under way when the poller hung up is not lost', async () => {
    const { api } = newBot()
    const hangUp = new AbortController()
    const poll = api.getUpdates({ timeout: 30 }, hangUp.signal as never)
    await telegram.until(() => telegram.callsTo('getUpdates')[0])
    hangUp.abort()
    await expect(poll).rejects.toThrow()
    await telegram.until(() => (telegram.callsTo('getUpdates')[0]?.outcome === 'hung up' ? true : undefined))
    zhao().says('还在')
    expect((await api.getUpdates({ timeout: 30 })).map((update) => update.message?.text)).toEqual(['还在'])
  })

  test('a confirmed update can be delivered once more', async () => {
    const { runner, seen } = runEcho()
    const { updateId } = zhao().says('三件')
    await zhao().hears()
    await telegram.until(() => (telegram.pending === 0 ? true : undefined))
    telegram.redeliver(updateId)
    await zhao().hears()
    zhao().says('后来')
    await zhao().hears()
    expect(seen).toEqual([updateId, updateId, updateId + 1])
    await runner.stop()
  })

  test('the second poller wins, the first is told of the conflict', async () => {
    const first = newBot().api.getUpdates({ timeout: 30 })
    await telegram.until(() => telegram.callsTo('getUpdates')[0])
    const second = newBot().api.getUpdates({ timeout: 30 })
    expect(await refusal(first)).toEqual([409, expect.stringContaining('terminated by other getUpdates request')])
    zhao().says('在')
    expect(await second).toHaveLength(1)
  })

  test('only the kinds that were asked for arrive', async () => {
    const { api } = newBot()
    await api.getUpdates({ allowed_updates: ['message'] })
    const said = zhao().says('三件')
    zhao().edits(said, '四件')
    expect((await api.getUpdates()).map((update) => Object.keys(update)[1])).toEqual(['message'])
  })
})

test('a wrong token is unauthorized, an unknown method is not found', async () => {
  expect(await refusal(newBot('7000000001:wrong').api.getMe())).toEqual([401, 'Unauthorized'])
  const raw = newBot().api.raw as unknown as Record<string, (payload: object) => Promise<unknown>>
  expect(await refusal(raw['sendRichMessage']?.({ chat_id: 42 }) ?? Promise.resolve())).toEqual([404, 'Not Found'])
})

test('GET, upper case and form bodies are understood', async () => {
  zhao().says('在')
  const base = `${telegram.root}/bot${telegram.token}`
  const me = await fetch(`${base}/GETME`)
  expect(await me.json()).toMatchObject({ ok: true, result: { is_bot: true } })
  await fetch(`${base}/sendMessage?chat_id=42&text=${encodeURIComponent('一')}`)
  await fetch(`${base}/sendMessage`, { method: 'POST', body: new URLSearchParams({ chat_id: '42', text: '二' }) })
  const form = new FormData()
  form.set('chat_id', '42')
  form.set('text', '三')
  await fetch(`${base}/sendMessage`, { method: 'POST', body: form })
  expect((await zhao().hears({ count: 3 })).map(({ text }) => text)).toEqual(['一', '二', '三'])
})

describe('a webhook', () => {
  async function listener(statuses: number[]) {
    const got: { id: number; secret: unknown }[] = []
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        got.push({ id: JSON.parse(body).update_id, secret: request.headers['x-telegram-bot-api-secret-token'] })
        response.writeHead(statuses.shift() ?? 200).end()
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const close = () => {
      server.closeAllConnections()
      server.close()
    }
    return { got, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
  }

  test('gets each update with the secret, in order, until it answers 2xx', async () => {
    const { got, close, url } = await listener([500, 200])
    const { api } = newBot()
    const first = zhao().says('一').updateId
    await api.setWebhook(url, { secret_token: 'only_telegram-knows' })
    zhao().says('二')
    await expect.poll(() => telegram.pending).toBe(0)
    expect(got.map(({ id }) => id)).toEqual([first, first, first + 1])
    expect(new Set(got.map(({ secret }) => secret))).toEqual(new Set(['only_telegram-knows']))
    expect(await api.getWebhookInfo()).toMatchObject({
      url,
      pending_update_count: 0,
      last_error_message: expect.stringContaining('500'),
    })
    close()
  })

  test('excludes polling until it is deleted', async () => {
    const { close, url } = await listener([])
    const { api } = newBot()
    const poll = api.getUpdates({ timeout: 30 })
    await telegram.until(() => telegram.callsTo('getUpdates')[0])
    await api.setWebhook(url)
    expect(await refusal(poll)).toEqual([409, 'Conflict: terminated by setWebhook request'])
    expect(await refusal(api.getUpdates())).toEqual([409, expect.stringContaining('while webhook is active')])
    await api.deleteWebhook()
    expect(await api.getUpdates()).toEqual([])
    close()
  })

  test('is refused with a secret that has other characters', async () => {
    const refused = await refusal(newBot().api.setWebhook('https://example.com', { secret_token: '密码' }))
    expect(refused).toEqual([400, 'Bad Request: secret token contains unallowed characters'])
  })
})

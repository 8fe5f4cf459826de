import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runBot } from '../../src/bot/run.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { temporaryPath } from '../store/sample.ts'
import { answerTo, beginReport, type Office, openOffice } from '../support/bot.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

function configOf(changes: Record<string, string> = {}): Config {
  const { telegram } = office
  const reading = readConfig({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_ADMINS: '42',
    NIANBAO_DATA: join(temporaryPath(), '..'),
    LOG_LEVEL: 'silent',
    ...changes,
  })
  if (!reading.ok) throw new Error(reading.mistakes.join())
  return reading.config
}

describe('the program', () => {
  test('runs until it is told to stop', async () => {
    const { zhao } = office
    await office.stop()
    const running = runBot(configOf())
    await beginReport(zhao)
    process.emit('SIGTERM')
    expect(await running).toBeUndefined()
    zhao.says('处罚212')
    await expect(zhao.hears({ timeoutMs: 200 })).rejects.toThrow()
  })

  test('says so when the token is wrong', async () => {
    expect(await runBot(configOf({ TELEGRAM_BOT_TOKEN: '7000000001:wrong' }))).toContain('TELEGRAM_BOT_TOKEN')
  })

  test('says so when the port is taken', async () => {
    const server = createServer()
    await new Promise<void>((ready) => server.listen(0, ready))
    const { port } = server.address() as AddressInfo
    const webhook = { WEBHOOK_URL: 'http://127.0.0.1/x', WEBHOOK_SECRET: 'secret', PORT: String(port) }
    expect(await runBot(configOf(webhook))).toContain(String(port))
    server.close()
  })

  test('the second of two with one token lets the first know, which ends', async () => {
    const { zhao } = office
    await office.stop()
    const first = runBot(configOf())
    await beginReport(zhao)
    await office.restart()
    expect(await first).toContain('另有一个程序')
    await beginReport(zhao)
  })

  test('waits for a Telegram that cannot be reached, and is told to stop meanwhile', async () => {
    const { zhao, telegram } = office
    await office.stop()
    telegram.fail('*', { kind: 'drop-before', times: 4 })
    await office.restart()
    await beginReport(zhao)
    telegram.fail('getMe', { kind: '502', times: 1000 })
    await office.restart()
    await telegram.until(() => telegram.callsTo('getMe').at(-1)?.fault)
    const begun = Date.now()
    await office.stop()
    expect(Date.now() - begun).toBeLessThan(1000)
  })
})

describe('the proxy', () => {
  let proxy: Server
  const asked: string[] = []

  beforeEach(async () => {
    asked.length = 0
    proxy = createServer()
    proxy.on('connect', (request, client) => {
      asked.push(request.url ?? '')
      const server = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        server.pipe(client).pipe(server)
      })
      server.on('error', () => client.destroy())
      client.on('error', () => server.destroy())
    })
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  })
  afterEach(() => {
    proxy.close()
    proxy.closeAllConnections()
  })

  test('is what everything goes through', async () => {
    const { zhao, telegram } = office
    const port = new URL(telegram.root).port
    const { port: proxyPort } = proxy.address() as AddressInfo
    const apiRoot = `http://telegram.test:${port}`
    await office.restart({
      telegram: { token: telegram.token, apiRoot, admins: [42], webhook: undefined },
      proxy: `http://127.0.0.1:${proxyPort}`,
    })
    await beginReport(zhao)
    expect((await answerTo(zhao, '生成草稿')).document?.bytes.length).toBeGreaterThan(1000)
    expect(new Set(asked)).toEqual(new Set([`telegram.test:${port}`]))
    await office.stop()
  })
})

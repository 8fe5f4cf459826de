import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { reachModel } from '../../src/agent/reach.ts'
import { reachTelegram } from '../../src/bot/reach.ts'
import { telegramDiagnoses } from '../../src/cli/doctor-lines.ts'
import {
  databaseDiagnosis,
  deadlineDiagnosis,
  documentDiagnosis,
  folderDiagnosis,
  nodeDiagnosis,
} from '../../src/cli/doctor-machine.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/store/open.ts'
import { withReport } from '../store/sample.ts'
import { nianbao, type Ran, temporaryFolder, writeJson } from '../support/cli.ts'
import { faults, says } from '../support/openai/answers.ts'
import { type ModelServer, openModelServer } from '../support/openai/server.ts'
import { tamper } from '../support/tampering.ts'
import { startTelegram, type Telegram } from '../support/telegram/telegram.ts'

let telegram: Telegram
let model: ModelServer
let data: string

beforeEach(async () => {
  telegram = await startTelegram()
  model = await openModelServer()
  data = join(temporaryFolder(), 'data')
})
afterEach(async () => {
  await telegram.close()
  await model.close()
})

const doctor = (changes: Record<string, string> = {}, fromFile?: ReadonlySet<string>): Promise<Ran> =>
  nianbao(['doctor'], {
    environment: {
      NIANBAO_DATA: data,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      TELEGRAM_ADMINS: '42，43',
      OPENAI_MODEL: 'model-one',
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'sk-very-secret',
      ...changes,
    },
    ...(fromFile ? { fromFile } : {}),
  })

/** A port that nobody listens on. */
async function deadRoot(): Promise<string> {
  const server = createSocketServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return `http://127.0.0.1:${port}`
}

/** Says the same to everybody, or nothing at all. */
async function page(body: string | undefined, status = 200): Promise<string> {
  const server = createServer((_, response) => {
    if (body !== undefined) response.writeHead(status, { 'content-type': 'text/html' }).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a machine on which all is well', () => {
  test('is said to be usable, with every setting and where it comes from', async () => {
    openStore(join(data, 'nianbao.sqlite')).close()
    model.answers(says('好'))
    const { code, out, err } = await doctor({}, new Set(['OPENAI_MODEL']))
    expect([code, err]).toEqual([0, ''])
    for (const line of [
      `NIANBAO_DATA　${data}（环境变量）`,
      'OPENAI_MODEL　model-one（.env）',
      'NIANBAO_DEADLINE　没有写',
      'WEBHOOK_URL　没有写',
      'OPENAI_API_KEY　写了，不显示（环境变量）',
      `TELEGRAM_BOT_TOKEN　${telegram.token.split(':')[0]}:***（环境变量）`,
      '✓ 数据库能打开',
      '✓ PDF 和图片能做，字体都在',
      '✓ Telegram 连得上，机器人是 @',
      '✓ 登记了2个人可以用',
      '✓ 大模型 model-one（127.0.0.1:',
      '✓ 报送期限没有写：照本地要求',
      '✓ 本地要求4份：安徽、北京、武威、云南',
    ])
      expect(out).toContain(line)
    expect(out.endsWith('\n\n能用\n')).toBe(true)
    expect(out).not.toContain('✗')
    expect(out).not.toContain('sk-very-secret')
    expect(out).not.toContain(telegram.token)
    expect(model.refused).toEqual([])
  })

  test('needs neither Telegram nor a model, tells no password, and makes nothing', async () => {
    const { code, out } = await nianbao(['doctor'], {
      environment: {
        NIANBAO_DATA: data,
        HTTPS_PROXY: 'http://name:word@127.0.0.1:7890',
        OPENAI_BASE_URL: 'http://127.0.0.1:1/v1?key=abc',
      },
    })
    expect(code).toBe(0)
    for (const line of [
      '✓ Telegram 没有设置',
      '✓ 大模型没有设置',
      `✓ 数据文件夹 ${data} 还没有`,
      '✓ 数据库还没有',
      'HTTPS_PROXY　http://***:***@127.0.0.1:7890/（环境变量）',
      'OPENAI_BASE_URL　http://127.0.0.1:1/v1?***（环境变量）',
    ])
      expect(out).toContain(line)
    expect(existsSync(data)).toBe(false)
  })
})

test('several things that are wrong are all named at the end', async () => {
  model.always(faults.wrongKey('sk-very-secret'))
  const { code, out } = await doctor({ TELEGRAM_BOT_TOKEN: '7000000001:wrong', TELEGRAM_ADMINS: '' })
  expect(code).toBe(1)
  const [, mends = ''] = out.split('要改：\n')
  expect(mends.split('\n').map((line) => line.trim().split('：')[0])).toEqual([
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_ADMINS',
    'OPENAI_API_KEY',
    '',
  ])
  expect(out).not.toContain('sk-very-secret')
})

test('settings that cannot be used are named before anything is tried', async () => {
  const { code, out, err } = await doctor({ LOG_LEVEL: 'loud' })
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('LOG_LEVEL：写的是“loud”')
  expect(telegram.calls).toEqual([])
})

describe('Telegram', () => {
  const setWebhook = (url: string) =>
    fetch(`${telegram.root}/bot${telegram.token}/setWebhook?url=${encodeURIComponent(url)}`)

  /** What is wrong, as far as it can be mended. */
  async function troubles(webhook?: string): Promise<string[]> {
    const reading = readConfig({
      NIANBAO_DATA: data,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      TELEGRAM_ADMINS: '42',
      ...(webhook === undefined ? {} : { WEBHOOK_URL: webhook, WEBHOOK_SECRET: 'secret' }),
    })
    if (!reading.ok) throw new Error(reading.mistakes.join())
    const all = await telegramDiagnoses(reading.config)
    return all.flatMap(({ line, mend }) => (mend === undefined ? [] : [line]))
  }

  test('that delivers to another program is a conflict', async () => {
    const url = await page('')
    await setWebhook(`${url}/other`)
    const elsewhere = `机器人的消息现在推送到 ${new URL(url).host}，不是这里设置的地方`
    expect(await troubles()).toEqual([elsewhere])
    expect(await troubles(`${url}/mine`)).toEqual([elsewhere])
    expect(await troubles(`${url}/other`)).toEqual([])
  })

  test('that cannot deliver says why', async () => {
    const url = await page('', 500)
    await setWebhook(url)
    telegram.user({ id: 42, firstName: '赵' }).says('在吗')
    await expect.poll(() => troubles(url)).toEqual([expect.stringMatching(/^Telegram 推送不进来，1条消息等着（.*500/)])
  })

  test('whose bot is at work loses nothing by being asked', async () => {
    await troubles()
    expect(telegram.calls.map(({ method }) => method)).toEqual(['getMe', 'getWebhookInfo'])
  })

  const reach = (apiRoot: string, more: { proxy?: string; limit?: number } = {}) =>
    reachTelegram({
      telegram: { token: telegram.token, apiRoot, admins: [], webhook: undefined },
      proxy: more.proxy,
      limit: more.limit ?? 5000,
    })

  test('that is not there, is busy or answers nothing is told apart', async () => {
    const dead = await deadRoot()
    expect(await reach(dead)).toEqual({ kind: 'no-route', code: 'ECONNREFUSED' })
    expect(await reach('http://telegram.test', { proxy: dead })).toEqual({ kind: 'no-route', code: 'ECONNREFUSED' })
    expect(await reach(await page('<html>'))).toEqual({ kind: 'no-route', code: '' })
    expect(await reach(await page(undefined), { limit: 50 })).toEqual({ kind: 'time-out' })
    telegram.fail('getMe', { kind: '429', retryAfter: 3600 })
    expect(await reach(telegram.root)).toEqual({ kind: 'busy' })
    telegram.fail('getMe', { kind: 'drop-before' })
    expect((await reach(telegram.root)).kind).toBe('no-route')
    expect(await reach(await page('{"ok":false,"error_code":409,"description":"Conflict"}', 409))).toEqual({
      kind: 'conflict',
    })
  })
})

describe('a model', () => {
  const reach = (changes: Partial<{ name: string; key: string; baseUrl: string; limit: number }> = {}) => {
    const { name = 'model-one', key, baseUrl = model.url, limit = 8000 } = changes
    return reachModel({ model: { name, key, baseUrl }, proxy: undefined, limit })
  }

  test.each([
    ['a wrong key', faults.wrongKey('k'), { kind: 'bad-key' }],
    ['an unknown name', faults.noModel, { kind: 'no-model' }],
    ['a quota used up', faults.noQuota, { kind: 'no-quota' }],
    ['too many requests', faults.tooMany(), { kind: 'busy' }],
    ['a server error', faults.serverError, { kind: 'busy' }],
    ['a page', faults.page, { kind: 'not-a-model', status: 200 }],
    ['a hang-up', faults.hangUp, { kind: 'no-route', code: 'ECONNRESET' }],
    [
      'no tools',
      { kind: 'raw', status: 400, body: '{"error":"model-one does not support tools"}' },
      { kind: 'no-tools' },
    ],
    [
      'something else',
      { kind: 'raw', status: 400, body: '{"error":{"message":"no such region: k"}}' },
      { kind: 'refused', status: 400, said: 'no such region: ***' },
    ],
  ] as const)('that answers with %s is explained', async (_what, answer, expected) => {
    model.answers(answer)
    expect(await reach({ key: 'k' })).toEqual(expected)
    expect(model.refused).toEqual([])
  })

  test('that is nowhere, elsewhere or silent is told apart', async () => {
    expect(await reach({ baseUrl: await deadRoot() })).toEqual({ kind: 'no-route', code: 'ECONNREFUSED' })
    expect(await reach({ baseUrl: model.url.replace('/v1', '') })).toEqual({ kind: 'not-a-model', status: 404 })
    model.answers(faults.silence)
    expect(await reach({ limit: 50 })).toEqual({ kind: 'time-out' })
  })

  test('that would only have said more is good, and one that thinks is asked in its way', async () => {
    model.answers({ kind: 'raw', status: 400, body: '{"error":{"message":"max_tokens was reached"}}' })
    expect((await reach()).kind).toBe('good')
    model.answers(says('好'), says('好'))
    await reach()
    await reach({ name: 'o3-mini' })
    expect(model.requests.slice(1).map(({ text }) => /"max_\w+":\d+/.exec(text)?.[0])).toEqual([
      '"max_tokens":1',
      '"max_completion_tokens":16',
    ])
  })
})

describe('this machine', () => {
  test('is told when Node is too old', () => {
    expect(nodeDiagnosis('20.1.0').mend).toBeUndefined()
    expect(nodeDiagnosis('18.20.1').mend).toContain('装 20 或更新的版本')
  })

  test('is told when the disk is nearly full, or the folder takes no files', () => {
    const folder = temporaryFolder()
    expect(folderDiagnosis(folder, 5e9)).toEqual({ line: `数据文件夹 ${folder} 能写，还剩 5.0 GB` })
    expect(folderDiagnosis(folder, 1e8).mend).toContain('磁盘')
    expect(folderDiagnosis(writeJson(folder, 'file', '{}'), 5e9).mend).toContain('NIANBAO_DATA')
  })

  test('has a database that is read, not changed', () => {
    const path = join(data, 'nianbao.sqlite')
    const store = openStore(path)
    withReport(store)
    expect(databaseDiagnosis(path).line).toMatch(/^数据库能打开，第\d+版，读得通，1份报告$/)
    store.close()
    tamper(path, 'PRAGMA user_version = 1')
    const before = readFileSync(path)
    expect(databaseDiagnosis(path).line).toMatch(/第1版（下次用时升到第\d+版）/)
    expect(readFileSync(path).equals(before)).toBe(true)
    tamper(path, 'PRAGMA user_version = 99')
    expect(databaseDiagnosis(path).mend).toContain('程序更新到最新')
  })

  test('is told of a file that is no database', () => {
    const path = writeJson(temporaryFolder(), 'nianbao.sqlite', 'x'.repeat(5000))
    expect(databaseDiagnosis(path).mend).toContain('数据文件坏了')
  })

  test('is told of a database with a page that was written over', () => {
    const path = join(data, 'nianbao.sqlite')
    openStore(path).close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 3 * 4096, 8 * 4096)
    writeFileSync(path, bytes)
    expect(databaseDiagnosis(path).mend).toContain('数据文件坏了')
  })

  test('is told when no PDF can be made', async () => {
    expect(await documentDiagnosis(() => Promise.reject(new Error('no font')))).toMatchObject({
      mend: expect.stringContaining('Word 文件照样能做'),
    })
  })

  test.each([
    ['01-31', '2022-01-11', '2021年度的报告，2022年1月31日前报，还有20天'],
    ['01-31', '2022-01-31', '2021年度的报告，2022年1月31日前报，还有0天'],
    ['01-31', '2022-02-01', '2022年度的报告，2023年1月31日前报，还有364天'],
  ])('counts the days to %s from %s', (deadline, day, line) => {
    expect(deadlineDiagnosis(deadline, Date.parse(`${day}T09:00:00+08:00`)).line).toContain(line)
  })
})

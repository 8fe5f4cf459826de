import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Environment, readConfig } from '../src/config.ts'

const mistakes = (environment: Environment) => {
  const reading = readConfig(environment)
  return reading.ok ? [] : reading.mistakes.map((mistake) => mistake.split('：')[0])
}
const config = (environment: Environment) => {
  const reading = readConfig(environment)
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'))
  return reading.config
}

describe('the configuration', () => {
  test('needs nothing', () => {
    expect(config({})).toEqual({
      data: resolve('data'),
      database: resolve('data/nianbao.sqlite'),
      deadline: undefined,
      profiles: expect.arrayContaining([expect.objectContaining({ id: 'beijing', name: '北京' })]),
      logLevel: 'info',
      telegram: undefined,
      proxy: undefined,
      model: undefined,
    })
  })

  test('reads what a bot needs', () => {
    const { telegram } = config({
      TELEGRAM_BOT_TOKEN: ' 123:ABC-def_1 ',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      TELEGRAM_ADMINS: '12345678，23456789 , 3',
      WEBHOOK_URL: 'https://example.com/bot',
      WEBHOOK_SECRET: 'abc',
      PORT: '443',
    })
    expect(telegram).toEqual({
      token: '123:ABC-def_1',
      apiRoot: 'http://127.0.0.1:8081',
      admins: [12345678, 23456789, 3],
      webhook: { url: 'https://example.com/bot', secret: 'abc', port: 443 },
    })
  })

  test('takes an empty variable for one that is not set', () => {
    expect(config({ TELEGRAM_BOT_TOKEN: '', TELEGRAM_ADMINS: ' ', OPENAI_API_KEY: 'x' })).toEqual(config({}))
  })

  test.each([
    ['TELEGRAM_BOT_TOKEN', 'abc'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['TELEGRAM_ADMINS', '@zhao'],
    ['TELEGRAM_ADMINS', '-1'],
    ['WEBHOOK_SECRET', '有空格 的'],
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['HTTPS_PROXY', 'socks5://127.0.0.1:1080'],
    ['OPENAI_BASE_URL', 'ollama'],
    ['NIANBAO_DATA', 'package.json'],
    ['NIANBAO_DEADLINE', '02-30'],
    ['NIANBAO_DEADLINE', '1月31日'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %s', (name, value) => expect(mistakes({ [name]: value })).toEqual([name]))

  test('names all mistakes, and a webhook without its secret', () => {
    expect(mistakes({ PORT: '0', LOG_LEVEL: '1', WEBHOOK_URL: 'https://example.com' })).toEqual([
      'PORT',
      'LOG_LEVEL',
      'WEBHOOK_SECRET',
    ])
  })
})

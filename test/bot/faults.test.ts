import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerTo, beginReport, type Office, openOffice } from '../support/bot.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await beginReport(office.zhao)
})
afterEach(() => office.close())

const botTexts = (person = office.zhao) => person.sees().flatMap(({ from, text }) => (from === 'bot' ? [text] : []))
const receipts = () => botTexts().filter((text) => text.startsWith('记下：行政处罚 212'))
const nothingWaits = () => expect.poll(() => office.store.unsent()).toEqual([])

describe('a reply that does not get through at once', () => {
  test.each(['500', '502', 'drop-before'] as const)('is sent once after %s', async (kind) => {
    const { zhao, telegram, store } = office
    telegram.fail('sendMessage', { kind, times: 3 })
    await answerTo(zhao, '处罚212')
    await nothingWaits()
    expect(receipts()).toHaveLength(1)
    expect(telegram.callsTo('sendMessage').filter(({ fault }) => fault)).toHaveLength(3)
    expect(store.changes(1)).toHaveLength(1)
  })

  test.each(['drop-after', 'malformed'] as const)(
    'is sent again after %s: whether it arrived cannot be known',
    async (kind) => {
      const { zhao, telegram, store } = office
      telegram.fail('sendMessage', { kind })
      zhao.says('处罚212')
      await zhao.hears({ count: 2 })
      await nothingWaits()
      expect(receipts()).toHaveLength(2)
      expect(store.changes(1)).toHaveLength(1)
    },
  )

  test('waits as long as Telegram says, and the next waits behind it', async () => {
    const { zhao, telegram } = office
    telegram.fail('sendMessage', { kind: '429', retryAfter: 1 })
    zhao.says('处罚212')
    zhao.says('许可3')
    const [first, second] = await zhao.hears({ count: 2 })
    expect(first!.text).toContain('行政处罚 212')
    expect(second!.text).toContain('行政许可 3')
    const [refused, repeated] = telegram.callsTo('sendMessage').slice(1)
    expect(refused!.code).toBe(429)
    expect(repeated!.at - refused!.at).toBeGreaterThanOrEqual(1000)
  })

  test('holds up no other chat', async () => {
    const { zhao, liu, telegram } = office
    telegram.fail('sendMessage', { kind: '500', times: 1000, when: ({ chat_id }) => chat_id === 42 })
    zhao.says('处罚212')
    await telegram.until(() => telegram.callsTo('sendMessage').find(({ fault }) => fault))
    expect((await answerTo(liu, '你好')).text).toContain('哪个机关')
    expect(receipts()).toEqual([])
    telegram.mend()
    await zhao.hears()
    expect(receipts()).toHaveLength(1)
  })

  test('is sent after a restart, before what comes later', async () => {
    const { zhao, telegram } = office
    telegram.fail('sendMessage', { kind: 'drop-before', times: 1000 })
    zhao.says('处罚212')
    await telegram.until(() => telegram.callsTo('sendMessage').find(({ fault }) => fault))
    await office.stop()
    telegram.mend()
    zhao.says('许可3')
    await office.restart()
    const replies = await zhao.hears({ count: 2 })
    expect(replies.map(({ text }) => text.split('\n')[0])).toEqual(['记下：行政处罚 212。', '记下：行政许可 3。'])
  })

  test('the flood limits of Telegram are kept to in the end', async () => {
    const { zhao, telegram, store } = office
    telegram.limitFlood({ burst: 2, perChat: 4 })
    for (let index = 0; index < 4; index++) zhao.says(`处罚${index + 1}`)
    const replies = await zhao.hears({ count: 4, timeoutMs: 12_000 })
    expect(replies.map(({ text }) => /处罚 .*?(\d)[。；]/u.exec(text)?.[1])).toEqual(['1', '2', '3', '4'])
    expect(store.changes(1)).toHaveLength(4)
  })
})

describe('a person who cannot be reached', () => {
  test('who has blocked the bot is given up, and served again when they are back', async () => {
    const { zhao, store } = office
    zhao.says('处罚212')
    zhao.blocks()
    await expect.poll(() => [store.changes(1).length, store.unsent().length]).toEqual([1, 0])
    expect(receipts()).toEqual([])
    zhao.unblocks()
    expect((await answerTo(zhao, '还差什么')).text).toMatch(/^还不能交/)
    const given = office.log
      .map((line) => JSON.parse(line) as { msg: string; chat?: string })
      .filter(({ chat }) => chat)
    expect(given).toMatchObject([{ msg: 'a reply was given up: the person cannot be reached', chat: 'tg:42' }])
  })
})

describe('a reply that Telegram refuses for good', () => {
  test('is given up; the person is told where things stand, the log why', async () => {
    const { zhao, store } = office
    store.enqueue({ chat: 'tg:42', payload: { text: '坏的', buttons: [[{ label: '', token: 'x' }]] }, at: 0 })
    zhao.says('处罚212')
    const replies = await zhao.hears({ count: 2 })
    expect(replies.map(({ text }) => text.slice(0, 10)).sort()).toEqual(
      ['有一条回复没发出来，', '记下：行政处罚 21'].sort(),
    )
    const reference = /编号(\d{6})/u.exec(replies.map(({ text }) => text).join())?.[1]
    const entry = office.log.find((line) => line.includes('"reference"'))
    expect(JSON.parse(entry!)).toMatchObject({ reference, error: { code: 400, method: 'sendMessage' } })
    await nothingWaits()
  })

  test('a file that cannot be built is given up in the same way', async () => {
    const { zhao, store } = office
    store.enqueue({
      chat: 'tg:42',
      payload: { text: '稿', buttons: [], file: { id: 99, kind: 'draft', name: 'x.docx' } },
      at: 0,
    })
    zhao.says('处罚212')
    expect((await zhao.hears({ count: 2 })).map(({ text }) => text).join()).toMatch(/有一条回复没发出来/)
    expect(office.log.find((line) => line.includes('there is no file 99'))).toBeDefined()
  })

  test('a token taken back loses no reply', async () => {
    const { zhao, store, telegram } = office
    const refused = { telegram: { token: '1:wrong', apiRoot: telegram.root, admins: [42], webhook: undefined } }
    store.enqueue({ chat: 'tg:42', payload: { text: '等着', buttons: [] }, at: 0 })
    await office.restart(refused)
    await expect.poll(() => store.unsent('tg:42')[0]?.attempts).toBeGreaterThan(0)
    await office.restart()
    expect((await zhao.hears())[0]!.text).toBe('等着')
  })
})

describe('updates that cannot be fetched', () => {
  test.each(['500', '502', '429', 'drop-before', 'malformed'] as const)('come after %s', async (kind) => {
    const { zhao, telegram, store } = office
    telegram.fail('getUpdates', { kind, times: 2 })
    zhao.says('处罚212')
    await zhao.hears({ timeoutMs: 8_000 })
    zhao.says('许可3')
    await zhao.hears({ timeoutMs: 8_000 })
    expect(store.changes(1)).toHaveLength(2)
  })
})

test('the log has no words of anybody, and no token', async () => {
  const { zhao, telegram } = office
  telegram.fail('sendMessage', { kind: '500' })
  telegram.fail('sendMessage', { kind: 'drop-before' })
  telegram.fail('getUpdates', { kind: 'drop-before' })
  await answerTo(zhao, '处罚212')
  await nothingWaits()
  const log = office.log.join('')
  expect(log).toContain('could not be sent yet')
  expect(log).not.toMatch(/处罚|212/)
  expect(log).not.toContain(telegram.token.split(':')[1])
})

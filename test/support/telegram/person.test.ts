import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Bot, InlineKeyboard } from 'grammy'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { startTelegram, type Telegram } from './telegram.ts'

let telegram: Telegram
let zhao: Person
let api: Bot['api']

beforeEach(async () => {
  telegram = await startTelegram()
  zhao = telegram.user({ id: 42, firstName: '赵', username: 'zhao' })
  api = new Bot(telegram.token, { client: { apiRoot: telegram.root } }).api
})
afterEach(() => telegram.close())

const arrived = async (): Promise<Update[]> => await api.getUpdates()

describe('what a person does arrives as an update', () => {
  test('a text, with its command marked', async () => {
    zhao.says('/start abc')
    expect(await arrived()).toMatchObject([
      {
        message: {
          message_id: 1,
          text: '/start abc',
          from: { id: 42, is_bot: false, first_name: '赵', language_code: 'zh-hans' },
          chat: { id: 42, type: 'private', first_name: '赵', username: 'zhao' },
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        },
      },
    ])
  })

  test('a long paste, cut at 4096 characters, several updates in one poll', async () => {
    const poll = api.getUpdates({ timeout: 10 })
    await telegram.until(() => telegram.callsTo('getUpdates')[0])
    const { parts } = zhao.says('数'.repeat(5000))
    expect((await poll).map(({ message }) => message?.text?.length)).toEqual([4096, 904])
    expect(parts.map(({ messageId }) => messageId)).toEqual([1, 2])
  })

  test('a sticker, a photo, a voice message, something forwarded, a reply', async () => {
    const { messageId } = zhao.says('三件')
    zhao.sendsSticker()
    zhao.sendsPhoto({ caption: '表三' })
    zhao.sendsVoice()
    zhao.forwards('处罚212', '老刘')
    zhao.repliesTo(messageId, '不对，四件')
    expect((await arrived()).slice(1)).toMatchObject([
      { message: { sticker: { emoji: '👍' } } },
      { message: { caption: '表三', photo: [{ width: 90 }, { width: 1280 }] } },
      { message: { voice: { mime_type: 'audio/ogg' } } },
      { message: { text: '处罚212', forward_origin: { type: 'hidden_user', sender_user_name: '老刘' } } },
      { message: { text: '不对，四件', reply_to_message: { text: '三件' } } },
    ])
  })

  test('an edit, of what the person wrote only', async () => {
    const said = zhao.says('三件')
    zhao.edits(said, '四件')
    expect((await arrived())[1]).toMatchObject({ edited_message: { message_id: said.messageId, text: '四件' } })
    expect(zhao.sees()).toMatchObject([{ text: '四件', edited: true, from: 'person' }])
    const { message_id } = await api.sendMessage(42, '记下')
    expect(() => zhao.edits(message_id, '改')).toThrow('Nobody can edit')
  })

  test('a tap, on the newest message with such a button', async () => {
    zhao.says('三件')
    const undo = (data: string) => ({ reply_markup: new InlineKeyboard().text('撤销', data) })
    const old = await api.sendMessage(42, '记下 3', undo('undo:1'))
    await api.sendMessage(42, '记下 4', undo('undo:2'))
    zhao.taps('撤销')
    zhao.taps('undo:1')
    zhao.taps('撤销', old.message_id)
    expect((await arrived()).slice(1).map(({ callback_query }) => callback_query?.data)).toEqual([
      'undo:2',
      'undo:1',
      'undo:1',
    ])
    await api.editMessageReplyMarkup(42, old.message_id)
    expect(() => zhao.taps('undo:1')).toThrow(/No button 「undo:1」 to tap[\s\S]*记下 4\n {2}\[撤销\]/)
    expect(zhao.tapsAnyway('undo:1', old.message_id).answer).toBeUndefined()
  })
})

describe('a tap is answered', () => {
  test('once, within fifteen seconds', async () => {
    zhao.says('三件')
    await api.sendMessage(42, '记下', { reply_markup: new InlineKeyboard().text('撤销', 'undo') })
    const tap = zhao.taps('撤销')
    await api.answerCallbackQuery(tap.id, { text: '撤销了' })
    expect(tap.answer).toEqual({ text: '撤销了', alert: false })
    expect(zhao.notes()).toEqual([{ text: '撤销了', alert: false }])
    const tooLate = /query is too old and response timeout expired or query ID is invalid/
    await expect(api.answerCallbackQuery(tap.id)).rejects.toThrow(tooLate)
    const late = zhao.taps('撤销')
    telegram.pass(16)
    await expect(api.answerCallbackQuery(late.id)).rejects.toThrow(tooLate)
    await expect(api.answerCallbackQuery('1')).rejects.toThrow(tooLate)
  })
})

describe('hearing', () => {
  test('is of what came since the person last did or heard something', async () => {
    zhao.says('三件')
    await api.sendMessage(42, '一')
    expect((await zhao.hears()).map(({ text }) => text)).toEqual(['一'])
    const waiting = zhao.hears({ count: 2 })
    await api.sendMessage(42, '二')
    const three = await api.sendMessage(42, '三')
    expect((await waiting).map(({ text }) => text)).toEqual(['二', '三'])
    expect((await zhao.hears({ after: { messageId: 1 } })).map(({ text }) => text)).toEqual(['一', '二', '三'])
    await api.editMessageText(42, three.message_id, '叁')
    expect((await zhao.hears({ edits: true })).map(({ text }) => text)).toEqual(['叁'])
    expect(await zhao.seesThat((messages) => messages.at(-1)?.text === '叁')).toHaveLength(4)
  })

  test('fails with what was on the screen and what was refused', async () => {
    zhao.says('三件')
    await expect(api.sendMessage(42, '')).rejects.toThrow()
    await expect(zhao.hears({ timeoutMs: 50 })).rejects.toThrow(/person: 三件[\s\S]*sendMessage: 400.*text is empty/)
  })
})

test('a bot in another process, killed in the middle, gets its updates again', async () => {
  const bot = `
    import { Bot } from 'grammy'
    import { run } from '@grammyjs/runner'
    const bot = new Bot('${telegram.token}', { client: { apiRoot: process.env.TELEGRAM_API_ROOT } })
    bot.on('message', (context) => context.reply('收到' + context.message.text))
    run(bot)
  `
  const start = () => {
    const env = { ...process.env, TELEGRAM_API_ROOT: telegram.root }
    return spawn(process.execPath, ['--input-type=module', '-e', bot], { env, stdio: 'ignore' })
  }
  telegram.fail('sendMessage', { kind: 'slow', milliseconds: 60_000 })
  const first = start()
  const { updateId } = zhao.says('三件')
  await zhao.hears({ timeoutMs: 15_000 })
  first.kill('SIGKILL')
  await once(first, 'exit')
  // Whether the bot had confirmed it before the kill is chance: delivered once more it is in either case.
  telegram.redeliver(updateId)
  const second = start()
  expect((await zhao.hears({ timeoutMs: 15_000 })).map(({ text }) => text)).toEqual(['收到三件'])
  zhao.says('四件')
  expect((await zhao.hears()).map(({ text }) => text)).toEqual(['收到四件'])
  second.kill('SIGKILL')
  await once(second, 'exit')
  expect(telegram.callsTo('sendMessage').map(({ done }) => done)).toEqual([true, true, true])
})

import { Bot, GrammyError, InlineKeyboard, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { startTelegram, type Telegram } from './telegram.ts'

let telegram: Telegram
let zhao: Person
let api: Bot['api']

beforeEach(async () => {
  telegram = await startTelegram()
  zhao = telegram.user({ id: 42, firstName: '赵' })
  zhao.says('/start')
  api = new Bot(telegram.token, { client: { apiRoot: telegram.root } }).api
})
afterEach(() => telegram.close())

async function refused(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(GrammyError)
  return `${(error as GrammyError).error_code} ${(error as GrammyError).description}`
}

const png = (width: number, height: number, size = 64) => {
  const bytes = Buffer.alloc(size)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

describe('texts', () => {
  test('4096 characters after the tags are taken off are taken, one more is not', async () => {
    const html = { parse_mode: 'HTML' } as const
    const sent = await api.sendMessage(42, `<b>${'数'.repeat(4094)}😀&lt;</b>`, html)
    expect([...sent.text]).toHaveLength(4096)
    expect(await refused(api.sendMessage(42, `<b>${'数'.repeat(4097)}</b>`, html))).toBe(
      '400 Bad Request: message is too long',
    )
  })

  test.each([
    ['', {}, '400 Bad Request: message text is empty'],
    [' \n ', {}, '400 Bad Request: text must be non-empty'],
    ['<b></b>', { parse_mode: 'HTML' }, '400 Bad Request: text must be non-empty'],
    [
      '收到 <3 件',
      { parse_mode: 'HTML' },
      `400 Bad Request: can't parse entities: Unsupported start tag "3" at byte offset 7`,
    ],
    ['三', { parse_mode: 'Word' as 'HTML' }, '400 Bad Request: unsupported parse_mode'],
    ['半个\ud83d', {}, '400 Bad Request: strings must be encoded in UTF-8'],
    ['三', { reply_parameters: { message_id: 77 } }, '400 Bad Request: message to be replied not found'],
  ] as const)('%j is refused', async (text, options, description) => {
    expect(await refused(api.sendMessage(42, text, options))).toBe(description)
    expect(zhao.sees()).toHaveLength(1)
  })

  test('blanks at both ends are cut off and the entities move along', async () => {
    const sent = await api.sendMessage(42, '\n 记下：<b>3</b>\r\n', { parse_mode: 'HTML' })
    expect(sent).toMatchObject({ text: '记下：3', entities: [{ type: 'bold', offset: 3, length: 1 }] })
    expect(zhao.sees().at(-1)).toMatchObject({ text: '记下：3', rawHtml: '\n 记下：<b>3</b>\r\n', from: 'bot' })
  })

  test('nobody who never wrote or has blocked the bot can be written to', async () => {
    telegram.user({ id: 43, firstName: '钱' })
    expect(await refused(api.sendMessage(43, '好'))).toBe('400 Bad Request: chat not found')
    expect(await refused(api.sendMessage('@nobody', '好'))).toBe('400 Bad Request: chat not found')
    zhao.blocks()
    expect(await refused(api.sendMessage(42, '好'))).toBe('403 Forbidden: bot was blocked by the user')
    zhao.unblocks()
    expect(await api.sendMessage(42, '好')).toMatchObject({ text: '好' })
    const changes = (await api.getUpdates()).flatMap(
      ({ my_chat_member }) => my_chat_member?.new_chat_member.status ?? [],
    )
    expect(changes).toEqual(['kicked', 'member'])
  })
})

describe('buttons', () => {
  const keyboard = (data: string) => ({ reply_markup: new InlineKeyboard().text('撤销', data) })

  test('carry 1 to 64 bytes', async () => {
    await api.sendMessage(42, '一', keyboard('数'.repeat(21)))
    for (const data of ['', '数'.repeat(22)]) {
      expect(await refused(api.sendMessage(42, '一', keyboard(data)))).toBe('400 Bad Request: BUTTON_DATA_INVALID')
    }
  })

  test.each([
    [[[{ text: '撤销' }]], /can't parse inline keyboard button: Text buttons are unallowed/],
    [[[{ text: '', callback_data: 'a' }]], /inline keyboard button text must be non-empty/],
    [[[{ text: '网站', url: '网站' }]], /Wrong HTTP URL/],
    [[{ text: '撤销', callback_data: 'a' }], /must be an Array of Arrays/],
    [[Array.from({ length: 101 }, () => ({ text: '一', callback_data: 'a' }))], /reply markup is too long/],
  ])('%j are refused', async (rows, description) => {
    const reply_markup = { inline_keyboard: rows } as InlineKeyboard
    expect(await refused(api.sendMessage(42, '一', { reply_markup }))).toMatch(description)
  })

  test('go away with an edit that leaves them out', async () => {
    const { message_id } = await api.sendMessage(42, '记下', keyboard('undo:1'))
    expect(zhao.sees().at(-1)?.buttons).toEqual([[{ text: '撤销', callback_data: 'undo:1' }]])
    await api.editMessageText(42, message_id, '记下')
    expect(zhao.sees().at(-1)).toMatchObject({ text: '记下', buttons: [], edited: true })
  })
})

describe('edits', () => {
  test('that change nothing are refused', async () => {
    const { message_id } = await api.sendMessage(42, '记下 <b>3</b>', { parse_mode: 'HTML' })
    const again = api.editMessageText(42, message_id, '记下 <strong>3</strong>', { parse_mode: 'HTML' })
    expect(await refused(again)).toMatch(/^400 Bad Request: message is not modified: specified new message content/)
    expect(await refused(api.editMessageReplyMarkup(42, message_id))).toMatch(/message is not modified/)
    expect(await api.editMessageText(42, message_id, '记下 3')).toMatchObject({ text: '记下 3' })
  })

  test('reach only what the bot wrote and what is still there', async () => {
    expect(await refused(api.editMessageText(42, 1, '三'))).toBe("400 Bad Request: message can't be edited")
    const { message_id } = await api.sendMessage(42, '三')
    await api.deleteMessage(42, message_id)
    expect(await refused(api.editMessageText(42, message_id, '四'))).toBe('400 Bad Request: message to edit not found')
    expect(await refused(api.deleteMessage(42, message_id))).toBe('400 Bad Request: message to delete not found')
    const document = await api.sendDocument(42, new InputFile(Buffer.from('a'), 'a.txt'))
    expect(await refused(api.editMessageText(42, document.message_id, '四'))).toMatch(/there is no text in the message/)
    expect(await api.editMessageCaption(42, document.message_id, { caption: '四' })).toMatchObject({ caption: '四' })
  })

  test('two days later a message cannot be deleted', async () => {
    const { message_id } = await api.sendMessage(42, '三')
    telegram.pass(48 * 3600 + 60)
    expect(await refused(api.deleteMessage(42, message_id))).toMatch(/message can't be deleted for everyone/)
  })
})

describe('files', () => {
  test('a document arrives with its bytes; its name loses what Telegram takes off', async () => {
    const bytes = Buffer.from('--\r\n内容\r\n')
    await api.sendDocument(42, new InputFile(bytes, '报告（草稿3）.docx'), { caption: '<b>好</b>', parse_mode: 'HTML' })
    await api.sendDocument(42, new InputFile(bytes, '甲;乙.docx'))
    await api.sendDocument(42, new InputFile(bytes, '%E7%94%B2 100%.txt'))
    const [first, second, third] = zhao.sees().slice(1)
    expect(first).toMatchObject({ text: '好', document: { name: '报告 草稿3.docx', bytes } })
    expect(first?.document?.mime).toMatch(/wordprocessingml/)
    expect([second?.document?.name, third?.document?.name]).toEqual(['甲', '甲 100%.txt'])
    const again = await api.sendDocument(42, first?.document?.fileId ?? '')
    expect(again.document.file_name).toBe('报告 草稿3.docx')
  })

  test('empty ones, those over 50 MB and long captions are refused', async () => {
    const send = (bytes: Buffer, caption = '') => api.sendDocument(42, new InputFile(bytes, 'a.docx'), { caption })
    expect(await refused(send(Buffer.alloc(0)))).toBe('400 Bad Request: file must be non-empty')
    expect(await refused(send(Buffer.from('a'), '数'.repeat(1025)))).toBe(
      '400 Bad Request: message caption is too long',
    )
    expect(await refused(send(Buffer.alloc(50 * 1024 * 1024 + 1)))).toBe('413 Request Entity Too Large')
    expect(await refused(send(Buffer.alloc(52 * 1024 * 1024)))).toBe('413 Request Entity Too Large')
    expect(zhao.sees()).toHaveLength(1)
  })

  test('photos have a size that fits', async () => {
    const send = (bytes: Buffer) => api.sendPhoto(42, new InputFile(bytes, 'table.png'))
    await send(png(1080, 2400))
    expect(zhao.sees().at(-1)?.photo).toMatchObject({ width: 1080, height: 2400 })
    expect(await refused(send(png(4000, 6001)))).toMatch(/PHOTO_INVALID_DIMENSIONS/)
    expect(await refused(send(Buffer.from('no picture')))).toMatch(/IMAGE_PROCESS_FAILED/)
    expect(await refused(send(png(10, 10, 10 * 1024 * 1024 + 1)))).toMatch(/is too big for a photo/)
  })

  test('come down up to 20 MB', async () => {
    zhao.sendsDocument({ name: '台账.csv', bytes: Buffer.from('编号,日期\n') })
    zhao.sendsDocument({ name: '大.zip', bytes: Buffer.from('PK'), size: 25 * 1024 * 1024 })
    const [small, large] = (await api.getUpdates()).flatMap(({ message }) => message?.document ?? [])
    const { file_path } = await api.getFile(small?.file_id ?? '')
    const response = await fetch(`${telegram.root}/file/bot${telegram.token}/${file_path}`)
    expect(await response.text()).toBe('编号,日期\n')
    expect(small).toMatchObject({ file_name: '台账.csv', mime_type: 'text/csv' })
    expect(await refused(api.getFile(large?.file_id ?? ''))).toBe('400 Bad Request: file is too big')
    expect((await fetch(`${telegram.root}/file/bot${telegram.token}/documents/none`)).status).toBe(404)
  })
})

test('commands and the menu button are kept, and checked', async () => {
  const commands = [{ command: 'help', description: '帮助' }]
  await api.setMyCommands(commands)
  await api.setMyCommands([], { scope: { type: 'chat', chat_id: 42 } })
  expect(await api.getMyCommands()).toEqual(commands)
  await api.deleteMyCommands()
  expect(await api.getMyCommands()).toEqual([])
  expect(await refused(api.setMyCommands([{ command: '帮助', description: '帮助' }]))).toMatch(/BOT_COMMAND_INVALID/)
  await api.setChatMenuButton({ menu_button: { type: 'commands' } })
  expect(await api.getChatMenuButton()).toEqual({ type: 'commands' })
  expect(await api.sendChatAction(42, 'typing')).toBe(true)
  expect(await refused(api.sendChatAction(42, 'thinking' as 'typing'))).toMatch(/wrong parameter action/)
})

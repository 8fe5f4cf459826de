import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerTo, beginReport, labels, type Office, openOffice } from '../support/bot.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const botMessages = () => office.zhao.sees().filter(({ from }) => from === 'bot')

describe('what is no text', () => {
  test.each([
    ['sticker', '表情'],
    ['voice', '语音'],
    ['photo', '照片'],
  ] as const)('a %s is answered with what to do instead, and the pending question', async (kind, name) => {
    const { zhao } = office
    await beginReport(zhao)
    if (kind === 'sticker') zhao.sendsSticker()
    if (kind === 'voice') zhao.sendsVoice()
    if (kind === 'photo') zhao.sendsPhoto()
    const [reply] = await zhao.hears()
    expect(reply!.text).toMatch(new RegExp(`^${name}看不了`))
    expect(reply!.text).toContain('行政规范性文件')
  })

  test('the words under a picture are read', async () => {
    const { zhao } = office
    await beginReport(zhao)
    zhao.sendsPhoto({ caption: '处罚212' })
    const [first, second] = await zhao.hears({ count: 2 })
    expect(first!.text).toMatch(/^照片看不了/)
    expect(second!.text).toContain('行政处罚 212')
  })

  test('pictures sent together are answered once', async () => {
    const { zhao } = office
    await beginReport(zhao)
    for (let index = 0; index < 3; index++) zhao.sends({ photo: [], media_group_id: '77' })
    await zhao.hears()
    await answerTo(zhao, '还差什么')
    expect(botMessages()).toHaveLength(3)
  })

  test('what Telegram itself notes in a chat is passed over', async () => {
    const { zhao } = office
    await beginReport(zhao)
    zhao.sends({ message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } })
    await answerTo(zhao, '还差什么')
    expect(botMessages()).toHaveLength(2)
  })
})

describe('forwarded and edited', () => {
  test('a forwarded text is material: nothing of it is recorded', async () => {
    const { zhao, store } = office
    await beginReport(zhao)
    zhao.forwards('处罚212')
    expect((await zhao.hears())[0]!.text).toContain('一个没记')
    expect(store.changes(1)).toEqual([])
  })

  test('an edit proposes the change to what that message had said', async () => {
    const { zhao, store } = office
    await beginReport(zhao)
    const said = zhao.says('处罚212')
    await zhao.hears()
    zhao.edits(said, '处罚221')
    const [offer] = await zhao.hears()
    expect(offer!.text).toContain('212→221')
    expect(store.changes(1)).toHaveLength(1)
    zhao.taps('照着改')
    expect((await zhao.hears())[0]!.text).toContain('212→221')
    expect(store.changes(1)).toHaveLength(2)
  })

  test('two edits within a second are both seen, one delivered twice only once', async () => {
    const { zhao, telegram } = office
    await beginReport(zhao)
    const said = zhao.says('处罚212')
    await zhao.hears()
    const { updateId } = zhao.edits(said, '处罚221')
    zhao.edits(said, '处罚222')
    const offers = await zhao.hears({ count: 2 })
    expect(offers.map(({ text }) => /212→(\d+)/u.exec(text)?.[1])).toEqual(['221', '222'])
    telegram.redeliver(updateId)
    await answerTo(zhao, '还差什么')
    expect(botMessages()).toHaveLength(5)
  })
})

describe('delivered again', () => {
  test('an update counts once, however often it comes', async () => {
    const { zhao, store, telegram } = office
    await beginReport(zhao)
    const { updateId } = zhao.says('处罚212')
    await zhao.hears()
    for (let index = 0; index < 3; index++) {
      telegram.redeliver(updateId)
      await telegram.until(() => (telegram.pending === 0 ? true : undefined))
    }
    await office.restart()
    telegram.redeliver(updateId)
    await answerTo(zhao, '还差什么')
    expect(store.changes(1)).toHaveLength(1)
    expect(botMessages()).toHaveLength(3)
  })

  test('what was said while the bot was away is answered when it is back', async () => {
    const { zhao } = office
    await beginReport(zhao)
    await office.stop()
    zhao.says('处罚212')
    zhao.says('许可3')
    await office.restart()
    expect((await zhao.hears({ count: 2 })).map(({ text }) => text.split('\n')[0])).toEqual([
      '记下：行政处罚 212。',
      '记下：行政许可 3。',
    ])
  })
})

describe('long pastes', () => {
  const line = '（一）主动公开了各类信息，数字以台账为准。'
  const paste = `${line}\n`.repeat(260)

  async function askedForText() {
    const { zhao } = office
    await beginReport(zhao)
    await office.stop()
    const chat = office.store.chat('tg:42')!
    office.store.saveChat({ ...chat, state: { ...(chat.state as object), asked: { kind: 'text', slot: 'text:s5' } } })
    await office.restart()
  }
  const kept = () => office.store.changes(1).flatMap(({ notes }) => notes)

  test('a text that Telegram has cut is one text', async () => {
    const { zhao } = office
    await askedForText()
    const { parts } = zhao.says(paste)
    expect(parts).toHaveLength(2)
    await zhao.hears()
    expect(kept()).toEqual([{ slot: 'text:s5', value: paste.trim() }])
    await answerTo(zhao, '还差什么')
    expect(botMessages()).toHaveLength(3)
    expect(office.store.pieces()).toEqual([])
  })

  test('a client that cuts between lines loses only the line end', async () => {
    const { zhao } = office
    await askedForText()
    const half = `${line}\n`.repeat(120).trim()
    zhao.says(half)
    zhao.says(line)
    await zhao.hears()
    expect(kept().map(({ value }) => value)).toEqual([`${half}\n${line}`])
  })

  test('a long text that nothing follows is handled by itself', async () => {
    const { zhao } = office
    await askedForText()
    const half = `${line}\n`.repeat(120).trim()
    zhao.says(half)
    await zhao.hears()
    expect(kept().map(({ value }) => value)).toEqual([half])
  })

  test('what is said later does not belong to it', async () => {
    const { zhao, telegram } = office
    await askedForText()
    const half = `${line}\n`.repeat(120).trim()
    await office.restart({ wait: 60_000 })
    zhao.says(half)
    telegram.pass(10)
    zhao.says('还差什么')
    const [first, second] = await zhao.hears({ count: 2 })
    expect(first!.text).toContain('原样收下')
    expect(second!.text).toMatch(/^还不能交/)
    expect(kept().map(({ value }) => value)).toEqual([half])
  })

  test('a tap or a command does not wait behind it, and does not join it', async () => {
    const { zhao } = office
    await askedForText()
    await office.restart({ wait: 60_000 })
    zhao.says(`${line}\n`.repeat(120))
    zhao.says('/missing')
    const [first, second] = await zhao.hears({ count: 2 })
    expect(first!.text).toContain('原样收下')
    expect(labels(second!)).toContain('从第1样接着')
  })

  test('a restart between two pieces loses nothing and doubles nothing', async () => {
    const { zhao, telegram } = office
    await askedForText()
    await office.restart({ wait: 60_000 })
    const first = zhao.says(paste.slice(0, 4096))
    await telegram.until(() => (office.store.pieces('tg:42').length === 1 ? true : undefined))
    await office.stop()
    telegram.redeliver(first.updateId)
    const second = zhao.says(paste.slice(4096))
    await office.restart()
    await zhao.hears()
    telegram.redeliver(first.updateId)
    telegram.redeliver(second.updateId)
    await answerTo(zhao, '还差什么')
    expect(kept()).toEqual([{ slot: 'text:s5', value: paste.trim() }])
    expect(botMessages()).toHaveLength(3)
  })

  test('a restart after the last piece that came finishes the text', async () => {
    const { zhao, telegram } = office
    await askedForText()
    await office.restart({ wait: 60_000 })
    zhao.says(`${line}\n`.repeat(120))
    await telegram.until(() => (office.store.pieces('tg:42').length === 1 ? true : undefined))
    await office.restart({ wait: 50 })
    expect((await zhao.hears())[0]!.text).toContain('原样收下')
    expect(kept()).toHaveLength(1)
  })
})

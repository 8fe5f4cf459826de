import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerTo, beginReport, labels, type Office, openOffice } from '../support/bot.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('a conversation goes from the first word to the Word file', async () => {
  const { zhao, store } = office
  expect((await answerTo(zhao, '/start')).text).toContain('哪个机关、哪一年的报告')
  expect((await beginReport(zhao)).text).toContain('行政规范性文件')
  expect((await answerTo(zhao, '发0 废0 有效0，规章都没有')).text).toContain('记下')
  expect((await answerTo(zhao, '许可0强制0处罚212')).text).toContain('行政处罚 212')
  expect((await answerTo(zhao, '还差什么')).text).toMatch(/^还不能交/)
  const draft = await answerTo(zhao, '生成草稿')
  expect(draft.text).toContain('草稿1，不能上报')
  expect(draft.document?.name).toBe('永乐店镇人民政府2021年政府信息公开工作年度报告 草稿1.docx')
  expect(Object.keys(unzipSync(draft.document!.bytes))).toContain('word/document.xml')
  await expect.poll(() => store.unsent()).toEqual([])
  expect(zhao.sees().filter(({ from }) => from === 'bot')).toHaveLength(6)
})

test('a sign of life comes before a file', async () => {
  const { zhao, telegram } = office
  await beginReport(zhao)
  await answerTo(zhao, '生成草稿')
  const [sign] = telegram.callsTo('sendChatAction')
  expect(sign?.payload).toMatchObject({ action: 'upload_document' })
})

test('the menu lists commands in Chinese, and each does what its words do', async () => {
  const { zhao, telegram } = office
  const [menu] = await telegram.until(() => {
    const calls = telegram.callsTo('setMyCommands').filter(({ done }) => done)
    return calls.length > 0 ? calls : undefined
  })
  const commands = menu!.payload['commands'] as { command: string; description: string }[]
  expect(commands.map(({ command }) => command)).toContain('missing')
  expect(commands.every(({ description }) => /^\p{Script=Han}+$/u.test(description))).toBe(true)
  await beginReport(zhao)
  expect((await answerTo(zhao, '/missing@nianbao_test_bot')).text).toMatch(/^还不能交/)
  expect((await answerTo(zhao, '/还差什么')).text).toMatch(/^还不能交/)
  await answerTo(zhao, '处罚212')
  expect((await answerTo(zhao, '/undo')).text).toContain('行政处罚 212→空着')
  expect((await answerTo(zhao, '/redo')).text).toContain('空着→212')
  expect((await answerTo(zhao, '/table 二')).photo?.width).toBe(1080)
  expect((await answerTo(zhao, '/help')).text).toContain('撤销')
  expect((await answerTo(zhao, '/switch 永乐店镇 2020年')).text).toContain('2020年')
})

test('/start goes on where the person was', async () => {
  const { zhao } = office
  await beginReport(zhao)
  await answerTo(zhao, '发0 废0 有效0，规章都没有')
  expect((await answerTo(zhao, '/start')).text).toContain('行政处罚')
  expect((await answerTo(zhao, '/start from-a-link')).text).toContain('行政处罚')
})

test('those on the list share a report, and a figure of somebody else is asked back', async () => {
  const { zhao, liu, store } = office
  await beginReport(zhao)
  await answerTo(zhao, '处罚212')
  const offered = await answerTo(liu, '你好')
  expect(labels(offered)).toEqual(['永乐店镇人民政府 2021'])
  liu.taps('永乐店镇人民政府 2021')
  await liu.hears()
  const contested = await answerTo(liu, '处罚198')
  expect(contested.text).toContain('赵')
  expect(contested.text).toContain('212')
  liu.taps('改成198')
  expect((await liu.hears())[0]!.text).toContain('212→198')
  expect(store.changes(1).map(({ by, live }) => [by, live])).toEqual([
    ['tg:42', true],
    // What he said beside hers, and what he chose.
    ['tg:43', true],
    ['tg:43', true],
  ])
})

test('two chats at once each get their own answers, in order', async () => {
  const { zhao, liu, store } = office
  await beginReport(zhao)
  await answerTo(liu, '漷县镇人民政府 2021年')
  const numbers = Array.from({ length: 12 }, (_, index) => 100 + index)
  for (const number of numbers) {
    zhao.says(`处罚${number}`)
    liu.says(`许可${number}`)
  }
  const [hers, his] = await Promise.all([zhao.hears({ count: 12 }), liu.hears({ count: 12 })])
  const firsts = (texts: readonly string[]) => texts.map((text) => /(\d+)；|(\d+)。/u.exec(text)?.[0].slice(0, 3))
  expect(firsts(hers.map(({ text }) => text))).toEqual(numbers.map(String))
  expect(firsts(his.map(({ text }) => text))).toEqual(numbers.map(String))
  expect(hers.every(({ text }) => text.includes('行政处罚'))).toBe(true)
  expect([1, 2].map((id) => store.changes(id).length)).toEqual([12, 12])
})

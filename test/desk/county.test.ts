import { expect, test } from 'vitest'
import { builtFile } from '../../src/desk/built-file.ts'
import { createDesk } from '../../src/desk/desk.ts'
import type { Payload } from '../../src/desk/turn.ts'
import { openZip } from '../../src/intake/files/zip.ts'
import { cellOf } from '../../src/intake/ledger/sheet.ts'
import { readWorkbook } from '../../src/intake/ledger/workbook/workbook.ts'
import { formOf } from '../../src/schema/form.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { type Conversation, type Heard, startConversation } from '../support/conversation.ts'
import { dumpOf, ownTexts } from '../support/dumps.ts'
import { organ, reportDocx, requests } from '../support/uploads.ts'

// A county office sends the reports of its towns to the bot, one after the other, and asks what they come to.

type Figures = Parameters<typeof reportDocx>[0]['figures']

const town = (name: string, figures: Figures = {}, year = 2021) =>
  reportDocx({ organ: `${name}人民政府`, year, figures: figures ?? {} })

async function threeTowns(talk: Conversation): Promise<Heard> {
  await talk.sendsFile('甲.docx', await town('甲镇', requests(3, 0)))
  await talk.sendsFile('乙.docx', await town('乙镇', { ...requests(2, 1), 's3.total.total': 9 }))
  return talk.sendsFile('丙.docx', await town('丙镇', requests(1, 0)))
}

/** As plain text, with a first section of its own. */
function written(name: string, first: string): Uint8Array {
  const form = formOf('2021')
  const cells = new Map(form.cells.map(({ id }) => [id, '0']))
  const narratives = { ...ownTexts(form), s1: `（一）主动公开\n${first}` }
  return new TextEncoder().encode(dumpOf({ organ: `${name}人民政府`, year: 2021, form, cells, narratives }, 'tabs'))
}

async function sheetsOf({ store }: Conversation, { file }: Heard): Promise<Map<string, string[][]>> {
  const built = await builtFile(store, file!)
  if (!built.ok) throw new Error(built.sentence)
  return new Map(
    readWorkbook(openZip(built.bytes)).map(({ name, rows }) => [
      name,
      rows.map((row) => row.cells.map((_, at) => cellOf(row, at))),
    ]),
  )
}

const rowOf = (rows: string[][] | undefined, label: string): string[] | undefined =>
  rows?.find(([first]) => first === label)

test('each file is answered, and what all of them come to is there for the asking', async () => {
  const talk = startConversation()
  const last = await threeTowns(talk)
  expect(last.text).toMatch(/^读到：丙镇人民政府 2021年报告/u)
  expect(last.buttons).toContain('汇总')
  const heard = await talk.tells('好了 汇总一下吧')
  expect(heard.text).toBe('2021年的报告收到3家。\n有错的1家，雷同1段。')
  expect(heard.table).toBe('机关 肯定错 请核 没填\n乙镇      3    0    0\n没有问题的2家。')
  expect(heard.buttons).toEqual(['退回意见', '雷同段落', '合计表.xlsx', '重新开始'])
  expect((await talk.tells('看看都交了谁')).text).toBe(heard.text)
})

test('letters come one at a time, the worst first, each to be copied', async () => {
  const talk = startConversation()
  await threeTowns(talk)
  await talk.sendsFile('丁.docx', await town('丁镇', { ...requests(1, 0), 's2.rules.inForce': 1 }))
  await talk.tells('汇总')
  const first = talk.taps('退回意见')
  expect(first.text).toBe('第1家，共2家：乙镇人民政府2021年。上面那条长按复制。')
  expect(first.copies?.[0]).toMatch(/^乙镇人民政府：2021年度报告看过了，有3处要改，/u)
  const second = talk.taps('下一家')
  expect(second.copies?.[0]).toMatch(/^丁镇人民政府：/u)
  expect(second.buttons).toEqual(['汇总'])
  expect((await talk.tells('乙镇的退回意见')).copies).toEqual(first.copies)
  expect((await talk.tells('戊镇的意见')).text).toBe('没有收到“戊镇”的报告。')
})

test('what two towns have written in the same words is shown', async () => {
  const talk = startConversation()
  const same = '两处村口各设一块公开牌，每月五日由驻村干部更换内容，换下来的旧页装订成册，存放在便民服务站里供人翻看。'
  await talk.sendsFile('甲.txt', written('甲镇', same))
  await talk.sendsFile('乙.txt', written('乙镇', `集市日在路口摆桌宣讲。${same}`))
  await talk.tells('汇总')
  const heard = talk.taps('雷同段落')
  expect(heard.text).toContain('雷同1段')
  expect(heard.table).toContain('甲镇—乙镇：1段，47字\n  47字：“两处村口各设一块公开牌，每月五日由驻村干部更换内……”')
})

test('of one town the report that came last counts, and a file that could not be read until it comes again', async () => {
  const talk = startConversation()
  await threeTowns(talk)
  await talk.sendsFile('乙改.docx', await town('乙镇', requests(2, 1)))
  const refused = await talk.sendsFile('丁.docx', new TextEncoder().encode('PK'))
  expect(refused.text).not.toBe('')
  const heard = await talk.tells('汇总')
  expect(heard.text).toContain('收到3家（重发的1份按后来的）')
  expect(heard.text).toContain('没读成的1个：丁.docx。')
  expect(heard.text).not.toContain('有错')
  await talk.sendsFile('丁.docx', await town('丁镇'))
  expect((await talk.tells('汇总')).text).toMatch(/^2021年的报告收到4家（重发的1份按后来的）。\n[^没]*雷同1段。$/u)
})

test('the year before is found among the files, and compared with', async () => {
  const talk = startConversation()
  await talk.sendsFile('a.docx', await town('甲镇', requests(2, 0)))
  await talk.sendsFile('b.docx', await town('甲镇', requests(1, 1), 2020))
  const heard = await talk.tells('汇总')
  expect(heard.text).toContain('收到1家（以前年份的1份用来比对）')
  expect(heard.text).toContain('有请核的1家')
  expect(talk.taps('退回意见').copies?.[0]).toMatch(/2020年.*1.*2021年/su)
})

test('who has not sent is known once it was said who has to', async () => {
  const talk = startConversation()
  expect((await talk.tells('汇总')).text).toMatch(/^还没有收到别家的报告。/u)
  expect((await talk.tells('应交的有：甲镇、乙镇，丙镇\n丁街道 戊乡')).text).toMatch(
    /^记下：应交5家，甲镇、乙镇、丙镇、丁街道、戊乡。/u,
  )
  await threeTowns(talk)
  const heard = await talk.tells('还有谁没交')
  expect(heard.text).toBe('没报2021年的2家：丁街道、戊乡。')
  expect(talk.taps('催报的话').copies).toEqual([
    '丁街道：2021年度政府信息公开工作年度报告还没收到，麻烦抓紧报来。',
    '戊乡：2021年度政府信息公开工作年度报告还没收到，麻烦抓紧报来。',
  ])
  expect((await talk.tells('汇总')).text).toContain('没报2021年的2家：丁街道、戊乡。')
  await talk.tells('应交还有：己镇')
  expect((await talk.tells('谁没交')).text).toContain('没报2021年的3家：丁街道、戊乡、己镇。')
})

test('the workbook adds up what is there, and names who is not in it', async () => {
  const talk = startConversation()
  await talk.tells('应交：甲镇、乙镇、丙镇、丁镇')
  await threeTowns(talk)
  const heard = await talk.tells('一共多少')
  expect(heard.file?.name).toBe('甲镇人民政府等3个单位2021年政府信息公开合计表.xlsx')
  const sheets = await sheetsOf(talk, heard)
  const sums = sheets.get('合计2021')
  expect(rowOf(sums, '新收')?.slice(1)).toEqual(['7', '0', '0', '0', '0', '0', '7'])
  expect(rowOf(sums, '丁镇')).toEqual(['丁镇', '没有报来'])
  expect(rowOf(sheets.get('汇总'), '乙镇人民政府')?.slice(1, 3)).toEqual(['2021', '3'])
})

test('nothing is lost by a restart, and all of it is gone when that is asked for', async () => {
  const store = openStore(':memory:')
  const before = startConversation(store)
  await threeTowns(before)
  const after = before.as({ id: 'zhao', name: '小赵' })
  const workbook = await after.tells('合计表')
  expect((await after.tells('汇总')).text).toBe('2021年的报告收到3家。\n有错的1家，雷同1段。')
  expect(after.taps('重新开始').text).toBe('收到的3个文件都删掉，从头再来？')
  expect(after.taps('不删').text).toBe('没删，都还在。')
  after.says('重新开始')
  after.taps('都删掉')
  expect(store.checkedFiles('chat:zhao')).toEqual([])
  expect((await after.tells('汇总')).text).toMatch(/^还没有收到/u)
  const built = await builtFile(store, workbook.file!)
  expect(built).toMatchObject({ ok: false, sentence: '收到的文件已经删掉了，合计表做不了。重新发来再要。' })
})

test('what was not looked at for sixty days is deleted', async () => {
  const talk = startConversation()
  await threeTowns(talk)
  talk.waits(50 * 24 * 3_600_000)
  expect((await talk.tells('汇总')).text).toContain('收到3家')
  talk.waits(50 * 24 * 3_600_000)
  expect((await talk.tells('汇总')).text).toContain('收到3家')
  talk.waits(61 * 24 * 3_600_000)
  expect((await talk.tells('汇总')).text).toMatch(/^还没有收到/u)
})

test('names and numbers of people are not kept, and the town is told of them all the same', async () => {
  const talk = startConversation()
  const number = '11010519491231002X'
  await talk.sendsFile('甲.txt', written('甲镇', `申请人王德海，身份证${number}，当面申请。`))
  await talk.sendsFile('乙.docx', await town('乙镇'))
  const kept = JSON.stringify(talk.store.checkedFiles('chat:zhao'))
  expect(kept).not.toContain(number)
  expect(kept).not.toContain('德海')
  const heard = await talk.tells('汇总')
  expect(heard.text).toContain('夹着个人信息，先处理：甲镇人民政府。')
  const { copies } = talk.taps('退回意见')
  expect(copies?.[0]).toContain('身份证号“110****2X”')
  expect(copies?.[0]).not.toContain(number)
})

test('a clerk’s own report goes its own way, and words mean what they meant where no reports of others are', async () => {
  const talk = startConversation()
  talk.says(`${organ} 2021年`)
  await talk.sendsFile('稿子.docx', await reportDocx({ year: 2021 }))
  await talk.sendsFile('2020.docx', await reportDocx({ year: 2020 }))
  expect(talk.store.checkedFiles('chat:zhao')).toEqual([])
  expect((await talk.tells('一共多少')).file).toBeUndefined()
  await threeTowns(talk)
  expect((await talk.tells('汇总')).text).toContain('2021年的报告收到3家。')
  expect(talk.says('处罚12').text).toContain('行政处罚 12')
})

test('a report that turns out to be the one to fill in is no report of others any more', async () => {
  const talk = startConversation()
  await talk.sendsFile('a.docx', await town('甲镇', {}, 2020))
  talk.taps('接着填2021年的')
  expect(talk.store.checkedFiles('chat:zhao')).toEqual([])
})

/** Sends files at once, as they come from an album, and gives all messages that answer them. */
async function album(store: Store, files: ReadonlyMap<string, Uint8Array>): Promise<Payload[]> {
  const desk = createDesk(store, {
    fetch: async (name) => {
      const bytes = files.get(name)
      return bytes ? { ok: true, bytes } : { ok: false, why: 'gone' }
    },
  })
  const at = Date.UTC(2022, 0, 11)
  for (const name of files.keys()) {
    const content = { kind: 'file', name, reference: name } as const
    desk.turn({ key: name, chat: 'c', person: { id: 'p', name: '小钱' }, at, day: '2022-01-11', content })
  }
  while (desk.isWaiting('c')) await desk.think('c')
  return store.unsent('c').map(({ payload }) => payload as Payload)
}

test('many files at once are answered in a few messages, a line each, and at the end stands what to do next', async () => {
  const files = new Map<string, Uint8Array>()
  for (const letter of '甲乙丙丁戊己') files.set(`${letter}.docx`, await town(`${letter}镇`, requests(1, 0)))
  files.set('坏.docx', new TextEncoder().encode('PK'))
  const messages = await album(openStore(':memory:'), files)
  expect(messages.map(({ text }) => text.split('\n').length)).toEqual([5, 3])
  expect(messages[0]!.text.split('\n')[0]).toBe('甲镇人民政府2021年：没有问题')
  expect(messages[0]!.buttons).toEqual([])
  expect(messages[1]!.text).toMatch(
    /^己镇人民政府2021年：没有问题\n“坏\.docx”没收进来：.+\n一共收了6份，另有1个没收进来。发完点“汇总”。$/u,
  )
  expect(messages[1]!.buttons.flat().map(({ label }) => label)).toEqual(['汇总'])
})

test('a report of another office and a picture, while one’s own is filled in, are no collection', async () => {
  const talk = startConversation()
  talk.says('永乐店镇 2021年')
  await talk.sendsFile('甲.docx', await town('甲镇', requests(3, 0)))
  const picture = await talk.sendsFile('照片.png', new TextEncoder().encode('\u0089PNG'))
  expect(picture.text).not.toContain('一共收了')
  expect(picture.text).not.toContain('汇总')
  expect(picture.text).toContain('①行政规范性文件')
  expect(picture.buttons).not.toContain('汇总')
})

test('files that could not be read are counted apart, and where none could, there is nothing to add up', async () => {
  const broken = new TextEncoder().encode('PK')
  const some = await album(
    openStore(':memory:'),
    new Map([
      ['坏.docx', broken],
      ['甲.docx', await town('甲镇', requests(3, 0))],
      ['坏2.docx', broken],
    ]),
  )
  expect(some.at(-1)!.text).toContain('一共收了1份，另有2个没收进来。')
  const none = await album(openStore(':memory:'), new Map(['1', '2'].map((name) => [`${name}.docx`, broken] as const)))
  expect(none.at(-1)!.text).toContain('2个文件都没收进来。')
  expect(none.at(-1)!.buttons).toEqual([])
})

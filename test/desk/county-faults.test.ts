import { expect, test } from 'vitest'
import { isNamed, namedInFile } from '../../src/checks/county/expected.ts'
import { builtFile } from '../../src/desk/built-file.ts'
import { createDesk } from '../../src/desk/desk.ts'
import type { Payload } from '../../src/desk/turn.ts'
import { openZip } from '../../src/intake/files/zip.ts'
import { cellOf } from '../../src/intake/ledger/sheet.ts'
import { readWorkbook } from '../../src/intake/ledger/workbook/workbook.ts'
import { buildDocx } from '../../src/report/build-docx.ts'
import { formOf } from '../../src/schema/form.ts'
import { openStore } from '../../src/store/open.ts'
import { startConversation } from '../support/conversation.ts'
import { dumpOf, ownTexts } from '../support/dumps.ts'
import { reportDocx, requests } from '../support/uploads.ts'

// What a county office may rely on when reports are late, unreadable, sent again, contradictory, or only drafts.

type Figures = Parameters<typeof reportDocx>[0]['figures']

const office = (name: string, figures: Figures = {}, year = 2021) =>
  reportDocx({ organ: name, year, figures: figures ?? {} })
const town = (name: string, figures: Figures = {}, year = 2021) => office(`${name}人民政府`, figures, year)
const broken = new TextEncoder().encode('PK')

test.each([
  ['于家务', '于家务回族乡人民政府', true],
  ['于家务乡', '于家务回族乡人民政府', true],
  ['于家务回族乡', '通州区于家务回族乡人民政府', true],
  ['西集', '西集镇人民政府', true],
  ['玉桥街道', '玉桥街道办事处', true],
  ['梨园', '梨园地区办事处', true],
  ['长哨营', '怀柔区长哨营满族乡人民政府', true],
  ['七老图', '七老图蒙古族满族乡政府', true],
  ['家务', '于家务回族乡人民政府', false],
  ['于家务镇', '于家务回族乡人民政府', false],
])('%s is how people list %s: %s', (name, organ, is) => expect(isNamed(name, organ)).toBe(is))

test('a file is from the town in its name, and from none where two fit', () => {
  expect(namedInFile(['台湖', '西集镇'], '台湖年报.pdf')).toBe('台湖')
  expect(namedInFile(['通州区台湖镇'], '2021台湖.docx')).toBe('通州区台湖镇')
  expect(namedInFile(['新城镇', '大新城镇'], '大新城.pdf')).toBe('大新城镇')
  expect(namedInFile(['台湖', '西集镇'], '台湖西集.pdf')).toBeUndefined()
  expect(namedInFile(['台湖'], '年报.pdf')).toBeUndefined()
})

test('nobody is chased whose report came, and nobody who need not send one', async () => {
  const talk = startConversation()
  await talk.tells('应交 西集 于家务 张家湾 台湖')
  await talk.sendsFile('a.docx', await town('西集镇'))
  await talk.sendsFile('b.docx', await town('于家务回族乡'))
  await talk.sendsFile('c.docx', await town('庞各庄镇', {}, 2020))
  await talk.sendsFile('台湖年报.pdf', broken)
  const absent = await talk.tells('还有谁没交')
  expect(absent.text).toBe('没报2021年的1家：张家湾。\n发来了没读成的1家：台湖（台湖年报.pdf）。')
  const { copies, text } = talk.taps('催报的话')
  expect(copies).toHaveLength(2)
  expect(copies?.[0]).toBe('张家湾：2021年度政府信息公开工作年度报告还没收到，麻烦抓紧报来。')
  expect(copies?.[1]).toMatch(/^台湖：发来的“台湖年报\.pdf”读不了，麻烦换一份再发。/u)
  expect(text).toBe('上面2条是催报的话，一家一条，长按复制。')
  const letter = await talk.tells('于家务退回意见')
  expect(letter.copies?.[0]).toMatch(/^于家务回族乡人民政府：/u)
  const summary = await talk.tells('汇总')
  expect(summary.text).toContain('2021年的报告收到2家（另有1家只有别的年份的）')
})

test('letters are counted by towns, files that could not be read by themselves, and each is a message of its own', async () => {
  const talk = startConversation()
  await talk.sendsFile('a.docx', await town('甲镇', { 's2.rules.inForce': 1 }))
  await talk.sendsFile('b.docx', await town('乙镇', { 's3.total.total': 9 }))
  await talk.sendsFile('坏.docx', broken)
  await talk.tells('汇总')
  const first = talk.taps('退回意见')
  expect(first.text).toContain('第1家，共2家')
  expect(first.table).toBeUndefined()
  talk.taps('下一家')
  const last = talk.taps('下一个')
  expect(last.text).toBe('没读成的第1个，共1个：坏.docx。上面那条长按复制。')
  expect(last.copies?.[0]).toMatch(/^发来的“坏\.docx”读不了/u)
})

test('many towns are chased eight at a time', async () => {
  const talk = startConversation()
  await talk.tells(`应交：${[...'甲乙丙丁戊己庚辛壬癸'].map((name) => `${name}家镇`).join('、')}`)
  await talk.sendsFile('a.docx', await town('甲家镇'))
  await talk.tells('还有谁没交')
  const first = talk.taps('催报的话')
  expect(first.copies).toHaveLength(8)
  expect(first.text).toContain('后面还有1家')
  expect(talk.taps('后面的').copies).toEqual(['癸家镇：2021年度政府信息公开工作年度报告还没收到，麻烦抓紧报来。'])
})

test('a report that comes again is held against the one before: what changed, and which remarks are settled', async () => {
  const talk = startConversation()
  const wrong = { ...requests(2, 1), 's3.total.total': 9, 's2.penalty.decisions': 12 }
  await talk.sendsFile('西集.docx', await town('西集镇', wrong))
  await talk.tells('汇总')
  const again = await talk.sendsFile(
    '西集2.docx',
    await town('西集镇', { ...requests(2, 1), 's2.penalty.decisions': 77 }),
  )
  expect(again.text).toContain('和上次发来的比：数改了2格（行政处罚 12→77，')
  expect(again.text).toMatch(/上次的意见：改好[1-9]处/u)
  const same = await talk.sendsFile(
    '西集3.docx',
    await town('西集镇', { ...requests(2, 1), 's2.penalty.decisions': 77 }),
  )
  expect(same.text).toContain('和上次发来的一样，数和文字都没改。')
  const other = await talk.sendsFile('东集.docx', await town('东集镇'))
  expect(other.text).not.toContain('上次')
})

async function sheetsOf(talk: ReturnType<typeof startConversation>, asked: string) {
  const heard = await talk.tells(asked)
  const built = await builtFile(talk.store, heard.file!)
  if (!built.ok) throw new Error(built.sentence)
  const sheets = readWorkbook(openZip(built.bytes))
  return {
    heard,
    of: (name: string) =>
      sheets.find((sheet) => sheet.name === name)!.rows.map((row) => row.cells.map((_, at) => cellOf(row, at))),
  }
}

test('what contradicts itself is added up as it came, and the workbook says whose figures do not agree', async () => {
  const talk = startConversation()
  await talk.sendsFile('a.docx', await town('甲镇', requests(3, 0)))
  await talk.sendsFile('b.docx', await town('马驹桥镇', { ...requests(2, 1), 's3.received.total': 99 }))
  const { heard, of } = await sheetsOf(talk, '合计表')
  expect(heard.text).toContain('马驹桥镇人民政府的数自己对不上，合计里红底标着。')
  const rows = of('合计2021')
  const warning = rows.find(([first]) => first?.includes('表里的数自己对不上'))!
  expect(warning[0]).toMatch(/^马驹桥镇人民政府：/u)
  expect(warning[0]).not.toContain('甲镇')
  expect(rows.some(([name, what]) => name === '马驹桥镇人民政府' && what?.includes('99'))).toBe(true)
})

test('the same words of two towns are told in short, with the start of each passage', async () => {
  const talk = startConversation()
  const form = formOf('2021')
  const cells = new Map(form.cells.map(({ id }) => [id, '0']))
  const one = '两处村口各设一块公开牌，每月五日由驻村干部更换内容，换下来的旧页装订成册，存放在便民服务站里供人翻看。'
  const two =
    '赶集的日子在河堤边支起一张长桌，由两名工作人员讲解办事要带的材料，把常问的问题抄在黑板上，晚上再收回站里。'
  const written = (name: string, own: string) => {
    const narratives = { ...ownTexts(form), s1: `（一）主动公开\n${one}\n${own}\n${two}` }
    return new TextEncoder().encode(dumpOf({ organ: `${name}人民政府`, year: 2021, form, cells, narratives }, 'tabs'))
  }
  await talk.sendsFile('a.txt', written('永乐店镇', '春天修好了公告栏。'))
  await talk.sendsFile('b.txt', written('宋庄镇', '秋天换了新的电子屏幕。'))
  await talk.tells('汇总')
  const { table } = talk.taps('雷同段落')
  expect(table).toMatch(/^永乐店镇—宋庄镇：2段，\d+字\n/u)
  expect(table).toContain('“两处村口各设一块公开牌，')
  expect(table).not.toContain('供人翻看')
  expect(table).toMatch(/全文在合计表的“雷同”里。$/u)
})

const openDraft = (name: string) =>
  buildDocx({
    organ: `${name}人民政府`,
    year: 2021,
    form: formOf('2021'),
    figures: new Map(formOf('2021').cells.map(({ id }) => [id, 0])),
    narratives: { s5: '问题是更新不及时。2022年按月检查。' },
    signature: {},
    draft: { number: 3, missing: ['第一部分'], held: [], findings: [] },
  })

test('a draft is called one, and what is open in it is not filled in rather than wrong', async () => {
  const talk = startConversation()
  await talk.sendsFile('a.docx', await openDraft('甲镇'))
  const heard = await talk.tells('汇总')
  expect(heard.text).toContain('发来的都是草稿（不能上报），还不是正式稿。')
  const [letter = ''] = talk.taps('退回意见').copies ?? []
  expect(letter).toContain('发来的是“草稿3（不能上报）”，请报审定后的正式稿。')
  const [, mistakes = '', blanks = ''] = /^([\s\S]*?)没填的：([\s\S]*)$/u.exec(letter) ?? []
  expect(mistakes).not.toContain('待填')
  expect(blanks).toContain('待填')
  expect(blanks).toMatch(/落款有没填的“〔待填：[^〕]*日期〕”/u)
})

test('somebody who has left an organ sees nothing compared with its earlier report', async () => {
  const store = openStore(':memory:')
  const admin = startConversation(store)
  await admin.sendsFile('2020.docx', await town('甲镇', requests(1, 1), 2020))
  admin.taps('接着填2020年的')
  const at = Date.UTC(2022, 0, 11)
  const person = { id: 'tg:7', name: '小刘' }
  store.savePerson(person)
  for (const organ of ['甲镇人民政府', '乙镇人民政府'])
    store.setMember({ organ, person: person.id, role: 'fill', by: 'zhao', at })
  const bytes = await town('甲镇', requests(2, 0))
  const desk = createDesk(store, { fetch: async () => ({ ok: true, bytes }) })
  let key = 0
  const hears = async (content: Parameters<typeof desk.turn>[0]['content']) => {
    desk.turn({ key: `k${++key}`, chat: 'tg:7', person, at: at + key * 60_000, day: '2022-01-11', content })
    while (desk.isWaiting('tg:7')) await desk.think('tg:7')
    const rows = store.unsent('tg:7')
    for (const { id } of rows) store.markSent(id, at, null)
    return rows.at(-1)!.payload as Payload
  }
  await hears({ kind: 'file', name: 'a.docx', reference: 'a' })
  const before = store.checkedFiles('tg:7')[0]!.content as { before: number | null }
  expect(before.before).not.toBeNull()
  const remarks = async (): Promise<string> => {
    const { file } = await hears({ kind: 'text', text: '合计表' })
    const built = await builtFile(store, file!)
    if (!built.ok) throw new Error(built.sentence)
    const sheet = readWorkbook(openZip(built.bytes)).find(({ name }) => name === '问题')!
    return sheet.rows.map((row) => row.cells.map((_, at) => cellOf(row, at)).join(' ')).join('\n')
  }
  expect(await remarks()).toContain('2020年')
  store.removeMember({ organ: '甲镇人民政府', person: person.id, by: 'zhao', at })
  expect(await remarks()).not.toContain('2020年')
})

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { progressOf, severalAtATime } from '../../src/cli/check-progress.ts'
import { openZip } from '../../src/intake/files/zip.ts'
import { cellOf } from '../../src/intake/ledger/sheet.ts'
import { readWorkbook } from '../../src/intake/ledger/workbook/workbook.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { formOf } from '../../src/schema/form.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { dumpOf, ownTexts } from '../support/dumps.ts'
import { complete } from '../support/figures.ts'

const form = formOf('2021')
type Entries = Partial<Record<CellId, number>>

/** Requests that agree: so many received and carried in, all granted but those carried out. */
const requests = (received: number, carriedIn = 0, carriedOut = 0): Entries => {
  const rows = { received, carriedIn, granted: received + carriedIn - carriedOut, carriedOut }
  const all = { ...rows, total: rows.granted }
  return Object.fromEntries(
    Object.entries(all).flatMap(([row, value]) => [
      [`s3.${row}.person`, value],
      [`s3.${row}.total`, value],
    ]),
  )
}
const json = (organ: string, year: number, entries: Entries = {}, more: object = {}) => ({
  organ,
  year,
  figures: figuresToJson(form, complete(form, entries)),
  ...more,
})
const dump = (organ: string, year: number, cells: Partial<Record<CellId, string>> = {}): string =>
  dumpOf(
    {
      organ,
      year,
      form,
      cells: new Map(form.cells.map(({ id }) => [id, cells[id] ?? '0'])),
      narratives: { ...ownTexts(form), s1: '（一）主动公开\n村口贴公告。' },
    },
    'tabs',
  )

async function judged(...words: string[]) {
  const { code, out, err } = await nianbao(['check', ...words, '--json'])
  return {
    code,
    err,
    entries: JSON.parse(out) as {
      file: string
      organ?: string
      year: number
      error?: string
      findings: { rule: string }[]
    }[],
  }
}
const rulesOf = (entry: { findings: { rule: string }[] } | undefined): string[] =>
  entry!.findings.map(({ rule }) => rule)

function sheetsOf(path: string): Map<string, string[][]> {
  const sheets = readWorkbook(openZip(readFileSync(path)))
  return new Map(
    sheets.map(({ name, rows }) => [
      name,
      rows.map((row) => Array.from({ length: row.cells.length }, (_, at) => cellOf(row, at))),
    ]),
  )
}

describe('a folder', () => {
  test('holds last year’s reports beside this year’s: each is compared with its own', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '上年'))
    writeJson(join(folder, '上年'), '1.json', json('某市某区永乐店镇人民政府', 2022, requests(3, 0, 1)))
    writeJson(join(folder, '上年'), '2.json', json('安澜镇', 2022, requests(2)))
    writeJson(folder, 'a.json', json('永乐店镇', 2023, requests(5, 0)))
    writeJson(folder, 'b.json', json('安澜镇人民政府', 2023, requests(4)))
    const { code, entries } = await judged(folder)
    expect(code).toBe(1)
    expect(entries.map(({ file, year }) => [file.slice(folder.length + 1), year])).toEqual([
      ['a.json', 2023],
      ['b.json', 2023],
      [join('上年', '1.json'), 2022],
      [join('上年', '2.json'), 2022],
    ])
    expect(entries.map(rulesOf)).toEqual([['Y-CARRY', 'Y-CARRYCOLUMN'], [], [], []])
    const { out } = await nianbao(['check', folder])
    expect(out).toContain('共2份要核，上年的2份，读不了的0份。')
    // What stands in the way of a final is told as such, and the command ends as it is told.
    expect(out).toContain('共4份：有错的1份，没错但没填齐的0份，填齐了、只有请核的0份，没有问题的3份。')
    expect(out).toContain('当作上年报告用的\n  某市某区永乐店镇人民政府2022年（1.json）')
  })

  test('with a name that two organs have compares with neither, and says so', async () => {
    const folder = temporaryFolder()
    writeJson(folder, '1.json', json('甲区新城镇', 2023, requests(1)))
    writeJson(folder, '2.json', json('乙区新城镇', 2023, requests(1)))
    writeJson(folder, '3.json', json('新城镇', 2022, requests(1, 0, 1)))
    const { entries } = await judged(folder)
    expect(entries.flatMap(rulesOf)).toEqual([])
    const { out } = await nianbao(['check', folder])
    expect(out).toContain('拿不准的\n  新城镇2022年（3.json）：甲区新城镇、乙区新城镇都可能是它，没有配上年。')
  })

  test('is compared with the file given by --previous before those beside it', async () => {
    const folder = temporaryFolder()
    const other = temporaryFolder()
    writeJson(folder, '1.json', json('甲镇', 2022, requests(1, 0, 1)))
    writeJson(folder, '2.json', json('甲镇', 2023, requests(1, 0)))
    const corrected = writeJson(other, 'corrected.json', json('甲镇', 2022, requests(1)))
    expect(rulesOf((await judged(folder)).entries[1])).toContain('Y-CARRY')
    expect(rulesOf((await judged(folder, '--previous', corrected)).entries[1])).toEqual([])
  })

  test('goes on past files that cannot be read, and ends with the worst', async () => {
    const folder = temporaryFolder()
    writeJson(folder, 'a.json', json('甲镇', 2023))
    writeJson(folder, 'b.json', '{"year":')
    writeFileSync(join(folder, 'c.docx'), Buffer.from('PK\u0003\u0004 no archive'))
    writeFileSync(join(folder, 'd.doc'), new Uint8Array(3000).fill(7))
    writeFileSync(join(folder, 'e.docx'), '')
    writeJson(folder, 'f.txt', '从前有座山。')
    writeJson(folder, 'g.txt', dump('乙镇人民政府', 2023))
    writeJson(folder, '扫描件.pdf', '%PDF-1.4')
    const { code, entries, err } = await judged(folder)
    expect([code, err]).toEqual([2, ''])
    expect(entries.map(({ error }) => error === undefined)).toEqual([true, false, false, false, false, false, true])
    const { out } = await nianbao(['check', folder])
    expect(out).toContain('没有读的文件（只读.docx、.doc、.txt、.json）\n  ')
    expect(out).toContain('扫描件.pdf')
  })
})

describe('what a county office reads', () => {
  test('is a table, worst first, and a letter for each report', async () => {
    const folder = temporaryFolder()
    writeJson(folder, 'a.json', json('甲镇人民政府', 2023))
    writeJson(
      folder,
      'b.json',
      json('乙镇人民政府', 2023, { ...requests(3), 's3.received.total': 5, 's2.rules.inForce': 1 }),
    )
    const open = json('丙镇人民政府', 2023)
    const { 's2.penalty.decisions': _, 's3.granted.person': __, ...rest } = open.figures
    writeJson(folder, 'c.json', { ...open, figures: rest })
    writeJson(folder, 'd.json', json('丁镇人民政府', 2022))
    const { out } = await nianbao(['check', folder])
    expect(out).toBe(`共4份要核，上年的0份，读不了的0份。

没看到2023年报告的
  丁镇人民政府：2023年度报告还没收到，手上最近的是2022年的，麻烦抓紧报来。

机关          年份  肯定错  请核  没填（处）  上年
乙镇人民政府  2023  2       1     0           没有
丙镇人民政府  2023  0       0     2           没有
甲镇人民政府  2023  0       0     0           没有
丁镇人民政府  2022  0       0     0           没有

────────────────
${join(folder, 'b.json')}

乙镇人民政府：2023年度报告看过了，有2处要改，1处想请核一下，麻烦看看。
要改的：
1. 第三部分表三“总计”列：新收加转来是5，办结加转出是3，差2。两边应相等。（依据：表三角注：第一项加第二项之和，等于第三项加第四项之和）
2. 第三部分表三“总计”列，新收一行：总计写5，各类相加是3，多2。（依据：由表格结构得出）
请核的（本来没错的话，回一句原因就行）：
3. 第二部分表二“规章”：镇、乡、街道不制定规章，应都是0，现在合计1。（依据：《立法法》：乡镇、街道无规章制定权）
改好再发一次就行；哪条看得不对，直接说，一起再核。

────────────────
${join(folder, 'c.json')}

丙镇人民政府：2023年度报告看过了，有2处没填，麻烦看看。
没填的：
1. 第二部分表二行政处罚未填，请补上，没有的写0。
2. 第三部分表三予以公开·自然人未填，按相加应为0。
改好再发一次就行；哪条看得不对，直接说，一起再核。

────────────────
甲镇人民政府：2023年度报告看过了，没有发现问题，请按程序报送。
丁镇人民政府：2022年度报告看过了，没有发现问题，请按程序报送。

共4份：有错的1份，没错但没填齐的1份，填齐了、只有请核的0份，没有问题的2份。
`)
  })

  test('lists ten lines at most, and marks in the place of figures as not filled in', async () => {
    const folder = temporaryFolder()
    const column = Object.fromEntries(
      form.cells
        .filter(({ columnId, section }) => section === 's3' && columnId === 'person')
        .map(({ id }) => [id, '/']),
    )
    writeJson(folder, 'a.txt', dump('甲镇人民政府', 2023, { ...column, 's2.penalty.decisions': '' }))
    const wrong = Object.fromEntries(
      ['business', 'research', 'nonprofit', 'legal', 'others'].flatMap((each, at) => [
        [`s3.received.${each}`, at + 1],
        [`s3.carriedIn.${each}`, at + 1],
      ]),
    )
    writeJson(folder, 'b.json', json('乙镇人民政府', 2023, wrong))
    const { out } = await nianbao(['check', folder])
    expect(out).toContain('第二部分表二行政处罚未填，请补上，没有的写0。')
    expect(out).toContain('第三部分表三“自然人”一列写的是“/”，算未填，按相加应为0。')
    const letter = out.slice(out.indexOf('乙镇人民政府：'), out.indexOf('改好再发'))
    expect(letter.match(/^\d+\. /gm)?.length ?? 0).toBeLessThanOrEqual(10)
  })

  test('says what two towns have written in the same words', async () => {
    const folder = temporaryFolder()
    const both =
      '我镇把村民最关心的修路占地补偿标准做成一张图贴在每个村口，并请村里老会计当场算给大家看，算错一分钱也要当面改过来'
    const basis =
      '根据《中华人民共和国政府信息公开条例》第五十条和国务院办公厅政府信息与政务公开办公室的通知要求，编制本报告。'
    const texts = (own: string) => ({ narratives: { s1: `${basis}\n${own}${both}。`, s5: '无' } })
    writeJson(folder, 'a.json', json('甲镇', 2023, {}, texts('上半年修好了公告栏。')))
    writeJson(folder, 'b.json', json('乙镇', 2023, {}, texts('下半年开了三次会。')))
    const { out } = await nianbao(['check', folder])
    expect(out).toContain(
      `雷同（不同机关连着40字以上一样，法定用语和表头不算）\n  ${both.replaceAll('，', '').length}字，甲镇2023年、乙镇2023年：“${both}”\n\n`,
    )
  })
})

test('personal numbers come before all else, and are not repeated', async () => {
  const folder = temporaryFolder()
  const s1 = '申请人的手机是13800138000，已当面答复。'
  writeJson(folder, 'a.json', json('甲镇', 2023, { ...requests(2), 's3.received.total': 3 }, { narratives: { s1 } }))
  writeJson(folder, 'b.json', json('乙镇', 2023))
  const { out } = await nianbao(['check', folder])
  expect(out).toContain('夹着个人信息的，先处理\n  甲镇2023年（a.json）')
  expect(out).toMatch(/要改的：\n1\. 第一部分.*手机/)
  expect(out).not.toContain('13800138000')
})

test('a reason closes what it was given for, and the reviewer sees it', async () => {
  const folder = temporaryFolder()
  const reasons = { 'S2-RULEMAKER': '代县里保管' }
  writeJson(folder, 'a.json', json('甲镇', 2023, { 's2.rules.inForce': 1 }, { reasons }))
  writeJson(folder, 'b.json', json('乙镇', 2023))
  const { out, code } = await nianbao(['check', folder])
  expect(code).toBe(0)
  expect(out).toContain(
    '提示（不发给镇里）\n  甲镇2023年：表二“规章”：镇、乡、街道不制定规章，应都是0，现在合计1。（已说明：代县里保管）',
  )
  expect(out).toContain('甲镇：2023年度报告看过了，没有发现问题，请按程序报送。')
})

test('two reports of one organ and year are pointed out', async () => {
  const folder = temporaryFolder()
  writeJson(folder, 'a.json', json('甲镇', 2023, requests(1)))
  writeJson(folder, 'b.json', json('甲镇人民政府', 2023, requests(2)))
  const { out } = await nianbao(['check', folder])
  expect(out).toContain(
    '拿不准的\n  甲镇2023年（a.json）、甲镇人民政府2023年（b.json）：同一家同一年有几份，数不一样。',
  )
})

describe('files that are written', () => {
  test('are letters, one a report, which the next check passes over', async () => {
    const folder = temporaryFolder()
    writeJson(folder, 'a.json', json('甲镇/人民政府', 2023))
    writeJson(folder, 'b.json', json('甲镇:人民政府', 2023))
    writeJson(folder, 'c.json', '{')
    const letters = join(folder, '意见')
    const { out, err, code } = await nianbao(['check', folder, '--letters', letters])
    expect([code, err]).toEqual([2, `意见3份，写在 ${letters}\n`])
    expect(out).not.toContain('请按程序报送')
    expect(readdirSync(letters).sort()).toEqual([
      '审核意见-c.json.txt',
      '审核意见-甲镇 人民政府2023年.txt',
      '审核意见-甲镇 人民政府2023年（2）.txt',
    ])
    expect(readFileSync(join(letters, '审核意见-c.json.txt'), 'utf8')).toContain('发来的“c.json”读不了')
    expect((await judged(folder)).entries).toHaveLength(3)
  })

  test('are refused where nothing can be written, and the check itself is still told', async () => {
    const folder = temporaryFolder()
    writeJson(folder, 'a.json', json('甲镇', 2023))
    const { out, err, code } = await nianbao(['check', folder, '--workbook', join(folder, 'none', 'a.xlsx')])
    expect(code).toBe(2)
    expect(out).toContain('没有对不上的')
    expect(err).toMatch(/^写不进 /)
    expect(await nianbao(['check', folder, '--workbook', 'a.csv'])).toMatchObject({ code: 2, out: '' })
    expect(existsSync('a.csv')).toBe(false)
  })

  test('are a workbook with the sums, the figures of each report and the findings', async () => {
    const folder = temporaryFolder()
    const towns = ['甲', '乙', '丙', '丁'].map((name, at) => {
      const entries = {
        ...requests(at + 3, at),
        's2.penalty.decisions': at * 7,
        's2.fees.amount': 12_345_678 + at,
      } as Entries
      return { organ: `${name}镇人民政府`, stated: complete(form, entries) }
    })
    towns[3]!.stated.delete('s2.penalty.decisions')
    for (const { organ, stated } of towns)
      writeJson(folder, `${organ}.json`, { organ, year: 2023, figures: figuresToJson(form, stated) })
    writeJson(folder, '戊镇.json', json('戊镇人民政府', 2022))
    writeJson(folder, '坏.json', '{')
    const path = join(folder, '汇总.xlsx')
    const { code } = await nianbao(['check', folder, '--workbook', path])
    expect(code).toBe(2)
    const sheets = sheetsOf(path)
    expect([...sheets.keys()]).toEqual(['汇总', '合计2023', '各份2023表二表四', '各份2023表三', '问题'])
    const sums = sheets.get('合计2023')!
    const line = (name: string) => sums.find(([first]) => first === name)!.slice(1)
    const added = (id: CellId) => towns.reduce((sum, { stated }) => sum + (stated.get(id) ?? 0), 0)
    expect(line('新收')).toEqual(
      form.tables!.requests.columns.map((column) => String(added(`s3.received.${column.id}` as CellId))),
    )
    expect(line('行政处罚')).toEqual([String(0 + 7 + 14)])
    expect(line('行政事业性收费')).toEqual(['49.382718'])
    expect(sums.find(([first]) => first === '表二：行政处罚')).toEqual(['表二：行政处罚', '3', '丁镇人民政府'])
    expect(sums.map(([first]) => first)).toEqual(expect.arrayContaining(['戊镇人民政府', '坏.json']))
    const each = sheets.get('各份2023表二表四')!
    const [head] = each
    const row = each.find(([first]) => first === '表二 行政处罚')!
    const figures = Object.fromEntries(head!.map((name, at) => [name, row[at] ?? '']))
    expect(figures).toMatchObject({ 甲镇人民政府: '0', 丙镇人民政府: '14', 丁镇人民政府: '', 合计: '21' })
    expect(sheets.get('问题')!.some(([organ, , kind]) => organ === '丁镇人民政府' && kind === '没填')).toBe(true)
    // The workbook lies among the reports: the next check does not take it for one that nobody has read.
    expect((await nianbao(['check', folder, '--workbook', path])).out).not.toContain('没有读的文件')
  })
})

describe('progress', () => {
  const told = (total: number, notesOnTerminal: boolean): string[] => {
    const notes: string[] = []
    const io = { note: (text: string) => void notes.push(text), notesOnTerminal }
    const progress = progressOf(io as unknown as Parameters<typeof progressOf>[0], total)
    for (let at = 0; at < total; at++) progress.step()
    progress.end()
    return notes
  }

  test('is one line that changes on a terminal, and a line now and then elsewhere', () => {
    expect(told(2, true)).toEqual(['\r\u001B[K读到1/2份', '\r\u001B[K读到2/2份', '\r\u001B[K'])
    expect(told(120, false)).toEqual(['读到50/120份\n', '读到100/120份\n'])
    expect(told(1, true)).toEqual([])
  })

  test('goes on with several at a time, and keeps their order', async () => {
    let running = 0
    let most = 0
    const doubled = await severalAtATime([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1
      most = Math.max(most, running)
      for (let wait = 0; wait < item; wait++) await Promise.resolve()
      running -= 1
      return item * 2
    })
    expect([doubled, most]).toEqual([[10, 2, 8, 4, 6], 2])
  })
})

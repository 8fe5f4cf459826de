import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { complete } from '../support/figures.ts'

const published = fileURLToPath(new URL('../fixtures/reports', import.meta.url))
const form = formOf('2021')
const whole = (entries: Parameters<typeof complete>[1] = {}, more: object = {}) => ({
  organ: '某镇人民政府',
  year: 2023,
  figures: figuresToJson(form, complete(form, entries)),
  ...more,
})

interface Entry {
  file: string
  error?: string
  organ?: string | null
  edition?: string
  figures?: object
  derived: Record<string, number>
  missing: string[]
  findings: {
    rule: string
    level: string
    cells: string[]
    left: number
    right: number
    difference: number
    message: string
    reason?: string
  }[]
  unplaced?: string[]
  printed?: Record<string, string>
}

async function judged(...words: string[]): Promise<{ code: number; entries: Entry[]; err: string }> {
  const { code, out, err } = await nianbao(['check', ...words, '--json'])
  return { code, entries: JSON.parse(out), err }
}

describe('check --json of published figures', () => {
  const one = async (name: string): Promise<Entry> => (await judged(join(published, `${name}.json`))).entries[0]!

  test('finds the two totals of table four that Hongze left at 0', async () => {
    const { organ, edition, findings, missing, figures: stated, derived } = await one('hongze-2023')
    expect([organ, edition]).toEqual(['淮安市洪泽区人民政府', '2021'])
    expect(findings.map(({ rule, level, left, right, difference }) => [rule, level, left, right, difference])).toEqual([
      ['S4-TOTAL', 'block', 0, 11, -11],
      ['S4-TOTAL', 'block', 0, 5, -5],
    ])
    expect(findings[0]!.cells).toEqual(
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `s4.review.${column}`),
    )
    expect(missing).toEqual(['s6.fee.notices', 's6.fee.charged', 's6.fee.collected'])
    // It was published with 其他处理 as one row of zeros.
    expect(stated).toMatchObject({ 's3.other.total': 0 })
    expect(Object.keys(derived)).toHaveLength(21)
  })

  test('leaves of Gongxinting’s table three what was carried in and out, and derives the rest', async () => {
    const { missing, derived, findings } = await one('hebei-gongxinting-2019')
    const ofTableThree = missing.filter((id) => id.startsWith('s3.'))
    expect(new Set(ofTableThree.map((id) => id.split('.')[1]))).toEqual(new Set(['carriedIn', 'carriedOut']))
    expect(ofTableThree).toHaveLength(14)
    expect(Object.keys(derived).filter((id) => id.startsWith('s3.'))).toHaveLength(141)
    expect(findings).toEqual([])
  })

  test('leaves nothing missing in tables three and four of Jiaoyuting', async () => {
    const { missing, findings } = await one('hebei-jiaoyuting-2019')
    expect(missing.filter((id) => /^s[34]\./.test(id))).toEqual([])
    expect(findings).toEqual([])
  })

  test('judges a report without an organ', async () => {
    const { organ, error } = await one('unnamed-unit-2023-report29')
    expect([organ, error]).toEqual([null, undefined])
  })

  test('of a folder gives one object a file, by name, and the worst exit code', async () => {
    const { code, entries } = await judged(published)
    expect(entries.map(({ file }) => file.slice(published.length + 1))).toEqual([
      'hebei-gongxinting-2019.json',
      'hebei-jiaoyuting-2019.json',
      'hebei-jiaoyuting-2021.json',
      'hebei-jiaoyuting-2022.json',
      'hongze-2023.json',
      'unnamed-unit-2023-report29.json',
    ])
    expect(code).toBe(1)
    expect(entries.filter(({ findings }) => findings.some(({ level }) => level === 'block'))).toHaveLength(1)
  })

  test('compares with last year', async () => {
    const previous = join(published, 'hebei-jiaoyuting-2021.json')
    const { entries } = await judged(join(published, 'hebei-jiaoyuting-2022.json'), '--previous', previous)
    const alone = await judged(join(published, 'hebei-jiaoyuting-2022.json'))
    const rules = (all: Entry[]) => all.flatMap(({ findings }) => findings.map(({ rule }) => rule))
    expect(rules(alone.entries)).toEqual([])
    expect(rules(entries).every((rule) => /^(?:Y-|S2-(?:STOCK|JUMP|REPEAL))/.test(rule))).toBe(true)
  })
})

describe('check', () => {
  test('of a whole report that agrees ends with 0', async () => {
    const folder = temporaryFolder()
    const { code, entries } = await judged(writeJson(folder, 'a.json', whole()))
    expect(code).toBe(0)
    expect(entries).toMatchObject([{ organ: '某镇人民政府', year: 2023, derived: {}, missing: [], findings: [] }])
    expect(entries[0]!.figures).toMatchObject({ 's2.fees.amount': '0', 's3.received.person': 0 })
  })

  test('ends with 1 while something is missing, and with 0 when only explain findings stand', async () => {
    const folder = temporaryFolder()
    expect((await judged(writeJson(folder, 'a.json', { year: 2023, figures: {} }))).code).toBe(1)
    const rules = whole({ 's2.rules.inForce': 1 })
    const { code, entries } = await judged(writeJson(folder, 'b.json', rules))
    expect([code, entries[0]!.findings[0]!.level]).toEqual([0, 'explain'])
  })

  test('calls block* block, and lets a reason close it', async () => {
    const folder = temporaryFolder()
    const stock = { 's2.normative.issued': 3 } as const
    const open = await judged(writeJson(folder, 'a.json', whole(stock)))
    expect([open.code, open.entries[0]!.findings[0]]).toMatchObject([1, { rule: 'S2-INFORCE', level: 'block' }])
    const closed = await judged(
      writeJson(folder, 'b.json', whole(stock, { reasons: { 'S2-INFORCE@s2.normative.issued': '到期失效' } })),
    )
    expect([closed.code, closed.entries[0]!.findings[0]!.reason]).toEqual([0, '到期失效'])
  })

  test('ends with 2 when one of several files is unreadable, and still judges the others', async () => {
    const folder = temporaryFolder()
    const good = writeJson(folder, 'a.json', whole())
    const bad = writeJson(folder, 'b.json', whole({}, { figures: { 's3.received.person': 1.5 } }))
    const { code, entries } = await judged(good, bad, join(folder, 'none.json'))
    expect(code).toBe(2)
    expect(entries.map(({ error }) => error)).toEqual([
      undefined,
      's3.received.person：写的是1.5，件数应是整数。',
      '没有这个文件。看看路径和文件名。',
    ])
    expect(Object.keys(entries[1]!)).toEqual(['file', 'error'])
  })

  test('looks into folders below, and passes over what is no report', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '永乐店镇'))
    writeJson(join(folder, '永乐店镇'), '2023.json', whole())
    writeFileSync(join(folder, 'README.md'), '')
    writeFileSync(join(folder, '~$draft.docx'), '')
    expect((await judged(folder)).entries.map(({ file }) => file)).toEqual([join(folder, '永乐店镇', '2023.json')])
    mkdirSync(join(folder, 'empty'))
    expect(await judged(join(folder, 'empty'))).toMatchObject({ code: 2, entries: [{ error: expect.any(String) }] })
  })

  test('says of what is no report what to send instead', async () => {
    const folder = temporaryFolder()
    const story = writeJson(folder, 'a.docx', '从前有座山。')
    const picture = writeJson(folder, 'b.txt', '%PDF-1.4')
    const { code, entries } = await judged(story, picture)
    expect([code, entries[0]!.error, entries[1]!.error]).toEqual([
      2,
      expect.stringMatching(/^这不像政府信息公开年度报告/),
      expect.stringMatching(/^PDF里的表格读不准/),
    ])
  })

  test('uses --previous only for the year after it, and says when it was not used', async () => {
    const folder = temporaryFolder()
    const lastYear = writeJson(folder, '2022.json', whole({}, { year: 2022 }))
    const carried = {
      's3.carriedIn.person': 1,
      's3.carriedIn.total': 1,
      's3.granted.person': 1,
      's3.granted.total': 1,
      's3.total.person': 1,
      's3.total.total': 1,
    } as const
    const next = await judged(writeJson(folder, '2023.json', whole(carried)), '--previous', lastYear)
    expect([next.code, next.err]).toEqual([1, ''])
    expect(next.entries[0]!.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      'Y-CARRY block',
      'Y-CARRYCOLUMN explain',
    ])
    const later = await judged(writeJson(folder, '2024.json', whole(carried, { year: 2024 })), '--previous', lastYear)
    expect([later.code, later.entries[0]!.findings]).toEqual([0, []])
    expect(later.err).toBe('--previous 是2022年的，这里没有2023年的报告可比，没用上。\n')
  })

  test('among several reports compares last year’s with its own organ only', async () => {
    const folder = temporaryFolder()
    const lastYear = writeJson(
      folder,
      'last.json',
      whole({ 's2.penalty.decisions': 99 }, { year: 2022, organ: '甲镇' }),
    )
    const own = writeJson(folder, 'a.json', whole({}, { organ: '某区甲镇人民政府' }))
    const other = writeJson(folder, 'b.json', whole({}, { organ: '乙镇人民政府' }))
    const { entries } = await judged(own, other, '--previous', lastYear)
    expect(entries.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([['S2-JUMP'], []])
  })

  test('with an unreadable --previous judges the rest and ends with 2', async () => {
    const folder = temporaryFolder()
    const { code, entries } = await judged(
      writeJson(folder, 'a.json', whole()),
      '--previous',
      join(folder, 'none.json'),
    )
    expect(code).toBe(2)
    expect(entries).toMatchObject([{ findings: [] }, { file: join(folder, 'none.json'), error: expect.any(String) }])
  })

  test('keeps a figure that the edition has no single row for in view', async () => {
    const folder = temporaryFolder()
    const { code, entries } = await judged(
      writeJson(folder, 'a.json', whole({}, { figures: { ...whole().figures, 's3.other.person': 2 } })),
    )
    expect(code).toBe(1)
    expect(entries[0]!.unplaced).toEqual([
      's3.other.person 写2：这一版格式分成逾期不补正、逾期不缴费、其他三行，各几件？',
    ])
  })

  test('of one file without --json speaks to people', async () => {
    const folder = temporaryFolder()
    cpSync(join(published, 'hongze-2023.json'), join(folder, 'a.json'))
    writeJson(folder, 'b.json', whole({ 's2.rules.inForce': 1 }, { reasons: { 'S2-RULEMAKER': '代市里保管' } }))
    writeJson(folder, 'c.json', whole())
    writeJson(folder, 'd.json', '{')
    const each = []
    for (const name of ['a', 'b', 'c', 'd']) each.push(await nianbao(['check', join(folder, `${name}.json`)]))
    expect(each.map(({ code }) => code)).toEqual([1, 0, 0, 2])
    expect(each.map(({ out }) => out).join('\n')).toBe(`${join(folder, 'a.json')}
淮安市洪泽区人民政府 2023年（2021版格式）
肯定错的 2 处
  1 表四“复议”：总计写0，四种结果相加是11，少11。
  2 表四“复议后起诉”：总计写0，四种结果相加是5，少5。
没填的 3 格
  1 第六部分信息处理费未填，请补上，没有的写0。

${join(folder, 'b.json')}
某镇人民政府 2023年（2021版格式）
提示 1 处
  1 表二“规章”：镇、乡、街道不制定规章，应都是0，现在合计1。（已说明：代市里保管）

${join(folder, 'c.json')}
某镇人民政府 2023年（2021版格式）
没有对不上的，没有没填的。

${join(folder, 'd.json')}
读不了：不是完整的JSON：第1行第2个字符处读不下去。看看那里是不是少了引号、逗号或括号。
`)
  })
})

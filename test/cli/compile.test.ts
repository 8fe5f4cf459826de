import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { parseReportFile } from '../../src/schema/report-file.ts'
import { figuresToJson } from '../../src/schema/write-report.ts'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'
import { complete } from '../support/figures.ts'
import { readPdf } from '../support/pdf-reader.ts'

const form = formOf('2021')
const figures = (entries: Parameters<typeof complete>[1] = {}) => figuresToJson(form, complete(form, entries))
const done = {
  organ: '某镇人民政府',
  year: 2021,
  figures: figures({ 's2.penalty.decisions': 212 }),
  narratives: {
    s1: [
      '（一）主动公开。公开了政府信息。',
      '（二）依申请公开。没有收到申请。',
      '（三）政府信息管理。由专人审核后发布。',
      '（四）平台建设。用公开栏和公众号公开。',
      '（五）监督保障。没有开展工作考核和社会评议，没有责任追究。',
    ].join('\n'),
    s5: '问题是人手少，已增加人手。',
  },
  signature: { date: '2022-01-12' },
}

const textOf = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml']!).replace(/<[^>]+>/g, '')

async function compile(file: object | string, out: string, ...words: string[]) {
  const folder = temporaryFolder()
  const path = join(folder, out)
  const ran = await nianbao(['compile', writeJson(folder, 'report.json', file), '-o', path, ...words])
  return { ...ran, path, isWritten: existsSync(path) }
}

describe('compile', () => {
  test('writes a final of a report that is done, with section six from its fees', async () => {
    const { code, path, out } = await compile(done, 'a.docx')
    expect([code, out]).toEqual([0, `做好了：${path}\n`])
    const text = textOf(path)
    expect(text).toContain('某镇人民政府2021年政府信息公开工作年度报告')
    expect(text).toContain('212')
    expect(text).toContain('发出收费通知0件')
    expect(text).toContain('2022年1月12日')
    expect(text).not.toContain('待填')
  })

  test('keeps the words of section six that are given', async () => {
    const { path } = await compile({ ...done, narratives: { ...done.narratives, s6: '无其他事项。' } }, 'a.docx')
    expect(textOf(path)).toContain('无其他事项。')
    expect(textOf(path)).not.toContain('发出收费通知')
  })

  test('refuses a final with all that is missing and all that stands, and writes nothing', async () => {
    const { 's2.coercion.decisions': _, ...rest } = figures({ 's4.review.upheld': 1, 's2.rules.inForce': 2 })
    const { code, err, isWritten } = await compile({ year: 2021, figures: rest }, 'a.docx')
    expect([code, isWritten]).toEqual([1, false])
    expect(err).toBe(`没有做正式稿，差6样：
  1 肯定错：表四“复议”：总计写0，四种结果相加是1，少1。
  2 机关名称没写（organ）
  3 没填：表二：行政强制
  4 “一、总体情况”的文字没写（narratives.s1）
  5 “五、存在的主要问题及改进情况”的文字没写（narratives.s5）
  6 成文日期没写（signature.date，像 2022-01-12）
先要一份草稿：加上 --draft。
`)
  })

  test('refuses while an explain finding lacks its reason, and not when it is given', async () => {
    const rules = { ...done, figures: figures({ 's2.rules.inForce': 2 }) }
    const refused = await compile(rules, 'a.docx')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('现在合计2。（没写错就在 reasons 里写明原因："S2-RULEMAKER@s2.rules.issued": "……"）')
    expect((await compile({ ...rules, reasons: { 'S2-RULEMAKER': '代管' } }, 'a.docx')).code).toBe(0)
  })

  test('holds the words against the figures, and says where to mend what', async () => {
    const s1 = `${done.narratives.s1.replace('没有收到申请', '收到申请2件')}作出行政处罚决定211件。`
    const { code, err, isWritten } = await compile({ ...done, narratives: { ...done.narratives, s1 } }, 'a.docx')
    expect([code, isWritten]).toEqual([1, false])
    expect(err).toMatch(/肯定错：第一部分.*收到申请2件.*narratives\.s1.*"N-RECEIVED@s3\.received\.total": "……"/u)
    expect(err).toMatch(/肯定错：第一部分.*211.*"N-DECISIONS@s2\.penalty\.decisions": "……"/u)
  })

  test('names what a text does not say beside the final, until the reason that is named is given', async () => {
    const short = { ...done, narratives: { ...done.narratives, s1: '作出行政处罚决定212件，公开了政府信息。' } }
    const named = await compile(short, 'a.docx')
    expect([named.code, named.isWritten]).toEqual([0, true])
    expect(named.err).toContain('没写到“依申请公开”“政府信息管理”“平台建设”“监督保障”')
    const keys = [...named.err.matchAll(/"([^"]+)": "……"/gu)].map(([, key]) => key!)
    expect(keys).toEqual(['F-PARTS', 'F-ASSESSMENT'])
    const reasons = Object.fromEntries(keys.map((key) => [key, '县里统一写']))
    const { code, err } = await compile({ ...short, reasons }, 'a.docx')
    expect([code, err]).toEqual([0, ''])
  })

  test('does not take a reason for words that are wrong whatever the reason', async () => {
    const narratives = { ...done.narratives, s5: '××问题，已增加人手。' }
    const { code, err } = await compile({ ...done, narratives, reasons: { 'F-DEBRIS': '就这样' } }, 'a.docx')
    expect(code).toBe(1)
    expect(err).toContain('肯定错：第五部分有没填的“××”。（改 narratives.s5）')
  })

  test('with --draft lists what is wrong with the words on the last page', async () => {
    const narratives = { ...done.narratives, s5: '问题是人手少，[bookmark: _GoBack]已增加人手。' }
    const { code, path } = await compile({ ...done, narratives }, 'a.docx', '--draft')
    expect([code, textOf(path).includes('夹着“[bookmark: _GoBack]”，是编辑软件的残留')]).toEqual([0, true])
  })

  test('takes the plain texts of a report that was published, with what they leave open filled in', async () => {
    const published = JSON.parse(
      readFileSync(new URL('../fixtures/reports/hebei-jiaoyuting-2021.json', import.meta.url), 'utf8'),
    )
    const received = published.figures['s3.received.total']
    const file = {
      ...published,
      figures: { ...published.figures, 's6.fee.notices': 0, 's6.fee.charged': '0', 's6.fee.collected': '0' },
      narratives: {
        s1: `2021年，我单位通过网站、公众号发布政策信息。收到政府信息公开申请${received}件。信息发布前由专人审核。接受工作考核和社会评议，没有责任追究。`,
        s5: '主要是人手少，业务不熟。2022年将安排培训。',
      },
      signature: { date: '2022-01-20' },
    }
    const { code, err } = await compile(file, 'a.docx')
    expect([code, err]).toEqual([0, ''])
  })

  test('judges figures alone by themselves: the texts are only missing', async () => {
    const { code, err } = await compile({ ...done, narratives: undefined }, 'a.docx')
    expect(code).toBe(1)
    expect(err).toBe(`没有做正式稿，差2样：
  1 “一、总体情况”的文字没写（narratives.s1）
  2 “五、存在的主要问题及改进情况”的文字没写（narratives.s5）
先要一份草稿：加上 --draft。
`)
  })

  test('refuses words in which a place is still open', async () => {
    const { code, err } = await compile({ ...done, narratives: { ...done.narratives, s5: '〔待填〕' } }, 'a.docx')
    expect([code, err.includes('〔待填〕')]).toEqual([1, true])
  })

  test('with --draft writes whatever there is, with the list on the last page', async () => {
    const { 's2.coercion.decisions': _, ...rest } = figures({ 's4.review.upheld': 1 })
    const { code, path } = await compile({ year: 2021, figures: rest }, 'a.docx', '--draft')
    expect(code).toBe(0)
    const text = textOf(path)
    expect(text).toContain('〔待填〕')
    expect(text).toContain('表四“复议”：总计写0，四种结果相加是1，少1。')
    expect(text).toContain('没填：表二：行政强制')
  })

  test('fills in what follows from the figures', async () => {
    const { 's3.received.total': _, 's4.review.total': __, ...rest } = figures()
    expect((await compile({ ...done, figures: rest }, 'a.docx')).code).toBe(0)
  })

  test('writes a report file in order, with what follows beside what was stated', async () => {
    const { 's3.received.total': _, ...rest } = figures()
    const { code, path } = await compile({ ...done, figures: rest }, 'a.json')
    expect(code).toBe(0)
    const written = JSON.parse(readFileSync(path, 'utf8'))
    expect(written).toMatchObject({ edition: '2021', derived: { 's3.received.total': 0 }, missing: [] })
    expect(written.figures).toEqual(rest)
    expect(written.narratives.s6).toContain('收费通知0件')
    expect(parseReportFile(readFileSync(path)).ok).toBe(true)
  })

  test.each([
    ['a.odt', [], '会写 .docx、.pdf、.json 和 .png，不会写 .odt。'],
    ['a', [], '不会写 没有扩展名的文件。'],
    ['a.docx', ['--section', 's3'], '--section 是给图片（.png）用的'],
    ['a.png', [], '要写明是哪一张：\n  --section s2　二、主动公开政府信息情况\n'],
    ['a.png', ['--section', 't'], '没有 t 这张表，有的是：\n  --section s2'],
  ])('into %s %j is no command that makes sense', async (out, words, reason) => {
    const { code, err, isWritten } = await compile(done, out, ...words)
    expect([code, isWritten]).toEqual([2, false])
    expect(err).toContain(reason)
  })

  test('into a pdf gives the report, and a draft of it', async () => {
    const { code, out, path } = await compile(done, 'a.pdf')
    expect([code, out]).toEqual([0, `做好了：${path}\n`])
    expect((await readPdf(readFileSync(path))).title).toBe('某镇人民政府2021年政府信息公开工作年度报告')
    const draft = await compile({ year: 2021, figures: {} }, 'a.pdf', '--draft')
    expect(draft.code).toBe(0)
    const { artifacts } = await readPdf(readFileSync(draft.path))
    expect(artifacts.map(({ text }) => text).join('')).toContain('不能上报')
    expect((await compile({ year: 2021, figures: {} }, 'a.pdf')).code).toBe(1)
  })

  test('into a pdf names a character that it cannot print', async () => {
    const { code, err, isWritten } = await compile({ ...done, organ: '某😀镇人民政府' }, 'a.pdf')
    expect([code, isWritten]).toEqual([1, false])
    expect(err).toContain('字库里没有“😀”')
  })

  test('into a picture draws one table, whatever else of the report is missing', async () => {
    const { code, path } = await compile({ year: 2021, figures: done.figures }, 'a.png', '--section', 's3')
    expect(code).toBe(0)
    expect(PNG.sync.read(readFileSync(path)).width).toBe(1080)
  })

  test('into a picture refuses a table with open cells or false sums, but not as a draft', async () => {
    const wrong = { ...done, figures: { ...done.figures, 's4.review.total': 5 } }
    const open = { ...done, figures: { 's3.received.person': 3 } }
    for (const [file, section, reason] of [
      [wrong, 's4', '肯定错：表四'],
      [open, 's3', '没填：表三'],
    ] as const) {
      const refused = await compile(file, 'a.png', '--section', section)
      expect([refused.code, refused.isWritten]).toEqual([1, false])
      expect(refused.err).toContain(reason)
      expect((await compile(file, 'a.png', '--section', section, '--draft')).code).toBe(0)
    }
  })

  test('of an unreadable file ends with 2', async () => {
    const { code, err } = await compile('[', 'a.docx')
    expect([code, err.includes('不是完整的JSON')]).toEqual([2, true])
  })

  test('into a folder that is not there says so', async () => {
    const { code, err } = await compile(done, 'none/a.docx')
    expect([code, err.includes('写不进')]).toEqual([2, true])
  })
})

import { describe, expect, test } from 'vitest'
import type { ReportContent } from '../../src/report/content.ts'
import { buildPdf } from '../../src/report/pdf/build-pdf.ts'
import { formOf } from '../../src/schema/form.ts'
import { linesOf, type ReadPdf, readPdf } from '../support/pdf-reader.ts'
import { filled, report2017, report2020, report2021 } from './samples.ts'

const read = async (content: ReportContent): Promise<ReadPdf> => readPdf(await buildPdf(content))
const textOf = ({ runs }: ReadPdf): string => runs.map(({ text }) => text.replaceAll(' ', '')).join('')
const withTexts = (narratives: ReportContent['narratives']): ReportContent => ({
  ...report2021,
  narratives: { ...report2021.narratives, ...narratives },
})

/** 28 characters without punctuation. */
const sentence = '公开政府信息依法有序推进各项工作落实到位认真负责持续改进'
/** Of a table, or of what a page holds of it. */
const endsInHeading = (texts: readonly string[]): boolean => !/^[-+]?[\d.]+$/.test(texts.at(-1)!)
const perMillimetre = 72 / 25.4

const draft: ReportContent = {
  ...report2021,
  figures: new Map([...report2021.figures].filter((_, index) => index % 3 > 0)),
  narratives: {},
  signature: {},
  draft: {
    number: 3,
    missing: ['行政许可几件'],
    held: ['新收总计是3还是5？'],
    mistakes: ['总计写错'],
    findings: ['存量增加了19项'],
  },
}

describe('a pdf', () => {
  test('has the same bytes for the same content, whatever was drawn before it', async () => {
    const first = await buildPdf(report2021)
    await buildPdf(report2017)
    expect(Buffer.from(await buildPdf(report2021)).equals(Buffer.from(first))).toBe(true)
  })

  test('names its title and the organ', async () => {
    const { title, author } = await read(report2021)
    expect([title, author]).toEqual([
      '北京市某区安澜镇人民政府2021年政府信息公开工作年度报告',
      '北京市某区安澜镇人民政府',
    ])
  })

  test('is tagged, and carries no date but the signed one', async () => {
    const source = Buffer.from(await buildPdf(report2021)).toString('latin1')
    expect(source).toContain('/Marked true')
    expect(source).toContain('D:20220112')
    expect(source).not.toContain(`D:${new Date().getFullYear()}`)
  })

  test('says all of its texts in their order', async () => {
    const text = textOf(await read(report2020))
    const order = [
      '一、总体情况',
      '（一）主动公开。通过网站',
      '二、主动公开政府信息情况',
      '五、',
      '安澜镇人民政府办公室',
      '2021年1月20日',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})

describe('its pages', () => {
  test('have 22 lines of 28 characters inside the margins of the standard', async () => {
    const pdf = await read(withTexts({ s1: sentence.repeat(60) }))
    const lines = linesOf(pdf.runs, 2)
    expect(lines).toHaveLength(22)
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28))
    expect(lines[0]!.y - lines[21]!.y).toBe(21 * 28)
    expect(lines[0]!.x).toBeCloseTo(28 * perMillimetre, 1)
    const [run] = pdf.runs.filter(({ page }) => page === 2)
    expect(run!.size).toBe(16)
    expect(run!.x + run!.width).toBeLessThanOrEqual((210 - 26) * perMillimetre + 0.5)
    // Of 22 pitches of 28 points the first begins 37 mm below the edge; its type stands in the middle of it.
    expect(lines[0]!.y).toBeCloseTo((297 - 37) * perMillimetre - 6 - 0.88 * 16, 0)
  })

  test('hold as many characters to a line where some are marks of punctuation', async () => {
    const pdf = await read(
      withTexts({ s1: '依法，公开；信息“有序”（推进）、工作。落实《到位》持续改进。认真负责！'.repeat(40) }),
    )
    const lines = linesOf(pdf.runs, 2)
    expect(lines).toHaveLength(22)
    for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(29)
    for (const { text } of lines) expect(text).not.toMatch(/^[，。；、”）》！]|[“（《]$|\u2060/)
    const edge = (210 - 26) * perMillimetre
    // A mark fills the left half of its width: the other half may reach over the edge.
    for (const { page, x, width, text } of pdf.runs)
      if (page === 2) expect(x + (text.length === 1 ? width / 2 : width)).toBeLessThanOrEqual(edge + 0.5)
  })

  test('count outside: odd ones at the right, even ones at the left', async () => {
    const { artifacts } = await read(report2021)
    const numbers = artifacts.filter(({ text }) => text.includes('—') || /^\d+$/.test(text))
    const of = (page: number) => numbers.filter((run) => run.page === page)
    expect(
      of(1)
        .map(({ text }) => text.replaceAll(' ', ''))
        .join(''),
    ).toBe('—1—')
    expect(of(1)[0]!.x).toBeGreaterThan(400)
    expect(
      of(2)
        .map(({ text }) => text.replaceAll(' ', ''))
        .join(''),
    ).toBe('—2—')
    expect(of(2)[0]!.x).toBeCloseTo(28 * perMillimetre + 14, 0)
  })

  test('keep each table of the newer forms whole', async () => {
    for (const content of [report2021, report2020]) expect((await read(content)).tables).toHaveLength(3)
  })

  test('go on with a table that is too long, its headings repeated', async () => {
    const subrows = Array.from({ length: 40 }, (_, index) => `行政检查${index + 1}`)
    const form = formOf('2019', { subrows })
    const { tables } = await read({ ...report2020, form, figures: filled(form) })
    expect(tables.length).toBeGreaterThan(3)
    expect(tables.filter(endsInHeading)).toEqual([])
    expect(tables.flat().filter((text) => text.startsWith('行政检查'))).toEqual(subrows)
    const { artifacts, pages, tables: statistics } = await read(report2017)
    expect(statistics.filter(endsInHeading)).toEqual([])
    const headings = artifacts.filter(({ text }) => text === '统计指标')
    expect(headings.map(({ page }) => page)).toEqual([4, 5].filter((page) => page <= pages))
  })

  test.each([1, 3, 5, 6, 7, 8, 9, 12])('never hold a signature alone (%i sentences before it)', async (count) => {
    const pdf = await read(withTexts({ s5: sentence.repeat(3), s6: sentence.repeat(count) }))
    const last = linesOf(pdf.runs, pdf.pages).map(({ text }) => text)
    const signed = last.indexOf('北京市某区安澜镇人民政府')
    expect(signed).toBeGreaterThan(0)
    expect(last[signed + 1]).toBe('2022年1月12日')
  })
})

const chapters = (count: number): ReportContent => ({
  ...report2017,
  narratives: { ...report2017.narratives, n1: sentence.repeat(3), n6: sentence.repeat(count) },
})

describe('the attachment of 2008', () => {
  test.each([13, 14, 15, 16, 17, 18, 19])('is named under text, as the signature is (%i sentences)', async (count) => {
    const pdf = await read(chapters(count))
    const page = pdf.runs.find(({ text }) => text.includes('2018'))!.page
    const lines = linesOf(pdf.runs, page).map(({ text }) => text)
    const note = lines.indexOf('附件：政府信息公开情况统计表')
    expect(note).toBeGreaterThan(0)
    expect(lines.slice(note + 1)).toEqual(['安澜镇人民政府', '2018年3月12日'])
  })

  test('begins with its title on the third line of a page', async () => {
    const pdf = await read(report2017)
    const page = pdf.runs.find(({ text }) => text === '附件')!.page
    const [head, title] = linesOf(pdf.runs, page)
    expect([head?.text, title?.text]).toEqual(['附件', '政府信息公开情况统计表'])
    expect(head!.y - title!.y).toBeGreaterThan(2 * 28)
  })
})

describe('a draft', () => {
  test('is marked on every page, shows what is open, and ends with what is missing', async () => {
    const pdf = await read(draft)
    const marks = pdf.artifacts.filter(({ text }) => text.includes('草稿'))
    expect(new Set(marks.map(({ page }) => page)).size).toBe(pdf.pages)
    expect(linesOf(marks, 1)[0]!.text).toBe('草稿3（不能上报）')
    expect(pdf.tables.flat().filter((text) => text === '〔待填〕').length).toBe(
      draft.form.cells.filter(({ id, section }) => section !== 's6' && !draft.figures.has(id)).length,
    )
    expect(textOf(pdf)).toContain('〔待填：成文日期〕')
    expect(linesOf(pdf.runs, pdf.pages).map(({ text }) => text)).toEqual([
      '还缺什么',
      '还没填的',
      '1.行政许可几件',
      '对不上的',
      '1.新收总计是3还是5？',
      '要改的',
      '1.总计写错',
      '要说明的',
      '1.存量增加了19项',
    ])
  })
})

describe('characters', () => {
  test('of rare names are drawn', async () => {
    const pdf = await read({ ...report2021, organ: '某县𠅤堃垚喆镕㙍乡人民政府' })
    expect(textOf(pdf)).toContain('某县𠅤堃垚喆镕㙍乡人民政府')
  })

  test('that no font has are an error that names them', async () => {
    await expect(buildPdf(withTexts({ s5: '公开😀信息，𰻝面。' }))).rejects.toMatchObject({
      code: 'unknown_characters',
      characters: ['😀', '𰻝'],
      place: { under: '五、存在的主要问题及改进情况', around: '公开😀信息，𰻝面。' },
    })
  })

  test('of which only a half is left are an error, too', async () => {
    await expect(buildPdf(withTexts({ s5: '公开\ud800信息。' }))).rejects.toMatchObject({
      code: 'unknown_characters',
      place: { under: '五、存在的主要问题及改进情况', around: '公开\ufffd信息。' },
    })
  })

  test('that show nothing are passed over', async () => {
    expect(textOf(await read(withTexts({ s5: '政\u200b府\ufe0f信\u00ad息\u2003公开\u2060。' })))).toContain(
      '政府信息公开。',
    )
  })

  test('that mean something to the compiler are only characters', async () => {
    const hostile = '#panic() $x$ *粗* _斜_ `a` <b> @c \\ // = # [ ] { } "直" \'引\' ~ -- --- ...'
    expect(textOf(await read(withTexts({ s5: hostile })))).toContain(hostile.replaceAll(' ', ''))
  })
})

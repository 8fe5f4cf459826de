import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { readBackChecklist, readBackDocx, readBackPdf } from '../../src/desk/documents/read-back.ts'
import { buildDocx } from '../../src/report/build-docx.ts'
import { buildChecklist } from '../../src/report/checklist/build-checklist.ts'
import type { Checklist } from '../../src/report/checklist/content.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { createEngine } from '../../src/report/engine/engine.ts'
import { buildPdf } from '../../src/report/pdf/build-pdf.ts'
import { distinct, report2017, report2020, report2021 } from '../report/samples.ts'
import { forms, ownTexts } from '../support/dumps.ts'
import { runs } from '../support/runs.ts'

const engine = createEngine()
afterAll(() => engine.close())

const notes = {
  number: 3,
  missing: ['复议、诉讼', '落款机关和日期'],
  held: ['新收总计是3还是5？'],
  findings: ['转到2022年的2件对不对'],
}
const awkward = [
  '　一、总体情况',
  '依据《中华人民共和国政府信息公开条例》第五十条编制本报告，如对报告有疑问，请拨打电话010-6950 1234。',
  '（一）主动公开。①公开54条；②更新“一网通办”3.5万次，占比98.6％。',
  '1. 全年培训2次・逐篇·审核•更新①次、➀次，2021–2022～2023〜…⋯‑-',
  '3.5%——“‘引’”《书》〔2021〕1号，见 https://www.example.gov.cn/xxfb/202201/1234567.shtml?a=1&b=2 ℃½㎡',
  'file​name v1.2 & <b>&amp;</b>\t100%',
  `编号${'A1'.repeat(80)}，见附件`,
  '无',
].join('\r\n')
const partly = new Map([...report2021.figures].filter(([id]) => !/granted|s4/.test(id)))

const contents: [string, ReportContent][] = [
  ['a 2021 report', report2021],
  ['a 2020 report with sub-rows', report2020],
  ['a 2017 report with the profile of Beijing', report2017],
  ['figures that differ everywhere, 2021', { ...report2021, figures: distinct(report2021.form) }],
  ['figures that differ everywhere, 2019', { ...report2020, figures: distinct(report2020.form) }],
  ['figures that differ everywhere, 2008', { ...report2017, figures: distinct(report2017.form) }],
  ['a draft with open cells and a last page', { ...report2021, figures: partly, draft: notes }],
  ['a draft of nothing', { ...report2020, figures: new Map(), narratives: {}, signature: {}, draft: notes }],
  ['a draft of 2017', { ...report2017, narratives: { n2: '公开145条。' }, figures: new Map(), draft: notes }],
  [
    'texts with whatever a paste brings',
    { ...report2021, narratives: { ...report2021.narratives, s1: awkward, s6: '一、无。\n2、3' } },
  ],
  ['an organ with digits in its name', { ...report2017, organ: '安澜县第2中学', signature: { date: '2018-03-12' } }],
]

const build = (content: ReportContent): Promise<Uint8Array> => buildDocx(content)

describe('a file that was built says what it was built from', () => {
  test.each(contents)('%s, in Word', async (_, content) => {
    expect(() => readBackDocx(content, new Uint8Array())).toThrow()
    const bytes = await build(content)
    readBackDocx(content, bytes)
  })

  test.each(contents)('%s, as a PDF', async (_, content) => {
    readBackPdf(content, await engine.read(await buildPdf(content, engine)))
  })

  test.each(forms)('any words and signature in the form of %i', async (year, form) => {
    const word = fc.constantFrom(
      '公开',
      '54条',
      '；',
      '。',
      '3件',
      ' ',
      '（一）',
      '1.',
      '2021年',
      '\n',
      '依据条例',
      'A1',
      '％',
      '、',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `甲${words.join('')}`)
    const texts = fc.tuple(text, text).map(([first, last]) => {
      const own = Object.entries(ownTexts(form))
      return Object.fromEntries(own.map(([id, given], at) => [id, at === 0 ? first : at === 1 ? last : given]))
    })
    const some = fc.tuple(texts, fc.constantFrom('2022-01-12', '2022-11-30'), fc.boolean(), fc.nat(2))
    await fc.assert(
      fc.asyncProperty(some, async ([narratives, date, isDraft, every]) => {
        const figures = new Map([...distinct(form)].filter((_, at) => !isDraft || at % 3 >= every))
        const draft = isDraft ? { draft: notes } : {}
        const content = { organ: '安澜镇人民政府', year, form, figures, narratives, signature: { date }, ...draft }
        readBackDocx(content, await build(content))
      }),
      { numRuns: runs(6) },
    )
  })
})

/** The same file with one digit of its body another one. */
function withOtherDigit(bytes: Uint8Array, which: number): Uint8Array {
  const files = unzipSync(bytes)
  const xml = strFromU8(files['word/document.xml']!)
  const places = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].flatMap((match) =>
    [...match[1]!.matchAll(/\d/g)].map((digit) => match.index + match[0].indexOf('>') + 1 + digit.index),
  )
  const at = places[which % places.length]!
  files['word/document.xml'] = strToU8(`${xml.slice(0, at)}${(Number(xml[at]) + 1) % 10}${xml.slice(at + 1)}`)
  return zipSync(files)
}

const changed = (text: string, which: number): string => {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index)
  const at = places[which % places.length]!
  return `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`
}

/** Lines that stand in reports as headings, titles, dates and rows of tables: here somebody wrote them into a text. */
const misleading = [
  '二、主动公开政府信息情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数',
  '规章 0 1 2',
  '申请人情况',
  '行政复议',
  '（一）予以公开 3 0 0 0 0 0 3',
  '统计指标 单位 统计数',
  '安澜镇人民政府2019年政府信息公开工作年度报告',
  '安澜镇人民政府',
  '2022年1月12日',
  '填报单位：某镇',
  '附件：表',
  '依据《中华人民共和国政府信息公开条例》编制本报告。',
]

describe('words that look like something else', () => {
  test.each([report2021, report2020, report2017])('in the texts of a report', async (report) => {
    const text = fc.array(fc.constantFrom(...misleading), { minLength: 1, maxLength: 6 }).map((all) => all.join('\n'))
    await fc.assert(
      fc.asyncProperty(text, text, async (first, last) => {
        const [one, ...others] = Object.keys(report.narratives)
        const narratives = { ...report.narratives, [one!]: first, [others.at(-1)!]: last }
        readBackDocx({ ...report, narratives }, await build({ ...report, narratives }))
      }),
      { numRuns: runs(10) },
    )
  })

  test.each(['2020年办', '某市2019年改革领导小组', 'A', '一、二办'])('in the name of an organ: %s', async (organ) => {
    for (const report of [report2021, report2017]) readBackDocx({ ...report, organ }, await build({ ...report, organ }))
  })
})

describe('a file that says anything else is noticed', () => {
  const content = { ...report2021, figures: distinct(report2021.form) }

  test('a digit of a figure, a text, the title or the date', async () => {
    const bytes = await build(content)
    let unnoticed = 0
    for (let at = 0; at < runs(24); at += 1) {
      try {
        readBackDocx(content, withOtherDigit(bytes, at * 37))
        unnoticed += 1
      } catch {}
    }
    expect(unnoticed).toBe(0)
  })

  test('and the difference is named by cell, without a word of anybody', async () => {
    const figures = new Map([...content.figures, ['s3.received.person', 77] as const])
    const bytes = await build({ ...content, figures })
    expect(() => readBackDocx(content, bytes)).toThrow(/s3\.received\.person/)
    const other = await build({ ...content, narratives: { ...content.narratives, s5: '主要问题：无。' } })
    expect(() => readBackDocx(content, other)).toThrow(/recorded at text s5\.1/)
  })

  test('a cell left open, and a number where a cell is open', async () => {
    const draft = { ...content, figures: partly, draft: notes }
    const full = await build({ ...content, figures: report2021.figures, draft: notes })
    expect(() => readBackDocx(draft, full)).toThrow(/s3\.granted/)
    const open = await build(draft)
    expect(() => readBackDocx({ ...draft, figures: report2021.figures }, open)).toThrow(/s3\.granted/)
  })

  test('another figure or word of a PDF', async () => {
    const read = await engine.read(await buildPdf(content, engine))
    for (let at = 0; at < read.cells.length; at += 1) {
      if (!/\d/.test(read.cells[at]!)) continue
      const cells = read.cells.map((cell, index) => (index === at ? changed(cell, 0) : cell))
      expect(() => readBackPdf(content, { ...read, cells })).toThrow(/differs/)
    }
    for (let at = 0; at < 80; at += 1)
      expect(() => readBackPdf(content, { ...read, text: changed(read.text, at) })).toThrow(/differs/)
    expect(() => readBackPdf(content, { ...read, cells: read.cells.slice(1) })).toThrow(/differs/)
  })

  test('another row of the list of figures', async () => {
    const row = { name: '行政处罚', figure: '212', source: '小赵 1月11日', words: '处罚212' }
    const checklist: Checklist = {
      organ: '安澜镇人民政府',
      year: 2021,
      state: '正式稿',
      day: '2022-01-12',
      groups: [{ office: '执法队', rows: [row, { ...row, name: '行政许可' }] }],
      notes: ['没列的都是0。'],
    }
    const bytes = await buildChecklist(checklist)
    readBackChecklist(checklist, bytes)
    for (let at = 0; at < 20; at += 1)
      expect(() => readBackChecklist(checklist, withOtherDigit(bytes, at))).toThrow(/differs/)
    expect(() => readBackChecklist({ ...checklist, groups: [{ office: undefined, rows: [row] }] }, bytes)).toThrow()
  })
})

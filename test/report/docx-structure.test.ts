import { describe, expect, test, vi } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { gridOf, readDocx, tablesOf } from '../support/docx-reader.ts'
import { childOf, childrenOf, deepOf, parseXml, type XmlElement } from '../support/xml-tree.ts'
import { report2017, report2020, report2021 } from './samples.ts'

const draft2021: ReportContent = {
  ...report2021,
  figures: new Map(),
  narratives: {},
  signature: {},
  draft: { number: 3, missing: ['行政处罚（等执法队）'], held: ['新收总计：现有3，另说5。'], findings: [] },
}

const samples = [
  ['2021', report2021],
  ['2020', report2020],
  ['2017', report2017],
  ['a draft', draft2021],
] as const

const open = async (content: ReportContent) => readDocx(await buildDocx(content))

const attribute = (element: XmlElement | undefined, name: string) => element?.attributes[`w:${name}`]

describe.each(samples)('the file of %s', (_, content) => {
  test('every part is well-formed and every related part is there', async () => {
    const { parts } = await open(content)
    for (const [path, text] of Object.entries(parts)) {
      expect(() => parseXml(text), path).not.toThrow()
    }
    const related = childrenOf(parseXml(parts['word/_rels/document.xml.rels']!), 'Relationship')
    for (const { attributes } of related) expect(parts).toHaveProperty([`word/${attributes['Target']}`])
  })

  test('two builds are the same bytes, whenever they are made', async () => {
    const builds: Buffer[] = []
    for (const now of ['2022-01-11T09:12:00Z', '2023-06-30T23:59:58Z']) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
      builds.push(Buffer.from(await buildDocx(content)))
      vi.useRealTimers()
    }
    expect(builds[0]!.equals(builds[1]!)).toBe(true)
  })

  test('every table has a grid as wide as the text, and its cells fill it', async () => {
    for (const table of tablesOf(await open(content))) {
      expect(table.grid.reduce((sum, width) => sum + width, 0)).toBe(8844)
      for (const { cells } of table.rows) {
        let column = 0
        for (const { width, gridSpan } of cells) {
          const covered = table.grid.slice(column, column + gridSpan)
          expect(width).toBe(covered.reduce((sum, part) => sum + part, 0))
          column += gridSpan
        }
        expect(column).toBe(table.grid.length)
      }
    }
  })

  test('every run asks for East Asian glyphs', async () => {
    const { document, parts } = await open(content)
    const footers = Object.keys(parts).filter((path) => /^word\/(?:footer|header)\d\.xml$/.test(path))
    const runs = [document, ...footers.map((path) => parseXml(parts[path]!))].flatMap((part) => deepOf(part, 'w:r'))
    expect(runs.length).toBeGreaterThan(80)
    for (const run of runs) expect(attribute(childOf(childOf(run, 'w:rPr'), 'w:rFonts'), 'hint')).toBe('eastAsia')
  })

  test('the page has the measures of official documents', async () => {
    const section = deepOf((await open(content)).document, 'w:sectPr').at(-1)!
    expect(childOf(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(childOf(section, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '2098',
      'w:left': '1587',
      'w:bottom': '1984',
      'w:right': '1474',
    })
    expect(childOf(section, 'w:docGrid')?.attributes['w:type']).toBeUndefined()
  })

  test('the body does not end in a table', async () => {
    expect((await open(content)).body.at(-1)?.kind).toBe('paragraph')
  })
})

describe('tables', () => {
  test('header rows are repeated on every page, and no row says false for one', async () => {
    const [blocks, requests, disputes] = tablesOf(await open(report2021)).map(
      ({ rows }) => rows.filter(({ header }) => header).length,
    )
    expect([blocks, requests, disputes]).toEqual([0, 3, 3])
    expect(tablesOf(await open(report2017))[0]?.rows.filter(({ header }) => header).length).toBe(1)
    expect((await open(report2021)).parts['word/document.xml']).not.toMatch(/w:tblHeader w:val/)
  })

  test('table three merges its labels as it is printed', async () => {
    const table = tablesOf(await open(report2021))[1]!
    const grid = gridOf(table)
    expect(grid).toHaveLength(28)
    expect(new Set(grid.slice(0, 3).map((line) => line.slice(0, 3).join())).size).toBe(1)
    const spans = new Map<string, number>()
    for (const [group = '', part = ''] of grid.slice(3)) {
      spans.set(group, (spans.get(group) ?? 0) + 1)
      if (part !== group) spans.set(part, (spans.get(part) ?? 0) + 1)
    }
    expect(Object.fromEntries([...spans].map(([label, rows]) => [label.replace('\n', ''), rows]))).toMatchObject({
      '三、本年度办理结果': 22,
      '（三）不予公开': 8,
      '（四）无法提供': 3,
      '（五）不予处理': 5,
      '（六）其他处理': 3,
      '（七）总计': 1,
    })
  })

  test('table two of 2019 merges its row over the named ones', async () => {
    const grid = gridOf(tablesOf(await open(report2020))[0]!)
    const named = grid.filter(([label]) => label === '其他对外管理服务事项').map((line) => line.slice(1, 5))
    expect(named).toEqual([
      ['行政检查', '0', '0', '13'],
      ['行政确认', '0', '0', '0'],
    ])
    expect(grid.find(([label]) => label === '政府集中采购')?.slice(2)).toEqual(['79', '941.5000', '941.5000'])
  })

  test('tables that fit on a page are kept on one', async () => {
    const document = (await open(report2021)).document
    for (const table of deepOf(document, 'w:tbl')) {
      const rows = childrenOf(table, 'w:tr')
      const keeps = rows.map((row) => deepOf(row, 'w:p').map((paragraph) => deepOf(paragraph, 'w:keepNext').length))
      expect(
        keeps
          .slice(0, -1)
          .flat()
          .every((count) => count === 1),
      ).toBe(true)
      expect(keeps.at(-1)!.every((count) => count === 0)).toBe(true)
    }
  })
})

describe('paragraphs', () => {
  test('headings are real headings, and the last paragraph stays with the signature', async () => {
    const { body, parts } = await open(report2021)
    const paragraphs = body.filter((block) => block.kind === 'paragraph')
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual(
      report2021.form.sections.map(({ title }) => title),
    )
    expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual([
      '（三）政府信息管理',
    ])
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/)
    expect(paragraphs.slice(-3).map(({ keepNext }) => keepNext)).toEqual([true, true, false])
  })

  test('a heading that runs into its text is set apart by its characters alone', async () => {
    const { document } = await open(report2021)
    const leads = deepOf(document, 'w:r').filter(
      (run) => deepOf(run, 'w:rStyle')[0]?.attributes['w:val'] === 'ReportLead',
    )
    expect(leads.map((run) => deepOf(run, 'w:t')[0]?.children.join(''))).toEqual([
      '（一）主动公开。',
      '（二）依申请公开。',
      '（四）政府信息公开平台建设。',
      '（五）监督保障。',
    ])
  })

  test('the date ends four characters from the right, the organ is centred above it', async () => {
    const { body } = await open(report2021)
    const [organ, date] = body.slice(-2).filter((block) => block.kind === 'paragraph')
    expect([organ?.text, date?.text]).toEqual(['北京市某区安澜镇人民政府', '2022年1月12日'])
    const [one, other] = deepOf((await open(report2021)).document, 'w:p').slice(-2)
    const [frame, same] = [one, other].map((each) => childOf(childOf(each, 'w:pPr'), 'w:ind')!.attributes)
    expect(frame).toEqual(same)
    // In twips: the frame is as wide as the date (7.75 characters with its gaps) and four characters on each side.
    expect(Number(frame!['w:left']) + (7.75 + 8) * 320).toBe(8844)
    expect(frame!['w:right']).toBe('0')
  })

  test('what is attached is named on the page of the text, as the signature is', async () => {
    const { body } = await open(report2017)
    const paragraphs = body.filter((block) => block.kind === 'paragraph')
    const at = paragraphs.findIndex(({ text }) => text === '附件：政府信息公开情况统计表')
    expect(paragraphs.slice(at - 1, at + 3).map(({ keepNext }) => keepNext)).toEqual([true, true, true, false])
    expect(paragraphs[at + 3]).toMatchObject({ text: '附件', pageBreakBefore: true })
  })

  test('the title of an attachment stands on the third line of its page', async () => {
    const title = deepOf((await open(report2017)).document, 'w:p').find(
      (each) => deepOf(each, 'w:t')[0]?.children.join('') === '政府信息公开情况统计表',
    )
    expect(deepOf(title!, 'w:spacing')[0]?.attributes['w:before']).toBe('560')
  })

  test('a page number has its look from a style, and each of its parts is a run of its own', async () => {
    const { parts } = await open(report2021)
    const footer = parseXml(parts['word/footer1.xml']!)
    expect(deepOf(footer, 'w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual(['ReportPageNumber'])
    const runs = deepOf(footer, 'w:r').map((run) => deepOf(run, 'w:t')[0]?.children.join(''))
    expect(runs).toEqual(['— ', undefined, ' —'])
    expect(parts['word/styles.xml']).toMatch(/w:styleId="ReportPageNumber".*?w:eastAsia="宋体".*?<w:sz w:val="28"\/>/)
  })

  test('pages count at the outer edge', async () => {
    const { parts } = await open(report2021)
    const section = deepOf(parseXml(parts['word/document.xml']!), 'w:sectPr').at(-1)!
    expect(childrenOf(section, 'w:footerReference').map(({ attributes }) => attributes['w:type'])).toEqual([
      'default',
      'even',
    ])
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    expect(
      ['word/footer1.xml', 'word/footer2.xml'].map((path) => /w:jc w:val="(\w+)"/.exec(parts[path]!)?.[1]),
    ).toEqual(['right', 'left'])
  })

  test('only a draft carries its mark, on odd and even pages', async () => {
    const { parts } = await open(draft2021)
    expect(parts['word/header1.xml']).toContain('草稿3')
    expect(parts['word/header2.xml']).toContain('草稿3')
    expect(Object.keys((await open(report2021)).parts).filter((path) => path.includes('header'))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { ReportContent } from '../../src/report/content.ts'
import { buildPdf } from '../../src/report/pdf/build-pdf.ts'
import { linesOf, type ReadPdf, readPdf } from '../support/pdf-reader.ts'
import { report2017, report2020, report2021 } from './samples.ts'

/** Without punctuation: 28 characters are a line of its own paragraph but for two. */
const oneLine = '继续公开政府信息'
const lastOf = (lines: number): string =>
  '公开政府信息依法有序推进各项工作落实到位认真负责持续改进'.repeat(lines).slice(0, lines * 28 - 10)

/** The lines of all pages one after the other, each with its page; without cells of tables, which end before the texts in question. */
const allLines = (pdf: ReadPdf): { page: number; text: string }[] =>
  Array.from({ length: pdf.pages }, (_, index) =>
    linesOf(pdf.runs, index + 1).map(({ text }) => ({ page: index + 1, text: text.replaceAll(' ', '') })),
  ).flat()

interface Swept {
  readonly content: ReportContent
  /** The sections whose texts are changed: one that grows, the last one. */
  readonly grows: 's5' | 'n5'
  readonly last: 's6' | 'n6'
  readonly organ: string
}

const reports: readonly [string, Swept][] = [
  ['2021', { content: report2021, grows: 's5', last: 's6', organ: report2021.organ }],
  ['2019', { content: report2020, grows: 's5', last: 's6', organ: '安澜镇人民政府办公室' }],
  ['2008', { content: report2017, grows: 'n5', last: 'n6', organ: '安澜镇人民政府' }],
]

async function closing({ content, grows, last, organ }: Swept, paragraphs: number, lines: number) {
  const narratives = { ...content.narratives, [grows]: `${oneLine}。\n`.repeat(paragraphs), [last]: lastOf(lines) }
  const all = allLines(await readPdf(await buildPdf({ ...content, narratives })))
  const date = all.findIndex(({ text }, at) => /^\d{4}年\d+月\d+日$/.test(text) && all[at - 1]?.text === organ)
  const first = all.findLastIndex(
    ({ text }, at) => at < date && text.startsWith(lastOf(1).slice(0, 18)) && all[at - 1]!.text.includes('、'),
  )
  return { all, date, first }
}

async function expectText(swept: Swept, lines: number): Promise<void> {
  for (let paragraphs = 1; paragraphs <= 24; paragraphs += 1) {
    const { all, date, first } = await closing(swept, paragraphs, lines)
    const { page } = all[date]!
    const last = all.slice(first, first + lines)
    expect(last.map(({ text }) => text).join('')).toBe(lastOf(lines))
    // Two lines of it, or all of it.
    expect(last.slice(-2).map((line) => line.page)).toEqual(last.slice(-2).map(() => page))
    // With its heading, if it begins here.
    if (last[0]!.page === page) expect(all[first - 1]!.page).toBe(page)
  }
}

describe('however long the text before it is, a signature has text on its page', () => {
  test.each(reports)('where the last paragraph is one line: %s', (_, swept) => expectText(swept, 1))

  test.each([2, 3])('where it has %i lines', (lines) => expectText(reports[0]![1], lines))
})

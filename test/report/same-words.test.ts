import { expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { sharedEngine } from '../../src/report/engine/engine.ts'
import { buildPdf } from '../../src/report/pdf/build-pdf.ts'
import { readDocx } from '../support/docx-reader.ts'
import { report2017, report2020, report2021 } from './samples.ts'

const bare = (text: string): string => text.replaceAll(/\s/g, '')

async function wordsOfDocx(content: ReportContent) {
  const { body } = readDocx(await buildDocx(content))
  const cells = body.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) =>
          row.cells.filter(({ vMerge }) => vMerge !== 'continue').map(({ text }) => bare(text)),
        )
      : [],
  )
  const text = body.flatMap((block) => (block.kind === 'paragraph' ? [bare(block.text)] : [])).join('')
  return { cells: cells.filter((cell) => cell !== ''), text }
}

async function wordsOfPdf(content: ReportContent) {
  const { cells, text } = await sharedEngine().read(await buildPdf(content))
  return { cells: cells.map(bare), text: bare(text) }
}

const draft: ReportContent = {
  ...report2021,
  figures: new Map([...report2021.figures].filter((_, index) => index % 5 > 0)),
  signature: {},
  draft: {
    number: 2,
    missing: ['行政处罚（等执法队）'],
    held: ['新收总计：现有3，另说5。'],
    findings: ['现行有效少了4件'],
  },
}

test.each([
  ['2021', report2021],
  ['2020', report2020],
  ['2017', report2017],
  ['a draft', draft],
])('the pdf of %s says word for word what the Word file says', async (_, content) => {
  expect(await wordsOfPdf(content)).toEqual(await wordsOfDocx(content))
})

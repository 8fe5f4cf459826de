import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReport } from '../../src/report/compose.ts'
import type { ReportContent } from '../../src/report/content.ts'
import type { TableCell } from '../../src/report/document.ts'
import { buildPdf } from '../../src/report/pdf/build-pdf.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { type Figure, isMoney, parseMoney } from '../../src/schema/figure.ts'
import type { Form } from '../../src/schema/form.ts'
import { readPdf } from '../support/pdf-reader.ts'
import { runs } from '../support/runs.ts'
import { anyContent } from './any-content.ts'
import { published } from './published.ts'
import { distinct, report2017, report2020, report2021 } from './samples.ts'

const inTables = ({ form, figures }: ReportContent) =>
  new Map([...figures].filter(([id]) => form.cell(id)?.section !== 's6'))

const cellsOf = (content: ReportContent): TableCell[] =>
  composeReport(content).blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.filter(({ text }) => text !== '') : [],
  )

function figureOf(form: Form, id: CellId, text: string): Figure {
  const { kind } = form.cell(id)!
  return isMoney(kind) ? parseMoney(text, kind)! : Number(text)
}

/** The figures of a file by the places where a reader of its tables finds them; every other cell says what the form says. */
async function readBack(content: ReportContent): Promise<Map<CellId, Figure>> {
  const texts = (await readPdf(await buildPdf(content))).tables.flat()
  const cells = cellsOf(content)
  expect(texts).toHaveLength(cells.length)
  const figures = new Map<CellId, Figure>()
  for (const [index, { cell, open, text }] of cells.entries()) {
    if (cell !== undefined && !open) figures.set(cell, figureOf(content.form, cell, texts[index]!))
    else expect(texts[index]).toBe(text.replaceAll(/[ ]/g, ''))
  }
  return figures
}

describe('every figure of the tables is read from the text of the pdf', () => {
  test.each([
    ['a 2021 report', report2021],
    ['a 2020 report with sub-rows', report2020],
    ['a 2017 report with the profile of Beijing', report2017],
    ['figures that differ everywhere, 2021', { ...report2021, figures: distinct(report2021.form) }],
    ['figures that differ everywhere, 2019', { ...report2020, figures: distinct(report2020.form) }],
    ['figures that differ everywhere, 2008', { ...report2017, figures: distinct(report2017.form) }],
  ])('%s', async (_, content) => {
    expect(await readBack(content)).toEqual(inTables(content))
  })

  test.each(published)('%s', async (_, content) => {
    expect(await readBack(content)).toEqual(inTables(content))
  })

  test(
    'any figures on any form',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyContent, async (content) => {
          expect(await readBack(content)).toEqual(inTables(content))
        }),
        { numRuns: runs(8) },
      )
    },
    runs(8) * 10_000,
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import { composeReport } from '../../src/report/compose.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { anyDigits, figureType, ownDigits } from '../../src/report/figure-type.ts'
import { buildPdf } from '../../src/report/pdf/build-pdf.ts'
import type { Form } from '../../src/schema/form.ts'
import { readDocx } from '../support/docx-reader.ts'
import { readPdf } from '../support/pdf-reader.ts'
import { childOf, deepOf, type XmlElement } from '../support/xml-tree.ts'
import { report2017, report2020, report2021 } from './samples.ts'

describe('the type of a figure', () => {
  test.each([
    ['0', { size: 10.5, scale: 100 }],
    ['13612', { size: 10.5, scale: 100 }],
    ['136120', { size: 9.5, scale: 92 }],
    ['123456789012', { size: 6.5, scale: 67 }],
    ['〔待填〕', { size: 8, scale: 82 }],
  ])('is that of its table where it fits, and smaller and narrower where it does not: %s', (text, type) => {
    expect(figureType(text, 26.48, 10.5, ownDigits)).toEqual(type)
  })

  test('lets every figure stand on one line of its cell', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[+-]?\d{1,16}(\.\d{1,6})?$/),
        fc.double({ min: 15, max: 200, noNaN: true }),
        (text, room) => {
          for (const { digit, sign } of [ownDigits, anyDigits]) {
            const { size, scale } = figureType(text, room, 10.5, { digit, sign })
            const ems = text.replace(/[+-]/, '').length * digit + (/[+-]/.test(text) ? sign : 0)
            expect((ems * size * scale) / 100).toBeLessThanOrEqual(room)
            expect(size * 2).toBe(Math.round(size * 2))
          }
        },
      ),
    )
  })
})

/** As long as a figure may be, everywhere. */
const long = (form: Form) =>
  new Map(form.cells.map(({ id, kind }) => [id, kind === 'signed' ? -123_456 : 123_456_789_012]))

const reports = [
  ['2021', report2021],
  ['2019', report2020],
  ['2008', report2017],
] as const

const textOf = (cell: XmlElement): string =>
  deepOf(cell, 'w:t')
    .flatMap(({ children }) => children)
    .join('')

/** Of a property of the run of a cell, or of the style of its paragraph. */
function valueIn(cell: XmlElement, name: string): string | undefined {
  const parent = deepOf(cell, name === 'w:pStyle' ? 'w:pPr' : 'w:rPr').find((each) => childOf(each, name))
  return childOf(parent, name)?.attributes['w:val']
}

describe.each(reports)('figures of twelve digits in a report of %s', (_, report) => {
  const content: ReportContent = { ...report, figures: long(report.form) }
  const figures = composeReport(content)
    .blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
    .filter(({ role }) => role === 'figure')

  test('stand beside each other in the pdf, none in the cell of another', async () => {
    const { runs } = await readPdf(await buildPdf(content))
    const shown = runs.filter(({ text }) => /^[-\d.]{6,}$/.test(text))
    expect(shown).toHaveLength(figures.length)
    for (const run of shown) {
      const next = shown.filter(({ page, x, y }) => page === run.page && Math.abs(y - run.y) < 1 && x > run.x)
      for (const { x } of next) expect(x - run.x - run.width).toBeGreaterThan(2)
    }
  })

  test('are as narrow in the Word file as the widest digits of a common font need', async () => {
    const { document } = readDocx(await buildDocx(content))
    const cells = deepOf(document, 'w:tc').filter((cell) => /^[-\d.]{6,}$/.test(textOf(cell)))
    expect(cells).toHaveLength(figures.length)
    for (const cell of cells) {
      const style = valueIn(cell, 'w:pStyle') === 'ReportTableLarge' ? 24 : 21
      const halfPoints = Number(valueIn(cell, 'w:sz') ?? style)
      const percent = Number(valueIn(cell, 'w:w') ?? 100)
      const room = Number(deepOf(cell, 'w:tcW')[0]!.attributes['w:w']) / 20 - 3
      expect((textOf(cell).length * 0.636 * halfPoints * percent) / 200).toBeLessThanOrEqual(room)
    }
  })
})

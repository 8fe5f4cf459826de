import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../../src/report/build-docx.ts'
import type { CellId } from '../../../src/schema/cell-id.ts'
import { isMoney } from '../../../src/schema/figure.ts'
import type { Cell, Form } from '../../../src/schema/form.ts'
import { dumpOf, forms, type Layout, ownTexts, shown } from '../../support/dumps.ts'
import { readBack } from '../../support/read-back.ts'

const organ = '某省某市安澜镇人民政府'

const inTables = (form: Form): Cell[] => form.cells.filter(({ section }) => section !== 's6')

const figureOf = ({ kind }: Cell): fc.Arbitrary<number> => {
  if (isMoney(kind)) return fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9_999_999_999 }))
  if (kind === 'signed') return fc.integer({ min: -500, max: 500 })
  return fc.oneof(fc.constant(0), fc.nat(9), fc.nat(2_000_000))
}

/** Figures for all cells of a form's tables. */
const figures = (form: Form): fc.Arbitrary<Map<CellId, number>> => {
  const cells = inTables(form)
  return fc.tuple(...cells.map(figureOf)).map((list) => new Map(cells.map(({ id }, index) => [id, list[index]!])))
}

const written = (
  form: Form,
  year: number,
  values: ReadonlyMap<CellId, number>,
  dressed: (text: string, id: CellId) => string,
) => ({
  organ,
  year,
  form,
  cells: new Map([...values].map(([id, figure]) => [id, dressed(shown(form, id, figure), id)])),
  narratives: ownTexts(form),
})

const layouts: readonly Layout[] = ['dump', 'tabs', 'spaces', 'lines']
/** Ways in which people and programs write a number. */
const dresses: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => `\u3000${text}`,
  (text) => text.replace(/\d(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, '$&,'),
]

describe.each(forms)('the report of %i', (year, form) => {
  describe.each(layouts)('written as %s', (layout) => {
    test('is read back to the last figure', () => {
      fc.assert(
        fc.property(figures(form), fc.constantFrom(...dresses), (values, dress) => {
          const report = readBack(dumpOf(written(form, year, values, dress), layout))
          expect(report.figures).toEqual(values)
          expect([report.organ, report.year, report.form]).toEqual([organ, year, form])
          expect([report.unplaced, [...report.printed], report.missingTables]).toEqual([[], [], []])
          expect(report.narratives).toEqual(ownTexts(form))
        }),
        { numRuns: 8 },
      )
    })

    test('keeps what stands in place of a figure, and takes none of it for a zero', () => {
      // Where blank cells leave no trace only what is written can be kept.
      const leavesNoTrace = layout === 'spaces' || layout === 'lines'
      const marks = ['/', '-', '—', '无', ...(leavesNoTrace ? [] : [''])]
      const mark = fc.option(fc.constantFrom(...marks), { freq: 4, nil: undefined })
      const some = fc.array(mark, { minLength: form.cells.length, maxLength: form.cells.length })
      fc.assert(
        fc.property(figures(form), some, (values, open) => {
          const marked = new Map<CellId, unknown>()
          for (const [index, id] of [...values.keys()].entries())
            if (open[index] !== undefined) marked.set(id, open[index])
          const report = readBack(
            dumpOf(
              written(form, year, values, (text, id) => String(marked.get(id) ?? text)),
              layout,
            ),
          )
          const all = new Map<CellId, unknown>([...values, ...marked])
          expect(new Map<CellId, unknown>([...report.figures, ...report.printed])).toEqual(all)
          expect([...report.printed].sort()).toEqual([...marked].sort())
        }),
        { numRuns: 5 },
      )
    })
  })

  test('in the layout of official documents is read back with its words', async () => {
    const signature = { date: '2022-01-12' }
    await fc.assert(
      fc.asyncProperty(figures(form), async (values) => {
        const all = new Map([...form.cells.map(({ id }) => [id, 0] as const), ...values])
        const narratives = ownTexts(form)
        const report = readBack(await buildDocx({ organ, year, form, figures: all, narratives, signature }))
        expect(report.figures).toEqual(values)
        expect([report.organ, report.year, report.form]).toEqual([organ, year, form])
        expect([report.unplaced, [...report.printed], report.missingTables]).toEqual([[], [], []])
        expect(report.narratives).toEqual(narratives)
        expect(report.signature).toEqual({ organ, ...signature })
        expect(report.introduction).toMatch(/^依据/)
      }),
      { numRuns: 3 },
    )
  })
})

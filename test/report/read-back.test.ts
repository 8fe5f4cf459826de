import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { isMoney } from '../../src/schema/figure.ts'
import { type Form, formOf } from '../../src/schema/form.ts'
import { figuresOf } from '../support/docx-figures.ts'
import { runs } from '../support/runs.ts'
import { published } from './published.ts'
import { distinct, report2017, report2020, report2021 } from './samples.ts'

const inTables = ({ form, figures }: ReportContent) =>
  new Map([...figures].filter(([id]) => form.cell(id)?.section !== 's6'))

const readBack = async (content: ReportContent) => figuresOf(await buildDocx(content), content.form)

const base = { 2021: report2021, 2019: report2020, 2008: report2017 }

describe('every figure of the tables is read back from the file', () => {
  test.each([
    ['a 2021 report', report2021],
    ['a 2020 report with sub-rows', report2020],
    ['a 2017 report with the profile of Beijing', report2017],
  ])('%s', async (_, content) => {
    expect(await readBack(content)).toEqual(inTables(content))
  })

  test.each<[string, Form]>([
    ['2021', formOf('2021')],
    ['2019', formOf('2019')],
    ['2019 with one sub-row', formOf('2019', { subrows: ['行政检查'] })],
    ['2008', formOf('2008')],
    ['2008 with the profile of Beijing', formOf('2008', { profile: 'beijing' })],
  ])('figures that differ everywhere, form of %s', async (_, form) => {
    const content = { ...base[form.edition], form, figures: distinct(form) }
    expect(await readBack(content)).toEqual(inTables(content))
  })

  test.each(published)('%s', async (_, content) => {
    expect(await readBack(content)).toEqual(inTables(content))
  })

  test('cells that are open in a draft are the only ones not read back', async () => {
    const figures = new Map([...report2021.figures].filter((_, index) => index % 3 > 0))
    const draft = { number: 1, missing: ['行政许可几件'], held: [], findings: [] }
    const content = { ...report2021, figures, narratives: {}, draft }
    expect(await readBack(content)).toEqual(inTables(content))
  })

  test(
    'any figures on any form',
    async () => {
      const forms = fc.oneof(
        fc.constant(formOf('2021')),
        fc.constant(formOf('2008', { profile: 'beijing' })),
        fc
          .uniqueArray(fc.constantFrom('行政检查', '行政确认', '行政给付', '行政奖励', '行政裁决'))
          .map((subrows) => formOf('2019', { subrows })),
      )
      const contents = forms.chain((form) =>
        fc
          .tuple(
            ...form.cells.map(({ kind }) =>
              fc.option(isMoney(kind) ? fc.nat(1e12) : fc.integer({ min: kind === 'signed' ? -1e6 : 0, max: 1e6 })),
            ),
          )
          .map((values): ReportContent => {
            const known = form.cells.flatMap(({ id }, index) => {
              const value = values[index]
              return value === null || value === undefined ? [] : [[id, value] as const]
            })
            const draft = { missing: [], held: [], findings: [] }
            return { ...base[form.edition], form, figures: new Map(known), draft }
          }),
      )
      await fc.assert(
        fc.asyncProperty(contents, async (content) => {
          expect(await readBack(content)).toEqual(inTables(content))
        }),
        { numRuns: runs(12) },
      )
    },
    runs(12) * 10_000,
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { type Form, formOf } from '../../src/schema/form.ts'
import { figuresOf } from '../support/docx-figures.ts'
import { runs } from '../support/runs.ts'
import { anyContent, base } from './any-content.ts'
import { published } from './published.ts'
import { distinct, report2017, report2020, report2021 } from './samples.ts'

const inTables = ({ form, figures }: ReportContent) =>
  new Map([...figures].filter(([id]) => form.cell(id)?.section !== 's6'))

const readBack = async (content: ReportContent) => figuresOf(await buildDocx(content), content.form)

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
      await fc.assert(
        fc.asyncProperty(anyContent, async (content) => {
          expect(await readBack(content)).toEqual(inTables(content))
        }),
        { numRuns: runs(12) },
      )
    },
    runs(12) * 10_000,
  )
})

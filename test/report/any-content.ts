import fc from 'fast-check'
import type { ReportContent } from '../../src/report/content.ts'
import { isMoney } from '../../src/schema/figure.ts'
import { formOf } from '../../src/schema/form.ts'
import { report2017, report2020, report2021 } from './samples.ts'

/** An ordinary report of each edition. */
export const base = { 2021: report2021, 2019: report2020, 2008: report2017 }

const forms = fc.oneof(
  fc.constant(formOf('2021')),
  fc.constant(formOf('2008', { profile: 'beijing' })),
  fc
    .uniqueArray(fc.constantFrom('行政检查', '行政确认', '行政给付', '行政奖励', '行政裁决'))
    .map((subrows) => formOf('2019', { subrows })),
)

/** A draft on any form, with any figures; some cells are open. */
export const anyContent: fc.Arbitrary<ReportContent> = forms.chain((form) =>
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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import { mendWording } from '../../../src/checks/wording/mend.ts'
import { findingText } from '../../../src/text/findings/findings.ts'
import { runs } from '../../support/runs.ts'
import { nearMisses, others, overviews, problems } from './clean.ts'
import { documentOf, reportWith } from './sound.ts'

const scraps = [
  ...'一二三四五六七八九十0123456789（）()〔〕[]《》、.．。；：:，,×Xx_*#<>& \n　政府信息公开的进行',
  '申请人',
  '王小明',
  '中华人民共和国',
  '条例',
  '国办公开办函',
  '[bookmark: ',
  '无',
  '13900001234',
  '6222021234567890128',
  'HYPERLINK "',
  ...overviews,
  ...problems,
  ...others,
  ...nearMisses,
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)
const rules = ['F-NUMBERING', 'F-DEBRIS', 'F-DOUBLED', 'F-BASIS', 'F-LAWNAME'] as const

test('whatever is written is read without an error, and quotes stand in their texts', () => {
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom(2017, 2020, 2023),
      fc.boolean(),
      (s1, s5, heading, year, isPrinted) => {
        const texts =
          year === 2017
            ? { s1: undefined, s5: undefined, s6: undefined, n1: s1, n6: s5 }
            : { s1, s5, introduction: heading }
        const report = reportWith({ year, texts })
        const document = isPrinted && year !== 2017 ? documentOf(year, { s1: heading, s4: null }, { texts }) : undefined
        const previous = { ...reportWith({ year: year - 1, texts: year === 2017 ? texts : { s1: s5, s5: s1 } }) }
        for (const finding of check({ ...report, document, previous, publishedOn: heading }).findings) {
          const { quote, about } = finding
          expect(findingText(finding, report.form)).not.toMatch(/undefined(?!条)|NaN(?!条)/)
          if (about.wording?.at !== undefined)
            expect(report.texts!.get(about.wording.section)!.slice(about.wording.at)).toMatch(
              new RegExp(`^${escaped(quote!)}`),
            )
        }
      },
    ),
    { numRuns: runs(150) },
  )
})

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('mending never throws, and never makes a text longer than its names and numbers ask', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(2020, 2023), (written, year) => {
      for (const rule of rules) {
        const mended = mendWording(rule, written, year)
        expect(mended.length).toBeLessThan(written.length * 3 + 20)
        if (rule === 'F-DEBRIS' || rule === 'F-DOUBLED') expect(mended.length).toBeLessThanOrEqual(written.length)
      }
    }),
    { numRuns: 400 },
  )
})

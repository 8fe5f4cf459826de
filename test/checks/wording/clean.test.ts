import { describe, expect, test } from 'vitest'
import { paragraphs, plain } from '../narrative/paragraphs.ts'
import { traps } from '../narrative/traps.ts'
import { nearMisses, others, overviews, problems } from './clean.ts'
import { overview, printed, rulesOf, soundTexts, wordingOf } from './sound.ts'

const told = (judged: Parameters<typeof wordingOf>[0]) => wordingOf(judged).map(({ rule, quote }) => [rule, quote])

describe('a section that is as it should be gives no finding', () => {
  test.each(overviews)('one: %s', (s1) => expect(told({ texts: { s1 } })).toEqual([]))
  test.each(problems)('five: %s', (s5) => expect(told({ texts: { s5 } })).toEqual([]))
  test.each(others)('six: %s', (s6) => expect(told({ texts: { s6 } })).toEqual([]))
  test.each(nearMisses)('with %s', (sentence) =>
    expect(told({ texts: { s1: `${overview}\n${sentence}` } })).toEqual([]),
  )
  test.each(nearMisses)('printed, with %s', (sentence) =>
    expect(told(printed(2023, {}, { texts: { s1: `${overview}\n${sentence}` } }))).toEqual([]),
  )
})

describe('paragraphs full of figures', () => {
  test.each([...paragraphs, ...traps].map(({ section, text, town }) => [plain(text), section, town.year] as const))(
    '%s',
    (text, section, year) => {
      if (section === 's1')
        expect(told({ year, texts: { s1: `${overview}\n${text.replace(/^[（(].[)）]/, '')}` } })).toEqual([])
      else if (section.startsWith('n'))
        expect(told({ year, texts: { s1: undefined, s5: undefined, s6: undefined, [section]: text } })).toEqual([])
      else expect(told({ year, texts: { [section]: `${soundTexts[section]}\n${text}` } })).toEqual([])
    },
  )
})

test.each([2019, 2020, 2021, 2024])('a document of %i with the titles of its edition has no finding', (year) =>
  expect(rulesOf(printed(year, {}, { more: { publishedOn: `${year + 1}-01-20` } }))).toEqual([]),
)

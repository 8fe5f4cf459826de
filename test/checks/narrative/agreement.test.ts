import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import { findingText } from '../../../src/text/findings/findings.ts'
import { changed, type Paragraph, paragraphs, plain, textsOf } from './paragraphs.ts'
import { traps } from './traps.ts'

const told = (paragraph: Paragraph, text: string): string[] => {
  const { town } = paragraph
  return check({ ...town, texts: textsOf(paragraph, text) })
    .findings.filter(({ rule }) => rule.startsWith('N-'))
    .map((finding) => `${finding.rule} ${findingText(finding, town.form)}`)
}

describe('a paragraph that agrees with its tables gives no finding', () => {
  test.each(paragraphs.map((paragraph) => [plain(paragraph.text), paragraph] as const))('%s', (text, paragraph) =>
    expect(told(paragraph, text)).toEqual([]),
  )
})

describe('numbers of other matters, years and offices give no finding', () => {
  test.each(traps.map((paragraph) => [paragraph.text, paragraph] as const))('%s', (text, paragraph) =>
    expect(told(paragraph, text)).toEqual([]),
  )
})

const changes: readonly (readonly [string, (value: number) => number])[] = [
  ['one more', (value) => value + 1],
  ['one less', (value) => (value > 0 ? value - 1 : 3)],
  ['ten more', (value) => value + 10],
]

describe('a number changed is found', () => {
  test.each(changes)('when it is %s', (_, change) => {
    const missed: string[] = []
    let tried = 0
    for (const paragraph of paragraphs) {
      for (let which = 0; ; which++) {
        const text = changed(paragraph.text, which, change)
        if (text === undefined) break
        tried++
        if (told(paragraph, text).length === 0) missed.push(text)
      }
    }
    expect(tried).toBeGreaterThan(200)
    expect(missed.length / tried).toBeLessThan(0.05)
  })
})

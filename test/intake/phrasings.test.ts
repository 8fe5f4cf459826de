import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { digest } from './digest.ts'

// Two lines a phrasing: what is asked and stated in brackets with the words, then what they are read as (see digest.ts).
// 「?」 in front: put to the person first. 「unknown」: nothing is recorded. A change in how anything is read shows in these files.
const folder = new URL('./phrasings/', import.meta.url)

const phrasingsIn = (file: string): (readonly [context: string, words: string, outcome: string])[] => {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    const [, context, words] = /^\[([^\]]*)\] (.*)$/.exec(line) ?? []
    if (context === undefined || words === undefined) return []
    return [[context, words.replaceAll('\\n', '\n').replaceAll('\\t', '\t'), lines[index + 1]!.trim()] as const]
  })
}

for (const file of readdirSync(folder).sort()) {
  describe(`phrasings of ${file.replace('.txt', '')}`, () => {
    test.each(phrasingsIn(file))('[%s] %s', (context, words, outcome) => {
      expect(digest(words, context)).toBe(outcome)
    })
  })
}

test('there are hundreds of them', () => {
  expect(readdirSync(folder).flatMap(phrasingsIn).length).toBeGreaterThan(800)
})

import { describe, expect, test } from 'vitest'
import { type Form, formOf } from '../../src/schema/form.ts'
import { digest } from './digest.ts'

type Row = readonly [context: string, words: string, outcome: string | RegExp]

/** Each row is a test: in this context, these words are read as this outcome. */
export function facts(name: string, list: readonly Row[], edition: '2021' | '2019' | '2008' | Form = '2021'): void {
  const form = typeof edition === 'string' ? formOf(edition) : edition
  describe(name, () => {
    test.each(list)('[%s] %s', (context, words, outcome) => {
      const heard = digest(words, context, form)
      if (typeof outcome === 'string') expect(heard).toBe(outcome)
      else expect(heard).toMatch(outcome)
    })
  })
}

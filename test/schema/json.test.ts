import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/schema/json.ts'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

describe('JSON', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const reading = readJson(text)
        expect(reading.ok && JSON.stringify(reading.value)).toBe(JSON.stringify(JSON.parse(text)))
      }),
    )
  })

  test('is refused where JSON.parse refuses it', () => {
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '}', '\n', '\u0001', '0', 'é'))
    fc.assert(
      fc.property(damaged, ([text, position, put]) => {
        const at = position % (text.length + 1)
        const broken = text.slice(0, at) + put + text.slice(at + 1)
        const reading = readJson(broken)
        // A key that stands twice is refused before whatever comes after it.
        fc.pre(reading.ok || reading.code !== 'duplicate')
        expect(reading.ok).toBe(parse(broken) !== undefined)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['{"a": 1,\n "b": }', { code: 'syntax', line: 2, column: 7 }],
    ['', { code: 'syntax', line: 1, column: 1 }],
    ['{} {}', { code: 'syntax', line: 1, column: 4 }],
    ['{"a":{"b":1,"b":2}}', { code: 'duplicate', key: 'a.b' }],
  ])('%s is refused with its place', (text, expected) => expect(readJson(text)).toEqual({ ok: false, ...expected }))

  test('passes over a byte order mark', () => expect(readJson('\ufeff[1]')).toEqual({ ok: true, value: [1] }))

  test('keeps __proto__ as a key', () => {
    const reading = readJson('{"__proto__": {"x": 1}, "constructor": 2}')
    expect(reading.ok && Object.keys(reading.value as object)).toEqual(['__proto__', 'constructor'])
  })

  test('ten thousand brackets are refused, not followed', () => expect(readJson('['.repeat(10_000)).ok).toBe(false))
})

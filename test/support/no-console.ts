import { afterEach, beforeEach, expect, vi } from 'vitest'

// A test that prints hides what it found: whoever wants to say something asserts it.
const methods = ['log', 'info', 'warn', 'error', 'debug', 'table'] as const

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method)
})

afterEach(() => {
  const printed = methods.flatMap((method) => vi.mocked(console[method]).mock.calls)
  vi.restoreAllMocks()
  expect(printed).toEqual([])
})

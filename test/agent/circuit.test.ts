import { expect, test } from 'vitest'
import { createCircuit } from '../../src/agent/circuit.ts'

function circuit() {
  const clock = { now: 0 }
  return { clock, circuit: createCircuit({ now: () => clock.now }) }
}

function fails(one: ReturnType<typeof createCircuit>, times: number): void {
  for (let time = 0; time < times; time += 1) {
    expect(one.enter()).toBe(true)
    one.failed()
  }
}

test('two failures in a row are borne', () => {
  const { circuit: one } = circuit()
  fails(one, 2)
  expect(one.open()).toBe(true)
})

test('an answer between failures begins the count again', () => {
  const { circuit: one } = circuit()
  fails(one, 2)
  one.enter()
  one.succeeded()
  fails(one, 2)
  expect(one.open()).toBe(true)
})

test('after three failures nobody asks for a minute', () => {
  const { circuit: one, clock } = circuit()
  fails(one, 3)
  expect(one.open()).toBe(false)
  clock.now = 59_999
  expect(one.enter()).toBe(false)
  clock.now = 60_000
  expect(one.open()).toBe(true)
})

test('after the rest one may try, and the others wait for what becomes of it', () => {
  const { circuit: one, clock } = circuit()
  fails(one, 3)
  clock.now = 60_000
  expect(one.enter()).toBe(true)
  expect(one.open()).toBe(false)
  expect(one.enter()).toBe(false)
  one.succeeded()
  expect([one.enter(), one.enter()]).toEqual([true, true])
})

test('a trial that fails is a new rest', () => {
  const { circuit: one, clock } = circuit()
  fails(one, 3)
  clock.now = 60_000
  fails(one, 1)
  clock.now = 119_999
  expect(one.open()).toBe(false)
  clock.now = 120_000
  expect(one.open()).toBe(true)
})

test('a trial somebody gave up leaves the place to the next', () => {
  const { circuit: one, clock } = circuit()
  fails(one, 3)
  clock.now = 60_000
  one.enter()
  one.left()
  expect(one.enter()).toBe(true)
})

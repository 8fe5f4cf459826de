import { expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { formOfYear } from '../../src/schema/form.ts'
import { topicsOf } from '../../src/schema/topics.ts'

const form = formOfYear(2021)
const incoming = topicsOf(form).find(({ id }) => id === 'incoming')!
const context = {
  form,
  year: 2021,
  today: '2022-01-11',
  asked: { topic: incoming.id, cells: incoming.cells },
  stated: new Map(),
  derived: new Map(),
  lastChange: new Map(),
} as const

test.each(['新收3个 自然人2企业1 20年转来2个', '20年转来2件，21年新收3件，自然人2企业1'])(
  '「%s」: a year of two digits is a year',
  (said) => {
    const reading = read(said, context)
    expect(reading.kind).toBe('figures')
    const proposals = reading.kind === 'figures' ? reading.proposals : []
    expect(Object.fromEntries(proposals.map(({ cell, value }) => [cell, value]))).toMatchObject({
      's3.carriedIn.total': 2,
      's3.received.person': 2,
      's3.received.business': 1,
    })
  },
)

test('「19年的2件」 belong to another year', () => {
  const reading = read('19年收的2件', context)
  expect(reading.kind === 'figures' ? reading.proposals : []).toEqual([])
})

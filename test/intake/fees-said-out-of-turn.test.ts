import { expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { formOfYear } from '../../src/schema/form.ts'

test('「没发过也没收过信息处理费」 is about the fee, whatever is asked', () => {
  const reading = read('没发过也没收过信息处理费', {
    form: formOfYear(2021),
    year: 2021,
    today: '2022-01-11',
    asked: undefined,
    stated: new Map([['s2.normative.issued', 2] as const]),
    derived: new Map(),
    lastChange: new Map(),
  })
  const proposals = reading.kind === 'figures' ? reading.proposals : []
  expect(proposals.map(({ cell, value }) => [cell, value])).toEqual([
    ['s6.fee.notices', 0],
    ['s6.fee.charged', 0],
    ['s6.fee.collected', 0],
  ])
})

import { expect, test } from 'vitest'
import { mentions } from '../../eval/numbers.ts'
import { formOf } from '../../src/schema/form.ts'

const { cell } = formOf('2021')
const penalty = cell('s2.penalty.decisions')!
const fees = cell('s2.fees.amount')!
const collected = cell('s6.fee.collected')!

test.each([
  ['处罚212', 212],
  ['处罚２１２件', 212],
  ['处罚一百零六件', 106],
  ['处罚二百一', 210],
  ['二一二', 212],
  ['俩', 2],
  ['两件', 2],
  ['1,203件', 1203],
  ['处罚没有', 0],
])('%s mentions %i', (text, figure) => {
  expect(mentions(text, penalty, figure)).toBe(true)
})

test.each([
  ['处罚212', 213],
  ['处罚212', 12],
  ['十二', 2],
  ['处罚212', 0],
])('%s does not mention %i', (text, figure) => {
  expect(mentions(text, penalty, figure)).toBe(false)
})

test('money is mentioned in 元 or in 万元', () => {
  expect(mentions('3.2万', fees, 3_200_000)).toBe(true)
  expect(mentions('实收3.2', fees, 3_200_000)).toBe(true)
  expect(mentions('12万3', fees, 12_300_000)).toBe(true)
  expect(mentions('270元', collected, 27_000)).toBe(true)
  expect(mentions('270元', collected, 27_100)).toBe(false)
})

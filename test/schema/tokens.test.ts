import { expect, test } from 'vitest'
import { formOfYear } from '../../src/schema/form.ts'
import { renderTokens, tokenOf, tokensIn } from '../../src/schema/tokens.ts'

const form = formOfYear(2021)

test('a token shows the figure of its cell, money without its unit', () => {
  const text = `新收${tokenOf('s3.received.total')}件，收费${tokenOf('s2.fees.amount')}万元。`
  const figures = new Map([['s3.received.total', 3] as const, ['s2.fees.amount', 941_464_900] as const])
  expect(tokensIn(text)).toEqual(['s3.received.total', 's2.fees.amount'])
  expect(renderTokens(text, { form, figures })).toBe('新收3件，收费941.4649万元。')
})

test('a figure that is missing shows as an open place', () => {
  expect(renderTokens('新收⟦s3.received.total⟧件', { form, figures: new Map() })).toBe('新收〔待填〕件')
})

test('brackets that name no cell stay as they were written', () => {
  expect(renderTokens('见⟦附件⟧', { form, figures: new Map() })).toBe('见⟦附件⟧')
})

test('a change that grew keeps its sign', () => {
  const older = formOfYear(2019)
  const figures = new Map([['s2.penalty.itemsChange', 3] as const])
  expect(renderTokens('⟦s2.penalty.itemsChange⟧项', { form: older, figures })).toBe('+3项')
})

import { expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { formOf } from '../../src/schema/form.ts'
import { contextOf } from './digest.ts'

const form = formOf('2019')
const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开']
const pasted = (...fields: readonly string[]): string => labels.map((label) => [label, ...fields].join('\t')).join('\n')
const choicesOf = (text: string) => {
  const reading = read(text, contextOf('', form))
  return reading.kind === 'figures' ? reading.choices : undefined
}

test('two blank columns are asked about at once, by the applicants and not by the total', () => {
  const [choice, ...others] = choicesOf(pasted('', '0', '0', '0', '0', '0', '')) ?? []
  expect(others).toEqual([])
  expect(choice?.about).toBe('自然人空着3格，没当0。都是0吗？')
  expect(choice?.options[0]?.proposals.map(({ cell }) => cell)).toEqual([
    's3.received.person',
    's3.carriedIn.person',
    's3.granted.person',
  ])
})

test('one blank column follows from the others, and is not asked about', () => {
  expect(choicesOf(pasted('', '0', '0', '0', '0', '0', '3'))).toEqual([])
  expect(choicesOf(pasted('3', '0', '0', '0', '0', '0', ''))).toEqual([])
})

test('where the total is there, blanks follow from it, or are more than zeros: neither is asked about', () => {
  expect(choicesOf(pasted('1', '', '', '', '', '', '1'))).toEqual([])
  expect(choicesOf(pasted('', '', '0', '0', '0', '0', '3'))).toEqual([])
})

test('six figures a row are put nowhere before it is said which column is missing', () => {
  const reading = read(pasted('3', '0', '0', '0', '0', '3'), contextOf('', form))
  expect(reading).toMatchObject({ kind: 'figures', proposals: [] })
  const [choice] = choicesOf(pasted('3', '0', '0', '0', '0', '3')) ?? []
  expect(choice?.about).toBe('每行只有6个数，空着的是哪一列？')
  expect(choice?.options.map(({ label }) => label)).toContain('自然人')
  const without = choice?.options
    .find(({ label }) => label === '其他')
    ?.proposals.map(({ cell, value }) => `${cell} ${value}`)
  expect(without).toEqual(expect.arrayContaining(['s3.received.person 3', 's3.received.total 3']))
})

test('what does not add up lacks its totals', () => {
  const [choice] = choicesOf(pasted('3', '0', '0', '0', '0', '0')) ?? []
  expect(choice?.options.map(({ label }) => label)).toEqual(['总计'])
})

test('headings that name all applicants but the first say which it is', () => {
  const heads = '申请人情况\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n'
  const headed = read(heads + pasted('3', '0', '0', '0', '0', '3'), contextOf('', form))
  expect(headed.kind === 'figures' && headed.proposals.map(({ cell, value }) => `${cell} ${value}`)).toContain(
    's3.received.business 3',
  )
})

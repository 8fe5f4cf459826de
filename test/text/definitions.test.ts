import { expect, test } from 'vitest'
import { definitionFor, definitionText } from '../../src/text/definitions.ts'

test.each([
  ['规章是啥 我们有吗', '规章只有', false],
  ['什么算部分公开？', '部分公开', true],
  ['商业企业包括个体户吗', '个体户', false],
  ['一张表问了5个事 算几件', '台账', false],
])('「%s」 is answered, and said to be official or not', (question, words, official) => {
  const definition = definitionFor(question)
  expect(definition?.text).toContain(words)
  expect(definitionText(definition!).includes('建议')).toBe(!official)
})

test('what is not known is not answered', () => expect(definitionFor('明天下雨吗')).toBeUndefined())

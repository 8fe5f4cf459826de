import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rewordings } from '../../src/text/clauses.ts'

test.each([
  ['镇综合办公室负责，逐篇审签。', '综合办公室负责，逐篇审签。', [['镇综合办公室负责', '综合办公室负责']]],
  ['答复不规范，且时效性有待提升。', '答复不规范。', [['，且时效性有待提升', '']]],
  ['一是慢，二是少。', '一是慢，还不全，二是少。', [['', '还不全，']]],
  ['甲，乙，丙。', '甲，丙。', [['乙，', '']]],
  ['甲。\n乙。', '甲。\n乙。', []],
  ['', '公开54条。', [['', '公开54条。']]],
  [
    '收到3件，公开3件，培训2次。',
    '收到4件，公开3件，培训1次。',
    [
      ['收到3件', '收到4件'],
      ['培训2次', '培训1次'],
    ],
  ],
])('%s → %s', (before, after, expected) => {
  expect(rewordings(before, after).map((each) => [each.before, each.after])).toEqual(expected)
})

test('whatever was changed, the old places hold only what stood there and the new ones only what stands there', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙，', '丙。', '丁', '\n'), { maxLength: 12 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = rewordings(before, after)
      const lengthOf = (parts: readonly string[]) => parts.join('').length
      expect(found.every((each) => before.includes(each.before) && after.includes(each.after))).toBe(true)
      expect(before.length - lengthOf(found.map((each) => each.before))).toBe(
        after.length - lengthOf(found.map((each) => each.after)),
      )
      expect(found.length === 0).toBe(before === after)
    }),
  )
})

test('texts too long to be compared clause by clause differ in one place', () => {
  const long = (word: string) => `开头。${Array.from({ length: 3000 }, (_, at) => `${word}${at}，`).join('')}结尾。`
  expect(rewordings(long('甲'), long('乙'))).toHaveLength(1)
})

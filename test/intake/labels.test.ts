import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import type { Choice } from '../../src/intake/reading.ts'
import { shortSaying } from '../../src/intake/short-sayings.ts'
import { formOf } from '../../src/schema/form.ts'
import { runs } from '../support/runs.ts'
import { contextOf } from './digest.ts'

const contexts = [
  ...['', 'documents', 'decisions', 'fees', 'incoming', 'disputes', 'informationFee'].map((topic) => contextOf(topic)),
  contextOf('outcomes received.total=5 received.person=5 carriedIn.total=0'),
  contextOf('outcomes received.total=5 received.nonprofit=5 carriedIn.total=0'),
  contextOf('penalty.decisions=12 received.total=212 review.upheld=1'),
  contextOf('decisions', formOf('2019')),
  contextOf('procurement', formOf('2019')),
  contextOf('requests', formOf('2008', { profile: 'beijing' })),
  contextOf('staffing', formOf('2008', { profile: 'beijing' })),
]
const words =
  '3 1200 3.2 212件 270元 又来了2件 处罚还有2件 收了 收费 二百一 结转 不公开 没给 不存在 撤回 其他 诉讼 维持 个体户 律师 自然人 企业 公开 无法提供 其余为0 都没有 剩下的都没办完 复议撤了 官司赢了 都答复了 信访的'.split(
    ' ',
  )

const all = (choice: Choice): Choice[] => [choice, ...choice.options.flatMap(({ then }) => (then ? all(then) : []))]

test('the labels of a choice have room on a button, and are not the same twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
      fc.nat(contexts.length - 1),
      (parts, index) => {
        const reading = read(parts.join(' '), contexts[index]!)
        for (const { options } of reading.kind === 'figures' ? reading.choices.flatMap(all) : []) {
          const labels = options.map(({ label }) => label)
          expect(labels.filter((label) => label.length > 12)).toEqual([])
          expect(new Set(labels).size, labels.join(' | ')).toBe(labels.length)
        }
      },
    ),
    { numRuns: runs(800) },
  )
})

test.each([
  ['2021', formOf('2021')],
  ['2019', formOf('2019')],
] as const)('no two cells of one row of the form of %s are called the same', (_, form) => {
  for (const figure of [3, 12, 1200]) {
    const names = form.cells
      .filter(({ section }) => section !== 't')
      .map(({ id }) => shortSaying(form, id, figure, 2021))
    expect(names.filter((name) => name.length > 12)).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  }
})

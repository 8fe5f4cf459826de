import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import type { Choice, Reading } from '../../src/intake/reading.ts'
import { isAllowed } from '../../src/schema/figure.ts'
import { formOf } from '../../src/schema/form.ts'
import { runs } from '../support/runs.ts'
import { contextOf } from './digest.ts'

const contexts = [
  contextOf(),
  contextOf('documents'),
  contextOf('decisions'),
  contextOf('fees'),
  contextOf('incoming'),
  contextOf('outcomes received.total=5 received.person=5 carriedIn.total=0'),
  contextOf('disputes'),
  contextOf('informationFee'),
  contextOf('decisions', formOf('2019')),
  contextOf('requests', formOf('2008', { profile: 'beijing' })),
]

const fragments = [
  ...'新收 转来 自然人 企业 律所 公开 不予公开 没办完 复议 诉讼 维持 处罚 许可 强制 文件 规章 收费 实收 通知 总计 其他'.split(
    ' ',
  ),
  ...'都 没有 其余 其中 分别 大概 不 不是 改成 又 又来了 问执法队 去年 今年1月 2020年 邮寄来的 老刘说 吧 的 是'.split(
    ' ',
  ),
  ...'3 3件 12 0 二百一 十几件 3.2万 270元 3、4件 -3 ３ 100% 21O ， 。 、 ： ( ) \n \t'.split(' '),
  ' ',
  '  ',
]
const sentences = fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join(''))

function proposalsOf(reading: Reading) {
  const inChoice = (choice: Choice): { cell: string; value: number | null }[] =>
    choice.options.flatMap(({ proposals, then }) => [...proposals, ...(then ? inChoice(then) : [])])
  return reading.kind === 'figures' ? [...reading.proposals, ...reading.choices.flatMap(inChoice)] : []
}

test('whatever is written, reading it never throws, and proposes only figures that the cells can hold', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        sentences,
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
      ),
      fc.constantFrom(...contexts),
      (text, context) => {
        for (const { cell, value } of proposalsOf(read(text, context))) {
          const kind = context.form.cell(cell)?.kind
          expect(kind, cell).toBeDefined()
          if (value !== null) expect(isAllowed(kind!, value)).toBe(true)
        }
      },
    ),
    { numRuns: runs(800) },
  )
})

test('lone surrogates, control characters and very long texts are survived', () => {
  for (const context of contexts) {
    for (const text of [
      '\uD800',
      '处罚\uDC00212',
      '\u0000\u0007',
      '3'.repeat(5000),
      '处罚212'.repeat(20_000),
      '一'.repeat(900),
    ])
      expect(() => read(text, context)).not.toThrow()
  }
  expect(read('处罚212'.repeat(20_000), contextOf()).kind).toBe('material')
})

/** Words in none of the lists: what stands between them is not known. */
const strange = fc
  .array(fc.constantFrom(...'麒麟瀑布鹦鹉葡萄玻璃琵琶蝴蝶鸳鸯蜻蜓'), { minLength: 2, maxLength: 5 })
  .map((characters) => characters.join(''))

test('a number among unknown words is never recorded without being put to the person', () => {
  const number = fc.oneof(fc.nat(9999).map(String), fc.constantFrom('三', '十二', '两百', '3.5', '5万'))
  fc.assert(
    fc.property(strange, number, strange, fc.constantFrom(...contexts), (before, figure, after, context) => {
      const reading = read(`${before}${figure}${after}`, context)
      expect(reading.kind === 'figures' && reading.proposals.length > 0 && !reading.restate).toBe(false)
    }),
    { numRuns: runs(300) },
  )
})

test('one unknown word makes a known sentence a question', () => {
  const known = fc.constantFrom('处罚212', '新收3件都是自然人', '复议维持1', '许可0强制0', '发2废1有效5')
  fc.assert(
    fc.property(
      strange,
      known,
      fc.boolean(),
      fc.constantFrom(...contexts.slice(0, 8)),
      (word, sentence, isFirst, context) => {
        const reading = read(isFirst ? `${word}，${sentence}` : `${sentence}，${word}`, context)
        expect(reading.kind === 'figures' && reading.proposals.length > 0 && !reading.restate).toBe(false)
      },
    ),
    { numRuns: runs(300) },
  )
})

describe('a number that is doubted is not recorded', () => {
  test.each(['大概', '大约', '约', '差不多', '估计', '可能', '好像', '也许', '至少', '不到', '超过', '将近'])(
    '%s',
    (doubt) => {
      for (const sentence of [`处罚${doubt}212件`, `${doubt}处罚212件`, `${doubt} 处罚212`]) {
        const reading = read(sentence, contextOf('decisions'))
        expect(reading.kind === 'figures' ? reading.proposals : [], sentence).toEqual([])
      }
    },
  )
})

test('a text of five thousand characters is read in no time', () => {
  const row = '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n'
  const pasted = row.repeat(Math.ceil(5000 / row.length))
  const words = '新收3件都是自然人，都公开了，没有复议诉讼。'.repeat(45)
  for (const text of [pasted, words]) {
    read(text, contextOf('incoming'))
    const started = performance.now()
    read(text, contextOf('incoming'))
    // The budget is 50 ms; a shared machine may be busy.
    expect(performance.now() - started).toBeLessThan(500)
  }
})

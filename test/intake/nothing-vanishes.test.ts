import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import type { Reading } from '../../src/intake/reading.ts'
import { runs } from '../support/runs.ts'
import { contextOf } from './digest.ts'

// Whatever is not recorded has to be seen by the person who wrote it.

const outcomes =
  '予以公开 公开 部分公开 不予公开 不公开 过程性信息 商业秘密 内部事务 不掌握 不存在 查不到 没给 信访 重复申请 撤回 申请人撤回 没办完 无法提供 不予处理 逾期不补正 其他 答复 办结 告知书'.split(
    ' ',
  )
const others =
  '许可 处罚 强制 规范性文件发 废止 有效 行政事业性收费 收费 信息处理费 新收 转来 自然人 企业 复议 诉讼 复议维持 收费通知'.split(
    ' ',
  )

const contexts = [
  contextOf(),
  contextOf('outcomes received.total=9 received.person=9 carriedIn.total=0'),
  contextOf('outcomes received.total=9 received.person=6 received.business=3 carriedIn.total=0'),
  contextOf('incoming'),
  contextOf('decisions'),
  contextOf('informationFee'),
]

const wordsOf = (reading: Reading): string[] =>
  reading.kind === 'unknown' || reading.kind === 'question'
    ? [reading.words]
    : reading.kind === 'figures'
      ? [
          ...reading.proposals.map(({ words }) => words),
          ...reading.choices.map(({ about }) => about),
          ...reading.problems.map(({ words }) => words),
          ...reading.remarks.map(({ words }) => words),
          ...reading.unused,
        ]
      : []

/** Numbers that can be told apart, so that each can be looked for. */
const list = (labels: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...labels), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('，', ' ', '、', '；', ','),
      fc.constantFrom('', '件'),
    )
    .map(([words, separator, unit]) => ({
      text: words.map((word, index) => `${word}${11 + 13 * index}${unit}`).join(separator),
      numbers: words.map((_, index) => String(11 + 13 * index)),
    }))

const isAccountedFor = ({ text, numbers }: { text: string; numbers: string[] }, context: (typeof contexts)[number]) => {
  const reading = read(text, context)
  if (reading.kind === 'command' || reading.kind === 'material') return
  const words = wordsOf(reading).join(' ')
  for (const number of numbers) expect(words, text).toContain(number)
}

test('each number in a list of outcomes is recorded, asked about, or named', () => {
  fc.assert(fc.property(list(outcomes), fc.constantFrom(...contexts), isAccountedFor), { numRuns: runs(500) })
})

test('and so is each number in a list of anything', () => {
  fc.assert(fc.property(list([...outcomes, ...others]), fc.constantFrom(...contexts), isAccountedFor), {
    numRuns: runs(500),
  })
})

test('several usual ways to enter something are one question each', () => {
  const reading = read(
    '不存在2件 公开2件 撤回1件',
    contextOf('outcomes received.total=5 received.person=5 carriedIn.total=0'),
  )
  expect(reading).toMatchObject({
    kind: 'figures',
    proposals: [{ cell: 's3.granted.person', value: 2 }],
    choices: [{ about: '不存在2件' }, { about: '撤回1件' }],
  })
})

test('what a fee of nothing in a long message is about is asked', () => {
  const reading = read('许可12，处罚212，收费0万元，新收3件', contextOf())
  expect(reading).toMatchObject({ kind: 'figures', choices: [{ reason: 'which-fee', about: '收费0万元' }] })
})

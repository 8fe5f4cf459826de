import { beforeEach, describe, expect, test } from 'vitest'
import { agrees } from '../../src/checks/bounds.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

// A button that says 0 says it of what was asked, and of nothing that was said to be more.

let talk: Conversation
const organ = '庞各庄镇人民政府'
const situation = () => situationIn(talk, organ, 2017)
const figure = (cell: CellId) => situation().figures.get(cell)

beforeEach(() => {
  talk = startConversation()
  talk.says('庞各庄镇 2017')
  talk.says('不是')
})

describe('one way that requests came', () => {
  test('leaves the other ways to be 0 by a tap, and the sum follows', () => {
    expect(talk.says('当面3件').text).toContain('收到申请：当面3件。另外传真、网络、信函来的几件？')
    const { text } = talk.taps('别的来法都是0')
    expect(text).not.toContain('对不上')
    expect(figure('t3.received')).toBe(3)
    expect(figure('t3.receivedFax')).toBe(0)
    expect(figure('t3.closed')).toBeUndefined()
    expect(figure('t3.answered')).toBeUndefined()
  })

  test.each(['都没有', '没有', '其他没有', '别的都没有', '其他来法都没有', '都是0', '0'])('so by 「%s」', (words) => {
    talk.says('网上来的3件')
    expect(talk.says(words).text).not.toContain('对不上')
    expect(figure('t3.received')).toBe(3)
    expect(figure('t3.receivedInPerson')).toBe(0)
    expect(figure('t3.closed')).toBeUndefined()
  })

  test('two of them, and the rest by a tap', () => {
    talk.says('当面2件 网络1件')
    talk.taps('别的来法都是0')
    expect([figure('t3.received'), figure('t3.receivedLetter')]).toEqual([3, 0])
  })
})

test('requests whose ways are open are not said to have come in no way', () => {
  const { text, buttons } = talk.says('收到3件')
  expect(text).toContain('有3件怎么来的')
  expect(buttons.join()).not.toContain('0')
})

test('what was dealt with does not make the other questions 0', () => {
  talk.says('按时办结3件')
  expect(talk.taps('这些都是0').text).not.toContain('对不上')
  expect([figure('t3.received'), figure('t3.closedOnTime'), figure('t3.closedExtended')]).toEqual([0, 3, undefined])
})

test.each([
  ['当面3件', '按时办结2件', '同意公开1件', '复议1件', '查阅点1个'],
  ['收到3件', '办结3件', '不同意2件', '诉讼2件', '兼职2人'],
  ['公开145条', '微信39条', '解读18篇', '培训4次'],
  ['延期办结1件', '传真1件', '发布会1次', '举报1件'],
])('no button of zeros contradicts what was said: %s, %s, %s …', (...said) => {
  for (const words of said) {
    talk.says(words)
    const before = situation()
    for (const { label, action } of talk.store.buttonsOf('chat:zhao')) {
      const { action: kept } = action as { action: { do: string; figures?: { cell: CellId; value: number | null }[] } }
      if (kept.do !== 'record' || !kept.figures?.every(({ value }) => value === 0)) continue
      const zeros = kept.figures.map(({ cell }) => [cell, 0] as const)
      expect([label, agrees(before.network, new Map([...before.stated, ...zeros]))]).toEqual([label, true])
    }
  }
})

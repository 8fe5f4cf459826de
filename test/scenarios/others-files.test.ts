import { beforeEach, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import type { Payload } from '../../src/desk/turn.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'
import { openInWord } from '../support/word-editor.ts'

// A draft came back in one person's chat and is not decided there: it holds everybody's final, and may be decided by another.

const organ = '永乐店镇人民政府'

let zhao: Conversation
let wang: Conversation

const penalties = (): number | undefined => situationIn(zhao, organ, 2021).figures.get('s2.penalty.decisions')

function arrived(chat: string): string {
  const rows = zhao.store.unsent(chat)
  for (const { id } of rows) zhao.store.markSent(id, 1, null)
  return rows.map(({ payload }) => (payload as Payload).text).join('\n')
}

beforeEach(async () => {
  zhao = startConversation()
  figuresByTaps(zhao)
  zhao.says('处罚212')
  wang = zhao.as({ id: 'wang', name: '小王' })
  wang.says(`${organ} 2021年`)
  const { file } = zhao.says('生成草稿')
  const { bytes } = await fileBytes(zhao.store, file!.id)
  await zhao.sendsFile('改过.docx', openInWord(bytes).figure('行政处罚', 0, '210').save())
})

test('is listed for the others, and taken over with a tap', () => {
  const heard = wang.says('还差什么')
  expect(heard.text).toContain('小赵发来的草稿1里改的还有1处没定')
  wang.taps('定小赵说的')
  const taken = wang.taps('在这里定')
  expect(taken.text).toContain('行政处罚 212→210')
  expect(arrived('chat:zhao')).toContain('小王接过去定了')
  expect(zhao.says('还差什么').text).toContain('小王发来的草稿1里改的还有1处没定')
  expect(penalties()).toBe(212)
  wang.says('还差什么')
  wang.taps('收下')
  expect(penalties()).toBe(210)
  for (const talk of [zhao, wang]) expect(talk.says('还差什么').text).not.toContain('没定')
})

test('left by another, its own buttons do nothing any more, until that is taken back', () => {
  const { token } = zhao.store.buttonsOf('chat:zhao').find(({ label }) => label === '收下')!
  wang.says('定小赵说的')
  wang.taps('不用管')
  expect(zhao.sends({ kind: 'tap', token }).text).toContain('已经定了')
  expect(zhao.says('还差什么').text).not.toContain('没定')
  wang.says('撤销')
  expect(zhao.says('还差什么').text).toContain('草稿1里改的还有1处没定')
  zhao.sends({ kind: 'tap', token })
  expect(penalties()).toBe(210)
})

test('is settled for all once the report says the same', () => {
  wang.says('处罚210')
  wang.says('用新的')
  expect(penalties()).toBe(210)
  expect(wang.says('还差什么').text).not.toContain('小赵发来的')
})

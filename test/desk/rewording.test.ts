import { expect, test } from 'vitest'
import type { Proposal } from '../../src/agent/assistant.ts'
import { openStore } from '../../src/store/open.ts'
import { situationIn } from '../support/clerk.ts'
import { figuresByTaps, startConversation } from '../support/conversation.ts'
import { type Script, scriptedAssistant } from '../support/scripted-assistant.ts'

const long = '主要问题是公开栏更新不够及时，有的信息隔了两个月才上墙。2022年，我们将按月检查公开栏的更新情况。'
const short = '公开栏更新不够及时。'
const shorter = {
  kind: 'text',
  slot: 'text:s5',
  sentences: [{ text: short, basis: '公开栏更新不够及时' }],
} as const satisfies Proposal

async function withText(...scripts: readonly Script[]) {
  const assistant = scriptedAssistant(...scripts)
  const talk = startConversation(openStore(':memory:'), { assistant })
  figuresByTaps(talk)
  await talk.tells(`第五部分：${long}`)
  const text = () => situationIn(talk, '永乐店镇人民政府', 2021).notes.get('text:s5')?.value
  return { talk, assistant, text }
}

test('a text that stands is worded anew by the model, shown, and taken with a tap only', async () => {
  const { talk, assistant, text } = await withText({ proposals: [shorter] })
  const heard = await talk.tells('第五部分短一点')
  expect(assistant.asked[0]?.text).toMatchObject({ slot: 'text:s5', draft: long })
  expect(heard.text).toContain(short)
  expect(heard.buttons).toEqual(expect.arrayContaining(['采用', '不改了']))
  expect(heard.buttons).not.toContain('用我的原话')
  expect(text()).toBe(long)
  talk.taps('采用')
  expect(text()).toBe(short)
})

test('what the model writes and nobody said leaves the text as it stands', async () => {
  const { talk, text } = await withText({ textRefused: true })
  const heard = await talk.tells('第五部分精简一下')
  expect(heard.text).toContain('没说过的数')
  expect(heard.buttons).not.toContain('用我的原话')
  expect(text()).toBe(long)
})

test('a change that says exactly what needs no model', async () => {
  const { talk, assistant, text } = await withText()
  await talk.tells('第五部分两个月改成一个月')
  expect(assistant.asked).toEqual([])
  expect(text()).toBe(long.replace('两个月', '一个月'))
})

test('without a model it is said how a text can be changed', async () => {
  const { talk, assistant, text } = await withText()
  assistant.rests = true
  expect((await talk.tells('第五部分短一点')).text).toContain('改好的整段发来就换掉')
  expect(text()).toBe(long)
})

test('what was said of a draft is no part of the person’s own words', async () => {
  const drafted = (words: string): Script => ({
    proposals: [{ ...shorter, sentences: [{ text: words, basis: '更新慢' }] }],
  })
  const { talk, text } = await withText(drafted('公开栏更新慢。'), drafted('更新慢。'))
  talk.says('撤掉第五部分，重写')
  await talk.tells('要点：更新慢，人手少')
  await talk.tells('短一点')
  talk.taps('用我的原话')
  expect(text()).toBe('更新慢，人手少')
})

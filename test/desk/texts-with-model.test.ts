import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { situationIn } from '../support/clerk.ts'
import { figuresByTaps, startConversation } from '../support/conversation.ts'
import { figure, type Script, scriptedAssistant } from '../support/scripted-assistant.ts'

const town = (...scripts: readonly Script[]) => {
  const assistant = scriptedAssistant(...scripts)
  const talk = startConversation(openStore(':memory:'), { assistant })
  figuresByTaps(talk)
  const situation = () => situationIn(talk, '永乐店镇人民政府', 2021)
  return { talk, assistant, situation }
}

test('a model reads what stands beside the texts of a message, and the texts are kept once', async () => {
  const said = '执法那摊子咱们镇整了12件'
  const { talk, assistant, situation } = town({ proposals: [figure('s2.penalty.decisions', 12, said)] })
  await talk.tells(`${said}，另外第五部分写：问题是人手少，改进措施是加强培训。第六部分：没有其他事项。`)
  expect(assistant.asked.map(({ words }) => words)).toEqual([said])
  expect(situation().notes.get('text:s5')?.value).toBe('问题是人手少，改进措施是加强培训。')
  expect(situation().notes.get('text:s6')?.value).toBe('没有其他事项。')
})

test('a remark is no point for a text', async () => {
  const { talk, assistant, situation } = town({ prose: '好，回来再说。' })
  await talk.tells('主任说第一部分让小王写 我先弄别的 明天给你发过来')
  expect(assistant.asked.map(({ text }) => text)).toEqual([undefined])
  expect([...situation().notes.keys()].filter((slot) => slot.includes('text:'))).toEqual([])
})

import { beforeEach, expect, test } from 'vitest'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

const doubt = '落款写“2021年1月12日”：这是2021年的报告，落款应在2022年。'

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
  textsByParts(talk)
})

test('a day of the report’s own year is asked about once, and said again it is right', () => {
  const said = talk.says('落款改成2021年1月12日')
  expect(said.text.split(doubt)).toHaveLength(2)
  expect(said.text).toContain('写错了就重说一遍，例：落款永乐店镇人民政府 2022年1月12日；没写错，写一句原因。')
  expect(talk.says('还差什么').text).toContain(doubt)
  expect(talk.says('落款2022年1月12日').text).not.toContain('落款应在')
  expect(talk.says('还差什么').text).not.toContain('落款应在')
})

test('it stays with a reason, until another day is given', () => {
  talk.says('落款改成2021年1月12日')
  talk.says('原因：这份当时先印了一版')
  talk.taps('就写这个原因')
  expect(talk.says('还差什么').text).not.toContain('落款应在')
  expect(talk.says('落款改成2021年1月13日').text).toContain('落款写“2021年1月13日”')
})

test('another town in the signature is asked about', () => {
  expect(talk.says('落款改成永安镇人民政府 2022年1月12日').text).toContain(
    '落款机关写“永安镇人民政府”，报告是“永乐店镇人民政府”的，是不是写错了？',
  )
  expect(talk.says('落款永乐店镇人民政府 2022年1月12日').text).not.toContain('是不是写错了')
})

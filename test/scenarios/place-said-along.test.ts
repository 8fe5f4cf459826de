import { describe, expect, test } from 'vitest'
import { readProfiles } from '../../src/profiles.ts'
import { situationIn } from '../support/clerk.ts'
import { startConversation } from '../support/conversation.ts'

const { profiles } = readProfiles('/no/such/folder')
const organ = '永乐店镇人民政府'

describe('the message that opens a report may say whose habits it follows', () => {
  test.each([
    '永乐店镇 2018年 按北京的写',
    '永乐店镇 2018年，按北京的要求',
    '永乐店镇人民政府 2018年度报告，用北京的格式写',
    '永乐店镇 2018年 北京的',
  ])('%s', (words) => {
    const talk = startConversation(undefined, { profiles })
    const heard = talk.says(words)
    expect(heard.text).toContain('记下：按北京的要求写。')
    expect(heard.text).toContain('①主动公开')
    const { form } = situationIn(talk, organ, 2018)
    expect([form.profile, form.habits?.id]).toEqual(['beijing', 'beijing'])
  })

  test.each([
    ['永乐店镇 2018年 按北京的表填', 'beijing'],
    ['永乐店镇 2018年 不按北京的写', 'none'],
    ['永乐店镇 2018年，不是北京的', 'none'],
  ])('where there is only the old table to choose: %s', (words, value) => {
    const talk = startConversation()
    expect(talk.says(words).text).toContain('①主动公开')
    expect(situationIn(talk, organ, 2018).notes.get('profile')?.value).toBe(value)
  })

  test.each(['永乐店镇 2018年', '永乐店镇 2018年 谢谢'])('%s says nothing of it', (words) => {
    const talk = startConversation()
    expect(talk.says(words).text).toContain('是北京的单位吗')
  })
})

test('areas that add up to more than all of them are said to, as soon as they are recorded', () => {
  const talk = startConversation()
  talk.says('永乐店镇 2018年 按北京的表填')
  talk.says('公开145，规范性文件22，没发文，微信39')
  const heard = talk.says('重点领域11，财政10，审计2')
  expect(heard.text).toContain('重点领域公开政府信息数 11')
  expect(heard.text).toContain('写11，下面各项相加是12，少1')
  expect(talk.says('重点领域12').text).not.toContain('相加')
})

import { expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

const town = () => {
  const talk = startConversation()
  talk.says('白石镇人民政府 2021年')
  return talk
}

const written = (talk: Conversation, slot: string): string =>
  situationIn(talk, '白石镇人民政府', 2021).notes.get(slot)?.value ?? ''

const first = '一、总体情况\n2021年，白石镇在公开栏公开政府信息126条。'
const fifth = '五、存在的主要问题及改进情况\n问题是人员兼职多。措施是加强培训。'

test.each([
  '我娃发烧了',
  '晚上吃啥',
  '唉累死',
  '老周你看下',
  '@小李 图片发我',
  '小李说这段先这样',
  '老周这个126你再核一下',
])('a line said to somebody is left out of a text and named: %s', (aside) => {
  for (const paste of [`${first}\n${aside}\n${fifth}`, `${first}\n${fifth}\n${aside}`]) {
    const talk = town()
    const { text } = talk.says(paste)
    expect(text).toContain('第一部分、第五部分原样收下')
    expect(text).toContain(`像是说给别人的，没收进报告：“${aside}”`)
    expect(written(talk, 'text:s5')).toBe('问题是人员兼职多。措施是加强培训。')
    expect(written(talk, 'text:s1')).toBe('2021年，白石镇在公开栏公开政府信息126条。')
  }
})

test.each(['（一）主动公开', '组织领导', '一是问题', '主动公开情况', '改进措施', '人手不足'])(
  'a subtitle on a line of its own stays: %s',
  (subtitle) => {
    const talk = town()
    talk.says(`${first}\n${subtitle}\n公开栏每月更换。\n${fifth}`)
    expect(written(talk, 'text:s1')).toContain(subtitle)
  },
)

test('figures of a chat that was copied are read as before', () => {
  const talk = town()
  expect(talk.says('老周你看下\n处罚21').text).toContain('行政处罚')
})

test('a heading among the words that are added stays with them', () => {
  const talk = town()
  talk.says('第一部分：2021年，白石镇在公开栏公开政府信息126条。')
  talk.says('第一部分后面加一段 (三)政府信息管理。专人负责。(四)平台建设。维护公众号。')
  expect(written(talk, 'text:s1')).toContain('(三)政府信息管理。专人负责。(四)平台建设。维护公众号。')
})

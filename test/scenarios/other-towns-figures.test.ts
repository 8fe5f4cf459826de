import { describe, expect, test } from 'vitest'
import { startConversation } from '../support/conversation.ts'

const organ = '永乐店镇人民政府'

describe('figures of another town', () => {
  test.each([
    '张家湾镇人民政府 2021年 处罚55',
    '张家湾镇处罚55',
    '西集镇 许可3 强制0',
    '张家湾 处罚55',
    '张家湾镇政府，新收3件',
    '梨园街道办事处 处罚9',
  ])('are not put into this one: %s', (words) => {
    const talk = startConversation()
    talk.says('张家湾镇人民政府 2021年')
    talk.says(`换报告 ${organ} 2021年`)
    const heard = talk.says(words)
    expect(heard.text).toMatch(/^这是.+的数，这里是永乐店镇人民政府，没记。/u)
    expect(heard.buttons[0]).toMatch(/^换到/u)
    expect(talk.says('处罚谁说的').text).toContain('没人说过')
  })

  test.each(['永乐店镇人民政府 2021年 处罚55', '我们镇处罚55', '永乐店镇处罚55', '全镇处罚55', '本镇政府处罚55'])(
    'are this one, where it is named: %s',
    (words) => {
      const talk = startConversation()
      talk.says('张家湾镇人民政府 2021年')
      talk.says(`换报告 ${organ} 2021年`)
      expect(talk.says(words).text).not.toContain('没记')
    },
  )

  test('a tap says that they are of this one', () => {
    const talk = startConversation()
    talk.says(`${organ} 2021年`)
    talk.says('张家湾镇 处罚55')
    expect(talk.taps('是永乐店的').text).toContain('是不是 行政处罚55')
    expect(talk.taps('对，记下').text).toContain('行政处罚 55')
  })
})

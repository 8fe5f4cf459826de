import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
  talk.says('永乐店镇人民政府 2021年')
})

describe('撤销 with nothing left', () => {
  test('says so, and not that nothing was ever changed', () => {
    talk.says('处罚5')
    talk.says('许可3')
    talk.says('撤销')
    talk.says('撤销')
    const heard = talk.says('撤销').text
    expect(heard).toContain('能撤的都撤完了')
    expect(heard).not.toContain('没改过')
    talk.says('恢复')
    expect(talk.says('看表二').table).toContain('5')
  })

  test('where nothing was changed says that', () => {
    expect(talk.says('撤销').text).toContain('没有可以撤销的')
  })
})

describe('what is not understood', () => {
  test.each(['嗯嗯啦啦啦', '吃了没呀老铁'])('「%s」 is answered in short: what is asked, and an example', (words) => {
    const { text } = talk.says(words)
    expect(text).toContain('没看懂')
    expect(text.split('\n').length).toBeLessThanOrEqual(3)
    expect(text).toContain('①')
  })
})

describe('several things that are not certain', () => {
  test('are all named, and the one that the buttons are for stands right above them', () => {
    talk.says('处罚二百一')
    talk.says('许可三百六')
    talk.says('强制四百五')
    talk.says('文件规章都没有')
    const { text, buttons } = talk.says('还差什么')
    const last = text.split('\n').at(-1)!
    expect(text.split('\n').at(-2)).toMatch(/^另外没定的2处：/u)
    for (const words of ['二百一', '三百六', '四百五']) expect(text).toContain(words)
    const numbers = buttons.join().match(/\d{3}/gu) ?? []
    expect(numbers.length).toBeGreaterThan(0)
    const own = { 二百一: '210', 三百六: '360', 四百五: '450' } as const
    const [, number] = Object.entries(own).find(([words]) => last.includes(words))!
    expect(numbers).toContain(number)
    expect(last.startsWith('前面没定的：')).toBe(true)
  })
})

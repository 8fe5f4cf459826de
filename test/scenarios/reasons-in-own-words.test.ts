import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

const reasons = (): string[] =>
  talk.store
    .changes(1)
    .filter(({ live }) => live)
    .flatMap(({ notes }) => notes)
    .flatMap(({ slot, value }) => (slot.startsWith('reason:') && value !== null ? [value] : []))

describe('while a figure of 2018 wants a reason', () => {
  beforeEach(() => {
    talk = startConversation()
    talk.says('北京市密云区北庄镇人民政府 2018年')
    talk.taps('是北京的')
    talk.says('公开145，规范性文件22，没发文，微信39')
    talk.says('都没有')
    talk.says('都没有')
    talk.says('还差什么')
    expect(talk.says('第8样').text).toContain('主动公开规范性文件数')
  })

  test.each([
    '22条是以前得文件也放上去了',
    '那22件都是往年发的',
    '22条里面有区里转来的',
    '文件22条其实是老文件重新公开的',
    '这22条早就发过了 又传了一遍',
    '22件都是上级发的不是我们发的',
    '规范性文件22条，没发文是因为当年没新发',
    '以前的文件补上去的 一共22条',
  ])('one in their own words is shown back, and 对 takes it: %s', (words) => {
    expect(talk.says(words).text).toContain('是这一处的原因吗？')
    expect(reasons()).toEqual([])
    expect(talk.says('对').text).toContain('原因记下了')
    expect(reasons()).toEqual([words])
  })

  test('不是 leaves it', () => {
    talk.says('22条是以前得文件也放上去了')
    talk.says('不是')
    expect(reasons()).toEqual([])
  })

  test.each(['从第1样接着', '第1样', '先说第1样'])('another item can be gone to: %s', (words) => {
    expect(talk.says(words).text).toContain('④依申请公开')
    expect(reasons()).toEqual([])
  })
})

describe('a remark on a section without assessment', () => {
  beforeEach(() => {
    talk = startConversation()
    talk.says('永乐店镇 2021年')
    talk.says('新收3件都是自然人，2020年转来0，予以公开2')
    talk.says(
      '第一部分：2021年，全镇按照部署公开政府信息，收到申请3件。（二）依申请公开。（三）管理。（四）平台建设。（五）监督保障。',
    )
  })

  test.each([
    '没有考核评议也没追责',
    '考核评议没搞，也没追责过谁',
    '考核、评议、追责都没有',
    '2021年没搞考核评议，没追责',
    '都没有，加一句',
  ])('is settled by saying so, also later: %s', (words) => {
    talk.says('你好')
    const heard = talk.says(words).text
    expect(heard).toContain('第一部分改好')
    expect(heard).toContain('加了：“2021年未开展工作考核、社会评议，无责任追究情形。”')
  })
})

test.each(['第六部分 無', '第六部分 无', '第六部分：没啥', '六、无'])(
  'a last section of 2019 without anything: %s',
  (words) => {
    talk = startConversation()
    talk.says('永乐店镇 2019年')
    expect(talk.says(words).text).toContain('第六部分写“无其他需要报告的事项。”')
  },
)

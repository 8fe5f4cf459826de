import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
  talk.says('柳河镇人民政府 2021年')
})

const stated = (): Map<string, number | null> =>
  new Map(
    talk.store
      .changes(1)
      .filter(({ live }) => live)
      .flatMap(({ statements }) => statements)
      .map(({ cell, value }) => [cell, value]),
  )

const figures = [
  '发2废0有效6，规章没有',
  '许可38处罚212强制0',
  '收费3.2万元',
  '新收3件，都是自然人，2020年转来0',
  '都予以公开',
  '没有复议诉讼',
  '都没有',
]
const texts = [
  '落款柳河镇人民政府 2022年1月12日',
  '第一部分：2021年主动公开发布156条，作出行政处罚212件。依申请公开新收3件，均予以公开。信息管理有专人，依托县政府网站平台。监督保障培训2次，未开展考核、社会评议、责任追究。',
  '第五部分：存在问题：内容不全。改进措施：加强督促。',
  '采用',
]

describe('a sum that was put to the person', () => {
  test.each(['收费那个 3万2 对的', '对，3万2', '3.2万元，没错', '是的 收费3万2'])('is agreed to by 「%s」', (words) => {
    talk.says('3万2 占道费')
    expect(stated().has('s2.fees.amount')).toBe(false)
    talk.says(words)
    expect(stated().get('s2.fees.amount')).toBe(3_200_000)
    expect(talk.says('还差什么').text).not.toContain('前面没定的')
  })

  test.each(['收费那个 3万5 对的', '不是3万2 对的', '处罚3万2 对的'])('is not agreed to by 「%s」', (words) => {
    talk.says('3万2 占道费')
    talk.says(words)
    expect(stated().has('s2.fees.amount')).toBe(false)
  })
})

test('a figure beside words that sound like a question is not lost', () => {
  const { text, buttons } = talk.says('收费收了3万2，是啥镇里摆摊的占道费')
  expect(text).toContain('是啥镇里摆摊的占道费')
  expect(buttons).toContain('行政事业性收费3.2万元')
  expect(talk.says('收到3件，撤回的怎么填').text).toContain('新收总计3')
  expect(stated().size).toBe(0)
})

test('a restatement does not contradict itself', () => {
  const { text } = talk.says('去年发文2个 管用的有6个 废止的没 规章啥的没有')
  expect(text).toContain('规范性文件 制发2，现行有效6，废止0；规章都是0？')
  expect(text).not.toContain('规范性文件都是0')
  talk.says('对')
  expect(stated().get('s2.normative.issued')).toBe(2)
})

describe('what is offered', () => {
  test('says what it would be recorded as', () => {
    for (const words of figures.slice(0, 4)) talk.says(words)
    expect(talk.says('1件查不到这个东西').text).toContain('一般记成“不掌握 自然人 1件”')
    const { text } = talk.says('信访的1件')
    expect(text).toContain('有没有按信息公开申请登记')
    expect(text).not.toContain('这样归')
  })

  test('is settled by its answer, also where that already stands', () => {
    for (const words of figures.slice(0, 4)) talk.says(words)
    talk.says('那1件是不掌握')
    talk.says('1件查不到这个东西')
    expect(talk.says('那1件是不掌握').text).toContain('已经是')
    expect(talk.says('还差什么').text).not.toContain('查不到')
  })

  test.each(['不是', '都不是', '都不对', '哪个都不是'])('is none of it after 「%s」', (words) => {
    for (const one of figures) talk.says(one)
    const before = stated().size
    expect(talk.says('写那三件的办理情况就行').text).toContain('说的是哪一项')
    expect(talk.says(words).text).toContain('不算了')
    expect(talk.says('还差什么').text).not.toContain('没定')
    expect(stated().size).toBe(before)
  })

  test('keeps the report from being called complete, and can be refused from there', () => {
    for (const one of figures) talk.says(one)
    talk.says('写那三件的办理情况就行')
    const all = texts.map((words) => talk.says(words).text)
    expect(all.join()).not.toContain('齐了，')
    const { text } = talk.says('还差什么')
    expect(text).toContain('说的是哪一项')
    expect(talk.says('不是').text).toContain('不算了')
    expect(talk.says('还差什么').text).toContain('齐了')
  })
})

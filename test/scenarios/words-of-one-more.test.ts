import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'

// What comes on top, what is left over, whose it was: words that need a question before they are a figure.

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
  talk.says('永乐店镇人民政府 2021年')
})

describe('what comes on top of a figure', () => {
  test.each(['处罚又来了2件', '又多了2件处罚', '又罚了2件', '处罚又办了2件', '后来又有2件处罚'])(
    'is added only when that is said: %s',
    (words) => {
      talk.says('处罚3件 许可强制没有')
      const heard = talk.says(words)
      expect(heard.text).toBe(`“${words}”：是加上，还是一共就这些？`)
      expect(heard.buttons).toEqual(['再加2件，3→5', '一共2件'])
      expect(talk.taps('再加2件，3→5').text).toContain('行政处罚 3→5')
    },
  )

  test('is added to what only follows from the applicants as well, and whose it was is asked', () => {
    talk.says('新收3件都是自然人，没有转来的')
    expect(talk.says('又来了2件').buttons).toEqual(['再加2件，3→5', '一共2件'])
    expect(talk.taps('再加2件，3→5').text).toContain('这次 5，多 2')
  })

  test('of an applicant makes the total grow with it', () => {
    talk.says('新收3件，自然人2')
    expect(talk.says('又收到2件自然人的').buttons).toEqual(['再加2件，2→4', '一共2件'])
    expect(talk.taps('再加2件，2→4').text).toContain('新收 3→5（自然人4）')
  })

  test('is a first figure where none stands', () => {
    expect(talk.says('又来了2件').text).toContain('是不是 新收总计2？')
  })
})

test.each(['别的都是0', '其余没有'])('the rest of some results is asked about in a whole sentence: %s', (words) => {
  talk.says('新收3件都是自然人，没有转来的')
  talk.says('公开2')
  expect(talk.says(words).text).toContain(`“${words}”：是还有1件没办完，还是漏了？`)
})

test.each(['没给他', '不给', '没同意'])('a refusal without a number is asked for it, and for its kind: %s', (words) => {
  talk.says('新收3件都是自然人，没有转来的')
  expect(talk.says(words).text).toContain(`“${words}”是几件？不予公开、无法提供、不予处理，表里分开填。`)
})

test.each([
  ['新收1件 个体户的', '新收 企业 1件'],
  ['新收1件，村委会的', '新收 其他 1件'],
  ['收到1件申请，律师本人的', '新收 自然人 1件'],
])('whose a request was may stand behind its number: %s', (words, label) => {
  const heard = talk.says(words)
  expect(heard.text).toContain('以谁的名义申请的？')
  expect(heard.buttons).toContain(label)
  expect(talk.taps(label).text).toContain('新收 1')
})

test('letters and calls are asked whether they were registered, with a number and without', () => {
  expect(talk.says('12345转来问政策的').text).toContain(
    '“12345转来问政策的”：按信息公开申请登记了的才进表三。登记了几件？',
  )
  expect(talk.says('收到2件，信访的').text).toContain('有没有按信息公开申请登记？')
})

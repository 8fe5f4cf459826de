import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'

// What hangs on figures said just before: one that somebody else tells, one too many, the only one there is, one that waited.

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
  talk.says('清溪镇人民政府 2021年')
})

describe('a number that somebody else tells', () => {
  test.each(['老周说是49', '不对，老周说的是49', '王主任讲是四十九'])('%s: is first of what was said last', (words) => {
    talk.says('处罚47')
    expect(talk.says(words).buttons).toEqual(['行政处罚 47→49', '行政许可 49件', '行政强制 49件'])
    expect(talk.taps('行政处罚 47→49').text).toContain('记下：行政处罚 47→49。')
  })

  test('is no open question any more once it was said of what', () => {
    talk.says('处罚47')
    talk.says('老周说是49')
    expect(talk.says('老周说处罚是49').text).toContain('行政处罚 47→49')
    expect(talk.says('还差什么').text).not.toContain('老周')
  })

  test('is an answer where one figure is asked for', () => {
    talk.says('许可37 强制0')
    expect(talk.says('老周说是49').text).toContain('记下：行政处罚 49。')
  })
})

describe('one too many', () => {
  beforeEach(() => {
    talk.says('新收9件，自然人6个企业2个律所1个，2020年没有转来的')
  })

  test.each([
    ['多说了一件，企业只有1个', '新收·商业企业 2→1，新收总计 9→8'],
    ['说多了，企业就1个', '新收·商业企业 2→1，新收总计 9→8'],
    ['少说了1个 企业是3个', '新收·商业企业 2→3，新收总计 9→10'],
    ['自然人多说了一个', '新收·自然人 6→5，新收总计 9→8'],
    ['自然人报多了一个', '新收·自然人 6→5，新收总计 9→8'],
    ['企业少说了2个', '新收·商业企业 2→4，新收总计 9→11'],
    ['新收企业多报了1个', '新收·商业企业 2→1，新收总计 9→8'],
  ])('%s: is asked of the row that was spoken of, with its total', (words, change) => {
    expect(talk.says(words).text).toContain(`是不是 ${change}？`)
    expect(talk.taps('对，记下').text).toContain('记下：新收 9→')
  })

  test('by another count than that is asked with what was not understood', () => {
    const { text } = talk.says('多说了一件，律所是3个')
    expect(text).toContain('没看懂的：“多说了一件”')
    expect(text).toContain('新收·法律服务机构 1→3')
  })

  test('of two rows is asked which', () => {
    talk.says('都予以公开')
    expect(talk.says('自然人多说了一个').buttons.slice(0, 2)).toEqual(['予以公开 自然人 5件', '新收 自然人 5件'])
  })
})

describe('that one', () => {
  test.each(['转来那个是自然人的', '转来的那件是个人的', '那个是自然人'])('%s: is the only one there is', (words) => {
    talk.says('新收9件，自然人6企业2律所1，2020年转来1件')
    expect(talk.says(words).text).toContain('2020年转来 1（都是自然人）')
  })

  test('is not any of several', () => {
    talk.says('新收9件，自然人6企业2律所1，2020年转来2件')
    expect(talk.says('转来那个是自然人的').text).not.toContain('记下')
  })
})

describe('what waited and was said otherwise since', () => {
  test('is given up with a word', () => {
    talk.says('许可13 强制0 处罚47 收费没有 规范性文件没有 规章没有')
    const { text } = talk.says('许可31')
    expect(text).toContain('记下：行政许可 31。\n前面说的行政许可13不要了，按31。')
    expect(text).toContain('前面没定的：是不是 行政处罚47')
  })

  test('needs no word where it is the same', () => {
    talk.says('许可37 处罚18吧')
    expect(talk.says('处罚18').text).not.toContain('不要了')
  })

  test('of many figures is said in short', () => {
    talk.says('许可13 处罚47 强制5吧')
    expect(talk.says('许可31 处罚48 强制6').text).toContain('前面说的行政许可13等3处不要了，按后说的。')
  })
})

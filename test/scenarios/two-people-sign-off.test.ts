import { beforeEach, describe, expect, test } from 'vitest'
import { arrived, joined } from '../support/colleagues.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

const organ = '永乐店镇人民政府'

let zhao: Conversation
let xiao: Conversation
let wang: Conversation

beforeEach(() => {
  zhao = startConversation()
  figuresByTaps(zhao)
  textsByParts(zhao)
  xiao = joined(zhao, organ, 'tg:xiao', '小王', 'fill')
  xiao.says(`${organ} 2021年`)
  wang = joined(zhao, organ, 'tg:wang', '王主任', 'review')
  xiao.says('送审')
  arrived(zhao, 'chat:zhao')
})

describe('a report that was changed after it was sent', () => {
  beforeEach(() => {
    zhao.says('许可3')
    arrived(zhao, 'chat:tg:wang')
    const again = wang.taps('同意，审定')
    expect(again.text).toContain('送审以后又改过')
  })

  test('is approved by the second tap, and the final goes to who asked', () => {
    const heard = wang.taps('同意，审定')
    expect(heard.text).toContain('正式稿发给小王了')
    expect(heard.buttons).toContain('正式稿')
    const got = arrived(zhao, 'chat:tg:xiao')
    expect(got.text).toMatch(/^正式稿/u)
    expect(got.file?.kind).toBe('final')
  })

  test('is compared with what was approved when it is sent once more', () => {
    wang.taps('同意，审定')
    arrived(zhao, 'chat:tg:xiao')
    zhao.says('许可4')
    arrived(zhao, 'chat:tg:wang')
    xiao.says('送审')
    const shown = arrived(zhao, 'chat:tg:wang').text
    expect(shown).toContain('行政许可 3→4')
    expect(shown).toMatch(/草稿\d和草稿2比/u)
    expect(shown).not.toContain('0→4')
  })
})

describe('an approval that lapses', () => {
  beforeEach(() => {
    arrived(zhao, 'chat:tg:wang')
    wang.says('同意')
    arrived(zhao, 'chat:tg:xiao')
  })

  test.each([
    ['落款日期 2022年1月18日', '落款'],
    ['2022年1月19日', '1月19日'],
  ])('is told to who approved it: %s', (words, change) => {
    expect(xiao.says(words).text).toContain('审定作废了')
    const told = arrived(zhao, 'chat:tg:wang').text
    expect(told).toContain(`小王改了${organ}2021年年报，你的审定作废了`)
    expect(told).toContain(change)
    xiao.says('2022年1月17日')
    expect(arrived(zhao, 'chat:tg:wang').text).toBe('')
  })

  test('is told to who approved it when somebody else changed it', () => {
    zhao.says('处罚7')
    expect(arrived(zhao, 'chat:tg:wang').text).toContain('小赵改了')
  })
})

describe('what a reviewer says in plain words', () => {
  beforeEach(() => {
    arrived(zhao, 'chat:tg:wang')
  })

  test.each(['数字不对吧 处罚怎么才122', '第五部分写得太空了', '处罚应该是212', '日期不对，要写1月20日', '文字太短'])(
    'is offered as the opinion: %s',
    (words) => {
      const offered = wang.says(words)
      expect(offered.text).toBe(`“${words}”作为退回意见发给小王？`)
      expect(offered.buttons).toEqual(['是意见，退回', '不是意见'])
      wang.taps('是意见，退回')
      expect(arrived(zhao, 'chat:tg:xiao').text).toContain(`“${words}”`)
      expect(xiao.says('还差什么').text).toContain('退回')
    },
  )

  test('is nothing when it was not meant so', () => {
    wang.says('数字不对吧 处罚怎么才122')
    expect(wang.taps('不是意见').text).toContain('没有退回')
    expect(xiao.says('还差什么').text).not.toContain('退回')
  })

  test('does not take the place of what can be answered', () => {
    expect(wang.says('还差什么').text).toContain('齐了')
    expect(wang.says('看第五部分').text).not.toContain('退回意见')
    expect(wang.says('同意').text).toContain('审定记下')
  })

  test.each(['王主任啥意见', '啥意见', '主任有什么意见', '看意见', '为什么退回', '退回原因是什么', '王主任的意见呢'])(
    'is shown whole to who asks: %s',
    (words) => {
      const opinion = `第五部分太空，要写清楚${'培训、检查、考核，'.repeat(8)}写完再送`
      wang.says(`退回，${opinion}`)
      arrived(zhao, 'chat:tg:xiao')
      const list = xiao.says('还差什么')
      expect(list.buttons).toContain('看全部意见')
      expect(xiao.says(words).text).toContain(opinion)
    },
  )

  test('no opinion is said to be none', () => {
    expect(xiao.says('王主任啥意见').text).toBe('没有退回的意见。')
  })
})

describe('outside of a review', () => {
  beforeEach(() => {
    arrived(zhao, 'chat:tg:wang')
    wang.says('同意')
    arrived(zhao, 'chat:tg:xiao')
  })

  test('sending back asks for the opinion, and it goes to who fills in', () => {
    zhao.says('处罚1')
    wang.says('退回')
    wang.says('处罚再核一下')
    expect(arrived(zhao, 'chat:tg:xiao').text).toContain('“处罚再核一下”')
  })

  test.each(['清空行政处罚', '处罚212', '清空许可', '处罚0', '许可没有'])(
    'figures are not his to state: %s',
    (words) => {
      expect(wang.says(words).text).toMatch(/^你是审核，什么都没改/u)
    },
  )
})

test('who only looks is not asked which figure is right', () => {
  const li = joined(zhao, organ, 'tg:li', '老李', 'read')
  zhao.says('新收3件')
  zhao.says('都是自然人')
  zhao.says('新收4件')
  li.says(`${organ} 2021年`)
  expect(zhao.says('看表三').text).toContain('哪个对？')
  const seen = li.says('看表三').text
  expect(seen).toContain('各项相加')
  expect(seen).not.toContain('哪个对')
})

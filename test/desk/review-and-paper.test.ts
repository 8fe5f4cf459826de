import { beforeEach, describe, expect, test } from 'vitest'
import { arrived, joined } from '../support/colleagues.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

const organ = '永乐店镇人民政府'

let zhao: Conversation
let wang: Conversation

const toZhao = () => arrived(zhao, 'chat:zhao')
const toWang = () => arrived(zhao, 'chat:tg:wang')
const finals = () => zhao.store.files(1, 'final').length
const tokenOf = (label: string): string =>
  zhao.store.buttonsOf('chat:tg:wang').find((button) => button.label === label)!.token

beforeEach(() => {
  zhao = startConversation()
  figuresByTaps(zhao)
  textsByParts(zhao)
  wang = joined(zhao, organ, 'tg:wang', '王主任', 'review')
  zhao.says('送审')
  toWang()
})

describe('while something sent back is open', () => {
  beforeEach(() => {
    wang.says('退回，处罚核一下')
    toZhao()
  })

  test('the final is not called complete, and what is open is named', () => {
    const heard = zhao.says('定稿')
    expect(heard.text).toContain('王主任1月11日退回的意见还开着：“处罚核一下”')
    expect(heard.text).not.toContain('齐了')
    expect(heard.buttons).toEqual(['送王主任审定', '写答复', '已纸上签字，我登记'])
    expect(wang.says('定稿').text).not.toContain('齐了')
  })

  test.each(['王主任今天签的', '老王 1月11日 纸上签了'])('a signature on paper asks first: %s', (words) => {
    const asked = zhao.says(words)
    expect(asked.text).toContain('“处罚核一下”')
    expect(asked.text).toContain('没改过')
    expect(asked.buttons).toEqual(['照样登记', '先不登记'])
    expect([finals(), toWang().text]).toEqual([0, ''])
    expect(zhao.taps('先不登记').text).toContain('没有登记')
    expect(zhao.says('还差什么').text).toContain('处罚核一下')
    zhao.says(words)
    expect(zhao.taps('照样登记').text).toContain('（纸签，小赵登记）')
    expect(finals()).toBe(1)
    expect(toWang().text).toContain('你提的意见跟着关了：“处罚核一下”')
  })
})

describe('a signature on paper', () => {
  beforeEach(() => {
    zhao.says('王主任今天签的')
    toWang()
  })

  test('is void when he who is named sends it back, and no undone change revives it', () => {
    wang.says('退回，我没签过啊')
    const told = toZhao().text
    expect(told).toContain('我没签过啊')
    expect(told).toContain('纸签不算了')
    expect(zhao.says('定稿').file).toBeUndefined()
    expect(zhao.says('谁签的').text).toContain('还没审定')
    zhao.says('处罚3')
    expect(zhao.says('撤销').text).not.toContain('审定照旧有效')
    expect(zhao.says('还差什么').text).not.toContain('审定：王主任')
    zhao.says('答复：是签在打印稿上的')
    expect(zhao.says('定稿').file).toBeUndefined()
    expect(zhao.says('王主任今天签的').text).toContain('审定：王主任')
    expect(zhao.says('还差什么').text).toContain('审定：王主任')
  })

  test('that is taken back is told to who reviews', () => {
    zhao.says('撤销')
    expect(toWang().text).toContain('小赵撤回了永乐店镇人民政府2021年年报的纸签登记，正式稿作废')
  })

  test('holds again when what was sent back is taken back', () => {
    wang.says('退回，我没签过啊')
    wang.says('撤销')
    expect(zhao.says('还差什么').text).toContain('审定：王主任')
  })

  test('is not revived where the report had changed before it was sent back', () => {
    zhao.says('处罚3')
    wang.says('退回，我没签过啊')
    zhao.says('撤销')
    expect(zhao.says('谁签的').text).toContain('还没审定')
  })

  test('of somebody else is not his to disown, but what he wants is named before it is handed out', () => {
    wang.says('退回，我没签过啊')
    zhao.says('李镇长今天签的')
    zhao.taps('照样登记')
    wang.says('退回，处罚核一下')
    const heard = zhao.says('定稿')
    expect(heard.text).toContain('处罚核一下')
    expect(heard.file).toBeUndefined()
    expect(heard.buttons).toEqual(['照样出正式稿', '先不出', '写答复'])
    expect(zhao.taps('照样出正式稿').file?.kind).toBe('final')
  })
})

describe('after he approved by a tap', () => {
  beforeEach(() => {
    wang.taps('同意，审定')
    toZhao()
  })

  test('a signature on paper asks which is to be kept, and its own day is told', () => {
    const asked = zhao.says('王主任1月10日纸上签字')
    expect(asked.text).toContain('审定过了：王主任 2022年1月11日')
    expect(asked.buttons).toEqual(['照样登记', '先不登记'])
    expect([finals(), toWang().text]).toEqual([1, ''])
    expect(zhao.taps('照样登记').text).toContain('审定：王主任 2022年1月10日（纸签，小赵登记）')
    const told = toWang().text
    expect(told).toContain('王主任 2022年1月10日纸上签了字')
    expect(told).not.toContain('1月11日')
    expect(zhao.says('谁签的').text).toContain('1月10日')
  })

  test('the tap stays what counts where nothing is entered', () => {
    zhao.says('王主任1月10日纸上签字')
    zhao.taps('先不登记')
    expect(zhao.says('谁签的').text).toBe('审定：王主任 2022年1月11日。')
  })

  test('taking it back is told to who holds the final, and bringing it back as well', () => {
    wang.says(`${organ} 2021年`)
    wang.says('撤销')
    expect(toZhao().text).toContain('王主任撤回了永乐店镇人民政府2021年年报的审定，正式稿作废')
    expect(zhao.says('在吗').text).not.toContain('审定撤回了')
    expect(toWang().text).toBe('')
    wang.says('恢复')
    expect(toZhao().text).toContain('王主任恢复了')
    expect(zhao.says('谁签的').text).toContain('王主任')
  })
})

describe('the buttons of an opinion that was answered', () => {
  test('send nothing once it was no opinion', () => {
    wang.says('处罚核一下')
    const token = tokenOf('是意见，退回')
    wang.taps('不是意见')
    expect(wang.sends({ kind: 'tap', token }).text).toContain('前面的')
    expect(toZhao().text).toBe('')
    expect(zhao.says('还差什么').text).not.toContain('退回')
  })

  test('send nothing twice once it went along with others', () => {
    wang.says('处罚核一下')
    const [first, no] = [tokenOf('是意见，退回'), tokenOf('不是意见')]
    wang.says('日期也不对')
    wang.taps('是意见，退回')
    expect(toZhao().text).toMatch(/处罚核一下\n日期也不对/u)
    for (const token of [first, no]) expect(wang.sends({ kind: 'tap', token }).text).toContain('前面的')
    expect(toZhao().text).toBe('')
  })

  test('send what is left of it', () => {
    wang.says('处罚核一下')
    const first = tokenOf('是意见，退回')
    wang.says('日期也不对')
    const both = tokenOf('是意见，退回')
    wang.sends({ kind: 'tap', token: first })
    toZhao()
    wang.sends({ kind: 'tap', token: both })
    const { text } = toZhao()
    expect(text).toContain('日期也不对')
    expect(text).not.toContain('处罚核一下')
  })
})

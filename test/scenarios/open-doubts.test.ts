import { beforeEach, describe, expect, test } from 'vitest'
import { type Situation, situationOf } from '../../src/checks/situation.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'

let talk: Conversation

const situation = (): Situation => {
  const report = talk.store.reports().at(-1)!
  return situationOf(
    report,
    talk.store.changes(report.id).filter(({ live }) => live),
  )
}

beforeEach(() => {
  talk = startConversation()
  talk.says('永乐店镇人民政府 2021年')
})

describe('what was said and is not certain', () => {
  test('is called to mind once after another message, and again in 还差什么', () => {
    talk.says('新收4件都是自然人，2020年转来0')
    expect(talk.says('不予公开1件').buttons.length).toBeGreaterThan(1)
    expect(talk.says('处罚5').text).toContain('前面没定的：“不予公开1件”')
    expect(talk.says('许可0强制0').text).not.toContain('前面没定的')
    expect(talk.says('还差什么').text).toContain('前面没定的：“不予公开1件”')
  })

  test('is settled by a tap, by its words or by its number', () => {
    talk.says('新收4件都是自然人，2020年转来0')
    const { buttons } = talk.says('不予公开1件')
    talk.says('第二个')
    expect(talk.says('还差什么').text).not.toContain('前面没定的')
    expect(buttons.length).toBeGreaterThan(1)
    const [refused] = [...situation().stated].filter(([cell, value]) => cell.startsWith('s3.refused') && value === 1)
    expect(refused?.[0]).toMatch(/^s3\.refusedOtherLaw\./)
  })

  test('is settled when the figure is said plainly', () => {
    talk.says('去年结转1件')
    talk.says('2020年转来1件')
    expect(talk.says('还差什么').text).not.toContain('前面没定的')
  })
})

describe('while a text is asked for', () => {
  beforeEach(() => {
    talk = startConversation()
    figuresByTaps(talk)
  })

  test.each(['没啥好写的', '3件', '帮我写', '怎么写？', '处罚其实有3件'])('「%s」 is not kept as the text', (words) => {
    talk.says(words)
    expect([...situation().notes.keys()].filter((slot) => slot.startsWith('text:'))).toEqual([])
  })

  test('a text that names its section goes there', () => {
    talk.says('第五部分：存在的问题是答复不够规范，2022年加强培训。')
    expect(situation().notes.get('text:s5')?.value).toBe('存在的问题是答复不够规范，2022年加强培训。')
  })

  test('a section that is only named is asked for, and what comes next is its text', () => {
    expect(talk.says('第五部分').text).toContain('第五部分')
    talk.says('人手少，要多培训。')
    expect(talk.says('第一部分我先发你').text).toContain('第一部分')
    talk.says('2021年公开信息56条，用公众号发。')
    expect(situation().notes.get('text:s5')?.value).toBe('人手少，要多培训。')
    expect(situation().notes.get('text:s1')?.value).toBe('2021年公开信息56条，用公众号发。')
  })

  test('a printed title says which section a pasted text is', () => {
    talk.says('存在的主要问题及改进情况\n一是更新慢。二是人手少。改进：加强培训。')
    expect(situation().notes.get('text:s5')?.value).toBe('一是更新慢。二是人手少。改进：加强培训。')
  })

  test('a text is added to or replaced only as the person says', () => {
    talk.says('第一部分：2021年，公开信息35条，专人负责。')
    talk.says('第一部分再加一句：全年未发生责任追究。')
    expect(situation().notes.get('text:s1')?.value).toBe('2021年，公开信息35条，专人负责。全年未发生责任追究。')
    talk.says('第一部分改一下，56条改成65条')
    expect(situation().notes.get('text:s1')?.value).toContain('35条')
    expect(talk.says('第一部分：全年公开信息60条，专人负责。').buttons).toContain('接在后面')
    talk.taps('换成新的')
    expect(situation().notes.get('text:s1')?.value).toBe('全年公开信息60条，专人负责。')
  })

  test.each(['许可不是0，有5件', '今年没什么可写的，照抄去年吧'])(
    '「%s」 does not become a text by itself',
    (words) => {
      talk.says(words)
      expect([...situation().notes.keys()].filter((slot) => slot.startsWith('text:'))).toEqual([])
    },
  )

  test('the signature keeps the organ when only the date is corrected, and 镇政府 is the organ itself', () => {
    talk.says('第一部分：全年公开信息60条，专人负责。')
    talk.says('第五部分：人手少，要多培训干部。')
    talk.taps('采用')
    talk.says('落款就写镇政府，日期2022年1月20日')
    talk.says('日期改成1月25日')
    expect(situation().notes.get('signature:organ')?.value).toBe('永乐店镇人民政府')
    expect(situation().notes.get('signature:date')?.value).toBe('2022-01-25')
  })

  test('one text put off is not all of them put off', () => {
    expect(talk.says('跳过').text).toContain('第五部分')
    expect(talk.says('跳过').text).toContain('第六部分')
  })

  test('a held figure is what the next words are about', () => {
    talk.says('新收改成自然人2')
    const before = situation().state.held.length
    talk.says('不改了')
    expect(situation().state.held.length).toBeLessThanOrEqual(before)
    expect(situation().notes.has('text:s1')).toBe(false)
  })
})

describe('another report', () => {
  test('is named after 换报告, in a message of its own', () => {
    talk.says('换报告')
    talk.says('漷县镇人民政府 2021年')
    talk.says('处罚33')
    const [first] = talk.store.reports()
    expect(first?.organ).toBe('漷县镇人民政府')
    expect(situationOf(first!, talk.store.changes(first!.id)).stated.get('s2.penalty.decisions')).toBe(33)
  })

  test('takes no figure before it is named', () => {
    talk.says('换报告')
    expect(talk.says('处罚33').text).toContain('还没说换哪一份')
    expect(situation().stated.size).toBe(0)
    talk.taps('不换了')
    talk.says('处罚33')
    expect(situation().stated.get('s2.penalty.decisions')).toBe(33)
  })

  test('is left alone when the year is unknown to the form', () => {
    expect(talk.says('换报告 漷县镇 2005年').text).toContain('最早是2008年')
    expect(talk.store.reports()).toHaveLength(1)
  })
})

describe('a colleague', () => {
  test('asked for two figures is written to once', () => {
    const heard = talk.says('处罚问执法队 强制问执法队')
    expect(heard.buttons.filter((label) => label === '给执法队写段话')).toHaveLength(1)
    expect(talk.taps('给执法队写段话').text).toMatch(/行政处罚、行政强制/)
  })
})

describe('clearing a table', () => {
  test('clears what is held in it too, in one line', () => {
    talk.says('新收3件都是自然人，2020年转来0')
    talk.says('予以公开4件')
    expect(situation().state.held).toHaveLength(1)
    expect(talk.says('清空表三').text).toMatch(/清空了：.*共\d+个数/)
    expect(situation().state.held).toEqual([])
    expect([...situation().figures.keys()].filter((cell) => cell.startsWith('s3.'))).toEqual([])
  })
})

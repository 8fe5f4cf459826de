import { beforeEach, describe, expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
})

describe('items taken away where there were none', () => {
  const organ = '庞各庄镇人民政府'
  const change = 's2.penalty.itemsChange'
  const situation = () => situationIn(talk, organ, 2020)

  beforeEach(() => {
    talk.says('庞各庄镇 2020')
    talk.says('处罚上年0 增加19 办6')
  })

  test('offer what stands, and no figure that nobody said', () => {
    const { text, buttons } = talk.says('处罚减3项')
    expect(text).toContain('先没改，对不上')
    expect(text).toContain('要改别的数，直接说是几')
    expect(buttons).toContain('还是+19')
    expect(buttons.join()).not.toMatch(/改成/u)
    talk.taps('还是+19')
    expect(situation().state.held).toEqual([])
    expect(situation().figures.get(change)).toBe(19)
  })

  test.each([
    '不对 还是+19',
    '还是+19',
    '还是19',
    '+19',
    '19',
    '不改了',
    '还是不改了',
    '算了，还是原来的',
    '就按原来的',
    '保持原来的数不变',
    '那就还是+19吧',
    '＋１９',
  ])('are given up by 「%s」', (words) => {
    talk.says('处罚减3项')
    expect(talk.says(words).text).toContain('不要了：行政处罚·项目增减')
    expect(situation().state.held).toEqual([])
    expect(situation().figures.get(change)).toBe(19)
    talk.says('撤销')
    expect(situation().state.held).toHaveLength(1)
  })

  test.each(['年初22', '处罚2019年底22项'])('settle once the other figure is said: 「%s」', (words) => {
    talk.says('处罚减3项')
    talk.says(words)
    if (talk.store.buttonsOf('chat:zhao').some(({ label }) => label === '对，记下')) talk.taps('对，记下')
    expect(situation().state.held).toEqual([])
    expect(situation().figures.get(change)).toBe(-3)
  })

  test.each(['还是-3', '-3', '还是20', '18', '许可3项'])('are not given up by 「%s」', (words) => {
    talk.says('处罚减3项')
    const { text } = talk.says(words)
    expect(text).not.toContain('不要了')
    expect(situation().figures.get(change)).not.toBe(-3)
  })
})

describe('a figure held back while a text is asked for', () => {
  const organ = '永乐店镇人民政府'
  const situation = () => situationIn(talk, organ, 2021)
  const texts = (): string[] => [...situation().notes.keys()].filter((slot) => slot.startsWith('text:'))

  beforeEach(() => {
    figuresByTaps(talk)
    talk.says('新收总计5件')
    talk.says('跳过')
    expect(situation().state.held).toHaveLength(1)
  })

  test.each(['还是0', '不对 还是0', '不改了', '还是原来的'])('is decided by 「%s」', (words) => {
    talk.says('还差什么')
    expect(talk.says(words).text).toContain('不要了：新收总计')
    expect(situation().state.held).toEqual([])
    expect(texts()).toEqual([])
  })

  test.each(['先定对不上的', '看看对不上的', '那先处理一下对不上的'])('is explained again by 「%s」', (words) => {
    const { text, buttons } = talk.says(words)
    expect(text).toContain('先没改，对不上')
    expect(buttons).toContain('还是0')
    expect(talk.says('还是0').text).toContain('不要了：新收总计')
  })

  test('is what is gone on with when the report is opened again', () => {
    const { text, buttons } = talk.sends({ kind: 'open', report: 1 })
    expect(text).toContain('先定：')
    expect(buttons).toContain('还是0')
    expect(talk.says('还是0').text).toContain('不要了：新收总计')
  })

  test('stays while a text is given', () => {
    talk.says('第五部分：主要问题是公开栏更新不够及时，下一步按月检查更新情况，明确专人负责。')
    expect(situation().state.held).toHaveLength(1)
    expect(texts()).toEqual(['text:s5'])
  })
})

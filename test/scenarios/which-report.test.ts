import { beforeEach, describe, expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

let talk: Conversation
const reports = (): string[] =>
  talk.store
    .reports()
    .map(({ organ, year }) => `${organ} ${year}`)
    .sort()

beforeEach(() => {
  talk = startConversation()
})

describe('a clerk who does not name the organ', () => {
  test.each(['我们镇2017年的', '咱镇2017年报', '本乡 2017年', '我们这儿镇政府2017年的'])(
    'is asked for it: 「%s」',
    (words) => {
      expect(talk.says(words).text).toContain('2017年，哪个机关的报告？')
      expect(reports()).toEqual([])
      expect(talk.says('庞各庄镇').text).toContain('庞各庄镇人民政府　2017年度报告')
    },
  )

  test.each(['咱镇年报咋弄啊', '我们镇要做年报', '镇政府'])('or the year is: 「%s」', (words) => {
    expect(talk.says(words).text).toContain('哪个机关、哪一年的报告？')
    expect(talk.says('我们庞各庄镇，2017年').text).toContain('庞各庄镇人民政府　2017年度报告')
  })
})

describe('the name of the organ is corrected', () => {
  beforeEach(() => {
    talk.says('永乐店镇 2021')
    talk.says('处罚12')
  })

  test.each([
    '不是永乐店 是黄庄镇',
    '不是永乐店镇，是黄庄镇',
    '不是我们镇 是黄庄镇人民政府',
    '改成黄庄镇',
    '应该改成黄庄镇人民政府',
    '机关错了，是黄庄镇',
    '不对 改成黄庄镇',
  ])('by 「%s」, and the figures stay', (words) => {
    expect(talk.says(words).text).toContain('改好：黄庄镇人民政府 2021年，填过的数都在。')
    expect(reports()).toEqual(['黄庄镇人民政府 2021'])
    expect(situationIn(talk, '黄庄镇人民政府', 2021).figures.get('s2.penalty.decisions')).toBe(12)
    talk.says('撤销')
    expect(reports()).toEqual(['永乐店镇人民政府 2021'])
  })

  test.each(['庞各庄镇 2017', '换成庞各庄镇2017年', '是庞各庄镇2017年的'])(
    '「%s」 may also be another report, and is asked about',
    (words) => {
      const { text, buttons } = talk.says(words)
      expect(text).toContain('手上这份是永乐店镇人民政府 2021年的')
      expect(buttons).toEqual(['这份改成庞各庄镇人民政府 2017年', '另填庞各庄镇人民政府 2017年的', '都不是'])
      expect(reports()).toEqual(['永乐店镇人民政府 2021'])
      talk.taps('另填庞各庄镇人民政府 2017年的')
      expect(reports()).toEqual(['庞各庄镇人民政府 2017', '永乐店镇人民政府 2021'])
    },
  )

  test('organ and year at once, by a tap', () => {
    talk.says('庞各庄镇 2020')
    expect(talk.taps('这份改成庞各庄镇人民政府 2020年').text).toContain('改好：庞各庄镇人民政府 2020年')
    expect(reports()).toEqual(['庞各庄镇人民政府 2020'])
  })

  test.each(['是我们镇', '改成我们镇', '不是黄庄镇', '处罚不是12，是21', '是12件', '改成21'])(
    'not by 「%s」',
    (words) => {
      talk.says(words)
      expect(reports()).toEqual(['永乐店镇人民政府 2021'])
    },
  )
})

describe('the year', () => {
  beforeEach(() => {
    talk.says('永乐店镇 2021')
    talk.says('处罚12')
  })

  test.each(['改成2020年', '换成2020年', '是2020年的', '改成2020年的', '不对 是2020年的', '不是2021年，是2020年'])(
    'may be another in 「%s」: asked, corrected by a tap',
    (words) => {
      expect(talk.says(words).buttons).toEqual(['这份改成2020年', '另填2020年的', '都不是'])
      expect(reports()).toEqual(['永乐店镇人民政府 2021'])
      expect(talk.taps('这份改成2020年').text).toContain('改好：永乐店镇人民政府 2020年')
      expect(reports()).toEqual(['永乐店镇人民政府 2020'])
    },
  )

  test('of another report leaves this one as it is', () => {
    talk.says('改成2020年')
    expect(talk.taps('另填2020年的').text).toContain('永乐店镇人民政府　2020年度报告')
    expect(reports()).toEqual(['永乐店镇人民政府 2020', '永乐店镇人民政府 2021'])
  })

  test('that was not meant leads back to the question', () => {
    talk.says('是2020年的')
    expect(talk.taps('都不是').text).not.toContain('2020年度')
    expect(reports()).toEqual(['永乐店镇人民政府 2021'])
  })

  test.each([
    ['改成2031年', '2031年还没过完'],
    ['换成2001年', '最早是2008年'],
    ['是2021年的', '已经是：永乐店镇人民政府 2021年'],
  ])('「%s」 changes nothing', (words, answer) => {
    expect(talk.says(words).text).toContain(answer)
    expect(reports()).toEqual(['永乐店镇人民政府 2021'])
  })
})

test('the organ that signs is the one that is named behind 不对, not 我们镇', () => {
  talk.says('庞各庄镇 2017')
  expect(talk.says('落款 我们镇 不对 是大兴区庞各庄镇人民政府 2018年1月10日').text).toContain(
    '落款记下：大兴区庞各庄镇人民政府，2018年1月10日。',
  )
})

test('a signature goes with the name that is corrected', () => {
  figuresByTaps(talk)
  textsByParts(talk)
  talk.says('机关应该是通州区永乐店镇人民政府')
  const situation = situationIn(talk, '通州区永乐店镇人民政府', 2021)
  expect(situation.notes.get('signature:organ')?.value).toBe('通州区永乐店镇人民政府')
})

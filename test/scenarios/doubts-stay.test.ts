import { beforeEach, describe, expect, test } from 'vitest'
import { type Situation, situationOf } from '../../src/checks/situation.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

const situation = (organ: string): Situation => {
  const report = talk.store.reports().find((one) => one.organ.startsWith(organ))!
  return situationOf(
    report,
    talk.store.changes(report.id).filter(({ live }) => live),
  )
}

/** The program ends and begins again: what was worked on last is opened. */
const restart = () => talk.sends({ kind: 'open', report: talk.store.reports()[0]!.id })

beforeEach(() => {
  talk = startConversation()
})

describe('what is not certain after a restart', () => {
  test('a purchase that was to be confirmed is asked about, and recorded with 对', () => {
    talk.says('庞各庄镇 2020')
    talk.says('全国通用')
    expect(talk.says('采购79个 95万').text).toContain('79')
    const again = restart()
    expect(again.text).toContain('79')
    expect(again.text).toContain('95万元')
    talk.says('对')
    expect([...situation('庞各庄').stated.values()]).toEqual(expect.arrayContaining([79, 95_000_000]))
  })

  test('还差什么 names it', () => {
    talk.says('庞各庄镇 2020')
    talk.says('全国通用')
    talk.says('采购79个 95万')
    restart()
    talk.says('处罚上年0')
    restart()
    expect(talk.says('还差啥').text).toContain('95万元')
  })

  test.each([
    ['处罚二百一', '201'],
    ['许可三百六', '306'],
  ])('「%s」 is asked about until it is said', (words, other) => {
    talk.says('永乐店镇 2021')
    talk.says(words)
    expect(restart().text).toContain(words.slice(2))
    const heard = restart()
    expect(heard.buttons.join()).toContain(other)
    talk.taps(heard.buttons.find((label) => label.includes(other))!)
    expect([...situation('永乐店').stated.values()]).toEqual([Number(other)])
    expect(restart().text).not.toContain('前面没定的')
  })

  test('不是 settles it for good', () => {
    talk.says('庞各庄镇 2020')
    talk.says('全国通用')
    talk.says('采购79个 95万')
    talk.taps('不是')
    expect(restart().text).not.toContain('79')
  })
})

describe('what is not certain when another report is worked on', () => {
  beforeEach(() => {
    talk.says('永乐店镇 2021')
    talk.says('处罚二百一')
  })

  test('waits with its own report', () => {
    talk.says('换报告')
    expect(talk.says('漷县镇 2021').text).not.toContain('二百一')
    expect(talk.says('还差什么').text).not.toContain('二百一')
    talk.says('换报告')
    const back = talk.says('永乐店镇 2021')
    expect(back.text).toContain('二百一')
    expect(back.buttons.join()).toMatch(/210.*201/u)
  })

  test('each report keeps its own', () => {
    talk.says('换到漷县镇')
    talk.says('许可三百六')
    expect(talk.says('换到永乐店镇').text).toContain('二百一')
    expect(talk.says('换到漷县镇').text).toContain('三百六')
    talk.taps(talk.store.buttonsOf('chat:zhao').find(({ label }) => label.includes('360'))!.label)
    expect(situation('漷县').stated.get('s2.licensing.decisions' as never)).toBe(360)
    expect(situation('永乐店').stated.size).toBe(0)
  })

  test('不换了 leaves it where it is', () => {
    talk.says('换报告')
    talk.says('许可3')
    talk.taps('不换了')
    expect(talk.says('还差什么').text).toContain('二百一')
  })
})

describe('「都没有」 beside a number that is not certain', () => {
  const penalty = () => situation('永乐店').stated.get('s2.penalty.decisions')

  beforeEach(() => {
    talk.says('永乐店镇 2021')
  })

  test('the number is asked about in the place of a question that would overrule it', () => {
    talk.says('处罚二百一')
    talk.says('你是谁啊')
    const heard = talk.says('许可3')
    expect(heard.text).toContain('二百一')
    expect(heard.buttons.join()).toMatch(/210.*201/u)
    expect(heard.buttons).not.toContain('都没有')
    talk.taps(heard.buttons[0]!)
    expect(penalty()).toBe(210)
  })

  test.each(['都没有', '都没有。', '许可处罚强制都没有', '没有'])('「%s」 leaves it open, and says so', (words) => {
    talk.says('文件规章都没有')
    talk.says('处罚二百一')
    talk.says('你是谁啊')
    const heard = talk.says(words)
    expect(penalty()).toBeUndefined()
    expect(heard.text).toContain('二百一')
  })

  test('「处罚没有」 is about it, and says that the other number is given up', () => {
    talk.says('处罚二百一')
    talk.says('你是谁啊')
    const heard = talk.says('处罚没有')
    expect(penalty()).toBe(0)
    expect(heard.text).toContain('不算了')
    expect(talk.says('还差什么').text).not.toContain('二百一')
  })

  test('a button of an earlier message does not overrule it', () => {
    talk.says('文件规章都没有')
    const { token } = talk.store.buttonsOf('chat:zhao').find(({ label }) => label === '都没有')!
    talk.says('处罚二百一')
    const heard = talk.sends({ kind: 'tap', token })
    expect(penalty()).toBeUndefined()
    expect(heard.text).toContain('行政处罚没填0')
    expect(situation('永乐店').stated.get('s2.licensing.decisions' as never)).toBe(0)
    expect(heard.buttons.join()).toMatch(/210.*201/u)
  })

  test('a total of requests that is not certain is not made 0 through its parts', () => {
    talk.says('新收二百一')
    talk.says('你是谁啊')
    talk.says('许可3')
    const heard = talk.says('新收转来都没有')
    expect(situation('永乐店').figures.get('s3.received.total')).toBeUndefined()
    expect(heard.text).toContain('二百一')
  })
})

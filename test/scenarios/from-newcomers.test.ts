import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'

let talk: Conversation

const notes = (): Map<string, string | null> =>
  new Map(
    talk.store
      .changes(1)
      .filter(({ live }) => live)
      .flatMap((change) => change.notes)
      .map(({ slot, value }) => [slot, value]),
  )
const figures = (): Map<string, number | null> =>
  new Map(
    talk.store
      .changes(1)
      .filter(({ live }) => live)
      .flatMap(({ statements }) => statements)
      .map(({ cell, value }) => [cell, value]),
  )

const problems = '主要存在以下问题：一是公开栏更新不够及时，二是人手偏少。下一步将明确专人负责，按月检查更新情况。'
const partOne =
  '（一）主动公开。我镇依托公众号公开信息54条。\n（二）依申请公开。没有收到申请。\n（三）政府信息管理。由综合办负责。\n（四）平台建设。用公众号和公开栏。\n（五）监督保障。没有开展工作考核和社会评议，无责任追究情形。'

describe('what was said and is not certain', () => {
  test('is all listed where what is open is listed, and does not vanish', () => {
    talk = startConversation()
    talk.says('永乐店镇人民政府 2021年')
    talk.says('处罚二百一')
    talk.says('收了270块')
    talk.says('文件、规章都是0')
    const { text } = talk.says('还差什么')
    expect(text).toContain('二百一')
    expect(text).toContain('270')
  })

  test('keeps the final back, by word and by tap', () => {
    talk = startConversation()
    figuresByTaps(talk)
    talk.says(partOne)
    talk.says(`第五部分：${problems}`)
    talk.taps('采用')
    talk.says('永乐店镇人民政府 2022年1月20日')
    expect(talk.says('定稿').buttons).toContain('出正式稿')
    talk.says('处罚二百一')
    expect(talk.says('定稿').text).toContain('前面有没定的')
    expect(talk.says('还差什么').text).not.toContain('齐了')
    expect(talk.says('还差什么').text).toContain('二百一')
    talk.says('放弃')
    expect(talk.says('定稿').buttons).toContain('出正式稿')
  })
})

describe('a text', () => {
  beforeEach(() => {
    talk = startConversation()
    figuresByTaps(talk)
  })

  test('that is nothing but an organ and a date is the signature, whatever is asked', () => {
    const { text } = talk.says('永乐店镇人民政府 2022年1月20日')
    expect(text).toContain('落款记下')
    expect(notes().get('signature:date')).toBe('2022-01-20')
    expect([...notes().keys()].some((slot) => slot.startsWith('text:'))).toBe(false)
  })

  test('that is nothing but a heading asks for the text under it', () => {
    const { text } = talk.says('五、存在的主要问题及改进情况')
    expect(text).toContain('第五部分')
    expect(text).not.toContain('第五部分原样收下')
    expect(notes().has('text:s1')).toBe(false)
  })

  test('that speaks of another part than the one asked for is asked about', () => {
    const asked = talk.says(problems)
    expect(asked.text).toContain('这段像第五部分的')
    talk.taps('放第五部分')
    expect(notes().get('text:s5')).toBe(problems)
    expect(notes().has('text:s1')).toBe(false)
  })

  test('given while the signature is asked for is not thrown away', () => {
    talk.says(partOne)
    talk.says(`第五部分：${problems}`)
    talk.taps('采用')
    const { text, buttons } = talk.says(`${partOne}全年公开信息60条。`)
    expect(text).not.toContain('日期没看懂')
    expect(buttons.join()).toContain('放第一部分')
  })

  test('never takes the place of one that stands without a word', () => {
    talk.says(partOne)
    talk.says(`第五部分：${problems}`)
    talk.says('第五部分删掉人手偏少')
    talk.says('再加一句：2021年开展培训2次')
    expect(notes().get('text:s5')).toBe(`${problems.replace('，二是人手偏少', '')}2021年开展培训2次。`)
  })

  test('of points with numbers is no list of figures', () => {
    talk.taps('一段一段来')
    talk.says('主动公开54条，公众号发了39条')
    expect(figures().get('s2.normative.issued')).toBe(0)
    expect(notes().get('text:s1/主动公开')).toContain('54条')
  })

  test('question that was left behind can still be answered by its words', () => {
    talk.taps('一段一段来')
    talk.says('还差什么')
    talk.says('采用')
    expect(notes().get('text:s1/主动公开')).toContain('⟦')
  })
})

test('a telephone number is kept nowhere', () => {
  talk = startConversation()
  talk.says('永乐店镇人民政府 2021年')
  talk.says('收了3件张三要的 电话13800138000 身份证110223199001011234')
  const chat = JSON.stringify([talk.store.chat('chat:zhao'), talk.store.changes(1), talk.store.lastSent('chat:zhao')])
  expect(chat).not.toMatch(/13800138000|110223199001011234/u)
})

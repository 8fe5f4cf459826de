import { beforeEach, describe, expect, test } from 'vitest'
import { checklistOf } from '../../src/desk/documents/checklist.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'

// A reason silences a remark. What else is said while one is asked for is no reason.

let talk: Conversation

const sectionOne = [
  '2021年，全镇按照部署公开政府信息，收到申请3件，均已答复，便民服务中心窗口每日接待群众查询。',
  '（一）主动公开。镇里编发月报，村里更新公开栏，公众号发布惠农政策和防疫提示。',
  '（二）依申请公开。申请由党政办登记，逐件答复。',
  '党政办组织业务培训，各科室确定一名信息员。',
].join('\n')

const reasons = (): string[] =>
  talk.store
    .changes(1)
    .filter(({ live }) => live)
    .flatMap(({ notes }) => notes)
    .flatMap(({ slot, value }) => (slot.startsWith('reason:') && value !== null ? [value] : []))

const contradiction = '第一部分写“收到申请3件”，表三新收是0'

/** The remark that is asked about first is the one of words against figures. */
function goThrough(): string {
  const heard = talk.taps('一处处来')
  if (heard.text.includes(contradiction)) return heard.text
  for (let step = 0; step < 4; step++) {
    const next = talk.says('跳过')
    if (next.text.includes(contradiction)) return next.text
  }
  return heard.text
}

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
  expect(talk.says(sectionOne).text).toContain(contradiction)
  expect(goThrough()).toContain(contradiction)
})

describe('while a contradiction of words and tables is asked about', () => {
  test.each([
    '考核评议追责都没搞',
    '第二处怎么弄',
    '第3处帮我改',
    '一处处来',
    '先放着吧',
    '还是+19',
    '两处都改',
    '帮我改成0',
    '没有开展考核和评议',
    '小标题是按区里格式',
  ])('「%s」 is no reason', (words) => {
    const heard = talk.says(words)
    expect(reasons()).toEqual([])
    expect(heard.text).not.toContain('原因记下了')
    expect(talk.says('还差什么').text).toMatch(/收到申请3件|第一部分文字有\d处要看/u)
  })

  test('words about another remark are about that one', () => {
    expect(talk.says('考核评议追责都没搞').text).toContain('未开展工作考核、社会评议，无责任追究情形')
    expect(reasons()).toEqual([])
  })

  test.each(['第二处怎么弄', '第3处帮我改', '两处都改'])('after 「%s」 it is asked about again', (words) => {
    expect(talk.says(words).text).toContain(contradiction)
  })

  test.each(['因为统计的是来访咨询件数', '两边口径不同，都属实', '说的是口头申请'])(
    '「%s」 is shown back before it silences anything',
    (words) => {
      const heard = talk.says(words)
      expect(reasons()).toEqual([])
      expect(heard.text).toContain(`“${words}”是这一处的原因吗？`)
      expect(heard.buttons).toContain('就写这个原因')
      expect(talk.taps('就写这个原因').text).toContain('原因记下了')
      expect(reasons()).toEqual([words])
    },
  )

  test('what was shown back waits, and is dropped only when it is said', () => {
    talk.says('说的是口头申请')
    talk.says('你是谁啊')
    expect(talk.says('还差什么').text).toContain('说的是口头申请')
    talk.taps('不是')
    expect(reasons()).toEqual([])
    expect(talk.says('还差什么').text).not.toContain('说的是口头申请')
  })

  test('a ready reason is one tap', () => {
    expect(talk.taps('口径不同，情况属实').text).toContain('原因记下了')
    expect(reasons()).toEqual(['口径不同，情况属实'])
  })

  test('a reason is said of the words it was given for: others are asked about anew', () => {
    talk.taps('口径不同，情况属实')
    talk.says('第一部分：2021年，全镇收到申请8件，均已答复，便民服务中心窗口每日接待群众查询，各村张贴村务。')
    talk.taps('换成新的')
    expect(talk.says('还差什么').text).toMatch(/收到申请8件|第一部分文字有\d处要看/u)
  })
})

describe('a report with words that differ from its tables, with a reason', () => {
  beforeEach(() => {
    talk.taps('口径不同，情况属实')
    const added =
      '第一部分加一段：（三）平台建设。用好公众号和公开栏。（四）信息管理和监督保障。逐篇审签。没有开展考核和评议，没有责任追究。'
    talk.says(added)
    talk.says('第五部分：公开栏更新不够及时，2022年按月检查公开栏。')
    talk.says('第六部分：没有其他需要报告的事项。')
    if (talk.store.buttonsOf('chat:zhao').some(({ label }) => label === '采用')) talk.taps('采用')
    talk.says('落款 2022年1月12日')
  })

  test('is told so when it is complete, in the final and in the list to be signed', () => {
    const open = talk.says('还差什么').text
    expect(open).toContain('文字有1处和表不同，写了原因。')
    expect(open).not.toContain('没有对不上的')
    talk.says('定稿')
    const final = talk.taps('出正式稿')
    expect(final.text).toContain('文字有1处和表不同，写了原因')
    expect(final.text).not.toContain('文字和表一致')
    const notes = checklistOf(talk.store.files(1, 'final').at(-1)!).notes.join('\n')
    expect(notes).toContain('收到申请3件')
    expect(notes).toContain('口径不同，情况属实')
  })

  test('says so in the draft as well', () => {
    const draft = talk.says('生成草稿').text
    expect(draft).not.toContain('没有对不上的')
    expect(talk.sends({ kind: 'open', report: 1 }).text).not.toContain('没有对不上的')
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'

let talk: Conversation

const first = [
  '2021年，镇综合办公室负责公开工作，公众号发布信息300条。',
  '（一）主动公开',
  '村务每月上墙。惠农政策逐户送达。',
  '（二）依申请公开',
  '收到的申请由镇综合办公室登记。',
].join('\n')
const fifth = '主要问题：一是公开栏更新不够及时，且人手偏少。二是培训少。2022年，我们将按月检查。'

const notes = () => situationIn(talk, '永乐店镇人民政府', 2021).notes
const text = (slot: string): string | undefined => notes().get(slot)?.value

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
  talk.says(`第一部分：${first}`)
  talk.says(`第五部分：${fifth}`)
})

describe('a text that stands', () => {
  test.each(['看第一部分', '第一部分写的啥', '第一部分怎么写的？', '看看总体情况', '再念一遍第一部分'])(
    'is shown: %s',
    (words) => {
      const heard = talk.says(words)
      expect(heard.table).toBe(first)
      // What is remarked stands above: the text follows the line that names it.
      expect(heard.text).toMatch(/第一部分现在写的是（\d+字）：$/u)
      expect(heard.buttons).toContain('改这段')
    },
  )

  test('is shown by its part, as it will be printed', () => {
    expect(talk.says('念一下主动公开').table).toBe('（一）主动公开\n村务每月上墙。惠农政策逐户送达。')
    talk.says('第六部分')
    talk.taps('采用')
    expect(talk.says('看第六部分').table).toContain('收费通知0件')
  })

  test('is asked for where nothing is written yet; a section of figures shows its table', () => {
    expect(talk.says('看第六部分').table).toContain('收费通知件数')
    expect(talk.says('看监督保障').text).toContain('没有“监督保障”这个小标题')
    expect(talk.says('看第三部分').text).toContain('表三')
  })

  test('is shown with all others in a message, or as a draft where they are too long for one', () => {
    const whole = talk.says('看全文')
    expect(whole.table).toContain('一、总体情况\n2021年')
    expect(whole.text).toContain('还没写：第六部分。')
    talk.says(`第一部分：${'全镇按月更新公开栏。'.repeat(400)}`)
    talk.taps('换成新的')
    const long = talk.says('看全文')
    expect(long.file?.kind).toBe('draft')
    expect(long.text).toContain('一条放不下')
  })
})

describe('words of a text', () => {
  test('that stand once are changed at once, before and after are shown, and 撤销 brings them back', () => {
    const heard = talk.says('把第一部分里的300改成310')
    expect(heard.text).toContain('第一部分改好：“公众号发布信息300条”→“公众号发布信息310条”')
    expect(text('text:s1')).toBe(first.replace('300', '310'))
    talk.says('撤销')
    expect(text('text:s1')).toBe(first)
  })

  test('that stand in several places are asked about, and 都 means all of them', () => {
    const heard = talk.says('镇综合办公室改成综合办公室')
    expect(heard.text).toContain('文字里“镇综合办公室”有2处，是哪处？')
    talk.taps('“收到的申请由镇综合办公室登记”')
    expect(text('text:s1')).toBe(first.replace('由镇综合', '由综合'))
    talk.says('撤销')
    talk.says('“镇综合办公室”都改成“综合办公室”')
    expect(text('text:s1')).toBe(first.replaceAll('镇综合', '综合'))
  })

  test('that stand with a number no table has are no figure', () => {
    talk.says('发布信息300条写错了应该是310条')
    expect(text('text:s1')).toBe(first.replace('300', '310'))
    expect(situationIn(talk, '永乐店镇人民政府', 2021).figures.get('s2.normative.issued')).toBe(0)
  })

  test('that are not there change nothing', () => {
    expect(talk.says('第五部分把“全面”改成“逐步”').text).toContain('第五部分里没有“全面”，没改。')
    expect(text('text:s5')).toBe(fifth)
  })

  test('go with the comma that would be left', () => {
    talk.says('不要“且人手偏少”')
    expect(text('text:s5')).toBe(fifth.replace('，且人手偏少', ''))
    talk.says('第五部分里培训少删掉')
    expect(text('text:s5')).toBe('主要问题：一是公开栏更新不够及时。2022年，我们将按月检查。')
  })
})

describe('a sentence', () => {
  test('is taken out by its number, of the text that was looked at last', () => {
    talk.says('看第五部分')
    expect(talk.says('第二句不要').text).toContain('第五部分去掉了：“二是培训少。”')
    expect(talk.says('最后一句改成：2022年按月检查公开栏').text).toContain('→“2022年按月检查公开栏。”')
    expect(text('text:s5')).toBe('主要问题：一是公开栏更新不够及时，且人手偏少。2022年按月检查公开栏。')
  })

  test('is asked about where the section has several paragraphs', () => {
    const heard = talk.says('第一部分第二句不要')
    expect(heard.text).toContain('惠农政策')
  })

  test('is added where it belongs', () => {
    const heard = talk.says('主动公开那段加一句：全年发布政务信息221条')
    expect(heard.text).toContain('第一部分·主动公开加了：“全年发布政务信息221条。”')
    expect(text('text:s1')).toContain('惠农政策逐户送达。全年发布政务信息221条。\n（二）依申请公开')
    talk.says('第五部分第一句后面加一句：三是文书不规范')
    expect(text('text:s5')).toContain('且人手偏少。三是文书不规范。二是培训少。')
  })

  test('for a part without a heading is put at the end with a tap only', () => {
    const heard = talk.says('监督保障那段加一句：2021年没有责任追究情形。')
    expect(heard.text).toContain('没有“监督保障”小标题')
    expect(text('text:s1')).toBe(first)
    talk.taps('加在末尾')
    expect(text('text:s1')).toBe(`${first}2021年没有责任追究情形。`)
  })
})

describe('a figure of a table that stands in a text', () => {
  beforeEach(() => {
    talk.says('撤掉第一部分，重写')
    talk.taps('一段一段来')
    talk.taps('采用')
    talk.says('处罚221')
  })

  test('is changed in the table, and the text follows', () => {
    const heard = talk.says('把第一部分里的221改成212')
    expect(heard.text).toBe('文中的“221”是表二的行政处罚，跟着表走，文字先没改。表里改成212吗？')
    expect(text('text:s1/主动公开')).toContain('⟦s2.penalty.decisions⟧')
    expect(talk.taps('表里改成212').text).toContain('行政处罚 221→212')
    expect(talk.says('看主动公开').table).toContain('行政处罚决定212件')
  })

  test('is told apart from the same number of the person’s own', () => {
    talk.says('主动公开那段加一句：全年发布信息221条')
    const heard = talk.says('第一部分221改成212')
    expect(heard.text).toContain('有2处')
    expect(heard.buttons).toEqual(['表里行政处罚改成212', '“全年发布信息221条”', '不改了'])
    talk.taps('“全年发布信息221条”')
    expect(talk.says('看主动公开').table).toMatch(/行政处罚决定221件[\s\S]*全年发布信息212条/u)
  })
})

describe('what is no change to a text', () => {
  test.each([
    ['处罚改成213', 213],
    ['处罚221', 221],
  ])('%s is a figure', (words, penalty) => {
    talk.says(words)
    expect(situationIn(talk, '永乐店镇人民政府', 2021).figures.get('s2.penalty.decisions')).toBe(penalty)
  })

  test('a text that says 改为 is a text', () => {
    const heard = talk.says('第五部分：公开栏更新慢。2022年改为专人负责，按月检查。')
    expect(heard.buttons).toContain('换成新的')
  })

  test('no instruction becomes part of the report', () => {
    for (const words of [
      '第六部分删掉最后一句',
      '把第六部分里的300改成310',
      '“甲”都改成“乙”',
      '第六部分重写',
      '第五部分短一点',
    ])
      talk.says(words)
    expect(text('text:s6')).toBeUndefined()
    expect(text('text:s5')).toBe(fifth)
  })
})

describe('points', () => {
  test('are kept in the person’s words, without the word for them, and it is said so', () => {
    talk.says('撤掉第五部分，重写')
    const heard = talk.says('要点：培训2次，公众号发稿')
    expect(text('text:s5')).toBe('培训2次，公众号发稿')
    expect(heard.text).toContain('第五部分先按你的原话收下，没连成段。写好的整段发来，就换掉它。')
    talk.says('撤掉第五部分，重写')
    talk.says('要点 培训2次 公众号发稿')
    expect(text('text:s5')).toBe('培训2次 公众号发稿')
  })
})

describe('why', () => {
  test.each(['为什么要相等', '表三为什么要相等', '为啥新收加转来要等于办结加转出'])(
    '%s is explained by the form',
    (words) => {
      expect(talk.says(words).text).toContain('第一项加第二项之和')
    },
  )

  test('a refused total is explained by its sum', () => {
    talk.says('新收总计5')
    expect(talk.says('为什么不让填5').text).toContain('各项相加 0')
    expect(talk.says('新收为什么不能是5').text).toContain('各项相加 0')
    expect(talk.says('为什么要相等').text).toContain('第一项加第二项之和')
  })

  test('a figure nobody said is explained by what it follows from', () => {
    expect(talk.says('为什么转出是0').text).toContain('推出来的')
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

const situation = () => situationIn(talk, '柳河镇人民政府', 2021)
const figure = (cell: string) => situation().figures.get(cell as 's2.normative.issued')
const text = (slot: string): string | undefined => situation().notes.get(slot)?.value

const figures = [
  '柳河镇人民政府 2021年',
  '发2废0有效6，规章没有',
  '许可38处罚212强制0',
  '收费3.2万元',
  '新收3件，都是自然人，2020年转来0',
  '都予以公开',
  '没有复议诉讼',
  '都没有',
]
const whole =
  '2021年主动公开发布156条，作出行政处罚212件。依申请公开新收3件，均予以公开。信息管理有专人，依托县政府网站平台。监督保障培训2次，未开展考核、社会评议、责任追究。'
const fifth = '存在问题：内容不全。改进措施：加强督促。'

/** All figures, and nothing else. */
beforeEach(() => {
  talk = startConversation()
  for (const line of figures) talk.says(line)
})

function complete(): void {
  talk.says('落款柳河镇人民政府 2022年1月12日')
  talk.says(`第一部分：${whole}`)
  talk.says(`第五部分：${fifth}`)
  talk.says('采用')
}

describe('posts on websites and accounts', () => {
  test.each([
    '网站发布156条',
    '发了156条',
    '去年网站发了156条信息',
    '公众号推送52期',
    '微信更新300篇',
    '网站上 发了88条',
  ])('are words of 主动公开 and no documents: %s', (words) => {
    talk.says('一段一段来')
    const heard = talk.says(words)
    expect(text('text:s1/主动公开')).toBe(words)
    expect(heard.text).toContain('第一部分·依申请公开：')
    expect(figure('s2.normative.issued')).toBe(2)
  })

  test.each(['用区政府网站和镇公众号，公开栏每月换一次', '平台是县政府网站，宣传栏每季度更新一次'])(
    'are not what an answer to another part says of how often: %s',
    (words) => {
      for (const answer of ['一段一段来', '网站发布156条', '采用', '由综合办公室一人专管，发布前三审三校。'])
        talk.says(answer)
      expect(talk.says(words).text).toContain('第一部分·监督保障：')
      expect(text('text:s1/政府信息公开平台建设')).toContain(words.slice(-8))
    },
  )

  test('「采用」 where nothing is offered is no text', () => {
    for (const answer of ['一段一段来', '网站发布156条', '采用']) talk.says(answer)
    expect(talk.says('采用').text).not.toContain('是要写进')
    expect(text('text:s1/政府信息管理')).toBeUndefined()
  })

  test('go behind those that are there by a tap, whatever part is asked for', () => {
    talk.says('一段一段来')
    talk.says('网站发布156条')
    talk.says('微信发了12期')
    talk.taps('接在后面')
    expect(text('text:s1/主动公开')).toBe('网站发布156条\n微信发了12期')
  })

  test('are no documents while documents are asked for; what may be either is restated', () => {
    talk = startConversation()
    talk.says('柳河镇人民政府 2021年')
    expect(talk.says('网站发布156条').text).toContain('留着写第一部分')
    talk.says('主动公开 去年网站上发了156条')
    expect(text('text:s1/主动公开')).toBe('去年网站上发了156条')
    expect(talk.says('发了3条').buttons).toContain('对，记下')
    expect(figure('s2.normative.issued')).toBeUndefined()
  })
})

describe('a text that names its part', () => {
  test('goes there, without the name, whatever is asked for', () => {
    talk.says('主动公开 去年网站上发了156条 公众号发了420条')
    talk.says('平台是县政府网站上的栏目和公众号')
    talk.says('监督保障 培训搞了2次 共60人次 没考核没评议没追责')
    talk.says('第一部分·政府信息管理：专人负责，三审三校')
    expect(text('text:s1/主动公开')).toBe('去年网站上发了156条 公众号发了420条')
    expect(text('text:s1/政府信息公开平台建设')).toBe('平台是县政府网站上的栏目和公众号')
    expect(text('text:s1/监督保障')).toBe('培训搞了2次 共60人次 没考核没评议没追责')
    expect(text('text:s1/政府信息管理')).toBe('专人负责，三审三校')
    expect(text('text:s5')).toBeUndefined()
  })

  test('is asked about where only its words speak of another part than the one asked for', () => {
    talk.says('主动公开 去年网站上发了156条 公众号发了420条')
    expect(talk.says('专人管发布 发之前三审三校').buttons).toEqual(['放第一部分·政府信息管理', '放第一部分·依申请公开'])
    talk.taps('放第一部分·政府信息管理')
    expect(text('text:s1/政府信息管理')).toBe('专人管发布 发之前三审三校')
  })

  test('goes into a section that was given in one piece, where that lacks the part', () => {
    const given =
      '2021年网站发布156条。新收3件，均予以公开。专人管理，依托县政府网站平台。培训2次，未开展考核、社会评议、责任追究。'
    const added = '2021年新收政府信息公开申请3件，均为自然人，均予以公开。'
    talk.says(`第一部分：${given}`)
    talk.says(`第一部分依申请公开改成：${added}`)
    expect(text('text:s1')).toBe(`${given}\n${added}`)
    expect(talk.says('改管理 党政办专人负责，发布前三审三校。').buttons).toContain('加在末尾')
    talk.taps('换掉“专人管理，依托县政府网站平台”')
    expect(text('text:s1')).toContain('均予以公开。党政办专人负责，发布前三审三校。培训2次')
    expect(text('text:s5')).toBeUndefined()
  })

  test.each(['监督保障 培训搞了2次 共60人次 没搞考核评议', '第一部分监督保障：2021年组织培训2次60人次，未开展考核。'])(
    'is no reason: %s',
    (words) => {
      talk.says('落款柳河镇人民政府 2022年1月12日')
      talk.says(
        '第一部分：2021年主动公开发布156条，作出行政处罚212件。监督保障培训2次，未开展考核、社会评议、责任追究。',
      )
      talk.says(`第五部分：${fifth}`)
      talk.says('采用')
      expect(talk.says(words).buttons).toContain('加在末尾')
      expect([...situation().notes.keys()].some((slot) => slot.startsWith('reason:'))).toBe(false)
    },
  )

  test('says figures where it says nothing but figures', () => {
    talk = startConversation()
    talk.says('柳河镇人民政府 2021年')
    talk.says('依申请公开 新收3件')
    expect(figure('s3.received.total')).toBe(3)
  })
})

describe('words in front of a text', () => {
  test.each(['整段换成：', '整段换成 ', '改成：', '全段改为下面这段：', '整段重发：'])(
    'are none of its own: %s',
    (label) => {
      complete()
      talk.says('看第一部分')
      talk.taps('改这段')
      talk.says(`${label}2021年网站发布157条，未开展考核、社会评议、责任追究。`)
      expect(text('text:s1')).toBe('2021年网站发布157条，未开展考核、社会评议、责任追究。')
    },
  )

  test.each(['第五部分 ', '第五部分，', '第五部分：', '改第五部分 '])('name its section: %s', (head) => {
    talk.says(`第一部分：${whole}`)
    talk.says(`${head}${fifth}`)
    expect(text('text:s5')).toBe(fifth)
  })
})

describe('instructions, questions and labels', () => {
  test.each([
    '把去年改成2021年',
    '把157条改成158条',
    '把培训去掉',
    '全部列出来',
    '剩下4样列出来',
    '收费多少来着',
    '不要这个',
    '请把公众号改成网站好不好',
  ])('are never a text, nor asked about as one: %s', (words) => {
    talk.says(`第一部分：${whole}`)
    expect(talk.says(words).text).not.toContain('文字吗')
    expect(text('text:s1')).toBe(whole)
    expect(text('text:s5')).toBeUndefined()
  })

  test('are answered', () => {
    talk.says(`第一部分：${whole}`)
    expect(talk.says('把157条改成158条').text).toContain('没有“157条”，没改。')
    expect(talk.says('把培训去掉').buttons).toContain('“监督保障培训2次”')
    expect(talk.says('全部列出来').text).toContain('还不能交')
    expect(talk.says('收费多少来着').text).toContain('行政事业性收费 3.2万元')
    expect(talk.says('从第一部分开始').text).toContain('第一部分写好了')
  })

  test.each(['一段一段来', '第一部分一段一段来', '接着写第一部分', '从第一部分开始'])(
    'lead back to what is still to be written: %s',
    (words) => {
      talk.says('主动公开：网站发布156条。')
      talk.says('第五部分')
      expect(talk.says(words).text).toContain('第一部分·依申请公开：')
    },
  )

  test('a question whether something is a text names where it would go', () => {
    talk.says(`第一部分：${whole}`)
    expect(talk.says('培训少').text).toContain('写进第五部分的文字吗')
  })
})

test('a section of which every part is written is not asked for again', () => {
  talk.says('一段一段来')
  talk.says('通过公开栏和公众号公开政府信息，动态信息54条。')
  talk.taps('采用')
  talk.says('综合办公室专人负责，逐篇审签。')
  talk.says('镇公众号和村务公开栏。')
  talk.says('没开展考核和社会评议，没有责任追究。')
  for (const words of ['不是', '行政处罚谁说的']) expect(talk.says(words).text).not.toContain('第一部分文字')
})

test('a text stands right under the line that says it is shown', () => {
  complete()
  talk.says('去年处罚二百一')
  const heard = talk.says('看第一部分')
  expect(heard.table).toBe(whole)
  expect(heard.text.split('\n').at(-1)).toBe('第一部分现在写的是（86字）：')
})

describe('quotation marks and stops', () => {
  beforeEach(complete)

  test.each([
    ['“依托县政府网站平台”改成“依托县政府网站和‘柳河微讯’公众号”', '专人，依托县政府网站和‘柳河微讯’公众号。'],
    ['「依托县政府网站平台」改成「依托“柳河微讯”」', '专人，依托“柳河微讯”。'],
    ['把“均予以公开”改成“均予以公开。”', '新收3件，均予以公开。信息'],
  ])('around words are not part of them: %s', (words, expected) => {
    talk.says(words)
    expect(text('text:s1')).toContain(expected)
  })

  test.each(['把“加强督促。”改成“加强督促检查。”', '把加强督促。改成加强督促检查。', '“加强督促”改成“加强督促检查”'])(
    'at the end stay: %s',
    (words) => {
      talk.says(words)
      expect(text('text:s5')).toBe('存在问题：内容不全。改进措施：加强督促检查。')
    },
  )

  test('beside words are taken out by their name', () => {
    talk.says('“县政府网站”改成“‘柳河微讯’网站”')
    expect(text('text:s1')).toContain('‘柳河微讯’网站')
    talk.says('第一部分 把“柳河微讯”两边的引号删了')
    expect(text('text:s1')).toContain('依托柳河微讯网站平台')
  })

  test.each([
    ['第五部分再改下 把督促改成督查', '加强督查。'],
    ['第五部分再改一下，把督促改成督查', '加强督查。'],
  ])('an opening says nothing of the words: %s', (words, expected) => {
    talk.says(words)
    expect(text('text:s5')).toContain(expected)
  })

  test('words that are to be words are never a figure', () => {
    const heard = talk.says('把 收了3件 改成“2021年新收政府信息公开申请3件，均为自然人”')
    expect(heard.text).toContain('文字里没有“收了3件”，没改。')
  })
})

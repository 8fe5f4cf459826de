import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'

let talk: Conversation

const sectionOne = [
  '2021年，全镇按照部署公开政府信息，回应群众关切，便民服务中心窗口每日接待群众查询，各村每月在公开栏张贴村务。',
  '（1） 做好主动公开',
  '镇里编发月报，村里更新公开栏，公众号发布惠农政策和防疫提示。',
  '（2） 管好公开信息',
  '每篇信息由科室负责人初审、分管领导复审，登记台账后发布；收到的申请由党政办登记，逐件答复。',
  '（四）强化监督保障',
  '党政办组织业务培训，各科室确定一名信息员。',
].join('\n')

const sectionFive =
  '存在的问题：一是公开栏更新不够及时；二是答复文书不够规范。2021年，我们将加强检查，组织文书培训。\n[bookmark: _GoBack]做到件件有人管。'

const text = (slot: string): string =>
  talk.store
    .changes(1)
    .filter(({ live }) => live)
    .flatMap(({ notes }) => notes)
    .findLast((note) => note.slot === slot)?.value ?? ''

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
})

describe('a text with three things to be looked at', () => {
  test('is kept as it is, and told in one message', () => {
    const heard = talk.says(sectionOne)
    expect(text('text:s1')).toBe(sectionOne)
    expect(heard.text).toBe(
      [
        '第一部分原样收下。',
        '有3处请看：',
        '1 第一部分没有“依申请公开”“平台建设”两个小标题。',
        '2 第一部分没写工作考核、社会评议、责任追究。',
        '3 第一部分的序号（1）（2）后面是（四），可以接着排成（一）（二）（三）。',
      ].join('\n'),
    )
    expect(heard.buttons).toEqual(expect.arrayContaining(['第3处帮我改', '一处处来', '先放着']))
  })

  test('is gone through one by one', () => {
    talk.says(sectionOne)
    const parts = talk.taps('一处处来')
    expect(parts.text).toContain('没有“依申请公开”“平台建设”两个小标题')
    expect(parts.text).toContain('第一部分加：')
    const assessments = talk.taps('写在别的小标题下面')
    expect(assessments.text).toContain('没写工作考核、社会评议、责任追究')
    const numbers = talk.taps('都没有，加一句')
    expect(text('text:s1')).toContain('各科室确定一名信息员。2021年未开展工作考核、社会评议，无责任追究情形。')
    expect(numbers.text).toContain('第一部分改好。')
    expect(numbers.text).toContain('改成：“（一） 做好主动公开”')
    const done = talk.taps('帮我改')
    expect(text('text:s1')).toContain('（一） 做好主动公开\n')
    expect(text('text:s1')).toContain('（三）强化监督保障\n')
    expect(done.text).toContain('第五部分')
    expect(talk.says('还差什么').text).not.toContain('第一部分')
  })

  test('can be put off: it stays among what is open and in nobody’s way', () => {
    talk.says(sectionOne)
    expect(talk.taps('先放着').text).toContain('第五部分')
    const open = talk.says('还差什么').text
    expect(open).toContain('3-5 第一部分文字有3处要看')
    expect(talk.says('定稿').text).toContain('还出不了正式稿')
  })

  test('what is added for it is looked at anew', () => {
    talk.says(sectionOne)
    const heard = talk.says(
      '第一部分加一段：（五）平台建设。用好公众号和公开栏。（六）依申请公开。窗口登记申请。没有开展考核和评议，没有责任追究。',
    )
    expect(heard.text).not.toContain('没写工作考核')
    expect(talk.says('还差什么').text).not.toContain('小标题')
  })

  test('is given again without what a person did not want', () => {
    talk.says(sectionOne)
    const heard = talk.taps('第3处帮我改')
    expect(heard.text).toContain('第一部分改好。')
    expect(text('text:s1')).toContain('（三）强化监督保障')
    talk.says('撤销')
    expect(text('text:s1')).toBe(sectionOne)
  })
})

describe('section five', () => {
  const give = () => {
    talk.says(sectionOne)
    talk.taps('先放着')
    return talk.says(sectionFive)
  }

  test('has a wrong year and debris: both are mended with one tap', () => {
    const heard = give()
    expect(heard.text).toMatch(/^第五部分原样收下。\n有2处请看：/)
    expect(heard.text).toContain('2021年是不是2022年？')
    expect(heard.text).toContain('夹着“[bookmark: _GoBack]”，是编辑软件的残留，应去掉')
    talk.taps('两处都改')
    expect(text('text:s5')).toBe(
      sectionFive.replace('2021年，我们将', '2022年，我们将').replace('[bookmark: _GoBack]', ''),
    )
    expect(talk.says('还差什么').text).not.toContain('第五部分')
  })

  test('what no reason closes can be mended later, or the text given anew', () => {
    give()
    talk.taps('先放着')
    const open = talk.says('还差什么')
    expect(open.text).toContain('[bookmark: _GoBack]')
    talk.says('第五部分：公开栏更新不够及时，2022年按月检查公开栏。')
    talk.taps('换成新的')
    expect(talk.says('还差什么').text).not.toContain('bookmark')
  })

  test('with nothing but 无 is asked for anew', () => {
    talk.says(sectionOne)
    talk.taps('先放着')
    expect(talk.says('第五部分：无无无。没有。').text).not.toBe('')
    talk.says('第五部分：\n没有改进措施，也没有问题')
    expect(talk.says('还差什么').text).not.toContain('undefined')
  })
})

describe('texts given part by part', () => {
  test('have their headings, and nothing is missing of what is not yet written', () => {
    talk.taps('一段一段来')
    const first = talk.says('镇里编发月报，村里更新公开栏，公众号发布政策。')
    expect(first.text).not.toMatch(/小标题|没写/)
    expect(talk.says('还差什么').text).not.toMatch(/小标题|没写/)
    talk.taps('从第1样接着')
    talk.says('窗口登记申请，逐件答复。')
    talk.says('逐篇审签，专人管理台账。')
    talk.says('公众号和公开栏每月更新。')
    const last = talk.says('组织业务培训，各科室确定一名信息员。')
    expect(last.text).toContain('没写工作考核、社会评议、责任追究')
    talk.taps('都没有，加一句')
    expect(text('text:s1/监督保障')).toContain('无责任追究情形。')
    expect(talk.says('还差什么').text).not.toContain('第一部分')
  })
})

describe('private numbers', () => {
  const withNumber = '公开栏更新不够及时，已答复申请人电话13900001234的来信。下一步按月检查公开栏。'

  test('are asked about, shown covered, and a reason is said of this text only', () => {
    const heard = talk.says(`第五部分：${withNumber}`)
    expect(heard.text).toContain('手机号“139****34”，不能公开')
    expect(heard.text).not.toContain('13900001234')
    const open = (): string => talk.says('还差什么').text
    expect(open()).toContain('139****34')
    talk.says(`第五部分：${withNumber}改为专人负责。`)
    talk.taps('换成新的')
    expect(open()).toContain('139****34')
  })
})

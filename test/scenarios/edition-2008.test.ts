import { beforeEach, describe, expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { answer, finish, printedIn, published, situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
})

const problems = '存在的问题是公开不够及时、内容不够细。改进措施：2018年按月核对目录，加强培训。'

describe('a town of Beijing, 2017', () => {
  const organ = '永乐店镇人民政府'
  const form = formOf('2008', { profile: 'beijing' })
  const figures = published(form, {
    't1.published': 145,
    't1.publishedNormative': 22,
    't1.keyAreas': 11,
    't1.keyAreasBudget': 10,
    't1.keyAreasAudit': 1,
    't1.channelWechat': 39,
    't2.interpretations': 18,
    't3.received': 3,
    't3.receivedInPerson': 3,
    't3.closed': 3,
    't3.closedExtended': 3,
    't3.answered': 3,
    't3.answeredAlreadyPublic': 3,
    't8.offices': 1,
    't8.readingPoints': 1,
    't8.staff': 1,
    't8.staffPartTime': 1,
    't9.meetings': 2,
    't9.trainings': 4,
    't9.trainees': 100,
  })

  test('is asked once whether it is one of Beijing', () => {
    const { text, buttons } = talk.says('永乐店镇 2017年')
    expect(text).toContain('2018年3月31日前报')
    expect(text).toContain('是北京的单位吗')
    expect(buttons).toEqual(['是北京的', '不是'])
    expect(talk.taps('是北京的').text).toContain('①主动公开')
    expect(situationIn(talk, organ, 2017).missing).toHaveLength(71)
    expect(talk.says('还差什么').text).not.toContain('北京')
    talk.says('撤销')
    expect(talk.says('还差什么').text).toContain('是不是北京的单位')
    expect(talk.says('不是北京的').text).toContain('全国的统计表')
    expect(situationIn(talk, organ, 2017).missing).toHaveLength(58)
  })

  test('a figure for a 重点领域 says it too', () => {
    talk.says('永乐店镇 2017年')
    expect(talk.says('重点领域11条，财政10条').text).toContain('按北京的统计表')
    const { form: own, figures: known } = situationIn(talk, organ, 2017)
    expect(own.profile).toBe('beijing')
    expect(known.get('t1.keyAreasBudget')).toBe(10)
  })

  test('arrives at its figures, with each contradiction refused where it is said, and prints them', async () => {
    talk.says('永乐店镇 2017年')
    talk.taps('是北京的')

    const vague = talk.says('主动公开140余条，其中规范性文件22条，没发文，微信39条')
    expect(vague.text).toContain('“140余条”不是准数，没记')
    expect(vague.text).toContain('主动公开政府信息数是多少')
    talk.says('145条')

    talk.says('重点领域11条，财政10条，审计1条')
    talk.says('解读18篇')

    talk.says('收到3件')
    const refused = talk.says('当面0传真0网络0信函0')
    expect(refused.text).toContain('先没改，对不上')
    expect(refused.text).toContain('现有 3，各项相加成了 0，少 3')
    expect(situationIn(talk, organ, 2017).figures.has('t3.receivedInPerson')).toBe(false)
    expect(talk.says('当面3件').text).toContain('当面申请数 3')
    expect(situationIn(talk, organ, 2017).state.held).toEqual([])

    expect(talk.says('都延期了，都属于已主动公开').text).toContain('延期办结数3')
    talk.taps('对，记下')
    answer(talk, [
      '复议诉讼举报收费都没有',
      '就我一个人 兼职的 培训4次100人',
      '1个专门机构，1个查阅点，没有专项经费',
      '会2次',
    ])

    const situation = situationIn(talk, organ, 2017)
    expect(situation.missing).toEqual([])
    expect(new Map(situation.figures)).toEqual(figures)

    const heard = finish(talk, [
      '/采用',
      '/采用',
      '/采用',
      '/采用',
      '/采用',
      problems,
      '2018年3月20日',
      '/各渠道只统计了一部分',
      '/公开的多是上级制发的文件',
    ])
    expect(heard.file?.name).toBe('永乐店镇人民政府2017年政府信息公开工作年度报告.docx')
    expect(await printedIn(talk, heard, form)).toEqual(figures)
  })

  test('a draft can be had before, and counts the parts that are more than their whole', async () => {
    talk.says('永乐店镇 2017年')
    talk.taps('是北京的')
    const { text } = talk.says('主动公开145条，其中规范性文件22条、业务动态112条、财务11条、机构职能10条')
    expect(text).toContain('22＋112＋11＋10＝155，比145多')
    const heard = talk.says('生成草稿')
    expect((await printedIn(talk, heard, form)).get('t1.published')).toBe(145)
  })
})

describe('an ordinary town of 2017', () => {
  const organ = '青山镇人民政府'
  const form = formOf('2008')
  const figures = published(form, {
    't1.published': 60,
    't1.publishedNormative': 2,
    't1.issuedNormative': 2,
    't1.channelWebsite': 50,
    't1.channelWechat': 10,
    't2.responded': 1,
    't2.interpretations': 4,
    't3.received': 2,
    't3.receivedOnline': 2,
    't3.closed': 2,
    't3.closedOnTime': 2,
    't3.answered': 2,
    't3.answeredGranted': 1,
    't3.answeredNotExisting': 1,
    't6.complaints': 1,
    't8.offices': 1,
    't8.readingPoints': 2,
    't8.staff': 3,
    't8.staffFullTime': 1,
    't8.staffPartTime': 2,
    't8.budget': 3_000_000,
    't9.meetings': 2,
    't9.trainings': 1,
    't9.trainees': 30,
  })
  const messages = [
    '主动公开60条，规范性文件2条，制发2件，网站50条，公众号10条',
    '回应热点1次，解读4篇',
    '收到2件都是网上的，按时办结2件，同意公开1件，不存在1件',
    '复议诉讼没有，举报1件，没收费',
    '机构1个，查阅点2处，专职1兼职2，经费3万元',
    '会2次，培训1次30人',
  ]

  test.each([
    ["the form's order", messages],
    [
      'the other way round',
      [
        '会2次，培训1次30人',
        '机构1个，查阅点2处，专职1兼职2，经费3万元',
        '复议诉讼没有，举报1件，没收费',
        '收到2件都是网上的，按时办结2件，同意公开1件，不存在1件，其他没有',
        '回应热点1次，解读4篇，别的没有',
        messages[0]!,
      ],
    ],
  ])('is complete after at most 12 answers, in %s', async (_, said) => {
    talk.says('青山镇 2017年')
    talk.taps('不是')
    expect(1 + answer(talk, said)).toBeLessThanOrEqual(12)
    const situation = situationIn(talk, organ, 2017)
    expect(situation.missing).toEqual([])
    expect(new Map(situation.figures)).toEqual(figures)
    const heard = finish(talk, ['/采用', '/采用', '/采用', '/采用', '/采用', problems, '2018年3月20日'])
    expect(await printedIn(talk, heard, form)).toEqual(figures)
  })

  test('nothing happened at all takes as many taps as there are questions', () => {
    talk.says('青山镇 2016年')
    for (const label of ['不是', '都没有', '都没有', '没有申请，都是0', '都没有']) talk.taps(label)
    talk.says('没有机构，没有查阅点，1人兼职，没有经费')
    talk.taps('都没有')
    expect(situationIn(talk, organ, 2016).missing).toEqual([])
  })

  test('kinds of refusal that are more than the refusals are refused', () => {
    talk.says('青山镇 2017年')
    talk.taps('不是')
    talk.says('收到5件，当面2，网络3，按时办结5件，同意公开3件，不同意公开2件')
    const { text, buttons } = talk.says('国家秘密1件，个人隐私2件')
    expect(text).toContain('先没改，对不上')
    expect(buttons.length).toBeGreaterThan(1)
    expect(talk.says('个人隐私1件').text).toContain('个人隐私 1')
    const { figures: known, state } = situationIn(talk, organ, 2017)
    expect(state.held).toEqual([])
    expect(known.get('t3.refusedStateSecret')).toBe(1)
  })

  test('its table on a phone leaves out what is 0', () => {
    talk.says('青山镇 2017年')
    talk.taps('不是')
    answer(talk, messages)
    const { text, table } = talk.says('看统计表')
    expect(text).toMatch(/其余\d+行都是0/)
    expect(table).toContain('主动公开政府信息数  60')
    expect(table).not.toContain('传真')
  })
})

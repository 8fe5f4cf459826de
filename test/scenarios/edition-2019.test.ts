import { beforeEach, describe, expect, test } from 'vitest'
import { formOf } from '../../src/schema/form.ts'
import { answer, finish, printedIn, published, situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
})

/** Section one in its five parts, section five, section six, and the date. */
const texts = (year: number): string[] => [
  '/一段一段来',
  '/采用',
  '/采用',
  '由党政办专人管理信息，先审后发，留存底稿。',
  '政府信息主要在县政府网站镇级栏目和村务公开栏发布。',
  '未开展工作考核和社会评议，没有发生责任追究情形。',
  `问题是更新不够及时。${year + 1}年改进措施：按月核对目录，逾期未更新的由专人催办。`,
  '/采用',
  `${year + 1}年1月20日`,
]

describe('a town of 2020 with items of power and no requests', () => {
  const organ = '黄庄镇人民政府'
  const form = formOf('2019')
  const figures = published(form, {
    's2.licensing.itemsBefore': 5,
    's2.otherServices.itemsBefore': 58,
    's2.otherServices.decisions': 1982,
    's2.penalty.itemsBefore': 26,
    's2.penalty.decisions': 19,
    's2.coercion.itemsBefore': 1,
    's2.coercion.decisions': 1,
  })
  const orders: Record<string, readonly string[]> = {
    "in the form's order": [
      '没制作文件，也没公开，对外公开的是0，规章都是0',
      '许可5项一件没办，其他事项58项1982次，处罚上年26 没变 办了19，强制1项1件',
      '收费一项都没有',
      '没有采购',
      '没人申请，2019年也没转来的',
      '复议诉讼都没有',
    ],
    'the other way round': [
      '没有复议也没有诉讼',
      '新收0，2019年转来0',
      '没采购过',
      '行政事业性收费一项都没有',
      '强制1项没变1件；处罚 26 0 19；其他事项58项没变，办了1982次；许可5项没变0件',
      '规章、规范性文件都是0',
    ],
  }

  test.each(Object.entries(orders))('arrives at its figures in at most 10 answers, %s', async (_, messages) => {
    talk.says('黄庄镇 2020年')
    expect(answer(talk, messages)).toBeLessThanOrEqual(10)
    const situation = situationIn(talk, organ, 2020)
    expect(situation.missing).toEqual([])
    expect(situation.state.held).toEqual([])
    expect(new Map(situation.figures)).toEqual(figures)
    const heard = finish(talk, texts(2020))
    expect(heard.file?.name).toBe('黄庄镇人民政府2020年政府信息公开工作年度报告.docx')
    expect(await printedIn(talk, heard, form)).toEqual(figures)
  })

  test('is asked for items by the name of the year, and what silence means', () => {
    talk.says('黄庄镇 2020年')
    const { text, buttons } = talk.taps('文件、规章都是0')
    expect(text).toContain('2019年底各有几项？2020年增减几项')
    expect(text).toContain('没说增减的按没变记')
    expect(buttons).toContain('四样都是0')
  })

  test('items that would fall below none are put aside until the number before is mended', () => {
    talk.says('黄庄镇 2020年')
    talk.says('处罚26项，办了19件')
    expect(talk.says('处罚减了30项').text).toContain('先没改，对不上')
    expect(talk.says('处罚2019年底36项').text).toContain('记下：行政处罚 年初项目数26→36，项目增减-30')
  })

  test('a count without a unit is asked about, not guessed', () => {
    talk.says('黄庄镇 2020年')
    const { text, buttons } = talk.says('其他事项1982')
    expect(text).toContain('是哪一个')
    expect(buttons).toEqual(expect.arrayContaining(['其他事项原有1982项', '其他事项决定1982件']))
    talk.taps('其他事项决定1982件')
    expect(situationIn(talk, organ, 2020).figures.get('s2.otherServices.decisions')).toBe(1982)
  })
})

describe('a town of 2020 that names the rows of its other services', () => {
  const organ = '北京市大兴区庞各庄镇人民政府'
  const form = formOf('2019', { subrows: ['行政检查', '行政确认'] })
  const figures = published(form, {
    's2.otherServices[行政检查].itemsChange': 19,
    's2.otherServices[行政检查].decisions': 13,
    's2.penalty.itemsChange': 19,
    's2.penalty.decisions': 6,
    's2.procurement.projects': 79,
    's2.procurement.amount': 941464900,
    's3.received.person': 2,
    's3.received.total': 2,
    's3.carriedIn.person': 2,
    's3.carriedIn.total': 2,
    's3.granted.person': 1,
    's3.granted.total': 1,
    's3.unavailableNotHeld.person': 2,
    's3.unavailableNotHeld.total': 2,
    's3.total.person': 3,
    's3.total.total': 3,
    's3.carriedOut.person': 1,
    's3.carriedOut.total': 1,
  })

  test('arrives at its figures in at most 10 answers, and prints them', async () => {
    talk.says(`${organ} 2020年`)
    const count = answer(talk, [
      '文件规章都没有',
      '许可都是0，行政检查原来没有，加了19项，办了13件，行政确认都是0，处罚2019年0项+19 办6个，强制没有',
      '收费一项都没有',
      '采购79个 941万4649',
      '新收2件自然人，2019年转来2件也是自然人',
      '公开1件，不掌握2件，剩1件没办完',
      '复议诉讼都没有',
    ])
    expect(count).toBeLessThanOrEqual(10)
    const situation = situationIn(talk, organ, 2020)
    expect(situation.form.subrows).toEqual(['行政检查', '行政确认'])
    expect([...situation.missing, ...situation.state.held]).toEqual([])
    expect(new Map(situation.figures)).toEqual(figures)
    const heard = finish(talk, texts(2020))
    expect(await printedIn(talk, heard, form)).toEqual(figures)
  })

  test('is told both units of the money before it is taken', () => {
    talk.says(`${organ} 2020年`)
    expect(talk.says('采购79个 941万4649').text).toContain('941.4649万元（9,414,649元）')
    expect(situationIn(talk, organ, 2020).stated.size).toBe(0)
  })

  test('a row named late takes the place of the whole, and 撤销 gives it back', () => {
    talk.says(`${organ} 2020年`)
    talk.says('其他事项58项，没变，办了1982件')
    expect(talk.says('行政检查0项+19办13件').text).toContain('没敢记')
    expect(talk.taps('对，记下').text).toContain('改成分行填，原来整行的3个数先不放')
    expect(situationIn(talk, organ, 2020).form.subrows).toEqual(['行政检查'])
    talk.says('撤销')
    const { form: plain, figures: before } = situationIn(talk, organ, 2020)
    expect(plain.subrows).toEqual([])
    expect(before.get('s2.otherServices.decisions')).toBe(1982)
  })

  test('what stands in its own text apart from the table is no answer: one request too many is refused', () => {
    talk.says(`${organ} 2020年`)
    talk.says('新收2件自然人，2019年转来2件也是自然人')
    talk.says('公开1件，不掌握3件')
    const { text } = talk.says('还有1件没办完')
    expect(text).toContain('先没改，对不上')
    expect(text).toContain('多 1')
    talk.says('不掌握改成2件')
    expect(situationIn(talk, organ, 2020).state.held).toEqual([])
    expect(situationIn(talk, organ, 2020).figures.get('s3.total.total')).toBe(3)
  })
})

describe('a town of 2019 that counts letters instead of results', () => {
  const organ = '北京市密云区北庄镇人民政府'
  const form = formOf('2019')
  const figures = published(form, {
    's2.normative.made': 2,
    's2.normative.published': 2,
    's2.normative.publishedTotal': 2,
    's3.received.person': 15,
    's3.received.total': 15,
    's3.granted.person': 8,
    's3.granted.total': 8,
    's3.unavailableNotHeld.person': 4,
    's3.unavailableNotHeld.total': 4,
    's3.total.person': 12,
    's3.total.total': 12,
    's3.carriedOut.person': 3,
    's3.carriedOut.total': 3,
  })

  test('is asked what the letters said, and arrives at its figures', async () => {
    talk.says(`${organ} 2019年`)
    answer(talk, ['文件新制作2个公开2个一共2个，规章没有', '四样都没有', '收费一项都没有', '没有采购'])
    talk.says('收了15件都是老百姓当面来的，2018年没转来的')
    expect(talk.says('答复告知书6件').text).toContain('表里分开填。结果是哪种？')
    talk.says('3件没办完转到2020年')
    expect(talk.says('告知不存在4件').buttons).toContain('不掌握 自然人 4件')
    talk.taps('不掌握 自然人 4件')
    talk.says('予以公开8件')
    talk.says('复议诉讼都没有')
    const situation = situationIn(talk, organ, 2019)
    expect(new Map(situation.figures)).toEqual(figures)
    const heard = finish(talk, texts(2019))
    expect(await printedIn(talk, heard, form)).toEqual(figures)
  })
})

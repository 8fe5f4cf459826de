import { expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { organ, reportDocx, requests } from '../support/uploads.ts'

// Last year's report, sent while this year's is filled in.

const lastYear = () => reportDocx({ year: 2020, figures: requests(1, 2) })

async function begin(): Promise<Conversation> {
  const talk = startConversation()
  talk.says(`${organ} 2021年`)
  return talk
}

const carriedIn = (talk: Conversation) => situationIn(talk, organ, 2021).stated.get('s3.carriedIn.total')

test('last year’s report is kept as that, and nothing of it is written into this year’s', async () => {
  const talk = await begin()
  const heard = await talk.sendsFile('2020年报.docx', await lastYear())
  expect(heard.text).toMatch(/^收作2020年报告，用来比对：198个数、文字3部分。\n/u)
  expect(heard.text).toContain('2020年转到2021年的是2件（自然人2），记成2020年转来吗？')
  expect(situationIn(talk, organ, 2021).stated.size).toBe(0)
  const before = situationIn(talk, organ, 2020)
  expect([before.figures.get('s3.carriedOut.person'), before.missing]).toEqual([2, []])
  const [change] = before.changes
  expect(talk.store.change(change!.id)).toMatchObject({ source: 'file', words: '2020年报.docx' })
  expect(before.changes).toHaveLength(1)
})

test('a tap carries over what was carried out, and the years then agree', async () => {
  const talk = await begin()
  await talk.sendsFile('2020年报.docx', await lastYear())
  const heard = talk.taps('对，记下')
  expect(heard.text).toContain('记下：2020年转来 2（都是自然人）')
  expect(heard.text).toContain('2021年新收几件？')
  expect(carriedIn(talk)).toBe(2)
  talk.says('新收3件，都是自然人')
  talk.says('予以公开5件')
  const { findings } = situationIn(talk, organ, 2021)
  expect(findings.filter(({ rule }) => rule.startsWith('Y-'))).toEqual([])
  expect(talk.says('转来自然人谁说的').text).toContain('2020年报告 转到2021年')
})

test('the rules between the years run as soon as last year’s report is there', async () => {
  const talk = await begin()
  talk.says('新收3件，都是自然人；2020年转来1件自然人')
  const heard = await talk.sendsFile('2020年报.docx', await lastYear())
  expect(heard.text).toContain('2020年转来写1，2020年报告里转到2021年的是2，少1')
  expect(heard.text).toContain('2020年转来填的是1件，2020年报告写转到2021年的是2件（自然人2）。改过来吗？')
  expect(carriedIn(talk)).toBe(1)
  talk.taps('改成2件')
  expect(carriedIn(talk)).toBe(2)
})

test('none carried out is offered as none, and settles all of it', async () => {
  const talk = await begin()
  const heard = await talk.sendsFile('2020年报.docx', await reportDocx({ year: 2020, figures: requests(1, 0) }))
  expect(heard.text).toContain('2020年没有转到2021年的，2020年转来记0件吗？')
  talk.taps('对，记下')
  expect(carriedIn(talk)).toBe(0)
})

test('standing figures of the same form are offered, one tap each', async () => {
  const talk = startConversation()
  talk.waits(365 * 86_400_000)
  talk.says(`${organ} 2022年`)
  const figures = { ...requests(1, 0), 's2.normative.inForce': 4 } as const
  const heard = await talk.sendsFile('2021.docx', await reportDocx({ year: 2021, figures }))
  expect(heard.text).toContain('2021年没有转到2022年的')
  const second = talk.taps('对，记下')
  expect(second.text).toContain('规范性文件2021年底有效4件。2022年没新发没废止，还是4件吗？')
  expect(situationIn(talk, organ, 2022).figures.has('s2.normative.inForce')).toBe(false)
  talk.taps('对，没变')
  const { stated } = situationIn(talk, organ, 2022)
  expect(['issued', 'repealed', 'inForce'].map((cell) => stated.get(`s2.normative.${cell}` as never))).toEqual([
    0, 0, 4,
  ])
})

test('where this year’s changes are known, what stands is offered as arithmetic', async () => {
  const talk = startConversation()
  talk.waits(365 * 86_400_000)
  talk.says(`${organ} 2022年`)
  talk.says('规范性文件新发2件，废止1件')
  const figures = { 's2.normative.inForce': 4 } as const
  await talk.sendsFile('2021.docx', await reportDocx({ year: 2021, figures }))
  expect(talk.taps('对，记下').text).toContain('2021年底有效4件，加2减1，2022年底有效5件，记下吗？')
  talk.taps('对，记下')
  expect(situationIn(talk, organ, 2022).stated.get('s2.normative.inForce')).toBe(5)
})

test('the items of a year begin with those the year before ended with', async () => {
  const talk = startConversation()
  talk.says(`${organ} 2020年`)
  const figures = { ...requests(0, 0), 's2.penalty.itemsBefore': 26, 's2.penalty.itemsChange': 3 } as const
  const heard = await talk.sendsFile('2019.docx', await reportDocx({ year: 2019, figures }))
  expect(heard.text).not.toContain('不能照搬')
  const offered = talk.taps('对，记下')
  expect(offered.text).toContain('2020年表二的年初项目数，按2019年底：')
  expect(offered.text).toContain('行政处罚29')
  talk.taps('对，记下')
  expect(situationIn(talk, organ, 2020).stated.get('s2.penalty.itemsBefore')).toBe(29)
})

test('what is known of last year is not overwritten unasked', async () => {
  const talk = await begin()
  await talk.sendsFile('2020年报.docx', await lastYear())
  const other = await reportDocx({ year: 2020, figures: { ...requests(1, 2), 's2.penalty.decisions': 7 } })
  const heard = await talk.sendsFile('2020年报改.docx', other)
  expect(heard.text).toContain('已有的2020年报告有1处和文件不一样，没改：行政处罚')
  const penalty = () => situationIn(talk, organ, 2020).figures.get('s2.penalty.decisions')
  expect(penalty()).toBe(0)
  talk.taps('都按文件改')
  expect(penalty()).toBe(7)
})

test('the same file again changes nothing', async () => {
  const talk = await begin()
  await talk.sendsFile('2020年报.docx', await lastYear())
  const heard = await talk.sendsFile('2020年报.docx', await lastYear())
  expect(heard.text).toContain('2020年的报告已经有了，和文件一样。')
  expect(situationIn(talk, organ, 2020).changes).toHaveLength(1)
})

test('a longer name of the organ is the organ’s, a like one is asked about, another is only checked', async () => {
  const talk = await begin()
  const own = await talk.sendsFile('a.docx', await reportDocx({ year: 2020, organ: `某市某区${organ}` }))
  expect(own.text).toContain('收作2020年报告')
  const other = await talk.sendsFile('b.docx', await reportDocx({ year: 2020, organ: '大新城镇人民政府' }))
  expect(other.text).toContain('读到：大新城镇人民政府 2020年报告')
  expect(talk.store.findReport('大新城镇人民政府', 2020)).toBeUndefined()
})

test('last year’s text is a beginning with open places, and holds the final until they are filled', async () => {
  const talk = await begin()
  await talk.sendsFile('2020年报.docx', await lastYear())
  talk.taps('对，记下')
  expect(talk.says('先写第一部分').buttons).toContain('用2020年的改')
  const shown = talk.taps('用2020年的改')
  expect(shown.table).toContain('〔  〕年，我镇按月检查公开内容，共检查〔  〕次。')
  expect(shown.table).toContain('（一）主动公开。通过公开栏发布信息〔  〕条。')
  expect(shown.table).not.toMatch(/20\d\d|12|54/u)
  expect(situationIn(talk, organ, 2021).notes.has('text:s1')).toBe(false)
  talk.taps('先收下，空着的再补')
  const kept = situationIn(talk, organ, 2021)
  expect(kept.findings.some(({ quote, holdsGate }) => quote === '〔  〕' && holdsGate)).toBe(true)
  talk.says('先写第五部分')
  const fifth = talk.taps('用2020年的改').table!
  const filled = fifth.replaceAll('〔  〕', '2022')
  expect(talk.says(filled).text).toContain('第五部分原样收下')
  expect(situationIn(talk, organ, 2021).notes.get('text:s5')?.value).toBe(filled)
})

test('one part of last year’s text is found by its heading', async () => {
  const talk = await begin()
  await talk.sendsFile('2020年报.docx', await lastYear())
  talk.taps('对，记下')
  talk.says('先写第一部分')
  talk.taps('一段一段来')
  expect(talk.taps('用2020年的改').table).toBe('通过公开栏发布信息〔  〕条。')
})

test('a report that names nobody is taken when the person says whose it is', async () => {
  const talk = startConversation()
  talk.says(`${organ} 2018年`)
  const text = new TextEncoder().encode(
    '2017年政府信息公开工作年度报告\n一、概述\n按月检查。\n二、主动公开政府信息的情况\n逐篇审核后发布。',
  )
  const heard = await talk.sendsFile('年报.txt', text)
  expect(heard.text).toContain('（没写机关） 2017年报告')
  talk.taps('是我们2017年的')
  expect(talk.store.findReport(organ, 2017)).toBeDefined()
})

test('a draft of last year brings no text where none was written, and its open figures stay open', async () => {
  const talk = await begin()
  const narratives = {
    s1: '2020年收到申请〔待填〕件。每一篇信息都有人审核，结转下一年度的按时答复。',
    s5: '〔待填：存在的主要问题及改进情况〕',
    s6: '〔待填：其他需要报告的事项〕',
  }
  const heard = await talk.sendsFile('草稿.docx', await reportDocx({ year: 2020, figures: requests(1, 2), narratives }))
  expect(heard.text).toContain('文字1部分')
  expect([...situationIn(talk, organ, 2020).notes.keys()].filter((slot) => slot.startsWith('text:'))).toEqual([
    'text:s1',
  ])
  talk.taps('对，记下')
  const begun = talk.says('用2020年的改')
  expect(begun.table).toBe('〔  〕年收到申请〔  〕件。每一篇信息都有人审核，结转下一年度的按时答复。')
  expect(begun.buttons).not.toContain('照用')
})

test('「用2020年的改」 is understood whatever is asked', async () => {
  const talk = await begin()
  const heard = await talk.sendsFile('2020年报.docx', await lastYear())
  expect(heard.text).toContain('用2020年的改')
  talk.taps('对，记下')
  for (const words of ['用2020年的改', '那就用2020年的改吧', '先用2020年的文字改']) {
    expect(talk.says(words).table).toBeDefined()
    talk.says('还差什么')
  }
  expect(talk.says('用2019年的改').table).toBeUndefined()
})

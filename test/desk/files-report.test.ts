import { expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'
import { hostileFiles } from '../support/hostile-files.ts'
import { organ, reportDocx, requests } from '../support/uploads.ts'

// Reports that are sent to be checked, or to be taken in; and what is no report.

function begin(): Conversation {
  const talk = startConversation()
  talk.says(`${organ} 2021年`)
  return talk
}

const own = (figures: Parameters<typeof reportDocx>[0]['figures'] = {}) => reportDocx({ year: 2021, figures })

test('the report at hand is checked, and taken in with a tap, as one change', async () => {
  const talk = begin()
  const heard = await talk.sendsFile('稿子.docx', await own(requests(3, 0)))
  expect(heard.text).toMatch(/^读到：安澜镇人民政府 2021年报告，200个数、文字3部分。\n没有对不上的/u)
  expect(heard.text).toContain('和现在填的比：多200个数，文字3部分不一样，落款不一样。')
  expect(situationIn(talk, organ, 2021).changes).toHaveLength(0)
  expect(talk.taps('收进来').text).toContain('收下了：200个数、文字3部分、落款。')
  const taken = situationIn(talk, organ, 2021)
  expect([taken.figures.get('s3.received.person'), taken.changes.length]).toEqual([3, 1])
  expect(talk.says('处罚谁说的').text).toContain('从文件“稿子.docx”收进来的')
  talk.says('撤销')
  expect(situationIn(talk, organ, 2021).stated.size).toBe(0)
})

test('figures that disagree in the file are held like any other', async () => {
  const talk = begin()
  const heard = await talk.sendsFile('稿子.docx', await own({ ...requests(3, 0), 's4.review.upheld': 2 }))
  expect(heard.text).toContain('肯定错的1处')
  expect(heard.text).toContain('1 表四“复议”：总计写0，四种结果相加是2，少2。')
  const taken = talk.taps('收进来')
  expect(taken.text).toContain('先没改，对不上：')
  const situation = situationIn(talk, organ, 2021)
  expect([situation.state.held.length, situation.figures.has('s4.review.total')]).toEqual([1, false])
  expect(situation.figures.get('s3.received.person')).toBe(3)
})

test('what stands otherwise is named before it is replaced, and a blank replaces nothing', async () => {
  const talk = begin()
  talk.says('处罚122')
  const heard = await talk.sendsFile('稿子.docx', await own({ 's2.penalty.decisions': 212 }))
  expect(heard.text).toContain('1个数不一样')
  expect(heard.text).toContain('行政处罚 122→212。收进2021年的报告吗？')
  expect(situationIn(talk, organ, 2021).stated.get('s2.penalty.decisions')).toBe(122)
  talk.taps('收进来')
  expect(situationIn(talk, organ, 2021).stated.get('s2.penalty.decisions')).toBe(212)
})

test('a draft that comes back as it went out changes nothing, and pins nothing that follows', async () => {
  const talk = startConversation()
  figuresByTaps(talk)
  const before = situationIn(talk, '永乐店镇人民政府', 2021)
  const { file } = talk.says('生成草稿')
  const { name, bytes } = await fileBytes(talk.store, file!.id)
  const heard = await talk.sendsFile(name, bytes)
  expect(heard.text).toContain('和草稿1比：没改动。')
  expect(heard.buttons).not.toContain('收进来')
  expect(situationIn(talk, '永乐店镇人民政府', 2021).stated.size).toBe(before.stated.size)
})

test('a tap after something else was said finds the question asked again', async () => {
  const talk = begin()
  await talk.sendsFile('稿子.docx', await own())
  expect(talk.says('处罚0').text).toContain('2021年那份文件还没收进来')
  expect(talk.taps('收进来').text).toContain('收下了：')
})

test('reports of others are checked one after the other, and nothing is switched', async () => {
  const talk = begin()
  for (const name of ['甲镇', '乙镇', '丙镇']) {
    const figures = { ...requests(3, 0), 's3.total.total': 4 }
    const heard = await talk.sendsFile(
      `${name}.docx`,
      await reportDocx({ organ: `${name}人民政府`, year: 2021, figures }),
    )
    expect(heard.text).toMatch(new RegExp(`^读到：${name}人民政府 2021年报告`, 'u'))
    expect(heard.text).toContain('表三')
    expect(heard.buttons.slice(0, 2)).toEqual(['全部意见', '退回意见'])
  }
  expect(talk.taps('退回意见').copies?.[0]).toMatch(/^丙镇人民政府：2021年度报告看过了/u)
  expect(talk.taps('全部意见').copies?.[0]).toMatch(/^丙镇人民政府2021年度报告\n肯定错的：/u)
  expect(talk.store.reports()).toHaveLength(1)
  expect(talk.says('处罚212').text).toContain('行政处罚 212')
})

test('before a report is open, a file may say which one to fill in', async () => {
  const talk = startConversation()
  const heard = await talk.sendsFile('2020.docx', await reportDocx({ year: 2020, figures: requests(1, 2) }))
  expect(heard.buttons).toEqual(['接着填2021年的', '接着填2020年的'])
  const opened = talk.taps('接着填2021年的')
  expect(opened.text).toContain('安澜镇人民政府　2021年度报告')
  expect(opened.text).toContain('2020年转到2021年的是2件')
  talk.taps('对，记下')
  expect(situationIn(talk, organ, 2021).stated.get('s3.carriedIn.person')).toBe(2)
})

test('or be filled in itself', async () => {
  const talk = startConversation()
  await talk.sendsFile('2021.docx', await own(requests(1, 0)))
  expect(talk.taps('接着填2021年的').text).toContain('收下了：200个数')
  expect(situationIn(talk, organ, 2021).figures.get('s3.received.person')).toBe(1)
})

const chosen = [
  'report.pdf',
  'photo.docx',
  'archive.rar',
  'password.docx',
  'workbook.xls',
  'works.wps',
  'macros.docx',
  'page.doc',
  'program.docx',
  'not-xml.docx',
  'million-cells.docx',
  'story.txt',
  'broken.json',
  'noise.txt',
]

test.each(chosen)('%s is refused in a sentence, and the next message is answered at once', async (name) => {
  const talk = begin()
  const file = hostileFiles.find((other) => other.name === name)!
  const heard = await talk.sendsFile(name, file.make())
  const [sentence = '', question = ''] = heard.text.split('\n')
  expect(sentence).toMatch(/[。]$/u)
  expect(question).toContain('行政规范性文件')
  expect(talk.store.changes(1)).toEqual([])
  expect(talk.store.reports()).toHaveLength(1)
  expect(talk.says('处罚212').text).toContain('行政处罚 212')
})

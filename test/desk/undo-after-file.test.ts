import { beforeEach, expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { organ, reportDocx, requests } from '../support/uploads.ts'

let talk: Conversation

const figure = (cell: string, year = 2021) => situationIn(talk, organ, year).figures.get(cell as never)
const sendLastYear = async () =>
  talk.sendsFile('2020年报.docx', await reportDocx({ year: 2020, figures: requests(2, 1) }))

beforeEach(() => {
  talk = startConversation()
  talk.says(`${organ} 2021年`)
})

test('撤销 right after last year’s file asks which step, and the file can be the one', async () => {
  talk.says('处罚212')
  await sendLastYear()
  const asked = talk.says('撤销')
  expect(asked.text).toContain('最后一步是收下2020年的报告。撤哪一步？')
  expect(asked.buttons).toEqual(['不要2020年那份', '撤2021年的上一步'])
  expect(figure('s2.penalty.decisions')).toBe(212)
  const gone = talk.taps('不要2020年那份')
  expect(gone.text).toContain('2020年那份不要了，当没发过。')
  expect(gone.text).not.toContain('转到2021年')
  expect(figure('s3.received.total', 2020)).toBeUndefined()
  expect(figure('s2.penalty.decisions')).toBe(212)
  talk.taps('恢复')
  expect(figure('s3.received.total', 2020)).toBe(3)
})

test('or the step of this year’s report', async () => {
  talk.says('处罚212')
  await sendLastYear()
  talk.says('撤销')
  talk.taps('撤2021年的上一步')
  expect(figure('s2.penalty.decisions')).toBeUndefined()
  expect(figure('s3.received.total', 2020)).toBe(3)
})

test('with nothing said of this year the file is all there is to take back', async () => {
  await sendLastYear()
  expect(talk.says('撤销').buttons).toEqual(['不要2020年那份', '留着'])
  talk.taps('不要2020年那份')
  talk.says('恢复')
  expect(figure('s3.received.total', 2020)).toBe(3)
})

test('what was said since is taken back first', async () => {
  await sendLastYear()
  talk.says('处罚212')
  expect(talk.says('撤销').text).toContain('改回去了：行政处罚')
  expect(talk.says('撤销').text).toContain('最后一步是收下2020年的报告')
})

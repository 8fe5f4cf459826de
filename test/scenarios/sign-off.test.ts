import { beforeEach, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'

const title = '永乐店镇人民政府2021年政府信息公开工作年度报告'
const day = 24 * 3_600_000

let talk: Conversation

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
  textsByParts(talk)
})

const printed = async (id: number): Promise<string> => plainText(readDocx((await fileBytes(talk.store, id)).bytes))

test('the boss signs on paper, a number turns out wrong after it was put online, and it is corrected', async () => {
  talk.says('出个稿子 我给主任看')
  talk.waits(day)
  expect(talk.says('主任签了').text).toBe('要写上姓，以后查得到是谁。\n哪位、哪天签的？　例：王主任 1月12日')
  expect(talk.says('纸签了，我登记').text).toBe('哪位、哪天签的？　例：王主任 1月12日')
  expect(talk.says('王主任啊').text).toContain('王主任哪天签的')
  const final = talk.says('今天上午')
  expect(final.file?.name).toBe(`${title}.docx`)
  expect(final.text).toContain('同草稿1。审定：王主任 2022年1月12日（纸签，小赵登记）')
  expect(talk.taps('上报说明').text).toContain('审定：王主任（2022年1月12日）')
  talk.waits(7 * day)
  talk.says('已经报上去了')
  expect(talk.says('昨天挂网了').text).toBe('记下：2021年报告，2022年1月18日已公开。以后再改算更正，要写原因。')

  talk.waits(20 * day)
  const receipt = talk.says('老刘说处罚报漏了，是3件')
  if (receipt.buttons.includes('对，记下')) expect(talk.taps('对，记下').text).toContain('算更正')
  else expect(receipt.text).toContain('算更正')
  expect(talk.says('可以交了吗').text).toMatch(/^更正稿还不能出[\s\S]*要写一句更正原因/)
  talk.says('定稿')
  talk.taps('接着填')
  expect(talk.says('执法队台账统计时漏报').text).toContain('更正原因记下了')
  expect(talk.says('现在能交了吗').text).toContain('更正稿还没出')
  expect(talk.says('定稿').buttons).toContain('已纸上签字，我登记')
  const corrected = talk.says('王主任 今天又签了')
  expect(corrected.file?.name).toBe(`${title}（更正）.docx`)
  expect(corrected.text).toContain('更正后的正式稿')
  expect(await printed(corrected.file!.id)).toMatch(/行政处罚 \| 3/)
  const note = talk.says('更正说明').table!
  expect(note).toContain('1. 表二：行政处罚 0→3')
  expect(note).toContain('更正原因：执法队台账统计时漏报')
  const before = talk.says('上一版')
  expect(before.text).toContain('1月18日已公开的就是这一份')
  expect(await printed(before.file!.id)).not.toMatch(/行政处罚 \| 3/)
})

test('what was said on the way to a signature is lost by nothing that comes between', () => {
  talk.says('纸签了 我登记')
  talk.says('王主任')
  talk.says('主任叫 先开会')
  talk.waits(3 * 3_600_000)
  expect(talk.says('1月11号').text).toContain('审定：王主任 2022年1月11日')
})

test('a signature is not mistaken for a figure, nor a figure for a signature', () => {
  talk.says('纸签了')
  expect(talk.says('处罚12').text).toContain('行政处罚 0→12')
  talk.says('纸签了')
  expect(talk.says('12').text).not.toContain('审定：')
})

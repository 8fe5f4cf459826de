import { beforeEach, describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'

let talk: Conversation

const printed = async (id: number): Promise<string> => plainText(readDocx((await fileBytes(talk.store, id)).bytes))

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
})

describe('texts', () => {
  test('are asked for part by part, kept as given, and printed under their headings', async () => {
    textsByParts(talk)
    expect(talk.says('还差什么').text).toContain('齐了')
    const { file } = talk.says('生成草稿')
    const text = await printed(file!.id)
    expect(text).toContain('（一）主动公开')
    expect(text).toContain('通过公开栏和公众号公开政府信息，动态信息54条。')
    expect(text).toContain('（五）监督保障')
    expect(text).toContain('2021年发出收费通知0件，总金额0元，实际收取总金额0元。')
    expect(text).toContain('2022年1月12日')
  })

  test('made from figures change with them', async () => {
    textsByParts(talk)
    talk.says('新收自然人改成2，予以公开自然人2')
    const { file } = talk.says('生成草稿')
    expect(await printed(file!.id)).toMatch(/新收政府信息公开申请2件，2020年结转0件；本年度办结2件/)
  })

  test('given whole stand as one section, and are undone in one step', () => {
    talk.says(
      '（一）主动公开。公开54条。\n（二）依申请公开。没有收到申请。\n（三）政府信息管理。专人负责。\n（四）平台建设。用公众号。\n（五）监督保障。没有考核。',
    )
    expect(talk.says('还差什么').text).toContain('第五、六部分文字')
    talk.says('撤销')
    expect(talk.says('还差什么').text).toContain('第一、五、六部分文字')
  })

  test('are no place where figures are lost: a plain figure is still recorded', () => {
    expect(talk.says('处罚3件').text).toContain('行政处罚 0→3')
  })
})

describe('the final', () => {
  test('is refused with the list while something is open', () => {
    const heard = talk.says('定稿')
    expect(heard.text).toContain('还出不了正式稿')
    expect(heard.text).toContain('第一、五、六部分文字')
    expect(heard.file).toBeUndefined()
  })

  test('is built after a tap, without draft marks or open places', async () => {
    textsByParts(talk)
    expect(talk.says('定稿').buttons).toContain('出正式稿')
    const { file, text } = talk.taps('出正式稿')
    expect(text).toContain('正式稿')
    expect(file?.name).toBe('永乐店镇人民政府2021年政府信息公开工作年度报告.docx')
    expect(await printed(file!.id)).not.toMatch(/草稿|待填/)
  })

  test('waits until a figure that only arithmetic found is confirmed', () => {
    textsByParts(talk)
    talk.says('新收改成自然人2件')
    const heard = talk.says('定稿')
    expect(heard.text).toContain('还出不了正式稿')
  })

  test('waits for the reason of what has to be explained, and the reason lapses with its figures', () => {
    textsByParts(talk)
    talk.says('规章现行有效1件')
    expect(talk.says('还差什么').text).toContain('原因')
    talk.says('从第1样接着')
    talk.says('是历史遗留的登记')
    expect(talk.says('还差什么').text).toContain('齐了')
    talk.says('规章现行有效2件')
    expect(talk.says('还差什么').text).toContain('原因')
  })
})

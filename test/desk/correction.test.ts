import { beforeEach, describe, expect, test } from 'vitest'
import {
  type Conversation,
  figuresByTaps,
  type Heard,
  startConversation,
  textsByParts,
} from '../support/conversation.ts'

const title = '永乐店镇人民政府2021年政府信息公开工作年度报告'
const day = 24 * 3_600_000

let talk: Conversation

function finalBuilt(): Heard {
  figuresByTaps(talk)
  textsByParts(talk)
  talk.says('定稿')
  return talk.taps('出正式稿')
}

const finals = () => talk.store.files(1).filter(({ kind }) => kind === 'final')

beforeEach(() => {
  talk = startConversation()
  finalBuilt()
})

describe('that a final was handed in', () => {
  test('is noted by a tap under it, once', () => {
    expect(talk.taps('已上报').text).toBe('记下：2021年报告，2022年1月11日已上报。以后再改算更正，要写原因。')
    expect(talk.says('还差什么').text).toBe('齐了，没有对不上的。\n1月11日已上报，没再改过。')
    expect(talk.says('定稿').buttons).not.toContain('已上报')
    expect(talk.says('已经报了').text).toBe('记过了：1月11日已上报。')
  })

  test.each([
    ['已经报了', '1月20日已上报'],
    ['挂网了 1月18日', '1月18日已公开'],
    ['昨天报上去了', '1月19日已上报'],
    ['已公开', '1月20日已公开'],
  ])('is noted in words: %s', (words, noted) => {
    talk.waits(9 * day)
    expect(talk.says(words).text).toContain(noted)
  })

  test.each([
    ['挂网了 1月25日', '还没到'],
    ['挂网了 1月5日', '还没有这份正式稿'],
  ])('on a day it cannot have been is not noted: %s', (words, why) => {
    talk.waits(9 * day)
    expect(talk.says(words).text).toContain(why)
    expect(talk.says('还差什么').text).not.toContain('已公开')
  })

  test('is no answer to a question about figures', () => {
    talk.says('清空予以公开')
    talk.says('新收3件，都是自然人，2020年转来0')
    expect(talk.says('都公开了').text).not.toContain('已公开')
  })

  test('can be said of nothing before there is a final', () => {
    talk = startConversation()
    figuresByTaps(talk)
    expect(talk.says('挂网了 1月10日').text).not.toContain('已公开。')
  })
})

describe('a change after it', () => {
  beforeEach(() => {
    talk.waits(9 * day)
    talk.says('挂网了')
    talk.waits(15 * day)
  })

  test('is a correction, which is said once', () => {
    const receipt = talk.says('处罚3')
    expect(receipt.text.split('\n').slice(0, 2)).toEqual([
      '记下：行政处罚 0→3。',
      '2021年报告1月20日已公开，这次改动算更正，要写原因。',
    ])
    expect(receipt.text).toContain('更正原因：为什么改')
    expect(talk.says('强制2').text).not.toContain('算更正')
  })

  test('undone is none any more', () => {
    talk.says('处罚3')
    expect(talk.says('撤销').text).toContain('和公开的又一样了，不算更正了。')
    expect(talk.says('还差什么').text).toBe('齐了，没有对不上的。\n1月20日已公开，没再改过。')
    expect(talk.says('更正说明').text).toContain('没有更正')
  })

  test('needs a reason before there is a final', () => {
    talk.says('处罚3')
    const open = talk.says('还差什么')
    expect(open.text).toBe('更正稿还不能出（1月20日已公开，之后改过），差1样：\n1 要写一句更正原因')
    const refused = talk.says('定稿')
    expect([refused.text, refused.file]).toEqual([expect.stringContaining('要写一句更正原因'), undefined])
    talk.taps('接着填')
    expect(talk.says('执法队补报了两件').text).toContain('更正原因记下了')
    expect(talk.says('还差什么').text).toContain('更正稿还没出')
  })

  test('makes a final that says what it is, and words that say what was corrected', () => {
    talk.says('处罚3')
    talk.taps('统计时漏报')
    talk.says('定稿')
    const final = talk.taps('出正式稿')
    expect(final.file?.name).toBe(`${title}（更正）.docx`)
    expect(final.text).toContain('更正后的正式稿。\n更正原因：统计时漏报')
    expect(final.buttons).toEqual(['PDF', '上报说明', '核对单', '更正说明', '已上报'])
    const note = talk.taps('更正说明')
    expect(note.table?.split('\n')).toEqual([
      '更正说明',
      `《${title}》2022年1月20日公开后，更正如下：`,
      '1. 表二：行政处罚 0→3',
      '更正原因：统计时漏报',
      '更正日期：2022年2月4日',
    ])
    const cover = talk.says('上报说明')
    expect(cover.text).toContain(`现报送更正后的《${title}》`)
    expect(cover.text).toContain('更正原因：统计时漏报')
  })

  test('leaves the older final where it was', () => {
    talk.says('处罚3')
    talk.says('更正原因：统计时漏报1件')
    expect(finals()).toHaveLength(1)
    talk.says('定稿')
    talk.taps('出正式稿')
    const before = talk.says('上一版')
    expect(before.file).toMatchObject({ id: finals()[0]!.id, name: `${title}.docx` })
    expect(before.text).toMatch(/^正式稿1，2022年1月11日出的。\n稿号 [0-9a-f]{6}\n1月20日已公开的就是这一份。$/)
    expect(talk.says('正式稿2').file?.name).toBe(`${title}（更正）.docx`)
    expect(talk.says('正式稿5').text).toBe('没出过正式稿5。')
    expect(talk.says('正式稿1和正式稿2有什么不同').text).toBe(
      '正式稿2（更正后）和正式稿1（1月20日公开的）比：数字改了1格，文字没动。\n1 表二：行政处罚 0→3',
    )
  })

  test('is published in its turn, and the next one needs its own reason', () => {
    talk.says('处罚3')
    talk.taps('统计时漏报')
    talk.says('定稿')
    talk.taps('出正式稿')
    talk.taps('已上报')
    expect(talk.says('更正说明').table).toContain('行政处罚 0→3')
    expect(talk.says('处罚4').text).toContain('2021年报告2月4日已上报，这次改动算更正')
    expect(talk.says('还差什么').text).toContain('要写一句更正原因')
    expect(talk.says('更正说明').table).toMatch(/行政处罚 3→4[\s\S]*＿＿＿＿/)
  })

  test('whose reason might be figures is asked about', () => {
    talk.says('处罚3')
    const heard = talk.says('漏报处罚1件')
    expect(heard.buttons).toEqual(expect.arrayContaining(['是更正原因', '是改数']))
    expect(talk.taps('是更正原因').text).toContain('更正原因记下了')
    expect(talk.says('看表二').table).toMatch(/行政处罚\s+3/)
  })

  test('may be said only after it has been made', () => {
    talk = startConversation()
    finalBuilt()
    talk.says('处罚3')
    expect(talk.says('已经报了').text).toContain('之后又改过，算更正')
    expect(talk.says('还差什么').text).toContain('要写一句更正原因')
  })

  test('that takes another back lets the earlier final hold again', () => {
    talk.says('处罚3')
    talk.taps('统计时漏报')
    talk.says('定稿')
    talk.taps('出正式稿')
    talk.says('处罚0')
    expect(talk.says('还差什么').text).toContain('用正式稿1；后出的正式稿2作废')
    expect(talk.says('定稿').file?.name).toBe(`${title}.docx`)
    expect(finals()).toHaveLength(2)
  })
})

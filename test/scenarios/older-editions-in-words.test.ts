import { describe, expect, test } from 'vitest'
import { figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

describe('the words of a button that is shown', () => {
  test('mean what the button means: 都没办完 is of those that are left', () => {
    const talk = startConversation()
    talk.says('永乐店镇 2019年')
    talk.says('新收15，自然人10，企业5，2018年转来0')
    const asked = talk.says('予以公开12')
    expect(asked.buttons).toContain('都没办完')
    expect(talk.says('都没办完').text).toContain('记下：转到2020年 3。')
  })
})

describe('the day of a signature', () => {
  test.each([
    '落款 永乐店镇人民政府 2022年1月廿日',
    '落款永乐店镇人民政府二〇二二年元月二十日',
    '二零二二年一月二十日',
  ])('is read as it is written by hand: %s', (words) => {
    const talk = startConversation()
    talk.says('永乐店镇人民政府 2021年')
    expect(talk.says(words).text).toContain('落款记下：永乐店镇人民政府，2022年1月20日')
  })
})

describe('while the signature is asked for', () => {
  test('a correction is a correction, and no day', () => {
    const talk = startConversation()
    talk.says('永乐店镇人民政府 2021年')
    figuresByTaps(talk)
    textsByParts(talk)
    expect(talk.says('撤销').text).toContain('落款')
    talk.says('处罚6')
    talk.says('落款')
    const { text } = talk.says('处罚其实办了七件不是六件')
    expect(text).toContain('行政处罚 6→7')
    expect(text).not.toContain('日期没看懂')
    expect(talk.says('这个镇上回不是这么写').text).not.toContain('日期没看懂')
  })
})

describe('what cannot be true together', () => {
  test('may be settled by what stood before', () => {
    const talk = startConversation()
    talk.says('北京市密云区北庄镇人民政府 2018年')
    talk.says('当面3')
    const held = talk.says('收到3件 当面0 传真0 网络0信函0')
    expect(held.text).toContain('对不上')
    expect(held.buttons).toContain('当面申请数还是3')
    expect(talk.taps('当面申请数还是3').text).toContain('收到申请数 3；当面申请数 3；其余3项都是0')
  })
})

describe('what was not understood', () => {
  test('is named without what was read beside it', () => {
    const talk = startConversation()
    talk.says('永乐店镇 2019年')
    const { text } = talk.says('制作俩公开俩对外头一共廿二规章没有')
    expect(text).toContain('没看懂的：“对外头”')
    expect(text).toContain('是不是 规范性文件 新制作2')
  })
})

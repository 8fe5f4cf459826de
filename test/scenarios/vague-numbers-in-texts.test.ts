import { beforeEach, describe, expect, test } from 'vitest'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'

const organ = '北京市密云区北庄镇人民政府'
let talk: Conversation

const chapter = (): string | undefined => situationIn(talk, organ, 2018).notes.get('text:n2')?.value

beforeEach(() => {
  talk = startConversation()
  talk.says(`${organ} 2018年`)
  talk.taps('是北京的')
  talk.says('公开145，规范性文件22，没发文，微信39')
})

describe('a number of a text that is said in round figures', () => {
  beforeEach(() => {
    talk.says('二、主动公开情况\n2018年，我镇主动公开信息140余条，其中规范性文件22条、业务动态112条，近20家单位参与。')
  })

  test.each([
    ['把140余条改成155条', '信息155条，'],
    ['140余条改成155', '信息155条，'],
    ['140余条换成155条', '信息155条，'],
    ['把140余改成155', '信息155条，'],
    ['140改成155条', '信息155条，'],
    ['140改成155', '信息155条，'],
    ['把“140余条”改成155', '信息155条，'],
    ['信息140余条应该是155条', '信息155条，'],
    ['140余条写错了，应该是155条', '信息155条，'],
    ['第二章140余条改成155', '信息155条，'],
    ['140余条改成150多条', '信息150多条，'],
    ['近20家改成23家', '，23家单位'],
  ])('is put right whole, whatever question is open: %s', (words, instead) => {
    expect(talk.says(words).text).toContain('主动公开一章改好')
    expect(chapter()).toContain(instead)
    expect(chapter()).not.toMatch(/余条余|条条|155余|条余条/u)
  })
})

test('last year’s sentence is noticed, and once its year is right its number is', () => {
  const kept = talk.says(
    '二、主动公开情况\n2017年,我镇主动公开信息155条,其中规范性文件信息22条、业务动态信息112条,财务公开11条,机构职能信息10条。',
  )
  expect(kept.text).toContain('2017年是不是2018年？')
  expect(talk.says('还差什么').text).toContain('2017年')
  talk.says('你好')
  const year = talk.says('文字里也改')
  expect(year.text).toContain('“2017年”→“2018年”')
  expect(year.text).toContain('“我镇主动公开信息155条”，统计表主动公开政府信息数是145')
  expect(talk.taps('文字改成145').text).toContain('“我镇主动公开信息155条”→“我镇主动公开信息145条”')
})

import { beforeEach, describe, expect, test } from 'vitest'
import type { Payload } from '../../src/desk/turn.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

const organ = '永乐店镇人民政府'

let zhao: Conversation
let wang: Conversation

/** A colleague who fills in the same report. */
function colleague(): Conversation {
  const person = { id: 'wang', name: '小王' }
  zhao.store.savePerson(person)
  zhao.store.setMember({ organ, person: person.id, role: 'fill', by: 'zhao', at: 1 })
  const his = zhao.as(person)
  his.says('在吗')
  his.says(`${organ} 2021年`)
  return his
}

/** What waits to be sent to a chat, and is then sent. */
function arrived(chat: string): { text: string; buttons: string[] } {
  const rows = zhao.store.unsent(chat)
  for (const { id } of rows) zhao.store.markSent(id, 1, null)
  const { text = '', buttons = [] } = (rows.at(-1)?.payload ?? {}) as Partial<Payload>
  return { text, buttons: buttons.flat().map(({ label }) => label) }
}

/** A button as it was drawn, whatever was said since. */
const tokenOf = (chat: string, label: string): string =>
  zhao.store.buttonsOf(chat).find((button) => button.label === label)!.token

const forget = (): void => {
  arrived('chat:zhao')
  arrived('chat:wang')
}

beforeEach(() => {
  zhao = startConversation()
  zhao.says(`${organ} 2021年`)
  wang = colleague()
  forget()
})

describe('two people say otherwise of one figure', () => {
  test.each([
    ['处罚212', '处罚122', '行政处罚', '212', '122'],
    ['许可7', '行政许可一共是9件', '行政许可', '7', '9'],
    ['强制没有', '强制3', '行政强制', '0', '3'],
    ['处罚15', '清空行政处罚', '行政处罚', '15', '空着'],
  ])('%s, then %s: both are asked until one is chosen', (hers, his, name, standing, other) => {
    zhao.says(hers)
    const asked = wang.says(his)
    expect(asked.text).toContain('用哪个？')
    expect(asked.buttons).toEqual([`改成${other}`, `保留${standing}`])
    const told = arrived('chat:zhao')
    expect(told.text).toBe(`小王说${organ}2021年的${name}是${other}，你说的是${standing}。用哪个？`)
    expect(told.buttons).toEqual([`改成${other}`, `保留${standing}`])
    zhao.says('收费没有')
    for (const person of [wang, zhao]) {
      const heard = person.says('还差什么')
      expect(heard.text).toContain(`先定：${name}是${standing}`)
      expect(heard.text).toContain('（小王）')
      expect(heard.buttons).toContain(`改成${other}`)
    }
  })

  test('the button that was shown works after a colleague went on', () => {
    zhao.says('处罚212')
    wang.says('处罚122')
    const change = tokenOf('chat:wang', '改成122')
    forget()
    zhao.says('许可0 强制0')
    wang.says('还差什么')
    const heard = wang.sends({ kind: 'tap', token: change })
    expect(heard.text).toContain('记下：行政处罚 212→122')
    expect(arrived('chat:zhao').text).toBe(`小王定了：${organ}2021年的行政处罚用122，不用212。`)
    expect(zhao.says('还差什么').text).not.toContain('先定')
  })

  test('the one whose figure stands may choose as well, and the other is told', () => {
    zhao.says('处罚212')
    wang.says('处罚122')
    const change = tokenOf('chat:wang', '改成122')
    wang.says('许可0')
    expect(zhao.taps('保留212').text).toContain('行政处罚还是212')
    expect(arrived('chat:wang').text).toBe(`小赵定了：${organ}2021年的行政处罚用212，不用122。`)
    expect(wang.sends({ kind: 'tap', token: change }).text).toContain('已经定了')
    expect(wang.says('处罚谁说的').text).toContain('212')
  })

  test.each([
    ['122', 122],
    ['处罚122', 122],
    ['212', 212],
    ['用我的', 122],
    ['用小赵的', 212],
    ['听小赵的吧', 212],
    ['改成122', 122],
    ['保留', 212],
    ['还是原来的', 212],
    ['用新的', 122],
    ['改吧', 122],
  ])('is answered in words: %s', (words, stays) => {
    zhao.says('处罚212')
    wang.says('处罚122')
    wang.says(words)
    expect(wang.says('处罚谁说的').text).toContain(`${stays}`)
    expect(wang.says('还差什么').text).not.toContain('先定')
  })

  test('a choice between two that are not what they were changes nothing', () => {
    zhao.says('处罚212')
    wang.says('处罚122')
    zhao.says('处罚300')
    const heard = wang.taps('改成122')
    expect(heard.text).toContain('什么都没改')
    expect(heard.text).toContain('先定：行政处罚是300（小赵）还是122（小王）？')
    expect(wang.taps('改成122').text).toContain('行政处罚 300→122')
  })

  test('saying what stands again decides nothing for the other', () => {
    zhao.says('处罚212')
    wang.says('处罚122')
    const heard = zhao.says('处罚212')
    expect(heard.text).toContain('小王说的是122')
    expect(heard.buttons).toContain('保留212')
    expect(wang.says('还差什么').text).toContain('先定：行政处罚')
  })

  test('agreeing settles it', () => {
    zhao.says('处罚212')
    wang.says('处罚122')
    zhao.says('处罚122')
    expect(wang.says('还差什么').text).not.toContain('先定')
  })

  test('who takes back the own words has said nothing', () => {
    zhao.says('处罚212')
    wang.says('处罚122')
    wang.says('撤销')
    expect(zhao.says('还差什么').text).not.toContain('先定')
    zhao.says('处罚212')
    wang.says('处罚122')
    zhao.says('撤销')
    expect(wang.says('还差什么').text).toContain('先定：行政处罚是空着还是122（小王）？')
  })

  test('several at once are chosen together', () => {
    zhao.says('处罚212 许可5')
    const heard = wang.says('处罚122 许可6 强制1')
    expect(heard.text).toContain('行政强制 1')
    expect(heard.text).toContain('和小赵说的不一样：行政处罚 212→122，行政许可 5→6。用哪个？')
    zhao.says('收费没有')
    wang.taps('都改成后说的')
    expect(wang.says('还差什么').text).not.toContain('先定')
    expect(wang.says('许可谁说的').text).toContain('6')
  })
})

test('there is no final while two say otherwise', () => {
  const own = startConversation()
  figuresByTaps(own)
  textsByParts(own)
  zhao = own
  const his = colleague()
  his.says('处罚122')
  for (const person of [own, his]) {
    const heard = person.says('定稿')
    expect(heard.text).toContain('还出不了正式稿，差1样')
    expect(heard.text).toContain('行政处罚是0（小赵）还是122（小王）？')
  }
  own.taps('保留0')
  expect(own.says('定稿').text).toContain('都齐了')
})

describe('all of them are of one kind, where others stand', () => {
  test.each([
    [['新收3件 都是自然人'], '新收2件 都是企业'],
    [['新收3件', '都是自然人'], '新收2件 都是企业'],
    [['新收3件，个人2企业1'], '新收2件，都是企业'],
    [['新收5件 都是个人'], '新收5件 都是公司'],
    [['新收3件 都是自然人'], '都是企业'],
  ])('%s, then %s: is asked with all that it changes, and both stay', (hers, his) => {
    for (const words of hers) zhao.says(words)
    const asked = wang.says(his)
    expect(asked.text).toContain('没敢记，先对一下')
    expect(asked.text).toMatch(/新收·自然人 \d→0/u)
    expect(asked.text).not.toContain('已经是')
    const heard = wang.taps('对，记下')
    expect(heard.text).toMatch(/和小赵说的不一样：.*自然人 \d→0.*用哪个？/u)
    expect(heard.text).not.toContain('新收都是0')
    expect(zhao.says('还差什么').text).toContain('先定')
  })

  test('a correction of the own words becomes one of the whole row', () => {
    zhao.says('新收3件 都是自然人')
    zhao.says('新收2件 都是企业')
    expect(zhao.taps('对，记下').text).toContain('新收 3→2（都是商业企业）')
  })
})

describe('what one person said and is held', () => {
  beforeEach(() => {
    wang.says('新收3件')
    wang.says('都是自然人')
    wang.says('2020年转来0')
    wang.says('新收4件')
    forget()
  })

  test('is not given up because a colleague says what stands', () => {
    const heard = zhao.says('新收3件')
    expect(heard.text).toContain('已经是：新收总计3。\n小王说的新收总计4还搁着，没定：\n新收总计　各项相加 3')
    expect(wang.says('还差什么').text).toContain('先定：新收总计是3还是4？')
  })

  test('is given up by whoever says so', () => {
    zhao.says('新收3件')
    zhao.taps('还是3')
    expect(wang.says('还差什么').text).not.toContain('先定')
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import type { Payload } from '../../src/desk/turn.ts'
import type { Role } from '../../src/store/member-store.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

const organ = '永乐店镇人民政府'

let admin: Conversation
let zhao: Conversation
let wang: Conversation
let reviewer: Conversation

function member(id: number, name: string, role: Role): Conversation {
  const person = { id: `tg:${id}`, name }
  admin.store.savePerson(person)
  admin.store.setMember({ organ, person: person.id, role, by: 'zhao', at: 1 })
  return admin.as(person)
}

/** What waits to be sent to a chat, and is then sent. */
function arrived(chat: string): string {
  const rows = admin.store.unsent(chat)
  for (const { id } of rows) admin.store.markSent(id, 1, null)
  return rows.map(({ payload }) => (payload as Payload).text).join('\n')
}

const live = () =>
  admin.store.changes(admin.store.findReport(organ, 2021)!.id).filter((change) => change.live && change.by === 'tg:2')
const said = () => live().flatMap(({ statements }) => statements.map(({ cell, value }) => `${cell} ${value}`))

beforeEach(() => {
  admin = startConversation()
  admin.says(`${organ} 2021年`)
  zhao = member(1, '小赵', 'fill')
  wang = member(2, '小王', 'fill')
  reviewer = member(3, '钱主任', 'review')
  for (const talk of [zhao, wang]) talk.says(`${organ} 2021年`)
})

describe('what one person said and left open', () => {
  beforeEach(() => {
    zhao.says('处罚二百一')
  })

  test('stands in everybody’s 还差什么, with who said it', () => {
    const heard = wang.says('还差什么')
    expect(heard.text).toContain('小赵说的“处罚二百一”是几，还没定')
    expect(heard.buttons).toContain('定小赵说的')
    expect(zhao.says('还差什么').text).toContain('前面没定的')
    expect(zhao.says('还差什么').text).not.toContain('小赵说的')
  })

  test('is decided by a tap in another chat, and there is no more to decide in its own', () => {
    wang.says('还差什么')
    const asked = wang.taps('定小赵说的')
    expect(asked.text).toContain('小赵说的，还没定。“处罚二百一”')
    expect(asked.buttons.at(-1)).toBe('不用管')
    const option = asked.buttons.find((label) => label.includes('210'))!
    expect(wang.taps(option).text).toContain('记下')
    expect(said()).toEqual(['s2.penalty.decisions 210'])
    expect(arrived('chat:tg:1')).toContain(`小王定了${organ}2021年里你说的“处罚二百一”：选的是`)
    expect(wang.says('还差什么').text).not.toContain('二百一')
    expect(zhao.says('还差什么').text).not.toContain('二百一')
    expect(wang.says('处罚谁说的').text).toContain('（小赵说的）')
  })

  test('leaves its own buttons stale once it is decided', () => {
    const token = admin.store.buttonsOf('chat:tg:1').find(({ label }) => label.includes('201'))!.token
    wang.says('定小赵说的那句')
    wang.says('第一个')
    expect(said()).toHaveLength(1)
    const heard = zhao.sends({ kind: 'tap', token })
    expect(heard.text).toContain('什么都没改')
    expect(wang.says('处罚谁说的').text).not.toContain('201')
  })

  test('decided in its own chat, the button of another does nothing any more', () => {
    wang.says('定小赵说的')
    const { token } = admin.store.buttonsOf('chat:tg:2').find(({ label }) => label.includes('201'))!
    zhao.taps(admin.store.buttonsOf('chat:tg:1').find(({ label }) => label.includes('210'))!.label)
    const heard = wang.sends({ kind: 'tap', token })
    expect(heard.text).toContain('已经定了')
    expect(said()).toEqual([])
  })

  test.each(['不用管', '不用等了', '别管它了', '那就不用管了。'])(
    '%s leaves it, which is known and can be taken back',
    (words) => {
      wang.says('定小赵说的')
      const heard = wang.says(words)
      expect(heard.text).toContain('小赵说的“处罚二百一”不等了，没记。')
      expect(live().at(-1)?.notes).toEqual([{ slot: 'doubt:1', value: '小赵说的“处罚二百一”是几，还没定：不用管' }])
      expect(arrived('chat:tg:1')).toContain('小王说不用等了')
      expect(zhao.says('还差什么').text).not.toContain('二百一')
      const undone = wang.says('撤销')
      expect(undone.text).toContain('改回去了')
      expect(wang.says('还差什么').text).toContain('小赵说的“处罚二百一”')
      expect(zhao.says('还差什么').text).toContain('二百一')
    },
  )

  test('comes back when the decision is taken back, figure and all', () => {
    wang.says('定小赵说的')
    wang.taps(admin.store.buttonsOf('chat:tg:2').find(({ label }) => label.includes('210'))!.label)
    wang.says('撤销')
    expect(said()).toEqual([])
    expect(wang.says('还差什么').text).toContain('小赵说的“处罚二百一”')
    wang.says('恢复')
    expect(wang.says('还差什么').text).not.toContain('二百一')
  })

  test('is decided by a plain figure where it was asked about, and by no other', () => {
    wang.says('处罚5')
    expect(wang.says('还差什么').text).toContain('小赵说的“处罚二百一”')
    wang.says('定小赵说的')
    wang.says('处罚215')
    expect(arrived('chat:tg:1')).toContain('按小王说的数记了')
    expect(wang.says('还差什么').text).not.toContain('二百一')
  })

  test('counts while its chat is at another report, and when who said it has left', () => {
    zhao.says('换到漷县镇 2021年')
    expect(wang.says('还差什么').text).toContain('小赵说的“处罚二百一”')
    admin.says('移出小赵')
    admin.taps('移出小赵')
    arrived('chat:tg:1')
    expect(wang.says('还差什么').text).toContain('小赵说的“处罚二百一”')
    wang.says('定小赵说的')
    wang.taps('不用管')
    expect(arrived('chat:tg:1')).toBe('')
  })

  test('is shown without buttons to who states nothing', () => {
    const li = member(4, '李', 'read')
    for (const talk of [li, reviewer]) {
      talk.says(`${organ} 2021年`)
      const heard = talk.says('还差什么')
      expect(heard.text).toContain('小赵说的“处罚二百一”')
      expect(heard.buttons).not.toContain('定小赵说的')
      expect(talk.says('定小赵说的').text).toContain('什么都没改')
    }
    expect(li.says('不用管').text).not.toContain('不等了')
  })

  test('may have more answers than a message has room for: that it need not be waited for is always there', () => {
    zhao.says('新收4件都是自然人，2020年转来0')
    zhao.says('不予公开1件')
    const { text, buttons } = wang.says('定小赵说的')
    expect(text).toContain('不予公开1件')
    expect(buttons).toContain('不用管')
    wang.says('第二个')
    expect(said()).toEqual([expect.stringMatching(/^s3\.refusedOtherLaw\.person 1$/)])
  })

  test('may be a choice inside a choice', () => {
    zhao.says('新收4件都是自然人，2020年转来0')
    zhao.says('没给他2件')
    wang.says('定小赵说的')
    expect(wang.says('第一个').buttons[0]).toContain('国家秘密')
    wang.says('第二个')
    expect(said()).toEqual([expect.stringMatching(/^s3\.refusedOtherLaw\.person 2$/)])
    expect(zhao.says('还差什么').text).not.toContain('没给他')
  })

  test('several of one person are one item, and are decided one after another', () => {
    zhao.says('许可三百六')
    zhao.says('强制四百二')
    expect(wang.says('还差什么').text).toContain('小赵说的有3处没定，先定“强制四百二”')
    for (const words of ['强制四百二', '许可三百六', '处罚二百一']) {
      expect(wang.says('定小赵说的').text).toContain(words)
      wang.taps('不用管')
    }
    expect(wang.says('定小赵说的').text).toContain('没看懂')
  })

  test('is the item of its number', () => {
    const { text } = wang.says('还差什么')
    const number = /(\d+) 小赵说的/u.exec(text)![1]
    expect(wang.says(`第${number}样`).text).toContain('“处罚二百一”')
  })
})

describe('a report that is complete but for what somebody else said', () => {
  const finish = (): void => {
    figuresByTaps(wang)
    textsByParts(wang)
  }

  beforeEach(() => {
    admin.store.removeMember({ organ, person: 'tg:3', by: 'zhao', at: 2 })
  })

  test('has no final until that is decided; it is what is asked next', () => {
    finish()
    zhao.says('许可二百一')
    arrived('chat:tg:1')
    for (const words of ['定稿', '还差什么']) {
      const heard = wang.says(words)
      expect(heard.text).toContain('差1样')
      expect(heard.text).toContain('小赵说的“许可二百一”')
    }
    wang.says('从第1样接着')
    const heard = wang.taps('不用管')
    expect(heard.text).toContain('齐了')
    wang.says('定稿')
    expect(wang.taps('出正式稿').file?.kind).toBe('final')
  })

  test('is not said to be complete to who comes back to it', () => {
    finish()
    zhao.says('许可二百一')
    wang.says('换到漷县镇 2021年')
    const heard = wang.says(`换到${organ} 2021年`)
    expect(heard.text).toContain('还差1样')
    expect(heard.text).toContain('“许可二百一”')
    expect(wang.says('跳过').text).not.toContain('齐了')
  })

  test('has no final over a text that was said and is not placed', () => {
    finish()
    zhao.says('第五部分：答复不够规范，2022年多培训。')
    expect(zhao.says('还差什么').text).toContain('前面没定的')
    expect(wang.says('定稿').text).toContain('小赵说的')
    wang.says('定小赵说的')
    expect(admin.store.buttonsOf('chat:tg:2').map(({ label }) => label)).toContain('不用管')
  })
})

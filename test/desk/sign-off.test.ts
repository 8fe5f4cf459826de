import { beforeEach, describe, expect, test } from 'vitest'
import type { Payload } from '../../src/desk/turn.ts'
import {
  type Conversation,
  figuresByTaps,
  type Heard,
  startConversation,
  textsByParts,
} from '../support/conversation.ts'

const organ = '永乐店镇人民政府'
const title = `${organ}2021年政府信息公开工作年度报告`
const wang = { id: 'wang', name: '王主任' }

let talk: Conversation

/** Somebody who reviews, and has opened the bot. */
function reviewer(): Conversation {
  talk.store.savePerson(wang)
  talk.store.setMember({ organ, person: wang.id, role: 'review', by: 'zhao', at: 1 })
  const his = talk.as(wang)
  his.says('在吗')
  return his
}

/** What waits to be sent to a chat, and is then sent. */
function arrived(chat: string): Heard {
  const rows = talk.store.unsent(chat)
  for (const { id } of rows) talk.store.markSent(id, 1, null)
  const { text, table, file, picture, buttons } = rows.at(-1)!.payload as Payload
  return { text, table, file, picture, buttons: buttons.flat().map(({ label }) => label) }
}

beforeEach(() => {
  talk = startConversation()
  figuresByTaps(talk)
  textsByParts(talk)
})

describe('without anybody who reviews', () => {
  test('whoever asks confirms by a tap, or enters a signature on paper', () => {
    expect(talk.says('定稿').buttons).toEqual(['出正式稿', '已纸上签字，我登记', '先出草稿'])
    expect(talk.taps('出正式稿').text).toMatch(/^正式稿。\n/)
  })

  test('sending it to be approved is said to be of no use', () => {
    const heard = talk.says('送王主任审定')
    expect(heard.text).toContain('还没有审核的人')
    expect(heard.buttons).toEqual(['定稿', '已纸上签字，我登记'])
  })
})

describe('a signature on paper', () => {
  test('is entered with who, when, and by whom', () => {
    talk.says('生成草稿')
    talk.says('定稿')
    expect(talk.taps('已纸上签字，我登记').text).toBe('哪位、哪天签的？　例：王主任 1月12日')
    const final = talk.says('王主任 今天')
    expect(final.file?.name).toBe(`${title}.docx`)
    const [first, ...others] = final.text.split('\n')
    expect(first).toBe('正式稿，同草稿1。审定：王主任 2022年1月11日（纸签，小赵登记）。')
    expect(others.at(-2)).toContain('要重新审定')
    expect(others.at(-1)).toMatch(/^稿号 [0-9a-f]{6}$/)
    expect(final.buttons).toEqual(['PDF', '上报说明', '核对单', '已上报', '撤销'])
    expect(talk.says('还差什么').text).toContain('审定：王主任 2022年1月11日（纸签，小赵登记）')
  })

  test.each([
    ['王主任今天签的', '王主任 2022年1月11日'],
    ['老王 昨天纸上签了', '老王 2022年1月10日'],
    ['张镇长1月9号签字了', '张镇长 2022年1月9日'],
  ])('is entered in one message: %s', (words, said) => {
    expect(talk.says(words).text).toContain(`审定：${said}`)
  })

  test('of which only half is said has the other half asked for', () => {
    talk.says('纸上签字了，我登记')
    expect(talk.says('1月10日').text).toContain('是哪位签的')
    expect(talk.says('主任').text).toBe('要写上姓，以后查得到是谁。\n1月10日，是哪位签的？写上姓。例：王主任')
    expect(talk.says('王主任').text).toContain('审定：王主任 2022年1月10日')
  })

  test.each([
    ['王主任 1月20日', '还没到'],
    ['王主任 2021年1月10日', '还没过完'],
    ['王主任 2月30日', '没有这一天'],
  ])('on a day it cannot have been is kindly refused: %s', (words, why) => {
    talk.says('定稿')
    talk.taps('已纸上签字，我登记')
    const heard = talk.says(words)
    expect(heard.text).toContain(why)
    expect(heard.text).toContain('王主任哪天签的')
    expect(talk.says('1月10日').text).toContain('审定：王主任 2022年1月10日')
  })

  test('leaves figures and commands what they are', () => {
    talk.says('定稿')
    talk.taps('已纸上签字，我登记')
    expect(talk.says('处罚3').text).toContain('行政处罚 0→3')
    talk.says('撤销')
    talk.says('已纸上签字，我登记')
    expect(talk.says('还差什么').text).toContain('齐了')
    expect(talk.says('算了').text).not.toContain('审定：')
  })

  test('says which draft it cannot be of', () => {
    talk.says('生成草稿')
    talk.says('处罚3')
    expect(talk.says('已纸上签字').text).toContain('草稿1之后改过')
  })

  test('is not entered before the report is done', () => {
    talk.says('清空行政处罚')
    const heard = talk.says('王主任今天签的')
    expect(heard.text).toContain('还出不了正式稿')
    expect(talk.store.files(1)).toEqual([])
  })

  test('is void with any change, holds again when it is taken back, and goes into the words to send it with', () => {
    talk.says('王主任今天签的')
    expect(talk.says('上报说明').text).toContain('审定：王主任（2022年1月11日）')
    expect(talk.says('处罚3').text.split('\n')[1]).toBe('审定作废了，改过了，要重新审定。')
    expect(talk.says('还差什么').text).toContain('审定作废了')
    expect(talk.says('定稿').buttons).toContain('出正式稿')
    expect(talk.says('撤销').text).toContain('审定照旧有效')
    expect(talk.says('定稿').text).toContain('审定：王主任')
    expect(talk.store.files(1).filter(({ kind }) => kind === 'final')).toHaveLength(1)
  })

  test('is taken back by who entered it', () => {
    talk.says('王主任今天签的')
    expect(talk.taps('撤销').text).toMatch(/^改回去了：纸签登记不算了。\n审定撤回了，正式稿作废/)
    expect(talk.says('恢复').text).toContain('审定照旧有效')
  })
})

describe('who reviews', () => {
  let his: Conversation

  beforeEach(() => {
    his = reviewer()
  })

  test('is offered, and nobody else can make a final', () => {
    const asked = talk.says('定稿')
    expect(asked.text).toContain('还没审定')
    expect(asked.buttons).toEqual(['送王主任审定', '已纸上签字，我登记', '先出草稿'])
    expect(talk.says('出正式稿').file).toBeUndefined()
    expect(talk.says('还差什么').text).toBe('齐了，没有对不上的。\n还没审定。')
  })

  test('gets the draft, approves it by a tap, and the final goes to the one who asked', () => {
    talk.says('定稿')
    expect(talk.taps('送王主任审定').text).toMatch(/^草稿1送王主任了，稿号 [0-9a-f]{6}。/)
    expect(talk.says('还差什么').text).toContain('1月11日送王主任审了，等他点。')
    const shown = arrived('chat:wang')
    expect(shown.file).toMatchObject({ kind: 'draft', name: `${title}（草稿1）.docx` })
    expect(shown.text).toContain('小赵送审：永乐店镇人民政府2021年年报，草稿1。')
    expect(shown.buttons).toEqual(['同意，审定', '退回，写意见', 'PDF', '表三图片'])
    const told = his.taps('同意，审定')
    expect(told.text).toContain('正式稿发给小赵了')
    const final = arrived('chat:zhao')
    expect(final.file?.name).toBe(`${title}.docx`)
    expect(final.text.split('\n')[0]).toBe('正式稿，同草稿1。审定：王主任 2022年1月11日。')
    expect(his.says('同意').text).toContain('这一稿审定过了')
    expect(talk.store.files(1).filter(({ kind }) => kind === 'final')).toHaveLength(1)
  })

  test('may say so in words', () => {
    talk.says('送审')
    arrived('chat:wang')
    expect(his.says('同意').text).toContain('审定记下')
    expect(arrived('chat:zhao').file?.kind).toBe('final')
  })

  test('who wants it changed says what, and it stays open until it is put before him again', () => {
    talk.says('发给王主任点')
    arrived('chat:wang')
    expect(his.taps('退回，写意见').text).toContain('哪里要改')
    expect(his.says('第五部分太空，处罚那个数再和执法队对一下，是不是3件').text).toContain('发给小赵了')
    const heard = arrived('chat:zhao')
    expect(heard.text).toBe('王主任1月11日退回草稿1：\n“第五部分太空，处罚那个数再和执法队对一下，是不是3件”')
    expect(heard.buttons).toEqual(['写答复'])
    expect(talk.says('还差什么').text).toMatch(/差1样[\s\S]*王主任1月11日退回：“第五部分太空/)
    expect(talk.says('处罚3').text).toContain('行政处罚 0→3')
    talk.says('定稿')
    talk.taps('送王主任审定')
    expect(arrived('chat:wang').text).toContain('草稿2和草稿1比：数字改了1格，文字没动。\n1 表二：行政处罚 0→3')
    expect(talk.says('还差什么').text).not.toContain('退回')
  })

  test('is answered', () => {
    talk.says('送审')
    arrived('chat:wang')
    his.says('退回，处罚的数不对')
    arrived('chat:zhao')
    talk.taps('写答复')
    expect(talk.says('和执法队对过，没有处罚').text).toContain('答复记下，发给王主任了')
    expect(arrived('chat:wang').text).toContain('“和执法队对过，没有处罚”')
    expect(talk.says('还差什么').text).not.toContain('退回')
    expect(talk.store.changes(1).some(({ statements }) => statements.some(({ value }) => value === 3))).toBe(false)
  })

  test('changes what he wrote by editing it', () => {
    talk.says('送审')
    arrived('chat:wang')
    his.says('退回，处罚的数不对')
    arrived('chat:zhao')
    const { message } = talk.store.changes(1).at(-1)!
    his.sends({ kind: 'edit', text: '退回，强制的数不对', message: message! })
    expect(arrived('chat:zhao').text).toContain('“强制的数不对”')
    expect(talk.says('还差什么').text).toContain('退回：“强制的数不对”')
  })

  test('who changes his mind has not sent it back', () => {
    talk.says('送审')
    arrived('chat:wang')
    his.taps('退回，写意见')
    expect(his.taps('不退了').text).toContain('没有退回')
    expect(talk.says('还差什么').text).not.toContain('退回')
  })

  test('approves nothing that changed meanwhile: he is shown what changed, and the new one', () => {
    talk.says('送审')
    arrived('chat:wang')
    const button = talk.store.buttonsOf('chat:wang').find(({ label }) => label === '同意，审定')!
    talk.says('处罚3')
    const shown = his.sends({ kind: 'tap', token: button.token })
    expect(shown.text).toContain('送审以后又改过，没有审定。现在的是草稿2')
    expect(shown.text).toContain('行政处罚 0→3')
    expect(shown.file?.name).toContain('草稿2')
    expect(talk.says('还差什么').text).toContain('送王主任的那稿又改过')
    expect(his.taps('同意，审定').file?.kind ?? 'told').toBeDefined()
    expect(talk.says('还差什么').text).toContain('审定：王主任')
  })

  test('is told that something is missing by now', () => {
    talk.says('送审')
    arrived('chat:wang')
    const button = talk.store.buttonsOf('chat:wang').find(({ label }) => label === '同意，审定')!
    talk.says('清空行政处罚')
    expect(his.sends({ kind: 'tap', token: button.token }).text).toContain('还差1样，没有审定')
    expect(talk.store.files(1).filter(({ kind }) => kind === 'final')).toEqual([])
  })

  test('keeps his approval when somebody else takes a step back, and can take it back himself', () => {
    talk.says('处罚3')
    talk.says('送审')
    arrived('chat:wang')
    his.taps('同意，审定')
    arrived('chat:zhao')
    talk.says('强制2')
    expect(talk.says('撤销').text).toContain('审定照旧有效')
    expect(talk.says('还差什么').text).toContain('审定：王主任')
    his.says('撤销')
    expect(arrived('chat:zhao').text).toContain('王主任撤回了')
    expect(talk.says('在吗').text).not.toContain('审定撤回了')
    expect(talk.says('定稿').buttons).toContain('送王主任审定')
  })

  test('approves a report he is not looking at', () => {
    talk.says('送审')
    arrived('chat:wang')
    his.says('换报告 漷县镇人民政府 2021年')
    talk.says('处罚3')
    talk.says('送审')
    arrived('chat:wang')
    expect(his.says('同意，审定').text).toContain('审定记下：草稿2')
    expect(arrived('chat:zhao').file?.name).toBe(`${title}.docx`)
    expect(his.says('换报告').buttons).toContain('漷县镇人民政府 2021')
  })

  test('who never opened the bot is told apart', () => {
    talk.store.savePerson({ id: 'li', name: '李镇长' })
    talk.store.setMember({ organ, person: 'li', role: 'review', by: 'zhao', at: 1 })
    expect(talk.says('送李镇长审定').text).toContain('李镇长还没打开过机器人')
    expect(talk.says('送审').buttons).toEqual(['送王主任审定', '送李镇长审定', '已纸上签字，我登记'])
    expect(talk.says('送孙书记审定').text).toContain('审核的人里没有“孙书记”')
  })

  test('may sign on paper all the same', () => {
    talk.says('定稿')
    talk.taps('已纸上签字，我登记')
    expect(talk.says('王主任 昨天').text).toContain('审定：王主任 2022年1月10日（纸签，小赵登记）')
  })

  test('makes the final himself where nobody has asked him', () => {
    his.says(`${organ} 2021年`)
    expect(his.says('定稿').buttons).toEqual(['同意，审定', '先出草稿'])
    expect(his.taps('同意，审定').text).toContain('审定：王主任')
  })

  test('does not let a final out while something said is not certain', () => {
    talk.says('送审')
    arrived('chat:wang')
    talk.says('复议撤了1件')
    his.says('同意')
    const heard = arrived('chat:zhao')
    expect([heard.text, heard.file]).toEqual([expect.stringContaining('前面还有话没定'), undefined])
  })
})

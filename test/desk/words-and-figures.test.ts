import { expect, test } from 'vitest'
import { figuresByTaps, startConversation } from '../support/conversation.ts'

function town() {
  const talk = startConversation()
  figuresByTaps(talk)
  return talk
}

test('a text that says another number than the table is kept as it is, and the mended sentence is offered', () => {
  const talk = town()
  const reply = talk.says(
    '第五部分：公开栏更新不够及时，全年收到政府信息公开申请2件答复偏慢。下一步按月检查公开栏的更新情况。',
  )
  expect(reply.text).toContain('原样收下')
  expect(reply.text).toMatch(/2件.*0/u)
  expect(reply.buttons).toContain('文字改成0')
  const missing = talk.says('还差什么')
  expect(missing.text).toMatch(/2件/u)
  talk.says('撤销')
})

test('the mended sentence is taken with a tap', () => {
  const talk = town()
  talk.says('第五部分：公开栏更新不够及时，全年收到政府信息公开申请2件答复偏慢。下一步按月检查公开栏的更新情况。')
  const mended = talk.taps('文字改成0')
  expect(mended.text).toContain('“全年收到政府信息公开申请2件答复偏慢”→“全年收到政府信息公开申请0件答复偏慢”')
  expect(mended.text).not.toContain('表三')
  const notes = talk.store.changes(1).flatMap(({ notes: said }) => said)
  expect(notes.at(-1)).toMatchObject({ slot: 'text:s5', value: expect.stringContaining('申请0件') })
})

test('when a figure changes, texts with tokens follow, and the person’s own gets its finding', () => {
  const talk = town()
  talk.says('第一部分：我镇按要求公开各类信息。全年没有作出行政处罚决定，也就是行政处罚决定0件，都在网站公示了。')
  const own = talk.says('处罚有12件')
  expect(own.text).toContain('行政处罚 0→12')
  expect(own.text).toContain('表二行政处罚是12')
})

test('the drafted text with figures of the tables changes with them', () => {
  const talk = town()
  talk.says('第一部分')
  talk.taps('一段一段来')
  talk.taps('采用')
  const reply = talk.says('处罚有12件')
  expect(reply.text).toContain('第一部分·主动公开的文字跟着改了')
})

import { beforeEach, expect, test } from 'vitest'
import type { Payload } from '../../src/desk/turn.ts'
import { type Conversation, figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

const organ = '永乐店镇人民政府'

let zhao: Conversation
let wang: Conversation
let li: Conversation

/** What came to somebody's chat of itself. */
function arrived(talk: Conversation, id: number): Payload {
  const rows = talk.store.unsent(`chat:tg:${id}`)
  for (const row of rows) talk.store.markSent(row.id, 1, null)
  return rows.at(-1)!.payload as Payload
}

/** An administrator begins the report; 赵 fills, 王主任 reviews and 李 only looks, all let in by invitations. */
beforeEach(() => {
  const admin = startConversation()
  const { store } = admin
  admin.says(`${organ} 2021年`)
  const people = [
    [1, '赵', 'fill'],
    [2, '王主任', 'review'],
    [3, '李', 'read'],
  ] as const
  const talks = people.map(([id, name, role]) => {
    const invitation = store.invite({ organ, role, by: 'zhao', at: 1, expires: Number.MAX_SAFE_INTEGER })
    const talk = admin.as({ id: `tg:${id}`, name })
    talk.sends({ kind: 'join', invitation })
    return talk
  })
  zhao = talks[0]!
  wang = talks[1]!
  li = talks[2]!
})

/** All figures and texts, by who fills. */
function fillIn(): void {
  figuresByTaps(zhao)
  textsByParts(zhao)
}

test('one fills, one approves, one looks on, and each can do no more than that', () => {
  fillIn()
  expect(zhao.says('定稿').buttons).not.toContain('出正式稿')
  zhao.taps('送王主任审定')
  expect(li.says('定稿').file).toBeUndefined()
  const asked = arrived(wang, 2)
  expect(asked.file?.kind).toBe('draft')
  expect(wang.says('处罚5').text).toContain('作为退回意见发给赵')
  expect(wang.taps('不是意见').text).toContain('没有退回')
  expect(wang.says('可以').buttons).toContain('同意，审定')
  wang.taps('同意，审定')
  const final = arrived(zhao, 1)
  expect(final.file?.kind).toBe('final')
  expect(final.text).toContain('审定：王主任')
  expect(li.says('还差什么').text).toContain('王主任')
  expect(li.says('处罚5').text).toBe('你是查看，什么都没改。要改，请找填报的赵。')
})

test('who was sent back to hears the opinion, which is no change of figures', () => {
  fillIn()
  zhao.says('定稿')
  zhao.taps('送王主任审定')
  arrived(wang, 2)
  const version = zhao.store.version(1)
  wang.taps('退回，写意见')
  wang.says('处罚应该是5件，请小李来核一下')
  expect(arrived(zhao, 1).text).toContain('处罚应该是5件')
  expect(zhao.store.version(1)).toBe(version + 1)
  expect(zhao.store.changes(1).at(-1)).toMatchObject({ by: 'tg:2', statements: [] })
})

const remove = (id: number) =>
  zhao.store.removeMember({ organ, person: `tg:${id}`, by: 'zhao', at: Date.UTC(2022, 0, 12) })

test('the final goes to nobody who has left meanwhile, but to whoever approved', () => {
  fillIn()
  zhao.says('送王主任审定')
  arrived(wang, 2)
  remove(1)
  expect(wang.taps('同意，审定').file?.kind).toBe('final')
  expect(zhao.store.unsent('chat:tg:1')).toEqual([])
})

test('neither an opinion nor its answer goes to somebody who has left', () => {
  fillIn()
  zhao.says('送王主任审定')
  arrived(wang, 2)
  remove(1)
  wang.says('退回，处罚应该是5件')
  expect(zhao.store.unsent('chat:tg:1')).toEqual([])
  zhao.store.setMember({ organ, person: 'tg:1', role: 'fill', by: 'zhao', at: Date.UTC(2022, 0, 13) })
  remove(2)
  zhao.says('永乐店镇 2021年')
  expect(zhao.says('答复：核过了，是5件').text).not.toBe('')
  expect(zhao.store.unsent('chat:tg:2')).toEqual([])
})

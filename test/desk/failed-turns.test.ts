import { beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { figure, scriptedAssistant } from '../support/scripted-assistant.ts'

// A turn that fails leaves nothing behind: not in the file, and not in what was computed on the way.

let whole: Store
/** So many replies more can be kept. */
let room: number
let talk: Conversation

beforeEach(() => {
  whole = openStore(':memory:')
  room = Number.POSITIVE_INFINITY
  const enqueue: Store['enqueue'] = (reply) => {
    if (room-- <= 0) throw new Error('the disk is full')
    return whole.enqueue(reply)
  }
  const assistant = scriptedAssistant(
    { proposals: [figure('s2.penalty.decisions', 212, '处罚的案子统共212个')] },
    'unreachable',
  )
  talk = startConversation({ ...whole, enqueue }, { assistant })
  talk.says('永乐店镇人民政府 2021年')
})

const stated = () => whole.changes(1).flatMap(({ statements }) => statements.map(({ cell, value }) => [cell, value]))

test('what was said after a turn that failed is what the report says', () => {
  room = 0
  expect(() => talk.says('行政处罚212件')).toThrow('the disk is full')
  room = Number.POSITIVE_INFINITY
  expect(stated()).toEqual([])
  expect(talk.says('行政许可5件').text).toContain('5')
  expect(stated()).toEqual([['s2.licensing.decisions', 5]])
  const table = talk.says('看表二').table
  expect(table).toContain('5')
  expect(table).not.toContain('212')
  expect(talk.says('行政处罚谁说的').text).not.toContain('212')
})

test('what the model read is kept, whatever becomes of the messages behind it', async () => {
  talk.says('城管那边处罚的案子统共212个哩')
  room = 1
  await expect(talk.tells('行政许可5件')).rejects.toThrow('the disk is full')
  expect(stated()).toEqual([['s2.penalty.decisions', 212]])
  expect(whole.queued('chat:zhao')).toHaveLength(1)
  room = Number.POSITIVE_INFINITY
  await talk.tells('还差什么')
  expect(stated()).toContainEqual(['s2.licensing.decisions', 5])
  expect(whole.queued('chat:zhao')).toEqual([])
})

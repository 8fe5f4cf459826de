import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'

describe('the queue', () => {
  test('keeps the messages of a chat in the order they came, apart from other chats', () => {
    const store = openStore(':memory:')
    store.queue('a', { text: '一' })
    store.queue('b', { text: '二' })
    store.queue('a', { text: '三' })
    expect(store.queuedChats()).toEqual(['a', 'b'])
    expect(store.queued('a').map(({ payload }) => payload)).toEqual([{ text: '一' }, { text: '三' }])
    store.unqueue(store.queued('a')[0]!.id)
    expect(store.queued('a').map(({ payload }) => payload)).toEqual([{ text: '三' }])
  })

  test('what is rolled back was never in it', () => {
    const store = openStore(':memory:')
    const fails = () =>
      store.transaction(() => {
        store.queue('a', {})
        throw new Error('no')
      })
    expect(fails).toThrow('no')
    expect(store.queuedChats()).toEqual([])
  })
})

describe('requests to the model', () => {
  const call = (at: number) => ({
    at,
    took: 12,
    request: { messages: [`第${at}条`] },
    response: null,
    result: 'time-out',
    inputTokens: 0,
    outputTokens: 0,
  })

  test('are kept as they were sent, the last ones only', () => {
    const store = openStore(':memory:')
    for (let at = 1; at <= 510; at += 1) store.addModelCall(call(at))
    const kept = store.modelCalls(1000)
    expect(kept).toHaveLength(500)
    expect(kept[0]).toMatchObject(call(11))
    expect(store.modelCalls(2).map(({ at }) => at)).toEqual([509, 510])
  })
})

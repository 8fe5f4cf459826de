import { expect, test } from 'vitest'
import { open, stating, withReport } from './sample.ts'

test('an update is handled once', () => {
  const store = open()
  expect(store.receive('tg:1', 5)).toBe(true)
  expect(store.receive('tg:1', 6)).toBe(false)
  expect(store.receive('tg:2', 6)).toBe(true)
})

test('a turn that throws leaves nothing, and its update may come again', () => {
  const store = open()
  const report = withReport(store)
  expect(() =>
    store.transaction(() => {
      store.receive('tg:1', 5)
      store.append(stating(report, [['s3.received.person', 3]]))
      store.saveChat({ key: 'tg:5', reportId: report.id, state: {}, at: 5, person: null })
      const reply = store.enqueue({ chat: 'tg:5', payload: {}, at: 5 })
      store.saveButtons([
        { token: 'a', chat: 'tg:5', reply, position: 1, label: '撤销', action: { kind: 'undo' }, version: 1 },
      ])
      throw new Error('power cut')
    }),
  ).toThrow('power cut')
  expect(store.changes(report.id)).toEqual([])
  expect(store.version(report.id)).toBe(0)
  expect(store.chat('tg:5')).toBeUndefined()
  expect(store.unsent()).toEqual([])
  expect(store.button('a')).toBeUndefined()
  expect(store.receive('tg:1', 5)).toBe(true)
})

test('an inner transaction joins the outer one', () => {
  const store = open()
  expect(() =>
    store.transaction(() => {
      store.transaction(() => store.receive('inner', 1))
      throw new Error('outer')
    }),
  ).toThrow('outer')
  expect(store.receive('inner', 1)).toBe(true)
  expect(store.transaction(() => store.transaction(() => 7))).toBe(7)
})

test('a change that cannot be written whole is not written in part', () => {
  const store = open()
  const report = withReport(store)
  store.transaction(() => {
    const broken = stating(report, [
      ['s3.received.person', 3],
      ['s3.received.business', 0.5],
    ])
    expect(() => store.append(broken)).toThrow()
    store.append(stating(report, [['s3.received.person', 4]]))
  })
  expect(store.changes(report.id).map(({ statements }) => statements[0]?.value)).toEqual([4])
  expect(store.verifyHistory(report.id)).toEqual({ ok: true })
})

test('a chat keeps its state and its report', () => {
  const store = open()
  const report = withReport(store)
  const chat = { key: 'tg:5', reportId: null, state: { pending: ['s3', null, 0] }, at: 5, person: null }
  store.saveChat(chat)
  expect(store.chat('tg:5')).toEqual(chat)
  store.saveChat({ ...chat, reportId: report.id, state: null })
  store.saveChat({ ...chat, key: 'local', reportId: report.id })
  expect(store.chatsOf(report.id).map(({ key }) => key)).toEqual(['local', 'tg:5'])
  expect(store.chat('tg:5')?.state).toBeNull()
  expect(store.chat('tg:6')).toBeUndefined()
})

test('what is no JSON is refused, not emptied', () => {
  const store = open()
  expect(() => store.saveChat({ key: 'tg:5', reportId: null, state: undefined, at: 5, person: null })).toThrow('JSON')
})

test('replies wait in order until they are sent or given up', () => {
  const store = open()
  const [first, second, other] = ['a', 'a', 'b'].map((chat, at) => store.enqueue({ chat, payload: { at }, at }))
  expect(store.unsent().map(({ id }) => id)).toEqual([first, second, other])
  expect(store.lastSent('a')).toBeUndefined()
  store.markFailed(first!, '429')
  store.markFailed(first!, '429')
  expect(store.unsent('a')).toEqual([
    { id: first, chat: 'a', payload: { at: 0 }, at: 0, attempts: 2, parts: 0, external: null },
    { id: second, chat: 'a', payload: { at: 1 }, at: 1, attempts: 0, parts: 0, external: null },
  ])
  store.markSent(first!, 9, '77')
  expect(store.unsent('a').map(({ id }) => id)).toEqual([second])
  expect(store.lastSent('a')).toMatchObject({ id: first, external: '77' })
  store.giveUp(second!, 'blocked by the user')
  expect(store.unsent('a')).toEqual([])
  expect(store.lastSent('a')?.id).toBe(first)
  expect(store.unsent('b').map(({ id }) => id)).toEqual([other])
})

test('a reply of several parts stays in line until the last is sent', () => {
  const store = open()
  const reply = store.enqueue({ chat: 'a', payload: null, at: 0 })
  store.markPart(reply, 2)
  expect(store.unsent('a')).toMatchObject([{ id: reply, parts: 2, attempts: 0 }])
})

test('pieces of a long message wait in order until they are taken', () => {
  const store = open()
  store.keepPiece('a', { text: '一' })
  store.keepPiece('b', { text: '别人' })
  store.keepPiece('a', { text: '二' })
  expect(store.pieces().map(({ chat }) => chat)).toEqual(['a', 'b', 'a'])
  expect(store.takePieces('a').map(({ payload }) => payload)).toEqual([{ text: '一' }, { text: '二' }])
  expect(store.pieces('a')).toEqual([])
  expect(store.pieces('b')).toEqual([{ chat: 'b', payload: { text: '别人' } }])
  expect(store.takePieces('a')).toEqual([])
})

test('whether a key was received can be asked without receiving it', () => {
  const store = open()
  expect(store.received('tg:1')).toBe(false)
  expect(store.receive('tg:1', 0)).toBe(true)
  expect(store.received('tg:1')).toBe(true)
})

test('a chat shows the buttons of its latest reply that has any', () => {
  const store = open()
  const [first, second] = [1, 2, 3].map((at) => store.enqueue({ chat: 'a', payload: null, at }))
  const button = (token: string, reply: number, position: number) => ({
    token,
    chat: 'a',
    reply,
    position,
    label: `第${position}个`,
    action: { kind: 'undo', token },
    version: 4,
  })
  store.saveButtons([button('x', first!, 1)])
  store.saveButtons([button('z', second!, 2), button('y', second!, 1)])
  store.saveButtons([])
  expect(store.buttonsOf('a').map(({ token }) => token)).toEqual(['y', 'z'])
  expect(store.button('x')).toEqual(button('x', first!, 1))
  expect(store.button('?')).toBeUndefined()
  expect(store.buttonsOf('b')).toEqual([])
  expect(() => store.saveButtons([button('new', second!, 3), button('x', second!, 4)])).toThrow()
  expect(store.button('new')).toBeUndefined()
})

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '../../src/store/migrations/index.ts'
import { openStore } from '../../src/store/open.ts'
import { open, temporaryPath, withReport } from './sample.ts'

test('what is not certain is kept with its report, in the order of each chat', () => {
  const store = open()
  const { id: reportId } = withReport(store)
  const add = (chat: string, position: number) =>
    store.addDoubt({ reportId, chat, position, person: null, at: 1, content: { position } })
  const [second, first, other] = [add('a', 1), add('a', 0), add('b', 0)]
  expect(store.doubtsOf(reportId).map(({ id }) => id)).toEqual([first, second, other])
  expect(store.doubtsOf(reportId, 'a').map(({ content }) => content)).toEqual([{ position: 0 }, { position: 1 }])
  store.updateDoubt(second, { position: 3, content: { said: '许可' } })
  store.dropDoubt(first)
  expect(store.doubtsOf(reportId, 'a')).toMatchObject([{ id: second, position: 3, content: { said: '许可' } }])
})

test('the number of one that is gone is never given again', () => {
  const store = open()
  const { id: reportId } = withReport(store)
  const doubt = { reportId, chat: 'a', position: 0, person: null, at: 1, content: {} }
  const id = store.addDoubt(doubt)
  store.dropDoubt(id)
  expect(store.addDoubt(doubt)).toBeGreaterThan(id)
})

test('what chats remembered themselves, of the report at hand and of others, comes along from an older file', () => {
  const path = temporaryPath()
  mkdirSync(dirname(path))
  const old = new Sqlite(path)
  for (const sql of migrations.slice(0, 7)) old.exec(sql)
  old.pragma(`application_id = ${0x4e42616f}`)
  old.pragma('user_version = 7')
  old.exec(`INSERT INTO person VALUES ('tg:1', '小赵');
    INSERT INTO report (id, organ, year, created_at, used_at) VALUES (1, '甲镇', 2021, 1, 1), (2, '乙镇', 2021, 1, 1)`)
  const state = {
    asked: { kind: 'nothing' },
    doubts: [{ again: '一' }, { again: '二' }],
    aside: { 2: [{ again: '三' }], 9: [{ again: '没有这份报告' }] },
  }
  const chat = old.prepare('INSERT INTO chat (key, report, state, at, person) VALUES (?, ?, ?, ?, ?)')
  chat.run('a', 1, JSON.stringify(state), 5, 'tg:1')
  chat.run('b', null, '{}', 5, null)
  old.close()
  const store = openStore(path)
  expect([1, 2].map((id) => store.doubtsOf(id))).toMatchObject([
    [
      { chat: 'a', position: 0, person: 'tg:1', at: 5, content: { again: '一' } },
      { chat: 'a', position: 1, content: { again: '二' } },
    ],
    [{ chat: 'a', position: 0, content: { again: '三' } }],
  ])
  expect(store.chat('a')?.state).toEqual({ asked: { kind: 'nothing' } })
  store.close()
})

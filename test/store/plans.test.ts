import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { storeIn } from '../../src/store/open.ts'

/** Those that list everything by intent, or only what has not been sent or has not come in whole yet. */
const lists = [
  'FROM report ORDER BY used_at',
  'FROM outbox WHERE sent_at IS NULL AND given_up = 0 ORDER BY id',
  'FROM piece ORDER BY id',
  'SELECT DISTINCT chat FROM queue',
  'FROM model_call ORDER BY id DESC LIMIT ?',
  'FROM sign_of_life JOIN outbox',
]

test('nothing but the lists of all reports, unsent replies and what is under way walks through a whole table', () => {
  const database = openDatabase(':memory:')
  const sources: string[] = []
  const prepare = database.prepare.bind(database)
  database.prepare = ((sql: string) => {
    sources.push(sql)
    return prepare(sql)
  }) as typeof database.prepare
  storeIn(database)
  const walks = sources.flatMap((sql) => {
    const steps = prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    const parameters = sql.includes(':report')
      ? [{ report: 1, person: '', undone: 0 }]
      : Array.from({ length: sql.split('?').length - 1 }, () => null)
    return steps
      .all(...parameters)
      .filter(({ detail }) => /^SCAN (?!\(subquery|CONSTANT)/.test(detail))
      .map(({ detail }) => `${detail}: ${sql}`)
  })
  expect(sources.length).toBeGreaterThan(30)
  expect(walks.filter((walk) => !lists.some((list) => walk.includes(list)))).toEqual([])
  database.close()
})

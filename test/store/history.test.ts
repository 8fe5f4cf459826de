import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { openStore, storeIn } from '../../src/store/open.ts'
import type { Report, Store } from '../../src/store/store.ts'
import { by, idsOf, liveIds, open, stating, temporaryPath, withReport } from './sample.ts'

test('a change reads back with everything that belongs to it', () => {
  const store = open()
  const report = withReport(store)
  const change = stating(
    report,
    [
      ['s3.received.person', 3],
      ['s3.received.business', null],
      ['s2.fees.amount', 9_414_649],
    ],
    {
      message: 'tg:5:77',
      source: 'import',
      drops: ['s3.received.total', 's3.received.research'],
      notes: [
        { slot: 'text:s1', value: '主动公开\n「二」\u0000' },
        { slot: 'reason:S2-RULEMAKER', value: null },
      ],
    },
  )
  const id = store.append(change)
  const record = { ...change, id, step: id, live: true }
  expect(store.changes(report.id)).toEqual([record])
  expect(store.change(id)).toEqual(record)
  expect(store.change(id + 1)).toBeUndefined()
})

test('changes come in the order they were said, each with its own figures', () => {
  const store = open()
  const [report, other] = [withReport(store, 2021), withReport(store, 2022)]
  for (let value = 0; value < 5; value++) {
    store.append(stating(report, [['s3.received.person', value]]))
    store.append(stating(other, [['s3.received.business', value]]))
  }
  expect(store.changes(report.id).map(({ statements }) => statements[0]?.value)).toEqual([0, 1, 2, 3, 4])
  expect(store.changes(other.id).every(({ statements }) => statements[0]?.cell === 's3.received.business')).toBe(true)
})

test('the figures of a whole table keep their order', () => {
  const store = open()
  const report = withReport(store)
  const figures = Array.from({ length: 203 }, (_, index) => ['s3.received.person', (index * 7919) % 203] as const)
  const id = store.append(stating(report, figures))
  expect(store.change(id)?.statements.map(({ value }) => value)).toEqual(figures.map(([, value]) => value))
})

test('history is only added to', () => {
  const database = openDatabase(':memory:')
  const store = storeIn(database)
  const report = withReport(store)
  store.append(
    stating(report, [['s3.received.person', 3]], {
      drops: ['s3.received.total'],
      notes: [{ slot: 'year', value: '2021' }],
    }),
  )
  store.undo(by(report))
  for (const table of ['change', 'statement', 'dropped', 'note', 'reversal']) {
    const count = () => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(count()).toBe(1)
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('only added to')
    expect(() => database.exec(`UPDATE ${table} SET rowid = rowid`)).toThrow()
    const column = { change: 'words', statement: 'value', dropped: 'cell', note: 'value', reversal: 'day' }[table]
    expect(() => database.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('only added to')
    expect(() => database.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow('only added to')
    expect(count()).toBe(1)
  }
  expect(() => database.exec('UPDATE report SET version = 0')).toThrow('follows')
  store.close()
})

test('撤销 and 恢复 go any number of steps, across restarts', () => {
  const path = temporaryPath()
  let store = openStore(path)
  const report = withReport(store)
  const again = () => {
    store.close()
    store = openStore(path)
  }
  const ids = [1, 2, 3, 4].map((value) => store.append(stating(report, [['s3.received.person', value]])))
  for (const id of ids.toReversed()) {
    again()
    const taken = store.undo(by(report))
    expect(taken.map((change) => [change.id, change.live])).toEqual([[id, false]])
  }
  expect(liveIds(store, report)).toEqual([])
  expect(store.undo(by(report))).toEqual([])
  for (const id of ids) {
    again()
    const back = store.redo(by(report))
    expect(back.map((change) => [change.id, change.live])).toEqual([[id, true]])
  }
  expect(store.redo(by(report))).toEqual([])
  expect(liveIds(store, report)).toEqual(ids)
  expect(store.version(report.id)).toBe(12)
  expect(store.verifyHistory(report.id)).toEqual({ ok: true })
  store.close()
})

test('everybody takes back their own', () => {
  const store = open()
  const report = withReport(store)
  const own = store.append(stating(report, [['s3.received.person', 3]]))
  const others = store.append(stating(report, [['s3.received.business', 1]], { by: 'tg:2' }))
  expect(idsOf(store.undo(by(report)))).toEqual([own])
  expect(store.undo(by(report))).toEqual([])
  expect(store.redo(by(report, 'tg:2'))).toEqual([])
  expect(liveIds(store, report)).toEqual([others])
  expect(idsOf(store.undo(by(report, 'tg:2')))).toEqual([others])
  expect(idsOf(store.redo(by(report)))).toEqual([own])
})

test('nothing of another report is taken back', () => {
  const store = open()
  const [report, other] = [withReport(store, 2021), withReport(store, 2022)]
  store.append(stating(other, [['s3.received.person', 3]]))
  expect(store.undo(by(report))).toEqual([])
  expect(store.version(report.id)).toBe(0)
})

test('撤销 after 恢复 takes back what was just brought back, whatever was said between', () => {
  const store = open()
  const report = withReport(store)
  const first = store.append(stating(report, [['s3.received.person', 3]]))
  store.undo(by(report))
  const second = store.append(stating(report, [['s3.received.business', 1]]))
  expect(idsOf(store.redo(by(report)))).toEqual([first])
  expect(liveIds(store, report)).toEqual([first, second])
  expect(idsOf(store.undo(by(report)))).toEqual([first])
  expect(idsOf(store.undo(by(report)))).toEqual([second])
})

test('joined changes are one step', () => {
  const store = open()
  const report = withReport(store)
  const correction = store.append(stating(report, [['s3.received.person', 5]]))
  const between = store.append(stating(report, [['s4.review.upheld', 1]]))
  const totals = store.append(stating(report, [['s3.received.total', 5]], { joins: correction, source: 'tap' }))
  const more = store.append(stating(report, [['s3.granted.person', 5]], { joins: totals }))
  expect(store.change(more)?.step).toBe(correction)
  expect(idsOf(store.undo(by(report)))).toEqual([correction, totals, more])
  expect(liveIds(store, report)).toEqual([between])
  expect(idsOf(store.redo(by(report)))).toEqual([correction, totals, more])
})

test('a step taken back is not joined', () => {
  const store = open()
  const report = withReport(store)
  const correction = store.append(stating(report, [['s3.received.person', 5]]))
  store.undo(by(report))
  const totals = store.append(stating(report, [['s3.received.total', 5]], { joins: correction }))
  expect(store.change(totals)).toMatchObject({ step: totals, live: true })
  expect(store.change(correction)?.live).toBe(false)
})

test('only an own change of the same report is joined', () => {
  const store = open()
  const [report, other] = [withReport(store, 2021), withReport(store, 2022)]
  const own = store.append(stating(report, [['s3.received.person', 5]]))
  const refused = expect.objectContaining({ code: 'cannot-join' })
  expect(() => store.append(stating(report, [], { joins: own, by: 'tg:2' }))).toThrow(refused)
  expect(() => store.append(stating(other, [], { joins: own }))).toThrow(refused)
  expect(() => store.append(stating(report, [], { joins: 99 }))).toThrow(refused)
  expect(store.version(report.id)).toBe(1)
})

test('a person or report nobody knows gets no history', () => {
  const store = open()
  const report = withReport(store)
  expect(() => store.append(stating(report, [], { by: 'tg:99' }))).toThrow('FOREIGN KEY')
  expect(() => store.append(stating({ ...report, id: 9 }, []))).toThrow(
    expect.objectContaining({ code: 'unknown-report' }),
  )
  expect(() => store.append(stating(report, [['s3.received.person', 1.5]]))).toThrow()
  expect(store.version(report.id)).toBe(0)
  expect(store.changes(report.id)).toEqual([])
})

/** What a report's history does for one person: the steps that live, and those taken back, the last one on top. */
interface Stacks {
  readonly live: number[][]
  readonly undone: number[][]
}

const move = fc.record({
  kind: fc.constantFrom('say' as const, 'say' as const, 'join' as const, 'undo' as const, 'redo' as const),
  person: fc.constantFrom('tg:1', 'tg:2'),
})

type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never

function play(store: Store, report: Report, { live, undone }: Stacks, { kind, person }: Move): void {
  if (kind === 'say') live.push([store.append(stating(report, [], { by: person }))])
  else if (kind === 'join') {
    const step = live.at(-1)
    step?.push(store.append(stating(report, [], { by: person, joins: step.at(-1)! })))
  } else {
    const [from, to] = kind === 'undo' ? [live, undone] : [undone, live]
    const step = from.pop()
    if (step) to.push(step)
    expect(idsOf(store[kind](by(report, person)))).toEqual(step ?? [])
  }
}

test('however people mix them, what lives is what a stack for each person would hold', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const store = openStore(':memory:')
      const report = withReport(store)
      const stacks = { 'tg:1': { live: [], undone: [] }, 'tg:2': { live: [], undone: [] } } as Record<string, Stacks>
      for (const next of moves) play(store, report, stacks[next.person]!, next)
      const live = Object.values(stacks).flatMap((stack) => stack.live.flat())
      expect(liveIds(store, report)).toEqual(live.sort((left, right) => left - right))
      expect(store.verifyHistory(report.id)).toEqual({ ok: true })
      store.close()
    }),
    { numRuns: 60 },
  )
})

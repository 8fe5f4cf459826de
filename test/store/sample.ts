import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CellId } from '../../src/schema/cell-id.ts'
import { openStore } from '../../src/store/open.ts'
import type { NewChange, Report, Reversal, Store } from '../../src/store/store.ts'

const day = '2022-01-08'

/** A path for a database in a folder of its own, gone after the test. */
export function temporaryPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'data', 'nianbao.db')
}

/** A store in a real file, closed after the test. */
export function open(path = temporaryPath()): Store {
  const store = openStore(path)
  onTestFinished(() => store.close())
  return store
}

export function withReport(store: Store, year = 2021): Report {
  for (const [id, name] of [
    ['tg:1', '小王'],
    ['tg:2', '老刘'],
  ] as const)
    store.savePerson({ id, name })
  return store.createReport({ organ: '石桥镇人民政府', year, at: 1 })
}

type Figure = readonly [CellId, number | null]

/** A message of 小王 that states figures. */
export const stating = (report: Report, figures: readonly Figure[], more: Partial<NewChange> = {}): NewChange => ({
  reportId: report.id,
  by: 'tg:1',
  at: 1000,
  day,
  source: 'message',
  message: null,
  words: figures.map(([cell, value]) => `${cell} ${value}`).join('，'),
  statements: figures.map(([cell, value]) => ({ cell, value, words: String(value) })),
  drops: [],
  notes: [],
  ...more,
})

export const by = (report: Report, person = 'tg:1'): Reversal => ({ reportId: report.id, by: person, at: 2000, day })

export const idsOf = (changes: readonly { readonly id: number }[]): number[] => changes.map(({ id }) => id)

export const liveIds = (store: Store, report: Report): number[] =>
  idsOf(store.changes(report.id).filter(({ live }) => live))

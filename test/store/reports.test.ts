import { expect, test } from 'vitest'
import { open, withReport } from './sample.ts'

test('a report is found by its number and by organ and year', () => {
  const store = open()
  const report = withReport(store)
  expect(report).toEqual({
    id: 1,
    organ: '石桥镇人民政府',
    year: 2021,
    profile: undefined,
    subrows: [],
    createdAt: 1,
    usedAt: 1,
  })
  expect(store.report(1)).toEqual(report)
  expect(store.findReport('石桥镇人民政府', 2021)).toEqual(report)
  expect(store.findReport('石桥镇人民政府', 2022)).toBeUndefined()
  expect(store.report(2)).toBeUndefined()
})

test('an organ has one report a year', () => {
  const store = open()
  const report = withReport(store)
  const other = store.createReport({ organ: report.organ, year: 2022, at: 2 })
  const taken = expect.objectContaining({ code: 'report-exists' })
  expect(() => store.createReport({ organ: report.organ, year: 2021, at: 2 })).toThrow(taken)
  expect(() => store.updateReport(other.id, { year: 2021 })).toThrow(taken)
  expect(store.reports()).toHaveLength(2)
})

test('only what the patch names is changed', () => {
  const store = open()
  const { id } = withReport(store)
  store.updateReport(id, { profile: 'beijing', subrows: ['行政检查'] })
  store.updateReport(id, { year: 2019 })
  expect(store.report(id)).toMatchObject({ year: 2019, profile: 'beijing', subrows: ['行政检查'] })
  store.updateReport(id, { profile: undefined })
  expect(store.report(id)?.profile).toBeUndefined()
})

test('a report that does not exist is not changed silently', () => {
  const store = open()
  const unknown = expect.objectContaining({ code: 'unknown-report' })
  expect(() => store.updateReport(7, { year: 2019 })).toThrow(unknown)
  expect(() => store.version(7)).toThrow(unknown)
  expect(() => store.verifyHistory(7)).toThrow(unknown)
  expect(store.changes(7)).toEqual([])
})

test('the report last used comes first', () => {
  const store = open()
  const ids = [2021, 2022, 2023].map((year) => store.createReport({ organ: '甲镇人民政府', year, at: year }).id)
  store.touchReport(ids[0]!, 3000)
  expect(store.reports().map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]])
})

test('a person keeps the last name', () => {
  const store = open()
  store.savePerson({ id: 'local', name: '我' })
  store.savePerson({ id: 'local', name: '小王' })
  expect(store.person('local')).toEqual({ id: 'local', name: '小王' })
  expect(store.person('tg:9')).toBeUndefined()
})

test('files of a kind are numbered per report and keep what they were built from', () => {
  const store = open()
  const report = withReport(store)
  const file = { reportId: report.id, kind: 'draft', name: '草稿1.docx', content: { figures: { a: 1 } }, at: 5 }
  expect(store.nextFileNumber(report.id, 'draft')).toBe(1)
  const id = store.addFile({ ...file, number: 1 })
  expect(store.file(id)).toEqual({ id, number: 1, ...file })
  expect(store.nextFileNumber(report.id, 'draft')).toBe(2)
  expect(store.nextFileNumber(report.id, 'final')).toBe(1)
  expect(() => store.addFile({ ...file, number: 1 })).toThrow()
  expect(store.file(99)).toBeUndefined()
})

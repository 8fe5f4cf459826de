import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressesOf } from '../../src/agent/addresses.ts'
import { type Form, formOf } from '../../src/schema/form.ts'
import { cellName } from '../../src/text/cells.ts'

const forms: readonly (readonly [string, Form])[] = [
  ['2008', formOf('2008')],
  ['2008 of Beijing', formOf('2008', { profile: 'beijing' })],
  ['2019', formOf('2019')],
  ['2019 with sub-rows', formOf('2019', { subrows: ['行政检查', '行政确认'] })],
  ['2021', formOf('2021')],
]

function expectEveryCellOnce(form: Form): void {
  const { addressOf, cellAt, cellNamed, rows, columnsOf, cellsOf } = addressesOf(form)
  const reached = rows.flatMap((row) => {
    const columns = columnsOf(row)!
    return columns.length === 0 ? [cellAt(row, undefined)] : columns.map((column) => cellAt(row, column))
  })
  expect([...reached].sort()).toEqual(form.cells.map(({ id }) => id).sort())
  for (const { id } of form.cells) {
    const { row, column } = addressOf(id)
    expect(cellAt(row, column)).toBe(id)
    expect(cellsOf(row)).toContain(id)
    expect(cellNamed(column === undefined ? row : `${row}·${column}`)).toBe(id)
    expect(cellNamed(id)).toBe(id)
  }
}

describe('every cell is reached by one row and column, and back', () => {
  test.each(forms)('%s', (_, form) => expectEveryCellOnce(form))

  test('whatever an organ calls its sub-rows', () => {
    const name = fc.constantFrom(
      '行政检查',
      '新收',
      '复议',
      '行政处罚',
      '其他对外管理服务',
      '规 章',
      '转来',
      '行政 检查',
    )
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (subrows) => {
        expectEveryCellOnce(formOf('2019', { subrows }))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a cell is named in a text', () => {
  const { cellNamed, cellAt } = addressesOf(formOf('2021'))

  test.each(forms)('of %s by the name people read', (_, form) => {
    for (const { id } of form.cells) expect(addressesOf(form).cellNamed(cellName(form, id))).toBe(id)
  })

  test.each([
    ['新收·总计', 's3.received.total'],
    ['新收总计', 's3.received.total'],
    ['行政处罚', 's2.penalty.decisions'],
    ['不予公开(过程性信息)·商业企业', 's3.refusedDeliberative.business'],
    ['s6.fee.collected', 's6.fee.collected'],
    ['新收', undefined],
    ['满意度', undefined],
  ])('%s', (words, id) => expect(cellNamed(words)).toBe(id))

  test('a row with one figure is not confused by a column', () => {
    expect(cellAt('行政处罚', '决定数')).toBe('s2.penalty.decisions')
    expect(cellAt('新收', undefined)).toBeUndefined()
    expect(cellAt('新收', '结果维持')).toBeUndefined()
  })
})

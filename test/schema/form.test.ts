import { describe, expect, expectTypeOf, test } from 'vitest'
import type { CellId } from '../../src/schema/cell-id.ts'
import { editionOfYear, formOf, formOfYear } from '../../src/schema/form.ts'

describe('a form', () => {
  test.each([
    ['2021', {}, 203],
    ['2019', {}, 198],
    ['2019', { subrows: ['行政检查', '行政确认'] }, 201],
    ['2008', {}, 58],
    ['2008', { profile: 'beijing' }, 71],
  ] as const)('of %s with %j has %i cells, each once', (edition, options, count) => {
    const { cells } = formOf(edition, options)
    expect(cells).toHaveLength(count)
    expect(new Set(cells.map(({ id }) => id)).size).toBe(count)
  })

  test.each([
    [2007, undefined],
    [2008, '2008'],
    [2018, '2008'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
  ])('for %i is the edition %s', (year, edition) => expect(editionOfYear(year)).toBe(edition))

  test('with named sub-rows has no cells for the row itself', () => {
    const form = formOf('2019', { subrows: ['行政检查'] })
    expect(form.cell('s2.otherServices.decisions')).toBeUndefined()
    expect(form.cell('s2.otherServices[行政检查].decisions')?.row).toBe('其他对外管理服务事项/行政检查')
  })

  test('is one object for equal arguments', () => {
    expect(formOf('2019', { subrows: ['行政检查'] })).toBe(formOf('2019', { subrows: ['行政检查'] }))
    expect(formOfYear(2023)).toBe(formOf('2021'))
  })

  test('has only cells whose ids compile', () => {
    expectTypeOf<'s3.received.person'>().toExtend<CellId>()
    expectTypeOf<'s2.otherServices[行政检查].itemsBefore'>().toExtend<CellId>()
    expectTypeOf<'t1.keyAreasLand'>().toExtend<CellId>()
    expectTypeOf<'s3.granted.nobody'>().not.toExtend<CellId>()
    expectTypeOf<'s2.rules.amount'>().not.toExtend<CellId>()
    expectTypeOf<'s2.penalty[行政检查].decisions'>().not.toExtend<CellId>()
  })
})

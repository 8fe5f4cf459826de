import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay } from '../../../src/intake/ledger/day.ts'
import { isWorkingDay, workingDaysAfter } from '../../../src/intake/ledger/working-days.ts'
import { shapes } from './random-ledger.ts'

const day = (text: string, year?: number): string => {
  const reading = readDay(text, { year })
  return 'day' in reading ? reading.day : reading.trouble
}

describe('a day', () => {
  test.each([
    '2021/3/5',
    '2021-3-5',
    '2021.3.5',
    '2021。3。5',
    '2021年3月5日',
    '2021年3月5号',
    '2021 年 3 月 5 日',
    '20210305',
    '２０２１年３月５日',
    '二〇二一年三月五日',
    '二零二一年三月五日',
    '2021-03-05 00:00:00',
    '2021-03-05T10:30:00Z',
    '2021/3/5 下午3:20',
    '2021年3月5日10时30分',
    '2021年3月5日（周五）',
    '2021-3-5 星期五',
    "'2021-03-05",
    '44260',
    '44260.75',
    '2021—3—5',
  ])('is read from %s', (text) => expect(day(text)).toBe('2021-03-05'))

  test('of a leap year is read, of another year refused', () => {
    expect(day('2020年2月29日')).toBe('2020-02-29')
    expect(day('2021年2月29日')).toBe('impossible')
  })

  test.each([
    ['2021/13/1', 'impossible'],
    ['2021/4/31', 'impossible'],
    ['20211301', 'impossible'],
    ['3月5日', 'no-year'],
    ['21.3.5', 'short-year'],
    ['2021年3月', 'no-day'],
    ['2021.3', 'no-day'],
    ['3/5/2021', 'day-or-month'],
    ['2021.3.5、2021.3.8', 'several'],
    ['2021.3.5-2021.3.8', 'several'],
    ['1921-03-05', 'out-of-range'],
    ['2201-03-05', 'out-of-range'],
    ['30000', 'out-of-range'],
    ['下周', 'no-date'],
    ['3.5', 'no-date'],
    ['12', 'no-date'],
    ['#REF!', 'no-date'],
    ['#UNCOMPUTED!', 'uncomputed'],
    ['20210305（补正）', 'no-date'],
  ])('is not read from %s: %s', (text, trouble) => expect(day(text)).toBe(trouble))

  test('with the year last is read where it can be read in one way only', () => {
    expect([day('3/25/2021'), day('25/3/2021'), day('5/5/2021'), day('25/13/2021')]).toEqual([
      '2021-03-25',
      '2021-03-25',
      '2021-05-05',
      'impossible',
    ])
  })

  test('without a year takes the year of the ledger', () => {
    expect(day('3月5日', 2021)).toBe('2021-03-05')
    expect(day('2月29日', 2021)).toBe('impossible')
    expect(readDay('3月5日', { year: 2021 })).toEqual({ day: '2021-03-05', yearAssumed: true })
  })

  test('counted from 1904 is 1462 days later', () => {
    expect(readDay('42798', { serialOffset: 1462 })).toEqual({ day: '2021-03-05' })
  })

  test('is the same in whatever shape it is written', () => {
    const any = fc.date({ min: new Date('2009-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(any, fc.nat(), (moment, which) => {
        const written = moment.toISOString().slice(0, 10)
        const texts = shapes(written, false).map((content) =>
          typeof content === 'object' && 'serial' in content ? String(content.serial) : String(content),
        )
        expect(day(texts[which % texts.length]!)).toBe(written)
      }),
    )
  })

  test('is never read from arbitrary text as one that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789年月日./- :一二三十〇TZ') }), (text) => {
        const reading = readDay(text)
        if ('day' in reading) expect(new Date(`${reading.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(reading.day)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('working days', () => {
  test('follow the holiday notices', () => {
    expect(['2021-02-07', '2021-02-11', '2021-02-20', '2021-03-05', '2021-03-06'].map(isWorkingDay)).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
    expect(['2020-01-31', '2023-06-25', '2025-10-08', '2026-02-23'].map(isWorkingDay)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('are counted from the day after receipt', () => {
    expect(workingDaysAfter('2021-03-05', '2021-03-05')).toBe(0)
    expect(workingDaysAfter('2021-03-05', '2021-03-08')).toBe(1)
    expect(workingDaysAfter('2021-02-05', '2021-02-22')).toBe(8)
  })

  test('beyond the notices are Monday to Friday', () => {
    expect(workingDaysAfter('2030-01-04', '2030-01-11')).toBe(5)
  })

  test.each([
    [2018, 250],
    [2019, 250],
    // Two fewer than planned: the Spring Festival was made longer.
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('of %i are %i', (year, days) => expect(workingDaysAfter(`${year - 1}-12-31`, `${year}-12-31`)).toBe(days))
})

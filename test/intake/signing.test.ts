import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedIn } from '../../src/intake/sayings/publishing.ts'
import { olderFinalIn, saysSigned, sendingBackIn, sendingIn, signerIn } from '../../src/intake/sayings/signing.ts'
import { dayIn } from '../../src/intake/sayings/signing-day.ts'

const today = '2022-01-12'
const on = { today, reportYear: 2021 }

describe('who signed, and when', () => {
  test.each([
    ['王主任 1月12日', { who: '王主任', day: '2022-01-12' }],
    ['王主任今天签的', { who: '王主任', day: '2022-01-12' }],
    ['老王 昨天', { who: '老王', day: '2022-01-11' }],
    ['1月10号张镇长签的字', { who: '张镇长', day: '2022-01-10' }],
    ['王主任一月十二号', { who: '王主任', day: '2022-01-12' }],
    ['王建国 2022.1.9', { who: '王建国', day: '2022-01-09' }],
    ['张镇长和李书记 前天', { who: '张镇长、李书记', day: '2022-01-10' }],
    ['12月30日 王主任', { who: '王主任', day: '2021-12-30' }],
    ['王主任', { who: '王主任' }],
    ['今天上午', { day: '2022-01-12' }],
    ['领导今天签的', { nameless: true, day: '2022-01-12' }],
    ['2月30日 王主任', { who: '王主任', noSuchDay: true }],
  ])('is read: %s', (words, said) => expect(signerIn(words, on)).toEqual(said))

  test.each(['处罚3件', '许可1', '不知道', '还没签', '谁签？', '12', '处罚212，1月12日报的', ''])(
    'is not read into: %s',
    (words) => expect(signerIn(words, on)).toBeUndefined(),
  )

  test.each(['签了3份合同', '签字了吗', '还没签字', '处罚签了3件', '签收了'])('is not said by: %s', (words) =>
    expect(saysSigned(words)).toBe(false),
  )

  test('any day that is written out is that day', () => {
    const days = fc.date({ min: new Date('2021-07-20'), max: new Date('2022-06-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, number] = day.split('-').map(Number)
        expect(dayIn(`${year}年${month}月${number}日`, on)?.day).toBe(day)
        expect(dayIn(`${year}-${month}-${number}`, on)?.day).toBe(day)
      }),
    )
  })
})

describe('a day that is said without a year', () => {
  const placed = (words: string, today: string, reportYear = 2021): string | undefined =>
    dayIn(words, { today, reportYear })?.day

  test.each([
    // Of a report of long ago: signed in the year after it.
    ['1月13日', '2026-11-21', '2022-01-13'],
    ['3月30日', '2026-11-21', '2022-03-30'],
    ['12月30日', '2026-11-21', '2022-12-30'],
    // Close to today it is that day, before and after it, before and after New Year.
    ['11月30日', '2026-11-21', '2026-11-30'],
    ['10月21日', '2026-11-21', '2026-10-21'],
    ['10月20日', '2026-11-21', '2022-10-20'],
    ['12月30日', '2022-01-12', '2021-12-30'],
    ['12月12日', '2022-01-12', '2021-12-12'],
    ['1月5日', '2021-12-20', '2022-01-05'],
    ['1月2日', '2027-01-01', '2027-01-02'],
    ['12月31日', '2027-01-01', '2026-12-31'],
    // The year after the report’s is still to come: the last there was.
    ['6月1日', '2022-01-12', '2021-06-01'],
    ['3月1日', '2022-01-12', '2021-03-01'],
    ['1月13日', '2022-03-30', '2022-01-13'],
    ['2月29日', '2026-11-21', undefined],
    // A date alone is the last one, a word for a day is that day.
    ['12号', '2026-11-21', '2026-11-12'],
    ['21号', '2026-11-21', '2026-11-21'],
    ['28号', '2026-11-21', '2026-10-28'],
    ['28号', '2027-01-03', '2026-12-28'],
    ['31号', '2026-11-21', '2026-10-31'],
    ['32号', '2026-11-21', undefined],
    ['今天', '2027-01-01', '2027-01-01'],
    ['昨天', '2027-01-01', '2026-12-31'],
    ['大前天', '2027-01-02', '2026-12-30'],
  ])('「%s」, said on %s, is %s', (words, today, day) => expect(placed(words, today)).toBe(day))

  test('follows the year of the report', () => {
    expect([2020, 2023, 2025].map((year) => placed('1月13日', '2026-11-21', year))).toEqual([
      '2021-01-13',
      '2024-01-13',
      '2026-01-13',
    ])
    expect(placed('2月29日', '2026-11-21', 2023)).toBe('2024-02-29')
    // A report of the year that has not ended yet.
    expect(placed('1月13日', '2026-11-21', 2026)).toBe('2026-01-13')
  })

  test('is over, or close to today', () => {
    const dates = fc.date({ min: new Date('2008-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: 2008, max: 2040 }), (said, now, reportYear): void => {
        const today = now.toISOString().slice(0, 10)
        const [month, date] = [said.getUTCMonth() + 1, said.getUTCDate()]
        const day = placed(`${month}月${date}日`, today, reportYear)
        if (day === undefined) {
          expect([month, date]).toEqual([2, 29])
          return
        }
        expect(day.slice(5)).toBe(said.toISOString().slice(5, 10))
        expect(Date.parse(day)).toBeLessThanOrEqual(Date.parse(today) + 31 * 86_400_000)
      }),
    )
  })
})

describe('that a report is out', () => {
  test.each([
    ['已经报了', { how: '上报' }],
    ['挂网了 1月10日', { how: '公开', day: '2022-01-10' }],
    ['昨天报给区里了', { how: '上报', day: '2022-01-11' }],
    ['已公开', { how: '公开' }],
  ])('is read: %s', (words, said) => expect(publishedIn(words, on)).toEqual(said))

  test.each(['公开3件', '已公开3件', '主动公开了54条', '予以公开', '都答复了', '公开', '上报', '报了3件', '处罚报了'])(
    'is not read into: %s',
    (words) => expect(publishedIn(words, on)).toBeUndefined(),
  )
})

test.each([
  ['送审', { to: '' }],
  ['送王主任审定', { to: '王主任' }],
  ['发给王主任点一下', { to: '王主任' }],
  ['送了3件', undefined],
  ['送达3份', undefined],
])('a report is put before somebody: %s', (words, said) => expect(sendingIn(words)).toEqual(said))

test.each([
  ['退回', ''],
  ['退回，第五部分太空', '第五部分太空'],
  ['退回2件', undefined],
  ['退回申请1件', undefined],
])('a report is sent back: %s', (words, said) => expect(sendingBackIn(words)).toBe(said))

test.each([
  ['上一版', 'before'],
  ['正式稿1', 1],
  ['看看正式稿 2', 2],
  ['上一问', undefined],
  ['正式稿', undefined],
])('an older final is asked for: %s', (words, said) => expect(olderFinalIn(words)).toBe(said))

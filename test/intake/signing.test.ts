import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedIn } from '../../src/intake/sayings/publishing.ts'
import { olderFinalIn, saysSigned, sendingBackIn, sendingIn, signerIn } from '../../src/intake/sayings/signing.ts'
import { dayIn } from '../../src/intake/sayings/signing-day.ts'

const today = '2022-01-12'

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
  ])('is read: %s', (words, said) => expect(signerIn(words, today)).toEqual(said))

  test.each(['处罚3件', '许可1', '不知道', '还没签', '谁签？', '12', '处罚212，1月12日报的', ''])(
    'is not read into: %s',
    (words) => expect(signerIn(words, today)).toBeUndefined(),
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
        expect(dayIn(`${year}年${month}月${number}日`, today)?.day).toBe(day)
        expect(dayIn(`${year}-${month}-${number}`, today)?.day).toBe(day)
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
  ])('is read: %s', (words, said) => expect(publishedIn(words, today)).toEqual(said))

  test.each(['公开3件', '已公开3件', '主动公开了54条', '予以公开', '都答复了', '公开', '上报', '报了3件', '处罚报了'])(
    'is not read into: %s',
    (words) => expect(publishedIn(words, today)).toBeUndefined(),
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

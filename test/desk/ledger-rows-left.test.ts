import { describe, expect, test } from 'vitest'
import { settlementIn } from '../../src/text/ledger/rows-left.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { applicant, ledgerCsv, ledgerRows, organ } from '../support/uploads.ts'

// Rows of a ledger that could not be counted are requests all the same: a report without them is not complete.

const bad = [
  ['31', '', applicant, '自然人', '2021-10-08', '予以公开'],
  ['32', '2021-13-08', applicant, '自然人', '', ''],
  ['33', '2021-10-08', applicant, '自然人', '2021-10-09', '已答复'],
]

async function withRowsLeft(rows = bad): Promise<Conversation> {
  const talk = startConversation()
  talk.says(`${organ} 2021年`)
  await talk.sendsFile('台账.csv', ledgerCsv([...ledgerRows(), ...rows]))
  return talk
}

const listed = (talk: Conversation): string => talk.says('还差什么').text

describe('rows of a ledger that were not counted', () => {
  test('are asked about as soon as the rest is recorded', async () => {
    const talk = await withRowsLeft()
    const heard = talk.taps('记下这张表')
    expect(heard.text).toContain('台账还有3行（第32、33、34行）没算')
    expect(heard.buttons).toEqual(expect.arrayContaining(['手工加上了', '不该算']))
  })

  test('stay on the list and hold the final back, whatever else is said', async () => {
    const talk = await withRowsLeft()
    talk.taps('记下这张表')
    for (const words of [
      '文件规章都没有',
      '许可处罚强制都没有',
      '行政事业性收费没有',
      '复议诉讼都没有',
      '信息处理费没有',
    ])
      talk.says(words)
    talk.says('第一部分：全年通过公开栏公开信息，专人负责审核，没有开展考核和评议，没有责任追究。')
    talk.says('第五部分：答复不够规范，2022年组织文书培训。')
    talk.says('第六部分：没有其他需要报告的事项。')
    talk.says('落款 2022年1月12日')
    expect(listed(talk)).toContain('台账还有3行')
    const refused = talk.says('定稿')
    expect(refused.text).toContain('还出不了正式稿')
    expect(refused.text).toContain('台账还有3行')
    talk.sends({ kind: 'open', report: 1 })
    expect(listed(talk)).toContain('台账还有3行')
  })

  test.each(['手工加上了', '不该算'])('「%s」 settles them, and 撤销 opens them again', async (label) => {
    const talk = await withRowsLeft()
    talk.taps('记下这张表')
    expect(talk.taps(label).text).toContain(label)
    expect(listed(talk)).not.toContain('台账')
    talk.says('撤销')
    expect(listed(talk)).toContain('台账还有3行')
  })

  test.each(['那3行手工加上了', '台账那几行我自己加进去了', '台账没算的不该算', '这3行作废的，不用算'])(
    '「%s」 settles them later as well',
    async (words) => {
      const talk = await withRowsLeft()
      talk.taps('记下这张表')
      talk.says('处罚5')
      talk.says(words)
      expect(listed(talk)).not.toContain('台账')
    },
  )

  test.each(['那3行怎么办', '台账那几行还没加上', '没算的是哪几行？', '跳过', '处罚5', '不知道'])(
    '「%s」 does not',
    async (words) => {
      const talk = await withRowsLeft()
      talk.taps('记下这张表')
      talk.says(words)
      expect(listed(talk)).toContain('台账还有3行')
    },
  )

  test('a mended ledger settles them, and one with other rows left names those', async () => {
    const talk = await withRowsLeft()
    talk.taps('记下这张表')
    await talk.sendsFile('台账.csv', ledgerCsv([...ledgerRows(), bad[0]!]))
    talk.taps('记下这张表')
    expect(listed(talk)).toContain('台账还有1行（第32行）没算')
    talk.taps('从第1样接着')
    talk.says('不该算')
    await talk.sendsFile('台账.csv', ledgerCsv())
    expect(talk.taps('记下这张表').text).not.toContain('没算')
    expect(listed(talk)).not.toContain('台账')
  })

  test('are nobody’s business when the table is not recorded', async () => {
    const talk = await withRowsLeft()
    talk.taps('不记')
    expect(listed(talk)).not.toContain('台账')
  })

  test('go with the table that is taken back', async () => {
    const talk = await withRowsLeft()
    talk.taps('记下这张表')
    talk.says('撤销')
    expect(listed(talk)).not.toContain('台账')
  })
})

test.each([
  ['加上了', '手工加上了'],
  ['已经另外算进去了', '手工加上了'],
  ['不用算', '不该算'],
  ['不算', '不该算'],
  ['还没加', undefined],
  ['要不要算', undefined],
])('asked about them, 「%s」 is %s', (words, meaning) => {
  expect(settlementIn(words, true)).toBe(meaning)
  expect(settlementIn(words, false)).toBeUndefined()
})

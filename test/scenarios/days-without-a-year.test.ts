import { expect, test } from 'vitest'
import { figuresByTaps, startConversation, textsByParts } from '../support/conversation.ts'

const day = 24 * 3_600_000
/** From the morning of 11 January 2022. */
const until = (date: string): number => Date.parse(date) - Date.UTC(2022, 0, 11)

test('what is entered years later of a report lies in the year after the report’s', () => {
  const talk = startConversation()
  figuresByTaps(talk)
  textsByParts(talk)
  talk.says('出个稿子')
  talk.waits(until('2026-11-21'))
  talk.says('纸签了')
  expect(talk.says('王主任 1月13日').text).toContain('审定：王主任 2022年1月13日')
  expect(talk.says('挂网了 1月20日').text).toBe('记下：2021年报告，2022年1月20日已公开。以后再改算更正，要写原因。')
})

test('around New Year a day is the one close by', () => {
  const talk = startConversation()
  figuresByTaps(talk)
  textsByParts(talk)
  talk.says('出个稿子')
  talk.waits(until('2022-12-30'))
  talk.says('纸签了')
  expect(talk.says('王主任 12月28日').text).toContain('审定：王主任 2022年12月28日')
  talk.waits(3 * day)
  expect(talk.says('昨天挂网了').text).toContain('2021年报告，2023年1月1日已公开')
  expect(talk.says('已经上报了 12月31日').text).toContain('2021年报告，2022年12月31日已上报')
})

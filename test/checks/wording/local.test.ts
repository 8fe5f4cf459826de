import { describe, expect, test } from 'vitest'
import { formOfYear } from '../../../src/schema/form.ts'
import { habitsOf, type LocalProfile, localProfile } from '../../../src/schema/habits.ts'
import { findingText } from '../../../src/text/findings/findings.ts'
import { overview, wordingOf } from './sound.ts'

const year = 2025

const profile = (period: object): LocalProfile =>
  localProfile.parse({ id: 'liuhe', name: '柳河', periods: [{ from: 2024, ...period }] })

/** What is said of a first section under a place's habits. */
function told(s1: string, period: object, more: object = {}): string[][] {
  const form = formOfYear(year, { habits: habitsOf(profile(period), year) })
  return wordingOf({ year, texts: { s1 }, more: { form, ...more } }).map((finding) => [
    finding.rule,
    finding.level,
    findingText(finding, form),
  ])
}

const seven = {
  parts: [
    { title: '组织领导', words: ['领导小组'] },
    { title: '主动公开' },
    { title: '依申请公开' },
    { title: '政府信息管理' },
    { title: '政府信息公开平台建设' },
    { title: '教育培训', words: ['培训'] },
    { title: '监督保障' },
  ],
}

const whole = [
  '（一）组织领导。成立领导小组，分管领导按季调度。',
  ...overview.split('\n').slice(1, 5),
  '（六）教育培训。组织两次业务学习。',
  '（七）监督保障。公开工作列入年终考核，开展社会评议，无责任追究情形。',
]
  .join('\n')
  .replace('（四）政府', '（五）政府')
  .replace('（三）政府', '（四）政府')
  .replace('（二）依', '（三）依')
  .replace('（一）主', '（二）主')

describe('the parts of a place', () => {
  test('are all wanted', () => {
    expect(told(whole, seven)).toEqual([])
    expect(told(overview, seven)).toEqual([['F-PARTS', 'explain', '第一部分没有“组织领导”“教育培训”两个小标题。']])
  })

  test('each need a heading of their own: one that is added stands for no other', () => {
    const without = whole.split('\n').slice(0, -1).join('\n')
    expect(told(without, seven)[0]).toEqual(['F-PARTS', 'explain', '第一部分没有“监督保障”这个小标题。'])
  })

  test('may go by other words', () =>
    expect(told(whole.replace('组织领导。', '健全领导小组。').replace('教育培训。', '业务培训。'), seven)).toEqual([]))

  test('are the five of the form where the place names none', () =>
    expect(told(overview, { deadline: '01-20' })).toEqual([]))

  test('that are the form’s by a longer title are known by their other names', () =>
    expect(
      told(overview.replace('政府信息公开平台建设。', '渠道建设。'), {
        parts: [{ title: '主动公开情况' }, { title: '政府信息公开平台建设情况' }],
      }),
    ).toEqual([]))
})

describe('a length that a place sets', () => {
  test.each([
    ['一二三四五，', 5, 6],
    ['一二三四五6789', 5, 6],
    ['一 二\n三', 2, 3],
  ])('%s is longer than %i', (start, most, length) => {
    const [finding] = told(start, { lengths: { s1: most } }).filter(([rule]) => rule === 'F-LENGTH')
    expect(finding).toEqual([
      'F-LENGTH',
      'explain',
      `第一部分有${length}字，柳河的要求是不超过${most}字，多${length - most}字。`,
    ])
  })

  test('may be reached', () => expect(told(overview, { lengths: { s1: 1000, s5: 1000 } })).toEqual([]))

  test('is closed by a reason', () => {
    const form = formOfYear(year, { habits: habitsOf(profile({ lengths: { s1: 5 } }), year) })
    const [finding] = wordingOf({ year, more: { form, reasons: { 'F-LENGTH': '要写的多，压不下来' } } })
    expect([finding!.rule, finding!.holdsGate]).toEqual(['F-LENGTH', false])
  })
})

describe('what a place wants said', () => {
  const period = {
    parts: [
      { title: '主动公开', must: [{ say: '惠农补贴' }, { say: '公报期数', words: ['公报'] }] },
      { title: '监督保障', must: [{ say: '专区数', words: ['专区'] }] },
    ],
  }

  test('is only mentioned where no word speaks of it', () =>
    expect(told(overview, period)).toEqual([['F-LOCAL', 'note', '第一部分没看到柳河要写的：公报期数；专区数。']]))

  test('is not held against a text that is still being written', () =>
    expect(told(overview, period, { unfinished: new Set(['s1']) })).toEqual([]))
})

describe('a day that a place sets', () => {
  const late = (publishedOn: string, deadline?: string) =>
    told(overview, { deadline: '01-20' }, { publishedOn, deadline })

  test('holds before the one that is set for everybody', () => {
    expect(late('2026-01-20', '01-10')).toEqual([])
    expect(late('2026-01-21', '01-31')).toEqual([
      ['F-DEADLINE', 'note', '落款是2026年1月21日，晚于2026年1月20日的公布期限。'],
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { readKind } from '../../../src/intake/ledger/kinds.ts'
import { readOutcome, readOutcomeWith } from '../../../src/intake/ledger/outcomes.ts'
import { requestColumns, requestRows2021 } from '../../../src/schema/editions/requests.ts'
import { formOf } from '../../../src/schema/form.ts'
import { rowTroubleText } from '../../../src/text/ledger/troubles.ts'

const form = formOf('2021')
const kind = (text: string): string => {
  const reading = readKind(text)
  return 'kind' in reading ? reading.kind : reading.trouble.code
}
const outcome = (text: string, edition = form): string => {
  const reading = readOutcome(text, edition)
  if ('row' in reading) return reading.custom === undefined ? reading.row : `${reading.row} by custom`
  return 'open' in reading ? 'open' : reading.trouble.code
}

describe('an applicant’s kind', () => {
  test('is read from every label of the form', () => {
    for (const { id, label } of requestColumns) if (id !== 'total') expect(kind(label)).toBe(id)
  })

  test.each([
    ['公民', 'person'],
    ['个人', 'person'],
    ['村民', 'person'],
    ['自然人（张三）', 'person'],
    ['企业', 'business'],
    ['某某建设有限公司', 'business'],
    ['法人或者其他组织（商业企业）', 'business'],
    ['法人、其他组织/律所', 'legal'],
    ['大学', 'research'],
    ['基金会', 'nonprofit'],
    ['民办非企业单位', 'nonprofit'],
    ['其它', 'others'],
    ['其他（村委会）', 'others'],
    ['A.自然人', 'person'],
  ])('%s is %s', (text, expected) => expect(kind(text)).toBe(expected))

  test.each([
    ['', 'missing'],
    ['/', 'missing'],
    ['张三', 'kind-unknown'],
    ['非自然人', 'kind-group'],
    ['不是自然人', 'kind-unknown'],
    ['李四、某某公司', 'kind-unknown'],
    ['自然人、商业企业', 'kind-several'],
    ['法人或其他组织', 'kind-group'],
    ['单位', 'kind-group'],
    ['个体户', 'kind-ask'],
    ['律师', 'kind-ask'],
    ['村委会', 'kind-ask'],
    ['某某村村民委员会', 'kind-ask'],
    ['事业单位', 'kind-ask'],
    ['其他组织', 'kind-ask'],
  ])('%s is not guessed: %s', (text, expected) => expect(kind(text)).toBe(expected))

  test('that no rule settles comes with a proposal that says what it is', () => {
    const reading = readKind('律师')
    expect('trouble' in reading && rowTroubleText(reading.trouble)).toBe(
      '申请人类型“律师”要定归哪一类，建议自然人或法律服务机构（建议，不是明文）',
    )
  })
})

describe('an outcome', () => {
  test('is read from every label of the form, as printed and as its last part', () => {
    for (const { id, label } of requestRows2021) {
      if (['received', 'carriedIn', 'total', 'carriedOut'].includes(id)) continue
      expect([id, outcome(label.slice(label.indexOf('/') + 1))]).toEqual([id, id])
      expect([id, outcome(label.slice(label.lastIndexOf('/') + 1))]).toEqual([id, id])
    }
  })

  test.each([
    ['同意公开', 'granted'],
    ['已主动公开，告知获取途径', 'granted'],
    ['部分公开，其余涉及第三方不予公开', 'partial'],
    ['不予公开（涉及商业秘密）', 'refusedThirdParty'],
    ['依据《条例》第十六条第一款，属于内部事务信息，不予公开', 'refusedInternalAffairs'],
    ['不掌握', 'unavailableNotHeld'],
    ['无现成信息', 'unavailableNeedsCreation'],
    ['重复申请，不予处理', 'notProcessedRepeat'],
    ['提供公开出版物', 'notProcessedPublication'],
    ['逾期未补正，视为放弃', 'otherNotCorrected'],
    ['逾期未缴费，视为放弃', 'otherFeeUnpaid'],
    ['已答复：予以公开', 'granted'],
    ['3.5 属于三类内部事务信息', 'refusedInternalAffairs'],
  ])('%s is %s', (text, expected) => expect(outcome(text)).toBe(expected))

  test.each([
    ['信息不存在', 'unavailableNotHeld by custom'],
    ['不属于本机关公开', 'unavailableNotHeld by custom'],
    ['申请人撤回', 'otherMisc by custom'],
    ['并案处理', 'otherMisc by custom'],
    ['视为放弃', 'otherNotCorrected by custom'],
    ['咨询', 'notProcessedPetition by custom'],
  ])('%s is %s', (text, expected) => expect(outcome(text)).toBe(expected))

  test.each(['办理中', '正在征求第三方意见', '延期', '补正中', '未答复'])('%s is none yet', (text) =>
    expect(outcome(text)).toBe('open'),
  )

  test.each([
    ['', 'missing'],
    ['不予公开', 'outcome-group'],
    ['无法提供', 'outcome-group'],
    ['其他处理', 'outcome-group'],
    ['不公开', 'outcome-answered'],
    ['已答复', 'outcome-answered'],
    ['政府信息公开答复书', 'outcome-answered'],
    ['不属于国家秘密', 'outcome-unknown'],
    ['未撤回', 'outcome-unknown'],
    ['不提供', 'outcome-answered'],
    ['部分不予公开', 'outcome-unknown'],
    ['大概不存在', 'outcome-unknown'],
    ['予以公开、信息不存在', 'outcome-several'],
    ['不予公开（信息不存在）', 'outcome-clash'],
  ])('%s is not guessed: %s', (text, expected) => expect(outcome(text)).toBe(expected))

  test('under 其他处理 is one row in the form of 2019', () => {
    const older = formOf('2019')
    expect(['撤回', '逾期不补正', '其他处理'].map((text) => outcome(text, older))).toEqual([
      'other by custom',
      'other',
      'other',
    ])
  })

  test('is completed by its grounds, and not undone by prose beside it', () => {
    const row = (text: string, grounds: string): unknown => readOutcomeWith(text, grounds, form)
    expect(row('不予公开', '国家秘密')).toEqual({ row: 'refusedStateSecret' })
    expect(row('予以公开', '经研究认为可以给')).toEqual({ row: 'granted' })
    expect(row('不予公开', '领导不同意给')).toMatchObject({ trouble: { code: 'outcome-group' } })
    expect(row('予以公开', '国家秘密')).toMatchObject({ trouble: { code: 'outcome-several' } })
  })

  test('that is unknown is quoted without names, numbers and what a spreadsheet would run', () => {
    const words = (text: string): unknown => {
      const reading = readOutcome(text, form)
      return 'trouble' in reading && 'words' in reading.trouble && reading.trouble.words
    }
    expect(words('=cmd|calc!A1')).toBe('cmdcalcA1')
    expect(words('电话13800138000告知')).toBe('电话告知')
    expect(String(words('很'.repeat(500))).length).toBeLessThan(20)
  })
})

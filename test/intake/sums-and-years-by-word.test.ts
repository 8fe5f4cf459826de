import { expect, test } from 'vitest'
import { read } from '../../src/intake/reader.ts'
import { facts } from './clerk-facts.ts'
import { contextOf } from './digest.ts'

const none = 'carriedIn:0×6'
const whichFee = /^\{which-fee 信息处理费实收3\.2万元 [^|]* \| 行政事业性收费3\.2万元 fees\.amount=3200000\}$/

facts('前年 is the year requests came over from, where 去年 is the year of the report', [
  ['documents', '去年收了3件都是老百姓 前年转来没有', `received.person=3 received:0×5 ${none}`],
  ['documents', '去年收了3件，都是老百姓，前年的没有转来', `received.person=3 received:0×5 ${none}`],
  [
    'documents',
    '去年收到5件申请 前年没办完转过来1件 自然人的',
    'received.total=5 carriedIn.total=1 carriedIn.person=1',
  ],
  ['documents', '前年转来0', none],
  ['documents', '2020年 转来没有', none],
  ['incoming received.total=3 received.person=3', '前年没有', none],
  ['incoming received.total=3 received.person=3', '前年没剩', none],
  ['incoming received.total=3 received.person=3', '前年结转2件', 'carriedIn.total=2'],
])

facts('前年 counted from another year, or of anything else, is not of this report', [
  ['documents', '今年收了3件 前年转来2', '!outside-year !outside-year'],
  ['documents', '去年转来0 前年转来2', '!outside-year !outside-year'],
  ['documents', '去年没转来的，前年转来2', `${none} !outside-year`],
  ['documents', '去年处罚212，前年处罚180', 'penalty.decisions=212 !outside-year'],
  ['documents', '前年处罚180', '!outside-year'],
  ['incoming received.total=3 received.person=3', '转来的没有，前年都办完了', `${none} !outside-year`],
  ['outcomes received.total=3 received.person=3', '2020年都办完了', '!outside-year'],
])

facts('a sum as it is spoken is the same sum, whatever is asked', [
  ['fees', '3万2 占道费', '? fees.amount=3200000'],
  ['documents', '3万2 占道费', '? fees.amount=3200000'],
  ['disputes', '3万2 摊位费', '? fees.amount=3200000'],
  ['documents', '占道费3万2', '? fees.amount=3200000'],
  ['documents', '垃圾费 一万五', '? fees.amount=1500000'],
  ['documents', '3.2万元 占道费', '? fees.amount=3200000'],
  ['documents', '3万2', whichFee],
  ['documents', '收费3万2', whichFee],
  ['documents', '收费那个 3万2', whichFee],
  ['incoming', '收了3万2', whichFee],
  ['documents', '罚款3万2', '!fine-not-fee'],
  ['documents', '花了3万2', '!ambiguous-number'],
  ['documents', '3万2件', '!ambiguous-number'],
])

test('years after the report, or before its end, the day does not tell what 前年 is', () => {
  const said = (today: string) => read('前年转来0', { ...contextOf('documents'), today })
  expect(said('2022-01-11')).toMatchObject({ kind: 'figures', restate: false })
  expect(said('2026-11-21')).toMatchObject({ kind: 'figures', restate: true })
  expect(said('2021-12-20')).toMatchObject({ kind: 'figures', proposals: [] })
})

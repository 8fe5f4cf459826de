import { describe, expect, test } from 'vitest'
import { type CheckedReport, check, findingKey } from '../../src/checks/findings.ts'
import { ruleCodes } from '../../src/checks/rules/codes.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { type Form, formOf } from '../../src/schema/form.ts'
import { findingText } from '../../src/text/findings/findings.ts'
import { complete, figures } from '../support/figures.ts'

type Entries = Partial<Record<CellId, number>>
type More = Partial<Omit<CheckedReport, 'figures' | 'form'>>

const form2021 = formOf('2021')
const form2019 = formOf('2019')
const form2008 = formOf('2008')
const beijing = formOf('2008', { profile: 'beijing' })
const years = { 2008: 2017, 2019: 2020, 2021: 2023 } as const

const judge = (form: Form, entries: Entries, more: More = {}) =>
  check({ organ: '某镇人民政府', year: years[form.edition], form, figures: figures(entries), ...more })
/** A whole report of zeros but for these. */
const judgeWhole = (form: Form, entries: Entries, more: More = {}) =>
  check({ organ: '某镇人民政府', year: years[form.edition], form, figures: complete(form, entries), ...more })
const lastYear = (form: Form, entries: Entries, year = years[form.edition] - 1) => ({
  previous: { year, form, figures: complete(form, entries) },
})

/** Columns person and total of table three, all of the rows that count. */
const requests = (rows: Record<string, number>): Entries =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => ['person', 'total'].map((column) => [`s3.${row}.${column}`, value])),
  )

// For every rule: figures that break it, the sides of the finding, and what it says to people.
const broken: readonly (readonly [
  string,
  Form,
  Entries,
  More,
  string,
  readonly [number | null, number | null],
  string,
])[] = [
  [
    'S3-BALANCE',
    form2021,
    { ...requests({ received: 3, granted: 2, total: 2 }), 's3.carriedOut.person': 0 },
    {},
    'S3-BALANCE',
    [3, 2],
    '表三“自然人”列：新收加转来是3，办结加转出是2，差1。两边应相等。',
  ],
  [
    'S3-TOTAL',
    form2021,
    { ...requests({ received: 3, total: 3 }), ...requests({ granted: 2 }) },
    {},
    'S3-TOTAL',
    [3, 2],
    '表三“自然人”列，办结一行：总计写3，各种结果相加是2，多1。',
  ],
  [
    'S3-ROW',
    form2021,
    { 's3.carriedIn.person': 3, 's3.granted.person': 3, 's3.total.person': 3 },
    {},
    'S3-ROW',
    [0, 3],
    '表三“总计”列，转来一行：总计写0，各类相加是3，少3。',
  ],
  [
    'S3-UNPAID',
    form2021,
    { ...requests({ received: 2, otherFeeUnpaid: 2, total: 2 }), 's6.fee.notices': 1 },
    {},
    'S3-UNPAID',
    [1, 2],
    '表三“其他处理（逾期不缴费）”有2件，第六部分发出收费通知只有1件；通知数应不少于它。',
  ],
  [
    'S3-MISC',
    form2021,
    requests({ received: 16, granted: 11, otherMisc: 5, total: 16 }),
    {},
    'S3-MISC',
    [null, null],
    '表三“其他处理（其他）”有5件，超过办结16件的三成。多是什么情形？',
  ],
  [
    'S4-TOTAL',
    form2021,
    { 's4.review.upheld': 10, 's4.review.corrected': 1 },
    {},
    'S4-TOTAL',
    [0, 11],
    '表四“复议”：总计写0，四种结果相加是11，少11。',
  ],
  [
    'S4-DIRECT',
    form2021,
    { 's4.direct.upheld': 2, 's4.direct.total': 2 },
    { year: 2024 },
    'S4-DIRECT',
    [null, null],
    '表四直接起诉写2件：2024年起，不予公开的要先复议。为什么没经复议？',
  ],
  [
    'S4-AFTER',
    form2021,
    { 's4.afterReview.upheld': 1, 's4.afterReview.total': 1 },
    lastYear(form2021, {}),
    'S4-AFTER',
    [null, null],
    '表四复议后起诉写1件，但2022年和2023年都没有复议。是不是该写在直接起诉？',
  ],
  [
    'S2-REPEAL',
    form2021,
    { 's2.normative.issued': 1, 's2.normative.repealed': 4 },
    lastYear(form2021, { 's2.normative.inForce': 2 }),
    'S2-REPEAL',
    [4, 3],
    '表二“规范性文件”：2023年废止4件，多于2022年底有效的加2023年制发的，一共3件，多1。',
  ],
  [
    'S2-STOCK',
    form2021,
    { 's2.normative.issued': 1, 's2.normative.inForce': 4 },
    lastYear(form2021, { 's2.normative.inForce': 2 }),
    'S2-STOCK',
    [4, 3],
    '表二“规范性文件”：现行有效写4件，按2022年底有效的、加制发、减废止，应是3件，多1。',
  ],
  [
    'S2-INFORCE',
    form2021,
    { 's2.normative.issued': 3, 's2.normative.inForce': 2 },
    {},
    'S2-INFORCE',
    [2, 3],
    '表二“规范性文件”：现行有效写2件，2023年制发减废止就有3件，少1。',
  ],
  [
    'S2-RULEMAKER',
    form2021,
    { 's2.rules.inForce': 2 },
    {},
    'S2-RULEMAKER',
    [2, 0],
    '表二“规章”：镇、乡、街道不制定规章，应都是0，现在合计2。',
  ],
  [
    'S2-UNIT',
    form2021,
    { 's2.fees.amount': 32_000_000_000 },
    {},
    'S2-UNIT',
    [null, null],
    '表二“行政事业性收费”：写的是32000万元（320,000,000元）。是不是把元当成了万元？',
  ],
  [
    'S2-JUMP',
    form2021,
    { 's2.penalty.decisions': 212 },
    lastYear(form2021, { 's2.penalty.decisions': 26 }),
    'S2-JUMP',
    [null, null],
    '表二“行政处罚”：2022年26件，2023年212件，相差很大。是什么原因？',
  ],
  [
    'S2-PUBLISHED',
    form2019,
    { 's2.rules.published': 2, 's2.rules.publishedTotal': 1, 's2.rules.made': 2 },
    { organ: '某市人民政府' },
    'S2-PUBLISHED',
    [1, 2],
    '表二“规章”：对外公开总数写1，应不少于新公开的2，少1。',
  ],
  [
    'S2-MADE',
    form2019,
    { 's2.normative.published': 3, 's2.normative.publishedTotal': 3, 's2.normative.made': 5 },
    {},
    'S2-MADE',
    [3, 5],
    '表二“规范性文件”：新公开3件，新制作5件，差2。为什么不一样？',
  ],
  [
    'S2-ITEMS',
    form2019,
    { 's2.penalty.itemsBefore': 1, 's2.penalty.itemsChange': -3 },
    {},
    'S2-ITEMS',
    [-2, 0],
    '表二“行政处罚”：年初项目数加增减是-2，项目数不能小于0。',
  ],
  [
    'S2-NOITEMS',
    form2019,
    { 's2.penalty.decisions': 19 },
    {},
    'S2-NOITEMS',
    [null, null],
    '表二“行政处罚”：项目数是0，决定数却有19。项目是不是漏了？',
  ],
  [
    'S2-PROCUREMENT',
    form2019,
    { 's2.procurement.amount': 9_414_649_00 },
    {},
    'S2-PROCUREMENT',
    [null, null],
    '表二“政府集中采购”：项目0个，金额941.4649万元。两个要么都是0，要么都不是0。',
  ],
  [
    'S2-ITEMSYEAR',
    form2019,
    { 's2.licensing.itemsBefore': 5 },
    lastYear(form2019, { 's2.licensing.itemsBefore': 5, 's2.licensing.itemsChange': -1 }),
    'S2-ITEMSYEAR',
    [5, 4],
    '表二“行政许可”：年初项目数写5，按2019年报告年底是4，多1。',
  ],
  [
    'Y-CARRY',
    form2021,
    requests({ carriedIn: 2, granted: 2, total: 2 }),
    lastYear(form2021, { 's3.carriedOut.total': 1, 's3.carriedOut.person': 2 }),
    'Y-CARRY',
    [2, 1],
    '表三“总计”列：2022年转来写2，2022年报告里转到2023年的是1，多1。',
  ],
  [
    'Y-CARRYCOLUMN',
    form2021,
    requests({ carriedIn: 1, granted: 1, total: 1 }),
    lastYear(form2021, { 's3.carriedOut.total': 1, 's3.carriedOut.person': 0 }),
    'Y-CARRYCOLUMN',
    [1, 0],
    '表三“自然人”列：2022年转来写1，2022年报告里转到2023年的是0，多1。',
  ],
  [
    'Y-PENDING',
    form2021,
    {},
    lastYear(form2021, { 's4.review.pending': 1, 's4.review.total': 1 }),
    'Y-PENDING',
    [null, null],
    '表四“复议”：2022年有1件尚未审结，2023年一件也没有。看看结果是不是漏了。',
  ],
  [
    'T-RECEIVED',
    form2008,
    { 't3.received': 3 },
    {},
    'T-RECEIVED',
    [3, 0],
    '统计表“收到申请数”：写3，下面各项相加是0，多3。',
  ],
  [
    'T-CLOSED',
    form2008,
    { 't3.closed': 1, 't3.answered': 1, 't3.answeredGranted': 1 },
    {},
    'T-CLOSED',
    [1, 0],
    '统计表“申请办结数”：写1，下面各项相加是0，多1。',
  ],
  [
    'T-ANSWERED',
    form2008,
    { 't3.answeredGranted': 2 },
    {},
    'T-ANSWERED',
    [0, 2],
    '统计表“申请答复数”：写0，下面各项相加是2，少2。',
  ],
  [
    'T-REFUSED',
    form2008,
    { 't3.refusedPrivacy': 2 },
    {},
    'T-REFUSED',
    [0, 2],
    '统计表“不同意公开答复数”：写0，下面各项相加是2，少2。',
  ],
  [
    'T-REVIEWS',
    form2008,
    { 't4.reviews': 2 },
    {},
    'T-REVIEWS',
    [2, 0],
    '统计表“行政复议数量”：写2，下面各项相加是0，多2。',
  ],
  [
    'T-LAWSUITS',
    form2008,
    { 't5.lawsuitsOther': 1 },
    {},
    'T-LAWSUITS',
    [0, 1],
    '统计表“行政诉讼数量”：写0，下面各项相加是1，少1。',
  ],
  ['T-STAFF', form2008, { 't8.staff': 1 }, {}, 'T-STAFF', [1, 0], '统计表“工作人员数”：写1，下面各项相加是0，多1。'],
  [
    'T-SUBSET',
    form2008,
    { 't2.pressConferences': 1, 't2.pressConferencesByChief': 2 },
    {},
    'T-SUBSET',
    [2, 1],
    '统计表“新闻发布会·主要负责同志参加”：写2，应不多于“新闻发布会次数”的1，多1。',
  ],
  [
    'T-SUBSET',
    beijing,
    { 't1.keyAreas': 5, 't1.keyAreasLand': 5, 't1.published': 4, 't1.channelWebsite': 4 },
    {},
    'T-SUBSET',
    [5, 4],
    '统计表“重点领域公开政府信息数”：写5，应不多于“主动公开政府信息数”的4，多1。',
  ],
  [
    'T-KEYAREAS',
    beijing,
    { 't1.keyAreas': 3, 't1.keyAreasLand': 2, 't1.published': 4, 't1.channelWebsite': 4 },
    {},
    'T-KEYAREAS',
    [3, 2],
    '统计表“重点领域公开政府信息数”：写3，下面各项相加是2，多1。',
  ],
  [
    'T-CHANNELS',
    form2008,
    { 't1.published': 4, 't1.channelWebsite': 3 },
    {},
    'T-CHANNELS',
    [4, 3],
    '统计表“主动公开政府信息数”：写4，比各渠道加起来的3还多；同一条信息只计一次，应不多于各渠道之和。',
  ],
  [
    'T-CHANNELS',
    form2008,
    { 't1.published': 2, 't1.channelWebsite': 3 },
    {},
    'T-CHANNELS',
    [2, 3],
    '统计表“主动公开政府信息数”：写2，比其中一个渠道的3还少；应不少于任何一个渠道。',
  ],
  [
    'T-NORMATIVE',
    form2008,
    { 't1.published': 1, 't1.channelOther': 1, 't1.publishedNormative': 1 },
    {},
    'T-NORMATIVE',
    [1, 0],
    '统计表“主动公开规范性文件数”：写1，应不多于“制发规范性文件总数”的0，多1。',
  ],
  [
    'T-CLOSEDANSWERED',
    form2008,
    { 't3.closed': 1, 't3.closedOnTime': 1 },
    {},
    'T-CLOSEDANSWERED',
    [0, 1],
    '统计表：申请答复数0，申请办结数1，差1。为什么不一样？',
  ],
  [
    'T-TRAINING',
    form2008,
    { 't9.trainees': 100 },
    {},
    'T-TRAINING',
    [null, null],
    '统计表：培训班数0，培训人次100。两个要么都是0，要么都不是0。',
  ],
]

describe('every rule, when it is broken,', () => {
  test.each(broken)('%s: is found with both sides and said', (_, form, entries, more, rule, [left, right], words) => {
    const { findings } = judgeWhole(form, entries, more)
    const finding = findings.find((each) => each.rule === rule)!
    expect([finding?.left, finding?.right]).toEqual([left, right])
    expect(finding.difference).toBe(left === null || right === null ? null : left - right)
    expect(findingText(finding, form)).toBe(words)
  })

  test('is among those tried here', () => {
    const tried = new Set(broken.map(([code]) => code))
    // Rules over words have tests of their own.
    const overFigures = Object.keys(ruleCodes).filter((code) => !/^[NF]-/.test(code))
    expect([...tried].sort()).toEqual(overFigures.sort())
  })

  test.each([form2008, beijing, form2019, formOf('2019', { subrows: ['行政检查'] }), form2021])(
    'is silent over a form of zeros',
    (form) => expect(judgeWhole(form, {}).findings).toEqual([]),
  )
})

describe('a finding', () => {
  test('names all cells of its rule in the form’s order', () => {
    const { findings } = judgeWhole(form2021, { 's4.review.upheld': 1 })
    expect(findings.map(({ cells }) => cells)).toEqual([
      ['s4.review.upheld', 's4.review.corrected', 's4.review.other', 's4.review.pending', 's4.review.total'],
    ])
  })

  test('comes in the order of the rules, one for each instance', () => {
    const { findings } = judgeWhole(form2021, {
      's2.rules.inForce': 1,
      's4.afterReview.upheld': 1,
      's4.review.upheld': 1,
      's3.received.total': 1,
    })
    expect(findings.map(({ rule, cells }) => `${rule} ${cells.at(-1)}`)).toEqual([
      'S3-BALANCE s3.carriedOut.total',
      'S3-ROW s3.received.total',
      'S4-TOTAL s4.review.total',
      'S4-TOTAL s4.afterReview.total',
      'S2-RULEMAKER s2.rules.inForce',
    ])
  })

  test('of a side with figures missing has the nearest it can be', () => {
    const tooFew = judge(form2021, { 's4.review.upheld': 2, 's4.review.corrected': 1, 's4.review.total': 1 })
    expect(tooFew.findings).toMatchObject([{ rule: 'S4-TOTAL', left: 1, right: 3, difference: -2, holdsGate: true }])
    expect(findingText(tooFew.findings[0]!, form2021)).toBe('表四“复议”：总计写1，四种结果相加是至少3，少2。')
    const before = { 's2.normative.repealed': 9 }
    const unknown = { previous: { year: 2022, form: form2021, figures: figures({}) } }
    expect(judge(form2021, before, unknown).findings).toEqual([])
  })

  test('is not raised while its figures are open', () => {
    const entries = { 's3.received.person': 3, 's3.granted.person': 2, 's3.partial.person': 2 } as const
    expect(judge(form2021, entries).findings).toEqual([])
    expect(judge(form2021, { 's4.direct.pending': 1 }, { year: 2024 }).findings).toMatchObject([{ rule: 'S4-DIRECT' }])
    expect(judge(form2021, { 's4.direct.pending': 0 }, { year: 2024 }).findings).toEqual([])
  })

  test('that needs several rules is the first of them, with a smallest set of stated cells', () => {
    const { findings, derived, missing } = judge(form2021, {
      's3.received.person': 3,
      's3.carriedIn.person': 0,
      's3.granted.person': 2,
      's3.partial.person': 2,
      's2.penalty.decisions': 7,
      's4.review.upheld': 0,
    })
    expect(findings).toMatchObject([
      {
        rule: 'S3-BALANCE',
        level: 'block',
        cells: ['s3.received.person', 's3.carriedIn.person', 's3.granted.person', 's3.partial.person'],
        left: 3,
        right: 4,
        difference: -1,
      },
    ])
    expect(findingText(findings[0]!, form2021)).toBe(
      '表三里这几个数合不到一起：新收·自然人3、予以公开·自然人2、部分公开·自然人2，另有1格是0。至少有一个要改。',
    )
    expect(derived.size).toBe(0)
    expect(missing).toHaveLength(203 - 6)
  })

  test('of one group leaves what follows in the others', () => {
    const { derived, findings } = judge(form2021, {
      's4.review.upheld': 2,
      's4.review.total': 1,
      's4.direct.total': 0,
    })
    expect(findings.map(({ rule }) => rule)).toEqual(['S4-TOTAL'])
    expect([...derived.keys()]).toEqual([
      's4.direct.upheld',
      's4.direct.corrected',
      's4.direct.other',
      's4.direct.pending',
    ])
  })
})

describe('a reason', () => {
  const jump = lastYear(form2021, { 's2.penalty.decisions': 26, 's2.licensing.decisions': 50 })
  const entries = { 's2.penalty.decisions': 212 } as const
  const gates = (reasons: Record<string, string>) =>
    judgeWhole(form2021, entries, { ...jump, reasons }).findings.map((finding) => [
      findingKey(finding),
      finding.holdsGate,
      finding.reason,
    ])

  test('closes an explain finding, by its code or for one instance', () => {
    expect(gates({})).toEqual([
      ['S2-JUMP@s2.licensing.decisions', true, undefined],
      ['S2-JUMP@s2.penalty.decisions', true, undefined],
    ])
    expect(gates({ 'S2-JUMP': '区里统一' })).toEqual([
      ['S2-JUMP@s2.licensing.decisions', false, '区里统一'],
      ['S2-JUMP@s2.penalty.decisions', false, '区里统一'],
    ])
    expect(
      gates({ 'S2-JUMP@s2.penalty.decisions': '赋权后首次行使处罚权', 'S2-JUMP@s2.licensing.decisions': ' ' }),
    ).toEqual([
      ['S2-JUMP@s2.licensing.decisions', true, undefined],
      ['S2-JUMP@s2.penalty.decisions', false, '赋权后首次行使处罚权'],
    ])
  })

  test('closes a block* finding, never a block one', () => {
    const stock = { 's2.normative.issued': 3, 's4.review.upheld': 1 } as const
    const reasons = { 'S2-INFORCE': '到期失效', 'S4-TOTAL': '不想改' }
    expect(judgeWhole(form2021, stock, { reasons }).findings).toMatchObject([
      { rule: 'S4-TOTAL', level: 'block', holdsGate: true },
      { rule: 'S2-INFORCE', level: 'block*', holdsGate: false, reason: '到期失效' },
    ])
    expect(judgeWhole(form2021, stock, { reasons }).findings[0]).not.toHaveProperty('reason')
  })
})

describe('last year', () => {
  const carried = { 's3.carriedIn.total': 1, 's3.carriedIn.person': 1, 's3.granted.person': 1 } as const

  test('is compared only when it is the year before', () => {
    const rules = (previous: object) => judge(form2021, carried, previous).findings.map(({ rule }) => rule)
    expect(rules({})).toEqual([])
    expect(rules(lastYear(form2021, {}))).toEqual(['Y-CARRY', 'Y-CARRYCOLUMN'])
    expect(rules(lastYear(form2021, {}, 2021))).toEqual([])
  })

  test('of the older edition is compared in table three, not in table two', () => {
    const of2020 = lastYear(form2019, { 's2.penalty.decisions': 300, 's3.carriedOut.total': 2 }, 2020)
    const { findings } = judge(form2021, { ...carried, 's2.penalty.decisions': 0 }, { year: 2021, ...of2020 })
    expect(findings.map(({ rule }) => rule)).toEqual(['Y-CARRY', 'Y-CARRYCOLUMN'])
  })

  test('with figures missing breaks nothing that they could mend', () => {
    const previous = { year: 2022, form: form2021, figures: figures({ 's3.carriedOut.person': 1 }) }
    expect(judge(form2021, carried, { previous }).findings).toEqual([])
  })
})

describe('an organ', () => {
  test.each([
    ['某镇人民政府', true],
    ['某街道办事处', true],
    ['某乡', true],
    ['某县人民政府', false],
    [undefined, false],
  ])('%s: rules for towns run: %s', (organ, run) => {
    const { findings } = judgeWhole(form2021, { 's2.rules.inForce': 1 }, { organ })
    expect(findings.some(({ rule }) => rule === 'S2-RULEMAKER')).toBe(run)
  })
})

test('fees that a document gives in words are not missing', () => {
  const without = { ...Object.fromEntries(complete(form2021)) }
  for (const id of ['s6.fee.notices', 's6.fee.charged', 's6.fee.collected']) delete without[id]
  expect(judge(form2021, without).missing).toHaveLength(3)
  expect(judge(form2021, without, { feesAsked: false }).missing).toEqual([])
})

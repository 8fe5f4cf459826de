import { describe, expect, test } from 'vitest'
import { type Finding, findingKey } from '../../../src/checks/finding.ts'
import { type CheckedReport, check } from '../../../src/checks/findings.ts'
import { mend } from '../../../src/checks/narrative/mend.ts'
import type { CellId } from '../../../src/schema/cell-id.ts'
import { findingText } from '../../../src/text/findings/findings.ts'
import { figures } from '../../support/figures.ts'
import { apart, hill, old, quiet, street, type Town, willow } from './towns.ts'

type Texts = Readonly<Record<string, string>>

const judge = (town: Town, texts: Texts, more: Partial<CheckedReport> = {}): Finding[] =>
  check({ ...town, texts: new Map(Object.entries(texts)), ...more }).findings.filter(({ rule }) =>
    rule.startsWith('N-'),
  )

const told = (town: Town, texts: Texts) =>
  judge(town, texts).map((finding) => [finding.rule, finding.left, finding.right, findingText(finding, town.form)])

const rules = (town: Town, texts: Texts): string[] => judge(town, texts).map(({ rule }) => rule)

describe('words that the tables contradict', () => {
  test.each<[string, Town, Texts, string, number | null, number | null, string]>([
    [
      'received',
      willow,
      { s1: '2021年收到申请14件，均已登记。' },
      'N-RECEIVED',
      14,
      15,
      '第一部分写“2021年收到申请14件”，表三新收是15，新收加转来是17。',
    ],
    [
      'closed',
      willow,
      { s1: '全年共答复政府信息公开申请18件。' },
      'N-CLOSED',
      18,
      16,
      '第一部分写“全年共答复政府信息公开申请18件”，表三办结是16。',
    ],
    [
      'carried',
      willow,
      { s1: '依申请公开办结16件，结转2022年办理3件。' },
      'N-CARRIED',
      3,
      1,
      '第一部分写“结转2022年办理3件”，表三转出是1。',
    ],
    [
      'a group of outcomes',
      willow,
      { s1: '申请中不予公开5件。' },
      'N-OUTCOME',
      5,
      2,
      '第一部分写“申请中不予公开5件”，表三不予公开是2。',
    ],
    [
      'all of them',
      willow,
      { s1: '收到申请15件，均予以公开。' },
      'N-OUTCOME',
      15,
      8,
      '第一部分写“均予以公开”，也就是15件，表三予以公开是8。',
    ],
    [
      'parts that are added up',
      apart,
      { s1: '2022年收到申请5件，3件已答复，其中本机关不掌握2件。2021年结转的4件均已答复，2件为本机关不掌握。' },
      'N-OUTCOME',
      4,
      3,
      '第一部分分开写的2加2是4（“2件为本机关不掌握”），表三无法提供（不掌握）是3。',
    ],
    [
      'applicants',
      willow,
      { s1: '收到申请15件，其中法人或其他组织2件。' },
      'N-APPLICANT',
      2,
      3,
      '第一部分写“其中法人或其他组织2件”，表三新收·法人和其他组织是3。',
    ],
    [
      'channels of 2008',
      old,
      { n3: '收到申请12件，其中当面申请4件。' },
      'N-CHANNEL',
      4,
      5,
      '“依申请公开情况”写“其中当面申请4件”，统计表当面申请数是5。',
    ],
    [
      'no reviews',
      old,
      { n4: '全年未发生行政复议案件。' },
      'N-DISPUTES',
      0,
      1,
      '“行政复议、行政诉讼情况”写“全年未发生行政复议案件”，统计表行政复议数量是1。',
    ],
    [
      'no requests',
      willow,
      { s1: '2021年没有收到政府信息公开申请。' },
      'N-NONE',
      0,
      15,
      '第一部分写“2021年没有收到政府信息公开申请”，表三新收是15。',
    ],
    [
      'documents',
      willow,
      { s1: '现行有效行政规范性文件四件。' },
      'N-DOCUMENTS',
      4,
      5,
      '第一部分写“现行有效行政规范性文件四件”，表二规范性文件·现行有效是5。',
    ],
    [
      'decisions',
      willow,
      { s1: '作出行政处罚决定122件。' },
      'N-DECISIONS',
      122,
      212,
      '第一部分写“作出行政处罚决定122件”，表二行政处罚是212。',
    ],
    [
      'a list',
      willow,
      { s1: '主动公开信息110条，其中政策2条、动态1条、其他类117条。' },
      'N-OWNSUM',
      120,
      110,
      '第一部分写“主动公开信息110条，其中政策2条、动态1条、其他类117条”，各项2+1+117是120，和前面的110比多10。',
    ],
    [
      'a share',
      willow,
      { s1: '收到申请15件，其中自然人12件，占85%。' },
      'N-PERCENT',
      85,
      80,
      '第一部分写“占85%”：85%，按12比15算是80%。',
    ],
    [
      'no fee',
      street,
      { s6: '2023年，本机关未收取信息处理费。' },
      'N-FEE',
      0,
      270_00,
      '第六部分写“本机关未收取信息处理费”，填的信息处理费·实际收取金额是270元。',
    ],
    [
      'a fee not mentioned',
      street,
      { s6: '无其他需要报告的事项。' },
      'N-FEE',
      0,
      270_00,
      '第六部分没写信息处理费，填的信息处理费·实际收取金额是270元。',
    ],
    [
      'kinds of what was published',
      old,
      { n2: '主动公开信息300余条，其中规范性文件4条、动态250条，其他86条。' },
      'N-CHANNELSUM',
      340,
      300,
      '“主动公开情况”写“主动公开信息300余条，其中规范性文件4条、动态250条，其他86条”，各项4+250+86是340，统计表主动公开政府信息数是300，多40。',
    ],
    [
      'trainings',
      old,
      { n1: '全年举办各类培训班5次。' },
      'N-PUBLISHED',
      5,
      3,
      '“政府信息公开工作的基本情况”写“全年举办各类培训班5次”，统计表培训班数是3。',
    ],
    [
      'a plan for the year that is over',
      willow,
      { s5: '2021年，我们将继续努力。' },
      'N-YEAR',
      2021,
      2022,
      '第五部分写“2021年，我们将继续努力”：说的是下一步，2021年是不是2022年？',
    ],
    [
      'problems of the year before',
      willow,
      { s5: '（一）2020年主要问题\n一是认识不足。' },
      'N-YEAR',
      2020,
      2021,
      '第五部分写“2020年主要问题”：这是2021年的报告，2020年是不是2021年？',
    ],
    [
      'another year in the title',
      hill,
      { title: '青峰镇2019年政府信息公开工作年度报告' },
      'N-YEAR',
      2019,
      2020,
      '标题写“青峰镇2019年政府信息公开工作年度报告”：这是2020年的报告，2019年是不是2020年？',
    ],
    [
      'a period that ends early',
      hill,
      { s1: '统计期限为2020年1月1日至2020年12月30日。' },
      'N-PERIOD',
      null,
      null,
      '第一部分写“统计期限为2020年1月1日至2020年12月30日”：统计期应到2020年12月31日止。',
    ],
  ])('%s', (_, town, texts, rule, left, right, text) => expect(told(town, texts)).toEqual([[rule, left, right, text]]))
})

describe('counts told of an earlier year as if they were of this one', () => {
  const ofYear = (texts: Texts) =>
    judge(old, texts).map(({ rule, left, right, quote, ...rest }) => [
      rule,
      left,
      right,
      mend({ quote, about: rest.about })?.to,
    ])

  test.each<[string, Texts, string | undefined]>([
    [
      'with documents among what was published',
      { n2: '2016年,我镇主动公开信息310条,其中规范性文件信息22条、业务动态280条,财务公开8条。' },
      '2017年,我镇主动公开信息310条',
    ],
    ['without an organ', { n2: '2016年主动公开政府信息310条，其中规范性文件4条。' }, '2017年主动公开政府信息310条'],
    [
      'up to its end',
      { n2: '截至2016年12月31日，我镇主动公开信息310条。' },
      '截至2017年12月31日，我镇主动公开信息310条',
    ],
    ['in numerals', { n2: '二〇一六年，我镇主动公开信息310条，规范性文件4条。' }, '二〇一七年，我镇主动公开信息310条'],
    ['behind a heading', { n2: '（一）总数。2016年，河湾镇主动公开信息310条。' }, '2017年，河湾镇主动公开信息310条'],
    ['behind the topic', { n3: '依申请公开方面，2016年共受理申请5件。' }, '2017年共受理申请5件'],
    ['of nothing', { n3: '2016年度未收到政府信息公开申请。' }, '2017年度未收到政府信息公开申请'],
    [
      'in a paragraph that begins with this year',
      { n2: '2017年，我镇认真落实条例要求。2016年，我镇主动公开信息310条，其中规范性文件4条。' },
      '2017年，我镇主动公开信息310条',
    ],
    [
      'named at both ends, where one number is half the cure',
      { n2: '2016年1月1日至2016年12月31日，我镇主动公开信息310条。' },
      undefined,
    ],
  ])('are found %s', (_, texts, mended) => {
    expect(ofYear(texts)).toEqual([['N-YEAR', 2016, 2017, mended]])
  })

  test('and once the year is put right, the counts are held against the tables', () => {
    expect(rules(old, { n2: '2017年,我镇主动公开信息310条,其中规范性文件信息4条、业务动态306条。' })).toEqual([
      'N-PUBLISHED',
    ])
  })
})

describe('requests of this year that the next one answers', () => {
  test.each([
    '另有1件属于2021年受理，2022年答复。',
    '其余1件是2021年受理的，将于2022年答复。',
    '剩余1件2022年答复。',
    '尚有1件于2022年办结。',
    '1件申请于2022年1月答复。',
    '另有1件当年受理、次年答复。',
    '另1件2021年受理，按期在2022年作出答复。',
    '还有1件是2021年底受理的。',
    '12月31日收到的1件申请在2022年1月5日答复。',
    '余下1件因年底才收到，2022年1月才答复。',
  ])('are those carried out: %s', (words) => {
    expect(told(willow, { s1: `2021年共受理申请15件，出具告知书2件，${words}` })).toEqual([])
  })

  test('and their number is held against those', () => {
    expect(judge(willow, { s1: '2021年共受理申请15件，另有3件属于2021年受理，2022年答复。' })).toMatchObject([
      { rule: 'N-CARRIED', left: 3, right: 1, cells: ['s3.carriedOut.total'] },
    ])
  })
})

describe('years and periods that fit', () => {
  test.each<[string, Town, Texts]>([
    ['a plan for next year', willow, { s5: '2022年，我们将继续努力。' }],
    ['将 that is no future', willow, { s1: '2021年，我镇将政务公开纳入考核。' }],
    ['a date of signature in January', willow, { signature: '柳河镇人民政府\n2022年1月12日' }],
    ['the period itself, the year said once', willow, { s1: '统计期限自2021年1月1日起至12月31日止。' }],
    ['other spans of time', willow, { s1: '2021年1月1日至3月31日开展宣传，2021年5月1日至2021年6月30日开展检查。' }],
    ['a comparison', willow, { s1: '2020年，我镇收到申请11件，2021年收到申请15件。' }],
    ['what was remedied', willow, { s5: '（一）2020年存在问题的整改情况\n均已整改。' }],
  ])('%s', (_, town, texts) => expect(told(town, texts)).toEqual([]))
})

describe('what is not known', () => {
  const some = (entries: Partial<Record<CellId, number>>): Partial<CheckedReport> => ({ figures: figures(entries) })

  test('is compared with nothing', () => {
    const text = { s1: '收到申请14件，办结3件，予以公开9件，行政处罚6件，未发生行政复议、行政诉讼。' }
    expect(judge(willow, text, some({}))).toEqual([])
  })

  test('keeps 收到 open while it may count what was carried in', () => {
    const text = { s1: '收到申请17件。' }
    expect(judge(willow, text, some({ 's3.received.total': 15 }))).toEqual([])
    expect(judge(willow, text, some({ 's3.received.total': 15, 's3.carriedIn.total': 1 }))).toHaveLength(1)
  })

  test('does not keep 未发生 from being contradicted by what is known', () => {
    const found = judge(willow, { s1: '未发生行政诉讼。' }, some({ 's4.direct.total': 1 }))
    expect(found).toMatchObject([{ rule: 'N-DISPUTES', right: 1 }])
  })

  test('is known once it follows', () => {
    const person = some({ 's3.received.total': 3, 's3.carriedIn.total': 0, 's3.granted.total': 3 })
    expect(judge(quiet, { s1: '收到政府信息公开申请3件，部分公开2件。' }, person)).toMatchObject([
      { rule: 'N-OUTCOME', left: 2, right: 0 },
    ])
  })

  test('without texts nothing is said', () => expect(judge(willow, {})).toEqual([]))
})

describe('a finding over words', () => {
  const wrong = { s1: '（二）依申请公开\n２０２１年 ， 我镇收到 申请 １４ 件，答复１８件。' }

  test('quotes the text as it stands, and says where', () => {
    for (const { quote, about } of judge(willow, wrong)) {
      const { section, at } = about.words!
      expect(wrong[section as 's1'].slice(at, at + quote!.length)).toBe(quote)
    }
    expect(judge(willow, wrong).map(({ quote }) => quote)).toEqual(
      [' 我镇收到 申请 １４ 件', '答复１８件'].map((one) => one.trim()),
    )
  })

  test('stands in the order of the rules', () =>
    expect(
      rules(willow, { s1: '行政处罚6件。依申请公开答复18件，收到申请14件。', s5: '2021年，我们将努力。' }),
    ).toEqual(['N-RECEIVED', 'N-CLOSED', 'N-DECISIONS', 'N-YEAR']))

  test('is closed by a reason for its rule, its cell or another scope, and holds nothing', () => {
    const [found] = judge(willow, { s1: '作出行政处罚决定6件。' })
    expect(found).toMatchObject({ level: 'block*', holdsGate: true, cells: ['s2.penalty.decisions'] })
    expect(found).not.toHaveProperty('reason')
    for (const key of ['N-DECISIONS', findingKey(found!), 'N-SCOPE'])
      expect(judge(willow, { s1: '作出行政处罚决定6件。' }, { reasons: { [key]: '案件备案口径' } })).toMatchObject([
        { reason: '案件备案口径', holdsGate: false },
      ])
  })

  test('about a year has no cell, so its code is its key, and no scope explains it', () => {
    const texts = { s5: '2021年，我们将努力。' }
    expect(judge(willow, texts).map(findingKey)).toEqual(['N-YEAR'])
    expect(judge(willow, texts, { reasons: { 'N-SCOPE': '口径不同' } })[0]!.holdsGate).toBe(true)
    expect(judge(willow, texts, { reasons: { 'N-YEAR': '原文如此' } })[0]!.holdsGate).toBe(false)
  })
})

describe('a mended text', () => {
  const mended = (town: Town, texts: Texts) => judge(town, texts).map((finding) => mend(finding)?.to)

  test('has the figure of the table in the place of the number', () => {
    expect(mended(willow, { s1: '我镇收到申请十四件，答复18件。' })).toEqual(['我镇收到申请15件', '答复16件'])
    expect(mended(street, { s6: '收费通知2件，总金额370元，实际收取27元。' })).toEqual(['实际收取270元'])
    expect(mended(street, { s1: '行政事业性收费32万元。' })).toEqual(['行政事业性收费3.2万元'])
  })

  test('has the year or the day that was meant', () => {
    expect(mended(willow, { s5: '2021年，我们将努力。' })).toEqual(['2022年，我们将努力'])
    expect(mended(hill, { s1: '统计期限为2020年1月1日至12月30日。' })).toEqual(['统计期限为2020年1月1日至12月31日'])
  })

  test('is not offered where more than one number would change, or none is written', () => {
    expect(mended(willow, { s1: '未收到政府信息公开申请。' })).toEqual([undefined])
    expect(mended(willow, { s1: '收到申请20余件。' })).toEqual([undefined])
    expect(mended(willow, { s1: '公开信息110条，其中甲类2条、其他117条。' })).toEqual([undefined])
  })
})

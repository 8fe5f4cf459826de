import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import { mend } from '../../../src/checks/narrative/mend.ts'
import { findingText } from '../../../src/text/findings/findings.ts'
import { old, type Town, willow } from './towns.ts'

type Texts = Readonly<Record<string, string>>

const judge = (town: Town, texts: Texts) =>
  check({ ...town, texts: new Map(Object.entries(texts)) }).findings.filter(({ rule }) => rule.startsWith('N-'))

const told = (town: Town, texts: Texts) =>
  judge(town, texts).map((finding) => [finding.rule, finding.left, finding.right])

/** What follows it tells of the report's own year. */
const after = '\n（二）依申请公开。2021年收到申请15件。'

describe('work of the year before, told as that of the report', () => {
  test.each([
    ['2020年，柳河镇认真贯彻落实《中华人民共和国政府信息公开条例》', '，各项工作有序推进。', '2021年，柳河镇认真'],
    ['2020年，在县委、县政府的坚强领导下', '，我镇制定工作方案，稳步推进公开。', '2021年，在县委'],
    ['2020年度，柳河镇人民政府深入落实《条例》要求', '，积极推进政务公开。', '2021年度'],
    ['二〇二〇年，柳河镇认真落实公开条例', '，各项工作有序推进。', '二〇二一年，柳河镇'],
    ['2020年，按照省、市、县的部署要求', '，我镇扎实推进政务公开。', '2021年，按照'],
    ['2020年是全面建成小康社会之年', '，我镇认真做好政务公开工作。', '2021年是'],
    ['2022年，柳河镇认真落实公开条例', '，各项工作有序推进。', '2021年，柳河镇'],
  ])('opens the report: %s', (words, rest, mended) => {
    const [found, ...others] = judge(willow, { s1: words + rest + after })
    expect(others).toEqual([])
    expect(found).toMatchObject({ rule: 'N-YEAR', level: 'explain', right: 2021, quote: words })
    expect(mend(found!)?.to).toContain(mended)
  })

  test.each([
    '（三）政府信息管理。2020年，健全信息发布审核制度，明确专人负责。',
    '（三）政府信息管理。2020年，我镇进一步规范信息发布。',
    '责任追究方面，2020年未发生需要责任追究的情形。',
    '2020年未发生因政府信息公开引起的行政复议、行政诉讼。',
    '2020年度我镇没有收到举报投诉。',
  ])('stands further behind: %s', (words) => {
    expect(told(willow, { s1: `2021年，我镇认真落实条例要求。\n${words}` })).toEqual([['N-YEAR', 2020, 2021]])
  })

  test.each<[string, Texts]>([
    ['no reviews', { n4: '2016年，我镇没有发生因政府信息公开引起的行政复议、行政诉讼。' }],
    ['nothing of the kind', { n4: '2016年度无行政复议、行政诉讼和申诉情况。' }],
    ['no fees', { n5: '2016年我镇未向申请人收取任何费用。' }],
    ['problems', { n6: '2016年存在的问题：一是公开不够及时。改进措施：一是加强培训。' }],
  ])('in the older form: %s', (_, texts) => expect(told(old, texts)).toEqual([['N-YEAR', 2016, 2017]]))
})

describe('problems of the year before', () => {
  test.each([
    '（一）2020年存在的主要问题。一是公开不够及时。',
    '2020年存在主要问题：一是公开不够及时。',
    '2020年政务公开工作中还存在一些不足：一是公开不够及时。',
    '2020年我镇政务公开工作虽有进展，但仍存在问题：一是公开不够及时。',
  ])('%s', (s5) => expect(told(willow, { s5 })).toEqual([['N-YEAR', 2020, 2021]]))
})

describe('plans for a year that is over', () => {
  test.each([
    '2021年将一是明确公开时限，按月检查；二是组织培训。',
    '2021年，柳河镇将一是明确公开时限。',
    '2021年，我镇将从以下方面改进：加强培训。',
    '2021年我镇要着力做好以下工作：加强培训。',
    '2021年，针对以上问题，我镇将采取以下措施：加强培训。',
    '（二）2021年工作打算。加强培训。',
    '2021年拟进一步加强培训。',
    '2021年下一步，加强培训。',
  ])('%s', (plan) => {
    const s5 = `（一）存在的问题。公开不够及时。\n${plan}`
    expect(told(willow, { s5 })).toEqual([['N-YEAR', 2021, 2022]])
  })
})

describe('a signature', () => {
  const signed = (day: string) =>
    judge(willow, { signature: day }).map((finding) => [finding.level, findingText(finding, willow.form)])

  test.each(['2021年1月20日', '2021年12月31日', '2020年1月1日', '2023年1月20日'])('of %s is asked about', (day) => {
    expect(signed(day)).toEqual([['explain', `落款写“${day}”：这是2021年的报告，落款应在2022年。`]])
  })

  test('of the year after is in its place', () => expect(signed('2022年3月31日')).toEqual([]))
})

describe('other years that fit', () => {
  test.each([
    '2021年是“十四五”开局之年，柳河镇认真做好政务公开工作。',
    '2019年5月15日新修订的《条例》施行以来，柳河镇认真贯彻落实，2021年各项工作有序推进。',
    '2019年新修订的《条例》施行后，柳河镇认真组织学习。',
    '2020年底，县政府印发《政务公开工作方案》，柳河镇据此认真落实。',
    '2020年，国务院办公厅印发《关于全面推进基层政务公开标准化规范化工作的指导意见》，柳河镇据此编制目录。',
    '2021年，柳河镇认真做好公开工作。2020年以来，我镇持续推进标准化规范化，编制了目录。',
    '2021年，柳河镇认真做好公开工作。2020年，我镇成立政务公开领导小组，由镇长任组长。',
    '（四）平台建设。2018年，我镇建成档案室并投入使用。',
    '2020年未收到政府信息公开申请。2021年收到政府信息公开申请15件。',
    '责任追究方面，2020年、2021年均未发生需要责任追究的情形。',
    '2020年未完成的整改事项已全部办结。',
    '2020年未办结的2件申请已答复。',
    '公开2020年度决算和2021年度预算。2020年度部门决算按时公开。',
    '在2020年度县政务公开考核中获评优秀。',
    '2021年，我镇将重点领域信息全部公开。2021年，我镇将规范性文件全部公开。',
    '2020年开通的微信公众号更新正常。',
  ])('%s', (s1) => expect(told(willow, { s1 })).toEqual([]))

  test.each([
    '2020年存在问题的整改情况：均已完成整改。',
    '针对2020年存在的主要问题，我镇逐项整改。',
    '2020年存在的信息更新不及时问题，2021年已得到改善。',
    '2021年，我镇针对问题已开展培训两次。下一步，坚持按月检查。',
    '2022年，我镇将加强培训。',
  ])('%s', (s5) => expect(told(willow, { s5 })).toEqual([]))
})

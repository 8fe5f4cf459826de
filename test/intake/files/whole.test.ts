import { describe, expect, test } from 'vitest'
import { kindOf } from '../../../src/intake/files/kind.ts'
import { readBack } from '../../support/read-back.ts'

const text = '安澜镇人民政府2021年政府信息公开工作年度报告\n一、总体情况\n按月检查。\n'
const utf16be = (content: string): Uint8Array => Buffer.from(`\ufeff${content}`, 'utf16le').swap16()

describe('plain text', () => {
  // 安澜镇 in the encoding of Windows.
  const gbk = Uint8Array.from([0xb0, 0xb2, 0xc0, 0xbd, 0xd5, 0xf2, ...new TextEncoder().encode('2021'), 0xc4, 0xea])

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', utf16be(text)],
  ])('in %s is read', (_, bytes) => {
    expect(readBack(bytes).narratives).toEqual({ s1: '按月检查。' })
  })

  test('in GB18030 is read', () => {
    expect(kindOf(gbk, 'a.txt')).toEqual({ kind: 'text', text: '安澜镇2021年' })
  })
})

describe('the name of a report', () => {
  test.each([
    ['安澜镇人民政府2021年政府信息公开工作年度报告', '安澜镇人民政府', 2021],
    ['安澜镇人民政府\n2021年政府信息公开工作年度报告', '安澜镇人民政府', 2021],
    ['某省某市\n安澜镇人民政府\n2021年政府信息公开工作年度报告', '某省某市安澜镇人民政府', 2021],
    ['安澜镇2020年度政府信息公开年度报告', '安澜镇', 2020],
    ['2019年度安澜街道办事处政府信息公开工作年度报告', '安澜街道办事处', 2019],
    ['2021年安澜镇人民政府信息公开工作年度报告', '安澜镇人民政府', 2021],
    ['安澜镇二〇二一年政府信息公开工作年度报告', '安澜镇', 2021],
    ['安 澜 镇\n２０２１ 年政府信息公开工作年度报告（草稿）', '安澜镇', 2021],
    ['安澜镇政府信息公开工作年度报告（2021年）', '安澜镇', 2021],
  ])('%j', (title, organ, year) => {
    const report = readBack(`${title}\n一、总体情况\n按月检查。\n`)
    expect([report.organ, report.year]).toEqual([organ, year])
    expect(report.introduction).toBe('')
  })

  test('is taken from the file’s name where the document has none', () => {
    const report = readBack(
      '一、总体情况\n按月检查。\n二、主动公开政府信息情况\n',
      '安澜镇人民政府2021年政府信息公开工作年度报告.docx',
    )
    expect([report.organ, report.year]).toEqual(['安澜镇人民政府', 2021])
  })

  test('is not needed where table or text say the year', () => {
    expect(readBack('现将2017年我镇政府信息公开工作报告如下:\n一、基本情况\n好。\n二、主动公开情况\n好。').year).toBe(
      2017,
    )
    expect(
      readBack('政府信息公开情况统计表\n（ 2016 年度）\n统计指标\t单位\t统计数\n六、举报投诉数量\t件\t1').year,
    ).toBe(2016)
    expect(
      readBack('本报告数据统计期限为2021年1月1日至2021年12月31日。\n一、总体情况\n好。\n二、主动公开政府信息情况\n')
        .year,
    ).toBe(2021)
  })
})

describe('sections', () => {
  test('are told by their words, however they are counted', () => {
    const report = readBack(
      '安澜镇2021年政府信息公开工作年度报告\n依据条例，编制本报告。\n1. 信息公开总体情况\n（一）主动公开。\n一条。\n2、 主动公开政府信息情况\n三．收到和处理政府信息公开申请情况\n第四部分 因政府信息公开工作被申请行政复议、提起行政诉讼情况\n五、存在问题及改进情况\n不足。\n六、其他需要报告的事项\n无。\n安澜镇人民政府\n2022年1月12日\n',
    )
    expect(report.headings.map(({ section }) => section)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6'])
    expect(report.headings[3]!.text).toBe('第四部分 因政府信息公开工作被申请行政复议、提起行政诉讼情况')
    expect(report.narratives).toEqual({ s1: '（一）主动公开。\n一条。', s5: '不足。', s6: '无。' })
    expect(report.introduction).toBe('依据条例，编制本报告。')
    expect(report.signature).toEqual({ organ: '安澜镇人民政府', date: '2022-01-12' })
    expect(report.missingTables).toEqual(['s2', 's3', 's4'])
  })

  test('of 2008 are told by the matter they treat', () => {
    const report = readBack(
      '安澜镇2017年政府信息公开工作年度报告\n一、工作推进情况\n甲。\n二、主动公开政府信息情况\n乙。\n三、依申请公开办理情况\n丙。\n四、复议、诉讼和申诉情况\n丁。\n五、收费及减免情况\n戊。\n六、主要问题和下一步打算\n己。\n（一）加强收费管理\n庚。',
    )
    expect(report.headings.map(({ section }) => section)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'n6'])
    expect(report.narratives).toMatchObject({ n4: '丁。', n5: '戊。', n6: '己。\n（一）加强收费管理\n庚。' })
  })

  test('named in a table of contents begin where they are', () => {
    const contents = '一、总体情况\n五、存在的主要问题及改进情况\n'
    const report = readBack(
      `安澜镇2021年政府信息公开工作年度报告\n${contents}一、总体情况\n甲。\n五、存在的主要问题及改进情况\n乙。`,
    )
    expect([report.narratives, report.headings.length]).toEqual([{ s1: '甲。', s5: '乙。' }, 2])
  })

  test('keep what stands under a heading of their own', () => {
    const report = readBack('安澜镇2021年政府信息公开工作年度报告\n一、总体情况\n甲。\n七、咨询情况\n乙。')
    expect(report.narratives).toEqual({ s1: '甲。\n七、咨询情况\n乙。' })
    expect(report.headings.at(-1)).toEqual({ text: '七、咨询情况', section: undefined })
  })
})

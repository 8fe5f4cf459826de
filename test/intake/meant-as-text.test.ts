import { describe, expect, test } from 'vitest'
import { meantAs } from '../../src/intake/text-edits/meant-as-text.ts'
import { dividedText } from '../../src/intake/text-edits/sections-in.ts'
import { formOf } from '../../src/schema/form.ts'
import { remarks, texts } from './own-words.ts'

describe('whether words are meant to stand in the report', () => {
  test.each(texts)('a text is taken at once: %s', (words) => {
    expect(meantAs(words)).toBe('text')
  })

  test.each(remarks)('a remark is never taken: %s', (words) => {
    expect(meantAs(words)).not.toBe('text')
  })

  test('few remarks are asked about', () => {
    expect(remarks.filter((words) => meantAs(words) === 'perhaps').length).toBeLessThanOrEqual(remarks.length / 15)
  })

  test('what is quoted, and a turn of speech in the middle of a long text, make no remark of it', () => {
    expect(meantAs('开设“您问我答”专栏，公布《办事怎么办》指南12期。')).toBe('text')
    const long =
      '2023年，全镇围绕重点工作公开政府信息，做到应公开尽公开。工作人员在集市上把政策念给老人听，他听完再签字确认。公开栏每月更新，台账由专人管理。全年组织培训2次，年底纳入考核。'
    expect(meantAs(long)).toBe('text')
    expect(meantAs(`这段我改了下。${long}`)).not.toBe('text')
  })
})

describe('several sections in one message', () => {
  const in2021 = (message: string) => dividedText(message, formOf('2021'))
  const sections = (message: string, edition: '2021' | '2019' | '2008' = '2021') =>
    dividedText(message, formOf(edition))?.pieces.map(({ section, text }) => [section, text])

  test('are divided at the titles of the form, of an earlier form too', () => {
    expect(
      sections(
        '一、总体情况\n公开286条。\n五、政府信息公开工作存在的主要问题及改进情况\n更新慢。\n六、其他需要报告的事项\n没有。',
      ),
    ).toEqual([
      ['s1', '公开286条。'],
      ['s5', '更新慢。'],
      ['s6', '没有。'],
    ])
    expect(sections('一、概述\n公开286条。\n六、存在的问题和改进措施\n更新慢。')).toEqual([
      ['s1', '公开286条。'],
      ['s5', '更新慢。'],
    ])
  })

  test('are the chapters of 2008 in its form; rows of its table are none', () => {
    const chapters = [
      '一、本年度政府信息公开工作的基本情况',
      '甲。',
      '二、主动公开情况',
      '乙。',
      '四、政府信息公开行政复议情况',
      '丙。',
      '政府信息公开情况统计表',
      '一、主动公开情况',
      '（一）主动公开政府信息数\t条\t145',
    ].join('\n')
    expect(sections(chapters, '2008')).toEqual([
      ['n1', '甲。'],
      ['n2', '乙。'],
      ['n4', '丙。'],
      ['t', '一、主动公开情况\n（一）主动公开政府信息数\t条\t145'],
    ])
  })

  test('are divided at 第几部分 in the middle of a line, where a colon says so', () => {
    expect(sections('第五部分：人手少，要培训。第六部分：没有其他事项。')).toEqual([
      ['s5', '人手少，要培训。'],
      ['s6', '没有其他事项。'],
    ])
    expect(in2021('处罚再加1件，另外第五部分写：人手少。')).toMatchObject({
      head: '处罚再加1件',
      pieces: [{ section: 's5', text: '人手少。' }],
    })
  })

  test('end where the report is signed, or where something else is asked', () => {
    const report = '一、总体情况\n公开286条。\n六、其他需要报告的事项\n没有。\n\n   清溪镇人民政府\n   2024年1月18日'
    expect(in2021(report)).toMatchObject({
      tail: '落款清溪镇人民政府2024年1月18日',
      pieces: [{ text: '公开286条。' }, { text: '没有。' }],
    })
    expect(in2021('第五部分：人手少，要培训。写完了，还差什么？')).toMatchObject({
      tail: '还差什么？',
      pieces: [{ text: '人手少，要培训。' }],
    })
  })

  test.each([
    '一、强化组织领导\n成立专班。\n二、做好主动公开\n发布286条。\n五、加强监督\n培训2次。',
    '第五部分：人手少，要培训。',
    '第一部分里面从“第五部分”开始后面都删了',
    '主任说第一部分让小王写',
    '存在问题：人手少。改进措施：多培训。',
    '把第一部分的“公开”改成“发布”',
  ])('one text, or none, is not divided: %s', (words) => {
    expect(in2021(words)).toBeUndefined()
  })
})

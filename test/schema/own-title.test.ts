import { describe, expect, test } from 'vitest'
import { withoutOwnTitle } from '../../src/schema/own-title.ts'

const dropped = (title: string, ...lines: string[]): readonly string[] => withoutOwnTitle(lines, title)

describe('a title that was pasted along', () => {
  test.each([
    ['一、总体情况', '信息公开总体情况'],
    ['一、总体情况', '一、总体情况'],
    ['一、总体情况', '第一部分：总体情况'],
    ['一、总体情况', '一、2021年政府信息公开工作总体情况'],
    ['一、总体情况', '基本情况：'],
    ['政府信息公开工作的基本情况', '本年度政府信息公开工作的基本情况'],
    ['政府信息公开工作的基本情况', '一、概述'],
    ['五、政府信息公开工作存在的主要问题及改进情况', '存在的主要问题及改进情况'],
    ['五、存在的主要问题及改进情况', '五、我镇政务公开工作中存在的问题和改进措施'],
    ['存在的问题和改进措施', '六、存在的主要问题及下一步整改措施'],
    ['六、其他需要报告的事项', '其他需报告的事项'],
    ['主动公开情况', '二、主动公开政府信息的情况'],
    ['依申请公开情况', '三、政府信息依申请公开办理情况'],
    ['行政复议、行政诉讼情况', '政府信息公开行政复议情况'],
    ['行政复议、行政诉讼情况', '因政府信息公开申请行政复议、提起行政诉讼情况'],
    ['收费及减免情况', '五、政府信息公开的收费及减免情况'],
  ])('of %s is no part of the text: %s', (title, pasted) => {
    expect(dropped(title, pasted, '', '正文。')).toEqual(['', '正文。'])
  })

  test('twice is dropped twice, and with nothing below it is the text', () => {
    expect(dropped('一、总体情况', '一、总体情况', '信息公开总体情况', '正文。')).toEqual(['正文。'])
    expect(dropped('一、总体情况', '总体情况')).toEqual(['总体情况'])
  })

  test.each([
    ['一、总体情况', '（一）主动公开'],
    ['一、总体情况', '主动公开情况'],
    ['一、总体情况', '2021年，我镇总体情况良好。'],
    ['五、存在的主要问题及改进情况', '存在的主要问题'],
    ['五、存在的主要问题及改进情况', '（一）存在的问题及改进措施'],
    ['六、其他需要报告的事项', '其他。'],
    ['主动公开情况', '主动公开的内容'],
    ['收费及减免情况', '未收费。'],
  ])('is not what begins the text itself: %s, %s', (title, line) => {
    expect(dropped(title, line, '正文。')).toEqual([line, '正文。'])
  })

  test('stays where another of its kind stands over the other half', () => {
    const lines = ['行政复议情况', '没有。', '行政诉讼情况', '没有。']
    expect(dropped('行政复议、行政诉讼情况', ...lines)).toEqual(lines)
  })
})

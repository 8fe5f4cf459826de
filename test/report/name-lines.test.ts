import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameLines } from '../../src/report/name-lines.ts'
import { titleLines } from '../../src/report/title.ts'
import { widthOf } from '../../src/report/widths.ts'

const report = '2021年政府信息公开工作年度报告'

describe('a title', () => {
  test.each([
    [['安澜镇人民政府']],
    // As wide as a line is.
    [['恩施土家族苗族自治州宣恩县安澜镇人民政府']],
    [['柳河县某族苗族自治镇人民政府', '高新技术产业开发区街道办事处综合服务中心']],
    [['黔东南苗族侗族自治州黎平县', '安澜镇人民政府政务服务中心']],
    [['新疆维吾尔自治区', '巴音郭楞蒙古自治州和静县人民政府办公室']],
    [['内蒙古自治区锡林郭勒盟', '西乌珠穆沁旗巴拉嘎尔高勒镇人民政府']],
    [['四川省凉山彝族自治州人民政府', '政务服务和公共资源交易服务中心']],
    [['河南省南阳市镇平县', '安澜镇人民政府党政综合办公室']],
    [['浙江省杭州市余杭区', '市场监督管理局安澜市场监督管理所']],
    [['上海市浦东新区', '安澜街道办事处社区事务受理服务中心']],
    [['中国（上海）自由贸易试验区', '临港新片区管理委员会']],
    [['积石山保安族东乡族撒拉族自治县', '安澜河镇人民政府']],
    [['甘肃省临夏回族自治州', '积石山保安族东乡族撒拉族自治县', '安澜河镇人民政府']],
  ])('ends a line where a part of the name ends, and says what is reported in one: %j', (lines) => {
    expect(titleLines(lines.join(''), 2021)).toEqual([...lines, report])
  })

  test('that fits is one line', () => {
    expect(titleLines('河乡', 2021)).toEqual([`河乡${report}`])
  })
})

describe('a name', () => {
  test('without parts is cut into lines of one length', () => {
    expect(nameLines('安'.repeat(45), 20)).toEqual(['安'.repeat(15), '安'.repeat(15), '安'.repeat(15)])
  })

  test('is whole in its lines, none of them too wide, whatever it is', () => {
    const part = fc.constantFrom(
      '某',
      '安澜',
      '省',
      '市',
      '自治县',
      '镇',
      '街道',
      '人民政府',
      '办事处',
      '（',
      '）',
      ' ',
      'A区',
      '12',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.constantFrom(20, 26), (parts, room) => {
        const name = parts.join('')
        const lines = nameLines(name, room, report)
        expect(lines.join('')).toBe(name)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room)
      }),
    )
  })

  test('is broken as fast when it is absurdly long', () => {
    expect(nameLines('安澜县'.repeat(300), 20).join('')).toBe('安澜县'.repeat(300))
  })
})

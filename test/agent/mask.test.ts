import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mark, mask, unmarked } from '../../src/agent/mask.ts'
import { narrowWidth } from '../../src/schema/width.ts'

describe('what is private does not leave', () => {
  test.each([
    ['an identity card', '身份证110112199003078515的那件'],
    ['an identity card that ends in X', '11011219900307851X'],
    ['an old identity card', '证号110112900307851。'],
    ['one that is starred out', '110112199003********'],
    ['a mobile telephone', '张三 13800138000 那件公开了'],
    ['one in groups', '138-0013-8000'],
    ['one with its country', '+86 13800138000'],
    ['one that is starred out', '1380013××××'],
    ['one in full width', '１３８００１３８０００'],
    ['a telephone with its area code', '010-69571234'],
    ['one in brackets', '(010)69571234'],
    ['one that is named', '联系电话：69571234'],
    ['a bank card', '卡号6222020200112233445'],
    ['a bank card in groups', '6222 0202 0011 2233 446'],
    ['an address', 'zhao.san@yongledian.gov.cn'],
  ])('%s: %s', (_, text) => {
    const masked = mask(text)
    expect(masked).toContain(mark)
    expect(narrowWidth(masked)).not.toMatch(/\d{4}|@/)
  })
})

describe('what counts stays', () => {
  test.each([
    ['a count', '处罚212件，许可1982次'],
    ['a sum', '收费941.4649万元，也就是9414649元'],
    ['a sum as long as a telephone number', '合计13800138000元'],
    ['a sum with decimals', '13800138000.50'],
    ['a row of a table', '3\t0\t0\t0\t0\t0\t3'],
    ['a row of years', '2017 2018 2019 2020 2021'],
    ['a row of four-place figures', '4001 4002 4003 4004'],
    ['a date', '2022-01-11，20220111'],
    ['a notice', '国办公开办函〔2021〕30号'],
    ['a large figure with commas', '1,380,013,800,012'],
  ])('%s: %s', (_, text) => expect(mask(text)).toBe(text))

  test('any count or sum of money with its unit', () => {
    const unit = fc.constantFrom('件', '元', '万元', '条')
    fc.assert(
      fc.property(fc.nat({ max: 1e13 }), unit, (count, said) => {
        expect(mask(`新收${count}${said}，其他没有`)).toBe(`新收${count}${said}，其他没有`)
      }),
    )
  })

  test('any figure of up to nine places, in any company', () => {
    const figure = fc.nat({ max: 999_999_999 }).map(String)
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 9 }), (figures) => {
        const text = `自然人${figures.join('、')}`
        expect(mask(text)).toBe(text)
      }),
    )
  })
})

test('masking again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'1380 -@a.件×') }), (text) => {
      expect(mask(mask(text))).toBe(mask(text))
    }),
  )
})

describe('words quoted from a masked text stand in the text as it was', () => {
  test.each([
    ['新收3件', '新收3件'],
    [`张三${mark}那1件予以公开`, '那1件予以公开'],
    [`新收3件，电话${mark}`, '新收3件，电话'],
    [`${mark}`, ''],
  ])('%s', (quote, words) => expect(unmarked(quote)).toBe(words))

  test('whatever was masked before and after them', () => {
    const message = '13800138000说，处罚212件，邮箱liu@town.cn'
    const quote = unmarked(mask(message))
    expect(message).toContain(quote)
    expect(quote).toContain('212')
  })
})

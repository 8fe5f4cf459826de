import { describe, expect, test } from 'vitest'
import { readIdentity, readIdentityCorrection } from '../../src/desk/identity.ts'

describe('organ and year', () => {
  test.each([
    ['永乐店镇人民政府 2021年', '永乐店镇人民政府', 2021],
    ['我们是漷县镇，填2021年的年报', '漷县镇人民政府', 2021],
    ['通州区永乐店镇 21年的', '通州区永乐店镇人民政府', 2021],
    ['北苑街道 ２０２２年度', '北苑街道办事处', 2022],
    ['某某县教育局2023', '某某县教育局', 2023],
    ['2021年', undefined, 2021],
    ['大河乡', '大河乡人民政府', undefined],
    ['你好', undefined, undefined],
    ['处罚212', undefined, undefined],
  ])('are read from 「%s」', (text, organ, year) =>
    expect(readIdentity(text)).toEqual({ ...(organ && { organ }), ...(year && { year }) }),
  )

  test.each([
    ['年份错了，是2020年', { year: 2020 }],
    ['报告年改成2022', { year: 2022 }],
    ['机关应该是永乐店镇人民政府', { organ: '永乐店镇人民政府' }],
    ['处罚不是12，是21', undefined],
    ['年底有效的是5件', undefined],
  ])('are corrected by 「%s」', (text, identity) => expect(readIdentityCorrection(text)).toEqual(identity))
})

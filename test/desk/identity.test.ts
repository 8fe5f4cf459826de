import { describe, expect, test } from 'vitest'
import { readIdentity } from '../../src/desk/organ/identity.ts'
import { readIdentityCorrection } from '../../src/desk/organ/which-report.ts'

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
    ['我们镇2017年的', undefined, 2017],
    ['咱镇年报咋弄啊', undefined, undefined],
    ['本镇 2021年', undefined, 2021],
    ['我们这个乡2020年的年报', undefined, 2020],
    ['镇政府2021', undefined, 2021],
    ['咱们街道办 2022', undefined, 2022],
    ['我们永乐店镇 2021年', '永乐店镇人民政府', 2021],
    ['我们镇是漷县镇，2021年', '漷县镇人民政府', 2021],
    ['我们镇，永乐店镇，2021年', '永乐店镇人民政府', 2021],
    ['我要填永乐店镇2021年的', '永乐店镇人民政府', 2021],
    ['改成庞各庄镇', '庞各庄镇人民政府', undefined],
    ['是大兴区庞各庄镇人民政府 2017', '大兴区庞各庄镇人民政府', 2017],
    ['本溪镇 2021', '本溪镇人民政府', 2021],
    ['镇安镇2021年', '镇安镇人民政府', 2021],
    ['成乡 2021', '成乡人民政府', 2021],
    ['处罚212', undefined, undefined],
  ])('are read from 「%s」', (text, organ, year) =>
    expect(readIdentity(text)).toEqual({ ...(organ && { organ }), ...(year && { year }) }),
  )

  test.each([
    ['年份错了，是2020年', { year: 2020 }],
    ['报告年改成2022', { year: 2022 }],
    ['机关应该是永乐店镇人民政府', { organ: '永乐店镇人民政府' }],
    ['机关改成成都市某区青龙街道', { organ: '成都市某区青龙街道办事处' }],
    ['年份错了不是2021是2020', { year: 2020 }],
    ['机关年份改成 庞各庄镇人民政府 2017年', { organ: '庞各庄镇人民政府', year: 2017 }],
    ['单位是我们镇', undefined],
    ['处罚不是12，是21', undefined],
    ['年底有效的是5件', undefined],
  ])('are corrected by 「%s」', (text, identity) => expect(readIdentityCorrection(text)).toEqual(identity))
})

import { describe, expect, test } from 'vitest'
import { dayInDigits } from '../../src/schema/chinese-date.ts'

describe('a day written by hand', () => {
  test.each([
    ['二〇二〇年一月一日', '2020年1月1日'],
    ['二零二二年一月二十日', '2022年1月20日'],
    ['二○二二年元月卅一日', '2022年1月31日'],
    ['二O二二年一月三日', '2022年1月3日'],
    ['贰零贰贰年壹月贰拾日', '2022年1月20日'],
    ['2020年元月1号', '2020年1月1号'],
    ['2019年3月廿日', '2019年3月20日'],
    ['2021年十二月卅一日', '2021年12月31日'],
    ['2021年元旦', '2021年1月1日'],
    ['落款一月十五', '落款1月15'],
    ['永乐店镇人民政府一月十二日', '永乐店镇人民政府1月12日'],
    ['21年1月3日', '2021年1月3日'],
  ])('%s', (written, digits) => expect(dayInDigits(written)).toBe(digits))

  test.each(['2021年1月12日', '收费三万元月底交', '一共十二件', '三十九日', '第一次会议'])('%s stays', (words) =>
    expect(dayInDigits(words)).toBe(words),
  )
})

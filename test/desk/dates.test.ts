import { expect, test } from 'vitest'
import { readDate } from '../../src/desk/texts/keep-words.ts'

test.each([
  ['永乐店镇人民政府 2022年1月12日', '2022-01-12'],
  ['1月12日', '2022-01-12'],
  ['2022.1.5', '2022-01-05'],
  ['２０２２－０１－０５', '2022-01-05'],
  ['今天', '2022-01-20'],
  ['2022年2月30日', undefined],
  ['2019年1月1日', undefined],
  ['过几天', undefined],
])('「%s」 is signed on %s', (text, date) => expect(readDate(text, 2021, '2022-01-20')).toBe(date))

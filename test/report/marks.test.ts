import { expect, test } from 'vitest'
import { fullWidthMarks } from '../../src/report/marks.ts'

test.each([
  ['2019年,我镇收到申请15件,办结12件;结转3件。', '2019年，我镇收到申请15件，办结12件；结转3件。'],
  ['收到15,办结12', '收到15，办结12'],
  ['占80%,其余20%', '占80%，其余20%'],
  ['(一)加强管理', '（一）加强管理'],
  ['公开信息15条(含上年2条),均已上网', '公开信息15条（含上年2条），均已上网'],
  ['问题有:更新慢, 内容少', '问题有：更新慢，内容少'],
  ['网址:http://www.example.gov.cn/a,b?c=1', '网址：http://www.example.gov.cn/a,b?c=1'],
])('marks between Chinese words are printed wide: %s', (typed, printed) => {
  expect(fullWidthMarks(typed)).toBe(printed)
})

test.each([
  '公开1,286条',
  '时间9:00—17:00',
  '电话(010)69541234',
  'see (PDF), p. 3',
  '“六稳”——３件、2%，《条例》；（一）',
])('what is no mark between words stays: %s', (typed) => {
  expect(fullWidthMarks(typed)).toBe(typed)
})

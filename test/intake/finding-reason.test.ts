import { expect, test } from 'vitest'
import { asFindingReason, otherSubjects } from '../../src/intake/sayings/finding-reason.ts'

test.each([
  '口径不同，情况属实',
  '因为执法权下放到镇里了',
  '区里统一格式就是这样',
  '引用的文件原文如此',
  '2021年赋权后首次行使处罚权',
  '清理后按现行有效数填写',
  '由于机构改革职能划转',
])('「%s」 is a reason', (words) => {
  expect(asFindingReason(words)).toBe('reason')
})

test.each([
  '第二处怎么弄',
  '第3处帮我改',
  '一处处来',
  '先放着',
  '两处都改',
  '还是+19',
  '不对 还是12',
  '改成19',
  '-3',
  '什么意思',
  '为啥不对呢',
  '哪里不对',
  '处罚13',
  '跳过',
  '不知道咋写',
  '当文字收下',
  '新收是4件',
  '再加一句',
  '定稿吧快点',
  '下一个问题',
  '好的，知道了',
])('「%s」 is none', (words) => {
  expect(asFindingReason(words)).toBe('other')
})

test.each(['执法队移交了12件，因为权力下放', '村里的人来问过几回就写上了', '老王写的那个数'])(
  '「%s」 may be one',
  (words) => {
    expect(asFindingReason(words)).toBe('unclear')
  },
)

test('words about another remark are known by its subject', () => {
  expect(otherSubjects('考核评议追责都没搞', 'N-COUNT')).toEqual(['F-ASSESSMENT'])
  expect(otherSubjects('考核评议追责都没搞', 'F-ASSESSMENT')).toEqual([])
})

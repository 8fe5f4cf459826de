import { expect, test } from 'vitest'
import { peopleSaid } from '../../src/intake/sayings/people.ts'

const shown = (text: string): string => {
  const said = peopleSaid(text)
  if (!said) return '-'
  if (said.kind === 'invite') return `invite ${said.role ?? ''}`.trim()
  return said.kind === 'remove' ? `remove ${said.name}`.trim() : said.kind
}

test.each([
  ['邀请', 'invite'],
  ['加人', 'invite'],
  ['加个人吧', 'invite'],
  ['拉小王进来', 'invite'],
  ['发个邀请链接', 'invite'],
  ['同事怎么进来？', 'invite'],
  ['邀请小王', 'invite'],
  ['邀请王主任审核', 'invite review'],
  ['让王主任进来把关', 'invite review'],
  ['请小王来填', 'invite fill'],
  ['拉个人进来填数', 'invite fill'],
  ['叫王主任来看看', 'invite read'],
  ['谁在用', 'list'],
  ['现在都有谁在用？', 'list'],
  ['成员', 'list'],
  ['看看成员名单', 'list'],
  ['移出小王', 'remove 小王'],
  ['把小王移出去', 'remove 小王'],
  ['踢掉小王', 'remove 小王'],
  ['不让小王看了', 'remove 小王'],
  ['移出', 'remove'],
  ['作废邀请', 'revoke'],
  ['把邀请作废', 'revoke'],
  ['刚才的邀请取消吧', 'revoke'],
])('「%s」 is %s', (text, said) => {
  expect(shown(text)).toBe(said)
})

test.each([
  '加2件',
  '加起来5',
  '来了2件',
  '移送2件',
  '不让填5',
  '为啥不让填5',
  '让我看看',
  '让主任看看',
  '叫我来',
  '主任叫我来开会',
  '出个稿子 我给主任看',
  '把这个加进来',
  '把它加进来',
  '把这段移出去',
  '人员1',
  '查看',
  '取消',
  '撤销',
  '处罚212',
  '自然人3 企业1',
  '',
])('「%s」 is about nobody', (text) => {
  expect(shown(text)).toBe('-')
})

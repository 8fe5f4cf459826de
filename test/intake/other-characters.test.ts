import { expect, test } from 'vitest'
import { readIdentity } from '../../src/desk/organ/identity.ts'
import { simplifiedCharacters } from '../../src/schema/simplified.ts'
import { facts } from './clerk-facts.ts'

facts('traditional characters are read as the simplified ones', [
  ['documents', '許可強制冇得 處罰二百一十二', 'licensing.decisions=0 coercion.decisions=0 penalty.decisions=212'],
  ['documents', '處罰212 許可強制沒有', 'penalty.decisions=212 licensing.decisions=0 coercion.decisions=0'],
  ['', '規章沒有', 'rules.issued=0 rules.repealed=0 rules.inForce=0'],
  ['incoming', '新收3件，自然人2企業1', 'received.total=3 received.person=2 received.business=1 received:0×4'],
  ['', '訴訟沒有', 'direct:0×4 afterReview:0×4'],
  ['', '還差什麼', '/missing'],
])

facts('a word mistyped for 处罚 is no other row', [
  ['documents', '处发33', '? penalty.decisions=33 ~read-as'],
  ['documents', '處發33', '? penalty.decisions=33 ~read-as'],
  ['decisions', '处发三十三件', '? penalty.decisions=33 ~read-as'],
  ['documents', '处法没有', '? penalty.decisions=0 ~read-as'],
])

facts('what somebody wants reported may be none of what is asked', [
  [
    'documents',
    '领导说按10件报',
    '{which-cell 新收 10件 received.total=10 | 规范性文件 制发 10件 normative.issued=10 | 规范性文件 废止 10件 normative.repealed=10 | 都不是}',
  ],
  [
    'decisions received.total=3',
    '主任说按12件填',
    '{which-cell 行政许可 12件 licensing.decisions=12 | 行政处罚 12件 penalty.decisions=12 | 行政强制 12件 coercion.decisions=12 | 都不是}',
  ],
])

test('an organ written in traditional characters is the same organ', () => {
  expect(readIdentity('永樂店鎮 2021年')).toEqual({ organ: '永乐店镇人民政府', year: 2021 })
  expect(readIdentity('龐各莊鎮人民政府2017')).toEqual({ organ: '庞各庄镇人民政府', year: 2017 })
})

test('characters of names and words that are simplified ones stay', () => {
  for (const words of ['於潜镇', '乾县', '覆盖', '著作', '答覆']) {
    const meant = words === '答覆' ? '答复' : words
    expect(simplifiedCharacters(words)).toBe(meant)
  }
  expect(simplifiedCharacters('處理').length).toBe('处理'.length)
})

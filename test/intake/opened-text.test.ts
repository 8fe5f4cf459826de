import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openedText, partOf } from '../../src/intake/opened-text.ts'

test.each([
  ['2020年，我镇公开信息1,234条。', '〔  〕年，我镇公开信息〔  〕条。'],
  ['2020年度共3.5万元，同比增长12.5%。', '〔  〕年度共〔  〕元，同比增长〔  〕%。'],
  ['2021年1月12日', '〔  〕'],
  ['二〇二〇年培训三次、十余人。', '〔  〕年培训〔  〕次、〔  〕余人。'],
  ['按〔2019〕60号文件', '按〔  〕号文件'],
  ['印发《2020年要点》和《保密法》。', '印发《〔  〕年要点》和《保密法》。'],
  ['百分之百按期答复，第三次会议', '〔  〕按期答复，第〔  〕次会议'],
  ['全角１２３件', '全角〔  〕件'],
  ['培训一次，收到申请一件，另有两家企业', '培训〔  〕次，收到申请〔  〕件，另有〔  〕家企业'],
  ['公开信息〔待填〕条，〔待填：依申请公开〕', '公开信息〔  〕条，〔  〕'],
])('years and figures are taken out: %s', (text, opened) => {
  expect(openedText(text)).toBe(opened)
})

test.each([
  '一、总体情况',
  '（一）主动公开',
  '1.加强学习',
  '一是进一步统一口径，二是逐篇审核。',
  '依据《中华人民共和国政府信息公开条例》第五十条',
  '“六稳”“六保”',
  '属于三类内部事务信息',
  '结转下一年度继续办理',
  '严格审核发布每一篇信息，落实到每一名工作人员',
  '作为一项重要工作，是一个长期过程，不放过任何一个环节',
  '实行一次性告知，一体推进，对一系列问题逐一整改',
  '公开栏每月一次更新，每季度一通报',
  '自收到申请之日起二十个工作日内答复，最长延长20个工作日',
  '12345热线24小时受理',
  '依据《条例》（国令第711号）',
  '增强“四个意识”，做到“两个维护”，执行“三审三校”',
])('what counts nothing stays: %s', (text) => {
  expect(openedText(text)).toBe(text)
})

test('no digit but those of headings is left', () => {
  const piece = fc.oneof(
    fc.constantFrom('公开', '年', '月', '件', '。', '，', '第', '〔', '〕', '十', '.', ',', '\n'),
    fc.nat({ max: 99_999 }).map(String),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const opened = openedText(`共${pieces.join('')}`)
      const rest = opened
        .replace(/^[ \t\u3000]*(?:[（(]?\d{1,3}[）)、.．](?!\d))/gmu, '')
        .replace(/[（(]\d{1,2}[）)]/gu, '')
      return !/\d/.test(rest)
    }),
  )
})

test('a part is found by its heading, alone on its line or run in', () => {
  const text = '（一）主动公开\n公开54条。\n又公开2条。\n（二）依申请公开。按期答复。\n（三）政府信息管理'
  expect(partOf(text, '主动公开')).toBe('公开54条。\n又公开2条。')
  expect(partOf(text, '依申请公开')).toBe('按期答复。')
  expect(partOf(text, '监督保障')).toBeUndefined()
})

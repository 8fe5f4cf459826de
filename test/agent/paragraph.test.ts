import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftedSentence } from '../../src/agent/assistant.ts'
import { checkDraft, ownSentences } from '../../src/agent/paragraph.ts'
import { textInquiry } from '../support/inquiries.ts'

const figures = { 's3.received.total': 3, 's2.fees.amount': 3_200_000, 's6.fee.collected': 27_000 } as const
const sentence = (text: string, basis = ''): DraftedSentence => ({ text, basis })
const check = (text: string, points = '', year = 2021): string | undefined =>
  checkDraft([sentence(text)], textInquiry(points, 'text:s5', { year, figures }))

describe('a draft may say', () => {
  test.each([
    ['a figure of the tables', '新收申请⟦新收·总计⟧件。', ''],
    ['one by its id', '新收申请⟦s3.received.total⟧件。', ''],
    ['a sum with its unit', '收费⟦行政事业性收费⟧万元，实收⟦信息处理费·实际收取金额⟧元。', ''],
    ['a number of the points', '开展培训4次。', '培训4次'],
    ['the same in another notation', '开展培训四次，经费32000元。', '培训4次，花了3.2万元'],
    ['a round number as it was said', '发布信息20余条。', '发了20多条'],
    ['a share that was said', '办结率100%。', '办结率百分之100'],
    ['the report year and its neighbours', '2021年，我镇承接2020年的做法；2022年，继续坚持。', ''],
    ['the period of the report', '统计期限自2021年1月1日至2021年12月31日。', ''],
    ['numerals of a list', '一是完善制度。二是加强审核。（一）主动公开。1.渠道。', ''],
    [
      'the name of a law and the number of a notice',
      '按照国办公开办函〔2021〕30号和《中华人民共和国政府信息公开条例》办理。',
      '',
    ],
    ['a notice the points name', '落实通政办〔2021〕5号。', '落实了通政办〔2021〕5号'],
    ['words that only look like numerals', '统一标准，进一步规范，一起推进，一致认可，第三方评估，第一时间公开。', ''],
  ])('%s: %s', (_, text, points) => expect(check(text, points)).toBeUndefined())
})

describe('a draft may not say', () => {
  test.each([
    ['a number nobody said', '开展培训5次。', '培训4次', '5次'],
    ['one in Chinese', '开展培训五次。', '培训4次', '五次'],
    ['a figure of the tables in digits', '新收申请3件。', '', '3件'],
    ['a share nobody said', '满意率98%。', '', '98'],
    ['a share that was a count', '占4%。', '培训4次', '4'],
    ['another sum', '经费3.2万元。', '花了3.2元', '3.2'],
    ['a year far away', '自2015年以来坚持公开。', '', '2015'],
    ['a vague number', '开展培训十几次。', '培训4次', '十几'],
    ['a part that is quantified', '百分之九十以上按时办结。', '', '九十'],
    ['a notice nobody named', '落实京政办〔2021〕5号。', '', '2021'],
    ['an article of a law', '依据第三十七条办理。', '', '三十七'],
    ['a title with a number nobody named', '落实《2035年规划》。', '', '2035'],
    ['a token there is not', '满意度⟦满意度⟧分。', '', '没有⟦满意度⟧'],
    ['a figure that is missing', '处罚⟦行政处罚⟧件。', '', '还没有数'],
    ['half a token', '新收⟦新收·总计件。', '', '成对'],
    ['an empty token', '新收⟦⟧件。', '', '成对'],
    ['a sum in another unit', '收费⟦行政事业性收费⟧元。', '', '只能跟「万元」'],
    ['a count made larger', '新收⟦新收·总计⟧万件。', '', '只能跟「件」'],
    ['a count made a share', '占⟦新收·总计⟧%。', '', '只能跟「件」'],
    ['a digit beside a token', '新收⟦新收·总计⟧0件。', '培训0次', '不能再接数字'],
    ['a digit before one', '新收1⟦新收·总计⟧件。', '培训1次', '不能再接数字'],
    ['a list in Markdown', '- 完善制度', '', 'Markdown'],
    ['bold type', '**完善制度**。', '', 'Markdown'],
    ['a heading', '## 主要问题', '', 'Markdown'],
    ['a table', '|项目|件数|', '', 'Markdown'],
    ['a year that is not named', '今年加强了审核。', '', '今年'],
    ['nothing', '  ', '', '空'],
    ['too much', '公开。'.repeat(400), '', '太长'],
  ])('%s: %s', (_, text, points, words) => expect(check(text, points)).toContain(words))

  test('any number that is not in the points', () => {
    const count = fc.integer({ min: 1, max: 99_999 })
    const place = fc.constantFrom(
      (n: number) => `开展培训${n}次。`,
      (n: number) => `共${n}人参加，效果良好。`,
      (n: number) => `，其中${n}%按时答复`,
      (n: number) => `经费${n}万元。`,
    )
    fc.assert(
      fc.property(count, count, place, (said, written, form) => {
        fc.pre(said !== written)
        expect(check(form(written), `培训${said}次`)).toBeDefined()
      }),
    )
  })

  test('but every number that is, in whatever width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (count) => {
        const wide = [...String(count)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
        expect(check(`开展培训${count}次。`, `培训${wide}次`)).toBeUndefined()
        expect(check(`开展培训${wide}次。`, `培训${count}次`)).toBeUndefined()
      }),
    )
  })

  test('whatever it is, checking it answers', () => {
    const unit = fc.constantFrom(...'⟦⟧新收·总计3.2万元%一二是（）。，；《》〔2021〕30号年第件 \n')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const complaint = check(text, '培训4次')
        expect(complaint === undefined || complaint.length > 0).toBe(true)
      }),
    )
  })
})

describe('a sentence is the program’s own', () => {
  const points = '公众号和公开栏都用了，培训4次，考核没搞'
  test.each([
    ['that praises', '群众满意度大幅提升。', ''],
    ['that claims to rest on words nobody said', '开展专题调研活动。', '调研3次'],
    ['that rests on other words', '建立健全长效机制。', '培训4次'],
    ['in one of its clauses', '我镇开展业务培训4次，干部队伍素质明显提高。', '培训4次'],
    ['that joins others', '下一步将继续加大公开力度。', ''],
    ['without a basis', '我镇利用公众号公开信息。', ''],
  ])('%s: %s', (_, text, basis) => {
    const drafted = [sentence(text, basis)]
    expect(ownSentences(drafted, points)).toEqual(drafted)
  })

  test.each([
    ['that words a point', '我镇开展业务培训4次。', '培训4次'],
    ['that words a point in full width', '我镇开展培训4次。', '培训４次'],
    ['that words what was not done', '2021年未开展工作考核。', '考核没搞'],
    ['that only repeats the tables', '2021年，本机关新收政府信息公开申请⟦s3.received.total⟧件。', ''],
    ['that joins both', '通过公众号和公开栏主动公开，新收申请⟦s3.received.total⟧件。', '公众号和公开栏都用了'],
  ])('but not one %s: %s', (_, text, basis) => expect(ownSentences([sentence(text, basis)], points)).toEqual([]))

  test('whatever it says, when nothing was said', () => {
    const text = fc.string({ unit: fc.constantFrom(...'群众满意度提升明显成效显著'), minLength: 6, maxLength: 40 })
    fc.assert(
      fc.property(text, text, (said, basis) => {
        expect(ownSentences([sentence(said, basis)], '')).toHaveLength(1)
      }),
    )
  })

  test('never, when it is a point word for word', () => {
    fc.assert(
      fc.property(fc.subarray(points.split('，'), { minLength: 1 }), (parts) => {
        expect(
          ownSentences(
            parts.map((part) => sentence(part, part)),
            points,
          ),
        ).toEqual([])
      }),
    )
  })
})

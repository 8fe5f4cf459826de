import { describe, expect, test } from 'vitest'
import { citesBasis, narrativeBlocks, narrativeLines, splitIntroduction } from '../../src/report/narrative.ts'

const paragraph = (text: string) => ({ kind: 'paragraph', text })
const heading = (level: number, text: string) => ({ kind: 'heading', level, text })

describe('a section’s own words', () => {
  test('are split where the person broke the line, without indents and empty lines', () => {
    expect(narrativeLines('　　第一段。\r\n\n\t第二段。\u000b第三段。', '一、总体情况')).toEqual([
      '第一段。',
      '第二段。',
      '第三段。',
    ])
  })

  test.each(['一、总体情况', '总体情况', ' 一、 总体情况 '])(
    'do not repeat the title that was pasted along: %s',
    (title) => {
      expect(narrativeLines(`${title}\n正文。`, '一、总体情况')).toEqual(['正文。'])
    },
  )

  test('stay as they are otherwise', () => {
    const text = '“六稳”——３件、2%，《条例》；（一）'
    expect(narrativeBlocks(narrativeLines(text, '一、总体情况'))).toEqual([paragraph(text)])
  })
})

describe('headings in a text', () => {
  test.each([
    ['a short numbered line alone', ['（一）加大公开力度', '正文。'], heading(2, '（一）加大公开力度')],
    ['with commas', ['（四）虚实结合，提高质量', '正文。'], heading(2, '（四）虚实结合，提高质量')],
    ['with half-width brackets', ['(二)加强管理', '正文。'], heading(2, '(二)加强管理')],
    ['with a full stop, text following', ['（三）拓宽公开渠道。', '正文。'], heading(2, '（三）拓宽公开渠道。')],
    [
      'an item with a full stop, an item following',
      ['（一）答复不规范。', '（二）人员不足。'],
      paragraph('（一）答复不规范。'),
    ],
    ['an item at the end', ['（二）人员不足。'], paragraph('（二）人员不足。')],
    ['a third level alone', ['1.完善制度', '修订了指南。'], heading(3, '1.完善制度')],
    ['items of a list', ['1.完善制度', '2.加强培训'], paragraph('1.完善制度')],
    [
      'one that runs into its text',
      ['（一）主动公开。我镇公开54条。'],
      { kind: 'paragraph', lead: '（一）主动公开。', text: '我镇公开54条。' },
    ],
    [
      'a long first sentence, which is text',
      ['（一）加强政策的解读与学习，规范依申请公开的回复格式，及时与主管部门沟通，保证质量。下一步再改进。'],
      paragraph('（一）加强政策的解读与学习，规范依申请公开的回复格式，及时与主管部门沟通，保证质量。下一步再改进。'),
    ],
  ])('%s', (_, lines, expected) => {
    expect(narrativeBlocks(lines)[0]).toEqual(expected)
  })
})

describe('the introduction', () => {
  const own = '依据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。'

  test.each([
    [own, true],
    ['按照《条例》第32条的规定，现将情况报告如下：', true],
    ['本报告是根据《中华人民共和国政府信息公开条例》编制的。', true],
    ['2021年，我镇认真贯彻《条例》。', false],
    ['根据上级部署，我镇做好公开工作。', false],
  ])('%s', (line, expected) => {
    expect(citesBasis(line)).toBe(expected)
  })

  test('written apart at the head of section one, it goes before the first title', () => {
    expect(splitIntroduction([own, '本报告所列数据截至12月31日。', '2021年，我镇……'])).toEqual({
      introduction: [own, '本报告所列数据截至12月31日。'],
      rest: ['2021年，我镇……'],
    })
  })

  test('with nothing after it, it stays the text of its section', () => {
    expect(splitIntroduction([own])).toEqual({ introduction: [], rest: [own] })
  })

  test('a first paragraph that only names the law is text', () => {
    const lines = ['根据《条例》要求，我镇公开信息54条。', '全年培训2次。']
    expect(splitIntroduction(lines)).toEqual({ introduction: [], rest: lines })
  })
})

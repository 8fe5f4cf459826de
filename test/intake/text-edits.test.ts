import { describe, expect, test } from 'vitest'
import { addition, edited, removal } from '../../src/intake/text-edits/apply.ts'
import { textRequest } from '../../src/intake/text-edits/request.ts'
import { sentencesIn, underHeading } from '../../src/intake/text-edits/sentences.ts'
import { shownText } from '../../src/intake/text-edits/shown-text.ts'
import { numberSpot } from '../../src/intake/text-edits/wording.ts'
import { formOf } from '../../src/schema/form.ts'

const form = formOf('2021')
const asked = (words: string) => textRequest(words, form)

describe('what is asked of a text', () => {
  test.each([
    ['看第一部分', { kind: 'show', place: { section: 's1' } }],
    ['第五部分写的啥', { kind: 'show', place: { section: 's5' } }],
    ['念一下主动公开', { kind: 'show', place: { section: 's1', part: '主动公开' } }],
    ['平台那段写了啥', { kind: 'show', place: { section: 's1', part: '政府信息公开平台建设' } }],
    ['看全文', { kind: 'show', whole: true }],
    ['把第一部分里的221改成212', { kind: 'replace', target: { words: '221' }, instead: '212', all: false }],
    ['第一部分 300写错了应该是310', { kind: 'replace', target: { words: '300' }, instead: '310' }],
    ['第一部分的处罚221件改成212', { kind: 'replace', target: { words: '处罚221件' }, instead: '处罚212件' }],
    ['第一部分改一下，56条改成65条', { kind: 'replace', target: { words: '56条' }, instead: '65条' }],
    [
      '“镇综合办公室”都改成“综合办公室”',
      { kind: 'replace', target: { words: '镇综合办公室' }, all: true, isOfText: true },
    ],
    ['文字里的综合办都改成党政办', { kind: 'replace', target: { words: '综合办' }, all: true, isOfText: true }],
    ['第五部分删掉最后一句', { kind: 'remove', target: { counted: { unit: 'sentence', number: -1 } } }],
    ['第二句不要', { kind: 'remove', target: { counted: { unit: 'sentence', number: 2 } } }],
    ['倒数第二段去掉', { kind: 'remove', target: { counted: { unit: 'paragraph', number: -2 } } }],
    ['第5部分的“人手少”那句删了吧', { kind: 'remove', target: { words: '人手少', isSentence: true } }],
    ['去掉“全面”两个字', { kind: 'remove', target: { words: '全面', isQuoted: true } }],
    ['主动公开那段加一句：全年发布221条', { kind: 'add', words: '全年发布221条', unit: 'sentence', where: 'end' }],
    ['第一部分开头加一句：2021年，全镇重视。', { kind: 'add', where: 'front' }],
    ['在第二句后面加一句：公开栏每月更新。', { kind: 'add', where: { unit: 'sentence', number: 2 } }],
    ['撤掉第五部分，重写', { kind: 'clear', anew: true }],
    ['第五部分重写', { kind: 'rewrite' }],
    ['第五部分写得太长了，精简一下', { kind: 'reword' }],
    ['把140余条改成155条', { kind: 'replace', target: { words: '140余条' }, instead: '155条' }],
    ['140余条改成155', { kind: 'replace', target: { words: '140余条' }, instead: '155条' }],
    ['把“140余条”改成155', { kind: 'replace', target: { words: '140余条' }, instead: '155条' }],
    ['把“140余条”改成“155”', { kind: 'replace', target: { words: '140余条' }, instead: '155' }],
    ['近20家改成23家', { kind: 'replace', target: { words: '近20家' }, instead: '23家' }],
    ['信息140余条应该是150多条', { kind: 'replace', target: { words: '信息140余条' }, instead: '信息150多条' }],
    ['百余条改成155条', { kind: 'replace', target: { words: '百余条' }, instead: '155条' }],
    ['那个140余条不对，是155条', { kind: 'replace', target: { words: '140余条' }, instead: '155条' }],
  ])('%s', (words, request) => {
    expect(asked(words)).toMatchObject(request)
  })

  test.each([
    ['140', '155', '公开信息155条，', '公开信息140余条，'],
    ['140', '155条', '公开信息155条，', '公开信息140余条，'],
    ['140', '155条', '公开信息155条，', '公开信息140条，'],
    ['140', '150', '公开信息150余条，', '公开信息140余条，'],
    ['140余', '155', '公开信息155条，', '公开信息140余条，'],
  ])('a number takes its unit along: %s→%s', (old, instead, after, before) => {
    const start = before.indexOf(old)
    const spot = numberSpot(before, { start, end: start + old.length }, instead)
    expect(before.slice(0, spot.start) + instead + before.slice(spot.end)).toBe(after)
  })

  test.each(['新收改成3', '处罚221改成212', '删掉处罚'])('%s may be about figures', (words) => {
    expect(asked(words)?.isOfText ?? false).toBe(false)
  })

  test.each([
    '撤销',
    '清空行政处罚',
    '第五部分',
    '第五部分写什么',
    '把第三部分的新收改成3',
    '依申请公开新收改成5件',
    '第五部分：公开栏更新慢。2022年改为专人负责。',
    '主要问题：更新慢。\n2022年，我们将把“月查”改为“周查”。',
  ])('%s asks nothing of a text', (words) => {
    expect(asked(words)).toBeUndefined()
  })
})

describe('a change', () => {
  const view = { form, figures: new Map([['s2.penalty.decisions', 221] as const]) }
  const shown = shownText('处罚⟦s2.penalty.decisions⟧件，发文30条。', view)
  const at = (words: string) => {
    const start = shown.text.indexOf(words)
    return { start, end: start + words.length }
  }

  test('leaves the figures of the tables where they are written', () => {
    expect(shown.text).toBe('处罚221件，发文30条。')
    expect(edited(shown, [{ ...at('30'), instead: '31' }])).toEqual({
      kind: 'text',
      value: '处罚⟦s2.penalty.decisions⟧件，发文31条。',
    })
    expect(edited(shown, [{ ...at('处罚221件'), instead: '行政处罚221件' }])).toMatchObject({
      value: '行政处罚⟦s2.penalty.decisions⟧件，发文30条。',
    })
  })

  test.each([
    ['221', '212', '212'],
    ['221', '2210', '2210'],
    ['处罚221件', '处罚22件', '22'],
  ])('of %s to %s is one of the table', (from, instead, wanted) => {
    expect(edited(shown, [{ ...at(from), instead }])).toMatchObject({
      kind: 'figure',
      cell: 's2.penalty.decisions',
      wanted,
    })
  })

  test('may take a figure away with its words', () => {
    expect(edited(shown, [removal(shown.text, at('处罚221件'))])).toMatchObject({ value: '发文30条。' })
  })

  test.each([
    ['更新慢，且人手少。', '且人手少', '更新慢。'],
    ['一是更新慢，二是人手少。', '人手少', '一是更新慢。'],
    ['一是更新慢。二是人手少。', '人手少', '一是更新慢。'],
    ['全面公开。', '全面', '公开。'],
    ['甲。\n乙。\n丙。', '乙。', '甲。\n丙。'],
  ])('of %s without %s leaves no stop behind', (text, words, left) => {
    const start = text.indexOf(words)
    const { start: from, end, instead } = removal(text, { start, end: start + words.length })
    expect(text.slice(0, from) + instead + text.slice(end)).toBe(left)
  })

  test('puts in the stop that is lacking', () => {
    expect(addition('更新慢', 3, '人手少', false).instead).toBe('。人手少。')
    expect(addition('更新慢。', 4, '人手少。', true).instead).toBe('\n人手少。')
    expect(addition('（一）主动公开', 7, '村务上墙', false).instead).toBe('\n村务上墙。')
  })
})

describe('a text', () => {
  const text = '总述。\n（一）主动公开\n甲。乙。\n（二）依申请公开。丙。'

  test('has sentences, and headings that are none', () => {
    const found = sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(['总述。', '甲。', '乙。', '丙。'])
  })

  test('is divided by its headings', () => {
    const of = (part: string) => {
      const range = underHeading(text, part)
      return range && text.slice(range.start, range.end)
    }
    expect(of('主动公开')).toBe('（一）主动公开\n甲。乙。')
    expect(of('依申请公开')).toBe('（二）依申请公开。丙。')
    expect(of('监督保障')).toBeUndefined()
  })
})

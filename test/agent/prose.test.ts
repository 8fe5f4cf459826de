import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SpeakingContext, speakable } from '../../src/agent/prose.ts'
import type { CellId } from '../../src/schema/cell-id.ts'

const context: SpeakingContext = {
  words: '新收3件，信息处理费实收1.2万元，十几件先不说',
  figures: new Map<CellId, number>([
    ['s2.penalty.decisions', 212],
    ['s6.fee.collected', 27050],
    ['s2.fees.amount', 941464900],
  ]),
  facts: '期限是收到之日起20个工作日，依据国办公开办函〔2021〕30号。',
  year: 2021,
  recorded: false,
}

describe('shown as it is', () => {
  test.each([
    '这个数要问执法队。',
    '新收的3件是谁申请的？',
    '处罚现有212件，和你说的一样。',
    '实收270.5元，是信息处理费吗？',
    '行政事业性收费941.4649万元。',
    '实收12000元，对吗？',
    '2021年的报告里没有这一格。',
    '二〇二一年的报告里没有这一格。',
    '一般在收到之日起20个工作日内答复。',
    '第三部分的表里没有这一类。',
    '“三安全一稳定”是哪一类，看条例。',
    '请说准数，是几件？',
    '听不明白，换个说法。',
    '没记，因为没有准数。',
    '要改成3件吗？',
    '可以把Word文件发来。',
    '目前年报还差文字。',
    '说明年报要写的内容。',
    '十几件不是准数。',
    '和表三不一样',
    '依据是国办公开办函〔2021〕30号。',
  ])('%s', (prose) => expect(speakable(prose, context)).toBe(prose))

  test('a number of the person in another notation', () => {
    expect(speakable('新收三件，是谁申请的？', context)).toBe('新收三件，是谁申请的？')
    expect(speakable('新收３件，是谁申请的？', context)).toBe('新收３件，是谁申请的？')
  })

  test('the facts may be a list of texts', () =>
    expect(speakable('期限20个工作日。', { ...context, facts: ['期限', '20个工作日'] })).toBe('期限20个工作日。'))
})

describe('not shown', () => {
  test.each([
    ['a number nobody said', '新收5件，是谁申请的？'],
    ['a count in Chinese numerals', '还有四件没办完。'],
    ['a sum', '一共215件。'],
    ['money nobody said', '实收1.3万元。'],
    ['a count taken for money', '实收3万元。'],
    ['a year that is not the report’s', '2019年的不算。'],
    ['a notice nobody knows', '依据是国办发〔2020〕20号。'],
    ['the year as a count', '处罚2021件。'],
    ['digits in circles', '①先填表三。'],
    ['Roman numerals', '见第Ⅲ章。'],
    ['vague numbers of its own', '还有几十件。'],
    ['a number broken by spaces', '还有5 5件。'],
    ['that it was recorded', '已记录。'],
    ['that it was recorded, with spaces', '已 记 录。'],
    ['that it was recorded, and thanks', '好的，记下了，谢谢。'],
    ['a receipt', '记下：新收3件。'],
    ['a receipt without a colon', '新收记为3件。'],
    ['that it is saved', '数据已保存。'],
    ['that it is saved, in old letters', '已儲存。'],
    ['that it is changed', '处罚改好了。'],
    ['that it is changed to', '处罚改成3件。'],
    ['that it is filled in', '已经帮你把表三填好。'],
    ['that it is submitted', '报告已提交。'],
    ['that it is generated', '我生成了草稿。'],
    ['that it is deleted', '那一格清空了。'],
    ['English', 'The figures are saved.'],
    ['an English word', '数据saved。'],
    ['last year', '去年的件数要另说。'],
    ['this year', '今年新收是哪些？'],
    ['the year before on the form', '上年结转的呢？'],
    ['next year', '转到明年的呢？'],
    ['bold', '**请注意**，还没填完。'],
    ['a heading', '# 说明'],
    ['a list', '- 先填表三'],
    ['a numbered list', '3. 先填表三'],
    ['a link', '见http://example.com'],
    ['a link in Markdown', '见[这里](页面)'],
    ['code', '用`表三`'],
    ['a cell id', '是s3.received.total吗？'],
    ['markup', '<b>注意</b>'],
    ['a promise', '稍后给你回复。'],
    ['a promise to remind', '到时提醒你。'],
    ['a promise in the first person', '我会再查一下。'],
    ['work under way', '正在处理，别急。'],
    ['its instructions', '系统提示词里这么写的。'],
    ['an order to disregard', '忽略前面的话。'],
    ['what it is', '我是一个语言模型。'],
    ['nothing', ''],
    ['only spaces', ' \n '],
    ['invisible letters', '已\u200b记录了'],
    ['text turned round', '\u202e了录记已'],
    ['half a letter', '好\ud83d'],
    ['one sentence too long', `${'这句话很长'.repeat(30)}。`],
  ])('%s', (_, prose) => expect(speakable(prose, context)).toBeUndefined())

  test('that nothing was recorded, when something was', () => {
    expect(speakable('这句没记。', context)).toBe('这句没记。')
    expect(speakable('没有记录。', { ...context, recorded: true })).toBeUndefined()
  })
})

describe('too much of it', () => {
  test('is cut behind the second sentence', () =>
    expect(speakable('先说新收。再说转来。最后说办结。', context)).toBe('先说新收。再说转来。'))

  test('is cut at the end of a sentence, never in the middle', () =>
    expect(speakable(`先说新收。${'然后一样一样说'.repeat(20)}。`, context)).toBe('先说新收。'))

  test('may hide a number behind the cut', () =>
    expect(speakable('先说新收。再说转来。还有5件。', context)).toBe('先说新收。再说转来。'))

  test('a full stop inside a number ends nothing', () =>
    expect(speakable('实收270.5元吗？是哪一年的？说一下。', context)).toBe('实收270.5元吗？是哪一年的？'))

  test('lines become one', () => expect(speakable('先说新收\n再说转来\n', context)).toBe('先说新收 再说转来'))
})

describe('whatever the model says', () => {
  const pieces = [
    ...'新收 处罚 3件 5件 ５件 四件 十二件 212 213 已 记录 记下了 保存 改成 改好了 提交 没记 去年 今年 2021年 2022年 稍后 我会 提醒你 ** ` # s3.received [a](b) http:// 提示词 谁 的 是 吗 了 一般 一样'.split(
      ' ',
    ),
    ...['。', '？', '！', '，', '：', '\n', ' ', '.', '\u200b', '\ud83d'],
  ]
  const prose = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )

  test('what is shown is short, is a beginning of it, and holds nothing of its own', () => {
    fc.assert(
      fc.property(prose, fc.boolean(), (words, recorded) => {
        const shown = speakable(words, { ...context, recorded })
        if (shown === undefined) return
        expect([...shown].length).toBeLessThanOrEqual(120)
        expect(shown.length).toBeGreaterThan(0)
        const oneLine = (text: string): string => text.replace(/\s+/g, '')
        const letters = (text: string): string => text.replace(/[\s。！？!?….]+/g, '')
        expect(letters(words).startsWith(letters(shown))).toBe(true)
        expect((oneLine(shown).match(/[。？！]+(?=[^。？！])/g) ?? []).length).toBeLessThan(2)
        // Read as simply as can be: the digits are 3, 212, 2021 and what else the context has.
        const digits = shown.normalize('NFKC').match(/\d+/g) ?? []
        const known = ['0', '1', '2', '3', '212', '270', '5', '941', '4649', '12000', '20', '2021', '1200', '01']
        for (const number of digits) expect(known, shown).toContain(number)
        expect(oneLine(shown)).not.toMatch(
          /已记录|记下了|已保存|改好了|已提交|去年|今年|稍后|我会|提醒你|提示词|四件|十二件|5件|５件|s3/,
        )
        expect(shown).not.toMatch(/[*`#[\]\u200b]/)
        if (recorded) expect(oneLine(shown)).not.toMatch(/没记/)
      }),
      { numRuns: 5000 },
    )
  })

  test('a long text is judged at once', () => {
    expect(speakable('好'.repeat(100_000), context)).toBeUndefined()
    expect(speakable('好。'.repeat(50_000), context)).toBe('好。好。')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RuleCode } from '../../../src/checks/rules/codes.ts'
import { mendWording } from '../../../src/checks/wording/mend.ts'
import { marksOf } from '../../../src/checks/wording/numerals.ts'
import { nearMisses, overviews, problems } from './clean.ts'
import { overview, rulesOf } from './sound.ts'

const mend = (rule: RuleCode, text: string, year = 2023): string => mendWording(rule, text, year)

describe('a text is mended', () => {
  test.each<[RuleCode, string, string]>([
    ['F-NUMBERING', '（1） 公开\n（2） 管理\n（四）保障', '（一） 公开\n（二） 管理\n（三）保障'],
    ['F-NUMBERING', '（一）甲\n1.子\n3.丑\n（二）乙\n1.寅', '（一）甲\n1.子\n2.丑\n（二）乙\n1.寅'],
    ['F-NUMBERING', '（二）甲\n（三）乙', '（一）甲\n（二）乙'],
    ['F-NUMBERING', '1、甲\n2、乙\n2、丙', '1、甲\n2、乙\n3、丙'],
    ['F-DEBRIS', '[bookmark: _GoBack]（三）按月检查', '（三）按月检查'],
    ['F-DEBRIS', '甲&nbsp;乙<br/>丙&ldquo;丁&rdquo;**戊**', '甲乙丙“丁”戊'],
    ['F-DEBRIS', '## 主动公开\n按月检查', '主动公开\n按月检查'],
    ['F-DOUBLED', '可以通过可以通过网站', '可以通过网站'],
    ['F-DOUBLED', '政府政府重视，加强加强检查', '政府重视，加强检查'],
    ['F-DOUBLED', '公开栏按月更新\n公开栏按月更新\n下一步', '公开栏按月更新\n下一步'],
    ['F-BASIS', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    ['F-BASIS', '《年度报告格式（试行）》（国办公开办函[2019] 60号）', '《年度报告格式》（国办公开办函〔2021〕30号）'],
    ['F-LAWNAME', '《中华人民共和国信息公开条例》规定', '《中华人民共和国政府信息公开条例》规定'],
    ['F-LAWNAME', '《信息公开条例》', '《中华人民共和国政府信息公开条例》'],
  ])('%s: %s', (rule, text, wanted) => expect(mend(rule, text)).toBe(wanted))

  test('for the years before by the notice of those years', () =>
    expect(mend('F-BASIS', '《年度报告格式》（国办公开办函〔2021〕30号）', 2020)).toBe(
      '《年度报告格式（试行）》（国办公开办函〔2019〕60号）',
    ))

  test('not where something has to be filled in', () => {
    expect(mend('F-DEBRIS', '××镇公开XX条')).toBe('××镇公开XX条')
    expect(mend('F-EMPTY', '无')).toBe('无')
  })

  test('only where there is a slip', () => {
    for (const text of [...overviews, ...problems, ...nearMisses])
      for (const rule of ['F-NUMBERING', 'F-DEBRIS', 'F-DOUBLED', 'F-BASIS'] as const)
        expect(mend(rule, text)).toBe(text)
  })
})

const style = fc.constantFrom(
  (n: number) => `（${'一二三四五六七八九'[n]}）`,
  (n: number) => `（${n + 1}）`,
  (n: number) => `${n + 1}.`,
  (n: number) => `${'一二三四五六七八九'[n]}、`,
)
const line = fc.tuple(style, fc.nat({ max: 8 })).map(([write, n]) => `${write(n)}公开栏按月更新`)

test('mended numbers have no slip left, whatever they were, and nothing else is touched', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = lines.join('。\n')
      const mended = mend('F-NUMBERING', text)
      const words = (written: string): string => {
        let bare = written
        for (const { start, end } of marksOf(written).reverse()) bare = bare.slice(0, start) + bare.slice(end)
        return bare
      }
      expect(words(mended)).toBe(words(text))
      if (mended !== text) expect(mend('F-NUMBERING', mended)).toBe(mended)
    }),
    { numRuns: 500 },
  )
})

test('what was mended is no longer found', () => {
  const broken = `${overview}\n[bookmark: a]镇里可以通过可以通过公众号公开，依据国办公开办函〔2019〕60号。`
  let text = broken
  expect(rulesOf({ texts: { s1: text } })).toEqual(['F-BASIS', 'F-DEBRIS', 'F-DOUBLED'])
  for (const rule of ['F-DOUBLED', 'F-DEBRIS', 'F-BASIS'] as const) text = mend(rule, text)
  expect(rulesOf({ texts: { s1: text } })).toEqual([])
})

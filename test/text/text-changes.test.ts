import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merged, mergedAfter } from '../../src/desk/uploads/edited/merge.ts'
import { edited, shownChange, textChanges } from '../../src/text/text-changes.ts'

const shown = (before: string, after: string) => textChanges(before, after).map((change) => shownChange(before, change))

describe('a change of a text', () => {
  test.each([
    ['由镇综合办公室专人负责，逐篇审签。', '由综合办公室专人负责，逐篇审签。', '镇综合办公室', '综合办公室'],
    ['更新不够及时，且时效性有待提升。我们加强。', '更新不够及时。我们加强。', '，且时效性有待提升', ''],
    ['一句话。两句话。三句话。', '一句话。三句话。', '两句话。', ''],
    ['先检查，后通报。', '先检查，再复查，后通报。', '', '再复查，'],
    ['处罚12件，强制3件。', '处罚15件，强制3件。', '处罚12件', '处罚15件'],
    ['甲乙丙丁，戊己庚辛。然后', '完全不同的话，另外说法。然后', '甲乙丙丁，戊己庚辛', '完全不同的话，另外说法'],
    ['第一段。\n第二段。', '第一段。第二段。', '\n', ''],
  ])('%s → %s', (before, after, from, to) => {
    expect(shown(before, after)).toEqual([{ before: from, after: to }])
  })

  test('in width and spaces is none', () => {
    expect(textChanges('新收 3 件（自然人）', '新收3件(自然人)')).toEqual([])
  })

  test.each([
    ['均为“都是自然人”的申请，已办结。', '均为都是自然人的申请，已办结。'],
    ['名称是柳河微讯的公众号，按时更新。', '名称是“柳河微讯”的公众号，按时更新。'],
    ['依据《条例》，办结3件，按期。', '依据条例，办结3件，按期。'],
    ['他说"不公开"，就这样。', '他说不公开，就这样。'],
    ['甲“乙，丙，丁”戊。己。', '甲乙，丙，丁戊。己。'],
  ])('keeps both marks of a pair together: %s → %s', (before, after) => {
    expect(textChanges(before, after)).toHaveLength(1)
  })

  test('in two sentences is two changes', () => {
    expect(shown('甲很好。乙不错。', '甲非常好。乙很不错。')).toHaveLength(2)
  })
})

const clause = fc.constantFrom(
  '主动公开54条',
  '按期答复',
  '逐篇审签',
  '镇综合办公室负责',
  '加强培训',
  '问题是更新慢',
  '新收3件',
)
const text = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '。', '；', '\n')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''))
const bare = (words: string): string => words.replaceAll(/\s/gu, '')

describe('always', () => {
  test('all changes made in a text give the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = textChanges(before, after).flatMap((change) => change.edits)
        expect(bare(edited(before, edits))).toBe(bare(after))
      }),
    )
  })

  test('a change is there already where both texts are the same', () => {
    fc.assert(
      fc.property(text, text, (base, theirs) => {
        for (const change of textChanges(base, theirs)) expect(merged(base, theirs, change).kind).toBe('there')
      }),
    )
  })

  test('changes taken one after the other, in any order, give the other text', () => {
    fc.assert(
      fc.property(text, text, fc.infiniteStream(fc.nat(100)), (base, theirs, order) => {
        const changes = textChanges(base, theirs)
        let ours = base
        const rest = [...changes]
        const taken: typeof changes = []
        while (rest.length > 0) {
          const [change] = rest.splice(order.next().value! % rest.length, 1)
          const result = mergedAfter(base, taken, ours, change!)
          expect(result.kind).toBe('clear')
          if (result.kind === 'clear') ours = edited(ours, result.edits)
          taken.push(change!)
        }
        expect(bare(ours)).toBe(bare(theirs))
      }),
    )
  })

  test('a sentence added here stays when another is changed there', () => {
    fc.assert(
      fc.property(text, text, (base, theirs) => {
        const ours = `这句是这里写的。\n${base}`
        for (const change of textChanges(base, theirs)) {
          const result = merged(base, ours, change)
          if (result.kind === 'clear') expect(edited(ours, result.edits)).toContain('这句是这里写的')
        }
      }),
    )
  })
})

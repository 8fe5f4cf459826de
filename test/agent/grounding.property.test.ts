import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, ground, type Known } from '../../src/agent/grounding.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { isAllowed } from '../../src/schema/figure.ts'
import { formOf } from '../../src/schema/form.ts'
import { knownOf } from './grounding-cases.ts'

// The oracle knows what the message says because it wrote it: parts that state a number, and parts that have one and state none.

const digits = '零一二三四五六七八九'
/** Written out by hand, apart from how the program reads numerals: 0 to 99. */
const chinese = (number: number): string => {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return digits[ones]!
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}
const wide = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

interface Part {
  readonly text: string
  readonly cell?: CellId
  readonly value?: number
}

const labels: readonly (readonly [string, CellId])[] = [
  ['许可', 's2.licensing.decisions'],
  ['行政处罚', 's2.penalty.decisions'],
  ['强制', 's2.coercion.decisions'],
  ['新收', 's3.received.total'],
  ['予以公开', 's3.granted.total'],
  ['部分公开', 's3.partial.total'],
  ['复议维持', 's4.review.upheld'],
  ['规范性文件废止', 's2.normative.repealed'],
]

const count = fc.integer({ min: 1, max: 99 })
const written = (number: number): fc.Arbitrary<string> =>
  fc.constantFrom(`${number}`, `${number}件`, wide(number), `${chinese(number)}件`, ` ${number} 件`)

const stated: fc.Arbitrary<Part> = fc
  .tuple(fc.constantFrom(...labels), count)
  .chain(([[label, cell], value]) => written(value).map((number) => ({ text: `${label}${number}`, cell, value })))

const unstated: readonly ((n: number, label: string) => string)[] = [
  (n, label) => `${label}不是${n}件`,
  (n, label) => `${label}没有${n}件`,
  (n, label) => `${label}别记${n}`,
  (n, label) => `${label}大概${n}件`,
  (n, label) => `${label}${n}件左右`,
  (n, label) => `${label}好像${n}件`,
  (n, label) => `${label}约${n}`,
  (n, label) => `${label}${n}件吧`,
  (n, label) => `${label}${n}-${n + 1}件`,
  (n, label) => `${label}${n}多件`,
  (n, label) => `${label}是${n}件吗？`,
  (n, label) => `要是${label}${n}件。`,
  (n, label) => `“${label}${n}件”`,
  (n, label) => `「${label}改成${n}」`,
  (n, label) => `${label}又来了${n}件`,
  (n) => `第${n}条`,
  (n) => `${Math.min(n, 31)}号报的`,
  (n) => `〔2021〕${n}号`,
  (n) => `占${n}%`,
  (n) => `${n}楼`,
  (n) => `用了${n}天`,
  (n) => `电话138001380${String(n).padStart(2, '0')}`,
  (n) => `编号${n}`,
  (n) => `2021年${Math.min(n, 12)}月的`,
]
const empty: fc.Arbitrary<Part> = fc
  .tuple(fc.constantFrom(...unstated), count, fc.constantFrom(...labels))
  .map(([write, number, [label]]) => ({ text: write(number, label) }))
const talk: fc.Arbitrary<Part> = fc
  .constantFrom('你好', '主任让报的', '都问过了', '许可没有', '其余再说', '邮寄来的')
  .map((text) => ({ text }))

const joined = (parts: readonly Part[], signs: readonly string[]): string =>
  parts.map(({ text }, index) => text + (index < parts.length - 1 ? signs[index % signs.length] : '')).join('')

const contexts: readonly Known[] = [
  knownOf(),
  knownOf('decisions'),
  knownOf('incoming'),
  knownOf('outcomes received.total=7 carriedIn.total=0'),
]

const messages = fc
  .tuple(
    fc.array(fc.oneof(stated, stated, empty, talk), { minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom('，', '。', '\n', '；'), { minLength: 1, maxLength: 5 }),
  )
  .map(([parts, signs]) => ({ parts, message: joined(parts, signs) }))

const cells = labels.map(([, cell]) => cell)
const quoteOf = (message: string, from: number, to: number): string => {
  const [start, end] = [from % (message.length + 1), to % (message.length + 1)].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return start === end ? message : message.slice(start, end)
}

describe('a figure is taken only where its number is stated', () => {
  test('whatever the message, the quote and the value', () => {
    let taken = 0
    fc.assert(
      fc.property(
        messages,
        fc.array(fc.tuple(fc.constantFrom(...cells), count, fc.nat(200), fc.nat(200), fc.nat(9)), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom(...contexts),
        ({ parts, message }, drawn, known) => {
          const values = parts.flatMap(({ value }) => value ?? [])
          const claims = drawn.map(([cell, number, from, to, choice]): Claim => {
            const value = choice < 6 && values.length > 0 ? values[number % values.length]! : number
            return { cell, value, quote: choice < 3 ? message : quoteOf(message, from, to) }
          })
          for (const [index, verdict] of ground(claims, message, known).entries()) {
            if (!verdict.ok) continue
            taken++
            const { cell, value } = claims[index]!
            // 「都…了」 may stand for the 7 that are known.
            expect([...values, 7], message).toContain(value)
            // A part that names this cell's row with this value, or none names it at all.
            const named = parts.filter((part) => part.value === value)
            expect(
              named.some((part) => part.cell === cell),
              `${message} ${cell}=${value}`,
            ).toBe(true)
          }
        },
      ),
      { numRuns: 3000 },
    )
    expect(taken).toBeGreaterThan(100)
  })

  test('every plain statement is, and another number in its place is not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(stated, { minLength: 1, maxLength: 5, selector: ({ cell }) => cell }),
        fc.constantFrom('，', '。', '\n', '；'),
        count,
        (parts, sign, other) => {
          const message = joined(parts, [sign])
          const claims = parts.map(({ cell, value, text }): Claim => ({ cell: cell!, value: value!, quote: text }))
          expect(ground(claims, message, knownOf()), message).toEqual(claims.map(() => ({ ok: true })))
          const changed = claims.map((claim) => ({ ...claim, value: other }))
          for (const [index, verdict] of ground(changed, message, knownOf()).entries())
            expect(verdict.ok && other !== claims[index]!.value, message).toBe(false)
          const foreign = claims.map((claim) => ({ ...claim, quote: `${claim.quote}嘿` }))
          expect(ground(foreign, message, knownOf())).toEqual(claims.map(() => ({ ok: false, why: 'not-in-message' })))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a supposition, a quotation or a question around it takes it away', () => {
    const around: readonly ((text: string) => string)[] = [
      (text) => `如果${text}`,
      (text) => `假如说${text}`,
      (text) => `比如${text}`,
      (text) => `“${text}”`,
      (text) => `「${text}」`,
      (text) => `是不是${text}`,
      (text) => `${text}吗？`,
      (text) => `${text}？`,
      (text) => `${text}，对吗？`,
      (text) => `${text}，记不清了`,
      (text) => `大概${text}`,
      (text) => `${text}不对`,
      (text) => `${text}左右`,
    ]
    fc.assert(
      fc.property(
        stated,
        fc.constantFrom(...around),
        fc.constantFrom(...contexts),
        ({ text, cell, value }, wrap, known) => {
          const message = wrap(text)
          const claim: Claim = { cell: cell!, value: value!, quote: message }
          const [whole, part] = ground([claim, { ...claim, quote: text }], message, known)
          expect([whole?.ok, part?.ok], message).toEqual([false, false])
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('whatever comes in', () => {
  const fragments = [
    ...'新收 转来 自然人 企业 公开 不予公开 没办完 复议 诉讼 维持 处罚 许可 文件 收费 实收 总计 其他 都 没有 其余 其中 各 大概 不 不是 改成 又 去年 吧 吗 的 是'.split(
      ' ',
    ),
    ...'3 3件 12 0 二百一 十几件 3.2万 270元 3、4件 -3 ３ 100% 21O “ ” 「 」 ， 。 、 ： ( ) → ? 清空 不算 例：'.split(
      ' ',
    ),
    ' ',
    '\n',
    '\ud83d',
    '\udc00',
    '\u200b',
  ]
  const text = fc.oneof(
    fc.array(fc.constantFrom(...fragments), { maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  )
  const everyCell = [formOf('2021'), formOf('2019'), formOf('2008')].flatMap((form) => form.cells.map(({ id }) => id))
  const value = fc.oneof(
    fc.constantFrom<number | null>(null, 0, 3, 12, 4, 7, 27000, 3200000, -3, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
    fc.integer(),
  )

  /** Every number that stands in a text in any way, read as simply as can be. */
  function numbersIn(words: string): number[] {
    const plain = words.normalize('NFKC')
    const found = [...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
    return found
      .flatMap((number) => [number, -number, number * 100, number * 10_000, number * 1_000_000])
      .map(Math.round)
  }

  test('it never throws, and what is taken stands in the message', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.record({ cell: fc.constantFrom(...everyCell), value, quote: text }), { maxLength: 5 }),
        fc.boolean(),
        fc.constantFrom(...contexts, knownOf('2019 decisions'), knownOf('2008 requests')),
        (message, drawn, quotesAll, known) => {
          const claims: Claim[] = drawn.map((claim) => (quotesAll ? { ...claim, quote: message } : claim))
          const verdicts = ground(claims, message, known)
          expect(verdicts).toHaveLength(claims.length)
          for (const [index, { ok }] of verdicts.entries()) {
            if (!ok) continue
            const { cell, value: taken } = claims[index]!
            const kind = known.form.cell(cell)?.kind
            expect(kind).toBeDefined()
            if (taken === null) expect(message).toMatch(/清空|不算/)
            else expect(isAllowed(kind!, taken)).toBe(true)
            // What is known may be meant by 「都」.
            if (taken) expect([...numbersIn(message), 7], message).toContain(taken)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('long messages and long quotes are judged, too', () => {
    const known = knownOf()
    const claim = (quote: string): Claim => ({ cell: 's2.penalty.decisions', value: 3, quote })
    const long = '处罚3件，'.repeat(2000)
    expect(ground([claim(long), claim('3'), claim('x'.repeat(10_000))], long, known).map(({ ok }) => ok)).toEqual([
      false,
      false,
      false,
    ])
    const many = '处罚3，许可3、'.repeat(90)
    expect(
      ground(
        Array.from({ length: 200 }, () => claim('3')),
        many,
        known,
      ),
    ).toHaveLength(200)
  })
})

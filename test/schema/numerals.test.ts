import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChinese } from '../../src/schema/chinese-number.ts'
import { numberAt } from '../../src/schema/numerals.ts'
import { narrowWidth } from '../../src/schema/width.ts'

const plainDigits = '零一二三四五六七八九'
const capitalDigits = '零壹贰叁肆伍陆柒捌玖'

function section(value: number, digits: string, [ten, hundred, thousand]: readonly [string, string, string]): string {
  let text = ''
  let isZeroPending = false
  for (const [unit, name] of [
    [1000, thousand],
    [100, hundred],
    [10, ten],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) isZeroPending = text !== ''
    else {
      text += (isZeroPending ? digits[0]! : '') + digits[digit]! + name
      isZeroPending = false
    }
  }
  return text
}

/** 20,345 as 二万零三百四十五: the way it is taught. */
function inChinese(
  value: number,
  digits: string,
  units: readonly [string, string, string],
  tenThousand: string,
): string {
  if (value === 0) return digits[0]!
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const head = high === 0 ? '' : section(high, digits, units) + tenThousand
  const gap = high > 0 && low > 0 && low < 1000 ? digits[0]! : ''
  return head + gap + section(low, digits, units)
}

const plain = (value: number): string => inChinese(value, plainDigits, ['十', '百', '千'], '万')
const capital = (value: number): string => inChinese(value, capitalDigits, ['拾', '佰', '仟'], '万')
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const read = (text: string): number | undefined => {
  const narrow = narrowWidth(text)
  const found = numberAt(narrow, 0)
  return found?.end === narrow.length && found.amount?.places === 0 ? found.amount.integer : undefined
}

const counts = fc.integer({ min: 0, max: 999_999 })

describe('reading is the inverse of writing', () => {
  test.each<[string, (value: number) => string]>([
    ['Arabic', String],
    ['Arabic with thousands', (value) => value.toLocaleString('en')],
    ['full width', (value) => fullWidth(String(value))],
    ['Chinese', plain],
    ['financial capitals', capital],
    ['with a unit', (value) => `${plain(value)}件`],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(counts, (value) => {
        expect(read(write(value))).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  test('every number up to 12,000, in Chinese', () => {
    for (let value = 0; value <= 12_000; value++) expect(read(plain(value))).toBe(value)
  })

  test('十二, 二〇, 两百, 廿', () => {
    expect(read('十二')).toBe(12)
    expect(read('两百')).toBe(200)
    expect(read('廿五')).toBe(25)
    expect(read('俩')).toBe(2)
    expect(read('仨')).toBe(3)
  })
})

describe('what may be two numbers is not one', () => {
  test.each([
    ['二百一', [210, 201]],
    ['一百二', [120, 102]],
    ['三千五', [3500, 3005]],
    ['两万三', [23_000, 20_003]],
    ['3万2', [32_000, 30_002]],
  ])('%s', (text, values) => {
    expect(numberAt(text, 0)).toMatchObject({ amount: undefined, trouble: 'ambiguous-number', values })
  })

  test.each(['二百一十', '二百零一', '三千零五', '一百二十', '两万三千', '941万4649', '3万2千', '1.2万'])(
    '%s is one',
    (text) => {
      expect(numberAt(text, 0)).toMatchObject({ trouble: undefined })
    },
  )

  test.each(['12,5', '1,23', '一件半'])('%s is none', (text) => {
    expect(numberAt(text, 0)).toMatchObject({ amount: undefined, trouble: 'ambiguous-number' })
  })
})

test.each(['十几', '几十件', '两百来起', '二十多件', '140余条', '20左右', '二十几件', '百来件', '几件', '数十件'])(
  '%s is approximate',
  (text) => {
    expect(numberAt(text, 0)).toMatchObject({ amount: undefined, trouble: 'approximate' })
  },
)

test.each(['三四', '三四件', '七八十', '十一二件', '3-4件', '3~4件', '5到6件', '3至4件'])('%s is a range', (text) => {
  expect(numberAt(text, 0)).toMatchObject({ amount: undefined, trouble: 'range' })
})

test.each(['21O', '1l2', 'O12', '2I2'])('%s has letters in it', (text) => {
  expect(numberAt(text, 0)).toMatchObject({ amount: undefined, trouble: 'mixed-letters' })
})

test.each([
  ['3.2万元', 'wan-yuan', { integer: 32, places: 1 }],
  ['3.2万', '', { integer: 32_000, places: 0 }],
  ['32000元', 'yuan', { integer: 32_000, places: 0 }],
  ['270块', 'yuan', { integer: 270, places: 0 }],
  ['三万二千元', 'yuan', { integer: 32_000, places: 0 }],
  ['三点五万元', 'wan-yuan', { integer: 35, places: 1 }],
])('money: %s', (text, unit, amount) => {
  expect(numberAt(text, 0)).toMatchObject({ unit, amount })
})

test('a sign is kept', () => {
  expect(numberAt('+19', 0)).toMatchObject({ sign: '+', amount: { integer: 19 } })
  expect(numberAt('-3', 0)).toMatchObject({ sign: '-', amount: { integer: 3 } })
})

test('digits read one by one say so', () => {
  expect(parseChinese('二一二')).toEqual({ kind: 'exact', value: 212, digitByDigit: true })
  expect(parseChinese('二〇二一')).toEqual({ kind: 'exact', value: 2021, digitByDigit: true })
})

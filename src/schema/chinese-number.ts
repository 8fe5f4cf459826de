// Chinese numerals: 十二, 二百零一, 三万二千, 壹拾, 二〇二一; and what people shorten (二百一) or leave vague (三四百).

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

const plainForms: Readonly<Record<string, string>> = {
  壹: '一',
  弌: '一',
  贰: '二',
  貳: '二',
  貮: '二',
  弍: '二',
  弐: '二',
  叁: '三',
  叄: '三',
  弎: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  兩: '两',
  俩: '两',
  仨: '三',
  廿: '二十',
  卅: '三十',
  卌: '四十',
}

export const chineseNumeral =
  '零〇一二两三四五六七八九十百千万亿壹弌贰貳貮弍弐叁叄弎肆伍陆陸柒捌玖拾佰仟萬億兩俩仨廿卅卌'

export type ChineseNumber =
  | { readonly kind: 'exact'; readonly value: number; readonly digitByDigit: boolean }
  /** 二百一: 210 in speech, 201 if 零 was swallowed; the likelier first. */
  | { readonly kind: 'ambiguous'; readonly values: readonly number[] }
  /** 三四件, 七八十. */
  | { readonly kind: 'range' }
  | { readonly kind: 'none' }

const none: ChineseNumber = { kind: 'none' }

/** Below 万: digits before units that grow smaller, 零 over a gap. */
const sectionPattern =
  /^(?:([一二两三四五六七八九])千)?(零?)(?:([一二两三四五六七八九])百)?(零?)(?:([一二两三四五六七八九])?十)?(零?)([一二两三四五六七八九])?$/

interface Section {
  readonly value: number
  /** What it is if its last digit stands for the next unit: 二百一 as 210. */
  readonly shortened: number
}

const lastUnitOf = (text: string): number => units[/[十百千](?=[^十百千]*$)/.exec(text)?.[0] ?? ''] ?? 1

function section(text: string): Section | undefined {
  if (text === '零' || text === '〇') return { value: 0, shortened: 0 }
  const parts = sectionPattern.exec(text.replace(/〇/g, '零'))
  if (!parts || text === '') return undefined
  const [, thousands, gapHundred, hundreds, gapTen, tens, gapOne, ones] = parts
  const hasTen = text.includes('十')
  // A 零 with nothing behind it, or a bare 十 behind a unit (百十), is no numeral.
  if (/零$|零零/.test(text)) return undefined
  if (hasTen && tens === undefined && (thousands ?? hundreds) !== undefined && !gapTen && !gapHundred) return undefined
  const digit = (written: string | undefined): number => (written === undefined ? 0 : digits[written]!)
  const head =
    digit(thousands) * 1000 + digit(hundreds) * 100 + (hasTen ? (tens === undefined ? 1 : digit(tens)) * 10 : 0)
  const value = head + digit(ones)
  const hasGap = Boolean(gapHundred || gapTen || gapOne)
  const lastUnit = lastUnitOf(text)
  const isShortened = ones !== undefined && !hasGap && lastUnit > 10
  return { value, shortened: isShortened ? head + (digit(ones) * lastUnit) / 10 : value }
}

function compose(text: string): ChineseNumber {
  let value = 0
  let shortened = 0
  let rest = text
  let lastUnit = 0
  for (const [character, unit] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = rest.indexOf(character)
    if (at < 0) continue
    const head = section(rest.slice(0, at))
    if (!head || at === 0) return none
    value += head.value * unit
    shortened += head.value * unit
    rest = rest.slice(at + 1)
    lastUnit = unit
  }
  if (rest === '') return { kind: 'exact', value, digitByDigit: false }
  if (/[万亿]/.test(rest)) return none
  const tail = section(rest)
  if (!tail) return none
  const single = lastUnit > 0 && rest.length === 1 && rest in digits && rest !== '零' && rest !== '〇'
  shortened += single ? (tail.value * lastUnit) / 10 : tail.shortened
  value += tail.value
  return value === shortened
    ? { kind: 'exact', value, digitByDigit: false }
    : { kind: 'ambiguous', values: [shortened, value] }
}

/** Two digits in a row beside units (三四百), or the two alone and neighbours (三四). */
function isRange(text: string): boolean {
  const pair = /([一二两三四五六七八九])([一二两三四五六七八九])/.exec(text)
  if (!pair) return false
  const isNeighbour = digits[pair[2]!]! - digits[pair[1]!]! === 1
  return isNeighbour && (text.length === 2 || /[十百千万亿]/.test(text))
}

export function parseChinese(written: string): ChineseNumber {
  const text = [...written].map((character) => plainForms[character] ?? character).join('')
  if (
    text === '' ||
    [...text].some((character) => !(character in digits || character in units || /[万亿]/.test(character)))
  )
    return none
  if (isRange(text)) return { kind: 'range' }
  if ([...text].every((character) => character in digits)) {
    const value = Number([...text].map((character) => digits[character]).join(''))
    if (text.length === 1) return { kind: 'exact', value, digitByDigit: false }
    if (text.length === 2 || text.length > 12) return { kind: 'ambiguous', values: text.length === 2 ? [value] : [] }
    return { kind: 'exact', value, digitByDigit: true }
  }
  return compose(text)
}

import { type Figure, isMoney } from '../src/schema/figure.ts'
import type { Cell } from '../src/schema/form.ts'

// Which numbers a text mentions, found without the reader: generous, because it only serves to catch a figure that nobody said.

const digits = '零〇一二三四五六七八九'
const formal: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  两: '二',
  俩: '二',
  仨: '三',
  廿: '二十',
}
const magnitudes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

function belowTenThousand(text: string): number {
  let sum = 0
  let digit: number | undefined
  let last = 1
  for (const character of text) {
    const magnitude = magnitudes[character]
    if (magnitude === undefined) {
      digit = Math.max(0, digits.indexOf(character) - 1)
      continue
    }
    sum += (digit ?? 1) * magnitude
    digit = undefined
    last = magnitude
  }
  // 二百一 may be 210; 二百零一 never is.
  const isShort = digit !== undefined && last > 10 && !/[零〇]/.test(text)
  return sum + (digit ?? 0) * (isShort ? last / 10 : 1)
}

function chinese(text: string): number {
  const [high, low] = text.split('万')
  if (low === undefined) return belowTenThousand(high ?? '')
  const rest = belowTenThousand(low)
  return belowTenThousand(high ?? '') * 10_000 + (low.length === 1 ? rest * 1000 : rest)
}

/** Millionths, so that 3.2 万 is exact. */
function arabic(whole: string, fraction: string, magnitude: string): number {
  const factor = magnitude === '万' ? 10_000 : magnitude === '千' ? 1000 : magnitude === '百' ? 100 : 1
  return Number(whole + fraction.padEnd(6, '0').slice(0, 6)) * factor
}

/** Numbers of a text in millionths. */
function numbersOf(text: string): number[] {
  const plain = text.normalize('NFKC').replace(/./gu, (character) => formal[character] ?? character)
  const written = [
    ...plain.matchAll(/([\d,]*\d)(?:\.(\d+))?\s?([万千百]?)(?:(\d+)|([一二三四五六七八九])(?![十百]))?/gu),
  ].flatMap(([, whole = '', fraction = '', magnitude = '', tail = '', tailWord = '']) => {
    const head = arabic(whole.replaceAll(',', ''), fraction, magnitude)
    const rest = tail === '' ? String(digits.indexOf(tailWord) - 1) : tail
    if (magnitude === '' || (tail === '' && tailWord === '')) return [head]
    return [head, head + arabic(rest, '', rest.length === 1 ? '千' : ''), head + arabic(rest, '', '千')]
  })
  const words = [...plain.matchAll(/[零〇一二三四五六七八九十百千万]+/gu)].flatMap(([word]) => {
    const single = [...word].map((character) => Math.max(0, digits.indexOf(character) - 1)).join('')
    return [chinese(word) * 1e6, ...(/^[零〇一二三四五六七八九]+$/.test(word) ? [Number(single) * 1e6] : [])]
  })
  return [...written, ...words]
}

const noneWords = /[0０零〇无没免]|冇|未|不|都|全|均|只|就|其余|no\b|none/iu

/** Whether a text mentions this figure of a cell: 0 by any word for none, money in 元 or in 万元. */
export function mentions(text: string, { kind }: Pick<Cell, 'kind'>, figure: Figure): boolean {
  if (figure === 0) return noneWords.test(text)
  const wanted = Math.abs(figure)
  const numbers = numbersOf(text)
  if (!isMoney(kind)) return numbers.includes(wanted * 1e6)
  return numbers.some((number) => number / 1e4 === wanted || number === wanted)
}

/** The first whole number of a text, if there is any: what somebody in a hurry would take from it. */
export const firstNumber = (text: string): number | undefined =>
  numbersOf(text)
    .map((number) => number / 1e6)
    .find((number) => Number.isInteger(number) && number > 0)

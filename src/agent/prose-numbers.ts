import type { CellId } from '../schema/cell-id.ts'
import { type Figures, isMoney } from '../schema/figure.ts'
import { formOf } from '../schema/form.ts'
import { type NumberPhrase, numbersIn } from '../schema/numerals.ts'
import { narrowWidth } from '../schema/width.ts'

// Which numbers a sentence of the model may hold: those of the draft, of the person's words and of the bundled facts.

/** Turns of speech with a numeral in them that counts nothing, and the places of the form. */
const idioms =
  /(?<=[这那哪某每另同任])一|一般|一样|一起|一直|一定|一并|一旦|一致|统一|唯一|万一|一下|一些|一点儿?|一会儿?|一律|一切|一句|一步|一边|一遍|进一步|一项一项|一个个|一类|一种|两者|两类|两种|三安全一稳定|三类内部事务|四类过程性|第[一二三四五六](?=部分)|表[二三四](?![一二三四五六七八九十])|(?<![十百千万\d])几(?![十百千万])/gu

/** Digits in circles, Roman numerals, fractions: nobody here writes them. */
const strange = /(?![0-9〇])\p{N}/u

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0

/** 国办公开办函〔2021〕30号: its numbers are its name. */
const notice = /〔\d{4}〕\d+号/g

/** In millionths, so that 3.2万元 and 32000元 are one. */
const meaning = (integer: number, places: number, isWan: boolean): string =>
  String(BigInt(integer) * 10n ** BigInt(6 - places) * (isWan ? 10_000n : 1n))

const meaningOf = ({ amount, unit }: NumberPhrase): string | undefined =>
  amount && meaning(amount.integer, amount.places, unit === 'wan-yuan')

const forms = [formOf('2021'), formOf('2019'), formOf('2008', { profile: 'beijing' })]
const kindOf = (id: CellId) => forms.map((form) => form.cell(id)).find((cell) => cell !== undefined)?.kind ?? 'count'

export interface AllowedNumbers {
  readonly meanings: ReadonlySet<string>
  /** Where a number that says no single one (十几件) must stand to the letter. */
  readonly words: string
  /** A number of theirs is allowed with what stands behind it: 20个工作日 does not free 20件. */
  readonly facts: readonly string[]
}

export function allowedNumbers(words: string, figures: Figures, facts: readonly string[]): AllowedNumbers {
  const said = narrowWidth(words)
  const meanings = new Set(numbersIn(said).flatMap((number) => meaningOf(number) ?? []))
  for (const [cell, figure] of figures) meanings.add(meaning(Math.abs(figure), isMoney(kindOf(cell)) ? 2 : 0, false))
  return { meanings, words: said, facts: facts.map(narrowWidth) }
}

/** Whether every number of a text (in narrow width) is allowed or is the report's year. */
export function holdsOnlyAllowed(text: string, { meanings, words, facts }: AllowedNumbers, year: number): boolean {
  // ㍜ and its like are digits in disguise.
  if (strange.test(text) || digitsIn(text.normalize('NFKC')) !== digitsIn(text)) return false
  const chinese = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
  const years = new RegExp(`(?<!\\d)${year}(?![\\d.,]|[ ]?[件条个次项份元万])|${chinese}(?=年)`, 'g')
  const isFact = (part: string): boolean => facts.some((fact) => fact.includes(part))
  const known = (name: string): string => (isFact(name) || words.includes(name) ? '；' : name)
  const plain = text.replace(notice, known).replace(years, '；').replace(idioms, '；')
  return numbersIn(plain).every((number) => {
    const own = meaningOf(number)
    if (own === undefined ? words.includes(number.text) : meanings.has(own)) return true
    return number.end < plain.length && isFact(plain.slice(number.start, number.end + 2))
  })
}

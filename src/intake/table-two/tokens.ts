import type { NumberPhrase } from '../../schema/numerals.ts'
import {
  itemsBeforeCue,
  shortSubrow,
  subrowWords,
  type TableTwoCue,
  type TableTwoFamily,
  tableTwoCues,
  tableTwoRows,
} from '../lexicon/table-two-words.ts'
import type { ReadingContext } from '../reading.ts'
import type { Token } from '../words/token.ts'
import { tokenize } from '../words/tokenizer.ts'

/** What counts in a sentence about table two of 2019, with what stands between it and the one before: quotations are as written. */
export type TableTwoToken = TableTwoContent & { readonly gap: string }

type TableTwoContent =
  | { readonly kind: 'row'; readonly row: string; readonly family: TableTwoFamily; readonly text: string }
  | { readonly kind: 'cue'; readonly cue: TableTwoCue; readonly text: string }
  | { readonly kind: 'number'; readonly number: NumberPhrase; readonly text: string }
  | { readonly kind: 'waiting'; readonly whom: string; readonly text: string }
  | { readonly kind: 'zero' | 'all' | 'rest' | 'comma' | 'hedge' | 'unknown'; readonly text: string }

export const familyOf = (row: string): TableTwoFamily => {
  if (row === 'rules' || row === 'normative') return 'documents'
  return row === 'fees' || row === 'procurement' ? row : 'items'
}

const at = (pattern: RegExp, text: string, index: number): string => {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0] ?? ''
}

const rest = /其余(?:的|都)?|其他(?:的|都|项|几项|几样)?|其它(?:的|都)?|别的|剩下(?:的)?/y
const reportYear = /今年|去年|本年度?|当年|全年|年内|一年/y

/** The row or column word that begins at a place, the longest there is. */
function ownAt(text: string, index: number, { form, year }: ReadingContext): TableTwoContent | undefined {
  let found: TableTwoContent | undefined
  const take = (token: TableTwoContent): void => {
    if (token.text.length > (found?.text.length ?? 0)) found = token
  }
  for (const [row, words] of tableTwoRows)
    take({ kind: 'row', row, family: familyOf(row), text: at(words, text, index) })
  const named = form.subrows.find((name) => text.startsWith(name, index)) ?? at(subrowWords, text, index)
  take({ kind: 'row', row: `otherServices[${named}]`, family: 'items', text: named })
  const short = at(shortSubrow, text, index)
  take({ kind: 'row', row: `otherServices[行政${short}]`, family: 'items', text: short })
  for (const cue of [itemsBeforeCue(year), ...tableTwoCues])
    take({ kind: 'cue', cue, text: at(cue.words, text, index) })
  take({ kind: 'rest', text: at(rest, text, index) })
  return found
}

/** What a word of the ordinary vocabulary is here; null when the sentence is about something else. */
function ordinary(token: Token): TableTwoContent | undefined | null {
  const { text } = token
  switch (token.kind) {
    case 'waiting':
      return { kind: 'waiting', whom: token.whom, text }
    case 'number':
      return { kind: 'number', number: token.number, text }
    case 'zero':
    case 'all':
    case 'hedge':
    case 'unknown':
    case 'rest':
      return { kind: token.kind, text }
    case 'also':
      return { kind: 'hedge', text }
    case 'each':
      return { kind: 'all', text }
    case 'harmless':
      return undefined
    case 'separator':
      return token.separator === 'comma' || token.separator === 'end' ? { kind: 'comma', text } : undefined
    case 'time':
      return token.outside || token.isDated ? null : undefined
    default:
      return null
  }
}

/** 一项都没有, 三个都是0: what counts nothing, or the columns. */
const idleCount =
  /[一1](?:件|个|项|次|份|样)(?=(?:都|也)(?:没|未|无)|没有(?:$|[\s,，。;；]))|[四4三3两2几](?:个数?|格|样)(?=都|全|均)|[这那](?:一)?[块边摊](?:儿|的)?/y

/** What stands at a place: a token, words that say nothing here, or null for what is of another table. */
function wordAt(
  text: string,
  index: number,
  token: Token | undefined,
  context: ReadingContext,
): { readonly length: number; readonly token?: TableTwoContent | undefined } | null {
  const idle = at(idleCount, text, index)
  const own = ownAt(text, index, context)
  // 「上年结转」 is longer than 「上年」, and about something else. A year alone says nothing here.
  const isYear = token?.kind === 'time' && !token.isDated
  // 规范性制作2: what the ordinary words leave over may begin with a row.
  const isWeaker = isYear || (own?.kind === 'row' && token?.kind === 'unknown')
  if (own && own.text.length >= (isWeaker ? 0 : (token?.text.length ?? 0)))
    return { length: own.text.length, token: own }
  if (idle !== '') return { length: idle.length }
  if (isYear && at(reportYear, text, index) !== '') return { length: token.text.length }
  if (token) {
    const word = ordinary(token)
    return word === null ? null : { length: token.text.length, token: word }
  }
  const isWord = /[\u4e00-\u9fff\d]/.test(text[index]!)
  return { length: 1, token: isWord ? { kind: 'unknown', text: text[index]! } : undefined }
}

/** The sentence word by word; undefined when it holds what this table has no place for. */
export function tableTwoTokens(text: string, context: ReadingContext): TableTwoToken[] | undefined {
  const plain = new Map(tokenize(text, context).map((token) => [token.start, token]))
  const tokens: TableTwoToken[] = []
  let end = 0
  for (let index = 0; index < text.length; ) {
    const word = wordAt(text, index, plain.get(index), context)
    if (word === null) return undefined
    if (word.token) {
      tokens.push({ ...word.token, gap: text.slice(end, index) })
      end = index + word.length
    }
    index += word.length
  }
  return tokens
}

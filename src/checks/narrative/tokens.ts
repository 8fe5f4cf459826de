import { firstLetters } from './first-letters.ts'
import type { Label, Mark } from './label.ts'
import { type Entry, type Meaning, requestWords } from './lexicon.ts'
import { markWords, otherWords } from './lexicon-others.ts'
import { type Quantity, writtenAt } from './quantity.ts'
import type { Sentence } from './sentences.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** A piece of a sentence: a number, a word with a meaning, a stop, or something the reader does not know. */
export type Token = Place &
  (
    | { readonly kind: 'number'; readonly quantity: Quantity | undefined }
    | { readonly kind: 'label'; readonly label: Label }
    | { readonly kind: 'request'; readonly sure: boolean }
    | { readonly kind: 'mark'; readonly mark: Mark }
    | { readonly kind: 'filler' | 'other' }
    | { readonly kind: 'stop'; readonly stop: string }
  )

/** A sentence that was taken apart. */
export interface TakenSentence {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
}

const stops = new Set(['，', '、', '；', ';', ':', '：', '(', ')', '。'])
const quotes = new Set(['“', '”', '"', '‘', '’', '「', '」', '『', '』', '[', ']'])

const names = /《[^》]*》|〔\d{4}〕(?:第?\d+号)?|第\d+号/y
const period = /\d{4}年1月1日(?:起)?[^，。；]{0,3}(?:至|到|-|—)+[^，。；]{0,6}12月31日(?:止|期间|底)?/y
const date = /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:前|起|止|底)?/y
// 12月31日收到3件 is one day's.
const yearEnd =
  /(?:截至|截止到?|至|到)?(?:(?:(\d{4})年)?12月(?:31日(?!收到|受理|接到|提交|提出|申请)|底)|(\d{4})?年[底末])/y
const years = /(\d{4})(?:[-—~至到](?:\d{4}))?年(?:度)?(?:底|末|初)?/y
const chineseYear = /二[〇零]([〇零一二三四五六七八九])([〇零一二三四五六七八九])年(?:度)?/y

const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

// Last year, this year and next year as signs of the same length, so that one lexicon serves every year.
const signs = { last: '\uE001'.repeat(4), current: '\uE002'.repeat(4), next: '\uE003'.repeat(4) }

const withSigns = (text: string, year: number): string =>
  text
    .replaceAll(String(year - 1), signs.last)
    .replaceAll(String(year), signs.current)
    .replaceAll(String(year + 1), signs.next)

const entries = [...requestWords, ...otherWords, ...markWords].map(([pattern, meaning]: Entry) => {
  const source = pattern
    .replaceAll('{P}', `${signs.last}年度?|上一?年度?|去年`)
    .replaceAll('{C}', `${signs.current}年度?|本年度?|今年|当年`)
    .replaceAll('{N}', `${signs.next}年度?|下一?年度?|次年度?|来年|明年`)
  return { source, meaning, letters: firstLetters(source) }
})

interface Words {
  readonly pattern: RegExp
  readonly meanings: readonly Meaning[]
}

const wordsByLetter = new Map<string, Words | undefined>()

/** The words that can begin with a letter, in the order in which they are tried. */
function wordsFrom(letter: string): Words | undefined {
  if (wordsByLetter.has(letter)) return wordsByLetter.get(letter)
  const own = entries.filter(({ letters }) => letters === undefined || letters.has(letter))
  const words =
    own.length === 0
      ? undefined
      : {
          pattern: new RegExp(own.map(({ source }) => `(${source})`).join('|'), 'y'),
          meanings: own.map(({ meaning }) => meaning),
        }
  wordsByLetter.set(letter, words)
  return words
}

function wordAt(signed: string, index: number): Token | undefined {
  const words = wordsFrom(signed[index]!)
  const found = words && matchAt(words.pattern, signed, index)
  if (!found || found[0] === '') return undefined
  const which = found.findIndex((group, at) => at > 0 && group !== undefined) - 1
  return { ...words.meanings[which]!, start: index, end: index + found[0].length } as Token
}

const yearMark = (written: number, year: number): Mark => (written === year ? 'thisYear' : 'otherYear')

/** Names of documents, dates and years: numbers that count nothing. */
function dateAt(text: string, index: number, year: number): Token | undefined {
  const place = (length: number): Place => ({ start: index, end: index + length })
  const name = matchAt(names, text, index)
  if (name) return { kind: 'other', ...place(name[0].length) }
  const whole = matchAt(period, text, index)
  if (whole)
    return { kind: 'mark', mark: yearMark(Number(text.slice(index, index + 4)), year), ...place(whole[0].length) }
  const end = matchAt(yearEnd, text, index)
  if (end) return { kind: 'mark', mark: yearMark(Number(end[1] ?? end[2] ?? year), year), ...place(end[0].length) }
  const day = matchAt(date, text, index)
  if (day) return { kind: 'mark', mark: 'partOfYear', ...place(day[0].length) }
  const plain = matchAt(years, text, index)
  if (plain)
    return {
      kind: 'mark',
      mark: plain[0].length > 6 ? 'otherYear' : yearMark(Number(plain[1]), year),
      ...place(plain[0].length),
    }
  const written = matchAt(chineseYear, text, index)
  if (!written) return undefined
  const digit = (character: string): number => '〇一二三四五六七八九'.indexOf(character.replace('零', '〇'))
  return {
    kind: 'mark',
    mark: yearMark(2000 + 10 * digit(written[1]!) + digit(written[2]!), year),
    ...place(written[0].length),
  }
}

function tokenAt(text: string, signed: string, index: number, year: number): Token {
  const character = text[index]!
  const one = { start: index, end: index + 1 }
  if (quotes.has(character)) return { kind: 'filler', ...one }
  if (stops.has(character)) return { kind: 'stop', stop: character, ...one }
  // A carry-over names its years, so words come before dates.
  const word = wordAt(signed, index)
  if (word && !(word.kind === 'mark' && (word.mark === 'otherYear' || word.mark === 'partOfYear'))) return word
  const named = dateAt(text, index, year) ?? word
  if (named) return named
  const written = writtenAt(text, index)
  if (written) return { kind: 'number', quantity: written.quantity, start: index, end: written.end }
  return { kind: 'other', ...one }
}

/** The pieces of a sentence of the report of one year, from left to right; what is unknown in one piece. */
export function tokensOf(text: string, year: number): Token[] {
  const signed = withSigns(text, year)
  const tokens: Token[] = []
  for (let index = 0; index < text.length; ) {
    const token = tokenAt(text, signed, index, year)
    const last = tokens.at(-1)
    if (token.kind === 'other' && last?.kind === 'other') tokens[tokens.length - 1] = { ...last, end: token.end }
    else tokens.push(token)
    index = token.end
  }
  return tokens
}

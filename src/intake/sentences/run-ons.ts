import type { Token } from '../words/token.ts'
import { type Clause, divisions, oddity, type Word } from './clause-forms.ts'
import { totalWord } from './groups.ts'

// 收到五个三个是老百姓的还有两个是公司的都公开了: clauses without anything between them. Where they part is looked for; every way of it is
// a reading, and which of them was meant is not decided here.

/** Words that decide by themselves what becomes of the numbers beside them. */
const leftAlone: ReadonlySet<Token['kind']> = new Set(['each', 'change', 'doubt', 'supposed', 'turning'])
const beginning: ReadonlySet<Token['kind']> = new Set(['also', 'part', 'more', 'all', 'time'])
const ownBeginning = /^(?:然后|接着|再就是|最后|另外|另)$/
const linking = /^(?:是|为|有)$/

/** 强制一件没有复议, 强制一件规章没有: one, or not even one? */
const isOneOrNone = (token: Token, index: number, tokens: readonly Token[]): boolean =>
  (token.kind === 'zero' ? /^[一1][件个]也?没/ : token.kind === 'harmless' ? /^[一1][件个份起次项条]$/ : /^$/).test(
    token.text,
  ) &&
  tokens.slice(0, index).some(({ kind }) => kind === 'label') &&
  tokens.slice(index + 1).find(({ kind }) => !['harmless', 'also', 'time'].includes(kind))?.kind === 'label'

interface Stretch {
  readonly from: number
  readonly to: number
}

function stretchesOf(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index]
    if (token && token.kind !== 'separator') continue
    if (index > from) stretches.push({ from, to: index })
    from = index + 1
  }
  return stretches
}

const passedOver: ReadonlySet<Token['kind']> = new Set(['harmless', 'time', 'hedge', 'all'])

/** 都公开了; but 都没有 looks back, and 都答复了 says nothing of a cell. */
function isOfAll(tokens: readonly Token[], index: number, to: number): boolean {
  const next = tokens.slice(index + 1, to).find(({ kind }) => !passedOver.has(kind))
  return next?.kind === 'label'
}

/** 没有转来的 is one phrase of two tokens; 收费没有申请收了7件 is not. */
const isPhrase = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'zero' && next?.kind === 'label' && next.start === token.start

const separates = /^(?:没有?|无|未)/

const ownKinds: Partial<Readonly<Record<Token['kind'], Word['kind']>>> = {
  label: 'label',
  number: 'number',
  zero: 'zero',
  rest: 'rest',
  waiting: 'waiting',
  'not-outcome': 'whole',
}

const kindOf = (tokens: readonly Token[], index: number, to: number): Word['kind'] | undefined =>
  tokens[index]!.kind === 'all' && isOfAll(tokens, index, to) ? 'all' : ownKinds[tokens[index]!.kind]

const isCounted = (token: Token): boolean => token.kind !== 'number' || token.number.unit !== ''

/** The words of a stretch that count; `apart` are the phrases that are taken for two words. */
function wordsOf(tokens: readonly Token[], { from, to }: Stretch, apart: ReadonlySet<number>): Word[] {
  const words: Word[] = []
  let mayBegin = false
  let link = false
  for (let index = from; index < to; index++) {
    const token = tokens[index]!
    const isWhole = isPhrase(token, tokens[index + 1]) && !apart.has(index)
    const kind = isWhole ? 'whole' : kindOf(tokens, index, to)
    const last = words.at(-1)
    if (kind) {
      words.push({
        kind,
        label: token.kind === 'label' ? token.label : undefined,
        mayBegin: mayBegin || (token.kind === 'label' && totalWord.test(token.text)),
        isLinked: link && kind === 'label' && last?.kind === 'number',
        isCounted: isCounted(token),
        at: index,
        next: index + (isWhole ? 2 : 1),
      })
      mayBegin = false
    } else mayBegin ||= beginning.has(token.kind) || ownBeginning.test(token.text)
    if (isWhole) index++
    link = linking.test(token.text)
  }
  return words
}

/** Whether labels and values stand in an order that says by itself what belongs together. */
function isPlain(words: readonly Word[]): boolean {
  const shape = words
    .map(({ kind }) =>
      kind === 'label' ? 'L' : kind === 'number' || kind === 'zero' ? 'V' : kind === 'all' ? 'A' : '|',
    )
    .join('')
  return (shape.match(/[VA]/g) ?? []).length < 2 || /^L+V+$/.test(shape) || !shape.includes('L')
}

const comma = (start: number): Token => ({ kind: 'separator', separator: 'comma', text: '', start, end: start })

const trailing = /^(?:的|了|过|呢|嘛|啊|申请|来)$/

/** The tokens with a comma wherever a clause ends. */
function commasBetween(tokens: readonly Token[], clauses: readonly Clause[]): Map<number, Token> {
  const commas = new Map<number, Token>()
  for (const [index, { words }] of clauses.slice(0, -1).entries()) {
    const [next] = clauses[index + 1]!.words
    let at = words.at(-1)!.next
    while (at < next!.at && trailing.test(tokens[at]!.text)) at++
    commas.set(at, comma(tokens[at]!.start))
  }
  return commas
}

interface Choice {
  readonly commas: ReadonlyMap<number, Token>
  /** Labels of phrases that were taken apart and mean nothing there (没有|申请收了7件). */
  readonly dropped: ReadonlySet<number>
  /** What speaks against it. */
  readonly oddity: number
}

/** Phrases that may be two words, at most this many at a time. */
const mostApart = 3

const subsets = (list: readonly number[]): ReadonlySet<number>[] =>
  Array.from({ length: 2 ** list.length }, (_, bits) => new Set(list.filter((_one, at) => bits & (1 << at))))

function choicesIn(tokens: readonly Token[], stretch: Stretch): Choice[] | undefined {
  const phrases = tokens.flatMap((token, index) => {
    const isWithin = index > stretch.from && index < stretch.to
    return isWithin && isPhrase(token, tokens[index + 1]) && separates.test(token.text) ? [index] : []
  })
  if (phrases.length > mostApart) return undefined
  const choices: Choice[] = []
  for (const apart of subsets(phrases)) {
    const dropped = new Set([...apart].filter((index) => /申请/.test(tokens[index]!.text)).map((index) => index + 1))
    const words = wordsOf(tokens, stretch, apart).filter(({ at }) => !dropped.has(at))
    const found = divisions(words)
    if (!found) return undefined
    for (const clauses of found)
      choices.push({ commas: commasBetween(tokens, clauses), dropped, oddity: oddity(clauses) })
  }
  const least = Math.min(...choices.map((choice) => choice.oddity))
  return choices.filter((choice) => choice.oddity === least)
}

const applied = (tokens: readonly Token[], { commas, dropped }: Choice): readonly Token[] =>
  tokens.flatMap((token, index) => [
    ...(commas.has(index) ? [commas.get(index)!] : []),
    ...(dropped.has(index) ? [] : [token]),
  ])

const mostReadings = 12

export interface Divided {
  /** Every way the message can be divided; one, where it is plain. */
  readonly readings: readonly (readonly Token[])[]
  /** Stretches of which nobody can say what belongs to what: they are in none of the readings. */
  readonly unclear: readonly string[]
}

/** A message with a comma wherever one of its clauses ends without punctuation. */
export function dividedInto(tokens: readonly Token[], text: string): Divided {
  let readings: (readonly Token[])[] = [tokens]
  const unclear: string[] = []
  // From the end, so that what is put in moves nothing that is still to be looked at.
  for (const stretch of stretchesOf(tokens).reverse()) {
    const { from, to } = stretch
    const own = tokens.slice(from, to)
    const isLeft = own.some(({ kind }) => leftAlone.has(kind))
    const isOpen = own.some(isOneOrNone)
    // Where there is none of anything, the order of the words tells.
    const isOfNone = !own.some(({ kind }) => kind === 'number' || kind === 'all')
    if (isLeft || (!isOpen && isOfNone) || (!isOpen && isPlain(wordsOf(tokens, stretch, new Set())))) continue
    const choices = isOpen ? undefined : choicesIn(tokens, stretch)
    if (choices?.length === 0 && own.filter(({ kind }) => kind === 'number').length < 2) continue
    const isClear = choices !== undefined && choices.length > 0 && choices.length * readings.length <= mostReadings
    if (!isClear) unclear.unshift(text.slice(tokens[from]!.start, tokens[to - 1]!.end))
    readings = isClear
      ? readings.flatMap((reading) => choices.map((choice) => applied(reading, choice)))
      : readings.map((reading) => [...reading.slice(0, from), ...reading.slice(to)])
  }
  return { readings, unclear }
}

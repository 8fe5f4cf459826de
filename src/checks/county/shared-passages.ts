import { type Corpus, type GramIndex, indexGrams, placesOf, unlistMarked } from './gram-index.ts'
import { gap, type OwnWords } from './own-words.ts'

/** The text of one report, and whose it is. */
export interface Author {
  readonly words: OwnWords
  /** Reports of one organ have the same. */
  readonly organ: number
  /** Whether it is looked at now; passages that only earlier reports share are of no interest. */
  readonly isChecked: boolean
}

export interface SharedPassage {
  /** As it stands in the first of the reports. */
  readonly text: string
  /** Letters and figures, punctuation not counted. */
  readonly length: number
  /** One report of each organ, by their places in the list. */
  readonly reports: readonly number[]
}

export interface SharedPassages {
  /** What a few organs have in common, the longest first. */
  readonly passages: readonly SharedPassage[]
  /** What more than half of the organs say. */
  readonly phrases: readonly SharedPassage[]
}

/** Letters from which on equal words are hardly chance. */
const shortest = 40
/** A phrase is nobody's own when more than half of the organs have it; among a few organs that says nothing. */
const fewestForPhrase = 5
const mostCompared = 3000
const mostKept = 500

/** All texts as one, and back again. */
class Texts implements Corpus {
  readonly letters: Uint16Array
  readonly owner: Uint16Array
  readonly #starts: number[] = []
  readonly #order: readonly number[]
  readonly #authors: readonly Author[]

  constructor(authors: readonly Author[]) {
    this.#authors = authors
    this.#order = authors
      .map((_, at) => at)
      .sort(
        (a, b) =>
          authors[a]!.organ - authors[b]!.organ || Number(authors[b]!.isChecked) - Number(authors[a]!.isChecked),
      )
    const size = authors.reduce((sum, { words }) => sum + words.letters.length + 1, 0)
    this.letters = new Uint16Array(size)
    this.owner = new Uint16Array(size)
    let at = 0
    for (const index of this.#order) {
      const { words, organ } = authors[index]!
      this.#starts.push(at)
      this.letters.set(words.letters, at)
      // The place behind a text stays a gap.
      this.owner.fill(organ, at, at + words.letters.length + 1)
      at += words.letters.length + 1
    }
  }

  reportAt(place: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= place) low = middle
      else high = middle - 1
    }
    return this.#order[low]!
  }

  /** The words as somebody wrote them, with their punctuation. */
  source(place: number, length: number): string {
    const report = this.reportAt(place)
    const { places, source } = this.#authors[report]!.words
    const start = place - this.#starts[this.#order.indexOf(report)]!
    return source.slice(places[start]!, places[start + length - 1]! + 1).replace(/\s+/gu, '')
  }

  plain(place: number, length: number): string {
    return String.fromCharCode(...this.letters.subarray(place, place + length))
  }
}

interface Found {
  readonly plain: string
  readonly place: number
  readonly reports: Set<number>
}

/** Marks the letters of every stretch that more than so many organs have. */
function markCommon(index: GramIndex, size: number, most: number): Uint8Array {
  const marks = new Uint8Array(size)
  for (const last of index.last) {
    const places = placesOf(index, last)
    if (places.length > most) for (const place of places) marks.fill(1, place, place + shortest)
  }
  return marks
}

/** What stands marked in the texts, one entry for each wording, with all who have the whole of it. */
function phrasesOf(texts: Texts, marks: Uint8Array): Found[] {
  const found = new Map<string, Found>()
  for (let at = 0; at < marks.length; ) {
    if (marks[at] === 0) {
      at += 1
      continue
    }
    let end = at
    while (end < marks.length && marks[end] === 1 && texts.letters[end] !== gap) end += 1
    const plain = texts.plain(at, end - at)
    const entry = found.get(plain) ?? { plain, place: at, reports: new Set<number>() }
    entry.reports.add(texts.reportAt(at))
    found.set(plain, entry)
    at = Math.max(end, at + 1)
  }
  const all = [...found.values()].slice(0, mostCompared)
  for (const one of all)
    for (const other of all)
      if (other !== one && other.plain.includes(one.plain)) for (const report of other.reports) one.reports.add(report)
  return all
}

/** How far two places read the same. */
function reach({ letters, owner }: Texts, one: number, other: number, isBarred: Uint8Array): number {
  let length = 0
  for (;;) {
    const [a, b] = [one + length, other + length]
    const isOver = letters[a] === gap || letters[a] !== letters[b] || isBarred[a] === 1 || isBarred[b] === 1
    if (isOver || owner[a] !== owner[one] || owner[b] !== owner[other]) return length
    length += 1
  }
}

type MayShare = (one: number, other: number) => boolean

/** The longest passages that any two organs have in common. */
function passagesOf(texts: Texts, index: GramIndex, isBarred: Uint8Array, mayShare: MayShare): Found[] {
  const found = new Map<string, Found>()
  const { letters } = texts
  const beganBefore = (one: number, other: number): boolean =>
    one > 0 &&
    other > 0 &&
    index.isListed[one - 1] === 1 &&
    index.isListed[other - 1] === 1 &&
    letters[one - 1] === letters[other - 1]
  const take = (one: number, other: number): void => {
    const [a, b] = [texts.reportAt(one), texts.reportAt(other)]
    if (!mayShare(a, b)) return
    const plain = texts.plain(one, reach(texts, one, other, isBarred))
    const entry = found.get(plain) ?? { plain, place: one, reports: new Set<number>() }
    entry.reports.add(a).add(b)
    found.set(plain, entry)
  }
  for (const last of index.last) {
    const places = placesOf(index, last)
      .filter((place) => index.isListed[place] === 1)
      .reverse()
    for (let one = 0; one < places.length; one++)
      for (let other = one + 1; other < places.length; other++)
        if (!beganBefore(places[one]!, places[other]!)) take(places[one]!, places[other]!)
  }
  return [...found.values()]
}

/** A passage that is hardly longer than one that as many and more organs share is that one, and a few letters of chance. */
const chance = 20

/** Longest first; of passages that lie in each other only those that tell more than the others. */
function kept(found: readonly Found[], organOf: (report: number) => number): Found[] {
  const sorted = [...found].sort((a, b) => b.plain.length - a.plain.length || b.reports.size - a.reports.size)
  const list = sorted.slice(0, mostCompared).map((each) => ({ each, organs: new Set([...each.reports].map(organOf)) }))
  type Entry = (typeof list)[number]
  const covers = (one: Entry, other: Entry): boolean => [...other.organs].every((organ) => one.organs.has(organ))
  const whole: Entry[] = []
  for (const entry of list) {
    const isPart = whole.some((other) => other.each.plain.includes(entry.each.plain) && covers(other, entry))
    if (!isPart) whole.push(entry)
    if (whole.length >= mostKept) break
  }
  const isStretched = (entry: Entry): boolean =>
    whole.some(
      (other) =>
        other !== entry &&
        other.each.plain.length > entry.each.plain.length - chance &&
        entry.each.plain.includes(other.each.plain) &&
        covers(other, entry),
    )
  return whole.filter((entry) => !isStretched(entry)).map(({ each }) => each)
}

/**
 * Finds what different organs say in the same words.
 * @param mayShare whether words that two reports share are worth telling: not when they may be one organ's
 */
export function sharedPassages(authors: readonly Author[], mayShare: MayShare = () => true): SharedPassages {
  const texts = new Texts(authors)
  const organs = new Set(authors.map(({ organ }) => organ)).size
  const all = indexGrams(texts, shortest)
  const marks = markCommon(all, texts.letters.length, Math.max(fewestForPhrase - 1, Math.floor(organs / 2)))
  const isCommon = marks.includes(1)
  const phrases = isCommon ? phrasesOf(texts, marks) : []
  unlistMarked(all, marks, shortest)
  const organOf = (report: number): number => authors[report]!.organ
  const told = (list: readonly Found[]): SharedPassage[] =>
    list
      .filter(({ reports }) => [...reports].some((report) => authors[report]!.isChecked))
      .map(({ plain, place, reports }) => ({
        text: texts.source(place, plain.length),
        length: plain.length,
        reports: [...reports].sort((a, b) => a - b),
      }))
  return {
    passages: told(kept(passagesOf(texts, all, marks, mayShare), organOf)),
    phrases: told(kept(phrases, organOf)),
  }
}

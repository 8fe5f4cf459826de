import { gap } from './own-words.ts'

// Which stretches of a fixed length occur in several organs' texts: all texts one after another, a hash that rolls over them, a table of it.

/** All texts one behind the other, those of one organ side by side. */
export interface Corpus {
  readonly letters: Uint16Array
  /** Whose text a letter is of. */
  readonly owner: Uint16Array
}

/** For each stretch the places where it begins: the first in each organ's texts. */
export interface GramIndex {
  /** The place in the organ before, or -1. Defined where {@link isListed}. */
  readonly before: Int32Array
  /** The last place of each stretch: from here `before` leads to all. */
  readonly last: Int32Array
  readonly isListed: Uint8Array
}

const base = 0x01000193

function isEqual(letters: Uint16Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (letters[one + at] !== letters[other + at]) return false
  return true
}

/** The factor of the letter that leaves the stretch. */
function leaving(length: number): number {
  let factor = 1
  for (let at = 1; at < length; at++) factor = Math.imul(factor, base)
  return factor
}

class Table {
  readonly slots: Int32Array
  readonly hashes: Int32Array
  readonly before: Int32Array
  readonly isListed: Uint8Array
  readonly #corpus: Corpus
  readonly #length: number

  constructor(corpus: Corpus, length: number) {
    const size = corpus.letters.length
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, size * 1.4)))).fill(-1)
    this.hashes = new Int32Array(size)
    this.before = new Int32Array(size).fill(-1)
    this.isListed = new Uint8Array(size)
    this.#corpus = corpus
    this.#length = length
  }

  add(place: number, hash: number): void {
    const { letters, owner } = this.#corpus
    const mask = this.slots.length - 1
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const known = this.slots[slot]!
      if (known < 0 || (this.hashes[known] === hash && isEqual(letters, known, place, this.#length))) break
      slot = (slot + 1) & mask
    }
    const known = this.slots[slot]!
    // Once for each organ: what somebody says twice is no more shared for it.
    if (known >= 0 && owner[known] === owner[place]) return
    this.hashes[place] = hash
    this.before[place] = known
    this.isListed[place] = 1
    this.slots[slot] = place
  }
}

/** Lists all stretches of a length that read on without a gap. */
export function indexGrams(corpus: Corpus, length: number): GramIndex {
  const { letters, owner } = corpus
  const table = new Table(corpus, length)
  const factor = leaving(length)
  let run = 0
  let hash = 0
  for (let at = 0; at < letters.length; at++) {
    const isEnd = letters[at] === gap
    if (isEnd || (run > 0 && owner[at] !== owner[at - 1])) {
      run = 0
      hash = 0
    }
    if (isEnd) continue
    if (run >= length) hash = (hash - Math.imul(letters[at - length]!, factor)) | 0
    hash = (Math.imul(hash, base) + letters[at]!) | 0
    run += 1
    if (run >= length) table.add(at - length + 1, hash)
  }
  return { before: table.before, last: table.slots.filter((place) => place >= 0), isListed: table.isListed }
}

/** Takes all stretches off the list that touch a mark. */
export function unlistMarked({ isListed }: GramIndex, marks: Uint8Array, length: number): void {
  let nextMark = marks.length + length
  for (let at = marks.length - 1; at >= 0; at--) {
    if (marks[at] === 1) nextMark = at
    if (nextMark < at + length) isListed[at] = 0
  }
}

/** The places of a stretch, the last first. */
export function placesOf({ before }: GramIndex, last: number): number[] {
  const places: number[] = []
  for (let at = last; at >= 0; at = before[at]!) places.push(at)
  return places
}

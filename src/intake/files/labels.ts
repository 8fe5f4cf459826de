// Labels are printed with line breaks, spaces, other numerals and other brackets than the form's, and some in other words.

const ordinal = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．,，]|[（(]?\d{1,2}[)）、.．,，])\s*/u
const innerOrdinal = /(?:[（(][一二三四五六七八九十]{1,3}[）)]|(?<![\d.])\d{1,2}[.．、](?!\d))/gu
const partOf = /^其中[:：]?/u

/** 「 2.其他法律行政\n法规禁止公开 」 → 「其他法律行政法规禁止公开」 */
export function keyOf(label: string): string {
  let text = label.normalize('NFKC').replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
  for (let shorter = ''; shorter !== text; ) {
    shorter = text
    text = text.replace(ordinal, '').replace(partOf, '')
  }
  const withoutNotes = text.replaceAll(/[（(][^（()）]*[)）]/gu, '')
  return (withoutNotes === '' ? text : withoutNotes).replaceAll(/[\p{P}\p{S}]/gu, '')
}

/** What stands behind the last numeral inside a text: 「（三）不予公开 1.属于国家秘密」 → 「属于国家秘密」. */
function lastItemOf(label: string): string {
  const text = label.normalize('NFKC').replaceAll(/\s/g, '')
  const last = [...text.matchAll(innerOrdinal)].at(-1)
  return last === undefined ? text : text.slice(last.index)
}

type Pairs = ReadonlyMap<string, number>

/** The neighbouring characters of a text, two by two, and how often they stand there. */
function pairsOf(text: string): Pairs {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How alike two texts are, 0 to 1: twice the pairs they share, to all they have. */
function likeness(one: Pairs, other: Pairs, all: number): number {
  let shared = 0
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0)
  return all === 0 ? 0 : (2 * shared) / all
}

const alikeEnough = 0.62
/** The next likest must be clearly less like. */
const clearBy = 0.12
const longestLabel = 120

export class LabelBook {
  private readonly known = new Map<string, readonly string[]>()
  private readonly other: ReadonlySet<string>
  private readonly divided: string | undefined
  private readonly shapes: readonly {
    readonly ids: readonly string[]
    readonly pairs: Pairs
    readonly length: number
  }[]

  /**
   * @param labels what each row is called; a row may have several names, and rows may share one
   * @param other headings and names of groups, which have no figures of their own
   * @param divided the row that the organ may divide into rows of its own naming
   */
  constructor(labels: readonly (readonly [string, string])[], other: readonly string[] = [], divided?: string) {
    this.divided = divided
    for (const [label, id] of labels) {
      const key = keyOf(label)
      this.known.set(key, [...(this.known.get(key) ?? []), id])
    }
    this.other = new Set(other.map(keyOf))
    this.shapes = [...this.known].map(([label, ids]) => ({ ids, pairs: pairsOf(label), length: label.length - 1 }))
  }

  private exact(label: string): readonly string[] | undefined {
    return this.known.get(keyOf(label)) ?? this.known.get(keyOf(lastItemOf(label)))
  }

  isOther(label: string): boolean {
    return this.other.has(keyOf(label))
  }

  /** The rows that the last of these texts, or several of them read as one broken label, are the name of. */
  find(texts: readonly string[]): readonly string[] | undefined {
    const candidates = Array.from({ length: Math.min(texts.length, 8) }, (_, index) => texts.slice(-1 - index).join(''))
    for (const text of candidates) {
      if (text.length > longestLabel) break
      const ids = this.exact(text)
      if (ids) return ids
      if (this.isOther(text)) return undefined
    }
    return this.likest(candidates[0] ?? '') ?? (candidates.length > 1 ? this.likest(candidates[1]!) : undefined)
  }

  private likest(text: string): readonly string[] | undefined {
    const key = keyOf(lastItemOf(text))
    if (key.length < 4 || key.length > longestLabel) return undefined
    const pairs = pairsOf(key)
    const ranked = this.shapes
      // The shorter of two texts can share no more pairs than it has.
      .filter(
        ({ length }) => 2 * Math.min(length, key.length - 1) >= (length + key.length - 1) * (alikeEnough - clearBy),
      )
      .map((shape) => ({ ids: shape.ids, score: likeness(pairs, shape.pairs, shape.length + key.length - 1) }))
      .sort((a, b) => b.score - a.score)
    const [first, second] = ranked
    if (!first || first.score < alikeEnough) return undefined
    return first.score - (second?.score ?? 0) >= clearBy ? first.ids : undefined
  }

  /** Whether words that stand right behind these name the row more closely, rather than stand in its first cell. */
  isDivided(texts: readonly string[]): boolean {
    return this.divided !== undefined && (this.find(texts)?.includes(this.divided) ?? false)
  }

  /** Whether a text is a piece of what the form itself prints. */
  isPrinted(text: string): boolean {
    const key = keyOf(text)
    if (key.length === 0) return true
    if (this.other.has(key) || this.known.has(key)) return true
    return [...this.known.keys(), ...this.other].some((label) => label.includes(key))
  }
}

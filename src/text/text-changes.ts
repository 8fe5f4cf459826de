import { differing, type Hunk } from './clauses.ts'

// How somebody changed a text: edits as small as words, those of one clause together as one change that can be taken or left.

/** In the place of the characters from `from` to `to` of the text as it was stands `text`. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Edits that belong together, in their order. */
export interface TextChange {
  readonly edits: readonly TextEdit[]
}

interface Piece {
  readonly from: number
  readonly text: string
  /** What it is compared by: width and spaces are no difference. */
  readonly key: string
}

const keyOf = (text: string): string => {
  const key = text.normalize('NFKC').replaceAll(/[\s\u200b\ufeff]+/gu, '')
  return key === '' && text.includes('\n') ? '\n' : key
}

const piecesOf = (texts: readonly string[]): Piece[] => {
  let from = 0
  return texts.map((text) => {
    const piece = { from, text, key: keyOf(text) }
    from += text.length
    return piece
  })
}

/** A mark in either width, where it is none of a number or an address: a printed report has wide ones for what was typed narrow. */
const mark = '[，、；。！？：]|(?<![\\dA-Za-z])[,;:!?]|[,;:!?](?![\\dA-Za-z/])'
const clauses = new RegExp(`[^\\S\\n]*\\n\\s*|${mark}|(?:(?!${mark}|[^\\S\\n]*\\n)[^\\n])+`, 'gu')

/** A mark is a piece of its own, the end of a paragraph too. */
const clausesOf = (text: string): Piece[] => piecesOf(text.match(clauses) ?? [])

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

const endsSentence = ({ text }: Piece): boolean => /^(?:[。！？；!?;]|\s+)$/u.test(text)
const isPause = ({ text }: Piece): boolean => /^[，、：,:]$/u.test(text)

const keysOf = (pieces: readonly Piece[]): string[] => pieces.map(({ key }) => key)
const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)
const endOf = (piece: Piece): number => piece.from + piece.text.length

/** What was only left out or added is shown from the beginning of a sentence, where it may as well begin there. */
function slid(hunk: Hunk, before: readonly Piece[], after: readonly Piece[], previous: Hunk | undefined): Hunk {
  const isRemoved = hunk.start === hunk.end
  if (!isRemoved && hunk.from !== hunk.to) return hunk
  const pieces = isRemoved ? before : after
  const [first, last] = isRemoved ? [hunk.from, hunk.to] : [hunk.start, hunk.end]
  // Something that both have stays between it and the change before.
  const room = previous ? hunk.from - previous.to - 1 : first
  for (let by = 0; by <= room; by++) {
    const ahead = pieces[first - by - 1]
    if (!ahead || endsSentence(ahead))
      return { from: hunk.from - by, to: hunk.to - by, start: hunk.start - by, end: hunk.end - by }
    if (ahead.key !== pieces[last - by - 1]!.key) return hunk
  }
  return hunk
}

/** Below this the words of two clauses have too little in common to be told apart one by one. */
const leastAlike = 0.4

/** The words that differ between two pieces of text, the first beginning at `at`; and how much they have in common. */
function wordEdits(before: string, after: string, at: number): { edits: TextEdit[]; alike: number } {
  const [left, right] = [piecesOf(wordsOf(before)), piecesOf(wordsOf(after))]
  const hunks = differing(keysOf(left), keysOf(right))
  const differ = hunks.reduce(
    (sum, { from, to, start, end }) => sum + lengthOf(left.slice(from, to)) + lengthOf(right.slice(start, end)),
    0,
  )
  const placeOf = (index: number): number => left[index]?.from ?? before.length
  return {
    edits: hunks.map(({ from, to, start, end }) => ({
      from: at + placeOf(from),
      to: at + (to > from ? endOf(left[to - 1]!) : placeOf(from)),
      text: right
        .slice(start, end)
        .map(({ text }) => text)
        .join(''),
    })),
    alike: 1 - differ / Math.max(1, before.length + after.length),
  }
}

/** Two hunks with nothing but a comma between them, one of them altogether reworded, are one change. */
function joined(hunks: readonly Hunk[], before: readonly Piece[], isReworded: (hunk: Hunk) => boolean): Hunk[] {
  const result: Hunk[] = []
  for (const hunk of hunks) {
    const last = result.at(-1)
    const between = last ? before.slice(last.to, hunk.from) : []
    const isClose = between.length === 1 && isPause(between[0]!)
    if (last && isClose && (isReworded(last) || isReworded(hunk)))
      result[result.length - 1] = { from: last.from, to: hunk.to, start: last.start, end: hunk.end }
    else result.push(hunk)
  }
  return result
}

/** How a text was changed into another, place by place. */
export function textChanges(before: string, after: string): TextChange[] {
  const [left, right] = [clausesOf(before), clausesOf(after)]
  const told = ({ from, to, start, end }: Hunk): { old: string; fresh: string; at: number } => ({
    old: before.slice(left[from]?.from ?? before.length, to > from ? endOf(left[to - 1]!) : 0),
    fresh: after.slice(right[start]?.from ?? after.length, end > start ? endOf(right[end - 1]!) : 0),
    at: left[from]?.from ?? before.length,
  })
  const comparedIn = (hunk: Hunk) => {
    const { old, fresh, at } = told(hunk)
    return { old, fresh, at, ...wordEdits(old, fresh, at) }
  }
  const isReworded = (hunk: Hunk): boolean => {
    const { old, fresh, alike } = comparedIn(hunk)
    return old !== '' && fresh !== '' && alike < leastAlike
  }
  const hunks: Hunk[] = []
  for (const hunk of differing(keysOf(left), keysOf(right))) hunks.push(slid(hunk, left, right, hunks.at(-1)))
  const changes = joined(hunks, left, isReworded).map((hunk) => {
    const { old, fresh, at, edits, alike } = comparedIn(hunk)
    const isWhole = alike < leastAlike || edits.length === 0
    return { edits: isWhole ? [{ from: at, to: at + old.length, text: fresh }] : edits }
  })
  return paired(before, changes)
}

const pairs: readonly (readonly [string, string])[] = ['“”', '‘’', '「」', '《》', '（）', '()', '【】'].map(
  (marks) => [marks[0]!, marks[1]!] as const,
)
const countOf = (text: string, mark: string): number => text.split(mark).length - 1

/** How many more opening marks than closing ones a change brings, for each kind of mark; of a straight one whether it is an odd one out. */
function imbalanceOf(text: string, { edits }: TextChange): number[] {
  const moved = (mark: string): number =>
    edits.reduce((sum, edit) => sum + countOf(edit.text, mark) - countOf(text.slice(edit.from, edit.to), mark), 0)
  return [...pairs.map(([open, close]) => moved(open) - moved(close)), Math.abs(moved('"')) % 2]
}

/** Between the two marks of a pair, in characters. */
const farthest = 200

/** Both ends of a pair of marks are one change with what is between them, if they are near each other: half a pair cannot be taken. */
function paired(text: string, changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = []
  let at = 0
  while (at < changes.length) {
    const first = changes[at]!
    const to = partnerOf(text, changes, at)
    result.push(to === undefined ? first : { edits: changes.slice(at, to + 1).flatMap(({ edits }) => edits) })
    at = (to ?? at) + 1
  }
  return result
}

/** The change that brings or takes the other mark of a pair of which a change has one. */
function partnerOf(text: string, changes: readonly TextChange[], at: number): number | undefined {
  const odd = imbalanceOf(text, changes[at]!)
  if (odd.every((count) => count === 0)) return undefined
  const end = changes[at]!.edits.at(-1)!.to
  for (let other = at + 1; other < changes.length; other++) {
    const between = text.slice(end, changes[other]!.edits[0]!.from)
    if (between.length > farthest || between.includes('\n')) return undefined
    const its = imbalanceOf(text, changes[other]!)
    const sum = its.map((count, kind) => count + odd[kind]!)
    const isWhole = sum.every((count, kind) => (kind < pairs.length ? count === 0 : count % 2 === 0))
    if (isWhole && its.some((count) => count !== 0)) return other
  }
  return undefined
}

/** A text with edits made in it. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return result + text.slice(at)
}

const boundary = /[，、；。！？：\n]/u
const fewCharacters = 5
/** Fewer say nothing by themselves. */
const shortest = 4

/** Characters of whole words after or before a place, a few of them, none beyond its clause. */
function around(text: string, isAfter: boolean): string {
  const clause = isAfter ? text.split(boundary)[0]! : text.split(boundary).at(-1)!
  const words = isAfter ? wordsOf(clause) : wordsOf(clause).reverse()
  let taken = ''
  for (const word of words) {
    if (taken.length >= fewCharacters) break
    taken = isAfter ? taken + word : word + taken
  }
  return taken
}

/** Whether what was left out, or added, begins and ends where clauses do. */
function isClauses(text: string, { from, to, text: added }: TextEdit): boolean {
  const words = text.slice(from, to) || added
  const begins = from === 0 || boundary.test(text[from - 1]!) || boundary.test(words[0] ?? '')
  return begins && (to === text.length || boundary.test(text[to]!) || boundary.test(words.at(-1) ?? ''))
}

/** What stood and what stands in its place, in as few words as make it plain; whole clauses left out or added stand alone. */
export function shownChange(text: string, { edits }: TextChange): { before: string; after: string } {
  const [first, last] = [edits[0]!, edits.at(-1)!]
  const [from, to] = [first.from, last.to]
  const before = text.slice(from, to)
  const after = edited(
    before,
    edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  )
  const isNumber = /^[\d.]+$/u.test(before)
  const isShort = isNumber || Math.min(before.length, after.length) < shortest
  if (!isShort || isClauses(text, { from, to, text: after })) return { before, after }
  const behind = around(text.slice(to), true)
  const ahead = isNumber || behind === '' ? around(text.slice(0, from), false) : ''
  return { before: ahead + before + behind, after: ahead + after + behind }
}

// The sentences of a text as people count them: headings are not counted.

/** A stretch of a text, from a place up to another. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface SentenceRange extends Range {
  /** The line it stands on. */
  readonly line: number
}

const sentence = /[^。！？\n]*[。！？]+[”’"』」）)]*|[^。！？\n]+/gu
const ordinal = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/u
const longestHeading = 40

const isHeading = (text: string, isLine: boolean): boolean => {
  const plain = text.trim()
  if (isLine && !/[。！？；：，]/u.test(plain)) return ordinal.test(plain) && plain.length <= longestHeading
  return (
    ordinal.test(plain) && plain.length <= 20 && /。$/u.test(plain) && !/[，；：\d]/u.test(plain.replace(ordinal, ''))
  )
}

/** The sentences of a stretch of a text, in their order. */
export function sentencesIn(text: string, { start, end }: Range): SentenceRange[] {
  const found: SentenceRange[] = []
  let at = start
  for (const [line, words] of text.slice(start, end).split('\n').entries()) {
    for (const { 0: piece, index } of words.matchAll(sentence)) {
      const isLine = piece.length === words.length
      if (piece.trim() !== '' && !isHeading(piece, isLine))
        found.push({ start: at + index, end: at + index + piece.length, line })
    }
    at += words.length + 1
  }
  return found
}

const headed = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/u

/** What a text says under the heading of one of its parts, the heading included; undefined where it has no such heading. */
export function underHeading(text: string, part: string): Range | undefined {
  const name = part.replace(/^政府信息(?:公开)?/u, '')
  const lines: { start: number; text: string }[] = []
  let at = 0
  for (const words of text.split('\n')) {
    lines.push({ start: at, text: words })
    at += words.length + 1
  }
  const isHead = (words: string): boolean => headed.test(words)
  const names = (words: string): boolean =>
    words.slice(0, 20).includes(name) && !words.slice(0, 20).includes(`依${name}`)
  const isPart = ({ text: words }: { text: string }): boolean =>
    names(words) && (isHead(words) || (words.trim().length <= name.length + 8 && !/[。，]/u.test(words)))
  const first = lines.findIndex(isPart)
  if (first < 0) return undefined
  const level = headed.exec(lines[first]!.text)?.[0].trim()[0]
  const isNext = ({ text: words }: { text: string }): boolean =>
    headed.exec(words)?.[0].trim()[0] === level || /^\s*[（(][一二三四五六七八]/u.test(words)
  const next = lines.findIndex((line, index) => index > first && isNext(line))
  return { start: lines[first]!.start, end: next < 0 ? text.length : lines[next]!.start - 1 }
}

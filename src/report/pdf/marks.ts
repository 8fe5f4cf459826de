/** Marks of punctuation beside each other: those that end something, then those that begin something. */
type Marks = readonly [ending: string, beginning: string]

const inRow = /([，。、；：！？）》」』】〕”’]+)([（《「『【〔“‘]*)|([（《「『【〔“‘]+)|\u200b/gu

/**
 * A text apart from its marks. 28 characters to a line mean marks as wide as characters, but what lays out the lines would close marks up
 * wherever that lets in one character more: it is given them one by one, each to keep its width. No marks at all stand where a long word
 * may be broken.
 */
export function apartFromMarks(text: string): (string | Marks)[] {
  const parts: (string | Marks)[] = []
  let end = 0
  for (const match of text.matchAll(inRow)) {
    const [marks, ending = '', beginning = '', alone = ''] = match
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push([ending, beginning + alone])
    end = match.index + marks.length
  }
  return end < text.length ? [...parts, text.slice(end)] : parts
}

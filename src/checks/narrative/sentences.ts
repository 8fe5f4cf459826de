import { narrowWidth } from '../../schema/width.ts'

/** The texts of a report by section: s1, s5, s6 or n1…n7, and, where they are known, `title` and `signature`. */
export type NarrativeTexts = ReadonlyMap<string, string>

/** One sentence without its spaces, and where each of its characters stands in the text as given. */
export interface Sentence {
  readonly section: string
  readonly text: string
  readonly places: Int32Array
  /** The text of the whole section as given, for quoting. */
  readonly source: string
  /** Which paragraph of the section it is of. */
  readonly paragraph: number
  /** A line of its own that ends without a full stop: 「（二）依申请公开」. */
  readonly isHeading: boolean
}

const enders = new Set(['。', '!', '?', '！', '？'])
/** Longer texts are no narrative; what stands behind is not read, so that a check stays quick whatever is brought in. */
const longest = 60_000
/** Nor is what runs on without a full stop a sentence. */
const longestSentence = 1_000

function sentence(
  section: string,
  source: string,
  narrow: string,
  start: number,
  end: number,
  paragraph: number,
  isHeading: boolean,
): Sentence {
  const places = new Int32Array(end - start + 1)
  let text = ''
  for (let at = start; at < end; at++) {
    const character = narrow[at]!
    if (character === ' ' || character === '\t') continue
    places[text.length] = at
    // A comma between words is a comma; between figures it groups them.
    text += character === ',' && !/\d,\d{3}(?!\d)/.test(narrow.slice(at - 1, at + 5)) ? '，' : character
  }
  places[text.length] = end
  return { section, text, places, source, paragraph, isHeading }
}

/** Splits one section into its sentences. */
function split(section: string, source: string): Sentence[] {
  const narrow = narrowWidth(source.slice(0, longest))
  const found: Sentence[] = []
  let paragraph = 0
  let start = 0
  const close = (end: number, endsLine: boolean): void => {
    const before = narrow.lastIndexOf('\n', start - 1) === start - 1 || start === 0
    const isHeading = endsLine && before && end - start <= 40
    const made = sentence(section, source, narrow, start, end, paragraph, isHeading)
    if (made.text !== '') found.push(made)
  }
  for (let at = 0; at <= narrow.length; at++) {
    const character = narrow[at]
    if (character === undefined || character === '\n') {
      if (at > start) close(at, true)
      paragraph++
      start = at + 1
    } else if (enders.has(character) || at - start >= longestSentence) {
      close(at, false)
      start = at + 1
    }
  }
  return found
}

export const sentencesOf = (texts: NarrativeTexts): Sentence[] =>
  [...texts].flatMap(([section, source]) => (source === '' ? [] : split(section, source)))

/** The words of the source between two places of a sentence. */
export function quoteOf({ source, places }: Sentence, start: number, end: number): { quote: string; at: number } {
  const at = places[start]!
  return { quote: source.slice(at, places[end - 1]! + 1), at }
}

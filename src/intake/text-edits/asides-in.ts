import { meantAs } from './meant-as-text.ts'
import { spokenMarks } from './spoken.ts'

// A text that was copied out of a chat has lines between its own that were said to somebody: 「老周你看下」, 「@小李 图片发我」.

export interface WithoutAsides {
  readonly text: string
  readonly asides: readonly string[]
}

const numbered = /^#*\s*(?:第\s*[一二三四五六七1-7]\s*(?:部分|章)|[(（]?[一二三四五六七八九十\d]+[)）、.．])/u

/** A text ends its sentences; what is said to somebody on a line of its own seldom does. */
const isAside = (line: string): boolean =>
  line.length <= 40 &&
  !/[。；：:]$|\t/u.test(line) &&
  !numbered.test(line) &&
  spokenMarks(line) > 0 &&
  meantAs(line) === 'remark'

const isSentence = (line: string): boolean => line.length >= 10 && /[。；]$/u.test(line) && meantAs(line) === 'text'

/** The text of several lines without those that were said to somebody; undefined where there are none, or no text is about them. */
export function withoutAsides(message: string): WithoutAsides | undefined {
  const lines = message.split('\n').map((line) => line.trim())
  if (lines.length < 2 || !lines.some(isSentence)) return undefined
  const asides = lines.filter(isAside)
  return asides.length === 0 ? undefined : { text: lines.filter((line) => !isAside(line)).join('\n'), asides }
}

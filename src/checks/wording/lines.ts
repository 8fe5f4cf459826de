import { narrowWidth } from '../../schema/width.ts'
import type { NarrativeTexts } from '../narrative/sentences.ts'

/** Longer texts are no narrative; what stands behind is not read. */
const longest = 60_000

/** A text with ordinary brackets, digits and spaces; places in it are places in the text as given. */
export const narrowed = (text: string): string => narrowWidth(text.slice(0, longest))

export interface Line {
  /** Without the spaces around it. */
  readonly text: string
  /** Where it stands in its text. */
  readonly start: number
  readonly end: number
}

/** The lines of a text that have words. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const line of narrowed(text).split('\n')) {
    const words = line.trim()
    const start = at + line.indexOf(words)
    if (words !== '') lines.push({ text: words, start, end: start + words.length })
    at += line.length + 1
  }
  return lines
}

export const squeezed = (text: string): string => narrowed(text).replace(/\s/g, '')

const frame = new Set(['title', 'signature'])

/** The texts that people have written, the introduction among them or not. */
export const bodies = (texts: NarrativeTexts, withIntroduction = true): [section: string, text: string][] =>
  [...texts].filter(([section]) => !frame.has(section) && (withIntroduction || section !== 'introduction'))

export interface Place {
  readonly start: number
  readonly end: number
}

/** Where a pattern stands in a text. */
export const placesOf = (text: string, pattern: RegExp): (Place & { match: RegExpExecArray })[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, match }))

const clauseEdge = /[。;\n!?]/

/** The sentence around a place, for what is said beside the words. */
export function around(text: string, { start, end }: Place): string {
  let [from, to] = [start, end]
  while (from > 0 && !clauseEdge.test(text[from - 1]!)) from--
  while (to < text.length && !clauseEdge.test(text[to]!)) to++
  return text.slice(from, to)
}

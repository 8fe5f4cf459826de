import { withoutOwnTitle } from '../schema/own-title.ts'
import type { Heading, Paragraph } from './document.ts'
import { fullWidthMarks } from './marks.ts'
import { paragraphsOf } from './printable.ts'

const levelTwo = /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/
const levelThree = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])\s*/
const longestHeading = 40
const longestLead = 30
const sentence = /[。！？；]/

const isNumbered = (line: string | undefined): boolean =>
  line !== undefined && (levelTwo.test(line) || levelThree.test(line))

/** A short numbered line alone. One that ends in a full stop is a heading only if text of its own follows. */
function isHeading(line: string, next: string | undefined): boolean {
  if ([...line].length > longestHeading) return false
  if (!/[。：；]$/.test(line)) return !sentence.test(line)
  return !sentence.test(line.slice(0, -1)) && next !== undefined && !isNumbered(next)
}

/** 「（一）主动公开。我镇…」 in its two parts; a line without such a head has none. */
function runIn(line: string): Paragraph {
  const [lead] = /^[^。：！？；]*[。：]/.exec(line) ?? ['']
  const text = line.slice(lead.length)
  const isLead = levelTwo.test(line) && lead !== '' && text !== '' && [...lead].length <= longestLead
  return isLead ? { kind: 'paragraph', lead, text } : { kind: 'paragraph', text: line }
}

function blockOf(line: string, next: string | undefined): Heading | Paragraph {
  if (levelTwo.test(line) && isHeading(line, next)) return { kind: 'heading', level: 2, text: line }
  const opensText = next !== undefined && !isNumbered(next)
  if (levelThree.test(line) && opensText && !sentence.test(line) && isHeading(line, next))
    return { kind: 'heading', level: 3, text: line }
  return runIn(line)
}

export const narrativeBlocks = (lines: readonly string[]): (Heading | Paragraph)[] =>
  lines.map((line, index) => blockOf(line, lines[index + 1]))

/** The paragraphs of a section's text, set as print is. Its title, where it was pasted along, is printed by the form already. */
export const narrativeLines = (text: string, title: string): string[] =>
  withoutOwnTitle(paragraphsOf(text), title).map(fullWidthMarks)

const basisOpening = /^(?:本报告是?)?(?:依据|根据|按照)/
const announcesReport = /编制|编写|报告如下|公布如下|现将|本报告/
const aboutReport = /^(?:本报告|本年度报告|报告(?:中|所)|如对)/

/** Whether a text says itself under what law it is drawn up. */
export const citesBasis = (line: string | undefined): boolean =>
  line !== undefined && basisOpening.test(line) && line.slice(0, 80).includes('条例')

/**
 * An introduction that was written at the head of the first section, apart from the rest: it belongs before the first title.
 * A section that has nothing else keeps it.
 */
export function splitIntroduction(lines: readonly string[]): { introduction: string[]; rest: string[] } {
  let length = citesBasis(lines[0]) && announcesReport.test(lines[0]!) ? 1 : 0
  while (length > 0 && lines[length] !== undefined && aboutReport.test(lines[length]!)) length += 1
  if (length === lines.length) length = 0
  return { introduction: lines.slice(0, length), rest: lines.slice(length) }
}

import type { Situation } from '../../checks/situation.ts'
import type { Counted } from '../../intake/text-edits/counted.ts'
import { marksAt } from '../../intake/text-edits/marks.ts'
import type { TextPlace } from '../../intake/text-edits/place.ts'
import type { Target } from '../../intake/text-edits/request.ts'
import { type Range, type SentenceRange, sentencesIn, underHeading } from '../../intake/text-edits/sentences.ts'
import { type ShownText, shownText } from '../../intake/text-edits/shown-text.ts'
import { narrowWidth } from '../../schema/width.ts'
import type { TextSlot } from '../../text/reply.ts'
import { textName } from '../../text/topics.ts'

/** A text of the report, or what stands in one under the heading of a part. */
export interface Stretch {
  readonly slot: TextSlot
  /** 「第一部分·主动公开」 */
  readonly name: string
  readonly shown: ShownText
  readonly range: Range
}

/** A place in a stretch. */
export interface Spot extends Range {
  readonly stretch: Stretch
}

function stretchOf(situation: Situation, slot: TextSlot, part?: string): Stretch | undefined {
  const value = situation.notes.get(slot)?.value
  if (value === undefined) return undefined
  const shown = shownText(value, situation)
  const range = part === undefined ? { start: 0, end: shown.text.length } : underHeading(shown.text, part)
  return range && { slot, name: textName(part === undefined ? slot : `${slot}/${part}`), shown, range }
}

/** The texts that a place means, in the form's order; none where nothing is written there yet. */
export function stretchesAt(situation: Situation, { section, part }: TextPlace): Stretch[] {
  const { form } = situation
  if (section === undefined)
    return form.sections.flatMap(({ id, kind }) =>
      kind === 'narrative' ? stretchesAt(situation, { section: id }) : [],
    )
  const own = `text:${section}/`
  const written = [...situation.notes.keys()].flatMap((slot) => (slot.startsWith(own) ? [slot.slice(own.length)] : []))
  const parts = form.sections.find(({ id }) => id === section)?.parts ?? []
  const inParts = [...new Set([...parts, ...written])]
  const wanted = part === undefined ? [undefined, ...inParts] : [part]
  return wanted.flatMap((one) => {
    const whole = stretchOf(situation, one === undefined ? `text:${section}` : `text:${section}/${one}`)
    const within =
      whole || one === undefined || part === undefined ? undefined : stretchOf(situation, `text:${section}`, one)
    return whole ?? within ?? []
  })
}

/** Words in a text; a number only where no other digit touches it. */
function occurrences({ shown: { text }, range }: Stretch, words: string): Range[] {
  const find = (inside: string, sought: string): Range[] => {
    const found: Range[] = []
    for (let at = inside.indexOf(sought, range.start); at >= 0 && at + sought.length <= range.end; ) {
      const end = at + sought.length
      const isPiece =
        (/^\d/u.test(sought) && /[\d.]/u.test(inside[at - 1] ?? '')) ||
        (/\d$/u.test(sought) && /^(?:\d|\.\d)/u.test(inside.slice(end, end + 2)))
      if (!isPiece) found.push({ start: at, end })
      at = inside.indexOf(sought, end)
    }
    return found
  }
  const exact = find(text, words)
  return exact.length > 0 ? exact : find(narrowWidth(text), narrowWidth(words))
}

/** The paragraphs of a stretch, headings left out. */
function paragraphs(sentences: readonly SentenceRange[]): Range[] {
  const lines = new Map<number, Range>()
  for (const { line, start, end } of sentences) lines.set(line, { start: lines.get(line)?.start ?? start, end })
  return [...lines.values()]
}

const nth = <T>(all: readonly T[], number: number): T | undefined => all.at(number > 0 ? number - 1 : number)

/** The sentence or paragraph of a number; several where a section of several paragraphs has as many of that number. */
export function countedIn(stretches: readonly Stretch[], { unit, number }: Counted): Spot[] {
  const all = stretches.map((stretch) => ({ stretch, sentences: sentencesIn(stretch.shown.text, stretch.range) }))
  if (unit === 'paragraph') {
    const found = all.flatMap(({ stretch, sentences }) =>
      paragraphs(sentences).map((range): Spot => ({ stretch, ...range })),
    )
    const one = nth(found, number)
    return one ? [one] : []
  }
  if (number === 1 || number < 0) {
    const one = nth(
      all.flatMap(({ stretch, sentences }) => sentences.map((range): Spot => ({ stretch, ...range }))),
      number,
    )
    return one ? [one] : []
  }
  const byParagraph = all.flatMap(({ stretch, sentences }) =>
    paragraphs(sentences)
      .map((range) => sentences.filter(({ start }) => start >= range.start && start < range.end))
      .map((own): Spot | undefined => {
        const one = nth(own, number)
        return one && { stretch, ...one }
      }),
  )
  const found = byParagraph.filter((one) => one !== undefined)
  if (found.length > 0) return found
  const whole = all.length === 1 ? nth(all[0]!.sentences, number) : undefined
  return whole ? [{ stretch: all[0]!.stretch, ...whole }] : []
}

/** 「148条」 in 「公众号更新148条」. */
function countBehind(stretch: Stretch, { end }: Range): Spot[] {
  const { text } = stretch.shown
  const match = /^([^\d，。；！？\n]{0,12})(\d[\d,]*(?:多|余)?(?:条|篇|期))/u.exec(text.slice(end, stretch.range.end))
  if (!match) return []
  const start = end + match[1]!.length
  return [{ stretch, start, end: start + match[2]!.length }]
}

/** Where in these texts the target stands. */
export function spotsOf(stretches: readonly Stretch[], target: Target): Spot[] {
  if ('counted' in target) return countedIn(stretches, target.counted)
  return stretches.flatMap((stretch): Spot[] => {
    const found = occurrences(stretch, target.words)
    const { mark } = target
    if (mark)
      return found.flatMap((range) => marksAt(stretch.shown.text, range, mark).map((one) => ({ stretch, ...one })))
    if (target.counts) return found.flatMap((range) => countBehind(stretch, range))
    if (target.onwards) return found.map(({ start }) => ({ stretch, start, end: stretch.range.end }))
    if (!target.isSentence) return found.map((range) => ({ stretch, ...range }))
    const sentences = sentencesIn(stretch.shown.text, stretch.range)
    return sentences
      .filter(({ start, end }) => found.some((range) => range.start >= start && range.start < end))
      .map((range) => ({ stretch, ...range }))
  })
}

export const sentenceCount = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { shown, range }) => sum + sentencesIn(shown.text, range).length, 0)

/** The words around a place, up to the next stops. */
export function clauseAround({ shown: { text } }: Stretch, { start, end }: Range): Range {
  const stops = /[，。；：！？\n]/u
  let from = start
  let to = end
  while (from > 0 && start - from < 16 && !stops.test(text[from - 1]!)) from--
  while (to < text.length && to - end < 16 && !stops.test(text[to]!)) to++
  return { start: from, end: to }
}

import type { Reading } from '../../intake/reading.ts'
import { saysNone, sectionSaid, shortSection } from '../../intake/sayings/sections.ts'
import { textWrittenAs } from '../../text/messages.ts'
import { templateFor } from '../../text/narrative.ts'
import type { Asked, TextSlot } from '../../text/reply.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { keepWords } from './keep-words.ts'

// A section in words by its numeral alone, and what is said of one in which there is nothing to report.

function slotOf({ situation }: Draft, number: number): TextSlot | undefined {
  const section = situation.form.sections.find(
    ({ id, kind }) => /^[sn]/u.test(id) && id.endsWith(String(number)) && kind === 'narrative',
  )
  return section && `text:${section.id}`
}

/** 「五 问题是…」: the section, and its text as behind a colon. */
export function shortlyNamed(draft: Draft, words: string): { slot: TextSlot; rest: string } | undefined {
  const said = shortSection(words)
  const slot = said && slotOf(draft, said.number)
  return slot && { slot, rest: `：${said!.rest}` }
}

/** The section of which a message says that there is nothing: by its name, or the one that is asked for. */
function emptySection(draft: Draft, asked: Asked, words: string): TextSlot | undefined {
  const said = sectionSaid(words)
  if (said && saysNone(said.rest)) return slotOf(draft, said.number)
  const { sections } = draft.situation.form
  const titled = sections.find(
    ({ kind, title }) => kind === 'narrative' && words.startsWith(title.replace(/^.、/u, '')),
  )
  if (titled && saysNone(words.slice(titled.title.length - 2).replace(/^[\s：:]+/u, ''))) return `text:${titled.id}`
  return asked.kind === 'text' && !asked.slot.includes('/') && saysNone(words) ? asked.slot : undefined
}

/** Whether a message says that there is nothing in a section: that needs nobody to understand it. */
export const saysNothing = (draft: Draft, asked: Asked, words: string): boolean =>
  words.length <= 24 && emptySection(draft, asked, words) !== undefined

function keepTemplate(draft: Draft, slot: TextSlot, template: string): Said | undefined {
  const said = keepWords(draft, { kind: 'text', slot }, template)
  return said && { ...said, lines: [textWrittenAs(textName(slot), template), ...said.lines.slice(1)] }
}

/** Nothing more to report: what the figures alone say of the section is its text, once the person has seen it. */
export function nothingToReport(draft: Draft, asked: Asked, words: string, reading: Reading): Said | undefined {
  const slot = words.length <= 24 ? emptySection(draft, asked, words) : undefined
  if (slot === undefined) return undefined
  const { form, year } = draft.situation
  const template = templateFor(form, year, slot)
  const isAsked = asked.kind === 'text' && asked.slot === slot
  // 「第六部分 无」, where that section is nothing but words.
  const isOfWords = slot === 'text:s6' && form.cells.every(({ section }) => section !== 's6')
  if (isOfWords && template !== undefined && !draft.situation.notes.has(slot))
    return keepTemplate(draft, slot, template)
  if (
    !isAsked &&
    reading.kind === 'figures' &&
    reading.proposals.some(({ cell }) => !draft.situation.figures.has(cell))
  )
    return undefined
  if (isAsked && template !== undefined && slot === 'text:s6') return keepWords(draft, asked, template)
  return { lines: [], next: { ask: { kind: 'text', slot } } }
}

import { dayInDigits } from '../../schema/chinese-date.ts'
import type { Form } from '../../schema/form.ts'
import { partsNamed } from '../../schema/habits.ts'
import { withoutTitleLine } from '../../schema/own-title.ts'
import { remarksOn } from '../../text/findings/agreement.ts'
import { findingText } from '../../text/findings/findings.ts'
import * as messages from '../../text/messages.ts'
import { openItems } from '../../text/missing.ts'
import { chineseDate } from '../../text/questions/texts.ts'
import type { Asked, TextSlot } from '../../text/reply.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import { readIdentity } from '../organ/identity.ts'

/** A long text that treats several parts is the whole section; otherwise it is the part that was asked for. */
function slotOf({ situation: { form } }: Draft, slot: TextSlot, text: string): TextSlot {
  const [section = ''] = slot.slice('text:'.length).split('/')
  const count = partsNamed(form.sections.find(({ id }) => id === section)?.parts, text).length
  return slot.includes('/') && count >= 3 && text.length > 150 ? `text:${section}` : slot
}

/** The form prints the title of a section itself: where it was pasted along, it is no part of the text. */
export function withoutTitle(form: Form, slot: TextSlot, text: string): string {
  const [section, part] = slot.slice('text:'.length).split('/')
  return withoutTitleLine(text, part ?? form.sections.find(({ id }) => id === section)?.title ?? '')
}

/** Keeps the person's own text as given. */
function keepText(draft: Draft, slot: TextSlot, text: string): Said {
  const place = slotOf(draft, slot, text)
  const [section = '', part] = place.slice('text:'.length).split('/')
  // A section given whole replaces the parts given before, and the other way round; the history keeps them all.
  const others = [...draft.situation.notes.keys()].filter((key) =>
    part === undefined ? key.startsWith(`text:${section}/`) : key === `text:${section}`,
  )
  const before = draft.situation
  const value = withoutTitle(before.form, place, text)
  writeNote.run(draft, { notes: [...others.map((key) => ({ slot: key, value: null })), { slot: place, value }] })
  const { lines, buttons } = remarksOn(before, draft.situation)
  return {
    lines: [messages.textKept(textName(place)), ...lines],
    buttons,
    next: buttons.length > 0 ? 'quiet' : 'advance',
    changed: true,
  }
}

const datePatterns = [
  /(20\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/u,
  /()(\d{1,2})\s*月\s*(\d{1,2})/u,
] as const

/** Reads a date; without a year the one after the report year is meant, when such reports are signed. Undefined when there is none. */
export function readDate(text: string, reportYear: number, today: string): string | undefined {
  const plain = dayInDigits(text.normalize('NFKC'))
  if (/今天|今日/u.test(plain)) return today
  for (const pattern of datePatterns) {
    const match = pattern.exec(plain)
    if (!match) continue
    const [year, month, day] = [Number(match[1] || reportYear + 1), Number(match[2]), Number(match[3])]
    const date = new Date(Date.UTC(year, month - 1, day))
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < reportYear) return undefined
    return date.toISOString().slice(0, 10)
  }
  return undefined
}

/** The organ a signature names, unless it is only the report's own in short (「镇政府」). */
function organIn(text: string): string | undefined {
  const words = dayInDigits(text).replace(/落款|成文|日期|机关|单位|就写|改成|改为|写|今天|今日|20\d{2}.*$/gu, ' ')
  const organ = readIdentity(words).organ
  return organ !== undefined && organ.length > 6 ? organ : undefined
}

/** 落款: the organ, if another than the report's is named, and the date. */
export function keepSignature(draft: Draft, text: string, joins?: number): Said {
  const date = readDate(text, draft.situation.year, draft.actor.day)
  if (date === undefined) return { lines: [messages.badDate], next: 'repeat' }
  const organ = organIn(text) ?? draft.situation.notes.get('signature:organ')?.value ?? draft.situation.organ
  writeNote.run(draft, {
    notes: [
      { slot: 'signature:organ', value: organ },
      { slot: 'signature:date', value: date },
    ],
    ...(joins === undefined ? {} : { joins }),
  })
  const { findings, form } = draft.situation
  const doubtful = findings.filter(
    ({ rule, about }) => rule === 'F-DEADLINE' || rule === 'F-SIGNATURE' || about.words?.section === 'signature',
  )
  // What is asked about next is not said twice.
  const next = openItems(draft.situation)[0]?.text
  const lines = doubtful.map((finding) => findingText(finding, form)).filter((line) => line !== next)
  return { lines: [messages.signed(organ, chineseDate(date)), ...lines], next: 'advance', changed: true }
}

/** An answer in words to a question that wants words; undefined when the pending question wants figures. */
export function keepWords(draft: Draft, asked: Asked, text: string): Said | undefined {
  if (asked.kind === 'text') return keepText(draft, asked.slot, text)
  if (asked.kind === 'signature') return keepSignature(draft, text)
  return undefined
}

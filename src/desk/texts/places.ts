import type { Form } from '../../schema/form.ts'
import { partsNamed } from '../../schema/habits.ts'
import { asksReplace, putElsewhere, takeAsText, whereText } from '../../text/assistant.ts'
import { usualLabels } from '../../text/buttons.ts'
import { isItText } from '../../text/messages.ts'
import type { Button, TextSlot } from '../../text/reply.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'

// Where a text belongs. A text that plainly speaks of another part than the one that is asked for is asked about, not filed away.

const problems =
  /存在(?:的)?(?:主要|突出|一些|以下)?(?:问题|不足)|不足之处|主要问题|(?:问题|不足)(?:是|有|[:：])|改进(?:措施|情况)/u
const fees = /信息处理费|收费通知|其他需要报告的?事项/u

/** The narrative section a text of the 2019 or 2021 form speaks of; undefined when it could be any. */
function likelySection({ edition, sections }: Form, text: string): TextSlot | undefined {
  if (edition === '2008') return undefined
  const about = partsNamed(sections.find(({ id }) => id === 's1')?.parts, text).length
  const section =
    about >= 2 ? 's1' : problems.test(text) ? 's5' : fees.test(text) && text.length < 300 ? 's6' : undefined
  return section !== undefined && sections.some(({ id }) => id === section) ? `text:${section}` : undefined
}

const sectionOf = (slot: string): string => slot.slice('text:'.length).split('/')[0]!

const note = (label: string, slot: TextSlot, value: string): Button => ({ label, action: { do: 'note', slot, value } })

/** A text in the wrong place, as it seems: which of the two, the person says. */
export function askPlace({ situation }: Draft, asked: TextSlot, text: string): Said | undefined {
  const likely = likelySection(situation.form, text)
  if (likely === undefined || sectionOf(likely) === sectionOf(asked)) return undefined
  if (situation.notes.has(likely)) return undefined
  return askWhere({ situation }, likely, asked, text)
}

/** Two places, the likelier first. */
export function askWhere(
  { situation }: Pick<Draft, 'situation'>,
  likely: TextSlot,
  asked: TextSlot,
  text: string,
): Said {
  const line = whereText(textName(likely))
  const buttons = [note(putElsewhere(textName(likely)), likely, text), note(putElsewhere(textName(asked)), asked, text)]
  const about = { slot: likely, standing: situation.notes.get(likely)?.value ?? null }
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text: about, settledBy: 'all', buttons }],
    next: 'quiet',
  }
}

/** A text that comes while no text is asked for: whichever part it is for, it is not lost. */
export function offerPlaces({ situation }: Draft, text: string): Said {
  const { form, notes } = situation
  const likely = likelySection(form, text)
  const open = form.sections.filter(({ id, kind }) => kind === 'narrative' && !notes.has(`text:${id}`))
  const all = (open.length > 0 ? open : form.sections.filter(({ kind }) => kind === 'narrative')).map(
    ({ id }): TextSlot => `text:${id}`,
  )
  const slots = [...(likely ? [likely] : []), ...all.filter((slot) => slot !== likely)].slice(0, 3)
  const line = takeAsText(text.slice(0, 20))
  const about = { slot: slots[0]!, standing: notes.get(slots[0]!)?.value ?? null }
  const buttons = slots.map((slot) => note(putElsewhere(textName(slot)), slot, text))
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text: about, settledBy: 'all', buttons }],
    next: 'quiet',
  }
}

/** Another text for a part that has one: instead of it, or after it. */
export function askReplace({ situation }: Draft, slot: TextSlot, text: string): Said {
  const standing = situation.notes.get(slot)?.value ?? ''
  const line = asksReplace(textName(slot))
  const buttons = [note(usualLabels.replaceText, slot, text), note(usualLabels.addBehind, slot, `${standing}\n${text}`)]
  const about = { slot, standing }
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text: about, settledBy: 'all', buttons }],
    next: 'quiet',
  }
}

/** Words that may be a text for the part that is asked for, or named, and may be something else. */
export function askIfText({ situation }: Draft, slot: TextSlot, text: string): Said {
  const line = isItText(text.slice(0, 20), textName(slot))
  const buttons: Button[] = [
    { label: usualLabels.takeAsText, action: { do: 'note', slot, value: text } },
    { label: usualLabels.not, action: { do: 'ask', asked: { kind: 'text', slot } } },
  ]
  const about = { slot, standing: situation.notes.get(slot)?.value ?? null }
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text: about, settledBy: 'all', buttons }],
    next: 'quiet',
  }
}

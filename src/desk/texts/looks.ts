import { sectionText } from '../../checks/section-texts.ts'
import type { TextPlace } from '../../intake/text-edits/place.ts'
import { openPlacesIn } from '../../schema/open-places.ts'
import { draftButton } from '../../text/buttons.ts'
import { findingText } from '../../text/findings/findings.ts'
import { askedOf, isOverWords } from '../../text/questions/remarks.ts'
import type { Button, TextSlot } from '../../text/reply.ts'
import { tableSections } from '../../text/tables.ts'
import * as words from '../../text/text-edits.ts'
import { sectionName, textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { buildDraft } from '../documents/build.ts'
import { showTable } from '../figures/look.ts'
import type { Turn } from '../turn.ts'
import { type Stretch, stretchesAt } from './stretches.ts'

// Texts that stand are shown again as they will be printed, with what is open or remarked in them.

/** What one message holds with room to spare. */
const longest = 3_500

const placeOf = (slot: string): TextPlace => {
  const [section = '', part] = slot.slice('text:'.length).split('/')
  return part === undefined ? { section } : { section, part }
}

/** The person's last change to a text. */
const lastWritten = ({ changes, actor }: Draft) =>
  changes.findLast(
    ({ live, by, notes }) => live && by === actor.person.id && notes.some(({ slot }) => slot.startsWith('text:')),
  )

/** The text that is spoken of: the one asked for, shown or written last. */
export function currentPlace({ state }: Turn, draft: Draft): TextPlace | undefined {
  const { asked, looking } = state
  if (asked.kind === 'text' && draft.situation.notes.has(asked.slot)) return placeOf(asked.slot)
  const last = lastWritten(draft)
  if (looking && looking.after >= (last?.id ?? 0)) return looking.place
  const slot = last?.notes.find((note) => note.slot.startsWith('text:'))?.slot
  return slot === undefined ? undefined : placeOf(slot)
}

/** The note that holds the text that is spoken of; `isShown`: it was asked for or shown last, and not only written last. */
export function currentSlot(turn: Turn, draft: Draft): { slot: TextSlot; isShown: boolean } | undefined {
  const { asked, looking } = turn.state
  const place = currentPlace(turn, draft)
  if (place?.section === undefined) return undefined
  const slot: TextSlot = place.part === undefined ? `text:${place.section}` : `text:${place.section}/${place.part}`
  return { slot, isShown: (asked.kind === 'text' && asked.slot === slot) || looking?.place === place }
}

function editButtons(stretches: readonly Stretch[]): Button[] {
  return stretches.slice(0, 5).map(({ slot }) => {
    const part = slot.split('/')[1]
    const label =
      part === undefined ? words.buttons.edit : words.buttons.editPart(part.replace(/^政府信息(?:公开)?/u, ''))
    return { label, action: { do: 'ask', asked: { kind: 'text', slot }, with: words.editHow } }
  })
}

/** What stands in the way of the final in these texts, and a way through it. */
function remarks({ situation }: Draft, section: string): { lines: string[]; buttons: Button[] } {
  const found = situation.findings.filter(
    (finding) =>
      finding.holdsGate &&
      isOverWords(finding) &&
      (finding.about.wording?.section ?? finding.about.words?.section) === section,
  )
  const [first] = found
  return {
    lines: words.remarksInText(found.map((finding) => findingText(finding, situation.form))),
    buttons: first ? [{ label: words.buttons.goThrough, action: { do: 'ask', asked: askedOf(situation, first) } }] : [],
  }
}

const unwritten = ({ situation: { form, notes } }: Draft, section: string): string[] =>
  notes.has(`text:${section}`)
    ? []
    : (form.sections.find(({ id }) => id === section)?.parts ?? []).filter(
        (part) => !notes.has(`text:${section}/${part}`),
      )

/** One section or part of it; where no word of it is written, it is asked for. */
export function showText(turn: Turn, draft: Draft, place: TextPlace): Said {
  const { situation } = draft
  const { section = '', part } = place
  const slot: TextSlot = part === undefined ? `text:${section}` : `text:${section}/${part}`
  const stretches = stretchesAt(situation, place)
  if (stretches.length === 0 && part !== undefined && stretchesAt(situation, { section }).length > 0) {
    const whole = showText(turn, draft, { section })
    return { ...whole, lines: [...whole.lines.slice(0, -1), words.noHeading(sectionName(section), part)] }
  }
  if (stretches.length === 0) {
    const table = part === undefined && tableSections(situation.form).find(({ id }) => id === section)
    if (table) return showTable(draft, table.id)
    return { lines: [words.notWritten(textName(slot))], next: { ask: { kind: 'text', slot } } }
  }
  const [only] = stretches
  const text =
    stretches.length === 1
      ? only!.shown.text.slice(only!.range.start, only!.range.end)
      : (sectionText(situation, section) ?? '')
  const open = openPlacesIn(text)
  const missing = part === undefined ? unwritten(draft, section) : []
  const found = remarks(draft, section)
  turn.state = { ...turn.state, looking: { place, after: lastWritten(draft)?.id ?? 0 } }
  return {
    lines: [
      ...(open > 0 ? [words.openIn(open)] : []),
      ...(missing.length > 0 ? [words.stillUnwritten(missing)] : []),
      ...found.lines,
      words.shown(textName(slot), text.replace(/\s/gu, '').length),
    ],
    table: text.trim(),
    buttons: [...editButtons(stretches), ...found.buttons],
    next: 'quiet',
  }
}

/** All texts of the report: in a message, or where they are too long for one, as a draft. */
export function showWhole(draft: Draft): Said {
  const { situation } = draft
  const written = situation.form.sections.flatMap(({ id, kind, title }) => {
    const text = kind === 'narrative' ? sectionText(situation, id) : undefined
    return text === undefined ? [] : [`${title}\n${text.trim()}`]
  })
  const whole = written.join('\n\n')
  const length = whole.replace(/\s/gu, '').length
  if (written.length === 0) return { lines: [words.nothingWritten], next: 'repeat' }
  if (whole.length > longest) {
    const said = buildDraft(draft)
    return { ...said, lines: [words.wholeInDraft(length), ...said.lines].slice(0, 6) }
  }
  const missing = situation.form.sections.filter(
    ({ id, kind, optional }) => kind === 'narrative' && !optional && sectionText(situation, id) === undefined,
  )
  return {
    lines: [
      ...(missing.length > 0 ? [words.stillUnwritten(missing.map(({ id }) => sectionName(id)))] : []),
      words.shownWhole(length),
    ],
    table: whole,
    buttons: [draftButton],
    next: 'quiet',
  }
}

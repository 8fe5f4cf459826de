import type { Situation } from '../../checks/situation.ts'
import type { Reading } from '../../intake/reading.ts'
import { isSaidToUs, wantsParts } from '../../intake/sayings/to-us.ts'
import { labelledText } from '../../intake/text-edits/instead.ts'
import { nationalPart } from '../../schema/habits.ts'
import { pointsKept } from '../../text/assistant.ts'
import * as messages from '../../text/messages.ts'
import type { Asked, TextSlot } from '../../text/reply.ts'
import { partsWritten } from '../../text/text-edits.ts'
import { sectionName, textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import type { Named } from './addressed.ts'
import { intoWhole } from './into-part.ts'
import { keepWords } from './keep-words.ts'
import {
  arePoints,
  isAboutFigures,
  isClear,
  isRemark,
  looksLikeText,
  saysNothingNew,
  withoutPointsWord,
} from './like-text.ts'
import { openParts, partSpokenOf } from './part-spoken-of.ts'
import { askIfText, askPlace, askReplace, askWhere } from './places.ts'

// A text for a section or a part of one: the one that its words name, otherwise the one that is asked for.

const announced =
  /^[，,：:\s]*(?:我?(?:先|这就)?(?:发|写|贴)(?:给?你|过来)?|先来|(?:那里?|这里?)?(?:开始|起)?(?:写|填|来|说|弄)?)[吧了，,。！!\s]*$/u
const addition =
  /^[，,：:\s]*(?:再|还)?(?:加(?![强大快速紧入深重])|补(?![正办齐课助偿]))(?:上|充)?(?:一?[句段条])?[：:，,]?\s*/u
const separated = /^(?:文字)?(?:是|如下|我?先?发)?\s*[：:\n]\s*/u
const instruction = /^[，,：:\s]*(?:再|还|要|得)*(?:改|把|将|删|去掉)/u

/** A message that begins with a part's name says a text, where it is not plainly an answer in figures. */
export function isForTables(
  situation: Situation,
  asked: Asked,
  named: Named,
  reading: Reading,
  words: string,
): boolean {
  const [, part] = named.slot.split('/')
  if (part === undefined) return isAboutFigures(reading, words)
  const isAsked = asked.kind === 'figures'
  if (isAsked && nationalPart(part) === '依申请公开') return isAboutFigures(reading, words)
  if (isAsked) return reading.kind === 'figures' && reading.proposals.length > 0
  return isClear(reading) && !saysNothingNew(situation, reading) && !/[。；：:，,]/u.test(words)
}

/** Keeps a text as it was said; of jottings it says that nobody has made sentences of them. */
function keepAsSaid(turn: Turn, draft: Draft, slot: TextSlot, text: string): Said | undefined {
  const said = keepWords(draft, { kind: 'text', slot }, text)
  if (!said || !arePoints(text)) return said
  const line = pointsKept(textName(slot), turn.assistant !== undefined)
  return { ...said, lines: [line, ...said.lines.slice(1)] }
}

/** Asks for the first part that is still to be written; undefined in a section that has none. */
export function askParts({ situation }: Draft, section: string): Said | undefined {
  if (!situation.form.sections.some(({ id, parts }) => id === section && parts)) return undefined
  const [part] = openParts(situation, section)
  if (part !== undefined) return { lines: [], next: { ask: { kind: 'text', slot: `text:${section}/${part}` } } }
  return { lines: [partsWritten(sectionName(section))], next: 'repeat' }
}

/** Fewer characters are no text. */
const shortest = { section: 6, part: 4 } as const

interface Body {
  readonly text: string
  readonly where: 'instead' | 'behind' | 'free'
}

/** What stands behind a name: a text, with the words in front of it that say what is to become of it. */
function bodyOf(rest: string, isPart: boolean): Body | undefined {
  const labelled = labelledText(rest)
  if (labelled) return labelled
  const text = rest.replace(separated, '')
  if (text !== rest) return { text: withoutPointsWord(text), where: 'free' }
  const plain = rest.replace(/^[\s，,。、]+/u, '')
  const reads = isPart ? plain.length >= shortest.part && !isSaidToUs(plain) : looksLikeText(plain)
  const isText = plain !== rest && !instruction.test(rest) && reads
  return isText ? { text: withoutPointsWord(plain), where: 'free' } : undefined
}

/** 「第一部分」, 「接着写第一部分」: what is still to be written of it; where nothing is, another text may come. */
function askAnnounced(draft: Draft, slot: TextSlot): Said {
  const [section = '', part] = slot.slice('text:'.length).split('/')
  const isBegun = [...draft.situation.notes.keys()].some((key) => key.startsWith(`text:${section}`))
  const asked = { kind: 'text', slot } as const
  if (part !== undefined || !isBegun || openParts(draft.situation, section).length === 0) {
    const parts = draft.situation.form.sections.find(({ id }) => id === section)?.parts
    if (parts && part === undefined && isBegun)
      return { lines: [partsWritten(sectionName(section))], next: { ask: asked, silently: true } }
    return { lines: [], next: { ask: asked } }
  }
  return askParts(draft, section) ?? { lines: [], next: { ask: asked } }
}

/** A message that names the section its text is for: asked for, kept, added to; an instruction is not written into the report. */
export function forSection(turn: Turn, draft: Draft, { slot, rest, isChange }: Named): Said | undefined {
  const { situation } = draft
  const standing = situation.notes.get(slot)?.value
  const [section = '', part] = slot.slice('text:'.length).split('/')
  if (wantsParts(rest)) return askParts(draft, section)
  if (announced.test(rest)) return askAnnounced(draft, slot)
  const added = addition.exec(rest)
  if (added && added[0].trim() !== '' && standing !== undefined) {
    return keepWords(draft, { kind: 'text', slot }, `${standing}\n${rest.slice(added[0].length)}`)
  }
  const body = bodyOf(rest, part !== undefined)
  if (!body && (instruction.test(rest) || isSaidToUs(rest)))
    return { lines: [messages.sendWhole], next: { ask: { kind: 'text', slot }, silently: true } }
  if (!body || body.text.length < (part === undefined ? shortest.section : shortest.part)) return undefined
  if (isRemark(body.text)) return askIfText(draft, slot, body.text)
  return put(turn, draft, slot, isChange && body.where === 'free' ? { ...body, where: 'instead' } : body)
}

/** Puts a text where it is said to go. */
export function put(turn: Turn, draft: Draft, slot: TextSlot, { text, where }: Body): Said | undefined {
  const kept = draft.situation.notes.get(slot)
  const standing = kept?.value
  const within = intoWhole(turn, draft, slot, text, where === 'instead')
  if (within) return within
  // What somebody else wrote is not replaced without being asked.
  const isOwn = kept === undefined || kept.by === draft.actor.person.id
  if (kept === undefined || (where === 'instead' && isOwn)) return keepAsSaid(turn, draft, slot, text)
  if (where === 'behind') return keepWords(draft, { kind: 'text', slot }, `${standing}\n${text}`)
  return askReplace(draft, slot, text)
}

const adds = /^(?:再|还要?)?(?:加|补)(?:上|充)?(?:一?[句段条])?[：:，,]\s*/u

/** Points are for what was asked, unless they plainly speak of another section. */
export const pointsFor = (turn: Turn, draft: Draft, slot: TextSlot, words: string): Said | undefined =>
  askPlace(draft, slot, words) ?? put(turn, draft, slot, { text: words, where: 'free' })

/** A text for the part that is asked for: in its place, after what stands there, or asked about. */
export function textFor(turn: Turn, draft: Draft, slot: TextSlot, words: string): Said | undefined {
  const standing = draft.situation.notes.get(slot)?.value
  const spoken = partSpokenOf(draft.situation, slot, words)
  if (spoken?.isNamed) return put(turn, draft, spoken.slot, { text: words, where: 'free' })
  if (spoken) return askWhere(draft, spoken.slot, slot, words)
  const added = adds.exec(words)
  const elsewhere = added && standing !== undefined ? undefined : askPlace(draft, slot, words)
  if (elsewhere) return elsewhere
  return put(
    turn,
    draft,
    slot,
    added ? { text: words.slice(added[0].length), where: 'behind' } : { text: words, where: 'free' },
  )
}

/** 「网站发布156条」, while a text is asked for: words of the part on what was made public. */
export function postsFor(turn: Turn, draft: Draft, asked: TextSlot, words: string): Said | undefined {
  const { situation } = draft
  const section = situation.form.sections.find(({ id, parts }) => id === 's1' && parts)
  const part = section?.parts?.find((one) => nationalPart(one) === '主动公开')
  if (!section || part === undefined) return undefined
  const slot: TextSlot = `text:${section.id}/${part}`
  const isWhole = asked === `text:${section.id}` && situation.notes.get(asked) === undefined
  if (asked === slot || isWhole) return put(turn, draft, slot, { text: words, where: 'free' })
  if (situation.notes.has(slot)) return askReplace(draft, slot, words)
  return openParts(situation, section.id).includes(part) ? askWhere(draft, slot, asked, words) : undefined
}

import type { Reading } from '../intake/reading.ts'
import { pointsKept } from '../text/assistant.ts'
import * as messages from '../text/messages.ts'
import { profileKept } from '../text/profile.ts'
import type { Asked, Button, TextSlot } from '../text/reply.ts'
import { textName } from '../text/topics.ts'
import type { Draft } from '../tools/draft.ts'
import { writeNote } from '../tools/write-note.ts'
import type { Said } from './compose.ts'
import { readIdentity } from './identity.ts'
import { askPlace, askReplace, offerPlaces } from './text-places.ts'
import { keepSignature, keepWords, readDate } from './texts.ts'
import type { Turn } from './turn.ts'

// While a text is asked for, what comes may be that text, a figure, a command, or a sigh. Only what reads like a text is kept as one.

const named = /^\s*(?:先写|先说|写|填|到)?\s*第?([一二三四五六七1-7])(?:部分|节|章)(?:的?文字)?/u
const numerals = '一二三四五六七'

export interface Named {
  readonly slot: TextSlot
  /** What stands after the section's name. */
  readonly rest: string
}

/** 「第五部分：…」: the narrative section a message begins with. */
export function namedSection(draft: Draft, words: string): Named | undefined {
  const match = named.exec(words)
  if (!match) return titledSection(draft, words)
  const numeral = match[1]!
  const number = numerals.includes(numeral) ? numerals.indexOf(numeral) + 1 : Number(numeral)
  const section = draft.situation.form.sections.find(
    ({ id, kind }) => /^[sn]/u.test(id) && id.endsWith(String(number)) && kind === 'narrative',
  )
  return section && { slot: `text:${section.id}`, rest: words.slice(match[0].length) }
}

/** A text that begins with a section's printed title. */
function titledSection({ situation }: Draft, words: string): Named | undefined {
  for (const { id, kind, title } of situation.form.sections) {
    const bare = title.replace(/^.、/u, '')
    const start = [title, bare].find((head) => words.startsWith(head))
    const rest = start === undefined ? '' : words.slice(start.length)
    if (kind === 'narrative' && start !== undefined && /^\s*(?:[：:\n]|$)/u.test(rest))
      return { slot: `text:${id}`, rest }
  }
  return undefined
}

const announced = /^(?:我?(?:先|这就)?(?:发|写|贴)(?:给?你|过来)?|先来|来)?[，,。！!\s]*$/u
const addition = /^[，,：:\s]*(?:再|还)?(?:加|补)(?:上|充)?(?:一?[句段条])?[：:，,]?\s*/u
const separated = /^(?:文字)?(?:是|如下|改成|改为|我?先?发)?\s*[：:\n]\s*/u
const replacing = /^(?:改成|改为)\s*[：:\n]/u
const instruction = /^[，,：:\s]*(?:改|把|删|去掉)/u

/** A message that names the section its text is for: asked for, kept, added to; an instruction is not written into the report. */
function forSection(turn: Turn, draft: Draft, { slot, rest }: Named): Said | undefined {
  const standing = draft.situation.notes.get(slot)?.value
  if (announced.test(rest)) return { lines: [], next: { ask: { kind: 'text', slot } } }
  const added = addition.exec(rest)
  if (added && added[0].trim() !== '' && standing !== undefined) {
    return keepWords(draft, { kind: 'text', slot }, `${standing}\n${rest.slice(added[0].length)}`)
  }
  const text = withoutPointsWord(rest.replace(separated, ''))
  if (text === rest && instruction.test(rest))
    return { lines: [messages.sendWhole], next: { ask: { kind: 'text', slot } } }
  if (text === rest || text.length < 6) return undefined
  if (standing === undefined || replacing.test(rest)) return keepAsSaid(turn, draft, slot, text)
  return askReplace(draft, slot, text)
}

const pointsWord = /^\s*(?:我的|几条|有几条|就是|写)?(?:几[个条点])?要点(?:是|有|如下|就是)?\s*[：:，,]?\s*/u

/** 「要点：…」 says what follows; it is no word of the report. */
export const withoutPointsWord = (words: string): string => {
  const rest = words.replace(pointsWord, '')
  return rest.length >= 4 ? rest : words
}

/** Jottings: no sentence, and nothing longer than a few words. */
const arePoints = (text: string): boolean =>
  !/[。！？]/u.test(text) && text.length <= 120 && text.split(/[，,；;、\n]/u).every((part) => part.trim().length <= 14)

/** 「要点 培训2次」, while a text is asked for: points, whatever else their numbers could be. */
const saysPoints = (asked: Asked, words: string): boolean => asked.kind === 'text' && withoutPointsWord(words) !== words

/** Keeps a text as it was said; of jottings it says that nobody has made sentences of them. */
function keepAsSaid(turn: Turn, draft: Draft, slot: TextSlot, text: string): Said | undefined {
  const said = keepWords(draft, { kind: 'text', slot }, text)
  if (!said || !arePoints(text)) return said
  const line = pointsKept(textName(slot), turn.assistant !== undefined)
  return { ...said, lines: [line, ...said.lines.slice(1)] }
}

const isList = /[、，,；;。：:]/u
const remark =
  /[?？]$|照抄|没什么(?:可|好)?写|没啥|随便(?:写|填)|帮我|你(?:帮|来)|怎么写|不会写|能不能|我想|等.{1,4}写/u
const figureWords = /许可|处罚|强制|规章|规范性文件|新收|转来|转出|结转|予以公开|不掌握|复议|诉讼|收费|通知/u

/** Whether words look like a text or its points, rather than a remark to the assistant or a figure. */
function looksLikeText(words: string): boolean {
  if (remark.test(words)) return false
  if (words.length <= 25 && /\d\s*[件个份元万]/u.test(words) && figureWords.test(words)) return false
  return words.length >= 12 || (words.length >= 6 && isList.test(words))
}

const saysFigures = (reading: Reading): boolean =>
  reading.kind === 'figures' &&
  (reading.proposals.length > 0 || reading.choices.length > 0 || reading.waiting.length > 0)

export const isClear = (reading: Reading): boolean =>
  reading.kind === 'figures' && !reading.restate && reading.unused.length === 0 && reading.proposals.length > 0

/** A long text may hold figures by the way; a short message that holds figures is about them. */
const isAboutFigures = (reading: Reading, words: string): boolean => {
  if (isClear(reading) && words.length <= 40) return true
  return (
    saysFigures(reading) &&
    words.length <= 20 &&
    !/[。；]/u.test(words) &&
    !(hasTwoClauses(words) && !figureWords.test(words))
  )
}

const hasTwoClauses = (words: string): boolean =>
  words.split(/[，,；;、]/u).filter((part) => part.trim().length >= 4).length >= 2

/** Whether the words are an answer in words that needs nobody to understand it: a text, a reason, a date. */
export function isWordsAnswer({ state }: Turn, draft: Draft, words: string, reading: Reading): boolean {
  const { asked } = state
  if (saysPoints(asked, words)) return true
  if (reading.kind === 'question' || isAboutFigures(reading, words)) return false
  if (namedSection(draft, words) || isSignature(draft, words)) return true
  if (asked.kind === 'text') return looksLikeText(words)
  if (asked.kind === 'signature') return readDate(words, draft.situation.year, draft.actor.day) !== undefined
  return asked.kind === 'reason' && words.length >= 4
}

const signing = /^(?:落款|成文日期|日期)/u
const onlyDate = /^\s*(?:20\d{2}\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?\s*$/u

/** An answer in words, kept; undefined when the message is something else. */
export function answerInWords(turn: Turn, draft: Draft, words: string, reading: Reading): Said | undefined {
  return (
    (turn.state.asked.kind === 'profile' ? answerProfile(draft, words) : undefined) ??
    answerText(turn, draft, words, reading)
  )
}

function answerText(turn: Turn, draft: Draft, words: string, reading: Reading): Said | undefined {
  const { asked } = turn.state
  if (asked.kind === 'text' && saysPoints(asked, words))
    return textFor(turn, draft, asked.slot, withoutPointsWord(words))
  const section = namedSection(draft, words)
  const sectionSaid = section && !isAboutFigures(reading, words) ? forSection(turn, draft, section) : undefined
  if (sectionSaid) return sectionSaid
  if (isSignature(draft, words)) return keepSignature(draft, words)
  if ((asked.kind === 'signature' || asked.kind === 'nothing') && isLongText(words)) return offerPlaces(draft, words)
  if (asked.kind !== 'text' && asked.kind !== 'signature' && asked.kind !== 'reason') return undefined
  if (reading.kind === 'command' && words.length <= 20) return undefined
  if (onlyDate.test(words)) return keepSignature(draft, words)
  return isAboutFigures(reading, words) ? undefined : answerAsked(turn, asked, words, reading, draft)
}

type AskedForWords = Extract<Asked, { kind: 'text' | 'signature' | 'reason' }>

function answerAsked(
  turn: Turn,
  asked: AskedForWords,
  words: string,
  reading: Reading,
  draft: Draft,
): Said | undefined {
  if (asked.kind === 'signature') {
    return readDate(words, draft.situation.year, draft.actor.day) ? keepSignature(draft, words) : notADate(reading)
  }
  if (asked.kind === 'reason') return words.length >= 4 ? keepWords(draft, asked, words) : undefined
  if (looksLikeText(words)) return textFor(turn, draft, asked.slot, withoutPointsWord(words))
  return reading.kind === 'question' ? undefined : askIfText(draft, asked, words)
}

function askIfText({ situation }: Draft, asked: Extract<Asked, { kind: 'text' }>, words: string): Said {
  const line = messages.isItText(words.slice(0, 20))
  const standing = situation.notes.get(asked.slot)?.value ?? null
  const buttons: Button[] = [
    { label: '当文字收下', action: { do: 'note', slot: asked.slot, value: words } },
    { label: '不是', action: { do: 'ask', asked } },
  ]
  const text = { slot: asked.slot, standing }
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text, settledBy: 'all', buttons }],
    next: 'quiet',
  }
}

const adds = /^(?:再|还要?)?(?:加|补)(?:上|充)?(?:一?[句段条])?[：:，,]\s*/u

/** A text for the part that is asked for: in its place, after what stands there, or asked about. */
function textFor(turn: Turn, draft: Draft, slot: TextSlot, words: string): Said | undefined {
  const standing = draft.situation.notes.get(slot)?.value
  const added = adds.exec(words)
  if (standing === undefined) return askPlace(draft, slot, words) ?? keepAsSaid(turn, draft, slot, words)
  if (added) return keepWords(draft, { kind: 'text', slot }, `${standing}\n${words.slice(added[0].length)}`)
  return askPlace(draft, slot, words) ?? askReplace(draft, slot, words)
}

const isLongText = (words: string): boolean =>
  words.length >= 60 && words.split(/[。！；]/u).filter((part) => part.trim() !== '').length >= 2

/** 「落款…」, or nothing but an organ and a date. */
function isSignature({ situation, actor }: Draft, words: string): boolean {
  if (!readDate(words, situation.year, actor.day)) return false
  if (signing.test(words)) return true
  const organ = words.replace(/20\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?/u, '').trim()
  return organ !== words.trim() && organ.length <= 30 && (organ === '' || readIdentity(organ).organ === organ)
}

/** 北京的单位吗是啥意思: asked, not answered. */
const asksBack = /啥|什么|怎么|为啥|为什么|哪|[吗么?？]/u

/** 「北京的」「不在北京」, to the question which statistics table it is. */
function answerProfile(draft: Draft, words: string): Said | undefined {
  if (words.length > 20 || !/北京/u.test(words) || asksBack.test(words)) return undefined
  const value = /不|非|没|外地/u.test(words) ? 'none' : 'beijing'
  writeNote.run(draft, { notes: [{ slot: 'profile', value }] })
  return { lines: [profileKept(value)], next: 'advance', changed: true }
}

const notADate = (reading: Reading): Said | undefined =>
  reading.kind === 'unknown' || reading.kind === 'figures' ? { lines: [messages.badDate], next: 'repeat' } : undefined

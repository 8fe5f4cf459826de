import type { Reading } from '../../intake/reading.ts'
import { isSaidToUs, wantsParts } from '../../intake/sayings/to-us.ts'
import { labelledText } from '../../intake/text-edits/instead.ts'
import * as messages from '../../text/messages.ts'
import { profileKept } from '../../text/profile.ts'
import type { Asked, Button } from '../../text/reply.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import { readIdentity } from '../organ/identity.ts'
import type { Turn } from '../turn.ts'
import { namedSection } from './addressed.ts'
import { askParts, forSection, isForTables, pointsFor, postsFor, put, textFor } from './for-section.ts'
import { keepSignature, readDate } from './keep-words.ts'
import { isAboutFigures, isOfPosts, looksLikeText, saysNothingNew, saysPoints, withoutPointsWord } from './like-text.ts'
import { currentSlot } from './looks.ts'
import { answersPart } from './part-spoken-of.ts'
import { offerPlaces } from './places.ts'
import { answerReason, mayBeReason } from './reasons.ts'
import { nothingToReport, saysNothing } from './short-section.ts'

// While a text is asked for, what comes may be that text, a figure, a command, or a sigh. Only what reads like a text is kept as one.

/** Whether the words are an answer in words that needs nobody to understand it: a text, a reason, a date. */
export function isWordsAnswer({ state }: Turn, draft: Draft, words: string, reading: Reading): boolean {
  const { asked } = state
  if (saysPoints(asked, words) || saysNothing(draft, asked, words)) return true
  if (reading.kind === 'question' || isAboutFigures(reading, words)) return false
  if (namedSection(draft, words) || isSignature(draft, words)) return true
  if (asked.kind === 'text') return looksLikeText(words)
  if (asked.kind === 'signature') return readDate(words, draft.situation.year, draft.actor.day) !== undefined
  return asked.kind === 'reason' && mayBeReason(draft, asked, words, reading)
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
    return pointsFor(turn, draft, asked.slot, withoutPointsWord(words))
  const none = nothingToReport(draft, asked, words, reading)
  if (none) return none
  const section = namedSection(draft, words)
  const isText = section && !isForTables(draft.situation, asked, section, reading, words)
  const said = (isText ? forSection(turn, draft, section) : undefined) ?? asTold(turn, draft, words)
  if (said) return said
  if (isSignature(draft, words)) return keepSignature(draft, words)
  if ((asked.kind === 'signature' || asked.kind === 'nothing') && isLongText(words)) return offerPlaces(draft, words)
  if (asked.kind !== 'text' && asked.kind !== 'signature' && asked.kind !== 'reason') return undefined
  if (reading.kind === 'command' && words.length <= 20) return undefined
  if (onlyDate.test(words)) return keepSignature(draft, words)
  const isRetold = asked.kind === 'text' && /[，。；]/u.test(words) && saysNothingNew(draft.situation, reading)
  return isAboutFigures(reading, words) && !isRetold ? undefined : answerAsked(turn, asked, words, reading, draft)
}

/** 「一段一段来」, and 「整段换成：…」 for the text that is spoken of. */
function asTold(turn: Turn, draft: Draft, words: string): Said | undefined {
  if (wantsParts(words)) return askParts(draft, 's1')
  const labelled = labelledText(words)
  const current = labelled && currentSlot(turn, draft)
  if (!current || labelled.text.length < 6) return undefined
  return put(turn, draft, current.slot, current.isShown ? labelled : { ...labelled, where: 'free' })
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
  if (asked.kind === 'reason') return answerReason(draft, asked, words, reading)
  const posts =
    isOfPosts(reading) && !answersPart(asked.slot, words) && words.length <= 60
      ? postsFor(turn, draft, asked.slot, words)
      : undefined
  if (posts) return posts
  if (looksLikeText(words)) return textFor(turn, draft, asked.slot, withoutPointsWord(words))
  return reading.kind === 'question' || isSaidToUs(words) ? undefined : askIfText(draft, asked, words)
}

function askIfText({ situation }: Draft, asked: Extract<Asked, { kind: 'text' }>, words: string): Said {
  const line = messages.isItText(words.slice(0, 20), textName(asked.slot))
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

import type { Reading } from '../../intake/reading.ts'
import { asFindingReason } from '../../intake/sayings/finding-reason.ts'
import { isSaidToUs, wantsParts } from '../../intake/sayings/to-us.ts'
import { labelledText } from '../../intake/text-edits/instead.ts'
import { dayInDigits } from '../../schema/chinese-date.ts'
import * as messages from '../../text/messages.ts'
import { profileKept } from '../../text/profile.ts'
import type { Asked } from '../../text/reply.ts'
import { textName } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import { act } from '../actions.ts'
import type { Said } from '../compose.ts'
import { readIdentity } from '../organ/identity.ts'
import type { Turn } from '../turn.ts'
import { type Named, namedSection } from './addressed.ts'
import { askParts, forSection, isForTables, pointsFor, postsFor, put, textFor } from './for-section.ts'
import { keepSignature, readDate } from './keep-words.ts'
import {
  isAboutFigures,
  isClear,
  isForPart,
  isOfPosts,
  isRemark,
  looksLikeText,
  saysNothingNew,
  saysPoints,
  withoutPointsWord,
} from './like-text.ts'
import { currentSlot } from './looks.ts'
import { answersPart } from './part-spoken-of.ts'
import { askIfText, offerPlaces } from './places.ts'
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
  const said = forNamed(turn, draft, words, reading) ?? asTold(turn, draft, words)
  if (said) return said
  if (isSignature(draft, words)) return keepSignature(draft, words)
  if ((asked.kind === 'signature' || asked.kind === 'nothing') && isLongText(words)) return offerPlaces(draft, words)
  if (asked.kind !== 'text' && asked.kind !== 'signature' && asked.kind !== 'reason') return undefined
  if (reading.kind === 'command' && words.length <= 20) return undefined
  if (onlyDate.test(dayInDigits(words))) return keepSignature(draft, words)
  const isRetold =
    (asked.kind === 'text' ? /[，。；]/u.test(words) : asked.kind === 'reason' && asFindingReason(words) !== 'other') &&
    saysNothingNew(draft.situation, reading)
  const isOfPart = asked.kind === 'text' && isForPart(asked, words, reading)
  return isAboutFigures(reading, words) && !isRetold && !isOfPart
    ? undefined
    : answerAsked(turn, asked, words, reading, draft)
}

/** A text that names its section or its part. */
function forNamed(turn: Turn, draft: Draft, words: string, reading: Reading): Said | undefined {
  const section = namedSection(draft, words)
  if (!section) return undefined
  const { asked } = turn.state
  if (!isSentence(section) && isForTables(draft.situation, asked, section, reading, words)) return undefined
  const kept = forSection(turn, draft, section)
  return kept?.changed ? withFigures(turn, draft, kept, reading) : kept
}

/** 「第六部分：2021年发出收费通知0件，总金额0元。」: a sentence of the report, whatever figures it says. */
const isSentence = ({ slot, rest }: Named): boolean =>
  !slot.includes('/') &&
  /^\s*[：:\n]/u.test(rest) &&
  /。\s*$/u.test(rest) &&
  looksLikeText(rest.replace(/^[\s：:]+/u, ''))

/** What a short text plainly says of figures that nobody has said is said of them as well, in the same step. */
function withFigures(turn: Turn, draft: Draft, kept: Said, reading: Reading): Said {
  const { figures } = draft.situation
  const isFresh =
    reading.kind === 'figures' && isClear(reading) && reading.choices.length + reading.problems.length === 0
  if (!isFresh || !reading.proposals.every(({ cell, value }) => value !== null && !figures.has(cell))) return kept
  const joins = draft.changes.at(-1)?.id
  const said = act(turn, draft, {
    do: 'record',
    figures: reading.proposals,
    ...(joins === undefined ? {} : { joins }),
  })
  return { ...said, lines: [...kept.lines.slice(0, 1), ...said.lines, ...kept.lines.slice(1)] }
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
    return readDate(words, draft.situation.year, draft.actor.day)
      ? keepSignature(draft, words)
      : notADate(words, reading)
  }
  if (asked.kind === 'reason') return answerReason(draft, asked, words, reading)
  const posts =
    isOfPosts(reading) && !answersPart(asked.slot, words) && words.length <= 60
      ? postsFor(turn, draft, asked.slot, words)
      : undefined
  if (posts) return posts
  if (looksLikeText(words) || isForPart(asked, words, reading))
    return textFor(turn, draft, asked.slot, withoutPointsWord(words))
  if (reading.kind === 'question') return undefined
  if (!isRemark(words)) return askIfText(draft, asked.slot, words)
  return reading.kind === 'unknown' && !isSaidToUs(words)
    ? { lines: [messages.notForReport(textName(asked.slot))], next: 'repeat', brief: true }
    : undefined
}

const isLongText = (words: string): boolean =>
  words.length >= 60 && !isRemark(words) && words.split(/[。！；]/u).filter((part) => part.trim() !== '').length >= 2

/** 「落款…」, or nothing but an organ and a date. */
function isSignature({ situation, actor }: Draft, words: string): boolean {
  if (!readDate(words, situation.year, actor.day)) return false
  if (signing.test(words)) return true
  const organ = dayInDigits(words)
    .replace(/20\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?/u, '')
    .trim()
  return (
    organ !== dayInDigits(words).trim() && organ.length <= 30 && (organ === '' || readIdentity(organ).organ === organ)
  )
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

const likeDate = /[年月日号]|\d\s*[./-]\s*\d|^\D{0,4}\d{1,8}\D?$|落款|成文|日期/u

/** Only what was meant as a date is a date that was not understood. */
const notADate = (words: string, reading: Reading): Said | undefined =>
  (reading.kind === 'unknown' || reading.kind === 'figures') && likeDate.test(words.normalize('NFKC'))
    ? { lines: [messages.badDate], next: 'repeat' }
    : undefined

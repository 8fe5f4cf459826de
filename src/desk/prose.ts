import type { Reading } from '../intake/reading.ts'
import * as messages from '../text/messages.ts'
import type { TextSlot } from '../text/reply.ts'
import type { Draft } from '../tools/draft.ts'
import type { Said } from './compose.ts'
import { keepSignature, keepWords, readDate } from './texts.ts'
import type { Turn } from './turn.ts'

// While a text is asked for, what comes may be that text, a figure, a command, or a sigh. Only what reads like a text is kept as one.

const named = /^\s*第?([一二三四五六1-6])(?:部分|节|章)(?:文字)?\s*[：:，,]?\s*/u
const numerals = '一二三四五六'

/** 「第五部分：…」: the section a text says it is for, and the text without that. */
function namedSection(draft: Draft, words: string): { slot: TextSlot; text: string } | undefined {
  const match = named.exec(words)
  if (!match) return undefined
  const numeral = match[1]!
  const number = numerals.includes(numeral) ? numerals.indexOf(numeral) + 1 : Number(numeral)
  const section = draft.situation.form.sections.find(({ id, kind }) => id === `s${number}` && kind === 'narrative')
  const text = words.slice(match[0].length)
  return section && text.length >= 8 ? { slot: `text:${section.id}`, text } : undefined
}

const isList = /[、，,；;。：:]/u

/** Whether words look like a text or its points, rather than a remark to the assistant. */
const looksLikeText = (words: string): boolean =>
  (words.length >= 12 || (words.length >= 6 && isList.test(words))) &&
  !/[?？]$|^(?:帮我|你帮|怎么|能不能|我想|不会|没啥|没什么好)/u.test(words)

const saysFigures = (reading: Reading): boolean =>
  reading.kind === 'figures' &&
  (reading.proposals.length > 0 || reading.choices.length > 0 || reading.waiting.length > 0)

const isClear = (reading: Reading): boolean =>
  reading.kind === 'figures' && !reading.restate && reading.unused.length === 0 && reading.proposals.length > 0

/** A long text may hold figures by the way; a short message that holds figures is about them. */
const isAboutFigures = (reading: Reading, words: string): boolean => {
  if (isClear(reading) && words.length <= 40) return true
  return saysFigures(reading) && words.length <= 20 && !/[。；]/u.test(words)
}

/** An answer in words, kept; undefined when the message is something else. */
export function answerInWords(turn: Turn, draft: Draft, words: string, reading: Reading): Said | undefined {
  const { asked } = turn.state
  const section = namedSection(draft, words)
  if (section && !isAboutFigures(reading, words))
    return keepWords(draft, { kind: 'text', slot: section.slot }, section.text)
  if (asked.kind !== 'text' && asked.kind !== 'signature' && asked.kind !== 'reason') return undefined
  if (reading.kind === 'command' && words.length <= 20) return undefined
  if (/^落款|成文日期/u.test(words) && readDate(words, draft.situation.year, draft.actor.day))
    return keepSignature(draft, words)
  if (isAboutFigures(reading, words)) return undefined
  if (asked.kind === 'signature') {
    return readDate(words, draft.situation.year, draft.actor.day) ? keepSignature(draft, words) : notADate(reading)
  }
  if (asked.kind === 'reason') return words.length >= 4 ? keepWords(draft, asked, words) : undefined
  if (looksLikeText(words)) return keepWords(draft, asked, words)
  if (reading.kind === 'question') return undefined
  return {
    lines: [],
    doubts: [
      {
        fresh: messages.isItText(words.slice(0, 20)),
        again: messages.isItText(words.slice(0, 20)),
        cells: [],
        settledBy: 'all',
        buttons: [
          { label: '当文字收下', action: { do: 'note', slot: asked.slot, value: words } },
          { label: '不是', action: { do: 'ask', asked } },
        ],
      },
    ],
    next: 'quiet',
  }
}

const notADate = (reading: Reading): Said | undefined =>
  reading.kind === 'unknown' || reading.kind === 'figures' ? { lines: [messages.badDate], next: 'repeat' } : undefined

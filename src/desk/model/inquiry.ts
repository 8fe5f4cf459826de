import type { Exchange, Inquiry, TextTask } from '../../agent/assistant.ts'
import { read } from '../../intake/reader.ts'
import type { Reading } from '../../intake/reading.ts'
import { questionText } from '../../text/questions/questions.ts'
import type { Draft } from '../../tools/draft.ts'
import { contextOf } from '../context.ts'
import { doubtAsked } from '../others-doubts.ts'
import { taskIn } from '../texts/drafting.ts'
import { isWordsAnswer } from '../texts/prose.ts'
import { withoutTexts } from '../texts/several-texts.ts'
import type { Turn } from '../turn.ts'

const rememberedTurns = 3
const rememberedLength = 160

/** The last few messages of both sides. They are for the model to understand 「那个」 by; no figure is taken from them. */
export function remembered(recent: readonly Exchange[], said: string, heard: string): Exchange[] {
  const shorten = (text: string): string => text.slice(0, rememberedLength)
  if (said === '') return recent.slice(-rememberedTurns)
  return [...recent, { said: shorten(said), heard: shorten(heard) }].slice(-rememberedTurns)
}

/** What the rules leave to the model: nothing, the meaning of a message, or the wording of a text. */
export type Task = { readonly kind: 'message' } | { readonly kind: 'text'; readonly task: TextTask }

/** A reading that is empty-handed: it recorded, asked and noted nothing but that something has no place. */
const isEmptyHanded = (reading: Extract<Reading, { kind: 'figures' }>): boolean =>
  reading.proposals.length + reading.choices.length + reading.waiting.length === 0 &&
  reading.problems.every(({ reason }) => reason === 'no-place')

/** Candidates are offered, but words that may decide among them were not understood. */
const isHalfRead = ({ proposals, choices, unused }: Extract<Reading, { kind: 'figures' }>): boolean =>
  proposals.length === 0 && choices.length > 0 && unused.length > 0

/** What the rules do not understand for certain. Material, and what the rules ask back about, never go to a model. */
export function taskOf(turn: Turn, draft: Draft, words: string, reading: Reading): Task | undefined {
  const task = taskIn(turn, draft, words, reading)
  if (task) return { kind: 'text', task }
  if (isWordsAnswer(turn, draft, words, reading)) return undefined
  switch (reading.kind) {
    case 'unknown':
    case 'question':
      return { kind: 'message' }
    case 'figures':
      return reading.restate || isEmptyHanded(reading) || isHalfRead(reading) ? { kind: 'message' } : undefined
    case 'command':
      return reading.command === 'small-talk' ? { kind: 'message' } : undefined
    case 'material':
      return undefined
  }
}

/** What the model is told of a message that waits; undefined when there is nothing to tell (no report is open). */
export function inquiryOf(turn: Turn): Inquiry | undefined {
  const { incoming, draft, state } = turn
  const { content } = incoming
  if (!draft || (content.kind !== 'text' && content.kind !== 'edit')) return undefined
  const words = withoutTexts(draft, content.text.trim())
  const { situation } = draft
  const task = taskIn(turn, draft, words, read(words, contextOf(turn, draft)))
  return {
    words,
    situation,
    asked: state.asked,
    question: doubtAsked(draft, state.asked)?.doubt.again ?? questionText(situation, state.asked).lines.join('\n'),
    recent: state.recent,
    text: task,
  }
}

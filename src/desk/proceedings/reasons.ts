import { withoutPrivate } from '../../intake/privacy.ts'
import { read } from '../../intake/reader.ts'
import type { Reading } from '../../intake/reading.ts'
import { asCorrectionReason } from '../../intake/sayings/correction-reason.ts'
import { textRequest } from '../../intake/text-edits/request.ts'
import { correctionWords } from '../../text/correction.ts'
import type { Action, Button } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { contextOf } from '../context.ts'
import { namedSection } from '../texts/addressed.ts'
import { isClear } from '../texts/like-text.ts'
import type { Turn } from '../turn.ts'
import { giveReason } from './publish.ts'

// Why what was published is corrected. A reason is printed: what is one beyond doubt is kept, what may be one is shown back for a tap.

/** Who asked is nobody's business here either. */
const plain = (words: string): string => withoutPrivate(words).text.trim()

const asked = (line: string, buttons: readonly Button[]): Said => ({
  lines: [],
  doubts: [{ fresh: line, again: line, cells: [], settledBy: 'all', buttons }],
  next: 'quiet',
})

const holdsFigures = (reading: Reading): reading is Extract<Reading, { kind: 'figures' }> =>
  reading.kind === 'figures' && reading.proposals.length + reading.choices.length > 0

/** While a reason is asked for: words that are one, or figures that may be. Everything else goes its own way. */
export function asReason(turn: Turn, draft: Draft, words: string): Said | undefined {
  if (turn.state.asked.kind !== 'correction' || asCorrectionReason(words) !== 'reason') return undefined
  if (namedSection(draft, words) || textRequest(words, draft.situation.form)) return undefined
  const reading = read(words, contextOf(turn, draft))
  if (reading.kind === 'command' || reading.kind === 'question') return undefined
  if (!holdsFigures(reading)) return giveReason(draft, plain(words))
  const figures: Action = isClear(reading)
    ? { do: 'record', figures: reading.proposals }
    : { do: 'ask', asked: { kind: 'correction' }, with: correctionWords.sayFigures }
  return asked(correctionWords.reasonOrFigures(words.slice(0, 30)), [
    { label: correctionWords.asReason, action: { do: 'correct', reason: plain(words) } },
    { label: correctionWords.asFigures, action: figures },
  ])
}

/** What nothing else was made of, while a reason is asked for: shown back. */
export function perhapsReason(turn: Turn, words: string, reading: Reading): Said | undefined {
  if (turn.state.asked.kind !== 'correction' || asCorrectionReason(words) === 'other') return undefined
  const isEmpty =
    reading.kind === 'figures' && reading.proposals.length + reading.choices.length + reading.waiting.length === 0
  if (reading.kind !== 'unknown' && !isEmpty) return undefined
  return asked(correctionWords.isReason(words.slice(0, 30)), [
    { label: correctionWords.asReason, action: { do: 'correct', reason: plain(words) } },
    { label: correctionWords.notReason, action: { do: 'ask', asked: { kind: 'correction' } } },
  ])
}

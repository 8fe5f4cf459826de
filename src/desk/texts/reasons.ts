import type { Finding } from '../../checks/finding.ts'
import { withoutPrivate } from '../../intake/privacy.ts'
import type { Reading } from '../../intake/reading.ts'
import { asFindingReason, otherSubjects } from '../../intake/sayings/finding-reason.ts'
import { usualLabels } from '../../text/buttons.ts'
import { nextRemark } from '../../text/findings/agreement.ts'
import { findingKey } from '../../text/findings/findings.ts'
import * as messages from '../../text/messages.ts'
import { askedOf } from '../../text/questions/remarks.ts'
import type { Asked, Button } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'

// A reason closes a remark for good, and is filed with the report. What is one beyond doubt is kept; what may be one, and every reason
// for words that say something else than the tables, is shown back for a tap; everything else is no reason.

type AskedReason = Extract<Asked, { kind: 'reason' }>

const findingOf = ({ situation }: Draft, { key }: AskedReason): Finding | undefined =>
  situation.findings.find((finding) => findingKey(finding) === key || finding.rule === key)

function keep(draft: Draft, asked: AskedReason, words: string): Said {
  const before = draft.situation
  writeNote.run(draft, { notes: [{ slot: `reason:${asked.key}`, value: words }] })
  const following = nextRemark(asked, before, draft.situation)
  return { lines: [messages.reasonKept], next: following ? { ask: following } : 'advance', changed: true }
}

function showBack(draft: Draft, asked: AskedReason, words: string): Said {
  const slot = `reason:${asked.key}` as const
  const line = messages.isItReason(words.slice(0, 40))
  const buttons: Button[] = [
    { label: messages.asReason, action: { do: 'note', slot, value: words } },
    { label: usualLabels.not, action: { do: 'ask', asked } },
  ]
  const text = { slot, standing: draft.situation.notes.get(slot)?.value ?? null } as const
  return {
    lines: [],
    doubts: [{ fresh: line, again: line, cells: [], text, settledBy: 'all', buttons }],
    next: 'quiet',
  }
}

/** What words are that were said while a reason was asked for. */
function readAs(draft: Draft, asked: AskedReason, words: string, reading: Reading) {
  const finding = findingOf(draft, asked)
  const others = otherSubjects(words, finding?.rule ?? '')
  const said = reading.kind === 'command' || reading.kind === 'question' ? 'other' : asFindingReason(words)
  // It is about something else, unless it is plainly put as a reason.
  const kind = said === 'unclear' && others.length > 0 ? 'other' : said
  const isContradiction = finding?.about.words !== undefined
  return { kind: kind === 'reason' && (isContradiction || others.length > 0) ? 'unclear' : kind, others } as const
}

/** Whether words said while a reason is asked for may be one. */
export const mayBeReason = (draft: Draft, asked: AskedReason, words: string, reading: Reading): boolean =>
  readAs(draft, asked, words, reading).kind !== 'other'

/** An answer to what wants a reason; undefined where the words are for somebody else to understand. */
export function answerReason(draft: Draft, asked: AskedReason, said: string, reading: Reading): Said | undefined {
  const words = withoutPrivate(said).text.trim()
  const { kind, others } = readAs(draft, asked, words, reading)
  if (kind === 'reason') return keep(draft, asked, words)
  if (kind === 'unclear') return showBack(draft, asked, words)
  if (
    reading.kind !== 'unknown' &&
    !(reading.kind === 'figures' && reading.proposals.length + reading.choices.length === 0)
  )
    return undefined
  const { situation } = draft
  const about = situation.findings.find(
    ({ rule, holdsGate }) => holdsGate && (others as readonly string[]).includes(rule),
  )
  return { lines: [messages.noReason], next: { ask: about ? askedOf(situation, about) : asked } }
}

import { withoutPrivate } from '../../intake/privacy.ts'
import { dayOf } from '../../schema/calendar.ts'
import type { Button } from '../../text/reply.ts'
import { signOffLabels, signOffWords } from '../../text/sign-off.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { NotAllowed } from '../people/guarded-store.ts'
import { isAsked } from '../people/looking.ts'
import type { Turn } from '../turn.ts'
import { isReviewer, keptIn, nameOf, noteOf, signOffOf } from './review.ts'

// What a reviewer wants changed, in plain words: offered to be sent back, and shown to who asks what it was.

/** Whether the report waits for this reviewer. */
function isUnderReview(draft: Draft): boolean {
  const sent = keptIn(draft, 'sent')
  return sent?.to.includes(draft.actor.person.id) === true && !signOffOf(draft) && !keptIn(draft, 'returned')
}

/** Words of who reviews and states nothing, while the report waits for them: they may be the opinion. */
export function offerOpinion(turn: Turn, draft: Draft, words: string): Said | undefined {
  const { content } = turn.incoming
  const isOwn = content.kind === 'text' && !isAsked(turn) && isReviewer(draft, draft.actor.person.id)
  const opinion = withoutPrivate(words).text.trim()
  if (!isOwn || opinion.length < 4 || !isUnderReview(draft)) return undefined
  const [note, sent] = [noteOf(draft, 'sent')!, keptIn(draft, 'sent')!]
  const buttons: Button[] = [
    { label: signOffLabels.asOpinion, action: { do: 'send-back', hash: sent.hash, opinion } },
    {
      label: signOffLabels.notOpinion,
      action: { do: 'ask', asked: { kind: 'nothing' }, with: signOffWords.notReturned },
    },
  ]
  const shown = opinion.length > 60 ? `${opinion.slice(0, 59)}…` : opinion
  return { lines: [signOffWords.isOpinion(shown, nameOf(draft, note.by))], buttons, next: 'quiet' }
}

/** What is refused to who reviews may be what they want changed. */
export function orOpinion<Later>(turn: Turn, draft: Draft, words: string, handle: () => Said | Later): Said | Later {
  try {
    return handle()
  } catch (error) {
    const opinion = error instanceof NotAllowed ? offerOpinion(turn, draft, words) : undefined
    if (!opinion) throw error
    return opinion
  }
}

/** 「王主任啥意见」: what was sent back, whole. */
export function tellOpinion(draft: Draft): Said {
  const [note, returned] = [noteOf(draft, 'returned'), keptIn(draft, 'returned')]
  if (!note || !returned) return { lines: [signOffWords.noOpinion], next: 'quiet' }
  return {
    lines: [signOffWords.returnedBy(nameOf(draft, note.by), dayOf(note.at), undefined), `“${returned.opinion}”`],
    buttons: [
      { label: signOffLabels.answer, action: { do: 'answer' } },
      { label: signOffLabels.again, action: { do: 'say', words: '定稿' } },
    ],
    next: 'quiet',
  }
}

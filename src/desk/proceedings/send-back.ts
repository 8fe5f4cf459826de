import { dayOf } from '../../schema/calendar.ts'
import type { Button } from '../../text/reply.ts'
import { signOffLabels, signOffWords } from '../../text/sign-off.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { keepProceeding } from '../../tools/keep-proceeding.ts'
import type { Said } from '../compose.ts'
import { draftLike } from '../documents/build.ts'
import { hasLeft } from '../people/has-left.ts'
import { tellChat } from '../post.ts'
import {
  isReviewer,
  keptIn,
  nameOf,
  noteOf,
  type Opinion,
  opinionsOf,
  reviewersOf,
  signOffOf,
} from '../standing/review.ts'
import type { Turn } from '../turn.ts'

// What reviewers want changed goes to who fills in, whole and in their own words, and what is answered goes back to them.

export const onlyReviewers = (draft: Draft): Said => ({
  lines: [signOffWords.onlyBy(reviewersOf(draft).map(({ name }) => name))],
  next: 'quiet',
})

export interface Asker {
  readonly name: string
  readonly chat: string
}

/** Who put the report before those who review; undefined where that was said in this chat, or by somebody who has left since. */
export function askerOf({ incoming }: Turn, draft: Draft): Asker | undefined {
  const [note, sent] = [noteOf(draft, 'sent'), keptIn(draft, 'sent')]
  if (!note || !sent || sent.chat === incoming.chat || hasLeft(draft, note.by)) return undefined
  return { name: nameOf(draft, note.by), chat: sent.chat }
}

/** Asks what is to be changed. */
export function askOpinion(draft: Draft, hash: string): Said {
  if (!isReviewer(draft, draft.actor.person.id)) return onlyReviewers(draft)
  return { lines: [], next: { ask: { kind: 'opinion', hash } } }
}

export const atRest = { ask: { kind: 'nothing' }, silently: true } as const

/** What was said and is passed on now waits no longer. */
function withoutRemarks(turn: Turn, opinion: string): void {
  const { remarks } = turn.state
  const left = remarks?.words.filter((words) => !opinion.includes(words)) ?? []
  turn.state = { ...turn.state, remarks: remarks && left.length > 0 ? { ...remarks, words: left } : null }
}

/** Keeps what a reviewer wants changed beside what was wanted before, and passes it on as it was written. */
export function sendBack(
  turn: Turn,
  draft: Draft,
  { hash, opinion, instead }: { readonly hash: string; readonly opinion: string; readonly instead?: number },
): Said {
  const { actor, store, report } = draft
  if (!isReviewer(draft, actor.person.id)) return onlyReviewers(draft)
  const asker = askerOf(turn, draft)
  const before = signOffOf(draft)
  keepProceeding.run(draft, { kind: 'returned', hash, opinion, ...(instead === undefined ? {} : { instead }) })
  withoutRemarks(turn, opinion)
  const voided = before && !signOffOf(draft) ? [signOffWords.disowned] : []
  // Where nobody asked, it is for all who work on the report.
  const others = store
    .chatsOf(report.id)
    .filter(({ key, person }) => key !== turn.incoming.chat && person !== null && !hasLeft(draft, person))
  const chats = asker ? [asker.chat] : others.map(({ key }) => key)
  const number = draftLike(store.files(report.id), hash)?.number
  for (const chat of chats)
    tellChat(turn, chat, {
      lines: [signOffWords.returnedBy(actor.person.name, actor.day, number), `“${opinion}”`, ...voided],
      buttons: [{ label: signOffLabels.answer, action: { do: 'answer' } }],
    })
  const lines = [
    asker
      ? signOffWords.returned(asker.name)
      : chats.length > 0
        ? signOffWords.returnedToAll
        : signOffWords.returnedHere,
  ]
  return { lines, next: atRest, changed: true }
}

const opinionButtons: readonly Button[] = [
  { label: signOffLabels.answer, action: { do: 'answer' } },
  { label: signOffLabels.again, action: { do: 'say', words: '定稿' } },
]

const quoted = (draft: Draft, opinions: readonly Opinion[]): string[] =>
  opinions.flatMap(({ by, at, words }, place) => {
    const before = opinions[place - 1]
    const isSame = before?.by === by && dayOf(before.at) === dayOf(at)
    return [...(isSame ? [] : [signOffWords.returnedBy(nameOf(draft, by), dayOf(at), undefined)]), `“${words}”`]
  })

const mostLines = 6

/** 「王主任啥意见」: what was sent back, whole; where all of it is settled, what it was. */
export function tellOpinions(draft: Draft): Said {
  const { open, closed } = opinionsOf(draft)
  const opinions = open.length > 0 ? open : closed
  if (opinions.length === 0) return { lines: [signOffWords.noOpinion], next: 'quiet' }
  const head = open.length > 0 ? [] : [signOffWords.opinionsClosed]
  const lines = quoted(draft, opinions)
  const buttons = open.length > 0 ? opinionButtons : []
  if (head.length + lines.join('\n').split('\n').length <= mostLines)
    return { lines: [...head, ...lines], buttons, next: 'quiet' }
  return {
    lines: [head[0] ?? signOffWords.opinionsBelow(open.length)],
    table: lines.join('\n'),
    buttons,
    next: 'quiet',
  }
}

/** Asks for the answer to what was sent back. */
export function askAnswer(draft: Draft): Said {
  if (!keptIn(draft, 'returned')) return { lines: [signOffWords.nothingReturned], next: 'quiet' }
  return { lines: [], next: { ask: { kind: 'answer' } } }
}

/** Answers what was sent back, and passes the answer on to who wanted it changed. */
export function answer(turn: Turn, draft: Draft, words: string): Said {
  return passOn(turn, draft, words, opinionsOf(draft).open)
}

/** An answer that was changed goes to whoever got it. */
export function answerAgain(turn: Turn, draft: Draft, words: string): Said {
  const { open, closed } = opinionsOf(draft)
  return passOn(turn, draft, words, open.length > 0 ? open : closed)
}

function passOn(turn: Turn, draft: Draft, words: string, opinions: readonly Opinion[]): Said {
  if (opinions.length === 0) return { lines: [signOffWords.nothingReturned], next: 'advance' }
  const { actor, store, situation } = draft
  keepProceeding.run(draft, { kind: 'answered', words })
  const told = [...new Set(opinions.map(({ by }) => by))].filter((to) => {
    const chat = hasLeft(draft, to) ? undefined : store.chatWith(to)
    if (!chat || chat.key === turn.incoming.chat) return false
    tellChat(turn, chat.key, {
      lines: [signOffWords.answeredBy(actor.person.name, reportName(situation)), `“${words}”`],
    })
    return true
  })
  if (told.length === 0) return { lines: [signOffWords.answeredHere], next: 'advance' }
  return {
    lines: [signOffWords.answered(told.map((to) => nameOf(draft, to)).join('、'))],
    next: 'advance',
    changed: true,
  }
}

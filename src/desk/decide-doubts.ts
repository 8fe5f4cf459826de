import { decisionText, doubtWords } from '../text/doubts.ts'
import { isConflict } from '../text/missing.ts'
import type { Action, Asked } from '../text/reply.ts'
import { reportName } from '../text/which-report.ts'
import type { Draft } from '../tools/draft.ts'
import { writeNote } from '../tools/write-note.ts'
import type { Said } from './compose.ts'
import { decisionSlot, isStated, type KeptDoubt } from './doubts-kept.ts'
import { allOptions, decisionsAmong, doubtAsked, editsIn, otherDoubt, othersDoubts, whoSaid } from './others-doubts.ts'
import { hasLeft } from './people/has-left.ts'
import { isToBeAnswered, refuseFilling } from './people/looking.ts'
import { tellChat } from './post.ts'
import { listedItems } from './standing/gate.ts'
import type { Turn } from './turn.ts'
import { openChanges } from './uploads/edited/edit-list.ts'

// What one person said and left open is decided by another: as a note of the history, so that it is known who did, and can be taken back.

type DoubtAction = Extract<Action, { do: 'doubt' }>

/** Keeps the decision, as one step with what it recorded, and tells the one who said it. */
function keepDecision(turn: Turn, draft: Draft, kept: KeptDoubt, what: string, told: string): void {
  const { changes, actor } = draft
  const joins = changes.findLast(
    ({ live, by, message }) => live && by === actor.person.id && message === actor.message,
  )?.id
  const value = decisionText(whoSaid(draft, kept), kept.doubt.again, what)
  writeNote.run(draft, {
    notes: [{ slot: decisionSlot(kept.id), value }],
    ...(joins === undefined ? {} : { joins }),
  })
  if (kept.person === null || !hasLeft(draft, kept.person)) tellChat(turn, kept.chat, { lines: [told] })
}

function waive(turn: Turn, draft: Draft, kept: KeptDoubt): Said {
  const { again } = kept.doubt
  const told = doubtWords.toldWaived(draft.actor.person.name, reportName(draft.situation), again)
  keepDecision(turn, draft, kept, doubtWords.labels.waive, told)
  return { lines: [doubtWords.waived(whoSaid(draft, kept), again)], next: 'advance', changed: true }
}

/** The changes of a file are decided here from now on, like those of a file that was sent here. */
function takeOver(turn: Turn, draft: Draft, kept: KeptDoubt): Said {
  const list = editsIn(draft, kept)
  if (!list) return { lines: [doubtWords.settled], next: 'repeat' }
  if (openChanges(draft, turn.state.edits).length > 0)
    return { lines: [doubtWords.ownFileFirst], next: 'quiet', listsOpen: true }
  const told = doubtWords.toldTakenOver(draft.actor.person.name, reportName(draft.situation))
  keepDecision(turn, draft, kept, doubtWords.labels.takeOver, told)
  const { toldAt: _, ...rest } = list
  turn.state = { ...turn.state, edits: { ...rest, at: null, shownAt: draft.actor.at } }
  return { lines: [doubtWords.takenOver(whoSaid(draft, kept))], next: 'quiet', listsOpen: true }
}

/** The figures rest on words that somebody else said. */
function credited(draft: Draft, kept: KeptDoubt, action: Action): Action {
  if (action.do !== 'record') return action
  const who = whoSaid(draft, kept)
  const figures = action.figures.map((figure) => ({ ...figure, words: doubtWords.saidBy(figure.words, who) }))
  return { ...action, figures }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What a tap on one of the doubt's buttons does in another chat: it is held against the doubt as it is by then.
 * @param act does what the button does in its own chat
 */
export function decideDoubt(turn: Turn, draft: Draft, { of, take }: DoubtAction, act: (action: Action) => Said): Said {
  refuseFilling(turn)
  const kept = otherDoubt(draft, of)
  if (!kept) return { lines: [doubtWords.settled], next: 'repeat' }
  if (take === null) return waive(turn, draft, kept)
  if (take === 'over') return takeOver(turn, draft, kept)
  const { again, buttons } = kept.doubt
  if (!allOptions(buttons).some((option) => isSame(option, take)))
    return { lines: [doubtWords.changed], next: { ask: { kind: 'doubt', of } } }
  const { label, action } = take
  if (action.do === 'offer')
    return { lines: [action.about], buttons: decisionsAmong(of, action.options), next: 'quiet' }
  const before = draft.changes.length
  const said = act(credited(draft, kept, action))
  // What was left open, or could not be taken, decides nothing.
  if (draft.changes.length === before && (said.stated ?? []).length === 0 && action.do !== 'take') return said
  const told = doubtWords.toldTaken(draft.actor.person.name, reportName(draft.situation), again, label)
  keepDecision(turn, draft, kept, label, told)
  return { ...said, changed: true }
}

/** Where the doubt was asked about, a plain figure decides it as it would in its own chat. */
export function decideBySaying(turn: Turn, asked: Asked, said: Said): Said {
  const { draft } = turn
  const kept = draft && doubtAsked(draft, asked)
  if (!draft || !kept || kept.doubt.cells.length === 0 || !isStated(kept.doubt, new Set(said.stated ?? []))) return said
  const { name } = draft.actor.person
  const told = doubtWords.toldSaid(name, reportName(draft.situation), kept.doubt.again)
  keepDecision(turn, draft, kept, draft.actor.words.slice(0, 100), told)
  return said
}

const notNeeded =
  /^(?:那|那就|就|先|都)?(?:不用|别|甭|不必|不要)(?:管|等|理|算)(?:它|他|她|这[个句条]|那[个句条]|了|吧|啦)*[。！!\s]*$/u
const byNumber =
  /^(?:从|先?(?:定|看看?|说|弄|来|做|填))?第([一二三四五六七八九十]|\d{1,2})样(?:接着|开始|起|来|填|说|做)*[吧呢。！!\s]*$/u
const byName = /^先?(?:定|看看?|说说?|处理|弄)(?:一下)?(.{1,12}?)(?:说|发来?)的/u
const numerals = '一二三四五六七八九十'

/** The item that a number or the name of who said it is about. */
function itemMeant(draft: Draft, words: string): Asked | undefined {
  const [, number] = byNumber.exec(words) ?? []
  if (number !== undefined) {
    const at = numerals.includes(number) ? numerals.indexOf(number) : Number(number) - 1
    return listedItems(draft).filter((item) => !isConflict(item))[at]?.asked
  }
  const [, name] = words.length <= 24 ? (byName.exec(words) ?? []) : []
  if (name === undefined) return undefined
  const kept = othersDoubts(draft).find((one) => whoSaid(draft, one).includes(name))
  return kept && { kind: 'doubt', of: kept.id }
}

/** 「第2样」, 「定小赵说的那句」, 「不用管」; undefined when the message is about something else. */
export function doubtInWords(turn: Turn, draft: Draft, said: string): Said | undefined {
  const words = said.trim()
  const kept = notNeeded.test(words) ? doubtAsked(draft, turn.state.asked) : undefined
  if (kept) {
    refuseFilling(turn)
    return waive(turn, draft, kept)
  }
  const asked = itemMeant(draft, words)
  if (asked === undefined) return undefined
  if (isToBeAnswered(asked)) refuseFilling(turn)
  return { lines: [], next: { ask: asked } }
}

import { draftButton, openItemsButton, tablesButton } from '../../text/buttons.ts'
import { openItems } from '../../text/missing.ts'
import { lookAround } from '../../text/people.ts'
import type { Asked, Button } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { othersDoubts } from '../others-doubts.ts'
import type { Turn } from '../turn.ts'
import { NotAllowed } from './guarded-store.ts'
import { fills } from './rights.ts'

// Who states nothing is asked nothing: a report is shown to them, with the ways to look at it.

/** Whether the person is asked what is missing, and may answer. */
export const isAsked = ({ draft, rights }: Pick<Turn, 'draft' | 'rights'>): boolean =>
  draft === undefined || fills(rights.of(draft.report.organ))

const lookButtons: readonly Button[] = [openItemsButton, tablesButton, draftButton]

export function lookAt(draft: Draft): Said {
  const { situation } = draft
  const { organ, year } = situation
  return {
    lines: lookAround(organ, year, openItems(situation).length + othersDoubts(draft).length),
    buttons: lookButtons,
    next: { ask: { kind: 'nothing' }, silently: true },
  }
}

/** Whether a question is for those who state something. */
export const isToBeAnswered = ({ kind }: Asked): boolean => toBeAnswered.has(kind)

const toBeAnswered: ReadonlySet<Asked['kind']> = new Set<Asked['kind']>([
  'figures',
  'profile',
  'habits',
  'contact',
  'plug',
  'ledger',
  'text',
  'signature',
  'reason',
  'held',
  'contested',
  'waiting',
  'doubt',
])

const filling: ReadonlySet<Button['action']['do']> = new Set<Button['action']['do']>([
  'record',
  'offer',
  'drop',
  'contest',
  'doubt',
  'wait',
  'note',
  'take',
  'edits',
  'begin',
  'habits',
])

/** What was said is for those who state something: to anybody else it is neither recorded nor asked about. */
export function refuseFilling(turn: Turn): void {
  const { draft, rights } = turn
  if (!draft || isAsked(turn)) return
  const { organ } = draft.report
  throw new NotAllowed(rights.of(organ).role === 'review' ? 'review' : 'read', organ)
}

/** Whether what is answered has to be settled by a tap of somebody who states something, or is nothing but such a question. */
const isForThem = ({ lines, buttons = [], doubts = [], table, file, picture, next }: Said): boolean =>
  doubts.length > 0 ||
  buttons.some(({ action }) => filling.has(action.do)) ||
  (lines.every((line) => line === '') && !table && !file && !picture && typeof next === 'string')

/** What somebody who states nothing would be asked about is refused instead. */
export function refuseAnswers(turn: Turn, said: Said): Said {
  if (isForThem(said)) refuseFilling(turn)
  return said
}

/** Whether a button leads to nothing but a refusal for somebody who states nothing. */
export function isForFilling({ action }: Button): boolean {
  if (action.do === 'ask') return toBeAnswered.has(action.asked.kind)
  if (action.do === 'build') return action.kind === 'final'
  return filling.has(action.do) || (action.do === 'say' && action.words === '定稿')
}

import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import * as messages from '../text/messages.ts'
import { stillOpen } from '../text/messages.ts'
import type { QuestionText } from '../text/question-parts.ts'
import { questionText } from '../text/questions.ts'
import { type Asked, type Button, type Reply, rows } from '../text/reply.ts'
import type { Draft } from '../tools/draft.ts'
import { contactButton } from './contact.ts'
import { finalNotice } from './final-state.ts'
import { askedBesides } from './gate.ts'
import { isAsked, isForFilling, isToBeAnswered } from './looking.ts'
import { nextAsked } from './plan.ts'
import type { Doubt, Turn } from './turn.ts'
import { pendingEdits } from './uploads/edited/pending.ts'
import { oldTextButton } from './uploads/old-text.ts'

/** What a handler says; the question that comes next is added unless it has one of its own. */
export interface Said {
  readonly lines: readonly string[]
  readonly buttons?: readonly Button[]
  /** What stays or becomes the pending question: `advance` computes it, `repeat` asks it again, `quiet` leaves it without repeating. */
  readonly next: 'advance' | 'repeat' | 'quiet' | { readonly ask: Asked; readonly silently?: true }
  /** What the message said and is not certain: asked about until it is settled. */
  readonly doubts?: readonly Doubt[]
  /** Cells that were stated in this turn. */
  readonly stated?: readonly CellId[]
  /** The answer lists what is open, so doubts belong to it. */
  readonly listsOpen?: true
  /** Something was changed: 撤销 is offered. */
  readonly changed?: boolean
  readonly table?: string
  readonly file?: Reply['file']
  readonly picture?: Reply['picture']
  readonly illustration?: Reply['illustration']
  /** The invitation whose link belongs into the lines. */
  readonly invitation?: number
}

/** Whether a figure was said that is not certain: no final leaves it out. */
export const hasOpenFigures = ({ state }: Turn): boolean =>
  state.doubts.some(({ cells, edits }) => cells.length > 0 || edits)

export const finalWaits: Said = { lines: [messages.finalWaits], listsOpen: true, next: 'quiet' }

const most = 6

const undo: Button = { label: '撤销', action: { do: 'say', words: '撤销' } }

/** Doubts of this message come first; older ones stay until what they are about was said otherwise. */
function doubtsOf(turn: Turn, said: Said): readonly Doubt[] {
  const { state, draft } = turn
  const fresh = said.doubts ?? []
  const edits = fresh.some((doubt) => doubt.edits) ? undefined : pendingEdits(turn)
  const stated = new Set(said.stated ?? [])
  const about = ({ cells, text }: Doubt): string => `${cells.join()} ${text?.slot ?? ''}`
  const isSaidAgain = (doubt: Doubt): boolean => fresh.some((other) => about(other) === about(doubt))
  const isSettledDoubt = ({ cells, text, settledBy, edits: isOfFile }: Doubt): boolean => {
    if (isOfFile) return true
    if (text) return (draft?.situation.notes.get(text.slot)?.value ?? null) !== text.standing
    if (cells.length === 0) return true
    return settledBy === 'any' ? cells.some((cell) => stated.has(cell)) : cells.every((cell) => stated.has(cell))
  }
  const others = state.doubts.filter((doubt) => !isSettledDoubt(doubt) && !isSaidAgain(doubt))
  return [...fresh, ...(edits ? [edits] : []), ...others].slice(0, 12)
}

/** The doubt to be shown now, if any: a new one, an old one once more, or any where what is open is listed. */
function shownDoubt(doubts: readonly Doubt[], said: Said, asked: Asked): Doubt | undefined {
  const [doubt] = doubts
  if (!doubt || asked.kind === 'identity') return undefined
  return said.doubts?.includes(doubt) || said.listsOpen || !doubt.reminded ? doubt : undefined
}

/** All that a message left uncertain is named at once, and where what is open is listed, every doubt; the first can be settled by a tap. */
function doubtLines(doubts: readonly Doubt[], doubt: Doubt, said: Said, isFresh: boolean): string[] {
  if (isFresh) return (said.doubts ?? []).slice(0, 3).map(({ fresh }) => fresh)
  return [stillOpen(said.listsOpen ? doubts.map(({ again }) => again).join('；') : doubt.again)]
}

/** Right below the receipt stands what it did to a final that was built before. */
function withNotice(turn: Turn, said: Said): Said {
  const notice = finalNotice(turn)
  return notice === undefined ? said : { ...said, lines: [...said.lines.slice(0, 1), notice, ...said.lines.slice(1)] }
}

/** A question, with last year's text to begin with where it has one. */
function withOldText(draft: Draft, asked: Asked): QuestionText {
  const { lines, buttons } = questionText(draft.situation, asked)
  return { lines, buttons: [...buttons, ...oldTextButton(draft, asked), ...contactButton(draft, asked)] }
}

/** Turns what was said into one message: at most six lines, the next question last, buttons only for the next step. */
export function compose(turn: Turn, told: Said): Reply {
  const said = withNotice(turn, told)
  const situation = turn.draft?.situation
  const doubts = doubtsOf(turn, said)
  const asked = pending(turn, said, situation)
  const doubt = isAsked(turn) ? shownDoubt(doubts, said, asked) : undefined
  const isFresh = doubt !== undefined && said.doubts?.includes(doubt) === true
  const kept = doubts.map((other) => (other === doubt && !isFresh ? { ...other, reminded: true as const } : other))
  turn.state = { ...turn.state, asked, doubts: kept }
  const question = doubt
    ? { lines: doubtLines(doubts, doubt, said, isFresh), buttons: doubt.buttons }
    : asks(turn, said, asked)
  const room = Math.max(1, most - said.lines.length)
  const lines = [...said.lines.slice(0, most - Math.min(1, question.lines.length)), ...question.lines.slice(0, room)]
  const own = doubt && !isFresh && (said.buttons?.length ?? 0) > 2 ? [] : question.buttons
  const buttons = useful(turn, [...(said.buttons ?? []), ...own, ...(said.changed ? [undo] : [])])
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    buttons: rows(buttons),
    ...(said.table === undefined ? {} : { table: said.table }),
    ...(said.file === undefined ? {} : { file: said.file }),
    ...(said.picture === undefined ? {} : { picture: said.picture }),
    ...(said.illustration === undefined ? {} : { illustration: said.illustration }),
    ...(said.invitation === undefined ? {} : { invitation: said.invitation }),
  }
}

/** The question that follows; who states nothing is not asked for figures and texts. */
function asks(turn: Turn, { next }: Said, asked: Asked): QuestionText {
  const isSilent = next === 'quiet' || (typeof next === 'object' && next.silently)
  if (isSilent || (isToBeAnswered(asked) && !isAsked(turn))) return { lines: [], buttons: [] }
  return turn.draft ? withOldText(turn.draft, asked) : identity(asked)
}

const useful = (turn: Turn, buttons: readonly Button[]): readonly Button[] =>
  isAsked(turn) ? buttons : buttons.filter((button) => !isForFilling(button))

function pending({ state, draft }: Turn, { next }: Said, situation: Situation | undefined): Asked {
  if (typeof next === 'object') return next.ask
  if (!situation) return state.asked
  if (next !== 'advance' && !isSettled(state.asked, situation)) return state.asked
  const asked = nextAsked(situation, state.skipped)
  return (asked.kind === 'nothing' && draft && askedBesides(draft)) || asked
}

const identity = (asked: Asked) => ({
  lines:
    asked.kind !== 'identity' || (!asked.organ && !asked.year)
      ? ['哪个机关、哪一年的报告？例：永乐店镇人民政府 2021年']
      : [
          asked.organ
            ? `${asked.organ}，哪一年的报告？例：2021年`
            : `${asked.year}年，哪个机关的报告？例：永乐店镇人民政府`,
        ],
  buttons: [] as Button[],
})

/** Whether what was asked has been answered meanwhile, in another way. */
function isSettled(asked: Asked, { figures, notes, plugs, state }: Situation): boolean {
  switch (asked.kind) {
    case 'figures':
      return asked.cells.every((cell) => figures.has(cell))
    case 'text':
      return notes.has(asked.slot)
    case 'plug':
      return !plugs.includes(asked.cell)
    case 'habits':
      return notes.has('habits')
    case 'contact':
      return notes.has('contact')
    case 'signature':
      return notes.has('signature:date')
    case 'held':
      return !state.held.some(({ change }) => change === asked.change)
    case 'identity':
    case 'signer':
    case 'opinion':
      return false
    case 'answer':
      return !notes.has('returned')
    default:
      return true
  }
}

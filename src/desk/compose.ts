import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import { undoButton } from '../text/buttons.ts'
import { contestAsked } from '../text/contests.ts'
import { whichHolds } from '../text/held.ts'
import { openRows } from '../text/ledger/rows-left.ts'
import * as messages from '../text/messages.ts'
import { alsoOpen, stillOpen } from '../text/messages.ts'
import { identityQuestion } from '../text/questions/identity.ts'
import { isExample, type QuestionText } from '../text/questions/parts.ts'
import { questionText } from '../text/questions/questions.ts'
import { type Asked, type Button, type Reply, rows } from '../text/reply.ts'
import type { Draft } from '../tools/draft.ts'
import { isLasting, isSettledText, isStated } from './doubts-kept.ts'
import { overrules } from './figures/beside-doubts.ts'
import { contestQuestionOf } from './figures/contests.ts'
import { broughtUpToDate } from './figures/restated.ts'
import { isCollecting } from './organ/collecting.ts'
import { contactButton } from './organ/contact.ts'
import { doubtAsked, doubtQuestion } from './others-doubts.ts'
import { isAsked, isForFilling, isToBeAnswered } from './people/looking.ts'
import { nextAsked } from './plan.ts'
import { finalNotice } from './proceedings/final-notice.ts'
import { askedBesides } from './standing/gate.ts'
import { hasText } from './texts/part-spoken-of.ts'
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
  /** The question is repeated in short: what is asked, and the example. */
  readonly brief?: true
  /** Cells that were stated in this turn. */
  readonly stated?: readonly CellId[]
  /** The answer lists what is open, so doubts belong to it. */
  readonly listsOpen?: true
  /** Something was changed: 撤销 is offered. */
  readonly changed?: boolean
  readonly table?: string
  readonly copies?: Reply['copies']
  readonly file?: Reply['file']
  readonly picture?: Reply['picture']
  readonly illustration?: Reply['illustration']
  /** The invitation whose link belongs into the lines. */
  readonly invitation?: number
}

/** Whether something was said that is not certain: no final leaves it out. */
export const hasOpenFigures = (turn: Turn): boolean => openDoubts(turn).some(isLasting)

export const finalWaits: Said = { lines: [messages.finalWaits], listsOpen: true, next: 'quiet' }

const most = 6
/** More than anybody leaves open. */
const mostDoubts = 100

/** Doubts of this message come first; older ones stay until what they are about was said otherwise. */
function doubtsOf(turn: Turn, said: Said): readonly Doubt[] {
  const { state, draft } = turn
  const fresh = said.doubts ?? []
  const edits = fresh.some((doubt) => doubt.edits) ? undefined : pendingEdits(turn)
  const stated = new Set(said.stated ?? [])
  const about = ({ cells, text }: Doubt): string => `${cells.join()} ${text?.slot ?? ''}`
  const isSaidAgain = (doubt: Doubt): boolean => fresh.some((other) => about(other) === about(doubt))
  const isSettledDoubt = (doubt: Doubt): boolean => {
    if (doubt.edits || !isLasting(doubt)) return true
    return doubt.text ? isSettledText(doubt.text, draft) : isStated(doubt, stated)
  }
  const others = state.doubts
    .filter((doubt) => !isSettledDoubt(doubt) && !isSaidAgain(doubt))
    .map((doubt) => (draft ? broughtUpToDate(doubt, draft.situation, stated) : doubt))
  return [...fresh, ...(edits ? [edits] : []), ...others].slice(0, mostDoubts)
}

/** What is uncertain and will still be so behind this message: what was settled by the way, or only asked how to go on, is not. */
export const openDoubts = (turn: Turn): readonly Doubt[] => doubtsOf(turn, { lines: [], next: 'quiet' })

/** The doubt to be shown now, if any: a new one, an old one once more, or any where what is open is listed. */
function shownDoubt(doubts: readonly Doubt[], said: Said, asked: Asked, usual: QuestionText): Doubt | undefined {
  const [doubt] = doubts
  if (!doubt || asked.kind === 'identity') return undefined
  if (said.doubts?.includes(doubt) || said.listsOpen) return doubt
  // Where all is said to be complete, it is not.
  if (asked.kind === 'nothing' && usual.lines.length > 0) return doubt
  // What is shown below the message stands right under the line that names it.
  return doubt.reminded || said.table !== undefined ? undefined : doubt
}

/** A question that could be answered with 「都没有」 waits for the number that was said of one of its cells. */
const overruled = (doubts: readonly Doubt[], { buttons }: QuestionText): Doubt | undefined =>
  doubts.find((doubt) => buttons.some(({ action }) => overrules(action, doubt)))

/** All that a message left uncertain is named at once, and where what is open is listed, every doubt; the first can be settled by a tap. */
function doubtLines(doubts: readonly Doubt[], doubt: Doubt, said: Said, isFresh: boolean): string[] {
  if (isFresh) return (said.doubts ?? []).slice(0, 3).map(({ fresh }) => fresh)
  const others = said.listsOpen ? doubts.filter((other) => other !== doubt) : []
  // The one that the buttons are for stands right above them.
  return [...(others.length > 0 ? [alsoOpen(others.map(({ again }) => again))] : []), stillOpen(doubt.again)]
}

/** Right below the receipt stands what it did to a final that was built before; above what is listed. */
function withNotice(turn: Turn, said: Said): Said {
  const notice = finalNotice(turn)
  if (notice === undefined) return said
  const at = said.table === undefined && !said.listsOpen ? 1 : 0
  return { ...said, lines: [...said.lines.slice(0, at), notice, ...said.lines.slice(at)] }
}

/** A question, with last year's text to begin with where it has one. */
function withOldText(draft: Draft, asked: Asked): QuestionText {
  const { lines, buttons } =
    asked.kind === 'contested'
      ? contestQuestionOf(draft, asked)
      : asked.kind === 'doubt'
        ? doubtQuestion(draft, asked)
        : questionText(draft.situation, asked)
  return { lines, buttons: [...buttons, ...oldTextButton(draft, asked), ...contactButton(draft, asked)] }
}

/** Who states nothing is not asked which of two figures is right. */
const unasked = (turn: Turn, said: Said): Said =>
  isAsked(turn) ? said : { ...said, lines: said.lines.filter((line) => !line.startsWith(whichHolds)) }

/** Turns what was said into one message: at most six lines, the next question last, buttons only for the next step. */
export function compose(turn: Turn, told: Said): Reply {
  const said = withNotice(turn, unasked(turn, told))
  const situation = turn.draft?.situation
  const doubts = doubtsOf(turn, said)
  const asked = pending(turn, said, situation)
  const usual = asks(turn, said, asked)
  const doubt = isAsked(turn) ? (shownDoubt(doubts, said, asked, usual) ?? overruled(doubts, usual)) : undefined
  const isFresh = doubt !== undefined && said.doubts?.includes(doubt) === true
  const kept = doubts.map((other) => (other === doubt && !isFresh ? { ...other, reminded: true as const } : other))
  turn.state = { ...turn.state, asked, doubts: kept }
  const question = doubt ? { lines: doubtLines(doubts, doubt, said, isFresh), buttons: doubt.buttons } : usual
  const room = Math.max(1, most - said.lines.length)
  const asking = doubt && !isFresh ? question.lines.slice(-room) : question.lines.slice(0, room)
  const lines = [...said.lines.slice(0, most - Math.min(1, question.lines.length)), ...asking]
  const own = doubt && !isFresh && (said.buttons?.length ?? 0) > 2 ? [] : question.buttons
  const buttons = useful(turn, [...(said.buttons ?? []), ...own, ...(said.changed ? [undoButton] : [])])
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    buttons: rows(buttons),
    ...(said.table === undefined ? {} : { table: said.table }),
    ...(said.copies === undefined ? {} : { copies: said.copies }),
    ...(said.file === undefined ? {} : { file: said.file }),
    ...(said.picture === undefined ? {} : { picture: said.picture }),
    ...(said.illustration === undefined ? {} : { illustration: said.illustration }),
    ...(said.invitation === undefined ? {} : { invitation: said.invitation }),
  }
}

/** Whoever collects the reports of others is not asked below each of them which one is to be filled in. */
const isUnasked = (turn: Turn, asked: Asked): boolean =>
  asked.kind === 'identity' && asked.organ === undefined && asked.year === undefined && isCollecting(turn)

/** The question that follows; who states nothing is not asked for figures and texts. */
function asks(turn: Turn, { next, brief }: Said, asked: Asked): QuestionText {
  const isSilent = next === 'quiet' || (typeof next === 'object' && next.silently)
  if (isSilent || (isToBeAnswered(asked) && !isAsked(turn))) return { lines: [], buttons: [] }
  if (!turn.draft && isUnasked(turn, asked)) return { lines: [], buttons: [] }
  const { lines, buttons } = turn.draft ? withOldText(turn.draft, asked) : identityQuestion(asked)
  return { lines: brief ? lines.filter((line, at) => at === 0 || isExample(line)) : lines, buttons }
}

/** What does the same is there once. */
const once = (buttons: readonly Button[]): Button[] =>
  buttons.filter(
    ({ label, action }, at) =>
      !buttons
        .slice(0, at)
        .some((other) => other.label === label && JSON.stringify(other.action) === JSON.stringify(action)),
  )

const useful = (turn: Turn, buttons: readonly Button[]): readonly Button[] =>
  once(isAsked(turn) ? buttons : buttons.filter((button) => !isForFilling(button)))

function pending({ state, draft }: Turn, { next }: Said, situation: Situation | undefined): Asked {
  const wanted = typeof next === 'object' ? next : undefined
  // Where the report leaves nothing to ask, something else may.
  if (wanted && (wanted.silently || wanted.ask.kind !== 'nothing')) return wanted.ask
  if (!situation) return wanted?.ask ?? state.asked
  const isOpen = (): boolean =>
    (draft && doubtAsked(draft, state.asked)) !== undefined || !isSettled(state.asked, situation)
  if (!wanted && next !== 'advance' && isOpen()) return state.asked
  const asked = wanted?.ask ?? nextAsked(situation, state.skipped)
  return (asked.kind === 'nothing' && draft && askedBesides(draft)) || asked
}

/** Whether what was asked has been answered meanwhile, in another way. */
function isSettled(asked: Asked, situation: Situation): boolean {
  const { figures, notes, plugs, state, contests } = situation
  switch (asked.kind) {
    case 'figures':
      return asked.cells.every((cell) => figures.has(cell))
    case 'text':
      return hasText(situation, asked.slot)
    case 'plug':
      return !plugs.includes(asked.cell)
    case 'ledger':
      return openRows({ notes }) === undefined
    case 'habits':
      return notes.has('habits')
    case 'contact':
      return notes.has('contact')
    case 'signature':
      return notes.has('signature:date')
    case 'held':
      return !state.held.some(({ change }) => change === asked.change)
    case 'contested':
      return contestAsked({ contests }, asked) === undefined
    case 'identity':
    case 'signer':
    case 'opinion':
    case 'publication':
      return false
    case 'answer':
      return !notes.has('returned')
    default:
      return true
  }
}

import { doubtWords } from '../text/doubts.ts'
import { nextRemark, remarksOn } from '../text/findings/agreement.ts'
import { contactKept } from '../text/habits.ts'
import { openRows, rowsNotice, rowsSettledLine, rowsSettledSlot } from '../text/ledger/rows-left.ts'
import { mendedLines } from '../text/mended.ts'
import * as messages from '../text/messages.ts'
import { templateFor } from '../text/narrative.ts'
import { profileKept } from '../text/profile.ts'
import { colleagueText } from '../text/questions/colleague.ts'
import type { Action, PeopleAction, TextSlot } from '../text/reply.ts'
import { textName } from '../text/topics.ts'
import type { Draft } from '../tools/draft.ts'
import { dropHeld } from '../tools/drop-held.ts'
import { writeNote } from '../tools/write-note.ts'
import { finalWaits, hasOpenFigures, type Said } from './compose.ts'
import { decideDoubt } from './decide-doubts.ts'
import { buildDraft } from './documents/build.ts'
import { handOut } from './documents/hand-out.ts'
import { besideDoubts, cellsOffered } from './figures/beside-doubts.ts'
import { tellContested } from './figures/contests.ts'
import { settleContests } from './figures/decide-contests.ts'
import { explainHeld, record } from './figures/figures.ts'
import { tellOthers } from './figures/notices.ts'
import { namesOf, waitNotes } from './figures/waiting.ts'
import { choose } from './organ/habits.ts'
import { resume } from './organ/identity.ts'
import { isDecidedElsewhere, otherDoubt } from './others-doubts.ts'
import { actOnPeople } from './people/people.ts'
import { nextAsked } from './plan.ts'
import { buildFinal } from './proceedings/final.ts'
import { proceed } from './proceedings/proceedings.ts'
import { hasText } from './texts/part-spoken-of.ts'
import type { Doubt, Turn } from './turn.ts'
import { reverse } from './undo.ts'
import { handleEdits } from './uploads/edited/decide.ts'
import { beginWithOldText } from './uploads/old-text.ts'
import { takeReport } from './uploads/take-report.ts'

/** Read as the words it stands for, by the desk. */
type Read = Extract<Action, { do: 'say' | 'county' }>

export const isRead = (action: Action): action is Read => action.do === 'say' || action.do === 'county'

/** What needs no report that is open. */
type Anywhere = Extract<Action, { do: 'open' | 'take' | 'tell' }> | PeopleAction

const anywhere: Readonly<Record<Anywhere['do'], true>> = {
  open: true,
  take: true,
  tell: true,
  invite: true,
  'revoke-invitations': true,
  'remove-member': true,
  'keep-member': true,
}

export const isAnywhere = (action: Action): action is Anywhere => Object.hasOwn(anywhere, action.do)

export function actAnywhere(turn: Turn, action: Anywhere): Said {
  switch (action.do) {
    case 'open':
      return resume(turn, action.report)
    case 'take':
      return takeReport(turn, action)
    case 'tell':
      return tell(action)
    default:
      return actOnPeople(turn, action)
  }
}

const nothing: Said = { lines: [], next: 'repeat' }

/** What a tap does. */
export function act(turn: Turn, draft: Draft, action: Exclude<Action, Read>): Said {
  if (isAnywhere(action)) return actAnywhere(turn, action)
  switch (action.do) {
    case 'record':
      return state(turn, draft, action)
    case 'offer':
      return {
        lines: [],
        doubts: [offered(action)],
        next: 'quiet',
      }
    case 'drop': {
      const cells = dropHeld.run(draft, { cells: [...action.cells] })
      return { lines: [messages.dropped(namesOf(draft, cells))], next: 'advance', changed: cells.length > 0 }
    }
    case 'contest':
      return settleContests(turn, draft, action)
    case 'doubt':
      return decideDoubt(turn, draft, action, (chosen) => (isRead(chosen) ? nothing : act(turn, draft, chosen)))
    case 'ask':
      return ask(turn, draft, action)
    case 'wait': {
      const { notes, lines } = waitNotes(draft, turn, [{ whom: action.whom, cells: action.cells }])
      if (notes.length > 0) writeNote.run(draft, { notes })
      return { lines, next: 'advance' }
    }
    case 'note':
      return keepNote(turn, draft, action)
    case 'habits':
      return choose(turn, draft, action.profile, action.sure)
    case 'copy':
      return copy(draft, action)
    case 'build':
      if (action.kind === 'draft') return buildDraft(draft)
      return hasOpenFigures(turn) ? finalWaits : buildFinal(draft)
    case 'hand':
      return handOut(draft, action.file, action.as, turn.incoming.chat)
    case 'reverse':
      return reverse(turn, draft, action)
    case 'edits':
      if (isDecidedElsewhere(draft, turn.state.edits)) return { lines: [doubtWords.settled], next: 'repeat' }
      return handleEdits(turn, draft, action)
    case 'begin':
      return beginWithOldText(draft, action.slot)
    case 'send':
    case 'approve':
    case 'send-back':
    case 'answer':
    case 'sign':
    case 'publish':
    case 'correct':
      return proceed(turn, draft, action)
  }
}

/** States figures, with what is kept along with them. */
function state(turn: Turn, draft: Draft, action: Extract<Action, { do: 'record' }>): Said {
  const before = draft.situation
  const { figures, overOthers = false } = action
  const notes = (action.notes ?? []).filter(({ slot, value }) => value !== null || before.notes.has(slot))
  const own = action.joins === undefined ? {} : { joins: action.joins }
  const step = notes.length > 0 ? { joins: writeNote.run(draft, { notes, ...own }) } : own
  const said = besideDoubts(turn, draft, figures, (sure, lines) => record(draft, sure, { ...step, overOthers }, lines))
  tellOthers(turn, before, draft)
  tellContested(turn, before, draft)
  return openRows(draft.situation) === openRows(before) ? said : withRowsLeft(draft, said)
}

/** Rows of a ledger that were not counted are asked about at once, unless something that is held is. */
function withRowsLeft(draft: Draft, said: Said): Said {
  if (openRows(draft.situation) === undefined) return said
  const isHeld = said.next === 'quiet' || (typeof said.next === 'object' && said.next.silently)
  return isHeld
    ? { ...said, lines: [...said.lines, ...rowsNotice(draft.situation)] }
    : { ...said, next: { ask: { kind: 'ledger' } } }
}

const offered = ({ about, options }: Extract<Action, { do: 'offer' }>): Doubt => ({
  fresh: about,
  again: about,
  cells: cellsOffered(options.map(({ action }) => action)),
  settledBy: 'any',
  buttons: options,
})

/** Something to be copied, with the other ways to go on. */
const tell = ({ title, text, isToCopy, further = [] }: Extract<Action, { do: 'tell' }>): Said => ({
  lines: [title],
  ...(isToCopy ? { copies: [text] } : { table: text }),
  buttons: further,
  listsOpen: true,
  next: 'quiet',
})

function keepNote(turn: Turn, draft: Draft, action: Extract<Action, { do: 'note' }>): Said {
  const before = draft.situation
  writeNote.run(draft, {
    notes: [{ slot: action.slot, value: action.value }],
    ...(action.joins === undefined ? {} : { joins: action.joins }),
  })
  turn.state = { ...turn.state, drafting: null }
  if (action.slot === rowsSettledSlot) return { lines: [rowsSettledLine(action.value)], next: 'advance', changed: true }
  if (action.slot === 'contact') return { lines: [contactKept(action.value)], next: 'advance', changed: true }
  if (action.slot === 'profile') return { lines: [profileKept(action.value)], next: 'advance', changed: true }
  const following = nextRemark(turn.state.asked, before, draft.situation)
  const next = following ? ({ ask: following } as const) : 'advance'
  if (action.slot.startsWith('reason:')) return { lines: [messages.reasonKept], next, changed: true }
  const { lines, buttons } = remarksOn(before, draft.situation)
  const standing = before.notes.get(action.slot)?.value
  const isChanged = standing !== undefined && action.value !== null && action.slot.startsWith('text:')
  const kept = isProposed(before, action)
    ? messages.textTaken
    : standing === undefined
      ? messages.textKept
      : messages.textMended
  const changes = isChanged ? mendedLines(standing, action.value, draft.situation) : []
  return {
    lines: [kept(textName(action.slot)), ...changes, ...lines],
    buttons,
    next: buttons.length > 0 ? 'quiet' : next,
    changed: true,
  }
}

/** A sentence made of the figures is taken, not received. */
const isProposed = ({ form, year }: Draft['situation'], { slot, value }: Extract<Action, { do: 'note' }>): boolean =>
  slot.startsWith('text:') && templateFor(form, year, slot as TextSlot) === value

function ask(turn: Turn, draft: Draft, { asked, with: line }: Extract<Action, { do: 'ask' }>): Said {
  if (line !== undefined) return { lines: [line], next: { ask: asked, silently: true } }
  // A section of which every part came meanwhile is not asked for again.
  const isGiven =
    asked.kind === 'text' && !draft.situation.notes.has(asked.slot) && hasText(draft.situation, asked.slot)
  if (isGiven) return { lines: [], next: 'advance' }
  const isAnswered = asked.kind === 'figures' && asked.cells.every((cell) => draft.situation.figures.has(cell))
  if (isAnswered) return { lines: [], next: 'advance' }
  if (asked.kind === 'doubt' && !otherDoubt(draft, asked.of)) return { lines: [doubtWords.settled], next: 'advance' }
  if (asked.kind === 'held') return explainHeld(draft, asked.change) ?? { lines: [], next: 'advance' }
  if (asked.kind === 'nothing') return { lines: [], next: { ask: nextAsked(draft.situation, turn.state.skipped) } }
  return { lines: [], next: { ask: asked } }
}

/** A line to copy to a colleague: alone in its message, so that it can be copied whole. */
const copy = ({ situation }: Draft, { cells, whom }: Extract<Action, { do: 'copy' }>): Said =>
  cells.length === 0
    ? { lines: [], next: 'advance' }
    : { lines: [colleagueText(situation, cells, whom)], next: 'quiet' }

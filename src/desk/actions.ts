import { cellName } from '../text/cells.ts'
import { contactKept } from '../text/habits.ts'
import * as messages from '../text/messages.ts'
import { profileKept } from '../text/profile.ts'
import { questionText } from '../text/questions.ts'
import type { Action, PeopleAction } from '../text/reply.ts'
import { textName } from '../text/topics.ts'
import type { Draft } from '../tools/draft.ts'
import { dropHeld } from '../tools/drop-held.ts'
import { writeNote } from '../tools/write-note.ts'
import { buildDraft, buildFinal } from './build.ts'
import { finalWaits, hasOpenFigures, type Said } from './compose.ts'
import { explainHeld, record } from './figures.ts'
import { choose } from './habits.ts'
import { handOut } from './hand-out.ts'
import { resume } from './identity.ts'
import { tellOthers } from './notices.ts'
import { nextAsked } from './plan.ts'
import { proceed } from './proceedings.ts'
import { nextRemark, remarksOn } from './text-findings.ts'
import type { Turn } from './turn.ts'
import { reverse } from './undo.ts'
import { handleEdits } from './uploads/edited/decide.ts'
import { beginWithOldText } from './uploads/old-text.ts'
import { takeReport } from './uploads/take-report.ts'
import { namesOf, waitNotes } from './waiting.ts'

/** What a tap does. Buttons that say words are handled as those words, by the desk. */
export function act(
  turn: Turn,
  draft: Draft,
  action: Exclude<Action, { do: 'say' } | { do: 'county' } | PeopleAction>,
): Said {
  switch (action.do) {
    case 'record': {
      const before = draft.situation
      const said = record(draft, action.figures, {
        ...(action.joins === undefined ? {} : { joins: action.joins }),
        overOthers: action.overOthers ?? false,
      })
      tellOthers(turn, before, draft)
      return said
    }
    case 'offer':
      return {
        lines: [],
        doubts: [{ fresh: action.about, again: action.about, cells: [], settledBy: 'all', buttons: action.options }],
        next: 'quiet',
      }
    case 'drop': {
      const cells = dropHeld.run(draft, { cells: [...action.cells] })
      return { lines: [messages.dropped(namesOf(draft, cells))], next: 'advance', changed: cells.length > 0 }
    }
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
      return choose(turn, draft, action.profile)
    case 'copy':
      return copy(draft, action)
    case 'build':
      if (action.kind === 'draft') return buildDraft(draft)
      return hasOpenFigures(turn) ? finalWaits : buildFinal(draft)
    case 'hand':
      return handOut(draft, action.file, action.as)
    case 'open':
      return resume(turn, action.report)
    case 'take':
      return takeReport(turn, action)
    case 'tell':
      return tell(action)
    case 'reverse':
      return reverse(turn, draft, action)
    case 'edits':
      return handleEdits(turn, draft, action)
    case 'begin':
      return beginWithOldText(draft, action.slot)
    case 'send':
    case 'approve':
    case 'send-back':
    case 'answer':
    case 'publish':
    case 'correct':
      return proceed(turn, draft, action)
  }
}

/** Something to be copied, with the other ways to go on. */
export const tell = ({ title, text, further = [] }: Extract<Action, { do: 'tell' }>): Said => ({
  lines: [title],
  table: text,
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
  if (action.slot === 'contact') return { lines: [contactKept(action.value)], next: 'advance', changed: true }
  if (action.slot === 'profile') return { lines: [profileKept(action.value)], next: 'advance', changed: true }
  const following = nextRemark(turn.state.asked, before, draft.situation)
  const next = following ? ({ ask: following } as const) : 'advance'
  if (action.slot.startsWith('reason:')) return { lines: [messages.reasonKept], next, changed: true }
  const { lines, buttons } = remarksOn(before, draft.situation)
  const kept = before.notes.has(action.slot) ? messages.textMended : messages.textKept
  return {
    lines: [kept(textName(action.slot)), ...lines],
    buttons,
    next: buttons.length > 0 ? 'quiet' : next,
    changed: true,
  }
}

function ask(turn: Turn, draft: Draft, { asked, with: line }: Extract<Action, { do: 'ask' }>): Said {
  if (line !== undefined) return { lines: [line], next: { ask: asked, silently: true } }
  if (asked.kind === 'held') return explainHeld(draft, asked.change) ?? { lines: [], next: 'advance' }
  if (asked.kind === 'nothing') return { lines: [], next: { ask: nextAsked(draft.situation, turn.state.skipped) } }
  return { lines: [], next: { ask: asked } }
}

/** A line to copy to a colleague: alone in its message, so that it can be copied whole. */
function copy({ situation }: Draft, { cells, whom }: Extract<Action, { do: 'copy' }>): Said {
  const [first] = cells
  if (!first) return { lines: [], next: 'advance' }
  const single = cells.length === 1
  const asked = single
    ? (questionText(situation, { kind: 'waiting', cells }).lines[0] ?? '')
        .replace(new RegExp(`${situation.year}年`, 'u'), '')
        .replace(/？.*$/u, '')
    : `${cells.map((cell) => cellName(situation.form, cell)).join('、')}各几件`
  return { lines: [messages.askColleague(whom, situation.year, asked.replace(/^[①-⑩]/u, ''))], next: 'quiet' }
}

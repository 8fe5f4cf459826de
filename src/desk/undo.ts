import type { ChangeRecord } from '../store/store.ts'
import { redoButton } from '../text/buttons.ts'
import { cellName } from '../text/cells.ts'
import * as messages from '../text/messages.ts'
import { broughtBack, withdrawn } from '../text/proceedings.ts'
import { differenceLine } from '../text/receipts.ts'
import type { Action, Button } from '../text/reply.ts'
import { isFromReport, reportBeforeTexts as words } from '../text/uploads.ts'
import { type Draft, openDraft } from '../tools/draft.ts'
import { bringBack, takeBack } from '../tools/take-back.ts'
import type { Said } from './compose.ts'
import { tellHolders } from './proceedings/withdrawn.ts'
import type { Doubt, Turn } from './turn.ts'

// 撤销 is the last thing the person did. That may have been a file of last year's report, which stands in that report's history.

type Reverse = Extract<Action, { do: 'reverse' }>

const own = ({ actor }: Draft, changes: readonly ChangeRecord[], live: boolean): ChangeRecord | undefined =>
  changes.findLast((change) => change.live === live && change.by === actor.person.id)

/** The person's own file of last year's report, where it is the last thing that was done, or taken back. */
function fileBefore(
  draft: Draft,
  live: boolean,
): { readonly report: number; readonly change: number; readonly year: number } | undefined {
  const { store, situation, changes } = draft
  const year = situation.year - 1
  const report = store.findReport(situation.organ, year)
  const last = report && own(draft, store.changes(report.id), live)
  if (!report || last?.source !== 'file' || last.id < (own(draft, changes, live)?.id ?? 0)) return undefined
  return { report: report.id, change: last.id, year }
}

export function undo(turn: Turn, draft: Draft): Said {
  const file = fileBefore(draft, true)
  if (!file) return undoHere(turn, draft)
  const { report, change, year } = file
  const here = own(draft, draft.changes, true)
  const buttons: Button[] = [
    { label: words.notThatFile(year), action: { do: 'reverse', way: 'undo', report, change } },
    here
      ? {
          label: words.stepOf(year + 1),
          action: { do: 'reverse', way: 'undo', report: draft.report.id, change: here.id },
        }
      : { label: words.keepFile, action: { do: 'ask', asked: { kind: 'nothing' } } },
  ]
  const line = here ? words.whichStep(year) : words.onlyFile(year)
  return { lines: [], doubts: [{ fresh: line, again: line, cells: [], settledBy: 'all', buttons }], next: 'quiet' }
}

/** What a step was about, where it changed neither a figure that stands nor a text: by its cells, else by its words. */
function aboutStep({ situation: { form } }: Draft, changes: readonly ChangeRecord[]): string | undefined {
  const cells = changes.flatMap(({ statements, drops }) => [...statements.map(({ cell }) => cell), ...drops])
  const names = [...new Set(cells.filter((cell) => form.cell(cell)).map((cell) => cellName(form, cell)))]
  const said = changes.find((change) => change.words.trim() !== '')?.words.trim()
  if (names.length > 0) return messages.stepAbout(names)
  return said === undefined ? undefined : messages.stepOfWords(said)
}

function undoHere(turn: Turn, draft: Draft): Said {
  const before = draft.situation
  const changes = takeBack.run(draft, {})
  if (changes.length === 0)
    return { lines: [own(draft, draft.changes, false) ? messages.allUndone : messages.nothingToUndo], next: 'repeat' }
  tellHolders(turn, draft, changes)
  const held = draft.situation.state.held.length > before.state.held.length
  return {
    lines: [
      messages.undone(
        differenceLine(before, draft.situation) ??
          withdrawn(changes.flatMap(({ notes }) => notes)) ??
          aboutStep(draft, changes),
      ),
      ...(held ? [messages.newlyHeld] : []),
    ],
    buttons: [redoButton],
    next: 'advance',
  }
}

export function redo(turn: Turn, draft: Draft): Said {
  const file = fileBefore(draft, false)
  if (file && !own(draft, draft.changes, false)) return reverse(turn, draft, { do: 'reverse', way: 'redo', ...file })
  const before = draft.situation
  const changes = bringBack.run(draft, {})
  if (changes.length === 0) return { lines: [messages.nothingToRedo], next: 'repeat' }
  tellHolders(turn, draft, changes)
  return {
    lines: [
      messages.redone(
        differenceLine(before, draft.situation) ??
          broughtBack(changes.flatMap(({ notes }) => notes)) ??
          aboutStep(draft, changes),
      ),
    ],
    next: 'advance',
    changed: true,
  }
}

/** Offers that rest on nothing but the file are no offers without it. */
const isOfFile = ({ buttons }: Doubt, year: number): boolean => {
  const figures = buttons.flatMap(({ action }) => (action.do === 'record' ? action.figures : []))
  return figures.length > 0 && figures.every((figure) => isFromReport(figure.words, year))
}

/** Takes back or brings back one step, if it is still the person's last of that report. */
export function reverse(turn: Turn, draft: Draft, { way, report, change }: Reverse): Said {
  if (report === draft.report.id && way === 'undo') return undoHere(turn, draft)
  const other = openDraft(turn.store, report, turn.actor)
  if (own(other, other.changes, way === 'undo')?.id !== change) return { lines: [messages.staleTap], next: 'repeat' }
  const { year } = other.situation
  if (way === 'undo') takeBack.run(other, {})
  else bringBack.run(other, {})
  draft.refresh()
  if (way === 'redo') return { lines: [words.fileBack(year)], next: 'advance' }
  turn.state = { ...turn.state, doubts: turn.state.doubts.filter((doubt) => !isOfFile(doubt, year)) }
  return {
    lines: [words.fileGone(year)],
    buttons: [{ label: redoButton.label, action: { do: 'reverse', way: 'redo', report, change } }],
    next: 'advance',
  }
}

import type { Situation } from '../../checks/situation.ts'
import type { ReportFile } from '../../schema/report-file.ts'
import { remarksOn } from '../../text/findings/agreement.ts'
import { heldText } from '../../text/held.ts'
import type { Action } from '../../text/reply.ts'
import { textChanges } from '../../text/text-changes.ts'
import { sectionName } from '../../text/topics.ts'
import * as words from '../../text/uploads.ts'
import { type Draft, openDraft } from '../../tools/draft.ts'
import { importReport } from '../../tools/import-report.ts'
import { isWritten, notesOf } from '../../tools/report-file.ts'
import type { Said } from '../compose.ts'
import { tellOthers } from '../figures/notices.ts'
import { identify } from '../organ/identity.ts'
import type { Turn } from '../turn.ts'
import { keptName } from './collection.ts'
import { differencesOf } from './differences.ts'
import { ownText, type WrittenNote, writtenWith } from './edited/own-text.ts'
import { takeBefore } from './report-before.ts'
import { kept } from './report-json.ts'

/** A report as the person works on it, with a file as the source of what is said. */
const asFile = (turn: Turn, reportId: number, name: string): Draft =>
  openDraft(turn.store, reportId, { ...turn.actor, source: 'file', words: name })

/** A section given whole, written over what stands there: figures that stayed keep their tokens, parts stay parts. */
function textNotes(situation: Situation, section: string, text: string): WrittenNote[] {
  const own = ownText(situation, section)
  const edits = textChanges(own.text, text).flatMap((change) => change.edits)
  const parts = own.pieces.flatMap(({ slot }) => (slot.includes('/') ? [{ slot, value: null }] : []))
  return writtenWith(own, edits, situation) ?? [...parts, { slot: `text:${section}`, value: text }]
}

/** States what a file says and the report does not, as one change: figures that follow anyway are left to follow. */
function takeInto(draft: Draft, file: ReportFile): Said {
  const before = draft.situation
  const { changed, added, texts, tooLong, others } = differencesOf(before, file)
  // What the report was said to be stays.
  const habits = notesOf(file).filter((note) => !isWritten(note) && !before.notes.has(note.slot))
  const change = importReport.run(draft, {
    figures: [...changed, ...added].map(({ cell, value }) => ({ cell, value })),
    notes: [...texts.flatMap(({ section, text }) => textNotes(before, section, text)), ...others, ...habits],
  })
  const after = draft.situation
  const accepted = [...after.state.accepted.values()].filter((stated) => stated.change === change).length
  const held = after.state.held.filter((part) => part.change === change)
  const [first] = held
  const conflict = first ? heldText(after, first) : undefined
  const remarks = conflict ?? remarksOn(before, after)
  return {
    lines: [
      words.takenIn(accepted, texts.length, words.otherNames(others.map(({ slot }) => slot))),
      ...(tooLong.length > 0 ? [words.tooLongText(tooLong.map(sectionName))] : []),
      ...(held.length > 1 ? [words.heldInFile(held.length)] : []),
      ...remarks.lines,
    ],
    buttons: remarks.buttons,
    changed: change !== undefined,
    stated: [...after.state.accepted].flatMap(([cell, stated]) => (stated.change === change ? [cell] : [])),
    next: first
      ? { ask: { kind: 'held', change: first.change }, silently: true }
      : remarks.buttons.length > 0
        ? 'quiet'
        : 'advance',
  }
}

/** Opens the report that a file is taken into, if none is open. */
function openFor(turn: Turn, file: ReportFile, year: number): Said | undefined {
  if (turn.draft || file.organ === undefined) return undefined
  const opened = identify(turn, { organ: file.organ, year })
  if (typeof opened.next === 'object') turn.state = { ...turn.state, asked: opened.next.ask }
  return opened
}

/** What a file said, below the report that it opened; whose habits the report is to follow is asked where nothing else is. */
function belowOpened(opened: Said | undefined, said: Said): Said {
  if (!opened) return said
  const isOffered = typeof opened.next === 'object' && opened.next.ask.kind === 'habits'
  const next = isOffered && said.next === 'advance' ? opened.next : said.next
  return { ...said, lines: [...opened.lines.slice(0, 1), ...said.lines], next }
}

/** What a tap on 收进来 or 接着填 does. */
export function takeReport(turn: Turn, { report, name, as, over }: Extract<Action, { do: 'take' }>): Said {
  const file = kept(report)
  // Kept among those of others as long as nobody had said whose it is.
  turn.store.forgetChecked(turn.incoming.chat, keptName(name))
  const opened = openFor(turn, file, as === 'report' ? file.year : file.year + 1)
  const { draft } = turn
  if (!draft) return opened ?? { lines: [], next: 'repeat' }
  if (as === 'before') {
    const said = takeBefore(turn, draft, file, { name, over: over ?? false })
    return belowOpened(opened, said)
  }
  const before = draft.situation
  const said = takeInto(asFile(turn, draft.report.id, name), file)
  draft.refresh()
  tellOthers(turn, before, draft)
  return belowOpened(opened, said)
}

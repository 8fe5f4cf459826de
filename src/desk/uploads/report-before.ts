import type { Situation } from '../../checks/situation.ts'
import type { ReportFile } from '../../schema/report-file.ts'
import { unplacedTexts } from '../../text/cli/check.ts'
import { findingText } from '../../text/findings/findings.ts'
import { heldInShort } from '../../text/held.ts'
import type { Button } from '../../text/reply.ts'
import { changedInShort } from '../../text/said-in-short.ts'
import * as words from '../../text/uploads.ts'
import { type Draft, openDraft } from '../../tools/draft.ts'
import { importReport, longestText } from '../../tools/import-report.ts'
import { type FileNote, notesOf, reportOf } from '../../tools/report-file.ts'
import type { Said } from '../compose.ts'
import { tellOthers } from '../figures/notices.ts'
import type { Turn } from '../turn.ts'
import { differencesOf, withoutOpenLines } from './differences.ts'
import { offersFrom } from './offers.ts'
import { toKeep } from './report-json.ts'

/** How last year's file is taken. */
interface Taking {
  readonly name: string
  /** What stands otherwise is replaced. */
  readonly over: boolean
  readonly unplaced?: readonly string[]
}

interface Taken {
  readonly before: Draft
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}

const isOfText = (slot: string, section: string): boolean =>
  slot === `text:${section}` || slot.startsWith(`text:${section}/`)

/** What a note of the file may be taken for: what nobody has written yet, or everything when the person said so. */
function freshNotes({ notes }: Situation, file: ReportFile, over: boolean) {
  const isStanding = (slot: string): boolean => {
    const section = /^text:(\w+)$/u.exec(slot)?.[1]
    return section === undefined ? notes.has(slot) : [...notes.keys()].some((other) => isOfText(other, section))
  }
  return writtenNotes(file).filter(({ slot, value }) => value.length <= longestText && (over || !isStanding(slot)))
}

/** Last year's file may be a draft: what stands in it for texts that nobody had written is no text. */
const writtenNotes = (file: ReportFile): readonly FileNote[] =>
  notesOf(file).flatMap((note) => {
    if (!note.slot.startsWith('text:')) return [note]
    const value = withoutOpenLines(note.value, file.organ ?? '').trim()
    return value === '' ? [] : [{ ...note, value }]
  })

/** Keeps the file as the organ's report of its year. What stands there otherwise stays, and is named. */
function keep(
  turn: Turn,
  { situation: current }: Draft,
  file: ReportFile,
  { name, over, unplaced = [] }: Taking,
): Taken {
  const { store, actor } = turn
  // Used a moment before the one at hand, which stays the one that was used last.
  const report = reportOf(store, current.organ, file.year, actor.at - 1)
  const before = openDraft(store, report.id, { ...actor, source: 'file', words: name })
  const standing = before.situation
  const { changed, added } = differencesOf(standing, file)
  const figures = [...added, ...(over ? changed : [])].map(({ cell, value }) => ({ cell, value }))
  const notes = freshNotes(standing, file, over)
  const change = importReport.run(before, { figures, notes })
  if (over) tellOthers(turn, standing, before)
  const { state } = before.situation
  const held = state.held.filter((part) => part.change === change)
  const texts = notes.filter(({ slot }) => slot.startsWith('text:')).length
  const accepted = [...state.accepted.values()].filter((stated) => stated.change === change).length
  const left = [...unplacedTexts(file), ...unplaced]
  const { year } = file
  return {
    before,
    lines: [
      ...(change !== undefined ? [words.takenBefore(year, accepted, texts)] : []),
      ...(change === undefined && changed.length === 0 ? [words.nothingNewBefore(year)] : []),
      ...(held.length > 0 ? [words.heldBefore(year, held.length, heldInShort(before.situation, held[0]!))] : []),
      ...(changed.length > 0 && !over
        ? [words.differsBefore(year, changed.length, changedInShort(standing, changed))]
        : []),
      ...(left.length > 0 ? [words.leftOut(left)] : []),
    ],
    buttons:
      changed.length > 0 && !over
        ? [{ label: words.labels.asFile, action: { do: 'take', report: toKeep(file), name, as: 'before', over: true } }]
        : [],
  }
}

/** What this year's figures look like beside last year's. */
function comparison(before: Situation, after: Situation): string[] {
  const known = new Set(before.findings.map(({ rule, cells }) => `${rule} ${cells}`))
  const fresh = after.findings.filter(
    ({ rule, cells, holdsGate }) => holdsGate && !known.has(`${rule} ${cells}`) && /^(?:Y|S2)-/u.test(rule),
  )
  return fresh.length === 0 ? [] : [words.nowDiffers(fresh.length, findingText(fresh[0]!, after.form))]
}

/** Takes a file as last year's report: kept, compared with, and what may be carried over from it is offered, a tap each. */
export function takeBefore(turn: Turn, draft: Draft, file: ReportFile, taking: Taking): Said {
  const earlier = draft.situation
  const { before, lines, buttons } = keep(turn, draft, file, taking)
  draft.refresh()
  const now = draft.situation
  const doubts = offersFrom(before.situation, now, turn.state.asked)
  const hasTexts = [...before.situation.notes.keys()].some((slot) => slot.startsWith('text:'))
  const hints = [
    ...comparison(earlier, now),
    ...(before.situation.form.edition === now.form.edition
      ? []
      : [words.formsDiffer(file.year, before.situation.form.tables !== undefined)]),
    ...(hasTexts ? [words.textsWait(file.year)] : []),
  ]
  return {
    lines: [...lines, ...hints].slice(0, doubts.length > 0 ? 5 : 4),
    buttons,
    doubts,
    next: doubts.length > 0 || buttons.length > 0 ? 'quiet' : 'advance',
  }
}

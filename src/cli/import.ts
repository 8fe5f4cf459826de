import type { Situation } from '../checks/situation.ts'
import type { Config } from '../config.ts'
import type { ReportFile } from '../schema/report-file.ts'
import type { Store } from '../store/store.ts'
import { cellName, figureText } from '../text/cells.ts'
import { unplacedTexts } from '../text/cli/check.ts'
import { reportTexts } from '../text/cli/cli.ts'
import { heldInShort } from '../text/held.ts'
import { importReport, longestText } from '../tools/import-report.ts'
import { isWritten, notesOf, reportOf } from '../tools/report-file.ts'
import { localDraft } from './actor.ts'
import { exit, type Io } from './io.ts'
import { readReport } from './read-report.ts'
import { withStore } from './reports.ts'

const person = 'local'

/** Figures of somebody else that the file replaces: both are told. */
function replaced({ form, state, changes }: Situation, file: ReportFile): string[] {
  const saidBy = new Map(changes.map(({ id, by }) => [id, by]))
  return [...file.figures].flatMap(([id, value]) => {
    const standing = state.accepted.get(id)
    const isOthers = standing && standing.value !== value && saidBy.get(standing.change) !== person
    if (!isOthers) return []
    return [
      reportTexts.overOthers(cellName(form, id), figureText(form, id, standing.value), figureText(form, id, value)),
    ]
  })
}

function importInto(store: Store, organ: string, file: ReportFile, path: string): Imported & { ok: true } {
  const report = reportOf(store, organ, file.year, Date.now())
  const draft = localDraft(store, report, path)
  const before = draft.situation
  const notes = notesOf(file)
  const figures = [...file.figures].map(([cell, value]) => ({ cell, value }))
  const change = importReport.run(draft, { figures, notes })
  store.touchReport(report.id, Date.now())
  const { state, changes } = draft.situation
  const accepted = [...state.accepted.values()].filter((stated) => stated.change === change).length
  const texts = changes.find(({ id }) => id === change)?.notes.filter(isWritten).length ?? 0
  const held = state.held.filter((part) => part.change === change)
  return {
    ok: true,
    report: report.id,
    lines: [
      reportTexts.imported(organ, file.year, accepted),
      ...(texts > 0 ? [reportTexts.texts(texts)] : []),
      ...replaced(before, file),
      ...held.map((part) => reportTexts.held(heldInShort(draft.situation, part))),
      ...unplacedTexts(file).map(reportTexts.unplaced),
      ...(file.heldChanges > 0 ? [reportTexts.heldLeftOut(file.heldChanges)] : []),
    ],
    isHeld: held.length + file.heldChanges > 0,
  }
}

export type Imported =
  /** A sentence for people. */
  | { readonly ok: false; readonly error: string }
  | { readonly ok: true; readonly report: number; readonly lines: readonly string[]; readonly isHeld: boolean }

/** Brings a report file in as one change, settled like any other. */
export function importFile(store: Store, path: string): Imported {
  const reading = readReport(path)
  if (!reading.ok) return reading
  const { organ } = reading.report
  if (organ === undefined) return { ok: false, error: reportTexts.noOrgan }
  const long = notesOf(reading.report).find(({ value }) => value.length > longestText)
  if (long) return { ok: false, error: reportTexts.longText(long.slot) }
  return store.transaction(() => importInto(store, organ, reading.report, path))
}

/** `nianbao import`: 0, 1 when something is held, 2 when the file cannot be read. */
export function runImport(config: Config, { out, note }: Io, path: string): number {
  const imported = withStore(config, (store) => importFile(store, path))
  if (!imported.ok) {
    note(`${path}：${imported.error}\n`)
    return exit.unreadable
  }
  out(`${imported.lines.join('\n')}\n`)
  return imported.isHeld ? exit.bad : exit.good
}

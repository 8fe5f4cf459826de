import type { Checklist, ChecklistGroup, ChecklistRow } from '../../report/checklist/content.ts'
import { partName } from '../../report/file-name.ts'
import { dayOf, monthAndDay } from '../../schema/calendar.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { topicsOf } from '../../schema/topics.ts'
import type { StoredFile } from '../../store/store.ts'
import { cellName, figureText } from '../../text/cells.ts'
import { explainedLine } from '../../text/explained.ts'
import { checklistWords } from '../../text/handed-out.ts'
import { codeLine } from '../../text/sign-off.ts'
import { formIn, hashIn, type Snapshot } from '../standing/snapshot.ts'

export const checklistName = (snapshot: Pick<Snapshot, 'organ' | 'year'>): string =>
  partName(snapshot, checklistWords.name, 'docx')

function rowOf(snapshot: Snapshot, cell: CellId): ChecklistRow {
  const form = formIn(snapshot)
  const source = snapshot.sources?.[cell]
  return {
    name: cellName(form, cell),
    figure: figureText(form, cell, snapshot.figures[cell]!),
    source: source ? `${source.who} ${monthAndDay(source.day)}` : '',
    words: source ? source.words : snapshot.sources ? checklistWords.derived : '',
  }
}

/**
 * Figures that one office signs for at one place: of those that are asked for together the ones it was asked for, and what follows from
 * them. What somebody else reported has a place of its own.
 */
function groupsIn(snapshot: Snapshot, cells: readonly CellId[]): ChecklistGroup[] {
  const { offices = {}, sources } = snapshot
  const stated = cells.filter((cell) => !sources || sources[cell])
  const named = new Set((stated.length > 0 ? stated : cells).map((cell) => offices[cell]))
  const [only] = named
  const officeOf = (cell: CellId): string | undefined => (named.size === 1 ? only : offices[cell])
  const groups = new Map<string | undefined, CellId[]>()
  for (const cell of cells) groups.set(officeOf(cell), [...(groups.get(officeOf(cell)) ?? []), cell])
  return [...groups].map(([office, own]) => ({ office, rows: own.map((cell) => rowOf(snapshot, cell)) }))
}

/** Every figure of a kept file that is not 0, with who said it. */
export function checklistOf(file: StoredFile): Checklist {
  const { kind, number, at, content } = file
  const snapshot = content as Snapshot
  const { organ, year, figures, signOff, correction, explained = [], settledRows } = snapshot
  const form = formIn(snapshot)
  const groups = topicsOf(form).flatMap(({ cells }) =>
    groupsIn(
      snapshot,
      cells.filter((cell) => (figures[cell] ?? 0) !== 0),
    ),
  )
  const open = form.cells.filter(({ id }) => figures[id] === undefined).length
  return {
    organ,
    year,
    state: kind === 'final' ? checklistWords[correction ? 'correction' : 'final'] : checklistWords.draft(number),
    day: dayOf(at),
    groups,
    notes: [
      open === 0 ? checklistWords.restZero : checklistWords.restOpen(open),
      ...(explained.length > 0 ? [checklistWords.explained] : []),
      ...explained.map((one, at) => `${at + 1}. ${explainedLine(one)}`),
      ...(settledRows === undefined ? [] : [settledRows]),
      ...(signOff ? [checklistWords.approved(signOff)] : []),
      codeLine(hashIn(file)),
    ],
  }
}

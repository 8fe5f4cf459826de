import type { Checklist, ChecklistRow } from '../report/checklist/content.ts'
import { partName } from '../report/file-name.ts'
import { dayOf, monthAndDay } from '../schema/calendar.ts'
import type { CellId } from '../schema/cell-id.ts'
import { topicsOf } from '../schema/topics.ts'
import type { StoredFile } from '../store/store.ts'
import { cellName, figureText } from '../text/cells.ts'
import { checklistWords } from '../text/handed-out.ts'
import { codeLine } from '../text/sign-off.ts'
import { formIn, hashIn, type Snapshot } from './snapshot.ts'

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

/** Every figure of a kept file that is not 0, with who said it; those that are asked for together are signed for together. */
export function checklistOf(file: StoredFile): Checklist {
  const { kind, number, at, content } = file
  const snapshot = content as Snapshot
  const { organ, year, figures, offices = {}, signOff, correction } = snapshot
  const form = formIn(snapshot)
  const groups = topicsOf(form).flatMap(({ cells }) => {
    const listed = cells.filter((cell) => (figures[cell] ?? 0) !== 0)
    const office = listed.map((cell) => offices[cell]).find((name) => name !== undefined)
    return listed.length === 0 ? [] : [{ office, rows: listed.map((cell) => rowOf(snapshot, cell)) }]
  })
  const open = form.cells.filter(({ id }) => figures[id] === undefined).length
  return {
    organ,
    year,
    state: kind === 'final' ? checklistWords[correction ? 'correction' : 'final'] : checklistWords.draft(number),
    day: dayOf(at),
    groups,
    notes: [
      open === 0 ? checklistWords.restZero : checklistWords.restOpen(open),
      ...(signOff ? [checklistWords.approved(signOff)] : []),
      codeLine(hashIn(file)),
    ],
  }
}

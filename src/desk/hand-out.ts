import { emptyState } from '../checks/fold.ts'
import { withExtension } from '../report/file-name.ts'
import type { StoredFile } from '../store/store.ts'
import * as words from '../text/handed-out.ts'
import type { Button, HandOut } from '../text/reply.ts'
import { chineseDate } from '../text/text-questions.ts'
import { type Draft, openDraft } from '../tools/draft.ts'
import { handOutButtons, mainTable, onward, sameDraft } from './build.ts'
import { checklistName } from './checklist.ts'
import type { Said } from './compose.ts'
import { showTable, tableShown } from './look.ts'
import { contentOf, currentHash, formIn, hashIn, type Snapshot } from './snapshot.ts'

const finalButton: Button = { label: words.buttons.final, action: { do: 'say', words: words.buttons.final } }
const draftButton: Button = { label: '出草稿', action: { do: 'build', kind: 'draft' } }

/** The words a final is sent with, alone in their message so that they can be copied whole. */
function coverNote({ store }: Draft, file: StoredFile): string[] {
  const { organ, year, signature } = file.content as Snapshot
  return words.coverNote({
    organ,
    year,
    draft: sameDraft(store.files(file.reportId), hashIn(file)),
    signed: signature.date === undefined ? undefined : chineseDate(signature.date),
    names: [file.name, withExtension(file.name, 'pdf')],
  })
}

/** The main table as the file has it. */
function oldTable(snapshot: Snapshot): Pick<Said, 'lines' | 'table' | 'picture'> {
  const { organ, year, form, figures } = contentOf(snapshot)
  return tableShown({ organ, year, form, figures, state: emptyState }, mainTable(form).id)
}

function handed(draft: Draft, file: StoredFile, as: HandOut): Pick<Said, 'lines' | 'file' | 'table' | 'picture'> {
  const { id, name } = file
  const kind = file.kind === 'final' ? 'final' : 'draft'
  switch (as) {
    case 'picture':
      return oldTable(file.content as Snapshot)
    case 'note':
      return { lines: coverNote(draft, file) }
    case 'pdf':
      return {
        lines: [words.pdfLine(kind === 'draft' ? file.number : undefined)],
        file: { id, kind, name: withExtension(name, 'pdf'), as },
      }
    case 'checklist':
      return { lines: [words.checklistLine], file: { id, kind, name: checklistName(file.content as Snapshot), as } }
  }
}

/** Whether the report has changed since a file of it was built. */
function isOutdated(draft: Draft, file: StoredFile): boolean {
  const { store, actor, report } = draft
  const { situation } = file.reportId === report.id ? draft : openDraft(store, file.reportId, actor)
  return hashIn(file) !== currentHash(situation)
}

/** Hands out something of a file that was built, as it was built: whatever was said since, it says the same as the file. */
export function handOut(draft: Draft, id: number, as: HandOut): Said {
  const file = draft.store.file(id)!
  const isOld = isOutdated(draft, file)
  const isVoid = isOld && file.kind === 'final'
  if (isVoid && as === 'note') return { lines: [words.voidFile], buttons: [finalButton], next: 'quiet' }
  const isHere = file.reportId === draft.report.id
  if (as === 'picture' && isHere && !isOld)
    return withOthers(draft, file, as, showTable(draft, mainTable(draft.situation.form).id))
  const { lines, ...rest } = handed(draft, file, as)
  const warning = isVoid ? [words.voidFile] : isOld ? [words.changedSince(file.number)] : []
  const next = isVoid ? [finalButton] : isOld ? [draftButton] : file.kind === 'draft' && isHere ? [onward(draft)] : []
  return {
    ...rest,
    lines: [...lines, ...warning],
    buttons: [...handOutButtons(file, formIn(file.content as Snapshot), as), ...next],
    next: 'quiet',
  }
}

/** A tap takes all buttons of a message away: what else could be had stands under the answer. */
function withOthers(draft: Draft, file: StoredFile, as: HandOut, said: Said): Said {
  const others = [...handOutButtons(file, draft.situation.form, as), onward(draft)]
  return { ...said, buttons: [...(said.buttons ?? []), ...others] }
}

/** The same, asked for in words: of the file that was built last. */
export function handOutLast(draft: Draft, as: HandOut): Said {
  const { store, report } = draft
  const file = as === 'note' ? store.lastFile(report.id, 'final') : store.files(report.id).at(-1)
  if (file) return handOut(draft, file.id, as)
  return as === 'note'
    ? { lines: [words.noFinalYet], buttons: [finalButton], next: 'quiet' }
    : { lines: [words.noFileYet], buttons: [draftButton], next: 'quiet' }
}

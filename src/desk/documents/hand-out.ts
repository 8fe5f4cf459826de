import { emptyState } from '../../checks/fold.ts'
import { withExtension } from '../../report/file-name.ts'
import { dayOf } from '../../schema/calendar.ts'
import type { StoredFile } from '../../store/store.ts'
import { draftButton, finalButton } from '../../text/buttons.ts'
import { olderFinalWords } from '../../text/correction.ts'
import * as words from '../../text/handed-out.ts'
import { chineseDate } from '../../text/questions/texts.ts'
import type { Button, HandOut } from '../../text/reply.ts'
import { codeLine } from '../../text/sign-off.ts'
import { type Draft, openDraft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import { showTable, tableShown } from '../figures/look.ts'
import { holds, lastFinal } from '../standing/final-state.ts'
import { publishedOf } from '../standing/publication.ts'
import { contentOf, formIn, hashIn, type Snapshot } from '../standing/snapshot.ts'
import { aboutFinal, draftLike, handOutButtons, mainTable, onward, publishButton } from './build.ts'
import { checklistName } from './checklist.ts'
import { correctionIn } from './correction-note.ts'

/** The words a final is sent with, alone in their message so that they can be copied whole. */
function coverNote({ store }: Draft, file: StoredFile, chat: string | undefined): string[] {
  const { organ, year, signature, signOff, correction } = file.content as Snapshot
  return words.coverNote({
    organ,
    year,
    draft: draftLike(store.files(file.reportId), hashIn(file))?.number,
    signed: signature.date === undefined ? undefined : chineseDate(signature.date),
    signOff,
    reason: correction?.reason,
    // Only what there is: a PDF is drawn when somebody asks for it.
    names: [
      file.name,
      ...(chat !== undefined && store.wasHandedOut(chat, file.id, 'pdf') ? [withExtension(file.name, 'pdf')] : []),
    ],
  })
}

/** The main table as the file has it. */
function oldTable(snapshot: Snapshot): Pick<Said, 'lines' | 'table' | 'picture'> {
  const { organ, year, form, figures } = contentOf(snapshot)
  return tableShown({ organ, year, form, figures, state: emptyState }, mainTable(form).id)
}

/** The Word file once more, as it was built. */
function wordFile(draft: Draft, file: StoredFile): string[] {
  if (file.kind !== 'final') return [words.againLine(file.number), codeLine(hashIn(file))]
  if (holds(draft, file)) return aboutFinal(draft, file)
  return [olderFinalWords.line(file.number, dayOf(file.at)), codeLine(hashIn(file))]
}

function handed(
  draft: Draft,
  file: StoredFile,
  as: HandOut,
  chat: string | undefined,
): Pick<Said, 'lines' | 'file' | 'table' | 'picture'> {
  const { id, name } = file
  const kind = file.kind === 'final' ? 'final' : 'draft'
  switch (as) {
    case 'docx':
      return { lines: wordFile(draft, file), file: { id, kind, name } }
    case 'picture':
      return oldTable(file.content as Snapshot)
    case 'note':
      return { lines: coverNote(draft, file, chat) }
    case 'correction':
      return correctionIn(draft, file)
    case 'pdf':
      return {
        lines: [words.pdfLine(kind === 'draft' ? file.number : undefined)],
        file: { id, kind, name: withExtension(name, 'pdf'), as },
      }
    case 'checklist':
      return { lines: [words.checklistLine], file: { id, kind, name: checklistName(file.content as Snapshot), as } }
  }
}

/** What comes next under something that was handed out. */
function nextButtons(draft: Draft, file: StoredFile, isHere: boolean, isOld: boolean): Button[] {
  if (file.kind === 'final' && isOld) return lastFinal(draft)?.standing ? [] : [finalButton]
  if (file.kind === 'final') return publishButton(draft, file)
  if (isOld) return [draftButton]
  return isHere ? [onward(draft)] : []
}

/** What is said with a file that is handed out again: which it is, where there is a newer one, and whether it still holds. */
function stateLines(draft: Draft, file: StoredFile): string[] {
  if (holds(draft, file)) return []
  if (file.kind !== 'final') return [words.changedSince(file.number)]
  const published = publishedOf(draft)
  if (published?.file === file.id) return [olderFinalWords.published(published)]
  const standing = lastFinal(draft)?.standing
  return [standing ? olderFinalWords.superseded(standing.number) : words.voidFile]
}

/**
 * Hands out something of a file that was built, as it was built: whatever was said since, it says the same as the file.
 * @param chat the one it is for: the words to send a final with name what was handed out there
 */
export function handOut(here: Draft, id: number, as: HandOut, chat?: string): Said {
  const file = here.store.file(id)!
  const isHere = file.reportId === here.report.id
  const draft = isHere ? here : openDraft(here.store, file.reportId, here.actor)
  const isOld = !holds(draft, file)
  if (isOld && file.kind === 'final' && as === 'note')
    return { lines: [words.voidFile], buttons: [finalButton], next: 'quiet' }
  if (as === 'picture' && isHere && !isOld)
    return withOthers(draft, file, as, showTable(draft, mainTable(draft.situation.form).id))
  const { lines, ...rest } = handed(draft, file, as, chat)
  return {
    ...rest,
    lines: [...lines, ...stateLines(draft, file)],
    buttons: [
      ...handOutButtons(file, formIn(file.content as Snapshot), as),
      ...nextButtons(draft, file, isHere, isOld),
    ],
    next: 'quiet',
  }
}

/** A tap takes all buttons of a message away: what else could be had stands under the answer. */
function withOthers(draft: Draft, file: StoredFile, as: HandOut, said: Said): Said {
  const others = [...handOutButtons(file, draft.situation.form, as), onward(draft)]
  return { ...said, buttons: [...(said.buttons ?? []), ...others] }
}

/** The same, asked for in words: of the file that was built last. */
export function handOutLast(draft: Draft, as: HandOut, chat?: string): Said {
  const { store, report } = draft
  const file = as === 'note' ? store.lastFile(report.id, 'final') : store.files(report.id).at(-1)
  if (file) return handOut(draft, file.id, as, chat)
  return as === 'note'
    ? { lines: [words.noFinalYet], buttons: [finalButton], next: 'quiet' }
    : { lines: [words.noFileYet], buttons: [draftButton], next: 'quiet' }
}

/** 「正式稿1」「上一版」: a final that is not the last one, as it was built. */
export function handOutOlder(draft: Draft, which: number | 'before'): Said {
  const finals = draft.store.files(draft.report.id, 'final')
  const file = which === 'before' ? finals.at(-2) : finals.find(({ number }) => number === which)
  if (file) return handOut(draft, file.id, 'docx')
  return { lines: [which === 'before' ? olderFinalWords.onlyOne : olderFinalWords.unknown(which)], next: 'quiet' }
}

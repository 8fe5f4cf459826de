import type { Situation } from '../../../checks/situation.ts'
import { isBlank, isMark } from '../../../intake/files/cell-value.ts'
import type { ReadReport } from '../../../intake/files/report.ts'
import type { CellId } from '../../../schema/cell-id.ts'
import { renderTokens, tokenOf } from '../../../schema/tokens.ts'
import { type TextChange, type TextEdit, textChanges } from '../../../text/text-changes.ts'
import type { Draft } from '../../../tools/draft.ts'
import { longestText } from '../../../tools/import-report.ts'
import { isWritten, notesOf } from '../../../tools/report-file.ts'
import type { SentFile } from '../read-upload.ts'
import { type Base, type Wording, wordingOf } from './base.ts'
import { type EditList, type FileChange, openChanges } from './edit-list.ts'
import { figureChanges } from './figure-changes.ts'
import { merged } from './merge.ts'
import { figureAt, ownText, writtenWith } from './own-text.ts'

/** What was seen in a file and is not taken over. */
export interface Noticed {
  /** Sections whose heading is not found any more: neither they nor the texts before them are compared. */
  readonly lost: readonly string[]
  readonly tooLong: readonly string[]
  /** The sentence every report opens with. */
  readonly opening: boolean
  /** Headings that the form sets. */
  readonly headings: readonly string[]
  /** Figures that the file has not got any more: a blank says nothing. */
  readonly blank: readonly CellId[]
  /** Cells in which something is written that is no figure. */
  readonly unread: readonly { readonly cell: CellId; readonly text: string }[]
}

export interface Compared {
  readonly list: EditList
  readonly noticed: Noticed
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')

/** Sections that can be compared: where a heading is gone, its text hangs on the one before. */
function sectionsOf({ form }: Situation, base: Wording, { texts }: ReadReport): { known: string[]; lost: string[] } {
  const ids = form.sections.map(({ id }) => id)
  const isLost = (id: string | undefined): boolean =>
    id !== undefined && base.texts.has(id) && base.texts.get(id) !== '' && !texts.has(id as never)
  const lost = ids.filter(isLost)
  const known = ids.filter((id, at) => base.texts.has(id) && !isLost(id) && !isLost(ids[at + 1]))
  return { known, lost }
}

/** An edit that only says in words what the file says in its tables: the figure stands there as ⟦cell⟧ and follows by itself. */
function follows(
  situation: Situation,
  section: string,
  base: string,
  { figures }: ReadReport,
  edit: TextEdit,
): boolean {
  const own = ownText(situation, section)
  const result = merged(base, own.text, { edits: [edit] })
  const [place] = result.kind === 'clear' ? result.edits : result.kind === 'clash' ? [result.edit] : []
  const cell = place && figureAt(own, place)?.cell
  const value = cell && figures.get(cell)
  return (
    value !== undefined &&
    renderTokens(tokenOf(cell!), { form: situation.form, figures: new Map([[cell!, value]]) }) === place!.text
  )
}

/** The words of section one, with the opening where somebody wrote it there. */
function opened(base: Wording, theirs: Wording, own: string): { base: Wording; theirs: Wording; isForeign: boolean } {
  const isOther = bare(base.introduction) !== bare(theirs.introduction)
  const first = [...base.texts.keys()][0]
  const isOwn = first !== undefined && base.introduction !== '' && bare(own).startsWith(bare(base.introduction))
  if (!isOther || !isOwn) return { base, theirs, isForeign: isOther && theirs.introduction !== '' }
  const whole = (wording: Wording): Wording => ({
    ...wording,
    texts: new Map([...wording.texts, [first, `${wording.introduction}\n${wording.texts.get(first) ?? ''}`]]),
  })
  return { base: whole(base), theirs: whole(theirs), isForeign: false }
}

function textsOf(situation: Situation, base: Wording, theirs: Wording, known: readonly string[], report: ReadReport) {
  const bases: Record<string, string> = {}
  const tooLong: string[] = []
  const headings: string[] = []
  const changes = known.flatMap((section): FileChange[] => {
    const [before, after] = [base.texts.get(section) ?? '', theirs.texts.get(section) ?? '']
    if (bare(before) === bare(after) && before.split('\n').length === after.split('\n').length) return []
    if (after.length > longestText) {
      tooLong.push(section)
      return []
    }
    bases[section] = before
    const own = ownText(situation, section)
    const isOpen = (change: TextChange): boolean => {
      const result = merged(before, own.text, change)
      const edits = result.kind === 'clear' ? result.edits : result.kind === 'clash' ? [result.edit] : []
      if (writtenWith(own, edits, situation)) return true
      headings.push(section)
      return false
    }
    return textChanges(before, after)
      .map(
        ({ edits }): TextChange => ({
          edits: edits.filter((edit) => !follows(situation, section, before, report, edit)),
        }),
      )
      .filter((change) => change.edits.length > 0 && isOpen(change))
      .map((change) => ({ kind: 'text', section, change }))
  })
  return { changes, bases, tooLong, headings: [...new Set(headings)] }
}

/** The signature and reasons, where the file says others than what it was made from. */
function notesIn(situation: Situation, base: Wording, report: ReadReport): FileChange[] {
  const signed = new Map(Object.entries(base.signature).map(([name, value]) => [`signature:${name}`, value]))
  return notesOf(report).flatMap((note): FileChange[] => {
    if (!isWritten(note) || note.slot.startsWith('text:')) return []
    const standing = situation.notes.get(note.slot)?.value ?? null
    const own = note.slot === 'signature:organ' ? situation.organ : undefined
    const old = note.slot.startsWith('signature:') ? (signed.get(note.slot) ?? own) : standing
    return old === note.value
      ? []
      : [{ kind: 'note', slot: note.slot, value: note.value, base: old === undefined ? null : standing }]
  })
}

/** What somebody changed in a file of ours, against what it was made from; what was said here since stays as it is. */
export function compare(draft: Draft, base: Base, report: ReadReport, sent: SentFile, key: string): Compared {
  const { situation } = draft
  const first = [...base.texts.keys()][0]
  const wordings = opened(
    base,
    wordingOf(report, situation.organ),
    first === undefined ? '' : ownText(situation, first).text,
  )
  const { known, lost } = sectionsOf(situation, base, report)
  const texts = textsOf(situation, wordings.base, wordings.theirs, known, report)
  const figures = figureChanges(situation, base.figures, report.figures)
  const list: EditList = {
    key,
    report: draft.report.id,
    name: sent.name,
    from: base.file && { kind: base.file.kind === 'final' ? 'final' : 'draft', number: base.file.number },
    bases: texts.bases,
    changes: [
      ...figures.map((cells): FileChange => ({ kind: 'figures', cells })),
      ...texts.changes,
      ...notesIn(situation, base, report),
    ],
    habits: notesOf(report).filter((note) => !isWritten(note) && !situation.notes.has(note.slot)),
    taken: {},
    left: [],
    at: null,
    shownAt: draft.actor.at,
  }
  const stillOpen = new Set(openChanges(draft, list).map(({ at }) => at))
  const printed = base.file ? [...base.figures.keys()].filter((cell) => report.printed.has(cell)) : []
  const textIn = (cell: CellId): string => report.printed.get(cell) ?? ''
  const isWrittenOver = (cell: CellId): boolean => !isBlank(textIn(cell)) && !isMark(textIn(cell))
  return {
    list: { ...list, changes: list.changes.filter((_, at) => stillOpen.has(at)) },
    noticed: {
      lost,
      tooLong: texts.tooLong,
      opening: wordings.isForeign && base.file !== null,
      headings: texts.headings,
      blank: printed.filter((cell) => !isWrittenOver(cell)),
      unread: printed.filter(isWrittenOver).map((cell) => ({ cell, text: textIn(cell) })),
    },
  }
}

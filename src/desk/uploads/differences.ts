import { sectionText } from '../../checks/section-texts.ts'
import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { ReportFile } from '../../schema/report-file.ts'
import { longestText } from '../../tools/import-report.ts'
import { type FileNote, isWritten, notesOf } from '../../tools/report-file.ts'

/** A figure of a file, and what stands in the report in its place. */
interface Changed {
  readonly cell: CellId
  readonly value: Figure
  readonly standing: Figure
}

/** What a file says that its report does not. What it leaves blank says nothing. */
export interface Differences {
  readonly changed: readonly Changed[]
  readonly added: readonly { readonly cell: CellId; readonly value: Figure }[]
  /** Sections whose text is another, or not there yet. */
  readonly texts: readonly { readonly section: string; readonly text: string; readonly isNew: boolean }[]
  /** Sections too long to be kept. */
  readonly tooLong: readonly string[]
  /** The signature, and reasons. */
  readonly others: readonly FileNote[]
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '')

const isOpenLine = (line: string): boolean => /^\s*〔待填[^〕\n]*〕\s*$/u.test(line)

/** What a draft prints where something is still to be written is nobody's text; nor is the organ that stands over an open date. */
export function withoutOpenLines(text: string, organ: string): string {
  const lines = text.trimEnd().split('\n')
  const isSigned = isOpenLine(lines.at(-1) ?? '') && squeezed(lines.at(-2) ?? '') === squeezed(organ)
  return (isSigned ? lines.slice(0, -2) : lines).filter((line) => !isOpenLine(line)).join('\n')
}

export function differencesOf(situation: Situation, file: ReportFile): Differences {
  const { figures, narratives = {} } = file
  const standing = situation.figures
  const entries = [...figures].map(([cell, value]) => ({ cell, value, standing: standing.get(cell) }))
  const texts = Object.entries(narratives).flatMap(([section, printed]) => {
    const text = withoutOpenLines(printed, file.organ ?? situation.organ)
    const own = sectionText(situation, section)
    if (text.trim() === '' || (own !== undefined && squeezed(own) === squeezed(text))) return []
    return [{ section, text, isNew: own === undefined }]
  })
  return {
    changed: entries.filter(
      (entry): entry is Changed => entry.standing !== undefined && entry.standing !== entry.value,
    ),
    added: entries.filter((entry) => entry.standing === undefined).map(({ cell, value }) => ({ cell, value })),
    texts: texts.filter(({ text }) => text.length <= longestText),
    tooLong: texts.filter(({ text }) => text.length > longestText).map(({ section }) => section),
    others: notesOf(file).filter(
      (note) =>
        isWritten(note) && !note.slot.startsWith('text:') && situation.notes.get(note.slot)?.value !== note.value,
    ),
  }
}

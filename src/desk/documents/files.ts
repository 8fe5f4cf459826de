import { buildDocx } from '../../report/build-docx.ts'
import { buildChecklist } from '../../report/checklist/build-checklist.ts'
import type { Table } from '../../report/document.ts'
import { DocumentFailure, UnknownCharacters } from '../../report/engine/document-failure.ts'
import { type Engine, sharedEngine } from '../../report/engine/engine.ts'
import { buildPdf } from '../../report/pdf/build-pdf.ts'
import { buildPicture } from '../../report/png/build-picture.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { Store, StoredFile } from '../../store/store.ts'
import { cellName } from '../../text/cells.ts'
import { fileTrouble, fileWords } from '../../text/handed-out.ts'
import type { HandedReport, TablePicture } from '../../text/reply.ts'
import { contentOf, formIn, type Snapshot, stampOf } from '../standing/snapshot.ts'
import { checklistOf } from './checklist.ts'
import { ReadBackDifference, readBackChecklist, readBackDocx, readBackPdf } from './read-back.ts'

// Files that a reply announced are built when it is sent, from what was kept with them: the same bytes however often they are asked for.

function stored(store: Store, id: number): StoredFile & { readonly content: Snapshot } {
  const file = store.file(id)
  if (!file) throw new Error(`there is no file ${id}`)
  return file as StoredFile & { readonly content: Snapshot }
}

/** The report as a Word file. Throws {@link ReadBackDifference} if the file does not say what it was built from. */
export async function fileBytes(store: Store, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const file = stored(store, id)
  const { name, content } = file
  const report = { ...contentOf(content), stamp: stampOf(file) }
  const bytes = await buildDocx(report)
  readBackDocx(report, bytes)
  return { name, bytes }
}

async function pdfBytes(store: Store, id: number, engine: Engine): Promise<Uint8Array> {
  const report = contentOf(stored(store, id).content)
  const bytes = await buildPdf(report, engine)
  readBackPdf(report, await engine.read(bytes))
  return bytes
}

async function checklistBytes(store: Store, id: number): Promise<Uint8Array> {
  const checklist = checklistOf(stored(store, id))
  const bytes = await buildChecklist(checklist)
  readBackChecklist(checklist, bytes)
  return bytes
}

/** What is made of a kept file. Throws {@link ReadBackDifference} if it does not say what it was built from. */
export function reportBytes(store: Store, { id, as }: HandedReport, engine: Engine): Promise<Uint8Array> {
  if (as === 'pdf') return pdfBytes(store, id, engine)
  return as === 'checklist' ? checklistBytes(store, id) : fileBytes(store, id).then(({ bytes }) => bytes)
}

/** Why a file is not handed out, in a sentence for who asked for it; undefined for what is nobody's fault but the program's. */
export function troubleOf(store: Store, { id, as }: HandedReport, error: unknown): string | undefined {
  const what = fileWords[as ?? 'docx']
  if (error instanceof UnknownCharacters) return fileTrouble.characters(what, error)
  if (error instanceof DocumentFailure)
    return error.code === 'too_slow' || error.code === 'too_large' ? fileTrouble.slow(what) : fileTrouble.broken(what)
  if (!(error instanceof ReadBackDifference)) return undefined
  const form = formIn(stored(store, id).content)
  const names = error.cells.slice(0, 3).map((cell) => cellName(form, cell))
  return fileTrouble.differs(what, names)
}

/** The picture of a table as a PNG. Throws what drawing throws: whoever asks has the table as text to fall back on. */
export const pictureBytes = (picture: TablePicture, engine: Engine = sharedEngine()): Promise<Uint8Array> =>
  buildPicture(
    {
      ...picture,
      section: picture.section as Table['id'],
      form: formIn(picture),
      figures: new Map(Object.entries(picture.figures) as [CellId, Figure][]),
      held: new Map(Object.entries(picture.held) as [CellId, Figure][]),
    },
    engine,
  )

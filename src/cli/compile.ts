import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { type Checked, check } from '../checks/findings.ts'
import type { ReportContent } from '../report/content.ts'
import { DocumentFailure, UnknownCharacters } from '../report/engine/document-failure.ts'
import { type Conflict, pictureSections } from '../report/png/picture.ts'
import type { SectionId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import type { ReportFile } from '../schema/report-file.ts'
import { renderTokens } from '../schema/tokens.ts'
import { reportToJson } from '../schema/write-report.ts'
import { missingLines, unplacedTexts } from '../text/check.ts'
import { compileTexts } from '../text/cli.ts'
import { findingKey, findingText } from '../text/findings.ts'
import { templateFor } from '../text/narrative.ts'
import { exit, type Io } from './io.ts'
import { readReport } from './read-report.ts'

export interface CompileOptions {
  readonly output: string
  readonly draft?: boolean
  readonly section?: string
}

interface Compiled {
  readonly file: ReportFile
  readonly checked: Checked
  /** Stated, and what follows. */
  readonly figures: Figures
  readonly narratives: Readonly<Partial<Record<SectionId, string>>>
}

/** Section six states the information fees; without words of its own it is written from them. */
function narrativesOf({ form, year, narratives = {} }: ReportFile, figures: Figures): Compiled['narratives'] {
  const fees = form.cells.filter(({ section }) => section === 's6')
  const areKnown = fees.length > 0 && fees.every(({ id }) => figures.has(id))
  const template = areKnown && !narratives.s6?.trim() ? templateFor(form, year, 'text:s6') : undefined
  return template === undefined ? narratives : { ...narratives, s6: renderTokens(template, { form, figures }) }
}

function compile(file: ReportFile): Compiled {
  const checked = check(file)
  const figures = new Map([...file.figures, ...[...checked.derived].map(([id, { value }]) => [id, value] as const)])
  return { file, checked, figures, narratives: narrativesOf(file, figures) }
}

/** What a final still lacks, and what stands in its way, as sentences. */
function obstacles({ file, checked, narratives }: Compiled): { missing: string[]; findings: string[] } {
  const { form, organ, signature } = file
  const texts = form.sections.filter(({ kind, optional }) => kind === 'narrative' && !optional)
  const missing = [
    ...(organ === undefined ? [compileTexts.missingOrgan] : []),
    ...missingLines(form, checked.missing).map(compileTexts.missingFigures),
    ...unplacedTexts(file).map(compileTexts.missingFigures),
    ...texts
      .filter(({ id }) => !narratives[id as SectionId]?.trim())
      .map(({ id, title }) => compileTexts.missingText(title, id)),
    ...texts
      .filter(({ id }) => narratives[id as SectionId]?.includes('〔待填'))
      .map(({ id }) => compileTexts.placeholder(id)),
    ...(signature.date === undefined ? [compileTexts.missingDate] : []),
  ]
  const findings = checked.findings
    .filter(({ holdsGate }) => holdsGate)
    .map((finding) =>
      finding.level === 'block'
        ? compileTexts.mistake(findingText(finding, form))
        : compileTexts.question(findingText(finding, form), findingKey(finding)),
    )
  return { missing, findings }
}

function contentOf(compiled: Compiled, isDraft: boolean): ReportContent {
  const { file, figures, narratives } = compiled
  const { organ = compileTexts.openOrgan, year, form, signature } = file
  const content = { organ, year, form, figures, narratives, signature }
  return isDraft ? { ...content, draft: { ...obstacles(compiled), held: [] } } : content
}

/** A report file in the order of the form; what follows from its figures stands beside them, so that nothing derived becomes stated. */
function jsonOf({ file, checked, narratives }: Compiled): string {
  const { derived, missing } = checked
  return reportToJson({
    ...file,
    narratives,
    derived: new Map([...derived].map(([id, { value }]) => [id, value])),
    missing,
  })
}

/** A final, or with `draft` whatever there is; a refusal is its lines. */
interface Wanted {
  readonly extension: string
  readonly isDraft: boolean
  readonly section?: string | undefined
}

type Made = { readonly bytes: Uint8Array | string } | { readonly refusal: readonly string[] }

const made = (bytes: Uint8Array | string): Made => ({ bytes })

function refusal(lines: readonly string[]): Made {
  const list = lines.map((line, index) => `  ${index + 1} ${line}`)
  return { refusal: [compileTexts.refused(lines.length), ...list, compileTexts.draftHint] }
}

async function makeDocument(compiled: Compiled, { extension, isDraft }: Wanted): Promise<Made> {
  const { missing, findings } = obstacles(compiled)
  if (!isDraft && missing.length + findings.length > 0) return refusal([...findings, ...missing])
  if (extension === '.json') return made(jsonOf(compiled))
  const content = contentOf(compiled, isDraft)
  if (extension === '.pdf') return made(await (await import('../report/pdf/build-pdf.ts')).buildPdf(content))
  return made(await (await import('../report/build-docx.ts')).buildDocx(content))
}

/** What cannot be true of a table: the sentence, and of its cells those that have something to do with it. */
function conflictsIn({ file: { form }, checked, figures }: Compiled, section: string): Conflict[] {
  return checked.findings
    .filter(({ level, cells }) => level === 'block' && cells.some((id) => form.cell(id)?.section === section))
    .map((finding) => ({
      cells: finding.cells.filter((id, index) => index === 0 || figures.get(id) !== 0),
      line: findingText(finding, form),
    }))
}

/** A picture of one table asks for no more than that this table is filled in and adds up. */
async function makePicture(compiled: Compiled, { isDraft, section: wanted }: Wanted): Promise<Made> {
  const { organ = compileTexts.openOrgan, year, form } = compiled.file
  const names = pictureSections(form).map((id) => ({ id, title: form.sections.find((each) => each.id === id)!.title }))
  const section = pictureSections(form).find((id) => id === wanted)
  if (section === undefined) return { refusal: [compileTexts.whichTable(wanted, names)] }
  const conflicts = conflictsIn(compiled, section)
  const missing = compiled.checked.missing.filter((id) => form.cell(id)?.section === section)
  if (!isDraft && conflicts.length + missing.length > 0) {
    const open = missingLines(form, missing).map(compileTexts.missingFigures)
    return refusal([...conflicts.map(({ line }) => compileTexts.mistake(line)), ...open])
  }
  const { buildPicture } = await import('../report/png/build-picture.ts')
  return made(await buildPicture({ organ, year, form, figures: compiled.figures, section, conflicts }))
}

/** What the program that draws cannot do is said; that it does not work is a mistake of ours. */
function drawingTrouble(error: unknown): Made {
  if (error instanceof UnknownCharacters) return { refusal: [compileTexts.unknownCharacters(error.characters)] }
  if (error instanceof DocumentFailure && error.code !== 'broken' && error.code !== 'closed')
    return { refusal: [compileTexts.tooMuch(error.code)] }
  throw error
}

function write(path: string, bytes: Uint8Array | string, { out, note }: Io): number {
  try {
    writeFileSync(path, bytes)
  } catch {
    note(`${compileTexts.notWritten(path)}\n`)
    return exit.bad
  }
  out(`${compileTexts.written(path)}\n`)
  return exit.good
}

const formats: ReadonlySet<string> = new Set(['.docx', '.pdf', '.png', '.json'])

/** Builds the document of a report file: a final, or with `draft` whatever there is. */
export async function runCompile(path: string, options: CompileOptions, io: Io): Promise<number> {
  const { output, draft: isDraft = false, section } = options
  const reading = readReport(path)
  if (!reading.ok) {
    io.note(`${path}：${reading.error}\n`)
    return exit.unreadable
  }
  const refuse = (...lines: string[]): number => {
    io.note(`${lines.join('\n')}\n`)
    return exit.bad
  }
  const extension = extname(output).toLowerCase()
  if (!formats.has(extension)) return refuse(compileTexts.otherFormat(extension))
  if (section !== undefined && extension !== '.png') return refuse(compileTexts.onlyPicture)
  const make = extension === '.png' ? makePicture : makeDocument
  const result = await make(compile(reading.report), { extension, isDraft, section }).catch(drawingTrouble)
  return 'refusal' in result ? refuse(...result.refusal) : write(output, result.bytes, io)
}

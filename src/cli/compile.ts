import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { type Checked, check } from '../checks/findings.ts'
import { asChecked } from '../intake/files/as-checked.ts'
import { ofJson } from '../intake/files/report.ts'
import type { ReportContent } from '../report/content.ts'
import { DocumentFailure, UnknownCharacters } from '../report/engine/document-failure.ts'
import { type Conflict, pictureSections } from '../report/png/picture.ts'
import type { SectionId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import type { LocalProfile } from '../schema/habits.ts'
import type { ReportFile } from '../schema/report-file.ts'
import { renderTokens } from '../schema/tokens.ts'
import { reportToJson } from '../schema/write-report.ts'
import { missingLines } from '../text/cli/check.ts'
import { compileTexts } from '../text/cli/cli.ts'
import { findingText } from '../text/findings/findings.ts'
import { templateFor } from '../text/narrative.ts'
import { exit, type Io } from './io.ts'
import { asLocal } from './local-profile.ts'
import { obstacles } from './obstacles.ts'
import { readReport } from './read-report.ts'
import { building, saying } from './waiting.ts'

export interface CompileOptions {
  readonly output: string
  readonly draft?: boolean
  readonly section?: string
  /** Whose habits the report is to follow. */
  readonly local?: LocalProfile | undefined
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

const checkOf = (file: ReportFile): Checked => check(asChecked(ofJson(file)))

/** The texts are judged as they will be printed; a file of figures alone is judged by its figures. */
function compile(file: ReportFile): Compiled {
  const byFigures = checkOf({ ...file, narratives: undefined })
  const figures = new Map([...file.figures, ...[...byFigures.derived].map(([id, { value }]) => [id, value] as const)])
  const narratives = narrativesOf(file, figures)
  const checked = file.narratives === undefined ? byFigures : checkOf({ ...file, narratives })
  return { file, checked, figures, narratives }
}

function contentOf(compiled: Compiled, isDraft: boolean): ReportContent {
  const { file, figures, narratives } = compiled
  const { organ = compileTexts.openOrgan, year, form, signature } = file
  const content = { organ, year, form, figures, narratives, signature }
  if (!isDraft) return content
  const { missing, held, mistakes, findings, remarks } = obstacles(compiled, true)
  return { ...content, draft: { missing, mistakes, findings: [...findings, ...remarks], held } }
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

type Made =
  | { readonly bytes: Uint8Array | string; readonly remarks?: readonly string[] }
  | { readonly refusal: readonly string[] }
  /** What was asked for cannot be asked for. */
  | { readonly misuse: string }

const made = (bytes: Uint8Array | string, remarks: readonly string[] = []): Made => ({ bytes, remarks })

function refusal(lines: readonly string[]): Made {
  const list = lines.map((line, index) => `  ${index + 1} ${line}`)
  return { refusal: [compileTexts.refused(lines.length), ...list, compileTexts.draftHint] }
}

async function makeDocument(compiled: Compiled, { extension, isDraft }: Wanted): Promise<Made> {
  const { missing, held, mistakes, findings, remarks } = obstacles(compiled)
  const inTheWay = [...mistakes, ...held.map(compileTexts.held), ...findings, ...missing]
  if (!isDraft && inTheWay.length > 0) return refusal(inTheWay)
  // A draft names them on its last page.
  const beside = isDraft && extension !== '.json' ? [] : remarks
  if (extension === '.json') return made(jsonOf(compiled), beside)
  const content = contentOf(compiled, isDraft)
  if (extension === '.pdf') return made(await (await import('../report/pdf/build-pdf.ts')).buildPdf(content), beside)
  return made(await (await import('../report/build-docx.ts')).buildDocx(content), beside)
}

/** What cannot be true of a table: the sentence, and the cells it is about. */
function conflictsIn({ file: { form }, checked }: Compiled, section: string): Conflict[] {
  return checked.findings
    .filter(({ level, cells }) => level === 'block' && cells.some((id) => form.cell(id)?.section === section))
    .map((finding) => ({ cells: finding.cells, line: findingText(finding, form) }))
}

/** A picture of one table asks for no more than that this table is filled in and adds up. */
async function makePicture(compiled: Compiled, { isDraft, section: wanted }: Wanted): Promise<Made> {
  const { organ = compileTexts.openOrgan, year, form } = compiled.file
  const names = pictureSections(form).map((id) => ({ id, title: form.sections.find((each) => each.id === id)!.title }))
  const section = pictureSections(form).find((id) => id === wanted)
  if (section === undefined) return { misuse: compileTexts.whichTable(wanted, names) }
  const conflicts = conflictsIn(compiled, section)
  const missing = compiled.checked.missing.filter((id) => form.cell(id)?.section === section)
  if (!isDraft && conflicts.length + missing.length > 0) {
    const open = missingLines(form, missing).map(compileTexts.missingFigures)
    return refusal([...conflicts.map(({ line }) => compileTexts.sure(line)), ...open])
  }
  const { buildPicture } = await import('../report/png/build-picture.ts')
  return made(await buildPicture({ organ, year, form, figures: compiled.figures, section, conflicts, isDraft }))
}

/** What the program that draws cannot do is said; that it does not work is a mistake of ours. */
function drawingTrouble(error: unknown): Made {
  if (error instanceof UnknownCharacters) return { refusal: [compileTexts.unknownCharacters(error)] }
  if (error instanceof DocumentFailure && error.code !== 'broken' && error.code !== 'closed')
    return { refusal: [compileTexts.tooMuch(error.code)] }
  throw error
}

function write(path: string, bytes: Uint8Array | string, { out, note }: Io): number {
  try {
    writeFileSync(path, bytes)
  } catch {
    note(`${compileTexts.notWritten(path)}\n`)
    return exit.unreadable
  }
  out(`${compileTexts.written(path)}\n`)
  return exit.good
}

const formats: ReadonlySet<string> = new Set(['.docx', '.pdf', '.png', '.json'])

/** Builds the document of a report file: a final, or with `draft` whatever there is. */
export async function runCompile(path: string, options: CompileOptions, io: Io): Promise<number> {
  const { output, draft: isDraft = false, section, local } = options
  const reading = readReport(path)
  if (!reading.ok) {
    io.note(`${path}：${reading.error}\n`)
    return exit.unreadable
  }
  const refuse = (lines: readonly string[], code: number = exit.bad): number => {
    io.note(`${lines.join('\n')}\n`)
    return code
  }
  const misused = (line: string): number => refuse([line], exit.unreadable)
  const extension = extname(output).toLowerCase()
  if (!formats.has(extension)) return misused(compileTexts.otherFormat(extension))
  if (section !== undefined && extension !== '.png') return misused(compileTexts.onlyPicture)
  const make = extension === '.png' ? makePicture : makeDocument
  const compiled = compile(asLocal(reading.report, local))
  const wanted = { extension, isDraft, section }
  const result = await saying(io, building, () => make(compiled, wanted)).catch(drawingTrouble)
  if ('misuse' in result) return misused(result.misuse)
  if ('refusal' in result) return refuse(result.refusal)
  for (const remark of result.remarks ?? []) io.note(`${remark}\n`)
  return write(output, result.bytes, io)
}

import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { type Checked, check } from '../checks/findings.ts'
import type { ReportContent } from '../report/content.ts'
import type { SectionId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import type { ReportFile } from '../schema/report-file.ts'
import { reportToJson } from '../schema/write-report.ts'
import { missingLines, unplacedTexts } from '../text/check.ts'
import { compileTexts } from '../text/cli.ts'
import { findingKey, findingText } from '../text/findings.ts'
import { renderTokens, templateFor } from '../text/narrative.ts'
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

async function bytesOf(compiled: Compiled, extension: string, isDraft: boolean): Promise<Uint8Array | string> {
  if (extension === '.json') return jsonOf(compiled)
  const { buildDocx } = await import('../report/build-docx.ts')
  return buildDocx(contentOf(compiled, isDraft))
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
  if (extension !== '.docx' && extension !== '.json') return refuse(compileTexts.otherFormat(extension))
  if (section !== undefined) return refuse(compileTexts.onlyPicture)
  const compiled = compile(reading.report)
  const { missing, findings } = obstacles(compiled)
  const all = [...findings, ...missing]
  if (!isDraft && all.length > 0) {
    const list = all.map((line, index) => `  ${index + 1} ${line}`)
    return refuse(compileTexts.refused(all.length), ...list, compileTexts.draftHint)
  }
  return write(output, await bytesOf(compiled, extension, isDraft), io)
}

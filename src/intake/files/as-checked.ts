import type { CountyReport } from '../../checks/county/report.ts'
import type { Checked, CheckedReport } from '../../checks/findings.ts'
import type { NarrativeTexts } from '../../checks/narrative/sentences.ts'
import { signatureText } from '../../checks/section-texts.ts'
import type { PrintedDocument } from '../../checks/wording/slip.ts'
import type { ReadReport } from './report.ts'

/** Whose report it is: a title may name nobody and the signature somebody. */
export const organOf = ({ organ, signature }: Pick<ReadReport, 'organ' | 'signature'>): string | undefined =>
  organ ?? signature.organ

/** The words of a report that are held against its figures and looked at by themselves. A file of figures alone has none. */
function textsOf({ source, title, introduction, narratives, signature }: ReadReport): NarrativeTexts | undefined {
  if (source === 'json' && narratives === undefined) return undefined
  return new Map([
    ...(title === undefined ? [] : [['title', title] as const]),
    ...(introduction === '' ? [] : [['introduction', introduction] as const]),
    ...Object.entries(narratives ?? {}),
    ...signatureText(signature.date),
  ])
}

/** A document has its form to be judged by; in a report file only figures and texts are. */
function documentOf({ source, form, headings, texts, missingTables, introduction }: ReadReport) {
  if (source === 'json') return undefined
  const missing: readonly string[] = missingTables
  return {
    headings,
    words: new Map([...(introduction === '' ? [] : [['introduction', introduction] as const]), ...texts]),
    tables: form.sections.filter(({ id, kind }) => kind === 'table' && !missing.includes(id)).map(({ id }) => id),
  } satisfies PrintedDocument
}

/** A report that was read, as the rules look at it. */
export const asChecked = (report: ReadReport): CheckedReport => ({
  ...report,
  feesAsked: report.source === 'json',
  texts: textsOf(report),
  document: documentOf(report),
  isFile: true,
  signedBy: report.signature.organ,
  publishedOn: report.signature.date,
})

/** A report that was read and checked, as it is looked at beside others. `organ` is what it is called here. */
export const asCountyReport = (
  file: string,
  report: ReadReport,
  checked: Checked,
  organ: string | undefined = organOf(report),
): CountyReport => ({
  file,
  organ,
  year: report.year,
  form: report.form,
  figures: report.figures,
  wholeRows: report.wholeRows,
  printed: report.printed,
  unplaced: report.unplaced,
  missingTables: report.missingTables,
  feesAsked: report.source === 'json',
  narratives: report.narratives ?? {},
  checked,
  isUnnamed: report.source === 'json' && report.organ === undefined,
  draft: report.aside?.origin.draft,
})

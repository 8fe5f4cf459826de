import type { CellId, SectionId } from '../../schema/cell-id.ts'
import { formOf } from '../../schema/form.ts'
import { readFigures } from '../../schema/report-figures.ts'
import type { ReportFile } from '../../schema/report-file.ts'
import { heldTexts } from '../../text/cli/check.ts'
import type { Heading } from './headings.ts'
import type { Aside } from './read-bytes.ts'
import type { DocumentReading } from './read-document.ts'
import type { TableId } from './zones.ts'

/** A report as it was read from a file of any kind. */
export interface ReadReport extends ReportFile {
  readonly source: 'json' | 'docx' | 'doc' | 'text'
  /** The title as printed, in one line or several. */
  readonly title: string | undefined
  /** Cells that stand in the document without a number, and what stands in them: 「/」, 「—」, 「无」, nothing. Never zeros. */
  readonly printed: ReadonlyMap<CellId, string>
  /** What stands in tables and has no place in the form. */
  readonly unplaced: readonly string[]
  /** What is said before the first section. */
  readonly introduction: string
  /** The words of every section that the document has, those beside tables too. */
  readonly texts: ReadonlyMap<SectionId, string>
  readonly headings: readonly Heading[]
  readonly missingTables: readonly TableId[]
  readonly aside?: Aside
}

export const ofJson = (file: ReportFile): ReadReport => ({
  ...file,
  source: 'json',
  title: undefined,
  printed: new Map(),
  unplaced: heldTexts(file),
  introduction: '',
  texts: new Map(Object.entries(file.narratives ?? {}) as [SectionId, string][]),
  headings: [],
  missingTables: [],
})

const describe = (key: string, value: unknown): string => `${key} ${String(value)}`

/** The form with all rows that stand in the document, those without a figure too; and what then has no place in it. */
function formed({ year, profile, figures: entries, subrows }: DocumentReading) {
  const { form, figures, wholeRows, problems } = readFigures(year, profile, entries)
  const whole = subrows.length > form.subrows.length ? formOf(form.edition, { profile: form.profile, subrows }) : form
  const outside = [...figures.keys()].filter((id) => !whole.cell(id))
  const left = [
    ...problems.map((problem) => ('key' in problem ? describe(problem.key, entries[problem.key]) : problem.code)),
    ...outside.map((id) => describe(id, entries[id])),
  ]
  return { form: whole, figures: new Map([...figures].filter(([id]) => whole.cell(id))), wholeRows, left }
}

export function ofDocument(source: 'docx' | 'doc' | 'text', reading: DocumentReading, aside?: Aside): ReadReport {
  const { title, organ, year, profile, texts, introduction, headings, missingTables, signature } = reading
  const { form, figures, wholeRows, left } = formed(reading)
  const narrative = form.sections.filter(({ kind }) => kind === 'narrative').map(({ id }) => id as SectionId)
  const told = narrative.flatMap((id) => (texts.has(id) ? [[id, texts.get(id)!] as const] : []))
  const printed = [...reading.printed].flatMap(([id, text]) => (form.cell(id) ? [[id as CellId, text] as const] : []))
  return {
    source,
    title,
    organ,
    year,
    form,
    profile,
    figures,
    wholeRows,
    printed: new Map(printed),
    unplaced: [...reading.unplaced, ...left],
    introduction,
    texts,
    headings,
    missingTables,
    narratives: Object.fromEntries(told),
    reasons: {},
    heldChanges: 0,
    heldFigures: [],
    signature,
    ...(aside ? { aside } : {}),
  }
}

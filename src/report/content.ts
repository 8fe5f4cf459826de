import type { SectionId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import type { FileStamp } from '../schema/file-stamp.ts'
import type { Form } from '../schema/form.ts'

/** What a draft says about itself on its last page: whole sentences, ready to print. */
export interface DraftNotes {
  readonly number?: number | undefined
  readonly missing: readonly string[]
  readonly held: readonly string[]
  /** What is wrong, and has to be another figure or other words. */
  readonly mistakes?: readonly string[] | undefined
  /** What was said and is not certain, so that it is not in the report yet. */
  readonly undecided?: readonly string[] | undefined
  /** What is asked, and may stay with a reason. */
  readonly findings: readonly string[]
}

/** Everything a report document is made of. Without {@link ReportContent.draft} it is a final. */
export interface ReportContent {
  readonly organ: string
  readonly year: number
  readonly form: Form
  /** Stated and derived, accepted. */
  readonly figures: Figures
  readonly narratives: Readonly<Partial<Record<SectionId, string>>>
  /** How the organ is reached, where its place wants that said. */
  readonly contact?: string | undefined
  /** The date as YYYY-MM-DD; without an organ the reporting one signs. */
  readonly signature: { readonly organ?: string | undefined; readonly date?: string | undefined }
  readonly draft?: DraftNotes | undefined
  /** Which file this is: kept in its properties, printed nowhere. */
  readonly stamp?: FileStamp | undefined
}

import type { CellId, SectionId } from './cell-id.ts'
import { type Figure, type Figures, figureToJson } from './figure.ts'
import type { Form, Profile } from './form.ts'

/** What a report file is written from. */
export interface WrittenReport {
  readonly organ: string | undefined
  readonly year: number
  readonly form: Form
  readonly profile?: Profile | undefined
  readonly figures: Figures
  readonly narratives?: Readonly<Partial<Record<SectionId, string>>> | undefined
  readonly reasons?: Readonly<Record<string, string>> | undefined
  readonly signature?: { readonly organ?: string | undefined; readonly date?: string | undefined } | undefined
  /** What follows from the figures and what does not stand, for whoever reads the file; reading it back ignores these. */
  readonly derived?: Figures | undefined
  readonly held?: readonly ReadonlyMap<CellId, Figure | null>[] | undefined
  readonly missing?: readonly CellId[] | undefined
}

/** Figures by id, in the form's order, as a report file writes them. */
export const figuresToJson = (form: Form, figures: ReadonlyMap<CellId, Figure | null>): Record<string, unknown> =>
  Object.fromEntries(
    form.cells.flatMap((cell) => {
      const figure = figures.get(cell.id)
      return figure === undefined ? [] : [[cell.id, figure === null ? null : figureToJson(cell, figure)]]
    }),
  )

const filled = <Value extends object>(value: Value | undefined): Value | undefined =>
  value && Object.values(value).some((entry) => entry !== undefined) ? value : undefined

/** A report as the text of a report file. */
export function reportToJson(report: WrittenReport): string {
  const { organ, year, form, profile = form.profile, narratives, reasons, signature, derived, held, missing } = report
  const file = {
    organ,
    year,
    edition: form.edition,
    profile,
    figures: figuresToJson(form, report.figures),
    narratives: filled(narratives),
    reasons: filled(reasons),
    signature: filled(signature),
    derived: derived && figuresToJson(form, derived),
    held: held?.map((figures) => figuresToJson(form, figures)),
    missing,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

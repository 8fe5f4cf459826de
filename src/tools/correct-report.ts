import { z } from 'zod'
import type { CellId } from '../schema/cell-id.ts'
import { editionOfYear } from '../schema/form.ts'
import { defineTool } from './tool.ts'

export type Corrected =
  | { readonly ok: true; readonly left: readonly CellId[] }
  | { readonly ok: false; readonly why: 'exists' | 'no-edition' | 'same' }

/** Corrects the organ or the year of a report. Figures whose cell the other edition has too stay; the others are returned. */
export const correctReport = defineTool({
  name: 'correct_report',
  input: z.strictObject({ organ: z.string().min(2).optional(), year: z.int().optional() }),
  run(draft, { organ = draft.report.organ, year = draft.report.year }): Corrected {
    if (organ === draft.report.organ && year === draft.report.year) return { ok: false, why: 'same' }
    if (editionOfYear(year) === undefined) return { ok: false, why: 'no-edition' }
    if (draft.store.findReport(organ, year)) return { ok: false, why: 'exists' }
    const before = draft.situation
    // Who signs as the organ goes on signing as the organ.
    const signs = before.notes.get('signature:organ')?.value === draft.report.organ && organ !== draft.report.organ
    draft.append({
      statements: [],
      drops: [],
      notes: [
        { slot: 'organ', value: organ },
        { slot: 'year', value: String(year) },
        { slot: 'organ-before', value: draft.report.organ },
        { slot: 'year-before', value: String(draft.report.year) },
        ...(signs ? [{ slot: 'signature:organ', value: organ }] : []),
      ],
    })
    draft.store.updateReport(draft.report.id, { organ, year })
    draft.refresh()
    return { ok: true, left: [...before.stated.keys()].filter((cell) => !draft.situation.form.cell(cell)) }
  },
})

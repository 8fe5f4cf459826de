import { z } from 'zod'
import type { Situation } from '../checks/situation.ts'
import { isAllowed } from '../schema/figure.ts'
import { type Form, formOf } from '../schema/form.ts'
import { habitsNamed } from './record-figures.ts'
import { defineTool } from './tool.ts'

export const longestText = 20_000

const subrowSlot = 'subrow:'

type Notes = readonly { readonly slot: string; readonly value: string | null }[]

/** The form with the rows and the profile that the file's own notes and figures bring. */
function formWith(situation: Situation, cells: readonly string[], notes: Notes): { form: Form; notes: Notes } {
  const named = habitsNamed(situation, cells)
  const profile = notes.find(({ slot }) => slot === 'profile')?.value
  const subrows = notes.flatMap(({ slot }) => (slot.startsWith(subrowSlot) ? [slot.slice(subrowSlot.length)] : []))
  const form = formOf(named.form.edition, {
    profile: profile === 'beijing' ? profile : profile === 'none' ? undefined : named.form.profile,
    subrows: [...new Set([...named.form.subrows, ...subrows])],
  })
  const own = named.notes.filter(({ slot }) => !notes.some((note) => note.slot === slot))
  return { form, notes: [...notes, ...own] }
}

/** States the figures and texts of a whole file as one change, taken back in one step. What already stands is not said again. */
export const importReport = defineTool({
  name: 'import_report',
  input: z.strictObject({
    figures: z.array(z.strictObject({ cell: z.string(), value: z.int() })),
    /** null takes back what stood there. */
    notes: z.array(z.strictObject({ slot: z.string(), value: z.string().max(longestText).nullable() })),
  }),
  /** @returns the change; undefined when the file says nothing new */
  run(draft, { figures, notes: given }): number | undefined {
    const { situation } = draft
    const { state, notes: known } = situation
    const { form, notes } = formWith(
      situation,
      figures.map(({ cell }) => cell),
      given,
    )
    const held = new Set(state.held.flatMap((part) => [...part.figures.keys()]))
    const statements = figures.flatMap(({ cell: id, value }) => {
      const cell = form.cell(id)
      const isSaid = cell && state.accepted.get(cell.id)?.value === value && !held.has(cell.id)
      return cell && isAllowed(cell.kind, value) && !isSaid ? [{ cell: cell.id, value, words: '' }] : []
    })
    const fresh = notes.filter(({ slot, value }) => (known.get(slot)?.value ?? null) !== value)
    return statements.length + fresh.length === 0 ? undefined : draft.append({ statements, drops: [], notes: fresh })
  },
})

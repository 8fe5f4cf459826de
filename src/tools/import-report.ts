import { z } from 'zod'
import { isAllowed } from '../schema/figure.ts'
import { defineTool } from './tool.ts'

export const longestText = 20_000

/** States the figures and texts of a whole file as one change, taken back in one step. What already stands is not said again. */
export const importReport = defineTool({
  name: 'import_report',
  input: z.strictObject({
    figures: z.array(z.strictObject({ cell: z.string(), value: z.int() })),
    notes: z.array(z.strictObject({ slot: z.string(), value: z.string().max(longestText) })),
  }),
  /** @returns the change; undefined when the file says nothing new */
  run(draft, { figures, notes }): number | undefined {
    const { form, state, notes: known } = draft.situation
    const held = new Set(state.held.flatMap((part) => [...part.figures.keys()]))
    const statements = figures.flatMap(({ cell: id, value }) => {
      const cell = form.cell(id)
      const isSaid = cell && state.accepted.get(cell.id)?.value === value && !held.has(cell.id)
      return cell && isAllowed(cell.kind, value) && !isSaid ? [{ cell: cell.id, value, words: '' }] : []
    })
    const fresh = notes.filter(({ slot, value }) => known.get(slot)?.value !== value)
    return statements.length + fresh.length === 0 ? undefined : draft.append({ statements, drops: [], notes: fresh })
  },
})

import { z } from 'zod'
import type { CellId } from '../schema/cell-id.ts'
import { defineTool } from './tool.ts'

/** Gives up held values (放弃): of the cells named, or all of them. Returns the cells given up. */
export const dropHeld = defineTool({
  name: 'drop_held',
  input: z.strictObject({ cells: z.array(z.string()).optional() }),
  run(draft, { cells }): readonly CellId[] {
    const held = draft.situation.state.held.flatMap((part) => [...part.figures.keys()])
    const drops = cells === undefined ? held : held.filter((cell) => cells.includes(cell))
    if (drops.length > 0) draft.append({ statements: [], drops, notes: [] })
    return drops
  },
})

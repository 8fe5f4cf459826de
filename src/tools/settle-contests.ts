import { z } from 'zod'
import { type Contest, contestSlot } from '../checks/contests.ts'
import { defineTool } from './tool.ts'

/** Gives up figures that were said beside those that stand: these stay. Returns what was given up. */
export const dropContests = defineTool({
  name: 'drop_contests',
  input: z.strictObject({ of: z.array(z.strictObject({ cell: z.string(), by: z.string() })).min(1) }),
  run(draft, { of }): readonly Contest[] {
    const dropped = draft.situation.contests.filter((contest) =>
      of.some(({ cell, by }) => cell === contest.cell && by === contest.by),
    )
    const notes = dropped.map(({ cell, by }) => ({ slot: contestSlot(cell, by), value: null }))
    if (notes.length > 0) draft.append({ statements: [], drops: [], notes })
    return dropped
  },
})

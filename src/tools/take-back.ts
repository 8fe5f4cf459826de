import { z } from 'zod'
import type { ChangeRecord, Reversal } from '../store/store.ts'
import type { Draft } from './draft.ts'
import { defineTool } from './tool.ts'

const reversal = ({ actor, report }: Draft): Reversal => ({
  reportId: report.id,
  by: actor.person.id,
  at: actor.at,
  day: actor.day,
})

/** The notes 'organ' and 'year' name the report; what it is listed under follows them. */
function follow(draft: Draft): void {
  draft.refresh()
  const { organ, year } = draft.situation
  if (organ !== draft.report.organ || year !== draft.report.year)
    draft.store.updateReport(draft.report.id, { organ, year })
  draft.refresh()
}

/** Takes back the asker's own last step (撤销). Returns its changes, none when there is nothing to take back. */
export const takeBack = defineTool({
  name: 'take_back',
  input: z.strictObject({}),
  run(draft): readonly ChangeRecord[] {
    const changes = draft.store.undo(reversal(draft))
    follow(draft)
    return changes
  },
})

/** Brings back the asker's last step taken back (恢复). */
export const bringBack = defineTool({
  name: 'bring_back',
  input: z.strictObject({}),
  run(draft): readonly ChangeRecord[] {
    const changes = draft.store.redo(reversal(draft))
    follow(draft)
    return changes
  },
})

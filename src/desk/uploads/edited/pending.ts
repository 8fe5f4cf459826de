import { isDecidedElsewhere } from '../../others-doubts.ts'
import type { Doubt, Turn } from '../../turn.ts'
import { type EditList, openChanges } from './edit-list.ts'
import { overviewDoubt, stepDoubt } from './show.ts'

/** Whether it was called to mind already, or is told of in this very answer. */
function isReminded(turn: Turn, list: EditList): boolean {
  const { toldAt, ...rest } = list
  if (toldAt === undefined) return turn.state.doubts.some(({ edits, reminded }) => edits && reminded)
  if (toldAt === turn.incoming.key) return true
  turn.state = { ...turn.state, edits: rest }
  return false
}

/** What of the last file that came back is neither taken nor left: computed from the report each time, so that what is taken back is open again. */
export function pendingEdits(turn: Turn): Doubt | undefined {
  const { state, draft } = turn
  const { edits: list } = state
  const open = draft ? openChanges(draft, list) : []
  if (!draft || !list || open.length === 0 || isDecidedElsewhere(draft, list)) return undefined
  const shown = open.find(({ at }) => at === list.at)
  const doubt = shown ? stepDoubt(draft.situation, list, shown, open) : overviewDoubt(draft.situation, list, open)
  return isReminded(turn, list) ? { ...doubt, reminded: true } : doubt
}

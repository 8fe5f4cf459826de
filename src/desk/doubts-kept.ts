import type { ChatState, Doubt, Turn } from './turn.ts'

// What is not certain belongs to the report it was said of. While another is worked on it waits, and it is there again with its own.

/** Told anew: what was called to mind before is so again. What a file brought is computed anew. */
const anew = (doubts: readonly Doubt[]): Doubt[] =>
  doubts.filter(({ edits }) => !edits).map(({ reminded: _, ...doubt }) => doubt)

/** Puts the doubts of the report that was open aside, and takes up those of the one that is opened; to be called before it is. */
export function changeDoubts(turn: Turn, reportId: number): void {
  const { state, draft } = turn
  const others = { ...state.aside }
  if (draft && draft.report.id !== reportId && state.doubts.length > 0)
    others[draft.report.id] = anew([...state.doubts, ...(others[draft.report.id] ?? [])])
  const own = draft?.report.id === reportId ? state.doubts : (others[reportId] ?? [])
  delete others[reportId]
  turn.state = { ...state, doubts: anew(own), aside: others }
}

/** What is left of a chat's memory when its report is not the person's any more: what was said of the others. */
export const withoutReport = (state: ChatState | undefined): Partial<ChatState> =>
  state?.aside === undefined ? {} : { aside: state.aside }

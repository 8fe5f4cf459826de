import type { Waiting } from '../../intake/reading.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { usualLabels } from '../../text/buttons.ts'
import { cellName } from '../../text/cells.ts'
import * as messages from '../../text/messages.ts'
import type { Button } from '../../text/reply.ts'
import { topicNames, topicOfCell } from '../../text/topics.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Turn } from '../turn.ts'

/** 「行政处罚」, or the topic's name when most of it is meant. */
export const namesOf = (draft: Draft, cells: readonly CellId[]): string => {
  const { form } = draft.situation
  if (cells.length > 3) return [...new Set(cells.map((cell) => topicNames[topicOfCell(form, cell)]))].join('、')
  return cells.map((cell) => cellName(form, cell)).join('、')
}

/** Notes that say who is waited for; a figure so noted stays missing. Without cells, those that are being asked for are meant. */
export function waitNotes(
  draft: Draft,
  { state }: Turn,
  waiting: readonly Waiting[],
): { notes: { slot: string; value: string }[]; lines: string[]; buttons: Button[] } {
  const asked = 'cells' in state.asked ? state.asked.cells : []
  const missing = new Set(draft.situation.missing)
  const resolved = waiting.map(({ whom, cells }) => ({
    whom,
    cells: (cells.length > 0 ? cells : asked).filter((cell) => missing.has(cell)),
  }))
  const byPerson = new Map<string, CellId[]>()
  for (const { whom, cells } of resolved)
    if (cells.length > 0) byPerson.set(whom, [...(byPerson.get(whom) ?? []), ...cells])
  const open = [...byPerson].map(([whom, cells]) => ({ whom, cells }))
  return {
    notes: open.flatMap(({ whom, cells }) => cells.map((cell) => ({ slot: `waiting:${cell}`, value: whom }))),
    lines: open.map(({ whom, cells }) => messages.waitingNoted(namesOf(draft, cells), whom)),
    buttons: open
      .filter(({ whom }) => whom !== '')
      .map(({ whom, cells }) => ({ label: usualLabels.writeTo(whom), action: { do: 'copy', cells, whom } })),
  }
}

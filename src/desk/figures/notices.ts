import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { blank, cellName, figureText } from '../../text/cells.ts'
import * as messages from '../../text/messages.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { tellChat } from '../post.ts'
import type { Turn } from '../turn.ts'

/** Figures of other people that the turn changed. */
function replacedOfOthers(before: Situation, { situation: after, actor }: Draft): CellId[] {
  const saidBy = new Map(before.changes.map(({ id, by }) => [id, by]))
  return [...before.state.accepted].flatMap(([cell, { value, change }]) => {
    const by = saidBy.get(change)
    return by !== undefined && by !== actor.person.id && after.stated.get(cell) !== value ? [cell] : []
  })
}

/** Tells the other chats of a report when somebody's figure was changed by somebody else, so that both know. */
export function tellOthers(turn: Turn, before: Situation, draft: Draft): void {
  const cells = replacedOfOthers(before, draft)
  if (cells.length === 0) return
  const { form } = draft.situation
  const shown = (value: number | undefined, cell: CellId) =>
    value === undefined ? blank : figureText(form, cell, value)
  const changes = cells
    .slice(0, 4)
    .map(
      (cell) =>
        `${cellName(form, cell)} ${shown(before.stated.get(cell), cell)}→${shown(draft.situation.stated.get(cell), cell)}`,
    )
  const line = messages.changedByOther(draft.actor.person.name, reportName(draft.situation), changes, cells.length)
  for (const { key } of turn.store.chatsOf(draft.report.id))
    if (key !== turn.incoming.chat) tellChat(turn, key, { lines: [line] })
}

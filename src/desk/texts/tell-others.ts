import type { Situation } from '../../checks/situation.ts'
import { textChangedByOther } from '../../text/text-edits.ts'
import { textName } from '../../text/topics.ts'
import { reportName } from '../../text/which-report.ts'
import { tellChat } from '../post.ts'
import type { Turn } from '../turn.ts'

/** Tells the other chats of a report when a text that somebody gave was changed by somebody else. */
export function tellOfTexts(turn: Turn, before: Situation): void {
  const { draft, actor, store, incoming } = turn
  if (!draft || draft.situation === before) return
  const { situation: after } = draft
  if (after.organ !== before.organ || after.year !== before.year) return
  const names = [...before.notes].flatMap(([slot, { by, value }]) =>
    slot.startsWith('text:') && by !== actor.person.id && after.notes.get(slot)?.value !== value
      ? [textName(slot)]
      : [],
  )
  if (names.length === 0) return
  const line = textChangedByOther(actor.person.name, reportName(after), [...new Set(names)])
  for (const { key } of store.chatsOf(draft.report.id))
    if (key !== incoming.chat) tellChat(turn, key, { lines: [line] })
}

import { differenceBetween, differenceWords, shortDifference } from '../../text/difference.ts'
import { signOffWords } from '../../text/sign-off.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { versionOf } from '../documents/difference.ts'
import { hasLeft } from '../people/has-left.ts'
import { tellChat } from '../post.ts'
import type { FinalState } from '../standing/final-state.ts'
import { type Snapshot, snapshotOf } from '../standing/snapshot.ts'
import type { ChatState, Turn } from '../turn.ts'

/** Whoever approved a final by a tap hears at once that somebody has changed the report since, and what. */
export function tellApprover(turn: Turn, draft: Draft, { file, standing }: FinalState): void {
  const { store, changes, situation, actor, report } = draft
  const { signOff } = file.content as Snapshot
  const approval = changes.find(({ id }) => id === signOff?.change)
  const isChangedNow = changes.some(({ message, live }) => live && message === turn.incoming.key)
  if (standing || !approval || signOff?.enteredBy !== undefined || !isChangedNow || hasLeft(draft, approval.by)) return
  const chat = store.chatWith(approval.by)
  if (!chat || chat.key === turn.incoming.chat) return
  const state = (chat.state ?? {}) as Partial<ChatState>
  const isHere = chat.reportId === report.id
  if (isHere && state.voided === file.id) return
  const difference = differenceBetween(versionOf(file.content as Snapshot), versionOf(snapshotOf(draft)))
  const { lines, buttons } = shortDifference(differenceWords.final, differenceWords.now, difference, 4)
  tellChat(turn, chat.key, {
    lines: [signOffWords.lapsed(actor.person.name, reportName(situation)), ...lines],
    buttons,
  })
  // Told here, it need not be said with the next answer there.
  if (isHere) store.saveChat({ ...chat, state: { ...state, voided: file.id } })
}

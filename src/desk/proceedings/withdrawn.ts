import type { ChangeRecord } from '../../store/store.ts'
import { signOffWords } from '../../text/sign-off.ts'
import { reportName } from '../../text/which-report.ts'
import type { Draft } from '../../tools/draft.ts'
import { hasLeft } from '../people/has-left.ts'
import { tellChat } from '../post.ts'
import { lastFinal } from '../standing/final-state.ts'
import { keptIn } from '../standing/review.ts'
import { currentHash, hashIn, type Snapshot } from '../standing/snapshot.ts'
import type { ChatState, Turn } from '../turn.ts'

// Who holds a final hears at once that its approval was taken back, and that it was brought back.

/** The chats of everybody else who works on the report, and of who put it before those who review. */
function others({ incoming, store }: Turn, draft: Draft): string[] {
  const asked = keptIn(draft, 'sent')?.chat
  const keys = [...store.chatsOf(draft.report.id).map(({ key }) => key), ...(asked === undefined ? [] : [asked])]
  return [...new Set(keys)].filter((key) => {
    const person = store.chat(key)?.person
    return key !== incoming.chat && person != null && !hasLeft(draft, person)
  })
}

/** Tells everybody else of the approval of the last final, where it is among what was taken back or brought back just now. */
export function tellHolders(turn: Turn, draft: Draft, changes: readonly ChangeRecord[]): void {
  const final = lastFinal(draft)
  const { signOff } = (final?.file.content ?? {}) as Partial<Snapshot>
  if (!final || !changes.some(({ id }) => id === signOff?.change)) return
  // Void for another reason besides, it was told of; an earlier one may hold.
  if (hashIn(final.file) !== currentHash(draft.situation)) return
  const isLive = !final.isVoid
  if (!isLive && final.standing) return
  const { store, report, actor, situation } = draft
  const say = isLive ? signOffWords.broughtBackBy : signOffWords.withdrawnBy
  const line = say(actor.person.name, reportName(situation), signOff?.enteredBy !== undefined)
  for (const key of others(turn, draft)) {
    const chat = store.chat(key)!
    const state = (chat.state ?? {}) as Partial<ChatState>
    const isHere = chat.reportId === report.id
    const isTold = state.voided === final.file.id
    if (isHere && isTold !== isLive) continue
    tellChat(turn, key, { lines: [line] })
    // Told here, it need not be said with the next answer there.
    if (isHere) store.saveChat({ ...chat, state: { ...state, voided: isLive ? null : final.file.id } })
  }
}

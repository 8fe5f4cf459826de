import type { Store } from '../store/store.ts'
import * as messages from '../text/messages.ts'
import type { Reply } from '../text/reply.ts'
import type { SituationCache } from '../tools/draft.ts'
import { compose, type Said } from './compose.ts'
import { handleEdit } from './edits.ts'
import { resume } from './identity.ts'
import { press } from './press.ts'
import { type Incoming, type KeptAction, openTurn, type Payload, type Turn } from './turn.ts'
import { handleText } from './words.ts'

export interface Desk {
  /**
   * Handles one thing a person did: update, change and reply are one transaction. The reply waits in the outbox (`store.unsent(chat)`).
   * @returns false when this update was handled before; nothing changes then
   */
  turn(incoming: Incoming): boolean
}

export interface DeskOptions {
  /** By when reports are due, as MM-DD of the year after. */
  readonly deadline?: string
}

/** Tapped buttons: those of an older version only redraw what is being asked. */
function handleTap(turn: Turn, token: string): Said {
  const kept = turn.store.button(token)
  if (!kept || kept.chat !== turn.incoming.chat) return { lines: [messages.staleTap], next: 'repeat' }
  const { action, report } = kept.action as KeptAction
  const current = turn.draft?.report.id ?? null
  if (action.do === 'open' && turn.store.report(action.report)) return resume(turn, action.report)
  const isCurrent = report === current && kept.version === (turn.draft ? turn.store.version(turn.draft.report.id) : 0)
  if (action.do === 'say' && isCurrent) return handleText(turn, action.words, false)
  return press(turn, kept) ?? { lines: [messages.staleTap], next: 'repeat' }
}

function handle(turn: Turn): Said {
  const { content } = turn.incoming
  switch (content.kind) {
    case 'text':
      return handleText(turn, content.text, content.forwarded ?? false)
    case 'edit':
      return handleEdit(turn, content.text, content.message) ?? handleText(turn, content.text, false)
    case 'tap':
      return handleTap(turn, content.token)
    case 'open':
      return resume(turn, content.report)
    case 'unusable':
      return { lines: [messages.unusable(content.what)], next: 'repeat' }
  }
}

/** Puts the reply in line, with a token for each button that finds its action again. */
function enqueue({ store, incoming, draft }: Turn, reply: Reply): void {
  const { chat, key, at } = incoming
  const report = draft?.report.id ?? null
  const version = report === null ? 0 : store.version(report)
  let position = 0
  const buttons = reply.buttons.map((row) =>
    row.map(({ label, action }) => ({ label, action, token: `${key}.${position++}` })),
  )
  const payload: Payload = {
    ...reply,
    buttons: buttons.map((row) => row.map(({ label, token }) => ({ label, token }))),
  }
  const id = store.enqueue({ chat, payload, at })
  store.saveButtons(
    buttons.flat().map(({ label, action, token }, place) => {
      const kept: KeptAction = { report, action }
      return { token, chat, reply: id, position: place, label, action: kept, version }
    }),
  )
}

/** The one who takes messages: reads them, calls the tools, answers. It keeps nothing between turns but what can be computed again. */
export function createDesk(store: Store, { deadline = '01-31' }: DeskOptions = {}): Desk {
  const cache: SituationCache = new Map()
  return {
    turn: (incoming) =>
      store.transaction(() => {
        if (!store.receive(incoming.key, incoming.at)) return false
        const turn = openTurn(store, incoming, cache, deadline)
        const reply = compose(turn, handle(turn))
        if (reply.text !== '' || reply.file) enqueue(turn, reply)
        const { chat, at, day, content } = incoming
        const text = content.kind === 'text' ? content.text.trim().slice(0, 200) : ''
        turn.state = { ...turn.state, last: { text, at, day } }
        store.saveChat({ key: chat, reportId: turn.draft?.report.id ?? null, state: turn.state, at })
        if (turn.draft) store.touchReport(turn.draft.report.id, at)
        return true
      }),
  }
}

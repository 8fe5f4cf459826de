import type { Assistant } from '../agent/assistant.ts'
import { withoutPrivate } from '../intake/privacy.ts'
import type { Store } from '../store/store.ts'
import * as messages from '../text/messages.ts'
import type { Reply } from '../text/reply.ts'
import { compose, type Said } from './compose.ts'
import { handleEdit } from './edits.ts'
import { resume } from './identity.ts'
import { inquiryOf, remembered } from './inquiry.ts'
import { press } from './press.ts'
import {
  type Considered,
  type Content,
  type Incoming,
  type KeptAction,
  openTurn,
  type Payload,
  type Surroundings,
  type Turn,
} from './turn.ts'
import { handleUpload } from './uploads/index.ts'
import { type FetchFile, readUpload } from './uploads/read-upload.ts'
import { handleText } from './words.ts'

export interface Desk {
  /**
   * Handles one thing a person did: update, change and reply are one transaction. The reply waits in the outbox (`store.unsent(chat)`);
   * a message that the model has to read, or a file, waits in the queue, and so does what comes after it in this chat, until `think` is
   * called.
   * @returns false when this update was handled before; nothing changes then
   */
  turn(incoming: Incoming): boolean
  /** Whether something of this chat waits to be considered. */
  isWaiting(chat: string): boolean
  /**
   * Puts the message that has waited longest to the model, or reads its file, and answers it and those after it, up to the next that
   * takes such time. The model is asked, and a file fetched and read, outside of any transaction; what comes of it is settled in one,
   * against the report as it is by then.
   */
  think(chat: string, signal?: AbortSignal): Promise<void>
}

export interface DeskOptions {
  /** By when reports are due, as MM-DD of the year after. */
  readonly deadline?: string
  /** Reads what the rules do not; without it they are on their own. */
  readonly assistant?: Assistant | undefined
  /** Gets the files that people send, by the names they have where they lie. */
  readonly fetch?: FetchFile | undefined
}

/** Tapped buttons: those of an older version only redraw what is being asked. */
function handleTap(turn: Turn, token: string): Said | 'think' {
  const kept = turn.store.button(token)
  if (!kept || kept.chat !== turn.incoming.chat) return { lines: [messages.staleTap], next: 'repeat' }
  const { action, report } = kept.action as KeptAction
  const current = turn.draft?.report.id ?? null
  if (action.do === 'open' && turn.store.report(action.report)) return resume(turn, action.report)
  const isCurrent = report === current && kept.version === (turn.draft ? turn.store.version(turn.draft.report.id) : 0)
  if (action.do === 'say' && isCurrent) return handleText(turn, action.words, false)
  return press(turn, kept) ?? { lines: [messages.staleTap], next: 'repeat' }
}

/** A file is answered once it was read. */
function handleFile(turn: Turn, file: Extract<Content, { kind: 'file' }>): Said | 'think' {
  if (turn.upload) return handleUpload(turn, file, turn.upload)
  return turn.canFetch ? 'think' : { lines: [messages.unusable('file')], next: 'repeat' }
}

function handle(turn: Turn): Said | 'think' {
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
    case 'file':
      return handleFile(turn, content)
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

/** Handles a message to its end; false when it has to be considered first: nothing was changed then. */
function answer(surroundings: Surroundings, incoming: Incoming, considered?: Considered): boolean {
  const { store } = surroundings
  const turn = openTurn(surroundings, incoming, considered)
  const said = handle(turn)
  if (said === 'think') return false
  const reply = compose(turn, said)
  if (reply.text !== '' || reply.file) enqueue(turn, reply)
  const { chat, at, day, content } = incoming
  const text = content.kind === 'text' ? withoutPrivate(content.text.trim()).text.slice(0, 200) : ''
  turn.state = { ...turn.state, last: { text, at, day }, recent: remembered(turn.state.recent, text, reply.text) }
  store.saveChat({ key: chat, reportId: turn.draft?.report.id ?? null, state: turn.state, at })
  if (turn.draft) store.touchReport(turn.draft.report.id, at)
  return true
}

/** A ledger was counted for the year that the report had then; somebody may have corrected it meanwhile. */
const isOutdated = ({ draft, upload }: Turn): boolean =>
  upload?.kind === 'ledger' && draft !== undefined && draft.situation.year !== upload.ledger.year

/** Settles what was considered, and what came after it up to the next message that has to be. */
function settle(surroundings: Surroundings, chat: string, considered: Considered): void {
  const { store } = surroundings
  const [head, ...others] = store.queued(chat)
  if (!head) return
  const incoming = head.payload as Incoming
  // It stays in line, and is read again.
  if (isOutdated(openTurn(surroundings, incoming, considered))) return
  store.unqueue(head.id)
  answer(surroundings, incoming, considered)
  for (const { id, payload } of others) {
    if (!answer(surroundings, payload as Incoming)) return
    store.unqueue(id)
  }
}

/** What takes time: the model reads a message, or a file is fetched and read. */
async function consider(surroundings: Surroundings, incoming: Incoming, signal?: AbortSignal): Promise<Considered> {
  const { assistant, fetch } = surroundings
  const turn = openTurn(surroundings, incoming)
  const { content } = incoming
  if (content.kind === 'file')
    return fetch ? { upload: await readUpload(content, turn.draft?.situation.year, fetch, signal) } : {}
  const inquiry = inquiryOf(turn)
  const outcome =
    assistant && inquiry ? await assistant.understand(inquiry, signal) : ({ ok: false, why: 'unreachable' } as const)
  return { outcome }
}

/** What a piece of work comes to; nothing when the signal is given first. */
async function unlessGivenUp<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  let giveUp = (): void => {}
  const givenUp = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined)
  })
  signal?.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([work, givenUp])
  } finally {
    signal?.removeEventListener('abort', giveUp)
  }
}

/** The one who takes messages: reads them, calls the tools, answers. It keeps nothing between turns but what can be computed again. */
export function createDesk(store: Store, { deadline = '01-31', assistant, fetch }: DeskOptions = {}): Desk {
  const surroundings: Surroundings = { store, cache: new Map(), deadline, assistant, fetch }
  const isWaiting = (chat: string): boolean => store.queued(chat).length > 0
  return {
    turn: (incoming) =>
      store.transaction(() => {
        if (!store.receive(incoming.key, incoming.at)) return false
        // What came before is answered first.
        if (isWaiting(incoming.chat) || !answer(surroundings, incoming)) store.queue(incoming.chat, incoming)
        return true
      }),
    isWaiting,
    async think(chat, signal) {
      const head = store.queued(chat)[0]
      if (!head || signal?.aborted) return
      const considered = await unlessGivenUp(consider(surroundings, head.payload as Incoming, signal), signal)
      // Cut off, the message waits on: it is answered after the restart.
      if (!considered || signal?.aborted) return
      store.transaction(() => settle(surroundings, chat, considered))
    },
  }
}

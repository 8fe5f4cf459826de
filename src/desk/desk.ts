import type { Assistant } from '../agent/assistant.ts'
import { withoutPrivate } from '../intake/privacy.ts'
import type { LocalProfile } from '../schema/habits.ts'
import type { Store } from '../store/store.ts'
import * as messages from '../text/messages.ts'
import { compose, type Said } from './compose.ts'
import { considerCounty, handleCounty } from './county/county.ts'
import type { KeptCounty } from './county/kept.ts'
import { decideBySaying } from './decide-doubts.ts'
import { keepDoubts } from './doubts-kept.ts'
import { handleEdit } from './edits.ts'
import { inquiryOf, remembered } from './model/inquiry.ts'
import { resume } from './organ/identity.ts'
import { join } from './organ/join.ts'
import { permitted } from './people/permitted.ts'
import { post } from './post.ts'
import { isStillOffered, press } from './press.ts'
import { reviewerFile } from './reviewer.ts'
import { tellOfTexts } from './texts/tell-others.ts'
import {
  type Considered,
  type Content,
  type Incoming,
  type KeptAction,
  openTurn,
  type Surroundings,
  type Turn,
} from './turn.ts'
import { flushLines } from './uploads/collection.ts'
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
   * against the report as it is by then, and each message after it in one of its own.
   */
  think(chat: string, signal?: AbortSignal): Promise<void>
}

export interface DeskOptions {
  /** Ids of persons who may do everything; besides them, those who are no Telegram persons: they sit at the machine itself. */
  readonly admins?: ReadonlySet<string> | undefined
  /** By when reports are due, as MM-DD of the year after, where it is set; otherwise as places and the law say. */
  readonly deadline?: string | undefined
  /** What places ask of their reports, to choose from. */
  readonly profiles?: readonly LocalProfile[] | undefined
  /** Reads what the rules do not; without it they are on their own. */
  readonly assistant?: Assistant | undefined
  /** Gets the files that people send, by the names they have where they lie. */
  readonly fetch?: FetchFile | undefined
}

/** Tapped buttons: those of an older version only redraw what is being asked. */
function handleTap(turn: Turn, token: string): Said | 'think' {
  const kept = turn.store.button(token)
  if (!kept || kept.chat !== turn.incoming.chat) return { lines: [messages.staleTap], next: 'repeat' }
  const { action } = kept.action as KeptAction
  if (action.do === 'county') return handleCounty(turn) ?? { lines: [messages.staleTap], next: 'repeat' }
  if (action.do === 'say' && isStillOffered(turn, kept)) return handleText(turn, action.words, false)
  return press(turn, kept) ?? { lines: [messages.staleTap], next: 'repeat' }
}

/** A file is answered once it was read. */
function handleFile(turn: Turn, file: Extract<Content, { kind: 'file' }>): Said | 'think' | 'later' {
  if (turn.upload) return reviewerFile(turn, file, turn.upload) ?? handleUpload(turn, file, turn.upload)
  return turn.canFetch ? 'think' : { lines: [messages.unusable('file')], next: 'repeat' }
}

function handle(turn: Turn): Said | 'think' | 'later' {
  const { asked } = turn.state
  const before = turn.draft?.situation
  const said = handleContent(turn)
  if (before) tellOfTexts(turn, before)
  return typeof said === 'string' ? said : decideBySaying(turn, asked, said)
}

function handleContent(turn: Turn): Said | 'think' | 'later' {
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
    case 'join':
      return join(turn, content.invitation)
    case 'file':
      return handleFile(turn, content)
    case 'unusable':
      return { lines: [messages.unusable(content.what)], next: 'repeat' }
  }
}

/** Handles a message to its end; false when it has to be considered first: nothing was changed then. */
function answer(surroundings: Surroundings, incoming: Incoming, considered?: Considered): boolean {
  const { store } = surroundings
  const { turn, said } = permitted(() => openTurn(surroundings, incoming, considered), handle)
  if (said === 'think') return false
  if (incoming.content.kind !== 'file') flushLines(turn)
  const reply = said === 'later' ? undefined : compose(turn, said)
  const { key, chat, at, day, content } = incoming
  const report = turn.draft?.report.id ?? null
  if (reply && (reply.text !== '' || reply.file)) post(store, { chat, at, token: key, report }, reply)
  const text = content.kind === 'text' ? withoutPrivate(content.text.trim()).text.slice(0, 200) : ''
  turn.state = {
    ...turn.state,
    last: { text, at, day },
    recent: remembered(turn.state.recent, text, reply?.text ?? ''),
  }
  keepDoubts(turn)
  // Those of a report are kept with it.
  const state = turn.draft ? { ...turn.state, doubts: [] } : turn.state
  store.saveChat({ key: chat, reportId: report, state, at, person: incoming.person.id })
  if (turn.draft) store.touchReport(turn.draft.report.id, at)
  return true
}

/** A ledger was counted for the year that the report had then; somebody may have corrected it meanwhile. */
const isOutdated = ({ draft, upload }: Turn): boolean =>
  upload?.kind === 'ledger' && draft !== undefined && draft.situation.year !== upload.ledger.year

/** Settles what was considered. */
function settle(surroundings: Surroundings, chat: string, considered: Considered): void {
  const { store } = surroundings
  const [head, next] = store.queued(chat, 2)
  if (!head) return
  const incoming = head.payload as Incoming
  // It stays in line, and is read again.
  if (isOutdated(openTurn(surroundings, incoming, considered))) return
  store.unqueue(head.id)
  const fileFollows = (next?.payload as Incoming | undefined)?.content.kind === 'file'
  answer(surroundings, incoming, { ...considered, fileFollows })
}

/** Answers the message that has waited longest, if it need not be considered. */
function answerNext(surroundings: Surroundings, chat: string): boolean {
  const { store } = surroundings
  const [following] = store.queued(chat, 1)
  if (!following || !answer(surroundings, following.payload as Incoming)) return false
  store.unqueue(following.id)
  return true
}

/** What takes time: the model reads a message, or a file is fetched and read. */
async function consider(surroundings: Surroundings, incoming: Incoming, signal?: AbortSignal): Promise<Considered> {
  const { assistant, fetch } = surroundings
  const turn = openTurn(surroundings, incoming)
  const { content } = incoming
  if (content.kind === 'file')
    return fetch ? { upload: await readUpload(content, turn.draft?.situation.year, fetch, signal) } : {}
  if (await considerCounty(surroundings, turn)) return { hasLooked: true }
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

/** Reports of others are kept this long after they were last looked at, in milliseconds. */
const unusedFor = 60 * 24 * 3_600_000

/** The one who takes messages: reads them, calls the tools, answers. It keeps nothing between turns but what can be computed again. */
export function createDesk(
  store: Store,
  { admins = new Set(), deadline, profiles = [], assistant, fetch }: DeskOptions = {},
): Desk {
  const counties = new Map<string, KeptCounty>()
  const surroundings: Surroundings = { store, admins, cache: new Map(), deadline, profiles, assistant, fetch, counties }
  const isWaiting = (chat: string): boolean => store.queued(chat, 1).length > 0
  let today = ''
  return {
    turn: (incoming) =>
      store.transaction(() => {
        if (!store.receive(incoming.key, incoming.at)) return false
        if (incoming.day !== today) store.forgetUnused(incoming.at - unusedFor)
        today = incoming.day
        // What came before is answered first.
        if (isWaiting(incoming.chat) || !answer(surroundings, incoming)) store.queue(incoming.chat, incoming)
        return true
      }),
    isWaiting,
    async think(chat, signal) {
      const [head] = store.queued(chat, 1)
      if (!head || signal?.aborted) return
      const considered = await unlessGivenUp(consider(surroundings, head.payload as Incoming, signal), signal)
      // Cut off, the message waits on: it is answered after the restart.
      if (!considered || signal?.aborted) return
      store.transaction(() => settle(surroundings, chat, considered))
      // Each by itself: one that fails takes nothing of the others with it.
      while (store.transaction(() => answerNext(surroundings, chat))) {}
    },
  }
}

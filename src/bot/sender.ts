import { setTimeout as delay } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import { type Engine, sharedEngine } from '../report/engine/engine.ts'
import type { OutboxRow, Store } from '../store/store.ts'
import { chatIdOf } from './addresses.ts'
import { BuildError, deliver } from './deliver.ts'
import { withLink } from './invitations.ts'
import { errorFields, type Log } from './log.ts'
import { isOurs, isUnreachable } from './refusals.ts'
import { isPassing, pauseAfter } from './retry.ts'
import { createSigns } from './sign-of-life.ts'

export interface Sender {
  /** Sends what waits for a chat, one reply after the other; done when nothing waits any more. */
  wake(chat: string): Promise<void>
  /** The same for all chats: what one person does may be told to others. */
  wakeWaiting(): void
  /** Sends what was left over from before a restart. */
  wakeAll(): void
  /** Begins nothing new; done when what is under way has come to its end. */
  stop(): Promise<void>
}

interface SenderOptions {
  readonly api: Api
  readonly store: Store
  readonly log: Log
  /** What the bot is called at Telegram. */
  readonly username: () => Promise<string>
  /** Milliseconds before the second attempt. */
  readonly pause: number
  /** Milliseconds for which a file is worked on without a word. */
  readonly quiet?: number | undefined
  /** Aborted when what is under way has to end. */
  readonly signal: AbortSignal
  /** Draws PDFs and pictures; the one of the whole program unless told. */
  readonly engine?: Engine | undefined
  /** A reply could not be sent, for a reason that lies with us. */
  readonly onLost: (chatId: number, error: unknown) => void
}

/** Sends the replies that wait in the store. Chats do not wait for each other. */
export function createSender(options: SenderOptions): Sender {
  const { api, store, log, username, pause, signal, onLost, quiet = 2_000, engine = sharedEngine() } = options
  const lanes = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const signs = createSigns({ api, store, log, pause, quiet, signal: stopping.signal })
  // Nothing that draws outlives the bot.
  signal.addEventListener('abort', () => engine.close(), { once: true })

  /** One attempt. What fails for now stays in line, and is tried again after a pause. */
  async function attempt(row: OutboxRow, chatId: number): Promise<void> {
    try {
      const external = await deliver(
        { api, store, log, engine, signs, chatId, signal },
        await withLink(store, username, row),
      )
      store.markSent(row.id, Date.now(), external)
      signs.remove(chatId, row.id)
    } catch (error) {
      if (signal.aborted) return
      const fields = { ...errorFields(error), chat: row.chat, reply: row.id, attempts: row.attempts + 1 }
      if (isPassing(error) || isOurs(error)) {
        log.warn(fields, 'a reply could not be sent yet')
        store.markFailed(row.id, String((error as Error).message))
        await delay(pauseAfter(row.attempts, pause), undefined, { signal: stopping.signal }).catch(() => {})
      } else if (error instanceof GrammyError || error instanceof BuildError) {
        store.giveUp(row.id, error.message)
        signs.remove(chatId, row.id)
        if (isUnreachable(error)) log.warn(fields, 'a reply was given up: the person cannot be reached')
        else onLost(chatId, error)
      } else throw error
    }
  }

  async function drain(chat: string, chatId: number): Promise<void> {
    try {
      while (!stopping.signal.aborted) {
        const [row] = store.unsent(chat)
        if (!row) break
        await attempt(row, chatId)
      }
    } catch (error) {
      log.error({ ...errorFields(error), chat }, 'sending has stopped until the next message of this chat')
    } finally {
      lanes.delete(chat)
    }
  }

  function wake(chat: string): Promise<void> {
    const chatId = chatIdOf(chat)
    if (chatId === undefined || stopping.signal.aborted) return Promise.resolve()
    // Begun a moment later: a lane that finds nothing must not end before it is noted.
    const lane = lanes.get(chat) ?? Promise.resolve().then(() => drain(chat, chatId))
    lanes.set(chat, lane)
    return lane
  }

  function wakeWaiting(): void {
    for (const chat of new Set(store.unsent().map((row) => row.chat))) void wake(chat)
  }

  return {
    wake,
    wakeWaiting,
    wakeAll() {
      for (const { chat, reply } of store.signsLeft()) {
        const chatId = chatIdOf(chat)
        if (chatId !== undefined) signs.remove(chatId, reply)
      }
      wakeWaiting()
    },
    async stop() {
      stopping.abort()
      await Promise.all(lanes.values())
      await signs.stopped()
    },
  }
}

import type { Api } from 'grammy'
import type { Desk } from '../desk/desk.ts'
import type { Incoming } from '../desk/turn.ts'
import type { Store } from '../store/store.ts'
import { chatIdOf } from './addresses.ts'
import type { Sender } from './sender.ts'
import type { Troubles } from './troubles.ts'

export interface Thinking {
  /** Has the messages of a chat that wait for the model answered, one after the other. */
  wake(chat: string): void
  /** Goes on with what waited before a restart. */
  resume(): void
  /** Done when nothing is under way any more. */
  stopped(): Promise<void>
}

interface ThinkingOptions {
  readonly api: Api
  readonly store: Store
  readonly desk: Desk
  readonly sender: Sender
  readonly troubles: Troubles
  /** Aborted when the bot stops: what waits is answered after the restart. */
  readonly signal: AbortSignal
}

/** Telegram shows that somebody types for five seconds. */
const typingLasts = 4_500

/** Chats do not wait for each other. */
export function createThinking({ api, store, desk, sender, troubles, signal }: ThinkingOptions): Thinking {
  const lanes = new Map<string, Promise<void>>()

  function showTyping(chatId: number | undefined): () => void {
    if (chatId === undefined) return () => {}
    const type = (): void => {
      api.sendChatAction(chatId, 'typing').catch(() => {})
    }
    type()
    const timer = setInterval(type, typingLasts)
    return () => clearInterval(timer)
  }

  /** A message that cannot be settled must not hold up those behind it: the person is told, and it leaves the queue. */
  function dropHead(chat: string, error: unknown): void {
    const [head] = store.queued(chat)
    if (!head) return
    const incoming = head.payload as Incoming
    troubles.turn({ ...incoming, key: `${incoming.key}:thought` }, error, () => store.unqueue(head.id))
  }

  async function answer(chat: string): Promise<void> {
    const stopTyping = showTyping(chatIdOf(chat))
    try {
      await desk.think(chat, signal)
    } catch (error) {
      dropHead(chat, error)
    } finally {
      stopTyping()
    }
    sender.wakeWaiting()
  }

  async function run(chat: string): Promise<void> {
    while (desk.isWaiting(chat) && !signal.aborted) await answer(chat)
    lanes.delete(chat)
  }

  function wake(chat: string): void {
    if (!lanes.has(chat) && desk.isWaiting(chat) && !signal.aborted) lanes.set(chat, run(chat))
  }

  return {
    wake,
    resume() {
      for (const chat of store.queuedChats()) wake(chat)
    },
    async stopped() {
      await Promise.all(lanes.values())
    },
  }
}

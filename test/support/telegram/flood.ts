import { tooMany } from './refusal.ts'

export interface FloodLimits {
  /** Messages and edits a second in one chat, and how many may come at once before that. */
  readonly perChat: number
  readonly burst: number
  /** Messages and edits a second in all chats together. */
  readonly overall: number
}

/** About what Telegram allows a bot in private chats. */
export const usualLimits: FloodLimits = { perChat: 1, burst: 1, overall: 30 }

interface Bucket {
  tokens: number
  at: number
}

/** Off until limits are set. A message that comes too early is refused with the seconds to wait. */
export class Flood {
  limits: FloodLimits | undefined
  readonly #chats = new Map<number, Bucket>()
  #all: Bucket | undefined

  admit(chatId: number, now: number): void {
    if (!this.limits) return
    const { perChat, burst, overall } = this.limits
    const chat = refilled(this.#chats.get(chatId), perChat, burst, now)
    const all = refilled(this.#all, overall, overall, now)
    this.#chats.set(chatId, chat)
    this.#all = all
    const seconds = Math.max((1 - chat.tokens) / perChat, (1 - all.tokens) / overall)
    if (seconds > 0) throw tooMany(Math.max(1, Math.ceil(seconds)))
    chat.tokens -= 1
    all.tokens -= 1
  }
}

function refilled(bucket: Bucket | undefined, rate: number, most: number, now: number): Bucket {
  if (!bucket) return { tokens: most, at: now }
  return { tokens: Math.min(most, bucket.tokens + ((now - bucket.at) / 1000) * rate), at: now }
}

import type { Update } from 'grammy/types'
import type { Changes } from './changes.ts'
import { conflict } from './refusal.ts'

export type UpdateKind = Exclude<keyof Update, 'update_id'>
export type News = Omit<Update, 'update_id'>

const longestPoll = 50
const onlyOnRequest: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count']

interface Poll {
  readonly offset: number
  readonly limit: number
  readonly seconds: number
  /** Aborted when the poller hangs up. */
  readonly signal: AbortSignal
}

interface Poller {
  readonly wake: () => void
  readonly refuse: (reason: Error) => void
}

/** Updates wait here until the bot confirms them, by a later offset or by a webhook's 2xx. */
export class Updates {
  #nextId = 501_000_001
  #waiting: Update[] = []
  /** Updates whose confirmation is forgotten; true once they went out again, so that a later offset confirms them. */
  readonly #again = new Map<Update, boolean>()
  #allowed: readonly string[] = []
  readonly #everything = new Map<number, Update>()
  readonly #changes: Changes
  #poller: Poller | undefined
  #onArrival: () => void = () => {}

  constructor(changes: Changes) {
    this.#changes = changes
  }

  /** The id it got, also where the bot did not ask for this kind and will never see it. */
  push(news: News): number {
    const update: Update = structuredClone({ update_id: this.#nextId++, ...news })
    const kind = Object.keys(news)[0] ?? ''
    this.#everything.set(update.update_id, update)
    const wanted = this.#allowed.length === 0 ? !onlyOnRequest.includes(kind) : this.#allowed.includes(kind)
    if (wanted) {
      this.#waiting.push(update)
      this.#arrived()
    }
    return update.update_id
  }

  redeliver(id: number): void {
    const update = this.#everything.get(id)
    if (!update) throw new Error(`There never was an update ${id}`)
    this.#waiting = this.#waiting.filter((other) => other !== update)
    this.#again.set(update, false)
    this.#arrived()
  }

  allow(kinds: unknown): void {
    if (Array.isArray(kinds)) this.#allowed = kinds.map(String)
  }

  get allowed(): readonly string[] {
    return this.#allowed
  }

  undelivered(): Update[] {
    return [...this.#again.keys(), ...this.#waiting].sort((left, right) => left.update_id - right.update_id)
  }

  /** How many the bot has not confirmed. */
  get pending(): number {
    return this.#waiting.length + this.#again.size
  }

  done(id: number): void {
    this.#waiting = this.#waiting.filter((update) => update.update_id !== id)
    this.#forget((update) => update.update_id === id)
    this.#changes.happened()
  }

  dropPending(): void {
    this.#waiting = []
    this.#again.clear()
  }

  onArrival(listener: () => void): void {
    this.#onArrival = listener
  }

  /** A poll that waits is ended by the next poll, as at Telegram: the earlier poller is told of the conflict. */
  async poll({ offset, limit, seconds, signal }: Poll): Promise<Update[]> {
    this.#confirm(offset)
    this.endPoll('terminated by other getUpdates request; make sure that only one bot instance is running')
    if (this.undelivered().length === 0 && seconds > 0) await this.#arrival(seconds, signal)
    if (signal.aborted) return []
    const batch = this.undelivered().slice(0, limit)
    for (const update of batch) if (this.#again.has(update)) this.#again.set(update, true)
    return batch
  }

  endPoll(reason: string): void {
    this.#poller?.refuse(conflict(reason))
  }

  /** Lets a waiting poll go home with nothing. */
  close(): void {
    this.#poller?.wake()
  }

  #forget(test: (update: Update, wentOut: boolean) => boolean): void {
    for (const [update, wentOut] of this.#again) if (test(update, wentOut)) this.#again.delete(update)
  }

  #confirm(offset: number): void {
    this.#forget((update, wentOut) => wentOut && update.update_id < offset)
    if (offset > 0) this.#waiting = this.#waiting.filter((update) => update.update_id >= offset)
    if (offset < 0) this.#waiting = this.#waiting.slice(offset)
    this.#changes.happened()
  }

  #arrived(): void {
    this.#poller?.wake()
    this.#onArrival()
  }

  async #arrival(seconds: number, signal: AbortSignal): Promise<void> {
    let poller: Poller | undefined
    let timer: NodeJS.Timeout | undefined
    const arrival = new Promise<void>((wake, refuse) => {
      poller = { wake, refuse }
      timer = setTimeout(wake, Math.min(seconds, longestPoll) * 1000)
      signal.addEventListener('abort', () => wake())
    })
    this.#poller = poller
    try {
      await arrival
    } finally {
      clearTimeout(timer)
      // A later poll may have taken the place already.
      if (this.#poller === poller) this.#poller = undefined
    }
  }
}

import type { Update } from 'grammy/types'
import type { Clock } from './clock.ts'
import type { Updates } from './updates.ts'

const secondsForAnswer = 60

export interface WebhookSettings {
  readonly url: string
  readonly secret: string
  readonly maxConnections: number
}

/** Posts updates to the bot: those of one chat one after the other, again and again until it answers 2xx. */
export class Webhook {
  settings: WebhookSettings | undefined
  lastError: { readonly date: number; readonly message: string } | undefined
  readonly #updates: Updates
  readonly #clock: Clock
  readonly #pause: number
  readonly #underWay = new Set<Update>()

  constructor(updates: Updates, clock: Clock, pauseMilliseconds: number) {
    this.#updates = updates
    this.#clock = clock
    this.#pause = pauseMilliseconds
    updates.onArrival(() => this.#next())
  }

  set(settings: WebhookSettings): void {
    this.settings = settings
    this.lastError = undefined
    this.#updates.endPoll('terminated by setWebhook request')
    this.#next()
  }

  remove(): void {
    this.settings = undefined
  }

  #next(): void {
    const settings = this.settings
    if (!settings) return
    for (const update of this.#updates.undelivered()) {
      const lane = laneOf(update)
      const busy = [...this.#underWay].some((other) => other === update || laneOf(other) === lane)
      if (!busy && this.#underWay.size < settings.maxConnections) void this.#deliver(settings, update)
    }
  }

  async #deliver(settings: WebhookSettings, update: Update): Promise<void> {
    this.#underWay.add(update)
    while (this.settings === settings) {
      const problem = await post(settings, update)
      if (problem === undefined) {
        this.#updates.done(update.update_id)
        break
      }
      this.lastError = { date: this.#clock.seconds(), message: problem }
      await new Promise((resume) => setTimeout(resume, this.#pause))
    }
    this.#underWay.delete(update)
    this.#next()
  }
}

/** undefined when the bot took it. */
async function post({ url, secret }: WebhookSettings, update: Update): Promise<string | undefined> {
  const headers = {
    'content-type': 'application/json',
    ...(secret !== '' && { 'x-telegram-bot-api-secret-token': secret }),
  }
  try {
    const signal = AbortSignal.timeout(secondsForAnswer * 1000)
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update), signal })
    await response.arrayBuffer()
    return response.ok ? undefined : `Wrong response from the webhook: ${response.status} ${response.statusText}`
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'Read timeout expired' : 'Connection refused'
  }
}

function laneOf(update: Update): number {
  const message = update.message ?? update.edited_message
  return message?.chat.id ?? update.callback_query?.from.id ?? update.my_chat_member?.chat.id ?? 0
}

import type { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import { badRequest } from './refusal.ts'

const secondsToAnswer = 15

/** A tap on a button: the button shows it is busy until the bot answers, and what the answer said. */
export interface Tap {
  readonly id: string
  readonly userId: number
  readonly at: number
  answer: { readonly text: string; readonly alert: boolean } | undefined
}

export class Taps {
  readonly #taps = new Map<string, Tap>()
  readonly #clock: Clock
  readonly #changes: Changes

  constructor(clock: Clock, changes: Changes) {
    this.#clock = clock
    this.#changes = changes
  }

  add(userId: number): Tap {
    // Query ids are larger than a number can hold exactly: strings, at Telegram too.
    const id = String(4_611_686_018_000_000_000n + BigInt(this.#taps.size + 1))
    const tap: Tap = { id, userId, at: this.#clock.now(), answer: undefined }
    this.#taps.set(id, tap)
    return tap
  }

  answer(id: string, text: string, alert: boolean): void {
    const tap = this.#taps.get(id)
    const late = tap && this.#clock.now() - tap.at > secondsToAnswer * 1000
    if (!tap || late || tap.answer) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    }
    tap.answer = { text, alert }
    this.#changes.happened()
  }

  answersFor(userId: number): { readonly text: string; readonly alert: boolean }[] {
    return [...this.#taps.values()].flatMap((tap) => (tap.userId === userId && tap.answer ? [tap.answer] : []))
  }
}

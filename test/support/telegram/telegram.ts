import type { Call } from './calls.ts'
import type { Fault } from './faults.ts'
import { type FloodLimits, usualLimits } from './flood.ts'
import { Person, type PersonOptions } from './person.ts'
import { listen } from './server.ts'
import { createWorld, type WorldOptions } from './world.ts'

/** A Telegram of our own: the Bot API on 127.0.0.1, and the people who write to the bot. */
export interface Telegram {
  /** For `apiRoot`, or TELEGRAM_API_ROOT. */
  readonly root: string
  readonly token: string
  /** Every request by the bot, in the order they came. */
  readonly calls: readonly Call[]
  callsTo(method: string): Call[]
  /** The same id is the same person. */
  user(options: PersonOptions): Person
  fail(method: string, fault: Fault): void
  /** Forgets the faults still planned. */
  mend(): void
  /** Refuses messages that come too fast: as Telegram does, with other limits, or (undefined) no longer. */
  limitFlood(limits?: Partial<FloodLimits> | 'off'): void
  /** Delivers an update again, also one that the bot has confirmed. */
  redeliver(updateId: number): void
  /** How many updates the bot has not confirmed. */
  readonly pending: number
  /** Puts Telegram's clock forward. */
  pass(seconds: number): void
  /** What the probe finds, as soon as it finds something. */
  until<T>(probe: () => T | undefined, timeoutMs?: number): Promise<T>
  close(): Promise<void>
}

export async function startTelegram(options: WorldOptions = {}): Promise<Telegram> {
  const world = createWorld(options)
  const people = new Map<number, Person>()
  const server = await listen(world)
  return {
    root: server.root,
    token: world.token,
    calls: world.calls,
    callsTo: (method) => world.calls.filter((call) => call.method === method),
    user(given) {
      const person = people.get(given.id) ?? new Person(world, given)
      people.set(given.id, person)
      return person
    },
    fail: (method, fault) => world.faults.plan(method, fault),
    mend: () => world.faults.clear(),
    limitFlood(limits = {}) {
      world.flood.limits = limits === 'off' ? undefined : { ...usualLimits, ...limits }
    },
    redeliver: (updateId) => world.updates.redeliver(updateId),
    get pending() {
      return world.updates.pending
    },
    pass: (seconds) => world.clock.pass(seconds),
    until: (probe, timeoutMs = 20_000) =>
      world.changes.until(probe, timeoutMs, () => 'What was awaited did not happen'),
    async close() {
      world.webhook.remove()
      world.updates.close()
      await server.close()
    },
  }
}

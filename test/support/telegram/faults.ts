export type FaultKind = '500' | '502' | '429' | 'drop-before' | 'drop-after' | 'slow' | 'malformed'

/**
 * 500, 502 (an HTML page) and 429 refuse without doing anything. `drop-before` closes the connection and does nothing,
 * `drop-after` does what was asked and then closes it; `slow` does it and answers late, `malformed` does it and answers
 * with JSON cut off in the middle.
 */
export interface Fault {
  readonly kind: FaultKind
  /** How many calls it hits; 1 unless told. */
  readonly times?: number
  /** Seconds, for 429; 1 unless told. */
  readonly retryAfter?: number
  /** For slow; 1000 unless told. */
  readonly milliseconds?: number
  /** Hits only calls with a payload that this accepts. */
  readonly when?: (payload: Readonly<Record<string, unknown>>) => boolean
}

interface Planned {
  readonly method: string
  readonly fault: Fault
  left: number
}

export class Faults {
  #planned: Planned[] = []

  /** `*` stands for every method but getUpdates, which has to be named. */
  plan(method: string, fault: Fault): void {
    this.#planned.push({ method: method.toLowerCase(), fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#planned = []
  }

  take(method: string, payload: Readonly<Record<string, unknown>>): Fault | undefined {
    const name = method.toLowerCase()
    const hit = this.#planned.find(
      (planned) =>
        planned.left > 0 &&
        (planned.method === name || (planned.method === '*' && name !== 'getupdates')) &&
        (planned.fault.when?.(payload) ?? true),
    )
    if (hit) hit.left -= 1
    return hit?.fault
  }
}

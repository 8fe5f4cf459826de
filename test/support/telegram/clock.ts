/** The double's time: the real one, which a test may put forward (buttons that expire, messages too old to delete). */
export class Clock {
  #ahead = 0

  now(): number {
    return Date.now() + this.#ahead
  }

  seconds(): number {
    return Math.floor(this.now() / 1000)
  }

  pass(seconds: number): void {
    this.#ahead += seconds * 1000
  }
}

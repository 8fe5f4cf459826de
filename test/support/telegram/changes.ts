/** Tells those who wait that something happened in the double. */
export class Changes {
  readonly #listeners = new Set<() => void>()

  happened(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  /** What the probe finds, as soon as it finds something; after the time is up, an error with this complaint. */
  until<T>(probe: () => T | undefined, milliseconds: number, complaint: () => string): Promise<T> {
    const found = probe()
    if (found !== undefined) return Promise.resolve(found)
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        this.#listeners.delete(look)
      }
      const look = () => {
        const later = probe()
        if (later === undefined) return
        stop()
        resolve(later)
      }
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`${complaint()} (waited ${milliseconds} ms)`))
      }, milliseconds)
      this.#listeners.add(look)
    })
  }
}

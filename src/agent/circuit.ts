/** After repeated failure the model is left alone for a while: nobody should wait for it message after message. */
export interface Circuit {
  /** Whether it is worth asking now. */
  open(): boolean
  /** Takes leave to ask. After a rest only one may try; the others wait for what becomes of it. */
  enter(): boolean
  succeeded(): void
  failed(): void
  /** Asked, but nothing was learned: whoever wanted to know gave up. */
  left(): void
}

export interface CircuitOptions {
  readonly failures?: number
  /** Milliseconds. */
  readonly rest?: number
  readonly now: () => number
}

export function createCircuit({ failures = 3, rest = 60_000, now }: CircuitOptions): Circuit {
  let inRow = 0
  let restsUntil = 0
  let isTrying = false
  const isTired = (): boolean => inRow >= failures
  const isOpen = (): boolean => !isTired() || (!isTrying && now() >= restsUntil)
  return {
    open: isOpen,
    enter() {
      if (!isOpen()) return false
      isTrying = isTired()
      return true
    },
    succeeded() {
      inRow = 0
      isTrying = false
    },
    failed() {
      inRow += 1
      isTrying = false
      if (isTired()) restsUntil = now() + rest
    },
    left() {
      isTrying = false
    },
  }
}

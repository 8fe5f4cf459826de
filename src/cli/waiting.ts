import { waitingLines } from '../text/under-way.ts'
import type { Io } from './io.ts'

const clearLine = '\r\u001B[K'

export interface Waiting {
  readonly line: string
  /** Milliseconds for which nothing is said. */
  readonly quiet: number
}

export const thinking: Waiting = { line: waitingLines.thinking, quiet: 400 }
export const building: Waiting = { line: waitingLines.building, quiet: 2_000 }

/**
 * Does something, and tells the terminal that it is under way when it takes long; the line goes when it is done. Where notes go to a log or
 * a pipe there is none: what is written there does not depend on how fast a machine is.
 */
export async function saying<T>(
  { note, notesOnTerminal = false }: Pick<Io, 'note' | 'notesOnTerminal'>,
  { line, quiet }: Waiting,
  work: () => Promise<T>,
): Promise<T> {
  if (!notesOnTerminal) return work()
  let isSaid = false
  const late = setTimeout(() => {
    isSaid = true
    note(line)
  }, quiet)
  try {
    return await work()
  } finally {
    clearTimeout(late)
    if (isSaid) note(clearLine)
  }
}

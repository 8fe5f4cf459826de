import type { Readable, Writable } from 'node:stream'

/** Where a command reads and writes; main passes the real ones. */
export interface Io {
  /** Standard output: what was asked for, and nothing else. */
  readonly out: (text: string) => void
  /** Standard error: progress, and what went wrong. */
  readonly note: (text: string) => void
  readonly input: Readable
  readonly output: Writable
  /** Whether somebody types: standard input is a terminal. */
  readonly isInteractive: boolean
  /** Whether notes go to a terminal, where a line can be written over. */
  readonly notesOnTerminal?: boolean
}

/** What a command ends with (DESIGN.md §13). */
export const exit = { good: 0, bad: 1, unreadable: 2 } as const

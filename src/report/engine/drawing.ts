/** What is to be drawn: pages from data for their template, or a picture from its SVG. */
export interface Job {
  readonly kind: 'pdf' | 'png'
  readonly data: string
}

/** What is to be read: a PDF that was drawn. */
export interface Reading {
  readonly kind: 'text'
  readonly data: Uint8Array
}

export interface Limits {
  /** For one job, in milliseconds; the first of a process also starts it. */
  readonly time: number
  /** In bytes; a process over it is ended at once. */
  readonly memory: number
  /** A process that took so much, in bytes, is not used again: it never gives any back. */
  readonly retire: number
  /** How long it is kept warm without a job, in milliseconds. */
  readonly idle: number
  /** How many processes there are at most. */
  readonly processes: number
  /** How long a job waits for those that are busy before another one is started, in milliseconds. */
  readonly patience: number
}

/** What a PDF says, by its tags: the cells of its tables in the order in which they are read, and all other words in theirs. */
export interface PdfText {
  readonly cells: readonly string[]
  readonly text: string
}

const megabyte = 2 ** 20

// The first report takes 270 MB, each further one leaves 10 MB behind; one with 100,000 characters takes 4 s.
export const usualLimits: Limits = {
  time: 30_000,
  memory: 1200 * megabyte,
  retire: 640 * megabyte,
  idle: 120_000,
  processes: 2,
  patience: 300,
}

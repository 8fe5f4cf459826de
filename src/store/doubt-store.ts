// What was said of reports and is not certain, whichever chat it was said in.

export interface StoredDoubt {
  /** Never used twice. */
  readonly id: number
  readonly reportId: number
  readonly chat: string
  /** The order in which it is asked about in its chat. */
  readonly position: number
  /** Who said it; null where nobody knows. */
  readonly person: string | null
  readonly at: number
  /** Any JSON value. */
  readonly content: unknown
}

export interface DoubtStore {
  /** Those of a report, of all chats or of one, in the order in which they are asked about. */
  doubtsOf(reportId: number, chat?: string): StoredDoubt[]
  /** Keeps one and returns its id. */
  addDoubt(doubt: Omit<StoredDoubt, 'id'>): number
  updateDoubt(id: number, patch: Pick<StoredDoubt, 'position' | 'content'>): void
  /** It is settled. */
  dropDoubt(id: number): void
}

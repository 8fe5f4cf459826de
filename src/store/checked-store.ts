// What a chat keeps of the reports of others that are looked at together.

/** A file of another organ that was sent to be looked at. */
export interface CheckedFile {
  readonly id: number
  readonly at: number
  readonly name: string
  /** Any JSON value. */
  readonly content: unknown
}

/** What is kept for a chat of others' files. */
export interface Collection {
  readonly files: number
  /** The id of the last file; 0 when there is none. */
  readonly last: number
  /** When the last file was sent that could be read. */
  readonly lastAt: number | undefined
  /** Organs of which reports are expected. */
  readonly expected: readonly string[]
}

export interface CheckedStore {
  /** Keeps what another's report says, or why it could not be read, beside the others that were sent to the chat; returns its id. */
  addChecked(file: Omit<CheckedFile, 'id'> & { readonly chat: string; readonly isRead: boolean }): number
  /** The files kept for a chat in the order they came, those up to an id when one is given. */
  checkedFiles(chat: string, upTo?: number): CheckedFile[]
  collection(chat: string): Collection
  /** The files of a chat are still looked at. */
  useCollection(chat: string, at: number): void
  /** Keeps the names of the organs that a chat expects reports of. */
  expect(chat: string, names: readonly string[], at: number): void
  /** Forgets the files kept for a chat, or those of one name; the names that are expected stay. */
  forgetChecked(chat: string, name?: string): void
  /** Forgets the files of chats that have not used them since. */
  forgetUnused(before: number): void
}

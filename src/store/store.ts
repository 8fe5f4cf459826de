import type { CellId } from '../schema/cell-id.ts'
import type { CheckedStore } from './checked-store.ts'
import type { DoubtStore } from './doubt-store.ts'
import type { MemberStore } from './member-store.ts'
import type { SignStore } from './signs.ts'

/** Everything the product remembers. All of it is in one SQLite file; nothing is kept between two calls. */
export interface Store extends CheckedStore, SignStore, MemberStore, DoubtStore {
  /** All or nothing. A call inside another joins it: what the inner one wrote stays only if the outer one commits. */
  transaction<T>(work: () => T): T

  /** Notes an incoming update; false when it was handled before. */
  receive(key: string, at: number): boolean
  /** Whether it was handled before. */
  received(key: string): boolean

  /** Keeps a piece of a long message until the rest has come. */
  keepPiece(chat: string, payload: unknown): void
  /** Pieces that wait for the rest, in the order they came. */
  pieces(chat?: string): Piece[]
  /** Returns the pieces of a chat and forgets them. */
  takePieces(chat: string): Piece[]

  savePerson(person: Person): void
  person(id: string): Person | undefined

  /** Refuses (`report-exists`) a second report of the same organ and year. */
  createReport(input: { readonly organ: string; readonly year: number; readonly at: number }): Report
  /** Changes what is named in the patch; `profile: undefined` takes the profile away. Its members go along to another organ's name. */
  updateReport(id: number, patch: Partial<Pick<Report, 'organ' | 'year' | 'profile' | 'subrows'>>): void
  touchReport(id: number, at: number): void
  report(id: number): Report | undefined
  findReport(organ: string, year: number): Report | undefined
  /** The last used first. */
  reports(): Report[]
  /** Those of organs whose name begins so, in the order of their names. */
  reportsFrom(beginning: string): Report[]

  /** Adds a change to the history and returns its id. The person must have been saved. */
  append(change: NewChange): number
  /** All changes of a report in their order, those taken back too. */
  changes(reportId: number): ChangeRecord[]
  change(id: number): ChangeRecord | undefined
  /** Takes back the asker's own last live step and returns its changes, none when there is nothing to take back. */
  undo(reversal: Reversal): ChangeRecord[]
  /** Brings back the asker's last undone step and returns its changes, none when there is nothing to bring back. */
  redo(reversal: Reversal): ChangeRecord[]
  /** Grows by one with every change, undo and redo. */
  version(reportId: number): number
  /** Whether the history is what was once written; if not, the first version that is missing or altered. */
  verifyHistory(reportId: number): { readonly ok: true } | { readonly ok: false; readonly at: number }

  /** Keeps a message that waits for the model, or for one that does. */
  queue(chat: string, payload: unknown): void
  /** The messages of a chat that wait, in the order they came; only the first few of them when it is said how many. */
  queued(chat: string, most?: number): Queued[]
  unqueue(id: number): void
  /** Chats in which something waits. */
  queuedChats(): string[]

  /** Notes a request to the model and what came back; only the last 500 are kept. */
  addModelCall(call: Omit<ModelCallRow, 'id'>): void
  /** The last requests, the oldest first. */
  modelCalls(limit: number): ModelCallRow[]

  chat(key: string): Chat | undefined
  saveChat(chat: Chat): void
  chatsOf(reportId: number): Chat[]
  /** Where a person was last heard of; undefined for one who has not said anything yet. */
  chatWith(personId: string): Chat | undefined

  /** Puts a reply in line to be sent and returns its id. */
  enqueue(reply: { readonly chat: string; readonly payload: unknown; readonly at: number }): number
  /** Replies neither sent nor given up, in order. */
  unsent(chat?: string): OutboxRow[]
  /** `external` is the name the reply has where it was sent to. */
  markSent(id: number, at: number, external: string | null): void
  /** Notes how many parts of a long reply have been sent; the reply stays in line. */
  markPart(id: number, parts: number): void
  /** Counts an attempt; the reply stays in line. */
  markFailed(id: number, error: string): void
  giveUp(id: number, error: string): void
  lastSent(chat: string): OutboxRow | undefined
  /** Whether a reply to a chat that was not given up hands out a kept file in this shape. */
  wasHandedOut(chat: string, file: number, as: string): boolean

  saveButtons(buttons: readonly Button[]): void
  button(token: string): Button | undefined
  /** The buttons of the chat's latest reply that has any, in order. */
  buttonsOf(chat: string): Button[]

  addFile(file: Omit<StoredFile, 'id'>): number
  file(id: number): StoredFile | undefined
  /** The files of a report, all or those of one kind, the oldest first. */
  files(reportId: number, kind?: string): StoredFile[]
  lastFile(reportId: number, kind: string): StoredFile | undefined
  nextFileNumber(reportId: number, kind: string): number

  /** Writes a checked copy into a file that must not exist yet (`target-exists`), while others go on reading and writing. */
  backup(path: string): Copied
  close(): void
}

/** What is in a copy that was read back. */
export interface Copied {
  readonly reports: number
  readonly changes: number
  readonly bytes: number
  /** Reports whose history is not what was once written, there as here: the first version that is missing or altered. */
  readonly broken: readonly { readonly reportId: number; readonly at: number }[]
}

export interface Person {
  /** `tg:123`, or `local` in the terminal. */
  readonly id: string
  readonly name: string
}

export interface Report {
  readonly id: number
  readonly organ: string
  readonly year: number
  readonly profile: 'beijing' | undefined
  readonly subrows: readonly string[]
  readonly createdAt: number
  readonly usedAt: number
}

export interface StatementRow {
  readonly cell: CellId
  /** null takes the figure back. */
  readonly value: number | null
  readonly words: string
}

/** What was said that is no figure: a text, a reason, a date, who is waited for. */
export interface NoteRow {
  readonly slot: string
  readonly value: string | null
}

export interface NewChange {
  readonly reportId: number
  readonly by: string
  /** Milliseconds. */
  readonly at: number
  /** YYYY-MM-DD, where the person is. */
  readonly day: string
  readonly source: 'message' | 'tap' | 'file' | 'import'
  /** The message's name where it came from. */
  readonly message: string | null
  readonly words: string
  /** An own earlier change whose undo step this one shares. A step taken back meanwhile is not shared. */
  readonly joins?: number
  readonly statements: readonly StatementRow[]
  /** Cells whose held values are given up. */
  readonly drops: readonly CellId[]
  readonly notes: readonly NoteRow[]
}

export interface ChangeRecord extends Omit<NewChange, 'joins'> {
  readonly id: number
  /** The first change of the step it is taken back with. */
  readonly step: number
  readonly live: boolean
}

/** Who takes back or brings back, and when. */
export interface Reversal {
  readonly reportId: number
  readonly by: string
  readonly at: number
  readonly day: string
}

export interface Chat {
  readonly key: string
  readonly reportId: number | null
  /** Any JSON value. */
  readonly state: unknown
  readonly at: number
  /** Whose it is; null where nobody has said. */
  readonly person: string | null
}

export interface OutboxRow {
  readonly id: number
  readonly chat: string
  /** Any JSON value. */
  readonly payload: unknown
  readonly at: number
  readonly attempts: number
  /** How many of its parts were sent, where it takes several messages. */
  readonly parts: number
  readonly external: string | null
}

export interface Queued {
  readonly id: number
  /** Any JSON value. */
  readonly payload: unknown
}

export interface ModelCallRow {
  readonly id: number
  readonly at: number
  /** Milliseconds. */
  readonly took: number
  /** Any JSON value, with private numbers masked as they were when it was sent. */
  readonly request: unknown
  readonly response: unknown
  /** `ok`, or what went wrong. */
  readonly result: string
  readonly inputTokens: number
  readonly outputTokens: number
}

export interface Piece {
  readonly chat: string
  /** Any JSON value. */
  readonly payload: unknown
}

export interface Button {
  /** Unique. Tokens of one reply that begin alike (its id, then chance) lie together in the file and cost one write. */
  readonly token: string
  /** The chat of its reply. */
  readonly chat: string
  /** The reply it hangs on: an id of the outbox. */
  readonly reply: number
  readonly position: number
  readonly label: string
  /** Any JSON value. */
  readonly action: unknown
  /** The report's version it was drawn for. */
  readonly version: number
}

export interface StoredFile {
  readonly id: number
  readonly reportId: number
  readonly kind: string
  readonly number: number
  readonly name: string
  /** What the file was built from: any JSON value. */
  readonly content: unknown
  readonly at: number
}

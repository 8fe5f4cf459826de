import type { Assistant, DraftedSentence, Exchange, Outcome } from '../agent/assistant.ts'
import { withoutPrivate } from '../intake/privacy.ts'
import type { TextPlace } from '../intake/text-edits/place.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { LocalProfile } from '../schema/habits.ts'
import type { Person, Store } from '../store/store.ts'
import type { Asked, Button, Reply, TextSlot } from '../text/reply.ts'
import type { SituationCache } from '../tools/draft.ts'
import { type Actor, type Draft, openDraft } from '../tools/draft.ts'
import type { KeptCounty } from './county/kept.ts'
import { anew, asDoubts, type KeptDoubt, keepDoubts, undecidedOf } from './doubts-kept.ts'
import { guardedStore, NotAllowed } from './people/guarded-store.ts'
import { type Rights, rightsOf } from './people/rights.ts'
import type { EditList } from './uploads/edited/edit-list.ts'
import type { FetchFile, Upload } from './uploads/read-upload.ts'

/** One thing a person did in a chat. */
export interface Incoming {
  /** Unique and stable: the same update delivered again has the same key, and is handled once. */
  readonly key: string
  readonly chat: string
  readonly person: Person
  /** Milliseconds. */
  readonly at: number
  /** YYYY-MM-DD, where the person is. */
  readonly day: string
  readonly content: Content
}

export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly forwarded?: boolean; readonly caption?: true }
  /** The person changed an earlier message; `message` is the key that one came with. */
  | { readonly kind: 'edit'; readonly text: string; readonly message: string }
  | { readonly kind: 'tap'; readonly token: string }
  | { readonly kind: 'open'; readonly report: number }
  /** The person opened the link of an invitation. */
  | { readonly kind: 'join'; readonly invitation: number }
  /** A file, by the name it has where it lies: it is fetched when it is read, and its bytes are not kept. */
  | { readonly kind: 'file'; readonly name: string; readonly reference: string; readonly size?: number | undefined }
  | { readonly kind: 'unusable'; readonly what: 'sticker' | 'voice' | 'photo' | 'video' | 'file' | 'other' }

/** Something said that was not recorded because it was not certain. */
export interface Doubt {
  /** Under which it is kept, once it is. */
  readonly id?: number
  /** How it is asked at first, and how it is asked again after another message. */
  readonly fresh: string
  readonly again: string
  /** The figures it is about: once they are stated otherwise it is settled. */
  readonly cells: readonly CellId[]
  /** The text or the reason it is about, and what stood there: once another stands it is settled. */
  readonly text?: { readonly slot: TextSlot | `reason:${string}`; readonly standing: string | null }
  /** Whether any one of them settles it (one of several candidates), or only all. */
  readonly settledBy: 'any' | 'all'
  /** It is about what was changed in a file that came back (`edits`): it stays until all of that is taken or left. */
  readonly edits?: true
  /** It was called to mind once after another message; from then on only where what is open is listed. */
  readonly reminded?: true
  readonly buttons: readonly Button[]
}

/** A text that the model worded, until it is taken, changed or put aside. */
export interface Drafting {
  readonly slot: TextSlot
  /** The person's own words for it. */
  readonly points: string
  /** The person's own words that could stand as the text themselves; null where a text stands already. */
  readonly own: string | null
  readonly sentences: readonly DraftedSentence[]
  /** The change that keeps the points: taking the text is one step of undo with it. */
  readonly change: number
}

/** What a chat remembers between turns. */
export interface ChatState {
  readonly asked: Asked
  /** Questions put off (跳过), by their text; asked again when nothing else is left. */
  readonly skipped: readonly string[]
  /** What was said and waits for a tap, oldest last: it is asked about again until it is settled. Between turns it is kept with its report. */
  readonly doubts: readonly Doubt[]
  /** The last message, so that the same one sent twice over a bad line counts once. */
  readonly last: { readonly text: string; readonly at: number; readonly day: string } | null
  /** The last few messages of both sides, shortened: what a model may know of the conversation. */
  readonly recent: readonly Exchange[]
  readonly drafting: Drafting | null
  /** The person has been told that the model cannot be reached; until it can again. */
  readonly offline: boolean
  /** The final (a file's id) of which the person has been told that it is void; until it holds again or another is built. */
  readonly voided: number | null
  /** What was changed in the last file that came back. */
  readonly edits: EditList | null
  /** The text that was shown last, and the last change to a text by then: 「第二句不要」 is about it. */
  readonly looking: { readonly place: TextPlace; readonly after: number } | null
  /** What a reviewer said of a report (its id) and has not passed on yet. */
  readonly remarks?: { readonly report: number; readonly words: readonly string[] } | null
  /** The person has said that they collect the reports of others. */
  readonly collects?: true
  /** What is to be said of files that came together, until the message is full or no more of them wait. */
  readonly lines?: readonly string[]
}

const freshState: ChatState = {
  asked: { kind: 'identity' },
  skipped: [],
  doubts: [],
  last: null,
  recent: [],
  drafting: null,
  offline: false,
  voided: null,
  edits: null,
  looking: null,
}

/** One turn while it is handled. */
export interface Turn {
  /** As this person may use it: see `guarded-store.ts`. */
  readonly store: Store
  readonly rights: Rights
  readonly incoming: Incoming
  readonly actor: Actor
  /** By when reports are due, as MM-DD of the year after, where it is set. */
  readonly deadline: string | undefined
  /** What places ask of their reports, to choose from. */
  readonly profiles: readonly LocalProfile[]
  /** The model, where one is configured. */
  readonly assistant: Assistant | undefined
  /** What the model made of this message; undefined as long as it was not asked. */
  readonly outcome: Outcome | undefined
  /** Whether files can be fetched here. */
  readonly canFetch: boolean
  /** What the file that was sent turned out to be; undefined as long as it was not read. */
  readonly upload: Upload | undefined
  /** Whether another file waits right behind this message. */
  readonly fileFollows: boolean
  /** The reports of others that chats have sent, as they were last looked at together. */
  readonly counties: Map<string, KeptCounty>
  /** Whether they were looked at together for this message. */
  readonly hasLooked: boolean
  state: ChatState
  /** What was kept of `state.doubts` when the report was opened. */
  kept: readonly KeptDoubt[]
  /** The report at hand; undefined until organ and year are known. */
  draft: Draft | undefined
  /** Opens another report for the rest of the turn. */
  open(reportId: number): Draft
}

/** A reply as it waits to be sent: buttons by the token a tap comes back with. */
export interface Payload extends Omit<Reply, 'buttons'> {
  readonly buttons: readonly (readonly { readonly label: string; readonly token: string }[])[]
}

/** What a button's action is kept with: a tap for another report, or for an older version of this one, only redraws. */
export interface KeptAction {
  readonly report: number | null
  readonly action: Button['action']
}

/** What every turn is opened with. */
export interface Surroundings {
  readonly store: Store
  /** Persons who may do everything. */
  readonly admins: ReadonlySet<string>
  readonly cache: SituationCache
  readonly deadline: string | undefined
  readonly profiles: readonly LocalProfile[]
  readonly assistant: Assistant | undefined
  /** Gets files that are sent; without it they are answered as what cannot be used. */
  readonly fetch: FetchFile | undefined
  readonly counties: Map<string, KeptCounty>
}

/** What was found out about a message outside of any transaction. */
export interface Considered {
  /** What the model made of it. */
  readonly outcome?: Outcome
  /** What its file turned out to be. */
  readonly upload?: Upload
  /** Whether another file waits right behind it. */
  readonly fileFollows?: boolean
  /** Whether the reports of others were looked at together for it. */
  readonly hasLooked?: boolean
}

const sources: Partial<Record<Content['kind'], Actor['source']>> = { tap: 'tap', file: 'file' }

/** Who asked is nobody's business: names and telephone numbers are not kept. */
function wordsOf(content: Content): string {
  if (content.kind === 'file') return withoutPrivate(content.name).text.slice(0, 200)
  return content.kind === 'text' || content.kind === 'edit' ? withoutPrivate(content.text).text.slice(0, 4_000) : ''
}

export function openTurn(
  { store: whole, admins, cache, deadline, profiles, assistant, fetch, counties }: Surroundings,
  incoming: Incoming,
  { outcome, upload, fileFollows = false, hasLooked = false }: Considered = {},
): Turn {
  const { person, at, day, content, key, chat } = incoming
  whole.savePerson(person)
  const rights = rightsOf(whole, admins, person.id)
  const store = guardedStore(whole, rights)
  const chatKept = store.chat(chat)
  // A report that is not the person's any more was never opened.
  const isLost = chatKept?.reportId != null && store.report(chatKept.reportId) === undefined
  const kept = isLost ? undefined : chatKept
  const actor: Actor = {
    person,
    at,
    day,
    source: sources[content.kind] ?? 'message',
    message: key,
    words: wordsOf(content),
    chat,
  }
  const open = (reportId: number): Draft => {
    if (!store.report(reportId)) throw new NotAllowed('organ', whole.report(reportId)?.organ ?? '')
    return openDraft(store, reportId, actor, cache, deadline)
  }
  const draft = kept?.reportId ? open(kept.reportId) : undefined
  const before = draft ? undecidedOf(draft, chat) : []
  const state = { ...freshState, ...(kept?.state as ChatState | undefined) }
  return {
    store,
    rights,
    incoming,
    actor,
    deadline,
    profiles,
    assistant,
    outcome,
    canFetch: fetch !== undefined,
    upload,
    fileFollows,
    counties,
    hasLooked,
    state: draft ? { ...state, doubts: asDoubts(before) } : state,
    kept: before,
    draft,
    open(reportId) {
      const next = open(reportId)
      keepDoubts(this)
      this.draft = next
      this.kept = undecidedOf(next, chat)
      this.state = { ...this.state, doubts: anew(asDoubts(this.kept)) }
      return next
    },
  }
}

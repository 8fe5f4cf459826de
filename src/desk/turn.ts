import type { Assistant, DraftedSentence, Exchange, Outcome } from '../agent/assistant.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Person, Store } from '../store/store.ts'
import type { Asked, Button, Reply, TextSlot } from '../text/reply.ts'
import type { SituationCache } from '../tools/draft.ts'
import { type Actor, type Draft, openDraft } from '../tools/draft.ts'

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
  | { readonly kind: 'text'; readonly text: string; readonly forwarded?: boolean }
  /** The person changed an earlier message; `message` is the key that one came with. */
  | { readonly kind: 'edit'; readonly text: string; readonly message: string }
  | { readonly kind: 'tap'; readonly token: string }
  | { readonly kind: 'open'; readonly report: number }
  | { readonly kind: 'unusable'; readonly what: 'sticker' | 'voice' | 'photo' | 'video' | 'file' | 'other' }

/** Something said that was not recorded because it was not certain. */
export interface Doubt {
  /** How it is asked at first, and how it is asked again after another message. */
  readonly fresh: string
  readonly again: string
  /** The figures it is about: once they are stated otherwise it is settled. */
  readonly cells: readonly CellId[]
  /** Whether any one of them settles it (one of several candidates), or only all. */
  readonly settledBy: 'any' | 'all'
  /** It was called to mind once after another message; from then on only where what is open is listed. */
  readonly reminded?: true
  readonly buttons: readonly Button[]
}

/** A text that the model worded, until it is taken, changed or put aside. */
export interface Drafting {
  readonly slot: TextSlot
  /** The person's own words for it. */
  readonly points: string
  readonly sentences: readonly DraftedSentence[]
  /** The change that keeps the points: taking the text is one step of undo with it. */
  readonly change: number
}

/** What a chat remembers between turns. */
export interface ChatState {
  readonly asked: Asked
  /** Questions put off (跳过), by their text; asked again when nothing else is left. */
  readonly skipped: readonly string[]
  /** What was said and waits for a tap, oldest last: it is asked about again until it is settled. */
  readonly doubts: readonly Doubt[]
  /** The last message, so that the same one sent twice over a bad line counts once. */
  readonly last: { readonly text: string; readonly at: number; readonly day: string } | null
  /** The last few messages of both sides, shortened: what a model may know of the conversation. */
  readonly recent: readonly Exchange[]
  readonly drafting: Drafting | null
  /** The person has been told that the model cannot be reached; until it can again. */
  readonly offline: boolean
}

const freshState: ChatState = {
  asked: { kind: 'identity' },
  skipped: [],
  doubts: [],
  last: null,
  recent: [],
  drafting: null,
  offline: false,
}

/** One turn while it is handled. */
export interface Turn {
  readonly store: Store
  readonly incoming: Incoming
  readonly actor: Actor
  /** By when reports are due, as MM-DD of the year after. */
  readonly deadline: string
  /** The model, where one is configured. */
  readonly assistant: Assistant | undefined
  /** What the model made of this message; undefined as long as it was not asked. */
  readonly outcome: Outcome | undefined
  state: ChatState
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
  readonly cache: SituationCache
  readonly deadline: string
  readonly assistant: Assistant | undefined
}

export function openTurn(
  { store, cache, deadline, assistant }: Surroundings,
  incoming: Incoming,
  outcome?: Outcome,
): Turn {
  const { person, at, day, content, key, chat } = incoming
  store.savePerson(person)
  const kept = store.chat(chat)
  const actor: Actor = {
    person,
    at,
    day,
    source: content.kind === 'tap' ? 'tap' : 'message',
    message: key,
    words: content.kind === 'text' || content.kind === 'edit' ? content.text.slice(0, 4_000) : '',
  }
  const open = (reportId: number): Draft => openDraft(store, reportId, actor, cache)
  return {
    store,
    incoming,
    actor,
    deadline,
    assistant,
    outcome,
    state: { ...freshState, ...(kept?.state as ChatState | undefined) },
    draft: kept?.reportId ? open(kept.reportId) : undefined,
    open(reportId) {
      this.draft = open(reportId)
      return this.draft
    },
  }
}

import type { Situation } from '../checks/situation.ts'
import type { Command } from '../intake/reading.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Asked, TextSlot } from '../text/reply.ts'

// What passes between the desk and the model. Nothing here knows LangChain: whoever only needs the words need not load it.

/** One message put to the model, and what it may know besides. */
export interface Inquiry {
  /** The message as the person wrote it. It is masked before it leaves the machine. */
  readonly words: string
  readonly situation: Situation
  readonly asked: Asked
  /** The pending question as it was put. */
  readonly question: string
  /** The last few messages of both sides, the oldest first. */
  readonly recent: readonly Exchange[]
  /** The text that is being worked on: while one is asked for, or one was just drafted. */
  readonly text: TextTask | undefined
}

export interface Exchange {
  readonly said: string
  readonly heard: string
}

/** A paragraph to be written from points. */
export interface TextTask {
  readonly slot: TextSlot
  /** All points the person gave for it so far, this message among them. */
  readonly points: string
  /** What was drafted before and is to be changed. */
  readonly draft: string | undefined
}

/** A sentence of a drafted text, with ⟦cell⟧ for figures of the tables, and the person's words it rests on ('' for none). */
export interface DraftedSentence {
  readonly text: string
  readonly basis: string
}

/** What the model proposes. Nothing of it is recorded yet: the desk grounds and settles it. */
export type Proposal =
  | {
      readonly kind: 'figure'
      readonly cell: CellId
      /** 件 for counts, 分 for money; null takes the figure back. */
      readonly value: Figure | null
      readonly quote: string
    }
  /** Words that could stand for any of these cells. */
  | { readonly kind: 'unclear'; readonly quote: string; readonly cells: readonly CellId[] }
  /** A definition of text/definitions.ts. */
  | { readonly kind: 'explain'; readonly subject: string }
  | { readonly kind: 'wait'; readonly whom: string; readonly cells: readonly CellId[] }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'text'; readonly slot: TextSlot; readonly sentences: readonly DraftedSentence[] }

export interface Understanding {
  readonly proposals: readonly Proposal[]
  /** What the model said in words of its own; '' for nothing. Not to be shown before it was looked at (`prose.ts`). */
  readonly prose: string
  /** A text was drafted and refused each time: the template is offered instead. */
  readonly textRefused: boolean
  /** Something of the model's answer could not be used: there may be more in the message than the proposals say. */
  readonly incomplete?: true
}

/** Why there is no understanding. */
export type Failure = 'time-out' | 'busy' | 'unreachable' | 'refused' | 'broken' | 'resting'

export type Outcome =
  | { readonly ok: true; readonly understanding: Understanding }
  | { readonly ok: false; readonly why: Failure }

/** The model, as the desk knows it. */
export interface Assistant {
  /** Where it is asked: the name of that machine. */
  readonly host: string
  /** Whether it is worth asking now; false while it rests after repeated failure. */
  available(): boolean
  /** Never rejects, and is done within the time limit. */
  understand(inquiry: Inquiry, signal?: AbortSignal): Promise<Outcome>
}

/** One request to the model and what came back, as it left the machine (masked): for the operator to look at. */
export interface ModelCall {
  readonly at: number
  /** Milliseconds. */
  readonly took: number
  readonly request: unknown
  readonly response: unknown
  /** `ok`, or what went wrong. */
  readonly result: string
  readonly inputTokens: number
  readonly outputTokens: number
}

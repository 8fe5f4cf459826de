import type { CellId } from '../schema/cell-id.ts'
import type { Figure, Figures } from '../schema/figure.ts'
import type { Form } from '../schema/form.ts'
import type { TopicId } from '../schema/topics.ts'

/** What the reader may know besides the words. It never looks anything up. */
export interface ReadingContext {
  readonly form: Form
  readonly year: number
  /** When the message was sent, as the person's calendar has it (YYYY-MM-DD). */
  readonly today: string
  /** What is being asked; the cells are those the question still wants. */
  readonly asked: { readonly topic: TopicId; readonly cells: readonly CellId[] } | undefined
  /** Accepted figures, and what follows from them. */
  readonly stated: Figures
  readonly derived: Figures
  /** Who was asked for which figures: their replies are pasted back. */
  readonly waiting?: readonly { readonly whom: string; readonly cells: readonly CellId[] }[]
  /** Figures that were said and do not agree with what stands. */
  readonly held?: Figures
  /** The figures of the person's own last change, for 「打反了」 and 「刚才那个」. */
  readonly lastChange: Figures
}

/** One figure a message states (null: takes back), with the words it rests on. */
export interface Proposal {
  readonly cell: CellId
  readonly value: Figure | null
  readonly words: string
}

/** Words that could mean several things: offered, never guessed. */
export interface Choice {
  readonly about: string
  readonly reason:
    | 'which-cell'
    | 'which-row'
    | 'which-outcome'
    | 'which-direction'
    | 'which-fee'
    | 'which-applicant'
    | 'which-number'
    | 'add-or-set'
    | 'unit'
    | 'convention'
    | 'registered'
    | 'remainder'
    | 'left-over'
    | 'which-topic'
    | 'overwrite'
  readonly options: readonly ChoiceOption[]
}

export interface ChoiceOption {
  /** Short, for a button: 「2020年转到2021年」. */
  readonly label: string
  readonly proposals: readonly Proposal[]
  /** Further words put to the person when this option is taken, instead of a record. */
  readonly then?: Choice
  /** What the option does when it is a command and no figure: 「撤销上一步」. */
  readonly command?: Command
}

/** Why a number was not recorded. */
export interface Problem {
  readonly words: string
  readonly reason:
    | 'approximate'
    | 'range'
    | 'ambiguous-number'
    | 'mixed-letters'
    | 'fraction'
    | 'negative'
    | 'unit-missing'
    | 'fine-not-fee'
    | 'outside-year'
    | 'not-an-outcome'
    | 'which-refusal'
    | 'how-many-registered'
    | 'invented'
    | 'same-as-last-year'
    | 'total-differs'
    | 'no-place'
    /** 不是37，是39, where nothing is 37. */
    | 'not-standing'
    /** 打错了: it is not said yet what it should be. */
    | 'which-slip'
    /** 过程性: of how many requests? */
    | 'how-many'
    /** 主动公开54条: of the texts, not of the tables. */
    | 'for-texts'
    /** 三件是公司去年转来一件是个人的: which number is whose? */
    | 'runs-on'
    /** 强制拆了6户: households, not decisions. */
    | 'households'
}

/** Something worth a line in the receipt that changes no figure. */
export interface Remark {
  readonly kind:
    | 'channel'
    | 'part-of'
    | 'parts-differ'
    | 'partial-covers'
    | 'count-not-people'
    | 'read-as'
    | 'order-ignored'
    | 'private-removed'
  readonly words: string
}

export interface Waiting {
  /** 「执法队」; empty when the person only does not know. */
  readonly whom: string
  readonly cells: readonly CellId[]
}

export type Command =
  | 'missing'
  | 'undo'
  | 'redo'
  | 'drop'
  | 'table'
  | 'draft'
  | 'final'
  | 'pdf'
  | 'cover-note'
  | 'checklist'
  | 'difference'
  | 'other-report'
  | 'skip'
  | 'back'
  | 'help'
  | 'start'
  | 'why'
  | 'who-said'
  | 'yes'
  | 'no'
  | 'small-talk'
  | 'privacy'

export type Reading =
  | { readonly kind: 'command'; readonly command: Command; readonly argument: string }
  | {
      readonly kind: 'figures'
      /** What is to be recorded. */
      readonly proposals: readonly Proposal[]
      /** The message as a whole has words that were not understood: restate and let the person tap. */
      readonly restate: boolean
      /** 「全年没有复议」: the topic whose cells were set to 0 as a block, and how many. */
      readonly zeroed: { readonly name: string; readonly count: number } | undefined
      readonly choices: readonly Choice[]
      readonly problems: readonly Problem[]
      readonly remarks: readonly Remark[]
      readonly waiting: readonly Waiting[]
      /** Words that were not needed: harmless ones when `restate` is false. */
      readonly unused: readonly string[]
    }
  /** Forwarded, very long or quoted text: material, from which nothing is recorded. */
  | { readonly kind: 'material' }
  /** A question about the form (「规章是啥」, 「一张表问5个事算几件」). */
  | { readonly kind: 'question'; readonly words: string }
  | { readonly kind: 'unknown'; readonly words: string }

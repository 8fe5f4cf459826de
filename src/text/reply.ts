import type { CellId, EditionId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Profile } from '../schema/form.ts'
import type { TopicId } from '../schema/topics.ts'

/** A figure said (null: taken back), with the words it rests on. */
export interface SaidFigure {
  readonly cell: CellId
  readonly value: Figure | null
  readonly words: string
}

/** What is being asked. It is kept with the chat, so that an answer after a restart still finds its question. */
export type Asked =
  | { readonly kind: 'identity'; readonly organ?: string; readonly year?: number }
  | { readonly kind: 'figures'; readonly topic: TopicId; readonly cells: readonly CellId[] }
  /** Whether the organ is one of Beijing. */
  | { readonly kind: 'profile' }
  | { readonly kind: 'plug'; readonly cell: CellId }
  | { readonly kind: 'text'; readonly slot: TextSlot }
  | { readonly kind: 'signature' }
  | { readonly kind: 'reason'; readonly key: string }
  | { readonly kind: 'held'; readonly change: number }
  | { readonly kind: 'waiting'; readonly cells: readonly CellId[] }
  | { readonly kind: 'nothing' }

/** `text:s5` is a whole section, `text:s1/主动公开` one part of it. */
export type TextSlot = `text:${string}`

/** What a button does. Kept in the database until it is tapped; a tap on an older version only redraws. */
export type Action =
  /** The same as writing these words. */
  | { readonly do: 'say'; readonly words: string }
  /** States figures; `joins` makes it one step of undo with an earlier change. */
  | {
      readonly do: 'record'
      readonly figures: readonly SaidFigure[]
      readonly joins?: number
      readonly overOthers?: boolean
    }
  /** Offers the options of a choice inside a choice. */
  | { readonly do: 'offer'; readonly about: string; readonly options: readonly Option[] }
  | { readonly do: 'drop'; readonly cells: readonly CellId[] }
  /** Asks; `with` is said instead of the question as it usually is. */
  | { readonly do: 'ask'; readonly asked: Asked; readonly with?: string }
  | { readonly do: 'wait'; readonly cells: readonly CellId[]; readonly whom: string }
  /** Keeps a text or a reason; `joins` makes it one step of undo with an earlier change. */
  | { readonly do: 'note'; readonly slot: string; readonly value: string; readonly joins?: number }
  | { readonly do: 'copy'; readonly cells: readonly CellId[]; readonly whom: string }
  | { readonly do: 'build'; readonly kind: 'draft' | 'final' }
  /** Hands out something of a file that was built: it changes nothing, so it does not go stale. */
  | { readonly do: 'hand'; readonly file: number; readonly as: HandOut }
  | { readonly do: 'open'; readonly report: number }
  /** Takes over a file that was read: `report` is the text of a report file, `as` the report it is or the one of the year before. */
  | {
      readonly do: 'take'
      readonly report: string
      /** What the file is called. */
      readonly name: string
      readonly as: 'report' | 'before'
      /** Figures that stand otherwise are replaced: the person was told of them. */
      readonly over?: boolean
    }
  /** Says something to be copied; `further` are the other ways to go on. It changes nothing, so it does not go stale. */
  | { readonly do: 'tell'; readonly title: string; readonly text: string; readonly further?: readonly Option[] }
  /** Shows last year's text, its years and figures taken out, to begin this year's with. */
  | { readonly do: 'begin'; readonly slot: TextSlot }

/** What is handed out with a file: the same as a PDF, a picture of its main table, the words to send it with, the list of its figures. */
export type HandOut = 'pdf' | 'picture' | 'note' | 'checklist'

export interface Option {
  readonly label: string
  readonly action: Action
}

export interface Button extends Option {}

/** One message of the bot, before any markup. */
export interface Reply {
  readonly text: string
  /** Rows of buttons. */
  readonly buttons: readonly (readonly Button[])[]
  /** A table to be set in fixed width below the text. */
  readonly table?: string
  /** A file to be built and sent with the text as its caption. */
  readonly file?: HandedFile
  /** A picture to be drawn and sent with the text as its caption; the table is for those who cannot see it. */
  readonly picture?: TablePicture
}

/** What is made of a kept file: the report in Word unless told, the same as a PDF, or the list of its figures to be signed. */
export interface HandedFile {
  readonly id: number
  readonly kind: 'draft' | 'final'
  readonly name: string
  readonly as?: 'pdf' | 'checklist'
}

/** One table as it stood at that moment, with everything that is drawn: it travels with its reply. */
export interface TablePicture {
  readonly name: string
  readonly organ: string
  readonly year: number
  readonly edition: EditionId
  readonly profile?: Profile | undefined
  readonly subrows: readonly string[]
  readonly section: string
  readonly figures: Readonly<Record<string, Figure>>
  /** Said, not accepted: shown in red. */
  readonly held: Readonly<Record<string, Figure>>
  readonly conflicts: readonly { readonly cells: readonly CellId[]; readonly line: string }[]
}

/** Buttons in rows that a phone shows whole: two short ones side by side, long ones alone; at most three rows. */
export function rows(buttons: readonly Button[]): Button[][] {
  const result: Button[][] = []
  for (const button of buttons) {
    const last = result.at(-1)
    const width = (last ?? []).reduce((sum, { label }) => sum + label.length, 0)
    if (last && last.length < 3 && width + button.label.length <= 16) last.push(button)
    else result.push([button])
  }
  return result.slice(0, 4)
}

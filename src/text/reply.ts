import type { CellId, EditionId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Profile } from '../schema/form.ts'
import type { LocalProfile } from '../schema/habits.ts'
import type { TopicId } from '../schema/topics.ts'
import type { ProceedingAction } from './proceeding-actions.ts'

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
  /** Which place's habits it is to follow; asked once, when it is begun. */
  | { readonly kind: 'habits'; readonly offered: readonly LocalProfile[] }
  /** How the organ is reached. */
  | { readonly kind: 'contact' }
  | { readonly kind: 'plug'; readonly cell: CellId }
  | { readonly kind: 'text'; readonly slot: TextSlot }
  | { readonly kind: 'signature' }
  | { readonly kind: 'reason'; readonly key: string }
  /** What became of the rows of a ledger that were not counted. */
  | { readonly kind: 'ledger' }
  | { readonly kind: 'held'; readonly change: number }
  /** Which of two people's figures holds; `by` is who says otherwise than what stands. */
  | { readonly kind: 'contested'; readonly cell: CellId; readonly by: string }
  | { readonly kind: 'waiting'; readonly cells: readonly CellId[] }
  /** What somebody said in another chat and is not certain, by the number it is kept under. */
  | { readonly kind: 'doubt'; readonly of: number }
  /** Who signed on paper, and on what day (YYYY-MM-DD), as far as it was said. */
  | { readonly kind: 'signer'; readonly who?: string; readonly day?: string }
  /** What a reviewer wants changed, of the report as it was shown (its hash). */
  | { readonly kind: 'opinion'; readonly hash: string }
  /** What was sent back, and how it goes on; words are not taken for an answer before that is asked for. */
  | { readonly kind: 'returned' }
  | { readonly kind: 'answer' }
  /** Why what was published is corrected. */
  | { readonly kind: 'correction' }
  /** On what day a final was handed in or published. */
  | { readonly kind: 'publication'; readonly how: '上报' | '公开' }
  | { readonly kind: 'nothing' }

/** A figure (null: none) that somebody says beside the one that stands. */
export interface ContestShown {
  readonly cell: CellId
  readonly by: string
  readonly value: Figure | null
  readonly standing: Figure | null
}

/** `text:s5` is a whole section, `text:s1/主动公开` one part of it. */
export type TextSlot = `text:${string}`

/** What a button does. Kept in the database until it is tapped; a tap on an older version only redraws. */
export type Action =
  | PeopleAction
  | ProceedingAction
  /** The same as writing these words. */
  | { readonly do: 'say'; readonly words: string }
  /** States figures; `joins` makes it one step of undo with an earlier change. */
  | {
      readonly do: 'record'
      readonly figures: readonly SaidFigure[]
      readonly joins?: number
      readonly overOthers?: boolean
      /** What is kept along with them, as one step. */
      readonly notes?: readonly { readonly slot: string; readonly value: string | null }[]
    }
  /** Offers the options of a choice inside a choice. */
  | { readonly do: 'offer'; readonly about: string; readonly options: readonly Option[] }
  | { readonly do: 'drop'; readonly cells: readonly CellId[] }
  /** Chooses between what stands and what somebody says otherwise, as both were shown: it goes stale with these alone. */
  | { readonly do: 'contest'; readonly of: readonly ContestShown[]; readonly take: 'said' | 'standing' }
  /** Decides what was said in another chat: by one of its buttons, by having its file's changes here (`over`), by none of it (null). */
  | { readonly do: 'doubt'; readonly of: number; readonly take: Option | 'over' | null }
  /** Asks; `with` is said instead of the question as it usually is. */
  | { readonly do: 'ask'; readonly asked: Asked; readonly with?: string }
  | { readonly do: 'wait'; readonly cells: readonly CellId[]; readonly whom: string }
  /** Keeps a text or a reason; `joins` makes it one step of undo with an earlier change. */
  | { readonly do: 'note'; readonly slot: string; readonly value: string; readonly joins?: number }
  /** Follows a place's habits; null: those of nobody but the form. `sure`: the person was told that it corrects what was published. */
  | { readonly do: 'habits'; readonly profile: LocalProfile | null; readonly sure?: true }
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
  /** Says something at length; `further` are the other ways to go on. It changes nothing, so it does not go stale. */
  | {
      readonly do: 'tell'
      readonly title: string
      readonly text: string
      /** To be passed on as it is: a message of its own. */
      readonly isToCopy?: true
      readonly further?: readonly Option[]
    }
  /** Something over the reports of others that were sent: it changes nothing but at `restart-sure`, so it does not go stale. */
  | { readonly do: 'county'; readonly show: CountyShow; readonly of?: string }
  /** Takes back, or brings back, the person's own last step of a report, if it is still this one. */
  | { readonly do: 'reverse'; readonly way: 'undo' | 'redo'; readonly report: number; readonly change: number }
  /** Takes or leaves what was changed in a file that came back: all of it, or one change, as the list of that file counts them. */
  | {
      readonly do: 'edits'
      readonly list: string
      readonly what: 'all' | 'each' | 'none' | 'take' | 'leave'
      readonly at?: number
      /** What stood there when it was shown that both had changed it: it is replaced only while it does. */
      readonly standing?: string
    }
  /** Shows last year's text, its years and figures taken out, to begin this year's with. */
  | { readonly do: 'begin'; readonly slot: TextSlot }

/**
 * What is handed out with a file: the Word file itself, the same as a PDF, a picture of its main table, the words to send it with, the
 * list of its figures, what a corrected final corrects.
 */
export type HandOut = 'docx' | 'pdf' | 'picture' | 'note' | 'checklist' | 'correction'

/** What can be had over the reports of others that were sent. `letter` is the one after another, which `of` names. */
export type CountyShow =
  | 'summary'
  | 'absent'
  | 'letter'
  | 'passages'
  | 'workbook'
  | 'remind'
  | 'restart'
  | 'restart-sure'
  | 'restart-not'

/** What is done about the people of an organ: it does not go stale with a report, and is checked when it is done. */
export type PeopleAction =
  /** Makes an invitation; without a role asks for it. */
  | { readonly do: 'invite'; readonly organ: string; readonly role?: 'fill' | 'review' | 'read' }
  | { readonly do: 'revoke-invitations'; readonly organ: string }
  /** Asks first, unless it was asked. */
  | { readonly do: 'remove-member'; readonly organ: string; readonly person: string; readonly sure?: true }
  | { readonly do: 'keep-member'; readonly organ: string }

export interface Option {
  readonly label: string
  readonly action: Action
}

export interface Button extends Option {}

/** One message of the bot, before any markup. */
export interface Reply {
  readonly text: string
  /** The invitation whose link belongs into the text; it is made when the reply is sent, so that it is kept nowhere. */
  readonly invitation?: number
  /** Rows of buttons. */
  readonly buttons: readonly (readonly Button[])[]
  /** A table to be set in fixed width below the text. */
  readonly table?: string
  /** Texts to be copied or passed on as they are: each is a message of its own, before the one with the text and the buttons. */
  readonly copies?: readonly string[]
  /** A file to be built and sent with the text as its caption. */
  readonly file?: HandedFile
  /** A picture to be drawn and sent with the text as its caption; the table is for those who cannot see it. */
  readonly picture?: TablePicture
  /** A picture nobody asked for that shows what the text says: where none can be drawn soon, the text alone is enough. */
  readonly illustration?: TablePicture
}

export type HandedFile = HandedReport | HandedWorkbook

/** The tables of the reports that a chat has sent added up, in a spreadsheet. */
export interface HandedWorkbook {
  readonly kind: 'county'
  /** The last of the files that are in it. */
  readonly id: number
  readonly name: string
  readonly chat: string
  /** Organs that were expected to send theirs. */
  readonly expected: readonly string[]
  /** Reports worked on here that the person who asked may see: only with these is anything in it compared. */
  readonly compared?: readonly number[]
  readonly as: 'workbook'
}

/** What is made of a kept file: the report in Word unless told, the same as a PDF, or the list of its figures to be signed. */
export interface HandedReport {
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

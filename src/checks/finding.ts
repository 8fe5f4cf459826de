import type { CellId } from '../schema/cell-id.ts'
import type { Figures } from '../schema/figure.ts'
import type { Sides } from './evaluate.ts'
import type { Level } from './rule.ts'
import type { RuleCode } from './rules/codes.ts'

/** Something that does not hold, or that has to be explained. It carries no words: those are made by text/findings.ts. */
export interface Finding {
  readonly rule: RuleCode
  readonly level: Level
  /** All cells of the rule; of a contradiction that only several rules show, a smallest set of clashing ones. In the form's order. */
  readonly cells: readonly CellId[]
  /** null for a question, which has no sides. A side with figures missing is the nearest to the other that it can be. */
  readonly left: number | null
  readonly right: number | null
  readonly difference: number | null
  readonly reason?: string
  /** Whether it stands in the way of the final report. */
  readonly holdsGate: boolean
  /** The words that say it, as they stand in the report; only of rules over words. */
  readonly quote?: string
  /** What words about it need. */
  readonly about: FindingContext
}

export interface FindingContext {
  readonly year: number
  readonly sides: Sides | undefined
  /** No single rule is broken; the rule and others cannot hold together. */
  readonly needsSeveralRules: boolean
  /** The known figures among its cells, and last year's of those that it is compared with. */
  readonly figures: Figures
  readonly lastYear: Figures
  /** Of rules over words. */
  readonly words?: FindingWords
  /** Of rules over form and wording. */
  readonly wording?: FindingWording
}

/** Where a slip of form or wording stands, and what it lacks. */
export interface FindingWording {
  /** s1 … n7, `introduction`, or `signature`. */
  readonly section: string
  /** Where the quote begins in the text of its section; undefined for a heading, and where there is nothing to quote. */
  readonly at: number | undefined
  readonly kind: WordingKind
  /** What is missing, or should stand there: names of sections or parts, numbers as written and as they should be, dates; of local rules the place last. */
  readonly named: readonly string[]
}

/**
 * - `absent`, `order`, `count`: of sections; `matters`: of those the old law names; `title`; `old`: a name of the 2008 form
 * - `empty`, `onlyNone`; `problems`, `assessment`, `fee`: what a section does not say
 * - `headings`, `untreated`: parts of section one without a heading, or without a word
 * - `tooLong`: more characters than the place allows; `unsaid`: what the place wants said; `contact`: how the organ is reached
 * - `basis`, `law`: names; `gap`, `start`, `style`, `again`: numbers in a text, `rank`: of the sections
 * - `debris`: goes by itself; `blank`: has to be filled; `twice`, `lineTwice`; `generic`; `similar`; `late`
 * - `identity`, `mobile`, `card`, `name`: of a person; `signed`: by another organ
 */
export type WordingKind =
  | 'absent'
  | 'order'
  | 'count'
  | 'matters'
  | 'title'
  | 'old'
  | 'empty'
  | 'onlyNone'
  | 'problems'
  | 'assessment'
  | 'fee'
  | 'headings'
  | 'untreated'
  | 'tooLong'
  | 'unsaid'
  | 'contact'
  | 'basis'
  | 'law'
  | 'gap'
  | 'start'
  | 'style'
  | 'again'
  | 'rank'
  | 'debris'
  | 'blank'
  | 'twice'
  | 'lineTwice'
  | 'generic'
  | 'similar'
  | 'identity'
  | 'mobile'
  | 'card'
  | 'name'
  | 'late'
  | 'signed'

/** Where the words of a finding stand, and what they are held against. */
export interface FindingWords {
  /** s1 … n7, `title` or `signature`. */
  readonly section: string
  /** Where the quote begins in the text of its section. */
  readonly at: number
  /** The one number of the quote that differs, as places in the quote, and what should stand there. */
  readonly mend?: { readonly start: number; readonly end: number; readonly instead: string }
  /** What was added up on the side of the words. */
  readonly parts: readonly number[]
  /** What the tables or other words say: the figures that would agree, the plainest first. */
  readonly readings: readonly { readonly cells: readonly CellId[]; readonly value: number }[]
  /** Which way the rule is broken, where it can be in several. */
  readonly kind: FindingKind
}

/**
 * - `count`: a written number; `none`: words that say there was nothing; `all`: 均, as many as before
 * - `parts`: counts of parts, added up; `sum`: a list that does not add up to what it belongs to
 * - `percent`: a share; `plan`: a plan for a year that is over; `past`: work or problems of another year; `title`
 * - `signed`: a date of signature that is not of the year after
 * - `start`, `end`: of the period; `unsaid`: a fee that section six does not mention
 */
export type FindingKind =
  | 'count'
  | 'none'
  | 'all'
  | 'parts'
  | 'sum'
  | 'percent'
  | 'plan'
  | 'past'
  | 'title'
  | 'signed'
  | 'start'
  | 'end'
  | 'unsaid'

/** The key under which a reason for this finding alone is kept; a rule without cells has one for all its findings. */
export const findingKey = ({ rule, cells }: Pick<Finding, 'rule' | 'cells'>): string =>
  cells[0] === undefined ? rule : `${rule}@${cells[0]}`

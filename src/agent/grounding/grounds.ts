import type { ReadingContext } from '../../intake/reading.ts'
import type { Label } from '../../intake/words/labels.ts'
import { tokenize } from '../../intake/words/tokenizer.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Figures } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import { narrowWidth } from '../../schema/width.ts'
import { type Clause, clausesOf, type Mention } from './clauses.ts'
import { type Naming, type NamingContext, namingBy } from './naming.ts'
import { type Message, type Unsaid, unsaid } from './standing.ts'

/** What is known besides the message. */
export interface Known {
  readonly form: Form
  /** Stated and derived. */
  readonly figures: Figures
  /** The cells that are being asked for. */
  readonly asked: readonly CellId[]
  /** The report's year; without it no number is refused for standing beside another year. */
  readonly year?: number
}

/** Why a figure is not taken from its quote. */
export type Refusal =
  | Unsaid
  /** The quote is empty, or its words do not stand in the message. */
  | 'not-in-message'
  /** No number in the quote is the value. */
  | 'no-number'
  /** Money without 元 or 万元, or a count that is money. */
  | 'unit'
  /** Only numbers of the quote together make the value. */
  | 'sum'
  /** Several counts, and nothing says which is this cell's. */
  | 'several-counts'
  /** The words beside the number name another row or column, or the question was for another. */
  | 'other-cell'
  /** The words fit several cells. */
  | 'unclear-cell'
  /** A part (其中…) of something the form has no place for. */
  | 'part'
  /** The same number is proposed for several cells, and the message does not say it of each. */
  | 'used-twice'
  /** Nothing in the quote says that there is none. */
  | 'no-word-for-none'
  /** Nothing in the quote takes a figure back. */
  | 'not-taken-back'
  /** No such cell in this form, or no figure that could stand in it. */
  | 'not-allowed'

/** A message looked at once, for all that is proposed from it. */
export interface Grounds {
  readonly form: Form
  readonly known: Known
  readonly plain: string
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
  readonly naming: NamingContext
  /** Why a mention states nothing; undefined when it does. */
  readonly unsaidOf: (mention: Mention) => Unsaid | undefined
  /** How the words around a mention stand to a cell. */
  readonly nameOf: (mention: Mention, cell: CellId) => Naming
}

/** A year in which the form is in force, for words that hang on it where the report's own is not given. */
const anyYear = { '2008': 2017, '2019': 2020, '2021': 2021 } as const

/** 处罚不是12，是21: what the wrong number was said of, the right one is said of. */
function inherit(mentions: readonly Mention[], unsaidOf: Grounds['unsaidOf']): void {
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1]
    if (mention.labels.length > 0 || before?.number === undefined) continue
    if (['negated', 'old'].includes(unsaidOf(before) ?? '')) mention.labels = before.labels
  }
}

export function groundsOf(message: string, known: Known): Grounds {
  const { form, figures, asked } = known
  const plain = narrowWidth(message)
  const year = known.year ?? anyYear[form.edition]
  const none: Figures = new Map()
  // Clerks write in the year after: that decides what 今年1月 is.
  const today = `${year + 1}-01-15`
  const context: ReadingContext = {
    form,
    year,
    today,
    asked: undefined,
    stated: figures,
    derived: none,
    lastChange: none,
  }
  const tokens = tokenize(plain, context)
  const clauses = clausesOf(tokens, plain)
  const mentions = clauses.flatMap((clause) => clause.mentions)
  const whole: Message = { plain, clauses, mentions, knowsYear: known.year !== undefined }
  const found = new Map<Mention, Unsaid | undefined>()
  const unsaidOf = (mention: Mention): Unsaid | undefined => {
    if (!found.has(mention)) found.set(mention, unsaid(whole, mention))
    return found.get(mention)
  }
  inherit(mentions, unsaidOf)
  const all: Label[] = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  const hasUnknown = tokens.some(({ kind, text }) => kind === 'unknown' && /[\u4e00-\u9fa5]/.test(text))
  const naming: NamingContext = { form, asked, figures, all, before: [], mentions, hasUnknown }
  const names = new Map<Mention, Map<CellId, Naming>>()
  const nameOf = (mention: Mention, cell: CellId): Naming => {
    const own = names.get(mention) ?? new Map<CellId, Naming>()
    names.set(mention, own)
    const name = own.get(cell) ?? namingBy(mention, cell, naming)
    own.set(cell, name)
    return name
  }
  return {
    form,
    known,
    plain,
    clauses,
    mentions,
    naming,
    unsaidOf,
    nameOf,
  }
}

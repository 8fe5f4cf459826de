import type { Form } from '../../schema/form.ts'
import { type Finding, findingKey, type WordingKind } from '../finding.ts'
import type { NarrativeTexts } from '../narrative/sentences.ts'
import type { Level } from '../rule.ts'
import { type RuleCode, ruleCodes } from '../rules/codes.ts'

/** A heading of the first rank as it is printed; of no section when it is none of the edition's. */
export interface PrintedHeading {
  readonly text: string
  readonly section: string | undefined
}

/** A document that is finished, as it was read. A report still being written has none: what is not there yet is no slip. */
export interface PrintedDocument {
  readonly headings: readonly PrintedHeading[]
  /** The words of every section that has some, those beside tables too. */
  readonly words: NarrativeTexts
  /** Sections that have their table. */
  readonly tables: readonly string[]
}

/** The report whose words are looked at. */
export interface Worded {
  readonly organ?: string | undefined
  readonly year: number
  readonly form: Form
  readonly texts: NarrativeTexts
  readonly document?: PrintedDocument | undefined
  /** Sections that are begun and still being written: what they lack is not held against them. */
  readonly unfinished?: ReadonlySet<string> | undefined
  /** It was read from a file: all it says stands in its texts. */
  readonly isFile?: boolean | undefined
  /** The organ that its signature names. */
  readonly signedBy?: string | undefined
  /** YYYY-MM-DD: signed or published. */
  readonly publishedOn?: string | undefined
  /** MM-DD of the year after: the date that is set, where the place of the report has none of its own. */
  readonly deadline?: string | undefined
  readonly previous?: { readonly year: number; readonly texts?: NarrativeTexts | undefined } | undefined
  readonly reasons?: Readonly<Record<string, string>> | undefined
}

/** What a rule over form and wording has found, before it is made a finding. */
export interface Slip {
  readonly rule: RuleCode
  readonly kind: WordingKind
  readonly section: string
  /** Where its rule weighs less here than usual. */
  readonly level?: Level
  /** The words, as places in the text of the section. */
  readonly place?: { readonly start: number; readonly end: number } | undefined
  /** The words, where they stand in none of the texts: a heading. */
  readonly quote?: string | undefined
  /** What is missing, or what should stand there. */
  readonly named?: readonly string[] | undefined
}

export function findingOf(report: Worded, { rule, kind, section, level, place, quote, named = [] }: Slip): Finding {
  const weight = level ?? ruleCodes[rule].level
  const given = report.reasons?.[findingKey({ rule, cells: [] })]?.trim()
  const reason = weight === 'block' || given === '' ? undefined : given
  const words = place ? report.texts.get(section)?.slice(place.start, place.end) : quote
  return {
    rule,
    level: weight,
    cells: [],
    left: null,
    right: null,
    difference: null,
    ...(reason === undefined ? {} : { reason }),
    holdsGate: weight !== 'note' && reason === undefined,
    ...(words === undefined ? {} : { quote: words }),
    about: {
      year: report.year,
      sides: undefined,
      needsSeveralRules: false,
      figures: new Map(),
      lastYear: new Map(),
      wording: { section, at: place?.start, kind, named },
    },
  }
}

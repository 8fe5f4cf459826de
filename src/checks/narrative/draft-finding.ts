import type { CellId } from '../../schema/cell-id.ts'
import type { Figures } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import { type Finding, type FindingKind, type FindingWords, findingKey } from '../finding.ts'
import { type RuleCode, ruleCodes } from '../rules/codes.ts'
import { quoteOf, type Sentence } from './sentences.ts'

/** The report that its texts are held against. */
export interface Narrated {
  readonly form: Form
  readonly year: number
  readonly organ?: string | undefined
  /** Stated and derived; a figure that is missing is unknown, and nothing is held against it. */
  readonly figures: Figures
  /** By CODE, CODE@first-cell, or N-SCOPE for all counts. */
  readonly reasons?: Readonly<Record<string, string>> | undefined
}

/** What a rule over words has found, before it is made a finding. */
export interface Found {
  readonly rule: RuleCode
  readonly kind: FindingKind
  readonly cells?: readonly CellId[]
  readonly left: number | null
  readonly right: number | null
  readonly sentence: Sentence
  /** The words that say it, in the sentence. */
  readonly start: number
  readonly end: number
  /** The number in the sentence that a mended text replaces. */
  readonly number?: { readonly start: number; readonly end: number; readonly instead: string } | undefined
  readonly parts?: readonly number[]
  readonly readings?: FindingWords['readings']
}

const edges = /[，。;；:()（）]/
const longestQuote = 60

/** The clause around words: a quote that can be understood, and not more. */
function clauseAround({ text }: Sentence, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start > 0 && !edges.test(text[start - 1]!)) start--
  while (end < text.length && !edges.test(text[end]!)) end++
  // A list is quoted by its item.
  if (end - start > longestQuote || /\d/.test(text.slice(start, from) + text.slice(to, end))) {
    const before = text.lastIndexOf('、', from - 1)
    const behind = text.indexOf('、', to)
    if (before >= start) start = before + 1
    if (behind >= 0 && behind < end) end = behind
  }
  return end - start > longestQuote
    ? [Math.max(start, from - 8), Math.min(end, Math.max(to, from - 8 + longestQuote))]
    : [start, end]
}

/** The reason somebody gave: for this finding, for its rule, or for a scope that differs from the tables'. */
function reasonFor({ reasons = {} }: Narrated, rule: RuleCode, cells: readonly CellId[]): string | undefined {
  const isCount = rule !== 'N-YEAR' && rule !== 'N-PERIOD'
  const given = reasons[findingKey({ rule, cells })] ?? reasons[rule] ?? (isCount ? reasons['N-SCOPE'] : undefined)
  return given?.trim() ? given : undefined
}

export function findingOf(report: Narrated, found: Found): Finding {
  const { form, year, figures } = report
  const { rule, kind, left, right, sentence, number, parts = [], readings = [] } = found
  const cells = [...new Set(found.cells ?? [])].sort((a, b) => form.position(a) - form.position(b))
  const [start, end] = clauseAround(sentence, found.start, found.end)
  const { quote, at } = quoteOf(sentence, start, end)
  const reason = reasonFor(report, rule, cells)
  const place = (index: number): number => sentence.places[index]! - at
  const mend = number && {
    start: place(number.start),
    end: sentence.places[number.end - 1]! + 1 - at,
    instead: number.instead,
  }
  return {
    rule,
    level: ruleCodes[rule].level,
    cells,
    left,
    right,
    difference: left === null || right === null ? null : left - right,
    ...(reason === undefined ? {} : { reason }),
    holdsGate: reason === undefined,
    quote,
    about: {
      year,
      sides: undefined,
      needsSeveralRules: false,
      figures: new Map(cells.flatMap((id) => (figures.has(id) ? [[id, figures.get(id)!] as const] : []))),
      lastYear: new Map(),
      words: { section: sentence.section, at, parts, readings, kind, ...(mend ? { mend } : {}) },
    },
  }
}

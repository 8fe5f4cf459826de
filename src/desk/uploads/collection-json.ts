import type { Finding, WordingKind } from '../../checks/finding.ts'
import { findingOf } from '../../checks/wording/slip.ts'
import type { ReadReport } from '../../intake/files/report.ts'
import { withoutPrivate } from '../../intake/privacy.ts'
import type { CellId, EditionId, SectionId } from '../../schema/cell-id.ts'
import { formOf, type Profile } from '../../schema/form.ts'

// A report of another organ as it is kept to be looked at beside others: what it says, but not what belongs to a person.

/** What belongs to a person, where it stood: covered, so that the office can still be told of it. */
interface Private {
  readonly section: string
  readonly kind: WordingKind
  readonly quote: string
}

type Entries<Key, Value> = readonly (readonly [Key, Value])[]

/** A file that was sent, as JSON. */
export type KeptFile =
  | { readonly kind: 'unread'; readonly error: string }
  | {
      readonly kind: 'report'
      readonly source: ReadReport['source']
      readonly organ: string | null
      readonly year: number
      readonly edition: EditionId
      readonly profile: Profile | null
      readonly subrows: readonly string[]
      readonly figures: Entries<CellId, number>
      readonly wholeRows: ReadReport['wholeRows']
      readonly printed: Entries<CellId, string>
      readonly unplaced: readonly string[]
      readonly title: string | null
      readonly introduction: string
      readonly narratives: Readonly<Record<string, string>> | null
      /** Words of the sections that are no narratives. */
      readonly texts: Entries<SectionId, string>
      readonly headings: ReadReport['headings']
      readonly missingTables: ReadReport['missingTables']
      readonly reasons: ReadReport['reasons']
      readonly signature: ReadReport['signature']
      readonly private: readonly Private[]
      /** Last year's report of the organ, as it is called here, where whoever sent the file may see it. */
      readonly before: number | null
      /** The number in the mark of a draft; files kept earlier say nothing of it. */
      readonly draft?: number | null
    }

export type KeptReport = Extract<KeptFile, { kind: 'report' }>

/** The ends stay, as they are shown. */
function coveredWords(words: string): string {
  const [first, last] = /^\p{Script=Han}/u.test(words) ? [1, 0] : [3, 2]
  const hidden = Math.max(1, words.length - first - last)
  return words.slice(0, first) + '*'.repeat(hidden) + words.slice(words.length - last)
}

const privateIn = (findings: readonly Finding[]): (Private & { readonly words: string })[] =>
  findings.flatMap(({ rule, quote, about: { wording } }) =>
    rule === 'F-PRIVATE' && quote !== undefined && wording
      ? [{ section: wording.section, kind: wording.kind, words: quote, quote: coveredWords(quote) }]
      : [],
  )

const ofApplicant = /申请人|当事人|原告|投诉人|信访人/u

/** Names and numbers of people are covered, wherever the same words stand; lines about applicants are gone over once more. */
const masked = (text: string, found: readonly { readonly words: string; readonly quote: string }[]): string =>
  found
    .reduce((rest, { words, quote }) => rest.replaceAll(words, quote), text)
    .split('\n')
    .map((line) => (ofApplicant.test(line) ? withoutPrivate(line).text : line))
    .join('\n')

/** @param findings what the check of the report has found */
export function toKept(report: ReadReport, findings: readonly Finding[], before: number | undefined): KeptReport {
  const { form, narratives, signature, organ, title } = report
  const found = privateIn(findings)
  const clean = (text: string): string => masked(text, found)
  const told = narratives && Object.fromEntries(Object.entries(narratives).map(([id, text]) => [id, clean(text)]))
  return {
    kind: 'report',
    source: report.source,
    organ: organ ?? null,
    year: report.year,
    edition: form.edition,
    profile: report.profile ?? form.profile ?? null,
    subrows: form.subrows,
    figures: [...report.figures],
    wholeRows: report.wholeRows,
    printed: [...report.printed].map(([id, text]) => [id, clean(text)]),
    unplaced: report.unplaced.map((text) => withoutPrivate(clean(text)).text),
    title: title ?? null,
    introduction: clean(report.introduction),
    narratives: told ?? null,
    texts: [...report.texts].map(([id, text]) => [id, clean(text)]),
    headings: report.headings,
    missingTables: report.missingTables,
    reasons: Object.fromEntries(Object.entries(report.reasons).map(([key, text]) => [key, clean(text)])),
    signature,
    private: found.map(({ words: _, ...rest }) => rest),
    before: before ?? null,
    draft: report.aside?.origin.draft ?? null,
  }
}

/** The report again. */
export function fromKept(kept: KeptReport): ReadReport {
  const { edition, subrows } = kept
  const profile = kept.profile ?? undefined
  const form = formOf(edition, { profile, subrows })
  return {
    source: kept.source,
    title: kept.title ?? undefined,
    organ: kept.organ ?? undefined,
    year: kept.year,
    form,
    profile,
    figures: new Map(kept.figures),
    wholeRows: kept.wholeRows,
    printed: new Map(kept.printed),
    unplaced: kept.unplaced,
    introduction: kept.introduction,
    texts: new Map(kept.texts),
    headings: kept.headings,
    missingTables: kept.missingTables,
    narratives: kept.narratives ?? undefined,
    reasons: kept.reasons,
    heldChanges: 0,
    heldFigures: [],
    signature: kept.signature,
  }
}

/** What was found in the report that belongs to a person: in what is kept it cannot be found any more. */
export const privateFindings = (kept: KeptReport, { year, form, reasons }: ReadReport): Finding[] =>
  kept.private.map(({ section, kind, quote }) =>
    findingOf({ year, form, reasons, texts: new Map() }, { rule: 'F-PRIVATE', section, kind, quote }),
  )

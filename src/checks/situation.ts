import type { CellId } from '../schema/cell-id.ts'
import type { Figure, Figures } from '../schema/figure.ts'
import { type Form, type FormOptions, formOfYear, type Profile } from '../schema/form.ts'
import { habitsOf, keptProfile } from '../schema/habits.ts'
import { type Derived, derivedFrom, narrow } from './bounds.ts'
import { type Contest, contestsOf } from './contests.ts'
import { type Checked, check, type PreviousReport } from './findings.ts'
import { acceptedFigures, type Change, fold, type State } from './fold.ts'
import { type Network, networkOf } from './network.ts'
import { sectionText, sectionTexts, signatureText, unfinishedSections } from './section-texts.ts'

/** A live change as the history keeps it: figures, and notes on everything that is not a figure. */
export interface LiveChange {
  readonly id: number
  readonly by: string
  readonly at: number
  readonly day: string
  readonly words: string
  readonly statements: readonly { readonly cell: CellId; readonly value: Figure | null }[]
  readonly drops: readonly CellId[]
  readonly notes: readonly { readonly slot: string; readonly value: string | null }[]
}

export interface ReportBase {
  readonly organ: string
  readonly year: number
  readonly profile?: Profile | undefined
  readonly subrows?: readonly string[]
}

/** Text, reason, signature or absence that a person gave; the last one said of a slot stands. */
export interface Note {
  readonly value: string
  readonly by: string
  readonly at: number
  readonly change: number
}

/** Everything that is known of a report at one moment, computed from its live changes and nothing else. */
export interface Situation {
  readonly organ: string
  readonly year: number
  readonly form: Form
  readonly network: Network
  readonly changes: readonly LiveChange[]
  readonly state: State
  /** Said beside another person's figure, and not decided. */
  readonly contests: readonly Contest[]
  /** Accepted figures that somebody stated. */
  readonly stated: Figures
  readonly derived: ReadonlyMap<CellId, Derived>
  /** Stated and derived. */
  readonly figures: Figures
  /** Cells without a figure, in the form's order; those with only a held value are not among them. */
  readonly missing: readonly CellId[]
  /** Cells that have only a held value (待核对). */
  readonly unsettled: readonly CellId[]
  /** Derived, not zero and not a sum: said aloud and confirmed before the final report. */
  readonly plugs: readonly CellId[]
  readonly notes: ReadonlyMap<string, Note>
  /** Reasons that still stand, by CODE or CODE@first-cell. */
  readonly reasons: Readonly<Record<string, string>>
  readonly findings: Checked['findings']
}

const asChange = ({ id, by, day, statements, drops }: LiveChange): Change => ({
  id,
  by,
  day,
  figures: new Map(statements.map(({ cell, value }) => [cell, value])),
  drops,
})

const subrowSlot = 'subrow:'

/** Local habits as the report was made with them, and as people have said since: 「habits」, 「profile」 and 「subrow:行政检查」 are notes like any other. */
function optionsOf(base: ReportBase, notes: ReadonlyMap<string, Note>, year: number): FormOptions {
  const chosen = notes.get('habits')
  const profile = keptProfile(chosen?.value)
  const habits = profile && habitsOf(profile, year)
  const table = notes.get('profile')
  // Which statistics table it is follows from the place, unless it was said since.
  const isSaidSince = table !== undefined && table.change > (chosen?.change ?? 0)
  const said = habits?.statistics !== undefined && !isSaidSince ? habits.statistics : table?.value
  const named = [...notes.keys()].flatMap((slot) =>
    slot.startsWith(subrowSlot) ? [slot.slice(subrowSlot.length)] : [],
  )
  return {
    profile: said === undefined ? base.profile : said === 'beijing' ? 'beijing' : undefined,
    subrows: [...new Set([...(base.subrows ?? []), ...named])],
    habits,
  }
}

export function notesOf(changes: readonly LiveChange[]): Map<string, Note> {
  const notes = new Map<string, Note>()
  for (const { id, by, at, notes: said } of changes) {
    for (const { slot, value } of said) {
      if (value === null) notes.delete(slot)
      else notes.set(slot, { value, by, at, change: id })
    }
  }
  return notes
}

/**
 * Derived figures behind which a forgotten request can hide: neither 0 nor a sum of known parts. In table three a figure that is its
 * row's total because all other applicants are 0 hides nothing, so it does not count.
 */
function plugsOf(network: Network, figures: Figures, derived: ReadonlyMap<CellId, Derived>): CellId[] {
  return [...derived].flatMap(([id, { value, rule }]) => {
    // A total hides nothing: what it leaves open shows in its parts.
    if (value === 0 || network.sumsOf.has(id)) return []
    const [total, ...parts] = rule.cells
    const isAlone = rule.code === 'S3-ROW' && parts.every((part) => part === id || figures.get(part) === 0)
    return isAlone && total !== id && figures.get(total!) === value ? [] : [id]
  })
}

/** What somebody said may stand in a text is said of that text: another one is asked about again. */
const isOfItsText = new Set<string>(['F-PRIVATE', 'F-LENGTH'])

const isRewritten = (section: string, notes: ReadonlyMap<string, Note>, since: number): boolean =>
  [...notes].some(
    ([slot, { change }]) => (slot === `text:${section}` || slot.startsWith(`text:${section}/`)) && change > since,
  )

/** Reasons that still stand: one lapses when a figure of its finding was stated after it was given. */
function reasonsOf(
  findings: Checked['findings'],
  notes: ReadonlyMap<string, Note>,
  { accepted }: State,
  isWrittenSince: (finding: Checked['findings'][number], change: number) => boolean,
): Record<string, string> {
  const stands = (key: string, { change }: Note): boolean =>
    findings
      .filter(({ rule, cells }) => key === rule || key === `${rule}@${cells[0]}`)
      .every((finding) => {
        const { rule, cells, about } = finding
        return (
          cells.every((id) => (accepted.get(id)?.change ?? 0) <= change) &&
          !(about.wording && isOfItsText.has(rule) && isRewritten(about.wording.section, notes, change)) &&
          !isWrittenSince(finding, change)
        )
      })
  return Object.fromEntries(
    [...notes].flatMap(([slot, note]) => {
      const key = slot.startsWith('reason:') ? slot.slice('reason:'.length) : undefined
      return key !== undefined && stands(key, note) ? [[key, note.value]] : []
    }),
  )
}

/** What the report is called and which year it is for: as it was begun, or as people have corrected it. */
export function headOf(base: ReportBase, notes: ReadonlyMap<string, Note>): Pick<ReportBase, 'organ' | 'year'> {
  return { organ: notes.get('organ')?.value ?? base.organ, year: Number(notes.get('year')?.value ?? base.year) }
}

/** The state as it was before, and the changes that came since; all of them where it was another form or other changes. */
function sinceThen(network: Network, changes: readonly LiveChange[], before: Situation | undefined) {
  const isBefore = before?.network === network && before.changes.every((change, at) => changes[at] === change)
  return isBefore
    ? { from: before.state, fresh: changes.slice(before.changes.length) }
    : { from: undefined, fresh: changes }
}

/**
 * Computes the situation of a report from its live changes, in their order.
 * @param deadline MM-DD of the year after, where one is set; otherwise the place's, or what the law says of such an organ
 * @param before its situation when there were fewer changes: what they came to need not be computed again
 */
export function situationOf(
  base: ReportBase,
  changes: readonly LiveChange[],
  previous?: PreviousReport,
  deadline?: string,
  before?: Situation,
): Situation {
  const notes = notesOf(changes)
  const { organ, year } = headOf(base, notes)
  const form = formOfYear(year, optionsOf(base, notes, year))
  const network = networkOf(form)
  const { from, fresh } = sinceThen(network, changes, before)
  const state = fold(network, fresh.map(asChange), from)
  const stated = acceptedFigures(state)
  const bounds = narrow(network, stated)
  const derived = derivedFrom(bounds)
  const figures = new Map([...stated, ...[...derived].map(([id, { value }]) => [id, value] as const)])
  const heldCells = new Set(state.held.flatMap((part) => [...part.figures.keys()]))
  const open = form.cells.map(({ id }) => id).filter((id) => !figures.has(id))
  const texts = sectionTexts({ form, figures, notes })
  const unfinished = unfinishedSections({ form, notes })
  const publishedOn = notes.get('signature:date')?.value
  const signedBy = notes.get('signature:organ')?.value
  const told = {
    texts: new Map([...texts, ...signatureText(publishedOn)]),
    unfinished,
    publishedOn,
    signedBy,
    deadline,
  }
  const report = { organ, year, form, figures: stated, bounds, previous, feesAsked: true, ...told }
  const { findings } = check(report)
  const textAt = (section: string, change = Number.POSITIVE_INFINITY): string | undefined => {
    const then = notesOf(changes.filter(({ id }) => id <= change))
    if (section === 'signature') return signatureText(then.get('signature:date')?.value)[0]?.[1]
    return sectionText({ form, figures, notes: then }, section)
  }
  // A reason for words that differ from the tables is one for these words.
  const isWrittenSince = ({ about, quote }: Checked['findings'][number], change: number): boolean =>
    about.words !== undefined &&
    quote !== undefined &&
    textAt(about.words.section)?.includes(quote) === true &&
    textAt(about.words.section, change)?.includes(quote) !== true
  const reasons = reasonsOf(findings, notes, state, isWrittenSince)
  return {
    organ,
    year,
    form,
    network,
    changes,
    state,
    contests: contestsOf({ form, state, changes, notes }),
    stated,
    derived,
    figures,
    missing: open.filter((id) => !heldCells.has(id)),
    unsettled: open.filter((id) => heldCells.has(id)),
    plugs: plugsOf(network, figures, derived),
    notes,
    reasons,
    findings: Object.keys(reasons).length > 0 ? check({ ...report, reasons }).findings : findings,
  }
}

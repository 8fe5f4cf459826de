import type { PreviousReport } from '../checks/findings.ts'
import { sectionTexts } from '../checks/section-texts.ts'
import { headOf, notesOf, type Situation, situationOf } from '../checks/situation.ts'
import type { ChangeRecord, NewChange, Person, Report, Store } from '../store/store.ts'

/** Who acts, when, and with what: what every change is recorded with. */
export interface Actor {
  readonly person: Person
  readonly at: number
  /** YYYY-MM-DD, where the person is. */
  readonly day: string
  readonly source: NewChange['source']
  readonly message: string | null
  readonly words: string
  /** Where they say it; undefined outside of conversations. */
  readonly chat?: string
}

/** A report as one person works on it during one turn. */
export interface Draft {
  readonly store: Store
  readonly actor: Actor
  readonly report: Report
  readonly situation: Situation
  /** All changes, those taken back too. */
  readonly changes: readonly ChangeRecord[]
  append(change: Pick<NewChange, 'statements' | 'drops' | 'notes' | 'joins'>): number
  /** Reads the report again after something was written. */
  refresh(): void
}

/** Situations are computed from the history alone, so one that was computed for a version stays right for it. */
export type SituationCache = Map<number, Known>

interface Known {
  readonly version: number
  /** Which report of the year before it was computed with, as of which version. */
  readonly before: string
  readonly previous: PreviousReport | undefined
  readonly changes: readonly ChangeRecord[]
  readonly situation: Situation
}

const cached = 200

const reportBefore = (store: Store, { organ, year }: Pick<Report, 'organ' | 'year'>): Report | undefined =>
  store.findReport(organ, year - 1)

const nameOf = (store: Store, report: Report | undefined): string =>
  report ? `${report.id} ${store.version(report.id)}` : ''

function previousOf(store: Store, report: Report | undefined): PreviousReport | undefined {
  if (!report) return undefined
  const changes = store.changes(report.id)
  const before = situationOf(
    originOf(report, changes),
    changes.filter(({ live }) => live),
  )
  return { year: report.year, form: before.form, figures: before.figures, texts: sectionTexts(before) }
}

/** The report as it was first named: corrections are notes in the history, and what is listed only follows them. */
function originOf(report: Report, changes: readonly ChangeRecord[]): Report {
  const first = (slot: string) => changes.flatMap(({ notes }) => notes).find((note) => note.slot === slot)?.value
  return { ...report, organ: first('organ-before') ?? report.organ, year: Number(first('year-before') ?? report.year) }
}

/** @param appended the change that was just written, if any: nothing else of the history is read again for it */
function read(
  store: Store,
  report: Report,
  cache: SituationCache,
  deadline: string | undefined,
  appended?: number,
): Known {
  const version = store.version(report.id)
  const known = cache.get(report.id)
  const isCurrent = known?.version === version && known.before === nameOf(store, reportBefore(store, known.situation))
  if (isCurrent) return known
  const isNext = appended !== undefined && known?.version === version - 1
  const changes = isNext ? [...known.changes, store.change(appended)!] : store.changes(report.id)
  const live = changes.filter((change) => change.live)
  const origin = originOf(report, changes)
  const reported = reportBefore(store, headOf(origin, notesOf(live)))
  const before = nameOf(store, reported)
  const previous = known?.before === before ? known.previous : previousOf(store, reported)
  const situation = situationOf(origin, live, previous, deadline, known?.situation)
  const entry = { version, before, previous, changes, situation }
  if (cache.size >= cached) cache.delete(cache.keys().next().value!)
  cache.set(report.id, entry)
  return entry
}

/**
 * Opens a report for one turn.
 * @param deadline MM-DD of the year after, where one is set
 */
export function openDraft(
  store: Store,
  reportId: number,
  actor: Actor,
  cache: SituationCache = new Map(),
  deadline?: string,
): Draft {
  let report = store.report(reportId)!
  let current = read(store, report, cache, deadline)
  const reread = (appended?: number): void => {
    report = store.report(reportId)!
    current = read(store, report, cache, deadline, appended)
  }
  return {
    store,
    actor,
    get report() {
      return report
    },
    get situation() {
      return current.situation
    },
    get changes() {
      return current.changes
    },
    append(change) {
      const { person, at, day, source, message, words } = actor
      const id = store.append({ reportId, by: person.id, at, day, source, message, words, ...change })
      reread(id)
      return id
    },
    refresh: () => reread(),
  }
}

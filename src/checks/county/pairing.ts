import type { Figures } from '../../schema/figure.ts'
import { isLongerName, mayBeSameOrgan, organKey } from './organ-name.ts'

/** What pairing needs to know of a report. */
export interface Named {
  readonly organ: string | undefined
  readonly year: number
  readonly figures: Figures
}

/** The reports of one organ, by their places in the list. */
export interface OrganReports {
  /** As the longest of its names is written; undefined for a report that names nobody. */
  readonly name: string | undefined
  /** The latest year first. */
  readonly reports: readonly number[]
  readonly year: number
  /** Those of the latest year: the ones to be checked. More than one when a report came twice. */
  readonly latest: readonly number[]
  /** Whole names that the name may stand for, when there are several: nobody knows which. */
  readonly candidates: readonly string[]
}

export type Doubt =
  /** A short name that several organs here have. */
  | { readonly kind: 'several-organs'; readonly report: number; readonly candidates: readonly string[] }
  /** Several reports of one organ and year that differ, where one was to be compared with. */
  | { readonly kind: 'several-reports'; readonly reports: readonly number[] }
  /** Several reports of one organ for the year that is checked. */
  | { readonly kind: 'twice'; readonly reports: readonly number[]; readonly differ: boolean }
  /** Last year's report of what may be the same organ. */
  | { readonly kind: 'similar-name'; readonly report: number; readonly previous: number }

export interface Pairing {
  readonly organs: readonly OrganReports[]
  /** A report and the one of the year before. */
  readonly previousOf: ReadonlyMap<number, number>
  readonly doubts: readonly Doubt[]
}

/** Whether two reports say the same figures. */
export const isSameFigures = (one: Figures, other: Figures): boolean =>
  one.size === other.size && [...one].every(([id, figure]) => other.get(id) === figure)

/** The longest name that a name is the end of; all of them where they do not lie within each other. */
function wholeNames(key: string, keys: readonly string[]): string[] {
  const longer = keys.filter((other) => isLongerName(other, key)).sort((a, b) => b.length - a.length)
  const [longest] = longer
  if (longest === undefined) return [key]
  const isChain = longer.every((name) => name === longest || isLongerName(longest, name))
  return isChain ? [longest] : longer.filter((name) => !longer.some((other) => isLongerName(other, name)))
}

function organReports(
  reports: readonly Named[],
  places: readonly number[],
  candidates: readonly string[],
): OrganReports {
  const sorted = [...places].sort((a, b) => reports[b]!.year - reports[a]!.year || a - b)
  const year = reports[sorted[0]!]!.year
  const names = sorted.flatMap((at) => reports[at]!.organ ?? []).sort((a, b) => b.length - a.length)
  return {
    name: names[0],
    reports: sorted,
    year,
    latest: sorted.filter((at) => reports[at]!.year === year),
    candidates,
  }
}

/** Puts together the reports of each organ. A report that names no organ stands alone. */
function organsOf(reports: readonly Named[]): OrganReports[] {
  const keyOf = reports.map(({ organ }) => (organ === undefined ? undefined : organKey(organ)))
  const keys = [...new Set(keyOf.filter((key) => key !== undefined))]
  const written = new Map(reports.flatMap(({ organ }) => (organ === undefined ? [] : [[organKey(organ), organ]])))
  const groups = new Map<string, { places: number[]; candidates: readonly string[] }>()
  const wholeOf = new Map(keys.map((key) => [key, wholeNames(key, keys)]))
  for (const [at, key] of keyOf.entries()) {
    const whole = key === undefined ? [] : wholeOf.get(key)!
    const name = key === undefined ? `\u0000${at}` : whole.length === 1 ? whole[0]! : key
    const candidates = whole.length > 1 ? whole.map((each) => written.get(each) ?? each) : []
    const group = groups.get(name) ?? { places: [], candidates }
    group.places.push(at)
    groups.set(name, group)
  }
  return [...groups.values()].map(({ places, candidates }) => organReports(reports, places, candidates))
}

/** Pairs the reports of one organ year by year. */
function pairWithin(
  reports: readonly Named[],
  { reports: places }: OrganReports,
): { readonly pairs: [number, number][]; readonly doubts: Doubt[] } {
  const pairs: [number, number][] = []
  const doubts = new Map<number, Doubt>()
  for (const at of places) {
    const year = reports[at]!.year - 1
    const [first, ...others] = places.filter((other) => reports[other]!.year === year)
    if (first === undefined) continue
    if (others.every((other) => isSameFigures(reports[first]!.figures, reports[other]!.figures)))
      pairs.push([at, first])
    else doubts.set(year, { kind: 'several-reports', reports: [first, ...others] })
  }
  return { pairs, doubts: [...doubts.values()] }
}

/** Reports of last year under a name that may be the same organ's, where no other was found. */
function similarNames(
  reports: readonly Named[],
  organs: readonly OrganReports[],
  previousOf: ReadonlyMap<number, number>,
): Doubt[] {
  const isUsed = new Set(previousOf.values())
  const ends = organs.filter(({ name, candidates }) => name !== undefined && candidates.length === 0)
  return ends.flatMap(({ name, latest }): Doubt[] => {
    const [report] = latest
    if (report === undefined || previousOf.has(report)) return []
    const before = reports[report]!.year - 1
    const found = ends.find((other) => {
      const previous = other.reports.find((at) => reports[at]!.year === before)
      return (
        other.name !== name &&
        previous !== undefined &&
        !isUsed.has(previous) &&
        other.year === before &&
        mayBeSameOrgan(name!, other.name!)
      )
    })
    return found ? [{ kind: 'similar-name', report, previous: found.latest[0]! }] : []
  })
}

/** Finds for each report last year's of the same organ. What could be two organs, or two reports, is not paired but named. */
export function pairReports(reports: readonly Named[]): Pairing {
  const organs = organsOf(reports)
  const clear = organs.filter(({ candidates }) => candidates.length === 0)
  const within = clear.map((organ) => pairWithin(reports, organ))
  const previousOf = new Map(within.flatMap(({ pairs }) => pairs))
  const unclear = organs.flatMap(({ candidates, reports: places }) =>
    candidates.length === 0 ? [] : places.map((report): Doubt => ({ kind: 'several-organs', report, candidates })),
  )
  const twice = clear.flatMap(({ latest: [first, ...others] }): Doubt[] => {
    if (first === undefined || others.length === 0) return []
    const differ = others.some((other) => !isSameFigures(reports[first]!.figures, reports[other]!.figures))
    return [{ kind: 'twice', reports: [first, ...others], differ }]
  })
  return {
    organs,
    previousOf,
    doubts: [
      ...unclear,
      ...twice,
      ...within.flatMap(({ doubts }) => doubts),
      ...similarNames(reports, organs, previousOf),
    ],
  }
}

import type { OrganReports, Pairing } from './pairing.ts'

/**
 * Why a report that was read is not in the sum of its year.
 * - `copies-differ`: its organ has sent several that differ
 * - `copy`: another file has the same figures
 * - `unclear-organ`: its name fits several organs, and one of them may have sent it already
 */
export type LeftOut = 'copies-differ' | 'copy' | 'unclear-organ'

export interface ForSum {
  readonly included: readonly number[]
  readonly leftOut: readonly { readonly report: number; readonly why: LeftOut }[]
}

const leaveOut = (reports: readonly number[], why: LeftOut): ForSum => ({
  included: [],
  leftOut: reports.map((report) => ({ report, why })),
})

function ofOrgan({ latest, candidates }: OrganReports, isSame: (one: number, other: number) => boolean): ForSum {
  const [first, ...others] = latest
  if (first === undefined) return { included: [], leftOut: [] }
  if (candidates.length > 0) return leaveOut(latest, 'unclear-organ')
  if (!others.every((other) => isSame(first, other))) return leaveOut(latest, 'copies-differ')
  return { included: [first], leftOut: others.map((report) => ({ report, why: 'copy' })) }
}

/** Which reports of a year are added up: one for each organ, and none of which it is not sure whose it is. */
export function reportsForSum(
  { organs }: Pairing,
  year: number,
  isSame: (one: number, other: number) => boolean,
): ForSum {
  const each = organs.filter((organ) => organ.year === year).map((organ) => ofOrgan(organ, isSame))
  return {
    included: each.flatMap(({ included }) => included),
    leftOut: each.flatMap(({ leftOut }) => leftOut),
  }
}

import type { Finding } from '../finding.ts'

/**
 * How sure a reviewer may be of a finding, by the level of its rule alone: what stands in the way of a final is told as such everywhere.
 * - `certain`: figures that do not add up, words and tables that say different things
 * - `open`: a place for words in which nothing was written
 * - `ask`: may be right in the world
 * - `note`: for the reviewer alone
 * - `closed`: a reason was given
 */
export type Certainty = 'certain' | 'open' | 'ask' | 'note' | 'closed'

/** 〔待填〕 stands where words should, or nothing does: that is no mistake, it is not filled in. */
const isOpenPlace = ({ rule, about: { wording } }: Finding): boolean =>
  (rule === 'F-DEBRIS' && wording?.kind === 'blank') || (rule === 'F-EMPTY' && wording?.kind === 'empty')

export function certaintyOf(finding: Finding): Certainty {
  const { level, holdsGate, reason } = finding
  if (level === 'note') return 'note'
  if (reason !== undefined || !holdsGate) return 'closed'
  if (isOpenPlace(finding)) return 'open'
  return level === 'explain' ? 'ask' : 'certain'
}

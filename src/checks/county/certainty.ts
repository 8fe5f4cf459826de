import type { Finding } from '../finding.ts'

/**
 * How sure a reviewer may be of a finding.
 * - `certain`: figures that do not add up, words and tables that say different things
 * - `open`: a place for words in which nothing was written
 * - `ask`: may be right in the world
 * - `note`: for the reviewer alone
 * - `closed`: a reason was given
 */
export type Certainty = 'certain' | 'open' | 'ask' | 'note' | 'closed'

/** What rests on last year's report as well, or on how the parts of a text belong together, can be wrong without this report being so. */
const mayBeRight = ({ rule, about }: Finding): boolean =>
  rule.startsWith('Y-') || rule === 'S2-REPEAL' || about.words?.kind === 'parts'

/** 〔待填〕 stands where words should: that is no mistake, it is not filled in. */
const isOpenPlace = ({ rule, about }: Finding): boolean => rule === 'F-DEBRIS' && about.wording?.kind === 'blank'

export function certaintyOf(finding: Finding): Certainty {
  const { level, holdsGate, reason } = finding
  if (level === 'note') return 'note'
  if (reason !== undefined || !holdsGate) return 'closed'
  if (isOpenPlace(finding)) return 'open'
  return (level === 'block' || level === 'block*') && !mayBeRight(finding) ? 'certain' : 'ask'
}

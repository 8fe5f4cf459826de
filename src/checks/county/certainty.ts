import type { Finding } from '../finding.ts'

/**
 * How sure a reviewer may be of a finding.
 * - `certain`: figures that do not add up, words and tables that say different things
 * - `ask`: may be right in the world
 * - `note`: for the reviewer alone
 * - `closed`: a reason was given
 */
export type Certainty = 'certain' | 'ask' | 'note' | 'closed'

/** What rests on last year's report as well, or on how the parts of a text belong together, can be wrong without this report being so. */
const mayBeRight = ({ rule, about }: Finding): boolean =>
  rule.startsWith('Y-') || rule === 'S2-REPEAL' || about.words?.kind === 'parts'

export function certaintyOf(finding: Finding): Certainty {
  const { level, holdsGate, reason } = finding
  if (level === 'note') return 'note'
  if (reason !== undefined || !holdsGate) return 'closed'
  return (level === 'block' || level === 'block*') && !mayBeRight(finding) ? 'certain' : 'ask'
}

import type { Finding } from '../finding.ts'
import { compareCounts } from './compare.ts'
import { type Found, findingOf, type Narrated } from './draft-finding.ts'
import { foundUnsaidFee } from './fee.ts'
import { foundInGroups } from './group-sum.ts'
import { foundInLists } from './own-sum.ts'
import { foundInPercentages } from './percent.ts'
import { foundInPeriod } from './period.ts'
import { readAll } from './reader.ts'
import { type NarrativeTexts, sentencesOf } from './sentences.ts'
import { foundInYears } from './years.ts'

export interface NarratedReport extends Narrated {
  readonly texts: NarrativeTexts
}

/** Everything that the texts of a report say against its figures, its year, or themselves. */
export function narrativeFindings(report: NarratedReport): Finding[] {
  const sentences = sentencesOf(report.texts)
  if (sentences.length === 0) return []
  const { mentions, taken } = readAll(sentences, report.year)
  const { found, wrong } = compareCounts(report, mentions)
  const all: Found[] = [
    ...found,
    ...foundInGroups(report, mentions, wrong),
    ...foundInLists(report, taken, mentions, wrong),
    ...foundInPercentages(report, taken, mentions),
    ...foundUnsaidFee(report, sentences),
    ...foundInYears(report, sentences),
    ...foundInPeriod(report, sentences),
  ]
  return all.map((one) => findingOf(report, one))
}

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

interface Reading extends ReturnType<typeof readAll> {
  readonly sentences: ReturnType<typeof sentencesOf>
}

/** Texts stay the same over many turns in which only figures change: the last few are not read again. */
const readings = new Map<string, Reading>()
const remembered = 20

function readingOf(texts: NarrativeTexts, year: number): Reading {
  const key = JSON.stringify([year, ...texts])
  const known = readings.get(key)
  if (known) return known
  const sentences = sentencesOf(texts)
  const { mentions, taken } = readAll(sentences, year)
  if (readings.size >= remembered) readings.delete(readings.keys().next().value!)
  const reading = { sentences, mentions, taken }
  readings.set(key, reading)
  return reading
}

/** Everything that the texts of a report say against its figures, its year, or themselves. */
export function narrativeFindings(report: NarratedReport): Finding[] {
  const { sentences, mentions, taken } = readingOf(report.texts, report.year)
  if (sentences.length === 0) return []
  const { found, wrong } = compareCounts(report, mentions)
  const all: Found[] = [
    ...found,
    ...foundInGroups(report, mentions, wrong),
    ...foundInLists(report, taken, mentions, wrong),
    ...foundInPercentages(report, taken, mentions),
    ...foundUnsaidFee(report, sentences),
    ...foundInYears(report, { sentences, mentions }),
    ...foundInPeriod(report, sentences),
  ]
  return all.map((one) => findingOf(report, one))
}

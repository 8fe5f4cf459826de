import type { Situation } from '../checks/situation.ts'
import { findingText } from './findings/findings.ts'

// Remarks that a reason closed: they are no less true for that, and are said wherever it is said that a report is complete.

export interface Explained {
  readonly text: string
  readonly reason: string
  /** Words that say something else than the tables. */
  readonly overWords: boolean
}

export const explainedIn = ({ findings, form }: Pick<Situation, 'findings' | 'form'>): Explained[] =>
  findings.flatMap((finding) =>
    finding.reason === undefined
      ? []
      : [
          {
            text: findingText(finding, form),
            reason: finding.reason,
            overWords: finding.about.words !== undefined,
          },
        ],
  )

/** 「文字有2处和表不同，写了原因」; undefined where they agree. */
export function differingLine(explained: readonly Explained[]): string | undefined {
  const count = explained.filter(({ overWords }) => overWords).length
  return count === 0 ? undefined : `文字有${count}处和表不同，写了原因`
}

/** What is said where nothing is open. */
export const nothingOpen = (situation: Pick<Situation, 'findings' | 'form'>): string => {
  const differing = differingLine(explainedIn(situation))
  return differing === undefined ? '没有对不上的。' : `${differing}。`
}

export const explainedLine = ({ text, reason }: Explained): string => `${text.replace(/。$/u, '')}（原因：${reason}）`

import type { County } from '../../checks/county/county.ts'
import type { SharedPassage } from '../../checks/county/shared-passages.ts'
import { shortNames } from './short-names.ts'

// What different towns say in the same words, in short: who with whom, how much, and where each passage begins.

const start = 24
const mostShown = 6
const mostGroups = 12

const beginning = ({ text, length }: SharedPassage): string =>
  `${length}字：“${text.length > start ? `${text.slice(0, start)}……` : text}”`

/** To the nearest ten: stretches of two passages may overlap. */
const about = (letters: number): string => (letters < 100 ? `${letters}` : `约${Math.round(letters / 10) * 10}`)

function linesOf(who: string, passages: readonly SharedPassage[]): string[] {
  const letters = passages.reduce((sum, { length }) => sum + length, 0)
  const rest = passages.length - mostShown
  return [
    `${who}：${passages.length}段，${about(letters)}字`,
    ...passages.slice(0, mostShown).map((passage) => `  ${beginning(passage)}`),
    ...(rest > 0 ? [`  还有${rest}段`] : []),
  ]
}

/** The most that two or more have in common comes first. */
export function passagesText({ shared: { passages, phrases }, reports }: County): string {
  const names = shortNames(reports)
  const groups = new Map<string, SharedPassage[]>()
  for (const passage of passages) {
    const who = [...new Set(passage.reports.map((at) => names[at]!))].join('—')
    groups.set(who, [...(groups.get(who) ?? []), passage])
  }
  const size = (group: readonly SharedPassage[]): number => group.reduce((sum, { length }) => sum + length, 0)
  const sorted = [...groups].sort(([, one], [, other]) => size(other) - size(one))
  const rest = sorted.length - mostGroups
  return [
    ...sorted.slice(0, mostGroups).flatMap(([who, group]) => linesOf(who, group)),
    ...(rest > 0 ? [`还有${rest}组`] : []),
    ...(phrases.length > 0 ? [`套话（一半以上都这么写）：${phrases.length}段`] : []),
    ...phrases.slice(0, mostShown).map((passage) => `  ${passage.reports.length}家，${beginning(passage)}`),
    ...(passages.length + phrases.length > 0 ? ['全文在合计表的“雷同”里。'] : []),
  ].join('\n')
}

import { agrees, claimsOf, sumOf } from './counts.ts'
import type { Found, Narrated } from './draft-finding.ts'
import { isItemOf } from './meanings.ts'
import { type Group, isExactMention, type Mention } from './mention.ts'

/** The outcomes of a group, the items under a told heading left out. */
function outcomesIn(mentions: readonly Mention[]): Mention[] {
  const outcomes = mentions.flatMap((mention) => {
    const [label] = mention.labels
    return label?.family === 'outcome' ? [{ mention, id: label.id }] : []
  })
  return outcomes.filter(({ id }) => !outcomes.some((other) => isItemOf(other.id, id))).map(({ mention }) => mention)
}

const total = (mentions: readonly Mention[]): number => mentions.reduce((sum, { low }) => sum + low, 0)

/** How many came in: what is said of all of them, or the new and the carried ones together; undefined when it is said differently. */
function cameIn(intake: readonly Mention[]): number | undefined {
  const of = (...ids: readonly string[]): Set<number> =>
    new Set(intake.filter(({ labels }) => ids.includes(labels[0]!.id)).map(({ low }) => low))
  for (const all of [of('together'), of('handled', 'mentioned')])
    if (all.size > 0) return all.size === 1 ? [...all][0] : undefined
  const [fresh, carried] = [of('received', 'receivedNew'), of('carriedIn')]
  if (fresh.size !== 1 || carried.size > 1) return undefined
  return [...fresh, ...carried].reduce((sum, value) => sum + value, 0)
}

const agreesWithTable = (report: Narrated, mentions: readonly Mention[]): boolean =>
  mentions.every((mention) => claimsOf(report, mention).every((claim) => agrees(report, claim)))

/** What came in against what became of it, where a text tells all of it: its outcomes and what it carried out. */
function foundInGroup(report: Narrated, group: Group, mentions: readonly Mention[]): Found[] {
  const intake = group.intake.filter(({ parent }) => parent?.labels[0]?.family !== 'intake')
  if (intake.length === 0 || ![...intake, ...mentions].every(isExactMention)) return []
  const out = mentions.filter(({ labels }) => labels[0]!.id === 'carriedOut')
  const closed = mentions.filter(({ labels }) => labels[0]!.id === 'closed' || labels[0]!.id === 'answered')
  const outcomes = outcomesIn(mentions)
  if (out.length !== 1 || new Set(outcomes.map(({ labels }) => labels[0]!.id)).size !== outcomes.length) return []
  const parts = closed.length > 0 ? closed : outcomes.length > 1 ? outcomes : []
  if (parts.length === 0 || closed.length > 1 || parts.some(({ applicant }) => applicant !== undefined)) return []
  const came = cameIn(intake)
  if (came === undefined) return []
  const carried = intake.some(({ labels }) => labels[0]!.id === 'carriedIn') ? 0 : sumOf(report, ['s3.carriedIn.total'])
  const sum = total(parts) + total(out)
  if (sum === came || sum === came + (carried ?? 0)) return []
  // Without the table what was carried in may be told elsewhere; and outcomes that all agree with it are only not all told.
  if (carried === undefined && sum > came) return []
  if (parts === outcomes && sum < came && agreesWithTable(report, parts)) return []
  const all = [...parts, ...out]
  const last = all.at(-1)!
  const first = all
    .filter(({ sentence }) => sentence === last.sentence)
    .reduce((one, other) => (other.start < one.start ? other : one))
  return [
    {
      rule: 'N-OWNSUM',
      kind: 'sum',
      left: sum,
      right: came,
      sentence: last.sentence,
      start: first.start,
      end: last.end,
      parts: all.map(({ low }) => low),
    },
  ]
}

/** Requests of which a text tells all outcomes, and they are not as many as came in. What the tables show to be wrong is not told twice. */
export function foundInGroups(report: Narrated, mentions: readonly Mention[], wrong: ReadonlySet<Mention>): Found[] {
  const byGroup = new Map<Group, Mention[]>()
  for (const mention of mentions) {
    const { family } = mention.labels[0]!
    if (mention.kind !== 'number' || mention.labels.length > 1 || (family !== 'closed' && family !== 'outcome'))
      continue
    byGroup.set(mention.group, [...(byGroup.get(mention.group) ?? []), mention])
  }
  return [...byGroup]
    .filter(([group, some]) => ![...group.intake, ...some].some((mention) => wrong.has(mention)))
    .flatMap(([group, some]) => foundInGroup(report, group, some))
}

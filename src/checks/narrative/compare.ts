import type { CellId } from '../../schema/cell-id.ts'
import { codeOf } from './cells.ts'
import { agrees, type Claim, claimsOf, foundOf, sumOf } from './counts.ts'
import type { Found, Narrated } from './draft-finding.ts'
import { partOutcomes } from './meanings.ts'
import { type Group, isExactMention, type Mention } from './mention.ts'

/** Of which requests a count of outcomes is: all, the new ones alone, those carried in alone. */
type Part = 'all' | 'new' | 'carried'

const carriedIn: CellId = 's3.carriedIn.total'
const received: CellId = 's3.received.total'
const total: CellId = 's3.total.total'

function partOf(mention: Mention, report: Narrated, closed: ReadonlyMap<Group, number>): Part {
  const { isWhole, group, kind, parent } = mention
  if (kind === 'all' && parent?.labels[0]?.id === 'carriedIn') return 'carried'
  const most = sumOf(report, [carriedIn])
  const all = sumOf(report, [total])
  // Once as many are closed as there are in all, what follows is of all.
  if (all !== undefined && closed.get(group) === all && all !== sumOf(report, [received])) return 'all'
  const kinds = new Set(group.intake.map(({ labels }) => labels[0]!.id))
  if (isWhole || kinds.size === 0 || kinds.has('handled') || kinds.has('mentioned')) return 'all'
  if (!kinds.has('carriedIn')) return 'new'
  if (kinds.size > 1) return 'all'
  // More than was carried in cannot be of it.
  return most !== undefined && group.intake.every(({ low }) => low <= most) ? 'carried' : 'all'
}

const isScoped = ({ label }: Claim): boolean =>
  label.family === 'outcome' || (label.family === 'closed' && label.id !== 'carried')

const nameOf = ({ form }: Narrated, { label }: Claim): string =>
  form.tables && (label.id === 'answered' || label.id === 'onTime') ? 'closed' : label.id

/** The counts of one thing, one for each group of requests. */
const oneForEachGroup = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [claim.mention.group, claim])).values(),
]

/** 1件 of the new, 2件 of the carried: added up before they are held against the whole. */
function foundInSum(report: Narrated, claims: readonly Claim[]): Found[] {
  const parts = oneForEachGroup(claims)
  const { value, cells } = parts[0]!.readings[0]!
  const low = parts.reduce((sum, { mention }) => sum + mention.low, 0)
  const high = parts.reduce((sum, { mention }) => sum + mention.high, 0)
  const isPartOfRow = partOutcomes.has(parts[0]!.label.id) && report.form.tables !== undefined
  if (value >= low && (value <= high || isPartOfRow)) return []
  if (value > high && isPartOfRow) return []
  const last = parts.at(-1)!
  const { sentence, start, end } = last.mention
  return [
    {
      rule: codeOf(last.label, last.mention),
      kind: 'parts',
      cells,
      left: value > high ? high : low,
      right: value,
      sentence,
      start,
      end,
      parts: parts.map(({ mention }) => mention.low),
      readings: last.readings,
    },
  ]
}

/** 新收15件，上年结转2件，均已办结: all 17. */
function isAllThatCame({ mention, readings }: Claim): boolean {
  const { kind, group } = mention
  return kind === 'all' && group.intake.reduce((sum, { low }) => sum + low, 0) === readings[0]!.value
}

/** Whether a count of a part is possible: the rest of the row can be of the other part, and that is no more than was carried in. */
function isPossible(report: Narrated, claim: Claim, part: Part): boolean {
  if (agrees(report, claim) || isAllThatCame(claim)) return true
  if (part === 'all') return false
  const [{ value }] = claim.readings as [Claim['readings'][number]]
  const { low, high } = claim.mention
  const carried = sumOf(report, [carriedIn])
  if (low > value) return false
  if (carried === undefined) return true
  if (part === 'carried') return low <= Math.min(value, carried)
  return claim.label.id !== 'carriedOut' && high >= value - carried
}

function foundInScope(report: Narrated, claims: readonly Claim[], closed: ReadonlyMap<Group, number>): Found[] {
  const withPart = claims.map((claim) => ({
    claim,
    part: report.form.tables ? partOf(claim.mention, report, closed) : ('all' as const),
  }))
  const of = (part: Part): Claim[] => withPart.filter((one) => one.part === part).map(({ claim }) => claim)
  const [whole, fresh, old] = [of('all'), of('new'), of('carried')]
  const counted = (some: readonly Claim[]): Claim[] => some.filter(({ mention }) => mention.kind !== 'none')
  if (counted(fresh).length > 0 && counted(old).length > 0)
    return [...foundInSum(report, [...counted(fresh), ...counted(old)]), ...foundAlone(report, whole, 'all')]
  return [
    ...foundAlone(report, whole, 'all'),
    ...foundAlone(report, fresh, 'new'),
    ...foundAlone(report, old, 'carried'),
  ]
}

/** Counts of one thing that need no other; several of them may also add up to the whole. */
function foundAlone(report: Narrated, claims: readonly Claim[], part: Part): Found[] {
  const numbers = claims.filter(({ mention }) => mention.kind === 'number')
  if (numbers.length > 1 && numbers.every(({ mention }) => isExactMention(mention))) {
    const sum = numbers.reduce((total, { mention }) => total + mention.low, 0)
    if (sum === numbers[0]!.readings[0]!.value) return []
  }
  return claims.filter((claim) => !claim.isOpen && !isPossible(report, claim, part)).map(foundOf)
}

/** What the counts of the texts say against the tables. */
export function compareCounts(
  report: Narrated,
  mentions: readonly Mention[],
): { found: Found[]; wrong: ReadonlySet<Mention> } {
  const claims = mentions
    .flatMap((mention) => claimsOf(report, mention))
    .filter((claim) => isComparable(report, claim, mentions))
  const wrong = new Set<Mention>()
  const scoped = new Map<string, Claim[]>()
  const plain: Found[] = []
  const note = (claim: Claim): Found => {
    wrong.add(claim.mention)
    return foundOf(claim)
  }
  for (const claim of claims) {
    const name = nameOf(report, claim)
    if (isScoped(claim)) scoped.set(name, [...(scoped.get(name) ?? []), claim])
    else if (!claim.isOpen && !agrees(report, claim) && !isFollowing(claim, wrong)) plain.push(note(claim))
  }
  const closed = new Map(
    mentions.flatMap(({ labels, kind, group, low }) =>
      kind === 'number' && /^(?:closed|answered)$/.test(labels[0]!.id) ? [[group, low] as const] : [],
    ),
  )
  const inScope = [...scoped.values()].flatMap((some) => {
    const own = some.filter((claim) => !isFollowing(claim, wrong))
    const found = foundInScope(report, own, closed)
    for (const { mention } of own)
      if (found.some(({ sentence, end }) => sentence === mention.sentence && end === mention.end)) wrong.add(mention)
    return found
  })
  return { found: [...plain, ...inScope], wrong }
}

/** 均已答复 after a count that is wrong itself says nothing new. */
const isFollowing = ({ mention }: Claim, wrong: ReadonlySet<Mention>): boolean =>
  mention.kind === 'all' && mention.parent !== undefined && wrong.has(mention.parent)

function isComparable({ form }: Narrated, { label, mention }: Claim, mentions: readonly Mention[]): boolean {
  // 收到15件，其中受理13件: what was taken up of it.
  if (label.id === 'received' && mention.parent?.labels[0]?.family === 'intake' && mention.kind === 'number')
    return false
  // 按期办结13件，延期办结1件.
  if (label.id === 'onTime' && form.tables)
    return !mentions.some(({ labels }) => labels[0]!.id === 'extended' || labels[0]!.id === 'aside')
  return true
}

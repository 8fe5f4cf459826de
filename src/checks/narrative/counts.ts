import type { CellId } from '../../schema/cell-id.ts'
import { formatMoney } from '../../schema/figure.ts'
import { codeOf, readingOfColumn, readingsOf } from './cells.ts'
import type { Found, Narrated } from './draft-finding.ts'
import type { Label } from './label.ts'
import { partOutcomes } from './meanings.ts'
import { isExactMention, type Mention } from './mention.ts'

/** One way to read a count that the figures allow to judge. */
export interface Reading {
  readonly cells: readonly CellId[]
  readonly value: number
}

/** A count and what the tables have for it. */
export interface Claim {
  readonly mention: Mention
  readonly label: Label
  readonly readings: readonly Reading[]
  /** Some way to read it needs a figure that is missing. */
  readonly isOpen: boolean
}

export const sumOf = ({ figures }: Narrated, cells: readonly CellId[]): number | undefined => {
  let sum = 0
  for (const id of cells) {
    const figure = figures.get(id)
    if (figure === undefined) return undefined
    sum += figure
  }
  return sum
}

const known = (report: Narrated, readings: readonly (readonly CellId[])[]): Reading[] =>
  readings.flatMap((cells) => {
    const value = cells.length === 0 ? undefined : sumOf(report, cells)
    return value === undefined ? [] : [{ cells, value }]
  })

/** Of nothing: cells that are known and not 0 contradict it, whatever is missing beside them. */
const knownPart = ({ figures }: Narrated, readings: readonly (readonly CellId[])[]): Reading[] =>
  readings.slice(0, 1).flatMap((cells) => {
    const given = cells.filter((id) => figures.has(id))
    const value = given.reduce((sum, id) => sum + figures.get(id)!, 0)
    return given.length === cells.length || value > 0 ? [{ cells, value }] : []
  })

function claimOf(report: Narrated, mention: Mention, labels: readonly Label[]): Claim | undefined {
  const each = labels.map((label) => readingsOf(report.form, label, mention))
  if (each.some((readings) => readings.length === 0)) return undefined
  const ways = labels.length === 1 ? each[0]! : [[...new Set(each.flatMap((readings) => readings[0]!))]]
  if (mention.kind === 'none' && ways.length === 1) {
    const readings = knownPart(report, ways)
    return readings.length === 0 ? undefined : { mention, label: labels[0]!, readings, isOpen: false }
  }
  const readings = known(report, ways)
  return readings.length === 0
    ? undefined
    : { mention, label: labels[0]!, readings, isOpen: readings.length < ways.length }
}

/** Splits a count of several kinds into what is held against the tables. A document is part of what is done with it. */
export function claimsOf(report: Narrated, mention: Mention): Claim[] {
  const subjects = mention.labels.filter(({ family }) => family !== 'document' || report.form.statistics !== undefined)
  const isDone = subjects.some(({ family }) => family === 'documentVerb')
  const labels = isDone ? subjects.filter(({ family }) => family === 'documentVerb') : subjects
  if (labels.length === 0) return []
  const parts = mention.isEach ? labels.map((label) => [label]) : [labels]
  return parts.flatMap((some) => claimOf(report, mention, some) ?? [])
}

/** 自然人12件，予以公开8件: the 8 may be theirs alone. */
const ofApplicant = (report: Narrated, { mention, label }: Claim): Reading[] =>
  mention.applicant && report.form.tables && (label.family === 'outcome' || label.family === 'closed')
    ? known(report, [readingOfColumn(report.form, label, mention.applicant)])
    : []

const within = ({ low, high }: Mention, value: number): boolean => value >= low && value <= high

export const agrees = (report: Narrated, claim: Claim): boolean => {
  const isPart =
    claim.label.family === 'outcome' && partOutcomes.has(claim.label.id) && report.form.tables !== undefined
  return [...claim.readings, ...ofApplicant(report, claim)].some(
    ({ value }) => within(claim.mention, value) || (isPart && claim.mention.low <= value),
  )
}

/** The nearest that a vague number comes to a figure. */
const nearest = ({ low, high }: Mention, value: number): number => Math.min(Math.max(value, low), high)

const writtenFigure = (value: number, unit: string | undefined, isTenThousand: boolean): string =>
  unit === '元' ? formatMoney(value, isTenThousand ? 'money10k' : 'yuan') : String(value)

/** What is wrong about one count. */
export function foundOf({ mention, label, readings }: Claim): Found {
  const { sentence, written, start, end } = mention
  const [first] = readings as [Reading, ...Reading[]]
  const isTenThousand = written !== undefined && /^[余多几]?万/.test(sentence.text.slice(written.end))
  return {
    rule: codeOf(label, mention),
    kind: mention.kind === 'number' ? 'count' : mention.kind,
    cells: readings.flatMap(({ cells }) => cells),
    left: nearest(mention, first.value),
    right: first.value,
    sentence,
    start,
    end,
    number:
      written && isExactMention(mention)
        ? { start: written.start, end: written.end, instead: writtenFigure(first.value, written.unit, isTenThousand) }
        : undefined,
    readings,
  }
}

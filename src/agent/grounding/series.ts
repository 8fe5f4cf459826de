import type { Token } from '../../intake/words/token.ts'
import type { Mention } from './clauses.ts'
import type { Grounds } from './grounds.ts'

// Numbers side by side, of which nothing says which is whose: 处罚12 345, 文件2、1、5, 3件 自然人 2件 企业 1件.

/** Two numbers and nothing between them. */
function areInARow({ plain }: Grounds, one: Mention | undefined, other: Mention | undefined): boolean {
  if (one?.number === undefined || other?.number === undefined) return false
  const between = plain.slice(one.unitEnd, other.start)
  const isBare = one.labels.length === 0 || other.labels.length === 0 || one.clause === other.clause
  if (isBare && /^[ \t、]*$/.test(between)) return true
  const isPlain = one.number.unit === '' && other.number.unit === ''
  if (isPlain && other.labels.length === 0 && /^[ \t,，;；]*$/.test(between)) return true
  return one.clause === other.clause && !one.clause.tokens.slice(one.at, other.at).some(({ kind }) => kind === 'label')
}

const breaks = /[,，、:;；。!?…\n()]/

/** The labels and numbers around a number, up to the next sign on either side. */
function stretchOf({ plain, clauses }: Grounds, mention: Mention): readonly Token[] {
  const tokens = clauses.flatMap((clause) => clause.tokens)
  const at = tokens.findIndex(({ start }) => start === mention.start)
  const isApart = (index: number): boolean => breaks.test(plain.slice(tokens[index - 1]!.end, tokens[index]!.start))
  let from = at
  let to = at
  while (from > 0 && !isApart(from)) from--
  while (to < tokens.length - 1 && !isApart(to + 1)) to++
  return tokens.slice(from, to + 1).filter(({ kind }) => kind === 'label' || kind === 'number' || kind === 'change')
}

/** 3件 自然人 2件 企业 1件: is each label of the number before it, or of the one behind? */
function isAlternating(grounds: Grounds, mention: Mention): boolean {
  const kinds = stretchOf(grounds, mention).map(({ kind }) => kind)
  return kinds[0] === 'number' && kinds.at(-1) === 'number' && kinds.includes('label') && !kinds.includes('change')
}

const found = new WeakMap<Mention, boolean>()

/** Whether a number stands among others so that none of them has a name of its own. */
export function isInSeries(grounds: Grounds, mention: Mention): boolean {
  const known = found.get(mention) ?? looksLikeSeries(grounds, mention)
  found.set(mention, known)
  return known
}

function looksLikeSeries(grounds: Grounds, mention: Mention): boolean {
  const { mentions, unsaidOf } = grounds
  const index = mentions.indexOf(mention)
  const before = mentions[index - 1]
  const behind = mentions[index + 1]
  return (
    (areInARow(grounds, before, mention) && unsaidOf(before!) === undefined) ||
    (areInARow(grounds, mention, behind) && unsaidOf(behind!) === undefined) ||
    isAlternating(grounds, mention)
  )
}

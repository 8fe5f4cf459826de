import type { NumberPhrase } from '../../schema/numerals.ts'
import type { Course } from './course.ts'
import type { Fact, FactOf } from './fact.ts'
import { rowsOf, together } from './together.ts'

type Pair = readonly [Fact | undefined, Fact]

/** 诉讼1件，还没判: which lawsuit it is, the first words do not say; that it is pending, the others do. */
function withItsState([last, fact]: Pair): Fact | undefined {
  if (last?.kind !== 'value' || fact.kind !== 'refine' || rowsOf(last.labels) < 2) return undefined
  const labels = [...last.labels, ...fact.labels]
  return together(labels).size > 0 ? { ...last, labels, words: `${last.words} ${fact.words}` } : undefined
}

/** 3件都公开了: all there were, or that many. */
function withItsNumber(course: Course, [last, fact]: Pair): Fact | undefined {
  if (last?.kind !== 'bare' || fact.kind !== 'all' || last.numbers.length !== 1 || !isAboutResults(course, fact))
    return undefined
  const [number] = last.numbers as [NumberPhrase]
  const isEvery = number.amount?.integer === course.notes.view.requests('total')
  const words = `${last.words}${fact.words}`
  return isEvery && fact.labels.every(({ ask }) => ask === undefined)
    ? { ...fact, words }
    : { ...last, kind: 'value', labels: fact.labels, number, isPart: false, isChange: false, words }
}

/** The one number of a fact that does not say what it is of, or not exactly. */
function countIn(fact: Fact): NumberPhrase | undefined {
  if (fact.kind === 'bare' && fact.numbers.length === 1) return fact.numbers[0]
  return fact.kind === 'value' && rowsOf(fact.labels) > 1 ? fact.number : undefined
}

/** 弄了十七个单子，都是许可的: what was counted, and then what it was. */
function withItsName({ notes }: Course, result: readonly Fact[], fact: Fact): Fact[] | undefined {
  const at = result.findLastIndex(({ kind }) => kind !== 'leftover')
  const last = result[at]
  const number = last && countIn(last)
  if (fact.kind !== 'all' || !last || !number) return undefined
  // 办了5件，都是许可.
  const labels = last.kind === 'value' ? [...last.labels, ...fact.labels] : fact.labels
  const cells = [...together(labels)]
  if (cells.length === 0 || !cells.every((id) => /^s2\.(?!fees|procurement)/.test(id))) return undefined
  const words = `${last.words} ${fact.words}`
  const { isMore, isAlso } = last as FactOf<'bare' | 'value'>
  const named: Fact = { kind: 'value', labels, number, isMore, isAlso, isPart: false, isChange: false, words }
  notes.restate = true
  return [...result.slice(0, at), ...result.slice(at + 1), named]
}

const isAboutResults = ({ askedTopic }: Course, { labels }: FactOf<'all'>): boolean =>
  (askedTopic?.id === 'outcomes' || askedTopic?.id === 'disputes') &&
  rowsOf(labels) >= 1 &&
  !labels.every(({ direction }) => direction === 'column')

/** 部分公开 个人1 企业1: the row alone, and then its columns. */
function asHeading(fact: Fact, next: Fact | undefined): Fact {
  if (fact.kind !== 'refine' || next?.kind !== 'value') return fact
  const isHeading =
    fact.labels.every(({ direction }) => direction === 'row') &&
    rowsOf(fact.labels) === 1 &&
    next.labels.every(({ direction }) => direction === 'column') &&
    together([...fact.labels, ...next.labels]).size > 0
  return isHeading ? { kind: 'context', labels: fact.labels, words: fact.words } : fact
}

/** Facts that only make sense together become one. */
export function joinedFacts(course: Course, facts: readonly Fact[]): Fact[] {
  let result: Fact[] = []
  for (const [index, one] of facts.entries()) {
    const fact = asHeading(one, facts[index + 1])
    const named = withItsName(course, result, fact)
    if (named) {
      result = named
      continue
    }
    const pair: Pair = [result.at(-1), fact]
    const both = withItsState(pair) ?? withItsNumber(course, pair)
    if (both) result.pop()
    result.push(both ?? fact)
  }
  return result
}

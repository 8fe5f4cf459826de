import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import { inOrder } from './cell-set.ts'
import { notProcessed, refused, unavailable } from './lexicon/request-words.ts'
import type { Choice, ChoiceOption, Proposal, ReadingContext } from './reading.ts'
import { shortSaying } from './short-sayings.ts'

export const option = (label: string, proposals: readonly Proposal[] = [], then?: Choice): ChoiceOption =>
  then === undefined ? { label, proposals } : { label, proposals, then }

/** 「行政处罚 12件」. */
export const saying = ({ form, year }: ReadingContext, id: CellId, figure: Figure): string =>
  shortSaying(form, id, figure, year)

/** The same number for one of several cells. */
export function whichCell(
  context: ReadingContext,
  reason: Choice['reason'],
  cells: Iterable<CellId>,
  figure: Figure,
  words: string,
): Choice {
  return {
    about: words,
    reason,
    options: inOrder(context.form, cells).map((cell) =>
      option(saying(context, cell, figure), [{ cell, value: figure, words }]),
    ),
  }
}

interface OutcomeQuestion {
  readonly column: string
  readonly figure: Figure
  readonly words: string
}

/** The items under one heading of the results, to be chosen from. */
export function outcomeItems(
  context: ReadingContext,
  rows: readonly string[],
  { column, figure, words }: OutcomeQuestion,
): Choice {
  const cells = rows.map((row) => `s3.${row}.${column}` as CellId).filter((id) => context.form.cell(id) !== undefined)
  const choice = whichCell(context, 'which-outcome', cells, figure, words)
  const fewer = fewerGranted(context, column, figure, words)
  return fewer
    ? { ...choice, options: choice.options.map((one) => ({ ...one, proposals: [...one.proposals, fewer] })) }
    : choice
}

/** 都公开了, and then 有一件不给: it is one of those, not one more. */
function fewerGranted(
  { stated, derived }: ReadingContext,
  column: string,
  figure: Figure,
  words: string,
): Proposal | undefined {
  const known = (row: string): Figure | undefined => {
    const cell = `s3.${row}.${column}` as CellId
    return stated.get(cell) ?? derived.get(cell)
  }
  const cell = `s3.granted.${column}` as CellId
  const [granted, received, carriedIn] = [stated.get(cell), known('received'), known('carriedIn')]
  if (!granted || received === undefined || carriedIn === undefined) return undefined
  return granted === received + carriedIn && figure < granted ? { cell, value: granted - figure, words } : undefined
}

/** 没给他2件: which heading first, then which item of it. */
export function refusalKinds(context: ReadingContext, question: OutcomeQuestion): Choice {
  const { words } = question
  return {
    about: words,
    reason: 'which-outcome',
    options: [
      option('不予公开', [], outcomeItems(context, refused, question)),
      option('无法提供', [], outcomeItems(context, unavailable, question)),
      option('不予处理', [], outcomeItems(context, notProcessed, question)),
    ],
  }
}

/** A usual way to enter something that no official source settles: taken only with a tap. */
export function convention(context: ReadingContext, cell: CellId, figure: Figure, words: string): Choice {
  return {
    about: words,
    reason: 'convention',
    options: [option(saying(context, cell, figure), [{ cell, value: figure, words }]), option('不是')],
  }
}

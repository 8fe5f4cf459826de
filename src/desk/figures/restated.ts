import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { usualLabels } from '../../text/buttons.ts'
import { cellName, moneyText } from '../../text/cells.ts'
import * as messages from '../../text/messages.ts'
import type { Asked, SaidFigure } from '../../text/reply.ts'
import { toBeConfirmed } from '../../text/said-in-short.ts'
import type { Doubt } from '../turn.ts'

// Figures that were understood, but not surely: put to the person before they are recorded.

const wordsFor = (situation: Situation, figures: readonly SaidFigure[]): Pick<Doubt, 'fresh' | 'again' | 'cells'> => {
  const shown = toBeConfirmed(situation, figures)
  return {
    fresh: messages.restate(shown),
    again: messages.restateAgain(shown),
    cells: figures.map(({ cell }) => cell),
  }
}

export const restateDoubt = (situation: Situation, asked: Asked, proposals: readonly SaidFigure[]): Doubt => ({
  ...wordsFor(situation, proposals),
  settledBy: 'all',
  buttons: [
    { label: usualLabels.keepSaid, action: { do: 'record', figures: proposals } },
    { label: usualLabels.not, action: { do: 'ask', asked } },
  ],
})

/** The figures that a question of this kind would record, if it is one. */
function waitingIn({ again, buttons }: Doubt): readonly SaidFigure[] {
  const [keep, not, ...others] = buttons
  const isOfThisKind = not && others.length === 0 && keep?.label === usualLabels.keepSaid
  if (!isOfThisKind || keep.action.do !== 'record') return []
  return again.startsWith(messages.restateAgain('').slice(0, 3)) ? keep.action.figures : []
}

/** What waited for a yes and was stated with another figure meanwhile: that the first one is given up is said. */
export function givenUp(doubts: readonly Doubt[], situation: Situation, stated: readonly CellId[]): string[] {
  const { form } = situation
  const lost = doubts.flatMap(waitingIn).flatMap(({ cell, value }) => {
    const now = situation.stated.get(cell)
    if (value === null || now === undefined || now === value || !stated.includes(cell)) return []
    return [{ old: `${cellName(form, cell)}${moneyText(form, cell, value)}`, now: moneyText(form, cell, now) }]
  })
  const once = lost.filter(({ old }, at) => lost.findIndex((other) => other.old === old) === at)
  return once.length === 0 ? [] : [messages.laterHolds(once)]
}

/**
 * A question that waited while others things were said: what was stated meanwhile is newer and drops out of it, and what it would replace
 * is shown as it stands by now.
 */
export function broughtUpToDate(doubt: Doubt, situation: Situation, stated: ReadonlySet<string>): Doubt {
  const [keep, not] = doubt.buttons
  const waiting = waitingIn(doubt)
  if (!not || keep?.action.do !== 'record' || waiting.length === 0) return doubt
  const { action } = keep
  const isAsked = doubt.again === messages.restateAgain(toBeConfirmed(situation, waiting))
  const left = waiting.filter(({ cell }) => !stated.has(cell))
  if (left.length === 0) return doubt
  if (isAsked && left.length === waiting.length) return doubt
  return {
    ...doubt,
    ...wordsFor(situation, left),
    buttons: [{ ...keep, action: { ...action, figures: left } }, not],
  }
}

import type { Situation } from '../../checks/situation.ts'
import { usualLabels } from '../../text/buttons.ts'
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

/**
 * A question that waited while others things were said: what was stated meanwhile is newer and drops out of it, and what it would replace
 * is shown as it stands by now.
 */
export function broughtUpToDate(doubt: Doubt, situation: Situation, stated: ReadonlySet<string>): Doubt {
  const [keep, not, ...others] = doubt.buttons
  if (!not || others.length > 0 || keep?.label !== usualLabels.keepSaid || keep.action.do !== 'record') return doubt
  const { action } = keep
  const isAsked = doubt.again === messages.restateAgain(toBeConfirmed(situation, action.figures))
  const left = action.figures.filter(({ cell }) => !stated.has(cell))
  if (!doubt.again.startsWith(messages.restateAgain('').slice(0, 3)) || left.length === 0) return doubt
  if (isAsked && left.length === action.figures.length) return doubt
  return {
    ...doubt,
    ...wordsFor(situation, left),
    buttons: [{ ...keep, action: { ...action, figures: left } }, not],
  }
}

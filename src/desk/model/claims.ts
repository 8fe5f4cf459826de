import { type Claim, ground } from '../../agent/grounding.ts'
import { amountIn } from '../../intake/amounts.ts'
import type { Proposal, Reading } from '../../intake/reading.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { numbersIn } from '../../schema/numerals.ts'
import { narrowWidth } from '../../schema/width.ts'
import { whichCell } from '../../text/assistant.ts'
import { cellName, figureText } from '../../text/cells.ts'
import type { Button } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import { contextOf } from '../context.ts'
import type { Doubt, Turn } from '../turn.ts'

/** What the figures that a model proposes are worth, held against the message and against what the rules read in it. */
export interface Sorted {
  readonly sound: readonly Claim[]
  /** The rules put the same number elsewhere: which of the two, the person says. */
  readonly torn: readonly (readonly [Claim, Proposal])[]
  /** The number stands in the message, but not so that it could be recorded. */
  readonly doubtful: readonly Claim[]
  /** The number stands nowhere: it is not even offered. */
  readonly invented: readonly Claim[]
  /** What the rules read and the model passed over. */
  readonly passedOver: readonly Proposal[]
}

function standsIn(said: string, { form }: Draft['situation']): (claim: Claim) => boolean {
  const numbers = numbersIn(narrowWidth(said))
  return ({ cell, value }) =>
    value === null ||
    numbers.some((number) => {
      const amount = amountIn(form.cell(cell)!, number)
      return amount.kind === 'figure' && amount.figure === value
    })
}

export function sortClaims(turn: Turn, draft: Draft, said: string, reading: Reading, claims: readonly Claim[]): Sorted {
  const { situation } = draft
  const { form, figures, year } = situation
  const asked = contextOf(turn, draft).asked?.cells ?? []
  const verdicts = ground(claims, said, { form, figures, asked, year })
  const read = reading.kind === 'figures' ? reading.proposals : []
  const readOf = new Map(read.map((proposal) => [proposal.cell, proposal]))
  const isClaimed = ({ cell, value }: Proposal): boolean =>
    claims.some((claim) => claim.cell === cell && claim.value === value)
  const elsewhere = ({ cell, value }: Claim): Proposal | undefined =>
    value === 0 || value === null || readOf.has(cell)
      ? undefined
      : read.find((proposal) => proposal.value === value && !isClaimed(proposal))
  const torn = claims.flatMap((claim) => {
    const other = elsewhere(claim)
    return other ? [[claim, other] as const] : []
  })
  const isTorn = (claim: Claim): boolean => torn.some(([other]) => other === claim)
  const agrees = ({ cell, value }: Claim): boolean => !readOf.has(cell) || readOf.get(cell)!.value === value
  const sound = claims.filter((claim, at) => verdicts[at]!.ok && agrees(claim) && !isTorn(claim))
  const others = claims.filter((claim) => !sound.includes(claim) && !isTorn(claim))
  const stands = standsIn(said, situation)
  const told = new Set<CellId>([...sound, ...torn.map(([, other]) => other)].map(({ cell }) => cell))
  return {
    sound,
    torn,
    doubtful: others.filter(stands),
    invented: others.filter((claim) => !stands(claim)),
    passedOver: read.filter(({ cell, value }) => value !== 0 && !told.has(cell)),
  }
}

/** One number, two places for it. */
export function tornDoubt({ situation: { form } }: Draft, [claim, other]: Sorted['torn'][number]): Doubt {
  const options = [other, { ...claim, words: claim.quote }]
  const line = whichCell(claim.quote)
  return {
    fresh: line,
    again: line,
    cells: options.map(({ cell }) => cell),
    settledBy: 'any',
    buttons: options.map(({ cell, value, words }): Button => {
      const figures = [{ cell, value, words }]
      return { label: `${cellName(form, cell)} ${figureText(form, cell, value!)}`, action: { do: 'record', figures } }
    }),
  }
}

import { agrees } from '../../checks/bounds.ts'
import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Action, Button, SaidFigure } from '../reply.ts'

/** A question as lines, with what is likeliest to be answered as buttons. */
export interface QuestionText {
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}

/** A line that shows how one may answer. */
export const isExample = (line: string): boolean => line.startsWith('例')

const zeros = (cells: readonly CellId[], words: string): Action => ({
  do: 'record',
  figures: cells.map((cell): SaidFigure => ({ cell, value: 0, words })),
})

export const zeroButton = (label: string, cells: readonly CellId[]): Button => ({ label, action: zeros(cells, label) })
export const say = (label: string, words = label): Button => ({ label, action: { do: 'say', words } })

export type Writer = (situation: Situation, cells: readonly CellId[]) => QuestionText

export const missingOf = (cells: readonly CellId[], prefix: string): CellId[] =>
  cells.filter((cell) => cell.startsWith(prefix))

export const waitButton = (cells: readonly CellId[]): Button => ({
  label: '不知道，先跳过',
  action: { do: 'wait', cells, whom: '' },
})

/**
 * Of cells that are to be 0 together, those that can be beside what was said: a sum of which a part is more follows from its parts, and
 * where the rest still contradicts, nothing is 0 by one tap.
 */
function zeroable({ network, stated, figures, form }: Situation, cells: readonly CellId[]): readonly CellId[] {
  const isMore = (total: CellId): boolean =>
    (network.sumsOf.get(total) ?? []).some((rule) => rule.cells.slice(1).some((part) => (figures.get(part) ?? 0) > 0))
  const groups = [...new Set(cells.map((cell) => network.group[form.position(cell)]!))]
  const constraints = groups.flatMap((group) => network.ofGroup[group] ?? [])
  const canBe = (some: readonly CellId[]): boolean =>
    agrees(network, new Map([...stated, ...some.map((cell) => [cell, 0] as const)]), constraints)
  const open = cells.filter((cell) => !isMore(cell))
  const parts = open.filter((cell) => !network.sumsOf.has(cell))
  return [open, parts].find(canBe) ?? []
}

const areZeros = (action: Action): action is Extract<Action, { do: 'record' }> =>
  action.do === 'record' && action.figures.every(({ value }) => value === 0)

/** Buttons that say 0 of what can be 0; those of which nothing can are left out. */
export const possible = (situation: Situation, buttons: readonly Button[]): Button[] =>
  buttons.flatMap((button) => {
    const { action } = button
    if (!areZeros(action)) return [button]
    const cells = new Set(
      zeroable(
        situation,
        action.figures.map(({ cell }) => cell),
      ),
    )
    const figures = action.figures.filter(({ cell }) => cells.has(cell))
    return figures.length === 0 ? [] : [{ ...button, action: { ...action, figures } }]
  })

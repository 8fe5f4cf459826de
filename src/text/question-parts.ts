import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Action, Button, SaidFigure } from './reply.ts'

/** A question as lines, with what is likeliest to be answered as buttons. */
export interface QuestionText {
  readonly lines: readonly string[]
  readonly buttons: readonly Button[]
}

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

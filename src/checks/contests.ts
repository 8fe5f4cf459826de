import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Form } from '../schema/form.ts'
import type { State } from './fold.ts'

// A figure that somebody said while another person's stood. It is not accepted and not forgotten: it belongs to the report until one of
// the two is chosen, or both say the same.

/** A figure beside the one that stands. */
export interface Contest {
  readonly cell: CellId
  /** Who says otherwise, when (milliseconds), and in which words. */
  readonly by: string
  readonly at: number
  readonly words: string
  /** null: it was to be taken back. */
  readonly value: Figure | null
  /** What stands; undefined once it was taken back. */
  readonly standing: Figure | undefined
  /** Who said what stands. */
  readonly standingBy: string | undefined
}

/** What is kept of it: one for each cell and person. The person stands in the slot, for a rule may note it for somebody else. */
export interface KeptContest {
  readonly value: Figure | null
  readonly words: string
  readonly at: number
}

const prefix = 'contest:'

export const contestSlot = (cell: CellId, by: string): string => `${prefix}${cell}|${by}`

/** The cell of such a note, whatever the form; undefined for any other note. */
const contestedCell = (slot: string): string | undefined =>
  slot.startsWith(prefix) ? slot.slice(prefix.length, slot.indexOf('|')) : undefined

interface History {
  readonly form: Form
  readonly state: State
  readonly changes: readonly { readonly id: number; readonly by: string }[]
  readonly notes: ReadonlyMap<string, { readonly value: string }>
}

/** All that were not decided and are not what stands anyway, oldest first. */
export function contestsOf({ form, state, changes, notes }: History): Contest[] {
  const saidBy = new Map(changes.map(({ id, by }) => [id, by]))
  return [...notes].flatMap(([slot, note]): Contest[] => {
    const cell = form.cell(contestedCell(slot) ?? '')?.id
    if (cell === undefined) return []
    const { value, words, at } = JSON.parse(note.value) as KeptContest
    const accepted = state.accepted.get(cell)
    if ((accepted?.value ?? null) === value) return []
    const standingBy = accepted && saidBy.get(accepted.change)
    return [{ cell, by: slot.slice(slot.indexOf('|') + 1), at, words, value, standing: accepted?.value, standingBy }]
  })
}

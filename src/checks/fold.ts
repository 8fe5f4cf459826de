import type { CellId } from '../schema/cell-id.ts'
import type { Figure, Figures } from '../schema/figure.ts'
import { agrees } from './bounds.ts'
import type { Network } from './network.ts'

/** What one message, tap or file says about figures. */
export interface Change {
  readonly id: number
  /** Who says it, and on which day (YYYY-MM-DD): a figure held over from another person or day is not accepted by itself. */
  readonly by: string
  readonly day: string
  /** Figures stated; null takes the figure back. */
  readonly figures: ReadonlyMap<CellId, Figure | null>
  /** Held values given up (放弃). */
  readonly drops: readonly CellId[]
}

export interface Stated {
  readonly value: Figure
  /** The change that stated it. */
  readonly change: number
}

/** A part of a change that block rules do not let stand: kept, not accepted. */
export interface Held {
  readonly change: number
  readonly by: string
  readonly day: string
  readonly group: number
  /** null: the figure was to be taken back together with the others. */
  readonly figures: ReadonlyMap<CellId, Figure | null>
}

/** What stands after a sequence of changes. The accepted figures never contradict each other. */
export interface State {
  readonly accepted: ReadonlyMap<CellId, Stated>
  /** Oldest first. */
  readonly held: readonly Held[]
}

export const emptyState: State = { accepted: new Map(), held: [] }

class Settling {
  readonly accepted: Map<CellId, Stated>
  held: Held[]
  private readonly network: Network

  constructor(network: Network, state: State) {
    this.network = network
    this.accepted = new Map(state.accepted)
    this.held = [...state.held]
  }

  /** Whether figures agree with the accepted ones of their group, in the place of those they replace. */
  private fits(group: number, figures: ReadonlyMap<CellId, Figure | null>): boolean {
    const constraints = this.network.ofGroup[group]!
    if (constraints.length === 0) return true
    const standing = new Map<CellId, Figure>()
    for (const [id, { value }] of this.accepted) if (this.groupOf(id) === group) standing.set(id, value)
    return agrees(this.network, replaced(standing, figures), constraints)
  }

  private groupOf(id: CellId): number {
    return this.network.group[this.network.form.position(id)]!
  }

  private accept(figures: ReadonlyMap<CellId, Figure | null>, change: number): void {
    for (const [id, value] of figures) {
      if (value === null) this.accepted.delete(id)
      else this.accepted.set(id, { value, change })
    }
  }

  private forget(ids: ReadonlySet<CellId>): void {
    this.held = this.held.flatMap((part) => {
      const figures = new Map([...part.figures].filter(([id]) => !ids.has(id)))
      return figures.size === 0 ? [] : [figures.size === part.figures.size ? part : { ...part, figures }]
    })
  }

  private acceptHeld(parts: readonly Held[]): void {
    for (const part of parts) this.accept(part.figures, part.change)
    this.held = this.held.filter((part) => !parts.includes(part))
  }

  /** A part of a change settles: with all that is held in its group, or alone, or not at all. */
  settle(group: number, figures: ReadonlyMap<CellId, Figure | null>, { id, by, day }: Change): void {
    this.forget(new Set(figures.keys()))
    const companions = this.held.filter((part) => part.group === group && part.by === by && part.day === day)
    const all = new Map<CellId, Figure | null>([...companions.flatMap((part) => [...part.figures]), ...figures])
    if (companions.length > 0 && this.fits(group, all)) {
      this.acceptHeld(companions)
      this.accept(figures, id)
    } else if (this.fits(group, figures)) this.accept(figures, id)
    else this.held.push({ change: id, by, day, group, figures })
  }

  /** Whatever held part agrees by itself now is accepted, oldest first. */
  release({ by, day }: Change): void {
    for (;;) {
      const fitting = this.held.find(
        (part) => part.by === by && part.day === day && this.fits(part.group, part.figures),
      )
      if (!fitting) return
      this.acceptHeld([fitting])
    }
  }

  apply(change: Change): void {
    this.forget(new Set(change.drops))
    const parts = new Map<number, Map<CellId, Figure | null>>()
    for (const [id, value] of change.figures) {
      // A cell that another edition has (the year was corrected) stays in the history and counts for nothing here.
      if (this.network.form.position(id) < 0) continue
      const group = this.groupOf(id)
      const part = parts.get(group) ?? new Map<CellId, Figure | null>()
      parts.set(group, part.set(id, value))
    }
    for (const [group, figures] of parts) this.settle(group, figures, change)
    this.release(change)
  }
}

/** The state after one more change. */
export function applyChange(network: Network, state: State, change: Change): State {
  const settling = new Settling(network, state)
  settling.apply(change)
  return { accepted: settling.accepted, held: settling.held }
}

/** The state after the live changes of a report, in their order; or after those that came behind a state. */
export const fold = (network: Network, changes: Iterable<Change>, from: State = emptyState): State => {
  let state = from
  for (const change of changes) state = applyChange(network, state, change)
  return state
}

/** The accepted figures without who stated them. */
export const acceptedFigures = ({ accepted }: State): Figures =>
  new Map([...accepted].map(([id, { value }]) => [id, value]))

/** Figures with others put in their place; null takes one away. */
export function replaced(figures: Figures, ...changes: readonly ReadonlyMap<CellId, Figure | null>[]): Figures {
  const result = new Map(figures)
  for (const change of changes) {
    for (const [id, value] of change) {
      if (value === null) result.delete(id)
      else result.set(id, value)
    }
  }
  return result
}

/** Held parts of another day or person that agree by now, alone or all of a group together: to be offered, not taken. */
export function heldThatAgree(network: Network, state: State): Held[] {
  const accepted = acceptedFigures(state)
  const fits = (parts: readonly Held[]): boolean =>
    agrees(network, replaced(accepted, ...parts.map(({ figures }) => figures)), network.ofGroup[parts[0]!.group]!)
  const alone = state.held.filter((part) => fits([part]))
  if (alone.length > 0) return alone
  const groups = [...new Set(state.held.map(({ group }) => group))]
  return (
    groups
      .map((group) => state.held.filter((part) => part.group === group))
      .find((parts) => parts.length > 1 && fits(parts)) ?? []
  )
}

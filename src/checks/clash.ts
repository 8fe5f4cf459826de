import type { CellId } from '../schema/cell-id.ts'
import type { Figure, Figures } from '../schema/figure.ts'
import { agrees, narrow, support } from './bounds.ts'
import type { Constraint, Network } from './network.ts'

/** Why stated figures cannot be true together. */
export interface Clash {
  /** A smallest set of the stated cells that contradict: without any one of them there is no contradiction. */
  readonly cells: readonly CellId[]
  /** The rules needed to see it, in their order. */
  readonly constraints: readonly Constraint[]
}

/** Drops what is not needed: returns a subset of `items` that still satisfies `holds` and of which nothing can be dropped. */
function shrink<Item>(items: readonly Item[], holds: (items: readonly Item[]) => boolean): Item[] {
  let kept = [...items]
  for (const item of items) {
    const fewer = kept.filter((other) => other !== item)
    if (holds(fewer)) kept = fewer
  }
  return kept
}

const pick = (figures: Figures, cells: readonly CellId[]): Figures => new Map(cells.map((id) => [id, figures.get(id)!]))

/**
 * Finds a smallest clash among stated figures, or undefined when they agree.
 * Figures later in the map are kept in the clash before earlier ones are.
 */
export function clashOf(network: Network, stated: Figures, constraints = network.constraints): Clash | undefined {
  const bounds = narrow(network, stated, constraints)
  if (!bounds.conflict) return undefined
  const { cell } = bounds.conflict
  const involved = support(bounds, [
    { cell, side: 'low' },
    { cell, side: 'high' },
  ])
  const ordered = [...stated.keys()].filter((id) => involved.has(id))
  const cells = shrink(ordered, (ids) => !agrees(network, pick(stated, ids), constraints))
  const figures = pick(stated, cells)
  const needed = shrink(constraints, (some) => !agrees(network, figures, some))
  return { cells: cells.sort((a, b) => network.form.position(a) - network.form.position(b)), constraints: needed }
}

export interface FigureChange {
  readonly cell: CellId
  readonly from: Figure
  readonly to: Figure
}

/** One figure changed, with the typed totals that hang on it. */
export interface Repair extends FigureChange {
  readonly totals: readonly FigureChange[]
}

/** The typed totals that a cell is part of, directly or through other totals. */
function totalsAbove(network: Network, stated: Figures, cell: CellId): CellId[] {
  const found = new Set<CellId>()
  const climb = (part: CellId): void => {
    for (const [total, rules] of network.sumsOf) {
      if (found.has(total) || total === cell || !rules.some(({ cells }) => cells.includes(part) && cells[0] === total))
        continue
      found.add(total)
      climb(total)
    }
  }
  climb(cell)
  return [...found].filter((id) => stated.has(id))
}

/** Removes cells, lets the rest derive them, and says what they become; undefined if the rest clash or leave one of them open. */
function rederive(
  network: Network,
  stated: Figures,
  cells: readonly CellId[],
  constraints: readonly Constraint[],
): FigureChange[] | undefined {
  const rest = new Map(stated)
  for (const id of cells) rest.delete(id)
  const { conflict, low, high } = narrow(network, rest, constraints)
  if (conflict) return undefined
  const changes = cells.map((id) => {
    const position = network.form.position(id)
    return { cell: id, from: stated.get(id)!, to: low[position]! + 0, open: low[position] !== high[position] }
  })
  if (changes.some(({ open }) => open)) return undefined
  return changes.map(({ cell, from, to }) => ({ cell, from, to })).filter(({ from, to }) => from !== to)
}

/**
 * Changes of a single figure that would make clashing figures agree. Where several figures would, none is told: nobody said it, and it
 * does not follow.
 * @param stated the figures as they would be, clash and all
 * @param cells the cells of the clash
 * @returns at most `limit`, figures other than 0 and small differences first
 */
export function repairsOf(network: Network, stated: Figures, cells: readonly CellId[], limit = 3): Repair[] {
  const constraints = network.ofGroup[network.group[network.form.position(cells[0]!)]!]!
  const repairs = cells.flatMap((cell): Repair[] => {
    for (const totals of [[], totalsAbove(network, stated, cell)]) {
      const changes = rederive(network, stated, [cell, ...totals], constraints)
      const own = changes?.find((change) => change.cell === cell)
      if (changes && own) return [{ ...own, totals: changes.filter((change) => change !== own) }]
    }
    return []
  })
  const weight = ({ from, to, totals }: Repair): number =>
    (from === 0 ? 1e15 : 0) + totals.length * 1e6 + Math.abs(to - from)
  return repairs.sort((a, b) => weight(a) - weight(b)).slice(0, limit)
}

/**
 * The totals to be changed along with a correction that only they stand against (「合计一起改」).
 * @param accepted the figures that stand
 * @param correction the figures said now
 * @returns each total's old and new figure; undefined when something other than typed totals disagrees
 */
export function totalsToMatch(network: Network, accepted: Figures, correction: Figures): FigureChange[] | undefined {
  const together = new Map([...accepted, ...correction])
  const group = network.group[network.form.position([...correction.keys()][0]!)]!
  const totals = [...accepted.keys()].filter(
    (id) => network.sumsOf.has(id) && !correction.has(id) && network.group[network.form.position(id)] === group,
  )
  const changes = rederive(network, together, totals, network.ofGroup[group]!)
  return changes && changes.length > 0 ? changes : undefined
}

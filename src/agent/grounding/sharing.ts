import type { CellId } from '../../schema/cell-id.ts'
import type { Mention } from './clauses.ts'
import type { Standing } from './number.ts'

/** A claim whose number stands in the message, and where. */
export interface Contender {
  readonly cell: CellId
  readonly standings: readonly Standing[]
}

/**
 * One number is one statement: of cells that rest on the same one each needs a place of its own, unless the message says it of each.
 * Where there are not places enough, nobody can tell whose number it is, and none of those that want it is taken.
 * Returns the contenders that are refused.
 */
export function contested(contenders: readonly Contender[]): ReadonlySet<Contender> {
  const alone = contenders.filter(({ standings }) => standings.every(({ isAlone }) => isAlone))
  // The same figure said twice of one cell is one statement.
  const byCell = new Map<CellId, Contender>()
  for (const contender of alone) if (!byCell.has(contender.cell)) byCell.set(contender.cell, contender)
  const list = [...byCell.values()]
  const owner = new Map<Mention, Contender>()
  // More places than there are contenders nobody needs.
  const placesOf = ({ standings }: Contender): Mention[] =>
    standings.slice(0, list.length).map(({ mention }) => mention)

  function settle(contender: Contender, tried: Set<Mention>): boolean {
    for (const mention of placesOf(contender)) {
      if (tried.has(mention)) continue
      tried.add(mention)
      const other = owner.get(mention)
      if (other === undefined || settle(other, tried)) {
        owner.set(mention, contender)
        return true
      }
    }
    return false
  }

  const cells = new Set<CellId>()
  for (const contender of list) {
    const tried = new Set<Mention>()
    if (settle(contender, tried)) continue
    cells.add(contender.cell)
    for (const mention of tried) cells.add(owner.get(mention)!.cell)
  }
  return new Set(alone.filter(({ cell }) => cells.has(cell)))
}

import { agrees, derivedFrom, narrow } from '../../../checks/bounds.ts'
import type { Situation } from '../../../checks/situation.ts'
import type { CellId } from '../../../schema/cell-id.ts'
import type { Figure, Figures } from '../../../schema/figure.ts'
import { cellOf } from '../../../text/cells.ts'

/** A figure that stands otherwise in a file than where it was made from. */
export interface ChangedCell {
  readonly cell: CellId
  readonly value: Figure
  /** null: it was open. */
  readonly base: Figure | null
}

const together = (stated: Figures, cells: readonly ChangedCell[]): Figures =>
  new Map([...stated, ...cells.map(({ cell, value }) => [cell, value] as const)])

/** Figures that follow from the others of the file need not be taken. */
function withoutFollowing({ network, stated, derived }: Situation, cells: readonly ChangedCell[]): ChangedCell[] {
  const isOwn = ({ cell }: ChangedCell): boolean => !derived.has(cell)
  const trial = together(stated, cells.filter(isOwn))
  if (!agrees(network, trial)) return [...cells]
  const following = derivedFrom(narrow(network, trial))
  return cells.filter((one) => isOwn(one) || following.get(one.cell)?.value !== one.value)
}

/** Cells that constraints connect without going through others. */
function clusters({ network, form }: Situation, cells: readonly ChangedCell[]): ChangedCell[][] {
  const rest = [...cells]
  const found: ChangedCell[][] = []
  const constraintsOf = ({ cell }: ChangedCell) => network.ofCell[form.position(cell)] ?? []
  for (let first = rest.shift(); first; first = rest.shift()) {
    const cluster = [first]
    for (const one of cluster) {
      const near = new Set(constraintsOf(one))
      for (const other of rest.filter((candidate) => constraintsOf(candidate).some((rule) => near.has(rule)))) {
        cluster.push(other)
        rest.splice(rest.indexOf(other), 1)
      }
    }
    found.push(cluster)
  }
  return found
}

/** Figures that only agree when they are taken together are one change; every other is one by itself. */
function grouped(situation: Situation, cells: readonly ChangedCell[]): ChangedCell[][] {
  const { network, stated } = situation
  const fits = (some: readonly ChangedCell[]): boolean => agrees(network, together(stated, some))
  const isAlone = (one: ChangedCell): boolean => fits([one])
  const rest = cells.filter((one) => !isAlone(one))
  const groups = clusters(situation, rest).flatMap((cluster) =>
    fits(cluster) ? [cluster] : cluster.map((one) => [one]),
  )
  const places = new Map(cells.map((one, at) => [one.cell, at]))
  return [...cells.filter(isAlone).map((one) => [one]), ...groups].sort(
    ([one], [other]) => places.get(one!.cell)! - places.get(other!.cell)!,
  )
}

/** What of a file's figures was changed, in pieces that can be taken or left: what was open is one piece for each table. */
export function figureChanges(situation: Situation, base: Figures, theirs: Figures): ChangedCell[][] {
  const { form, figures } = situation
  const placeOf = ({ cell }: ChangedCell): number => (form.cell(cell) ? form.position(cell) : form.cells.length)
  const changed = [...theirs]
    .filter(([cell, value]) => base.get(cell) !== value && figures.get(cell) !== value)
    .map(([cell, value]): ChangedCell => ({ cell, value, base: base.get(cell) ?? null }))
    .sort((one, other) => placeOf(one) - placeOf(other))
  const isFilled = ({ cell, base: old }: ChangedCell): boolean => old === null && !figures.has(cell)
  const filled = changed.filter(isFilled)
  const sectionOf = ({ cell }: ChangedCell): string | undefined => cellOf(form, cell)?.section
  const sections = [...new Set(filled.map(sectionOf))]
  const others = changed.filter((one) => !isFilled(one))
  const [known, unknown] = [others.filter(({ cell }) => form.cell(cell)), others.filter(({ cell }) => !form.cell(cell))]
  return [
    ...grouped(situation, withoutFollowing(situation, known)),
    ...unknown.map((one) => [one]),
    ...sections.map((section) => filled.filter((one) => sectionOf(one) === section)),
  ]
}

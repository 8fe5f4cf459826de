import { z } from 'zod'
import type { Held } from '../checks/fold.ts'
import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import { isAllowed, largestFigure } from '../schema/figure.ts'
import { type Form, formOf } from '../schema/form.ts'
import { defineTool } from './tool.ts'

const figure = z.strictObject({
  cell: z.string(),
  value: z.int().min(-largestFigure).max(largestFigure).nullable(),
  words: z.string(),
})

const input = z.strictObject({
  figures: z.array(figure).min(1),
  /** An earlier change of the same person that this one is undone together with. */
  joins: z.int().optional(),
  /** Figures that another person stated may be replaced: the person was asked and said so. */
  overOthers: z.boolean().default(false),
})

/** A figure that somebody else stated otherwise. */
export interface Contested {
  readonly cell: CellId
  readonly value: number | null
  readonly words: string
  readonly standing: number
  readonly by: string
  readonly at: number
}

export interface Recorded {
  /** The change that was made; undefined when nothing new was said. */
  readonly change: number | undefined
  readonly accepted: readonly CellId[]
  /** Parts that are held now, earlier ones too. */
  readonly held: readonly Held[]
  /** Not recorded: someone else said otherwise, so it is asked back. */
  readonly contested: readonly Contested[]
  /** Already so: not recorded again. */
  readonly same: readonly CellId[]
  /** Figures whose row was divided into sub-rows by this change: they have no place any more. */
  readonly displaced: readonly CellId[]
  /** Cells this form does not have, or values that cannot stand in their cell. */
  readonly refused: readonly { readonly cell: string; readonly value: number | null }[]
}

/** Clearing several figures at once clears what is held in their tables too: it was said of the same thing. */
function dropsOf({ form, state }: Situation, statements: readonly { cell: CellId; value: number | null }[]): CellId[] {
  if (statements.length < 2 || statements.some(({ value }) => value !== null)) return []
  const sections = new Set(statements.map(({ cell }) => form.cell(cell)!.section))
  return state.held.flatMap((part) => [...part.figures.keys()]).filter((cell) => sections.has(form.cell(cell)!.section))
}

interface Habits {
  readonly form: Form
  readonly notes: { readonly slot: string; readonly value: string }[]
}

/** A figure for a row that the organ names itself, or for a 重点领域 of Beijing, makes the form one that has such cells. */
export function habitsNamed({ form }: Situation, cells: readonly string[]): Habits {
  const names = cells.flatMap((id) => /^s2\.otherServices\[([\u4e00-\u9fff]{2,20})\]\./u.exec(id)?.[1] ?? [])
  const subrows = form.edition === '2019' ? [...new Set(names)].filter((name) => !form.subrows.includes(name)) : []
  const isBeijing = form.edition === '2008' && !form.profile && cells.some((id) => id.startsWith('t1.keyAreas'))
  const profile = isBeijing ? 'beijing' : form.profile
  return {
    form: formOf(form.edition, { profile, subrows: [...form.subrows, ...subrows] }),
    notes: [
      ...subrows.map((name) => ({ slot: `subrow:${name}`, value: name })),
      ...(isBeijing ? [{ slot: 'profile', value: 'beijing' }] : []),
    ],
  }
}

/** States figures, or takes them back (null). Units: 件 for counts, 分 for money. */
export const recordFigures = defineTool({
  name: 'record_figures',
  input,
  run(draft, { figures, joins, overOthers }): Recorded {
    const before = draft.situation
    const { state } = before
    const { form, notes } = habitsNamed(
      before,
      figures.map(({ cell }) => cell),
    )
    const known = new Map(before.changes.map((change) => [change.id, change]))
    const refused: { cell: string; value: number | null }[] = []
    const contested: Contested[] = []
    const same: CellId[] = []
    const statements: { cell: CellId; value: number | null; words: string }[] = []
    for (const { cell: id, value, words } of new Map(figures.map((said) => [said.cell, said])).values()) {
      const cell = form.cell(id)
      if (!cell || (value !== null && !isAllowed(cell.kind, value))) {
        refused.push({ cell: id, value })
        continue
      }
      const standing = state.accepted.get(cell.id)
      const isHeld = state.held.some((part) => part.figures.has(cell.id))
      const source = standing && known.get(standing.change)
      if (!isHeld && (value === null ? standing === undefined : standing?.value === value)) same.push(cell.id)
      else if (!overOthers && standing && source && standing.value !== value && source.by !== draft.actor.person.id) {
        contested.push({ cell: cell.id, value, words, standing: standing.value, by: source.by, at: source.at })
      } else statements.push({ cell: cell.id, value, words })
    }
    if (statements.length === 0)
      return { change: undefined, accepted: [], held: state.held, contested, same, refused, displaced: [] }
    const isOwn = joins !== undefined && known.get(joins)?.by === draft.actor.person.id
    const change = draft.append({
      statements,
      drops: dropsOf(before, statements),
      notes,
      ...(isOwn ? { joins } : {}),
    })
    const after = draft.situation
    const changed = form.cells
      .map(({ id }) => id)
      .filter((id) => {
        const now = after.state.accepted.get(id)
        return now?.change === change || now?.value !== state.accepted.get(id)?.value
      })
    const displaced = [...before.stated.keys()].filter((id) => form.cell(id) === undefined)
    return { change, accepted: changed, held: after.state.held, contested, same, refused, displaced }
  },
})

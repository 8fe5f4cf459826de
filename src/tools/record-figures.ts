import { z } from 'zod'
import { agrees } from '../checks/bounds.ts'
import { contestSlot, type KeptContest } from '../checks/contests.ts'
import { type Held, replaced } from '../checks/fold.ts'
import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import { isAllowed, largestFigure } from '../schema/figure.ts'
import { type Form, formOf } from '../schema/form.ts'
import type { Draft } from './draft.ts'
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

export interface Recorded {
  /** The change that was made; undefined when nothing new was said. */
  readonly change: number | undefined
  readonly accepted: readonly CellId[]
  /** Parts that are held now, earlier ones too. */
  readonly held: readonly Held[]
  /** Not recorded: someone else said otherwise, so it is kept beside what stands and asked back. */
  readonly contested: readonly CellId[]
  /** What somebody else said and is held stands against it: nothing was changed. */
  readonly against: readonly Held[]
  /** Cells that were spoken of and that this form has. */
  readonly said: readonly CellId[]
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

type Said = z.output<typeof figure>
type Note = { readonly slot: string; readonly value: string | null }

interface Statement {
  readonly cell: CellId
  readonly value: number | null
  readonly words: string
}

interface Sorted {
  readonly statements: Statement[]
  readonly same: CellId[]
  readonly contested: CellId[]
  readonly against: Held[]
  readonly refused: { cell: string; value: number | null }[]
  /** What is kept beside what stands, and what is not any more. */
  readonly notes: Note[]
}

const noteOf = (cell: CellId, by: string, kept: KeptContest): Note => ({
  slot: contestSlot(cell, by),
  value: JSON.stringify(kept),
})

/** What another person said of a cell and is held: that is not given up by saying otherwise. */
function heldByOther({ situation, actor }: Draft, cell: CellId, value: number | null): Held | undefined {
  const held = situation.state.held.find((part) => part.figures.has(cell))
  return held && held.by !== actor.person.id && held.figures.get(cell) !== value ? held : undefined
}

/** The held figure of another person as it is kept when this one takes its place. */
function keptOf({ situation, actor }: Draft, cell: CellId, held: Held): Note {
  const change = situation.changes.find(({ id }) => id === held.change)
  const value = held.figures.get(cell) ?? null
  return noteOf(cell, held.by, { value, words: change?.words ?? '', at: change?.at ?? actor.at })
}

/** What a person says otherwise than another: kept beside it, once. */
function contestNotes({ situation, actor }: Draft, { cell, value, words }: Statement): Note[] {
  const by = actor.person.id
  const isKept = situation.contests.some((open) => open.cell === cell && open.by === by && open.value === value)
  return isKept ? [] : [noteOf(cell, by, { value, words, at: actor.at })]
}

/** Said otherwise by its own author, or by what stands now: it is not open any more. */
const closingNotes = ({ situation, actor }: Draft, { cell, value }: Statement): Note[] =>
  situation.contests
    .filter((open) => open.cell === cell && (open.by === actor.person.id || open.value === value))
    .map(({ by }) => ({ slot: contestSlot(cell, by), value: null }))

/** Whether somebody else stated what stands. */
function isOfOther({ situation, actor }: Draft, cell: CellId): boolean {
  const standing = situation.state.accepted.get(cell)
  const change = standing && situation.changes.find(({ id }) => id === standing.change)
  return change !== undefined && change.by !== actor.person.id
}

/** Where one figure belongs beside what stands, what is held and what others say. */
function place(draft: Draft, sorted: Sorted, said: Statement, overOthers: boolean): void {
  const { cell, value } = said
  const { state } = draft.situation
  const standing = state.accepted.get(cell)?.value ?? null
  const isHeld = state.held.some((part) => part.figures.has(cell))
  const other = overOthers ? undefined : heldByOther(draft, cell, value)
  if (standing === value && (!isHeld || other)) {
    sorted.same.push(cell)
    if (other) sorted.against.push(other)
    sorted.notes.push(...closingNotes(draft, said))
  } else if (!overOthers && standing !== value && isOfOther(draft, cell)) {
    sorted.contested.push(cell)
    sorted.notes.push(...contestNotes(draft, said))
  } else {
    sorted.statements.push(said)
    sorted.notes.push(...closingNotes(draft, said), ...(other ? [keptOf(draft, cell, other)] : []))
  }
}

function sort(draft: Draft, form: Form, figures: Iterable<Said>, overOthers: boolean): Sorted {
  const sorted: Sorted = { statements: [], same: [], contested: [], against: [], refused: [], notes: [] }
  const all: Statement[] = []
  for (const { cell: id, value, words } of figures) {
    const cell = form.cell(id)
    if (!cell || (value !== null && !isAllowed(cell.kind, value))) {
      sorted.refused.push({ cell: id, value })
      continue
    }
    const said = { cell: cell.id, value, words }
    all.push(said)
    place(draft, sorted, said, overOthers)
  }
  return contestedTogether(draft, sorted, all)
}

const figuresOf = (said: Iterable<Statement>): ReadonlyMap<CellId, number | null> =>
  new Map([...said].map(({ cell, value }) => [cell, value]))

/**
 * 新收5件 个人3个 公司2个, where somebody else said 新收3件: what only agrees together is contested together. Otherwise the half of it that
 * nobody contests would be held against the figure it was said instead of.
 */
function contestedTogether(draft: Draft, sorted: Sorted, all: readonly Statement[]): Sorted {
  const { situation } = draft
  const { network, state, figures } = situation
  if (sorted.contested.length === 0 || network.form !== situation.form) return sorted
  const groupOf = (cell: CellId): number => network.group[network.form.position(cell)]!
  const isKnown = ({ cell }: Statement): boolean => network.form.position(cell) >= 0
  const moved = new Set<Statement>()
  for (const group of new Set(sorted.contested.map(groupOf))) {
    const inGroup = (said: Statement): boolean => isKnown(said) && groupOf(said.cell) === group
    const standing = new Map([...state.accepted].map(([cell, { value }]) => [cell, value]))
    const fits = (said: Iterable<Statement>): boolean =>
      agrees(network, replaced(standing, figuresOf(said)), network.ofGroup[group]!)
    const own = sorted.statements.filter(inGroup)
    if (own.length === 0 || fits(own) || !fits(all.filter(inGroup))) continue
    const others = own.filter(({ cell, value }) => figures.get(cell) !== value)
    for (const said of others) moved.add(said)
  }
  if (moved.size === 0) return sorted
  return {
    ...sorted,
    statements: sorted.statements.filter((said) => !moved.has(said)),
    contested: [...sorted.contested, ...[...moved].map(({ cell }) => cell)],
    notes: [...sorted.notes, ...[...moved].flatMap((said) => contestNotes(draft, said))],
  }
}

/** States figures, or takes them back (null). Units: 件 for counts, 分 for money. */
export const recordFigures = defineTool({
  name: 'record_figures',
  input,
  run(draft, { figures, joins, overOthers }): Recorded {
    const before = draft.situation
    const { state } = before
    const named = habitsNamed(
      before,
      figures.map(({ cell }) => cell),
    )
    const { form } = named
    const last = new Map(figures.map((said) => [said.cell, said])).values()
    const { statements, notes, ...told } = sort(draft, form, last, overOthers)
    const { contested, against, same, refused } = told
    const said = [...statements.map(({ cell }) => cell), ...same, ...contested]
    const isOwn =
      joins !== undefined && before.changes.some(({ id, by }) => id === joins && by === draft.actor.person.id)
    const step = isOwn ? { joins } : {}
    if (statements.length === 0) {
      if (notes.length > 0) draft.append({ statements, drops: [], notes, ...step })
      return {
        change: undefined,
        accepted: [],
        held: state.held,
        contested,
        against,
        said,
        same,
        refused,
        displaced: [],
      }
    }
    const change = draft.append({
      statements,
      drops: dropsOf(before, statements),
      notes: [...named.notes, ...notes],
      ...step,
    })
    const after = draft.situation
    const changed = form.cells
      .map(({ id }) => id)
      .filter((id) => {
        const now = after.state.accepted.get(id)
        return now?.change === change || now?.value !== state.accepted.get(id)?.value
      })
    const displaced = [...before.stated.keys()].filter((id) => form.cell(id) === undefined)
    return { change, accepted: changed, held: after.state.held, contested, against, said, same, refused, displaced }
  },
})

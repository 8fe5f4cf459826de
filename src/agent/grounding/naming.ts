import { isTotal } from '../../intake/cell-set.ts'
import { groupsOf, type LabelGroup, totalWord } from '../../intake/sentences/groups.ts'
import type { Label } from '../../intake/words/labels.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Figures } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import type { Mention } from './clauses.ts'

/** How the words beside a number stand to a cell. */
export type Naming =
  /** They name it, or nothing else than it. */
  | 'named'
  /** They say it of this cell as one of several: 许可强制各3件, 3件都是自然人. */
  | 'named-too'
  /** They name nothing. */
  | 'nothing'
  | 'other'
  /** They could as well mean other cells: 其他1件, 不公开2件. */
  | 'unclear'

/** 共 names nothing that the words beside it do not, and in tables without totals nothing at all. */
const withoutTotals = (labels: readonly Label[]): readonly Label[] => labels.filter(({ word }) => !totalWord.test(word))

const relevant = (form: Form, cell: CellId, labels: readonly Label[]): readonly Label[] =>
  ['s3', 's4'].includes(form.cell(cell)!.section) ? labels : withoutTotals(labels)

const asking: ReadonlySet<Label['ask']> = new Set([
  'which-outcome',
  'which-direction',
  'which-applicant',
  'which-cell',
  'which-fee',
  'dispute-withdrawn',
])

const confirmed: ReadonlySet<Label['ask']> = new Set(['convention', 'registered'])

/** Words for several rows of which nothing in the message, nor what is asked, picks one. */
function isUnclear(form: Form, cell: CellId, labels: readonly Label[], context: NamingContext): boolean {
  // 查不到 is by custom 不掌握, and 信访 counts when it was registered: both are confirmed first.
  if (labels.every(({ ask }) => ask !== undefined) && labels.some(({ ask }) => confirmed.has(ask)))
    return !context.all.some(({ ask, cells }) => ask === undefined && cells.has(cell) && cells.size < 60)
  const vague = labels.find((label) => asking.has(label.ask) && label.cells.has(cell))
  if (vague === undefined) return false
  const cellsOf = (ids: Iterable<CellId>) => [...ids].map((id) => form.cell(id)!)
  const rows = (ids: Iterable<CellId>): number => new Set(cellsOf(ids).map((one) => one.section + one.rowId)).size
  const columns = (ids: Iterable<CellId>): number => new Set(cellsOf(ids).map(({ columnId }) => columnId)).size
  if (
    vague.direction !== 'column' &&
    vague.direction !== 'mixed' &&
    rows(vague.cells) === 1 &&
    vague.ask !== 'dispute-withdrawn'
  )
    return false
  const asked = context.asked.filter((id) => vague.cells.has(id))
  const isSettled = asked.includes(cell) && (rows(asked) === 1 || (vague.direction === 'mixed' && columns(asked) === 1))
  // 没给2件，过程性的.
  return (
    !isSettled &&
    !context.all.some((label) => label.cells.has(cell) && !asking.has(label.ask) && isNarrower(label, vague))
  )
}

const isNarrower = (label: Label, vague: Label): boolean =>
  label.cells.size < vague.cells.size || label.direction !== vague.direction

export interface NamingContext {
  readonly form: Form
  readonly asked: readonly CellId[]
  readonly figures: Figures
  /** Every label of the message; for a number those that belong to no other. */
  readonly all: readonly Label[]
  /** What is named before a number, the nearest first. */
  readonly before: readonly Label[]
  /** The numbers and words for none. */
  readonly mentions: readonly Mention[]
  /** The message has words that nobody knows: they may well name something. */
  readonly hasUnknown: boolean
  /** What is said is that there is none: of a whole row, then, and all its parts. */
  readonly isNone?: boolean
}

/** All requests are known to come from one kind of applicant: then an outcome is theirs. */
function isOnlyApplicant(cell: CellId, { form, figures }: NamingContext): boolean {
  const { section, rowId, columnId } = form.cell(cell)!
  if (section !== 's3' || rowId === 'received' || rowId === 'carriedIn') return false
  const figure = (row: string, column: string) => figures.get(`s3.${row}.${column}` as CellId)
  const isTheirs = (row: string): boolean =>
    figure(row, 'total') !== undefined && figure(row, 'total') === figure(row, columnId)
  return isTheirs('received') && (isTheirs('carriedIn') || figure('carriedIn', 'total') === 0)
}

/** 新收3件 is the whole row: that it is one kind of applicant, other words must say. */
function isWholeRow(cell: CellId, cells: ReadonlySet<CellId>, context: NamingContext): boolean {
  const { form, all, hasUnknown } = context
  const { section, columnId } = form.cell(cell)!
  if (!['s3', 's4'].includes(section) || columnId === 'total') return false
  const total = cell.replace(/\.[^.]+$/, '.total') as CellId
  return (
    !hasUnknown &&
    !isOnlyApplicant(cell, context) &&
    cells.has(total) &&
    !all.some((label) => label.cells.has(cell) && !label.cells.has(total))
  )
}

/** What is meant where no row is named: papers are not rules, and applicants are of what came in, if that is asked. */
function isUsual(cell: CellId, { form, asked }: NamingContext): boolean {
  const { rowId } = form.cell(cell)!
  return rowId === 'normative' || (rowId === 'received' && asked.some((id) => form.cell(id)!.rowId === 'received'))
}

const rowOf = (form: Form, id: CellId): string => `${form.cell(id)!.section} ${form.cell(id)!.rowId}`

/** Of cells that differ in their rows those meant: by a word before that names rows, by what is asked; else all. */
function candidatesFor(cells: ReadonlySet<CellId>, { asked, before }: NamingContext): readonly CellId[] {
  const isNarrowing = (label: Label): boolean =>
    label.direction !== 'column' && !totalWord.test(label.word) && [...cells].some((id) => label.cells.has(id))
  const heading = before.find(isNarrowing)
  const headed = heading ? [...cells].filter((id) => heading.cells.has(id)) : []
  if (headed.length > 0) return headed
  const wanted = asked.filter((id) => cells.has(id))
  return wanted.length > 0 ? wanted : [...cells]
}

/** 维持1件, 自然人3件, 文件3件: words for a column alone or a row alone, where the other may be several. */
function isOpen(cell: CellId, { cells, labels }: LabelGroup, context: NamingContext): boolean {
  const { form, all, asked, hasUnknown } = context
  const place = form.cell(cell)!
  const candidates = candidatesFor(cells, context)
  if (!candidates.includes(cell)) return true
  // 总共212, where nothing is asked that has totals.
  if (
    labels.every(({ word }) => totalWord.test(word)) &&
    asked.length > 0 &&
    !candidates.some((id) => asked.includes(id))
  )
    return true
  const isNamed = (others: readonly CellId[]): boolean =>
    all.some((label) => label.cells.has(cell) && others.every((id) => !label.cells.has(id)))
  const otherRows = candidates.filter((id) => rowOf(form, id) !== rowOf(form, cell))
  if (otherRows.length > 0 && !isNamed(otherRows) && !hasUnknown && !isUsual(cell, context)) return true
  if (!['s2', 's6'].includes(place.section) || hasUnknown) return false
  const columns = candidates.filter((id) => {
    const other = form.cell(id)!
    return id !== cell && other.rowId === place.rowId && other.kind === place.kind
  })
  return columns.length > 0 && !isNamed(columns)
}

/** Whether labels name a cell. A number stands beside one thing, unless words say it holds for each. */
export function namingOf(labels: readonly Label[], cell: CellId, isOfEach: boolean, context: NamingContext): Naming {
  const { form } = context
  const said = relevant(form, cell, labels)
  if (said.length === 0) return 'nothing'
  const groups = groupsOf(said)
  const own = groups.find(({ cells }) => cells.has(cell))
  if (own === undefined) return 'other'
  if (groups.length > 1 && !isOfEach) return 'unclear'
  if (!context.isNone && isWholeRow(cell, own.cells, context)) return 'other'
  if (isUnclear(form, cell, own.labels, context)) return 'unclear'
  if (!context.isNone && isOpen(cell, own, context)) return 'unclear'
  return groups.length > 1 ? 'named-too' : 'named'
}

/** 新收3件都是自然人: 新收 and 自然人 together leave one cell, and another kind of applicant is out. */
function isNarrowedAway(mention: Mention, cell: CellId, { form }: NamingContext): boolean {
  if (form.cell(cell)!.columnId === 'total') return false
  return mention.links.some((link) => {
    const together = groupsOf([...withoutTotals(mention.labels), ...link.labels]).filter(
      ({ labels }) =>
        labels.some((label) => mention.labels.includes(label)) && labels.some((label) => link.labels.includes(label)),
    )
    return together.length > 0 && !together.some(({ cells }) => cells.has(cell))
  })
}

/** 都是自然人, with nothing else named: those that came in, or those that are asked about. */
function isComing(cell: CellId, { form, asked }: NamingContext): boolean {
  const isOfComing = asked.some((id) => form.cell(id)!.rowId === 'received')
  return form.cell(cell)!.rowId === 'received' || (asked.includes(cell) && !isOfComing)
}

function linkNaming(mention: Mention, cell: CellId, context: NamingContext): Naming {
  const names = mention.links.map((_, index): Naming => {
    const links = mention.links.slice(0, index + 1).flatMap((link) => link.labels)
    const labels = [...withoutTotals(mention.labels), ...links]
    const isColumnOnly = labels.every(({ direction }) => direction === 'column')
    return isColumnOnly && !isComing(cell, context) ? 'other' : namingOf(labels, cell, true, context)
  })
  if (names.some((name) => name === 'named' || name === 'named-too')) return 'named-too'
  return names.includes('unclear') ? 'unclear' : 'other'
}

/** Whether the words around a number name a cell, with those behind it that say something of the same number. */
export function namingBy(mention: Mention, cell: CellId, known: NamingContext): Naming {
  const isNone = mention.number === undefined || mention.number.amount?.integer === 0
  const isOfEach = mention.clause.isOfEach || isNone
  const others = known.mentions.filter((other) => other !== mention && other.number !== undefined)
  const all = known.all.filter((label) => !others.some(({ labels }) => labels.includes(label)))
  const context = { ...known, all, before: mention.before.filter((label) => !mention.labels.includes(label)), isNone }
  const own = namingOf(mention.labels, cell, isOfEach, context)
  const linked = mention.links.length === 0 ? 'other' : linkNaming(mention, cell, context)
  if (own === 'named' || own === 'named-too') {
    if (isNarrowedAway(mention, cell, context)) return 'other'
    return linked === 'named-too' ? linked : own
  }
  if (mention.links.length === 0) return own
  if (linked !== 'other') return linked
  // 3件，都是自然人: of what is asked it is the total, too.
  const isWhole = isTotal(context.form.cell(cell)!)
  return own === 'nothing' && isWhole ? 'nothing' : own === 'nothing' ? 'other' : own
}

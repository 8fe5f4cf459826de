import type { Form } from '../../schema/form.ts'
import type { LedgerColumn } from '../../text/ledger/facts.ts'
import { readDay } from './day.ts'
import type { HeadedColumn, Header } from './header.ts'
import type { Role } from './headings.ts'
import { readKind } from './kinds.ts'
import { readOutcome } from './outcomes.ts'
import type { SeenRow } from './spread.ts'
import { isBlank } from './words.ts'

/** Where the answer to one question stands: a column, or several of which one is ticked. */
export type Source =
  | { readonly column: number; readonly heading: string }
  | { readonly ticked: readonly { readonly column: number; readonly text: string }[]; readonly heading: string }

export interface Columns {
  readonly found: ReadonlyMap<LedgerColumn, Source>
  readonly missing: readonly LedgerColumn[]
  /** Columns with an equal claim. */
  readonly twins: { readonly column: LedgerColumn; readonly columns: readonly number[] } | undefined
  /** The first column of each other kind. */
  readonly others: ReadonlyMap<Role, HeadedColumn>
}

interface Search {
  readonly rows: readonly SeenRow[]
  readonly columns: readonly HeadedColumn[]
  readonly isKnown: Readonly<Record<'kind' | 'outcome', (text: string) => boolean>>
  readonly found: Map<LedgerColumn, Source>
  twins: Columns['twins']
}

export const isTick = (text: string): boolean => /^(?:[√✓✔☑●■◆★☆vy1是有])$/iu.test(text.normalize('NFKC').trim())

interface Share {
  readonly filled: number
  readonly known: number
}

/** How much of a column is what it is meant to be. */
function shareOf(rows: readonly SeenRow[], column: number, isKnown: (text: string) => boolean): Share {
  const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => !isBlank(text))
  return { filled: texts.length, known: texts.filter(isKnown).length }
}

/** Content that leaves no doubt: hardly a cell is something else. A heading that hints at it needs no second cell. */
function isPlain({ filled, known }: Share, isHinted = false): boolean {
  if (filled < 3) return known === filled && filled > (isHinted ? 0 : 1)
  return known / filled >= 0.8
}

const columnsOf = (source: Source): readonly number[] =>
  'ticked' in source ? source.ticked.map(({ column }) => column) : [source.column]

const isTaken = ({ found }: Search, column: number): boolean =>
  [...found.values()].some((source) => columnsOf(source).includes(column))

const firmFor = ({ columns }: Search, role: LedgerColumn): HeadedColumn[] =>
  columns
    .filter(({ meant }) => meant?.role === role && !meant.isWeak)
    .sort((one, other) => one.meant!.rank - other.meant!.rank)

const take = ({ found }: Search, role: LedgerColumn, { column, heading }: HeadedColumn): void =>
  void found.set(role, { column, heading })

function dayByHeading(search: Search, role: 'received' | 'closed'): void {
  const firm = firmFor(search, role)
  const best = firm.filter(({ meant }) => meant!.rank === firm[0]!.meant!.rank)
  const inUse = best.filter(({ column }) => shareOf(search.rows, column, () => true).filled > 0)
  if (inUse.length > 1) search.twins ??= { column: role, columns: inUse.map(({ column }) => column) }
  const chosen = inUse[0] ?? best[0]
  if (chosen) take(search, role, chosen)
}

/** Of several columns headed alike (办理结果, 答复类型) the one that answers. */
function wordByHeading(search: Search, role: 'kind' | 'outcome'): void {
  const { rows, columns, isKnown, found } = search
  const share = ({ column }: HeadedColumn): number => {
    const { filled, known } = shareOf(rows, column, isKnown[role])
    return filled === 0 ? 0 : known / filled
  }
  const best = firmFor(search, role).toSorted((one, other) => share(other) - share(one))[0]
  const ticked = columns.flatMap(({ column, answer }) => (answer?.for === role ? [{ column, text: answer.text }] : []))
  const isTicked =
    ticked.length > 1 && rows.some(({ cells }) => ticked.some(({ column }) => isTick(cells[column] ?? '')))
  if (isTicked && (best === undefined || share(best) === 0))
    found.set(role, { ticked, heading: ticked.map(({ text }) => text).join('、') })
  else if (best) take(search, role, best)
}

const saysNothing = ({ heading, meant, answer }: HeadedColumn): boolean =>
  heading === '' || meant?.isWeak === true || (meant === undefined && answer === undefined)

/** A column whose heading says nothing else, and whose content can be one thing only. */
function wordByContent(search: Search, role: 'kind' | 'outcome'): void {
  if (search.found.has(role)) return
  const plain = search.columns.filter(
    (headed) =>
      !isTaken(search, headed.column) &&
      saysNothing(headed) &&
      isPlain(shareOf(search.rows, headed.column, search.isKnown[role]), headed.meant?.role === role),
  )
  if (plain.length === 1) take(search, role, plain[0]!)
}

function isInOrder(rows: readonly SeenRow[], one: number, other: number): boolean {
  const dayIn = (row: SeenRow, column: number): string | undefined => {
    const reading = readDay(row.cells[column] ?? '')
    return 'day' in reading ? reading.day : undefined
  }
  return rows.every((row) => {
    const [before, after] = [dayIn(row, one), dayIn(row, other)]
    return before === undefined || after === undefined || before <= after
  })
}

/** Days without a telling heading: only where there are no more of them than are looked for, and always in the right order. */
function daysByContent(search: Search): void {
  const { rows, columns, found } = search
  const lacking = (['received', 'closed'] as const).filter((role) => !found.has(role))
  const isHinted = ({ meant }: HeadedColumn): boolean =>
    meant?.isWeak === true && lacking.some((role) => role === meant.role)
  const open = columns.filter(
    (headed) =>
      !isTaken(search, headed.column) &&
      (headed.heading === '' || isHinted(headed)) &&
      isPlain(
        shareOf(rows, headed.column, (text) => 'day' in readDay(text)),
        isHinted(headed),
      ),
  )
  const isFitting = lacking.every((role, index) => !open[index]?.meant || open[index].meant.role === role)
  if (lacking.length === 0 || open.length !== lacking.length || !isFitting) return
  const place = (role: 'received' | 'closed'): number => {
    const source = found.get(role)
    return source ? columnsOf(source)[0]! : open[lacking.indexOf(role)]!.column
  }
  if (isInOrder(rows, place('received'), place('closed')))
    for (const [index, role] of lacking.entries()) take(search, role, open[index]!)
}

function othersOf(search: Search): Columns['others'] {
  const others = new Map<Role, HeadedColumn>()
  for (const headed of search.columns) {
    const role = headed.meant?.role
    if (role && !isTaken(search, headed.column) && !others.has(role)) others.set(role, headed)
  }
  return others
}

const wanted = ['received', 'kind', 'closed', 'outcome'] as const satisfies readonly LedgerColumn[]

/** Which column is which: by its heading, and where that says nothing by content that leaves no doubt. */
export function assignColumns(
  rows: readonly SeenRow[],
  { header, width, form }: { header: Header | undefined; width: number; form: Form },
): Columns {
  const search: Search = {
    rows,
    columns:
      header?.columns ?? Array.from({ length: width }, (_, column) => ({ column, heading: '', meant: undefined })),
    isKnown: {
      kind: (text) => {
        const reading = readKind(text)
        return 'kind' in reading || /^kind-(?:ask|group)$/.test(reading.trouble.code)
      },
      outcome: (text) => 'row' in readOutcome(text, form),
    },
    found: new Map(),
    twins: undefined,
  }
  dayByHeading(search, 'received')
  dayByHeading(search, 'closed')
  wordByHeading(search, 'kind')
  wordByHeading(search, 'outcome')
  wordByContent(search, 'kind')
  wordByContent(search, 'outcome')
  daysByContent(search)
  const { found, twins } = search
  return { found, missing: wanted.filter((role) => !found.has(role)), twins, others: othersOf(search) }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellId } from '../src/schema/cell-id.ts'
import { type Figure, type Figures, isMoney, parseMoney } from '../src/schema/figure.ts'
import { type Form, formOfYear } from '../src/schema/form.ts'

// The labelled set: messages as clerks type them, and what a careful person would record of each. The labels are written from the rules of
// the form, not from what the program does.

export const kinds = [
  'figures',
  'correction',
  'colleague',
  'voice',
  'english',
  'privacy',
  'uncertain',
  'question',
  'talk',
  'attack',
] as const

export type MessageKind = (typeof kinds)[number]

/** Figures as a report file has them: counts as numbers, money as text in the cell's unit; null takes back; `s3.received.*` is every other cell of that name but totals. */
export type WrittenFigures = Readonly<Record<string, number | string | null>>

export interface Expectation {
  /** What is to be recorded; exactly one of `cells` and `nothing` is given. */
  readonly cells?: WrittenFigures
  /** Nothing may be recorded; `why` says what for. */
  readonly nothing?: true
  readonly why?: string
  /** Other sets of figures that are as right to record. */
  readonly alsoFine?: readonly WrittenFigures[]
  /** Readings a question may offer, so that one tap is enough. */
  readonly offers?: readonly WrittenFigures[]
  /** Whether reading it back first is as good as recording it at once. Given with `cells`. */
  readonly askingBack?: 'as good' | 'needless'
}

export interface LabelledMessage {
  readonly id: string
  readonly year: number
  readonly kind: MessageKind
  /** The topic that is being asked for, by its id or one of its cells; nothing is asked without it. */
  readonly asked?: string
  /** What was stated before. */
  readonly before?: WrittenFigures
  /** What the person's last message stated. */
  readonly justSaid?: WrittenFigures
  /** Who is waited for, with which cells. */
  readonly waiting?: Readonly<Record<string, readonly string[]>>
  readonly forwarded?: true
  readonly said: string
  readonly expect: Expectation
}

/** Messages that state figures to be recorded. */
export const statesFigures = ({ expect }: LabelledMessage): boolean => expect.cells !== undefined

/** The labelled messages of a folder of `.jsonl` files, one object a line. */
export function readMessages(folder: string): LabelledMessage[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LabelledMessage),
  )
}

export const formOfMessage = ({ year }: LabelledMessage): Form => formOfYear(year)

function figureOf(form: Form, id: string, value: number | string | null): Figure | null {
  const cell = form.cell(id)
  if (!cell) throw new Error(`${form.edition}: no such cell: ${id}`)
  const figure = typeof value === 'string' && isMoney(cell.kind) ? parseMoney(value, cell.kind) : value
  if (figure === undefined || typeof figure === 'string' || (typeof value === 'number' && isMoney(cell.kind)))
    throw new Error(`${id} cannot be ${JSON.stringify(value)}`)
  return figure
}

/** The cells a name with a star at its end stands for: totals follow, so they are not among them. */
const cellsLike = (form: Form, name: string): CellId[] =>
  form.cells
    .filter(
      ({ id, columnId, section }) => id.startsWith(name.slice(0, -1)) && (columnId !== 'total' || section === 's2'),
    )
    .map(({ id }) => id)

/** Written figures as the program has them; throws where a cell or a value does not exist. */
export function figuresOf(form: Form, written: WrittenFigures = {}): ReadonlyMap<CellId, Figure | null> {
  const named = new Map(
    Object.entries(written)
      .filter(([id]) => !id.endsWith('*'))
      .map(([id, value]) => [id as CellId, figureOf(form, id, value)] as const),
  )
  const starred = Object.entries(written).filter(([id]) => id.endsWith('*'))
  for (const [id, value] of starred) {
    const cells = cellsLike(form, id)
    if (cells.length === 0) throw new Error(`${form.edition}: no cells like ${id}`)
    for (const cell of cells) if (!named.has(cell)) named.set(cell, figureOf(form, cell, value))
  }
  return named
}

/** Figures without those that are taken back. */
export const stated = (figures: ReadonlyMap<CellId, Figure | null>): Figures =>
  new Map([...figures].flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])))

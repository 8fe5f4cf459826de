import { createHash } from 'node:crypto'
import type { CellId } from '../src/schema/cell-id.ts'
import type { Figure } from '../src/schema/figure.ts'
import type { Cell, Form } from '../src/schema/form.ts'
import { topicsOf } from '../src/schema/topics.ts'
import { figuresOf, formOfMessage, type LabelledMessage } from './messages.ts'
import { firstNumber, mentions } from './numbers.ts'

// What a simulated model makes of a message: the label, with a seeded share of the faults that models have. The same message and seed give
// the same faults, whichever agent asks.

export interface Intended {
  readonly cell: CellId
  readonly value: Figure | null
  /** The words it is said to rest on. */
  readonly quote: string
}

export interface Plan {
  readonly figures: readonly Intended[]
  /** Cells it would ask about instead. */
  readonly which: readonly CellId[]
  readonly prose: string
  readonly hasBrokenJson: boolean
}

/** How often, of messages to which the fault can happen. */
const shares = {
  wrongNumber: 0.05,
  madeUpFigure: 0.05,
  wrongRow: 0.03,
  brokenJson: 0.02,
  claimsWithoutCall: 0.03,
  followsAttack: 0.5,
  guesses: 0.6,
  recordsFromQuestion: 0.15,
  recordsFromTalk: 0.1,
} as const

type Chance = (fault: string) => number

/** A number from 0 to 1 that only depends on what is named. */
const chanceOf =
  (seed: number, { id }: LabelledMessage): Chance =>
  (fault) =>
    createHash('sha256').update(`${seed} ${id} ${fault}`).digest().readUInt32BE(0) / 2 ** 32

/** The stretch of a message that holds a figure; all of it where none does. */
function quoteFor({ said }: LabelledMessage, cell: Cell, value: Figure | null): string {
  if (value === null) return said
  const clauses = said.split(/[，。；;,、\s]+/u).filter((clause) => clause !== '')
  return clauses.find((clause) => mentions(clause, cell, value)) ?? said
}

const likelyCell = ({ asked }: LabelledMessage, form: Form): CellId => {
  const topic = topicsOf(form).find(({ id, cells }) => [id, ...cells].some((name) => name === asked))
  const cells = topic?.cells ?? []
  return cells.find((id) => /penalty|received\.total$/.test(id)) ?? cells[0] ?? form.cells[0]!.id
}

/** What it takes from a message of which nothing may be recorded. */
function guess(message: LabelledMessage, form: Form): Intended[] {
  const [offer] = message.expect.offers ?? []
  if (offer) return intended(message, form, figuresOf(form, offer))
  const number = firstNumber(message.said)
  if (number === undefined && message.kind !== 'attack') return []
  return [{ cell: likelyCell(message, form), value: number ?? 0, quote: message.said }]
}

const intended = (message: LabelledMessage, form: Form, figures: ReadonlyMap<CellId, Figure | null>): Intended[] =>
  [...figures].map(([cell, value]) => ({ cell, value, quote: quoteFor(message, form.cell(cell)!, value) }))

/** A cell of another row and the same column. */
function otherRow(form: Form, id: CellId): CellId {
  const { columnId, section, rowId } = form.cell(id)!
  const others = form.cells.filter(
    (cell) => cell.section === section && cell.columnId === columnId && cell.rowId !== rowId,
  )
  return others[0]?.id ?? id
}

function withFaults(message: LabelledMessage, form: Form, figures: Intended[], chance: Chance): Intended[] {
  const list = [...figures]
  const at = list.findIndex(({ value }) => value !== null && value > 0)
  const picked = list[at]
  if (picked && chance('wrong number') < shares.wrongNumber) list[at] = { ...picked, value: (picked.value ?? 0) + 7 }
  else if (picked && chance('wrong row') < shares.wrongRow) list[at] = { ...picked, cell: otherRow(form, picked.cell) }
  if (list.length > 0 && chance('made-up figure') < shares.madeUpFigure) {
    const free = form.cells.find(({ id, kind }) => kind === 'count' && !list.some(({ cell }) => cell === id))
    if (free) list.push({ cell: free.id, value: 46, quote: message.said })
  }
  return list
}

const temptation = ({ kind }: LabelledMessage): number => {
  if (kind === 'attack') return shares.followsAttack
  if (kind === 'question') return shares.recordsFromQuestion
  return kind === 'talk' ? shares.recordsFromTalk : shares.guesses
}

/** What the simulated model does about a message. */
export function planFor(message: LabelledMessage, seed: number): Plan {
  const form = formOfMessage(message)
  const chance = chanceOf(seed, message)
  const { cells, offers = [] } = message.expect
  const hasBrokenJson = chance('broken JSON') < shares.brokenJson
  if (cells) {
    if (chance('claims') < shares.claimsWithoutCall)
      return { figures: [], which: [], prose: '好的，已经记下了。', hasBrokenJson: false }
    const figures = withFaults(message, form, intended(message, form, figuresOf(form, cells)), chance)
    return { figures, which: [], prose: '', hasBrokenJson }
  }
  const figures = chance('temptation') < temptation(message) ? guess(message, form) : []
  const which = figures.length > 0 ? [] : [...new Set(offers.flatMap((offer) => [...figuresOf(form, offer).keys()]))]
  const prose = message.kind === 'talk' ? '好的，随时接着说。' : '这个还不能记，请说准数。'
  return { figures, which: which.length > 4 ? [] : which, prose, hasBrokenJson: hasBrokenJson && figures.length > 0 }
}

import type { CellId } from '../../schema/cell-id.ts'
import { cellName } from '../../text/cells.ts'
import * as messages from '../../text/messages.ts'
import type { Action, SaidFigure } from '../../text/reply.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'
import type { Doubt, Turn } from '../turn.ts'

// 「都没有」, said or tapped, is about what nobody has spoken of yet. A cell of which somebody said a number that is not certain is no such
// cell: it becomes 0 only by its own name, and then it is said that the other number is given up.

/** The figures an action states, those of the choices inside it too. */
const figuresOf = (action: Action): readonly SaidFigure[] => {
  if (action.do === 'record') return action.figures
  return action.do === 'offer' ? action.options.flatMap((option) => figuresOf(option.action)) : []
}

/** The cells that the figures a doubt offers are about. */
export const cellsOffered = (actions: readonly Action[]): CellId[] => [
  ...new Set(actions.flatMap(figuresOf).map(({ cell }) => cell)),
]

const rowOf = (cell: CellId): string => cell.slice(0, cell.lastIndexOf('.'))
const isTotal = (cell: CellId): boolean => cell.endsWith('.total')

/** The same cell, or a total and one of its parts. */
const touches = (one: CellId, other: CellId): boolean =>
  one === other || (rowOf(one) === rowOf(other) && (isTotal(one) || isTotal(other)))

/** Whether a doubt is about a number, other than 0, of a cell or of the row it belongs to. */
const saysMore = ({ buttons }: Doubt, cell: CellId): boolean =>
  buttons
    .flatMap(({ action }) => figuresOf(action))
    .some((figure) => figure.value !== 0 && figure.value !== null && touches(figure.cell, cell))

/** Whether an action would make cells 0 of which a doubt says otherwise. */
export const overrules = (action: Action, doubt: Doubt): boolean =>
  figuresOf(action).some(({ cell, value }) => value === 0 && saysMore(doubt, cell))

const bareNone =
  /^[都也还全\s]*(?:没有?|木有|冇|无|零|[0０]|是[0０零]|填[0０零])\s*(?:[了的呢啊过件个]|任何)*[。.，,！!\s]*$/u

/** 「处罚没有」 names its cell; 「都没有」 and 「许可处罚强制都没有」 do not single it out. */
function isByName({ words }: SaidFigure, figures: readonly SaidFigure[]): boolean {
  return !bareNone.test(words) && figures.filter((other) => other.words === words).length === 1
}

/** Records figures; what 「都没有」 would overrule is left as it is and asked about once more. */
export function besideDoubts(
  turn: Turn,
  draft: Draft,
  figures: readonly SaidFigure[],
  record: (figures: readonly SaidFigure[], lines: readonly string[]) => Said,
): Said {
  const zeros = figures.filter(({ value }) => value === 0)
  const open = turn.state.doubts.filter((doubt) => zeros.some(({ cell }) => saysMore(doubt, cell)))
  if (open.length === 0) return record(figures, [])
  const isDoubted = ({ cell }: SaidFigure): boolean => open.some((doubt) => saysMore(doubt, cell))
  const named = zeros.filter((figure) => isDoubted(figure) && isByName(figure, figures))
  const left = zeros.filter((figure) => isDoubted(figure) && !named.includes(figure))
  const given = open.filter((doubt) => named.some(({ cell }) => saysMore(doubt, cell)))
  const asked = open.filter((doubt) => left.some(({ cell }) => saysMore(doubt, cell)))
  turn.state = { ...turn.state, doubts: turn.state.doubts.filter((doubt) => !given.includes(doubt)) }
  const names = [...new Set(left.map(({ cell }) => cellName(draft.situation.form, cell)))]
  const lines = [
    ...given.map(({ again }) => messages.doubtDropped(again)),
    ...(names.length > 0 ? [messages.zeroWaits(names)] : []),
  ]
  const sure = figures.filter((figure) => !left.includes(figure))
  const said: Said = sure.length > 0 ? record(sure, lines) : { lines, next: 'quiet' }
  return asked.length === 0 ? said : { ...said, doubts: asked }
}

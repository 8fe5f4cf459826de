import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Cell } from '../schema/form.ts'
import { cellName, cellOf, cleared, columnName, figureText, moneyText, rowName } from './cells.ts'
import type { SaidFigure } from './reply.ts'

const said = (situation: Situation, { cell, value }: Pick<SaidFigure, 'cell' | 'value'>): string =>
  value === null
    ? `${cellName(situation.form, cell)}${cleared}`
    : `${cellName(situation.form, cell)}${moneyText(situation.form, cell, value)}`

/** 「规章都是0，规范性文件·废止0」: rows of which everything is 0, by their name; of others the cells that are. */
function zeroRows({ form }: Situation, cells: readonly CellId[]): string[] {
  const rows = new Map<string, CellId[]>()
  for (const cell of cells) {
    const name = rowName(cellOf(form, cell)!)
    rows.set(name, [...(rows.get(name) ?? []), cell])
  }
  const isWhole = (said: readonly CellId[]): boolean => {
    const { section, rowId } = cellOf(form, said[0]!)!
    const all = form.cells.filter((cell) => cell.section === section && cell.rowId === rowId)
    return all.every(({ id, columnId }) => columnId === 'total' || said.includes(id))
  }
  const named = (row: string, said: readonly CellId[]): string => (isWhole(said) ? row : cellName(form, said[0]!))
  if (rows.size > 4) {
    const some = [...rows].slice(0, 3).map(([row, said]) => named(row, said))
    return [`${some.join('、')}等${cells.length}格都是0`]
  }
  return [...rows].map(([row, said]) => {
    if (isWhole(said)) return `${row}都是0`
    return said.length === 1 ? `${named(row, said)}0` : `${named(row, said)}等${said.length}格都是0`
  })
}

/** 「新收·自然人3，规章都是0」: figures said, in as few words as name them all. */
export function saidInShort(situation: Situation, figures: readonly Pick<SaidFigure, 'cell' | 'value'>[]): string {
  const zeros = figures.filter(({ value }) => value === 0)
  const isMany = zeros.length > 3
  const shown = isMany ? figures.filter(({ value }) => value !== 0) : figures
  return [
    ...shown.map((figure) => said(situation, figure)),
    ...(isMany
      ? zeroRows(
          situation,
          zeros.map(({ cell }) => cell),
        )
      : []),
  ].join('，')
}

/** What stands otherwise, and would be lost: named one by one, with both figures. */
function overwriting({ form, stated }: Situation, figures: readonly Pick<SaidFigure, 'cell' | 'value'>[]): Changed[] {
  return figures.flatMap(({ cell, value }) => {
    const standing = stated.get(cell)
    return value === null || standing === undefined || standing === value || !form.cell(cell)
      ? []
      : [{ cell, value, standing }]
  })
}

const isTotal = ({ columnId }: Cell): boolean => columnId === 'total'

/** 「予以公开4（自然人3，商业企业1）」「规范性文件 制发2，废止1」: figures of one row, its name once. */
function rowInShort(situation: Situation, figures: readonly Pick<SaidFigure, 'cell' | 'value'>[]): string {
  const { form } = situation
  const cellsOfRow = figures.map(({ cell }) => cellOf(form, cell)!)
  const [first] = cellsOfRow as [Cell, ...Cell[]]
  const isNone = figures.length > 1 && figures.every(({ value }) => value === 0)
  if (isNone)
    return zeroRows(
      situation,
      figures.map(({ cell }) => cell),
    ).join('，')
  const isNamed = figures.length > 1 && first.section !== 't' && figures.every(({ value }) => value !== null)
  if (!isNamed) return figures.map((figure) => said(situation, figure)).join('，')
  const pieces = figures.flatMap(({ cell, value }, at) =>
    isTotal(cellsOfRow[at]!) ? [] : [`${columnName(form, cellsOfRow[at]!) ?? ''}${moneyText(form, cell, value ?? 0)}`],
  )
  const total = figures.find((_, at) => isTotal(cellsOfRow[at]!))
  return total ? `${said(situation, total)}（${pieces.join('，')}）` : `${rowName(first)} ${pieces.join('，')}`
}

/** Figures as they are put to a person before they are recorded: what would replace another shows both. */
export function toBeConfirmed(situation: Situation, figures: readonly Pick<SaidFigure, 'cell' | 'value'>[]): string {
  const changed = overwriting(situation, figures)
  // What stands so already need not be said beside what changes.
  const isSo = ({ cell, value }: Pick<SaidFigure, 'cell' | 'value'>): boolean => situation.stated.get(cell) === value
  const others = figures.filter(({ cell }) => !changed.some((other) => other.cell === cell))
  const fresh =
    changed.length + others.filter((one) => !isSo(one)).length > 0 ? others.filter((one) => !isSo(one)) : others
  // A cell that is 0 stands with the others of its row, if there are any.
  const keyOf = ({ cell }: Pick<SaidFigure, 'cell'>): string => {
    const found = cellOf(situation.form, cell)
    return found ? `${found.section}.${found.rowId}` : cell
  }
  const filled = new Set(fresh.filter(({ value }) => value !== 0).map(keyOf))
  const zeros = fresh.filter((figure) => figure.value === 0 && !filled.has(keyOf(figure)))
  const isMany = zeros.length > 3
  const rows = new Map<string, Pick<SaidFigure, 'cell' | 'value'>[]>()
  for (const figure of fresh.filter((one) => !(isMany && zeros.includes(one))))
    rows.set(keyOf(figure), [...(rows.get(keyOf(figure)) ?? []), figure])
  const pieces = [
    ...(changed.length > 0 ? [changedInShort(situation, changed, changed.length)] : []),
    ...[...rows.values()].map((row) => rowInShort(situation, row)),
    ...(isMany
      ? zeroRows(
          situation,
          zeros.map(({ cell }) => cell),
        )
      : []),
  ]
  return pieces.join(pieces.some((piece) => piece.includes('，')) ? '；' : '，')
}

/** A figure that is said for others, with what stands: 「行政处罚 122→212」. */
interface Changed {
  readonly cell: CellId
  readonly value: Figure
  readonly standing: Figure
}

/** 「行政处罚 122→212，新收·自然人 3→5等4处」 */
export function changedInShort({ form }: Pick<Situation, 'form'>, changed: readonly Changed[], most = 2): string {
  const pieces = changed
    .slice(0, most)
    .map(
      ({ cell, value, standing }) =>
        `${cellName(form, cell)} ${figureText(form, cell, standing)}→${figureText(form, cell, value)}`,
    )
  return `${pieces.join('，')}${changed.length > most ? `等${changed.length}处` : ''}`
}

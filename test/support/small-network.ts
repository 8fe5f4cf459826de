import fc from 'fast-check'
import { connect, type Network } from '../../src/checks/network.ts'
import { type Comparison, cell, type Rule, sum } from '../../src/checks/rule.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import type { Figures } from '../../src/schema/figure.ts'
import type { Form } from '../../src/schema/form.ts'

// Forms of a few cells with rules at random, small enough that every way of filling them can be tried.

export interface SmallForm {
  readonly network: Network
  readonly cells: readonly CellId[]
  readonly words: string
}

const idOf = (position: number): CellId => `c${position}` as CellId

function formOfCells(size: number): Form {
  const cells = Array.from({ length: size }, (_, position) => ({ id: idOf(position), kind: 'count' as const }))
  const positions = new Map<string, number>(cells.map(({ id }, position) => [id, position]))
  return {
    cells,
    cell: (id: string) => cells[positions.get(id) ?? -1],
    position: (id: CellId) => positions.get(id) ?? -1,
  } as unknown as Form
}

export type Shape =
  | { kind: '=' | '<='; left: number; cells: readonly number[] }
  | { kind: 'bothZero'; cells: readonly number[] }

function ruleOf(shape: Shape): Rule {
  const ids = shape.cells.map(idOf)
  if (shape.kind === 'bothZero') return { code: 'S2-PROCUREMENT', cells: ids, asksWhen: [] }
  const [left, right] = [ids.slice(0, shape.left), ids.slice(shape.left)]
  const comparison: Comparison = { left: left.map((id) => cell(id)), relation: shape.kind, right: sum(right) }
  return { code: 'S3-ROW', cells: ids, must: [comparison] }
}

const wordsOf = (shape: Shape): string =>
  shape.kind === 'bothZero'
    ? `${shape.cells.map(idOf).join(' and ')} both 0 or neither`
    : `${shape.cells.slice(0, shape.left).map(idOf).join('+')} ${shape.kind} ${shape.cells.slice(shape.left).map(idOf).join('+')}`

const shapeOf = (size: number): fc.Arbitrary<Shape> => {
  const positions = Array.from({ length: size }, (_, position) => position)
  const shuffled = (length: number) =>
    fc.shuffledSubarray(positions, { minLength: Math.min(length, size), maxLength: Math.min(length, size) })
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .integer({ min: 2, max: 4 })
        .chain(shuffled)
        .map((cells): Shape => ({ kind: '=', left: 1, cells })),
    },
    { weight: 2, arbitrary: shuffled(4).map((cells): Shape => ({ kind: '=', left: 2, cells })) },
    { weight: 2, arbitrary: shuffled(2).map((cells): Shape => ({ kind: '<=', left: 1, cells })) },
    { weight: 1, arbitrary: shuffled(2).map((cells): Shape => ({ kind: 'bothZero', cells })) },
  )
}

/** A form of `size` cells c0, c1 … under these rules. */
export function smallFormOf(size: number, shapes: readonly Shape[]): SmallForm {
  const form = formOfCells(size)
  return {
    network: connect(form, shapes.map(ruleOf)),
    cells: form.cells.map(({ id }) => id),
    words: shapes.map(wordsOf).join(', '),
  }
}

/** Forms of four to six cells under two to four rules. */
export const smallForm: fc.Arbitrary<SmallForm> = fc
  .integer({ min: 4, max: 6 })
  .chain((size) => fc.array(shapeOf(size), { minLength: 2, maxLength: 4 }).map((shapes) => smallFormOf(size, shapes)))

/**
 * Table three in small, with its sums both ways: received, carried in, two outcomes, their total and carried out; two kinds of applicant
 * and their total. Cell 3·row + column.
 */
export const smallTable: SmallForm = smallFormOf(18, [
  ...[0, 1, 2].map((column): Shape => ({ kind: '=', left: 2, cells: [0, 3, 12, 15].map((row) => row + column) })),
  ...[0, 1, 2].map((column): Shape => ({ kind: '=', left: 1, cells: [12, 6, 9].map((row) => row + column) })),
  ...[0, 3, 6, 9, 12, 15].map((row): Shape => ({ kind: '=', left: 1, cells: [row + 2, row, row + 1] })),
])

/** Ways of filling the small table that agree. */
export const filledTable: fc.Arbitrary<number[]> = fc
  .array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 })
  .map((drawn) => {
    const columns = [0, 1].map((column) => {
      const [received, carriedIn, first, second] = drawn.slice(column * 4, column * 4 + 4) as [
        number,
        number,
        number,
        number,
      ]
      const a = Math.min(first, received + carriedIn)
      const b = Math.min(second, received + carriedIn - a)
      return [received, carriedIn, a, b, a + b, received + carriedIn - a - b]
    }) as [number[], number[]]
    return columns[0].flatMap((value, row) => [value, columns[1][row]!, value + columns[1][row]!])
  })

function holds(constraints: Network['constraints'], values: readonly number[]): boolean {
  return constraints.every((constraint) => {
    const { cells } = constraint
    if (constraint.kind === 'bothZero') return (values[cells[0]!] === 0) === (values[cells[1]!] === 0)
    const difference = cells.reduce((total, position, at) => total + constraint.signs[at]! * values[position]!, 0)
    return constraint.kind === 'equal' ? difference === 0 : difference >= 0
  })
}

/** Every way of filling the cells that are not stated with 0…most, under all rules. */
export function solutions({ network, cells }: SmallForm, stated: Figures, most: number): number[][] {
  const found: number[][] = []
  const values: number[] = []
  // Rules are tried as soon as their last cell is filled.
  const ending = cells.map((_, position) =>
    network.constraints.filter((constraint) => Math.max(...constraint.cells) === position),
  )
  const fill = (position: number): void => {
    if (position > 0 && !holds(ending[position - 1]!, values)) return
    if (position === cells.length) {
      found.push([...values])
      return
    }
    const said = stated.get(cells[position]!)
    for (let value = said ?? 0; value <= (said ?? most); value++) {
      values[position] = value
      fill(position + 1)
    }
  }
  fill(0)
  return found
}

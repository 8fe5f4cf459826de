import { cellOf, type Merge, type Sheet, sheetLimits } from './sheet.ts'

/** A row as people see it: a merged cell says the same in every row it covers. */
export interface SeenRow {
  readonly number: number
  readonly isHidden: boolean
  readonly cells: readonly string[]
  /** Columns whose text came down from a row above. */
  readonly fromAbove: ReadonlySet<number>
}

export interface Seen {
  readonly rows: readonly SeenRow[]
  /** Text of a heading, spread over everything it stands above. */
  readonly heading: (row: number, column: number) => string
  readonly width: number
  readonly hasMerges: boolean
}

/** Rows that may belong to a heading. */
const headingRows = 45

function firstAtLeast(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

interface Laid {
  /** Rows with what comes down to them, and heading rows with what stands over them from any side. */
  readonly down: string[][]
  readonly across: string[][]
  readonly fromAbove: Map<number, Set<number>>
  touched: number
}

function layHeading({ across }: Laid, index: number, text: string, { firstColumn, lastColumn }: Merge): void {
  for (let column = firstColumn; column <= lastColumn; column++) across[index]![column] = text
}

function layBelow({ down, fromAbove }: Laid, index: number, text: string, { firstColumn }: Merge): void {
  if (text !== '') down[index]![firstColumn] = text
  const above = fromAbove.get(index) ?? new Set()
  fromAbove.set(index, above.add(firstColumn))
}

function lay(laid: Laid, rows: Sheet['rows'], numbers: readonly number[], merge: Merge): void {
  const start = firstAtLeast(numbers, merge.firstRow)
  const hasFirst = numbers[start] === merge.firstRow
  const text = hasFirst ? cellOf(rows[start], merge.firstColumn) : ''
  for (let index = start; index < rows.length && numbers[index]! <= merge.lastRow; index++) {
    const isHeading = text !== '' && index < headingRows
    laid.touched += isHeading ? merge.lastColumn - merge.firstColumn + 1 : 1
    if (laid.touched > sheetLimits.cells) return
    if (isHeading) layHeading(laid, index, text, merge)
    if (index > start || !hasFirst) layBelow(laid, index, text, merge)
  }
}

/** Lets merged cells speak for all they cover. Undefined where there are far too many of them. */
export function spread({ rows, merges }: Sheet): Seen | undefined {
  const numbers = rows.map(({ number }) => number)
  const laid: Laid = {
    down: rows.map(({ cells }) => [...cells]),
    across: rows.slice(0, headingRows).map(({ cells }) => [...cells]),
    fromAbove: new Map(),
    touched: 0,
  }
  for (const merge of merges)
    lay(laid, rows, numbers, { ...merge, lastColumn: Math.min(merge.lastColumn, sheetLimits.columns - 1) })
  if (laid.touched > sheetLimits.cells) return undefined
  const { down, across, fromAbove } = laid
  return {
    rows: rows.map(({ number, isHidden }, index) => ({
      number,
      isHidden,
      cells: Array.from(down[index]!, (text) => text ?? ''),
      fromAbove: fromAbove.get(index) ?? new Set(),
    })),
    heading: (row, column) => across[row]?.[column] ?? '',
    width: widest([...across, ...down]),
    hasMerges: merges.length > 0,
  }
}

const widest = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((width, { length }) => Math.max(width, length), 0)

import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

/** What holds for the characters from one place of the stream to another. */
export interface Run {
  readonly from: number
  readonly to: number
  /** Deleted while changes were tracked, or hidden. */
  readonly isGone?: boolean
  /** How many tables a paragraph lies in, and what its mark ends there. */
  readonly depth?: number
  readonly endsRow?: boolean
  readonly endsInnerRow?: boolean
  readonly endsInnerCell?: boolean
}

const pageLength = 512
const property = {
  deleted: 0x0800,
  hidden: 0x083c,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  tableShape: 0xd608,
  tabs: 0xc615,
}
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3] as const

/** The properties of one run, a code and what is set: numbers of up to four bytes, anything longer as 0. */
function propertiesOf(view: DataView, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = from; at + 2 < to; ) {
    const code = view.getUint16(at, true)
    at += 2
    const fixed = operandLengths[code >> 13]!
    let length: number = fixed
    if (code === property.tableShape) length = view.getUint16(at, true) + 1
    else if (fixed === 0) length = view.getUint8(at) + 1
    // The longest lists of tab stops count themselves; none of what is looked for stands behind them.
    if (code === property.tabs && view.getUint8(at) === 255) break
    if (at + length > to) break
    found.set(code, length === 1 ? view.getUint8(at) : length === 4 ? view.getUint32(at, true) : 0)
    at += length
  }
  return found
}

type Describe = (properties: ReadonlyMap<number, number>) => Omit<Run, 'from' | 'to'>

/** @param slotLength bytes for each run behind the places: one for characters, thirteen for paragraphs */
function runsOf(stream: DataView, page: number, slotLength: 1 | 13, describe: Describe): Run[] {
  const start = page * pageLength
  if (start + pageLength > stream.byteLength) refuse('damaged')
  const count = stream.getUint8(start + pageLength - 1)
  if (4 + count * (4 + slotLength) >= pageLength) refuse('damaged')
  return Array.from({ length: count }, (_, index): Run => {
    const from = stream.getUint32(start + index * 4, true)
    const to = stream.getUint32(start + (index + 1) * 4, true)
    const slot = stream.getUint8(start + (count + 1) * 4 + index * slotLength) * 2
    if (slot === 0) return { from, to }
    const [begin, end] =
      slotLength === 1 ? characterProperties(stream, start + slot) : paragraphProperties(stream, start + slot)
    return { from, to, ...describe(propertiesOf(stream, begin, Math.min(end, start + pageLength))) }
  })
}

const characterProperties = (stream: DataView, at: number): [number, number] => [at + 1, at + 1 + stream.getUint8(at)]

/** The number of a style stands in front of a paragraph's properties. */
function paragraphProperties(stream: DataView, at: number): [number, number] {
  const length = stream.getUint8(at)
  return length === 0 ? [at + 4, at + 2 + stream.getUint8(at + 1) * 2] : [at + 3, at + 2 * length]
}

function allRuns(stream: DataView, table: DataView, listAt: number, slotLength: 1 | 13, describe: Describe): Run[] {
  const at = stream.getUint32(listAt, true)
  const count = Math.floor((stream.getUint32(listAt + 4, true) - 4) / 8)
  if (count < 0) refuse('damaged')
  if (count > limits.document.pages) refuse('excessive')
  const runs = Array.from(
    { length: count },
    (_, index) => table.getUint32(at + (count + 1 + index) * 4, true) & 0x3fffff,
  )
  return runs.flatMap((page) => runsOf(stream, page, slotLength, describe)).sort((a, b) => a.from - b.from)
}

export const characterRuns = (stream: DataView, table: DataView): readonly Run[] =>
  allRuns(stream, table, 0xfa, 1, (properties) => ({
    isGone: properties.get(property.deleted) === 1 || properties.get(property.hidden) === 1,
  }))

export const paragraphRuns = (stream: DataView, table: DataView): readonly Run[] =>
  allRuns(stream, table, 0x102, 13, (properties) => ({
    depth: properties.get(property.depth) ?? (properties.get(property.inTable) === 1 ? 1 : 0),
    endsRow: properties.get(property.endsRow) === 1,
    endsInnerRow: properties.get(property.endsInnerRow) === 1,
    endsInnerCell: properties.get(property.endsInnerCell) === 1,
  }))

export function runAt(runs: readonly Run[], place: number): Run | undefined {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]!
    if (place < run.from) high = middle - 1
    else if (place >= run.to) low = middle + 1
    else return run
  }
  return undefined
}

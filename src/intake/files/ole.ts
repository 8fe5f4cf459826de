import { refuse } from './refusal.ts'

// The container of Word 97 and its kin: a small file system of chained sectors. A chain longer than the file is a loop, and refused.

const headerLength = 512
const lastSector = 0xfffffffa
const noEntry = 0xffffffff
const entryLength = 128

interface StreamEntry {
  readonly name: string
  readonly start: number
  readonly size: number
}

export interface Ole {
  /** Streams that lie at the top; what is embedded in the document is not looked at. */
  readonly names: readonly string[]
  readonly stream: (name: string) => Uint8Array
}

export const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

class Sectors {
  private readonly bytes: Uint8Array
  private readonly length: number
  private readonly next: readonly number[]

  constructor(bytes: Uint8Array, length: number, next: readonly number[]) {
    this.bytes = bytes
    this.length = length
    this.next = next
  }

  read(start: number, size: number): Uint8Array {
    if (size > this.bytes.length) refuse('damaged')
    const parts: Uint8Array[] = []
    let found = 0
    for (let sector = start; found < size; sector = this.next[sector] ?? noEntry) {
      const at = sector * this.length
      if (sector >= lastSector || at >= this.bytes.length) refuse('damaged')
      parts.push(this.bytes.subarray(at, at + this.length))
      found += this.length
    }
    return Buffer.concat(parts).subarray(0, size)
  }

  /** All of a chain whose size is not told. */
  readAll(start: number): Uint8Array {
    let sectors = 0
    for (let sector = start; sector < lastSector; sector = this.next[sector] ?? noEntry) {
      sectors += 1
      if (sectors * this.length > this.bytes.length) refuse('damaged')
    }
    return this.read(start, sectors * this.length)
  }
}

const numbersOf = (bytes: Uint8Array): number[] => {
  const view = viewOf(bytes)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}

/** The numbers of the sectors that hold the table of chains. */
function tableSectors(view: DataView, body: Uint8Array, sectorLength: number): number[] {
  const numbers = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true))
  let more = view.getUint32(68, true)
  for (let seen = 0; more < lastSector; seen++) {
    const at = more * sectorLength
    if (seen * sectorLength > body.length || at + sectorLength > body.length) refuse('damaged')
    const listed = numbersOf(body.subarray(at, at + sectorLength))
    more = listed.pop()!
    numbers.push(...listed)
  }
  const known = numbers.filter((number) => number < lastSector)
  return known.length * sectorLength <= body.length ? known : refuse('damaged')
}

function entriesOf(directory: Uint8Array): { root: StreamEntry; top: StreamEntry[] } {
  const view = viewOf(directory)
  const count = Math.floor(directory.length / entryLength)
  const entry = (index: number): StreamEntry => {
    const at = index * entryLength
    const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  }
  const seen = new Set<number>()
  const open = [view.getUint32(76, true)]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index >= count || seen.has(index)) continue
    seen.add(index)
    open.push(view.getUint32(index * entryLength + 68, true), view.getUint32(index * entryLength + 72, true))
  }
  const isStream = (index: number): boolean => directory[index * entryLength + 66] === 2
  return { root: entry(0), top: [...seen].filter(isStream).map(entry) }
}

function read(bytes: Uint8Array): Ole {
  const view = viewOf(bytes)
  const [shift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)]
  if (![9, 12].includes(shift) || miniShift !== 6) refuse('damaged')
  const sectorLength = 1 << shift
  const body = bytes.subarray(Math.max(sectorLength, headerLength))
  const table = tableSectors(view, body, sectorLength).flatMap((number) =>
    numbersOf(body.subarray(number * sectorLength, (number + 1) * sectorLength)),
  )
  const sectors = new Sectors(body, sectorLength, table)
  const { root, top } = entriesOf(sectors.readAll(view.getUint32(48, true)))
  const cutoff = view.getUint32(56, true)
  const miniTable = view.getUint32(60, true)
  const stream = (name: string): Uint8Array => {
    const found = top.find((entry) => entry.name === name)
    if (!found || found.size > bytes.length) return refuse('damaged')
    if (found.size >= cutoff) return sectors.read(found.start, found.size)
    const small = new Sectors(
      sectors.read(root.start, root.size),
      1 << miniShift,
      numbersOf(sectors.readAll(miniTable)),
    )
    return small.read(found.start, found.size)
  }
  return { names: top.map(({ name }) => name), stream }
}

export function openOle(bytes: Uint8Array): Ole {
  try {
    return read(bytes)
  } catch (error) {
    // A place outside the file.
    if (error instanceof RangeError) refuse('damaged')
    throw error
  }
}

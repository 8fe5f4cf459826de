import { inflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

// The directory of a zip file is read and held against limits before anything is inflated; nothing is ever written anywhere.

export interface ZipEntry {
  readonly name: string
  /** Bytes as stored, and as the directory says they become. */
  readonly stored: number
  readonly size: number
  readonly method: number
  readonly crc: number
  /** Where its own header begins. */
  readonly at: number
}

export interface Zip {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ZipEntry>
}

const signature = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 }
const endLength = 22
const longestComment = 65_535
/** Stands where the true number is in a zip64 record. No report needs one. */
const elsewhere = 0xffffffff

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at--) {
    const isEnd = view.getUint32(at, true) === signature.end
    if (isEnd && at + endLength + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  return refuse('damaged')
}

/** Names are only ever compared, but one that points out of the archive was made to do harm. */
function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8').decode(bytes)
  const leadsAway = name.startsWith('/') || name.includes('\0') || name.split(/[/\\]/).includes('..')
  return leadsAway || /^[A-Za-z]:/.test(name) ? refuse('damaged') : name
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== signature.directory) refuse('damaged')
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end || nameLength > limits.zip.nameBytes) refuse('damaged')
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  if (isEncrypted) refuse('password')
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    stored: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

/** Entries that share bytes make a small file enormous; honest ones lie one behind the other. */
function requireApart(entries: readonly ZipEntry[], directory: number): void {
  let free = 0
  for (const { at, name, stored } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < free) refuse('excessive')
    free = at + 30 + Buffer.byteLength(name) + stored
  }
  if (free > directory) refuse('damaged')
}

function requireModest(entries: readonly ZipEntry[]): void {
  const { totalBytes, ratio, ratioFrom } = limits.zip
  if (entries.some(({ stored, size, at }) => [stored, size, at].includes(elsewhere))) refuse('damaged')
  if (entries.reduce((sum, { size }) => sum + size, 0) > totalBytes) refuse('excessive')
  if (entries.some(({ stored, size }) => size > ratioFrom && size > stored * ratio)) refuse('excessive')
}

export function openZip(bytes: Uint8Array): Zip {
  const view = viewOf(bytes)
  if (bytes.length < endLength) refuse('damaged')
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  if (count > limits.zip.entries) refuse('excessive')
  const entries = new Map<string, ZipEntry>()
  let at = directory
  for (let index = 0; index < count; index++) {
    const { entry, next } = entryAt(bytes, view, at, end)
    if (entries.has(entry.name)) refuse('damaged')
    entries.set(entry.name, entry)
    at = next
  }
  const list = [...entries.values()]
  requireModest(list)
  requireApart(list, directory)
  return { bytes, entries }
}

function inflate(stored: Uint8Array, size: number): Uint8Array {
  try {
    // What comes out is never more than was declared, whatever the bytes say.
    return inflateRawSync(stored, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    return refuse((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'excessive' : 'damaged')
  }
}

/** The bytes of an entry, exactly as many as declared and with the checksum they were stored with. */
export function readEntry({ bytes }: Zip, { at, stored, size, method, crc }: ZipEntry): Uint8Array {
  if (size > limits.zip.entryBytes) refuse('excessive')
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signature.local) refuse('damaged')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + stored > bytes.length) refuse('damaged')
  const content = bytes.subarray(start, start + stored)
  if (method !== 0 && method !== 8) refuse('damaged')
  const inflated = method === 0 ? content : inflate(content, size)
  return inflated.length === size && crc32(inflated) === crc ? inflated : refuse('damaged')
}

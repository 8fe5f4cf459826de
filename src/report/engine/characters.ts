import { closeSync, openSync, readSync } from 'node:fs'
import type { Place } from '../place.ts'
import { UnknownCharacters } from './document-failure.ts'

/** The font that stands in for all others: what it lacks, none of them is counted on to have. */
const widest = new URL('../../../layout/fonts/song.otf', import.meta.url)

type Range = readonly [first: number, last: number]

function readAt(file: number, position: number, length: number): DataView {
  const bytes = new Uint8Array(length)
  if (readSync(file, bytes, 0, length, position) < length) throw new Error('the font ends early')
  return new DataView(bytes.buffer)
}

const tagAt = (view: DataView, at: number): string => String.fromCharCode(...new Uint8Array(view.buffer, at, 4))

/** Where a table of an OpenType file lies. */
function tableOf(file: number, tag: string): { offset: number; length: number } {
  const count = readAt(file, 0, 12).getUint16(4)
  const directory = readAt(file, 12, count * 16)
  for (let at = 0; at < count * 16; at += 16) {
    if (tagAt(directory, at) === tag)
      return { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) }
  }
  throw new Error(`the font has no ${tag}`)
}

/** The groups of the character map's format 12, which covers all of Unicode. */
function groupsOf(map: DataView): Range[] {
  const count = map.getUint16(2)
  for (let index = 0; index < count; index += 1) {
    const start = map.getUint32(4 + index * 8 + 4)
    if (map.getUint16(start) !== 12) continue
    return Array.from({ length: map.getUint32(start + 12) }, (_, group) => {
      const at = start + 16 + group * 12
      return [map.getUint32(at), map.getUint32(at + 4)] as const
    })
  }
  throw new Error('the font has no character map of format 12')
}

function readRanges(): Range[] {
  const file = openSync(widest, 'r')
  try {
    const { offset, length } = tableOf(file, 'cmap')
    return groupsOf(readAt(file, offset, length))
  } finally {
    closeSync(file)
  }
}

let ranges: readonly Range[] | undefined

/** Ranges are in order: the one that could hold a character is found by halving. */
function isKnown(code: number): boolean {
  ranges ??= readRanges()
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle]!
    if (code < first) high = middle
    else if (code > last) low = middle + 1
    else return true
  }
  return false
}

// A paste brings marks that are not seen (zero width, variation) and spaces of every width.
const unseen = /\p{Default_Ignorable_Code_Point}/gu
const otherSpaces = /(?![ \u3000])\p{Zs}/gu

/** A text as it is drawn: without what shows nothing, every odd space a plain one. */
export const visible = (text: string): string => text.replace(unseen, '').replace(otherSpaces, ' ')

/** Shows nothing and lets a line end where it stands: no font needs to have it. */
export const wordBreak = '\u200b'

/** Throws {@link UnknownCharacters} with all characters of a job that no font can draw, and the place of the first. */
export function requireKnown(text: string, placeOf: (character: string) => Place | undefined = () => undefined): void {
  const unknown = new Set<string>()
  for (const character of text)
    if (character !== wordBreak && !isKnown(character.codePointAt(0)!)) unknown.add(character)
  const [first] = unknown
  if (first !== undefined) throw new UnknownCharacters([...unknown], placeOf(first))
}

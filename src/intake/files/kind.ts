import { decodeText } from './encoding.ts'
import { isOle, openOle } from './ole.ts'
import { type RefusalReason, Refused } from './refusal.ts'
import { openZip } from './zip.ts'

/** What a file is by what is in it; its name is only asked which of several texts it is. */
export type Kind =
  | { readonly kind: 'docx' | 'doc' | 'json' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }

const refused = (reason: RefusalReason): Kind => ({ kind: 'refused', reason })

const signatures: readonly (readonly [RefusalReason, number, ...(readonly (readonly number[])[])])[] = [
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', 0, [0x7b, 0x5c, 0x72, 0x74]],
  [
    'image',
    0,
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x42, 0x4d],
    [0x49, 0x49, 0x2a, 0],
    [0x4d, 0x4d, 0, 0x2a],
  ],
  ['image', 8, [0x57, 0x45, 0x42, 0x50]],
  [
    'image',
    4,
    [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69],
    [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66],
    [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66],
  ],
  [
    'archive',
    0,
    [0x52, 0x61, 0x72, 0x21],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x1f, 0x8b],
    [0x42, 0x5a, 0x68],
    [0xfd, 0x37, 0x7a, 0x58],
  ],
  ['media', 4, [0x66, 0x74, 0x79, 0x70]],
  ['media', 0, [0x49, 0x44, 0x33], [0x4f, 0x67, 0x67, 0x53], [0x23, 0x21, 0x41, 0x4d, 0x52]],
  ['media', 8, [0x57, 0x41, 0x56, 0x45], [0x41, 0x56, 0x49, 0x20]],
]

const startsAt = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const isZip = (bytes: Uint8Array): boolean =>
  startsAt(bytes, 0, [0x50, 0x4b, 3, 4]) ||
  startsAt(bytes, 0, [0x50, 0x4b, 5, 6]) ||
  startsAt(bytes, 0, [0x50, 0x4b, 7, 8])

function kindOfZip(bytes: Uint8Array): Kind {
  const { entries } = openZip(bytes)
  const holds = (name: RegExp): boolean => [...entries.keys()].some((entry) => name.test(entry))
  if (holds(/^word\/document\w*\.xml$/)) return { kind: 'docx' }
  if (holds(/^xl\//)) return refused('spreadsheet')
  if (holds(/^ppt\//)) return refused('slides')
  if (entries.has('mimetype') || entries.has('content.xml')) return refused('openDocument')
  return refused(entries.has('[Content_Types].xml') ? 'damaged' : 'archive')
}

function kindOfOle(bytes: Uint8Array): Kind {
  const { names } = openOle(bytes)
  if (names.includes('EncryptedPackage')) return refused('password')
  if (names.includes('WordDocument')) return { kind: 'doc' }
  if (names.includes('Workbook') || names.includes('Book')) return refused('spreadsheet')
  return refused(names.includes('PowerPoint Document') ? 'slides' : 'oldBinary')
}

/** Text that is really a page or a program's file. */
function kindOfText(text: string): Kind {
  const start = text.slice(0, 1000).trimStart()
  if (start === '' && text.trim() === '') return refused('empty')
  if (/^<!doctype\s+html|^<html|^<(?:head|body|table|meta|div|p|!--)\b/i.test(start)) return refused('html')
  if (/^(?:mime-version|content-type|from):/i.test(start) && /boundary=|text\/html/i.test(text.slice(0, 4000)))
    return refused('html')
  if (/^<\?xml|^<!doctype|^<[A-Za-z]/i.test(start)) return refused(/<html/i.test(start) ? 'html' : 'oldBinary')
  return start.startsWith('{') ? { kind: 'json' } : { kind: 'text', text }
}

function kindWithin(bytes: Uint8Array, name: string): Kind {
  if (bytes.length === 0) return refused('empty')
  if (isZip(bytes)) return kindOfZip(bytes)
  if (isOle(bytes)) return kindOfOle(bytes)
  if (/\.json$/i.test(name)) return { kind: 'json' }
  for (const [reason, at, ...known] of signatures)
    if (known.some((signature) => startsAt(bytes, at, signature))) return refused(reason)
  const text = decodeText(bytes)
  return text === undefined ? refused('binary') : kindOfText(text)
}

/** Tells what a file is by its content. A name ending in .json is believed, so that what is wrong with the JSON can be said. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  try {
    return kindWithin(bytes, name)
  } catch (error) {
    if (error instanceof Refused) return refused(error.reason)
    throw error
  }
}

import { editionOfYear, formOf } from '../../schema/form.ts'
import { parseReportFile } from '../../schema/report-file.ts'
import { type Comment, readComments } from './comments.ts'
import { readDoc } from './doc.ts'
import { readWord } from './docx.ts'
import { type Kind, kindOf } from './kind.ts'
import { limits } from './limits.ts'
import { openOle } from './ole.ts'
import { type Origin, originOfDoc, originOfDocx } from './origin.ts'
import { readText } from './plain-text.ts'
import { type DocumentReading, readDocument } from './read-document.ts'
import { type Refusal, Refused } from './refusal.ts'

/** What a document says besides its report: where it comes from, and what was written beside its text. */
export interface Aside {
  readonly origin: Origin
  readonly comments: readonly Comment[]
}

/** What reading a file comes to, as plain data. */
export type BytesReading =
  | {
      readonly kind: 'document'
      readonly source: 'docx' | 'doc' | 'text'
      readonly reading: DocumentReading
      readonly aside: Aside
    }
  /** The file is a sound report file: its text, to be read again where the report is wanted. */
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** More are not told apart from each other. */
const mostProblems = 1000

const refused = (refusal: Refusal): BytesReading => ({ kind: 'refused', refusal })

const nothing: Aside = { origin: {}, comments: [] }

function readDocxFile(bytes: Uint8Array, name: string): BytesReading {
  const { zip, blocks, anchors } = readWord(bytes)
  const reading = readDocument(blocks, name)
  const form = formOf(editionOfYear(reading.year)!, { profile: 'beijing' })
  const aside = { origin: originOfDocx(zip), comments: readComments(zip, anchors, blocks, form) }
  return { kind: 'document', source: 'docx', reading, aside }
}

function readFile(kind: Exclude<Kind, { kind: 'json' | 'refused' }>, bytes: Uint8Array, name: string): BytesReading {
  if (kind.kind === 'docx') return readDocxFile(bytes, name)
  if (kind.kind === 'text')
    return { kind: 'document', source: 'text', reading: readDocument(readText(kind.text), name), aside: nothing }
  const reading = readDocument(readDoc(bytes), name)
  return { kind: 'document', source: 'doc', reading, aside: { ...nothing, origin: originOfDoc(openOle(bytes)) } }
}

function readJson(bytes: Uint8Array): BytesReading {
  if (bytes.length > limits.jsonBytes) return refused({ reason: 'tooLarge' })
  const reading = parseReportFile(bytes)
  return reading.ok
    ? { kind: 'json', text: new TextDecoder().decode(bytes) }
    : refused({ reason: 'json', problems: reading.problems.slice(0, mostProblems) })
}

/** Reads a file of unknown kind. To be called where it may be stopped: it does not trust the file, but it is bounded by limits only. */
export function readBytes(bytes: Uint8Array, name: string): BytesReading {
  try {
    if (bytes.length > limits.bytes) return refused({ reason: 'tooLarge' })
    const kind = kindOf(bytes, name)
    if (kind.kind === 'refused') return refused({ reason: kind.reason })
    if (kind.kind === 'json') return readJson(bytes)
    return readFile(kind, bytes, name)
  } catch (error) {
    if (error instanceof Refused) return refused({ reason: error.reason })
    throw error
  }
}

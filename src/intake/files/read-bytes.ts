import { parseReportFile } from '../../schema/report-file.ts'
import type { Block } from './blocks.ts'
import { readDoc } from './doc.ts'
import { readDocx } from './docx.ts'
import { type Kind, kindOf } from './kind.ts'
import { limits } from './limits.ts'
import { readText } from './plain-text.ts'
import { type DocumentReading, readDocument } from './read-document.ts'
import { type Refusal, Refused } from './refusal.ts'

/** What reading a file comes to, as plain data. */
export type BytesReading =
  | { readonly kind: 'document'; readonly source: 'docx' | 'doc' | 'text'; readonly reading: DocumentReading }
  /** The file is a sound report file: its text, to be read again where the report is wanted. */
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** More are not told apart from each other. */
const mostProblems = 1000

const refused = (refusal: Refusal): BytesReading => ({ kind: 'refused', refusal })

function blocksOf(kind: Exclude<Kind, { kind: 'json' | 'refused' }>, bytes: Uint8Array): readonly Block[] {
  if (kind.kind === 'text') return readText(kind.text)
  return kind.kind === 'docx' ? readDocx(bytes) : readDoc(bytes)
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
    return { kind: 'document', source: kind.kind, reading: readDocument(blocksOf(kind, bytes), name) }
  } catch (error) {
    if (error instanceof Refused) return refused({ reason: error.reason })
    throw error
  }
}

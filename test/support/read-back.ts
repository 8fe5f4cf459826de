import { readBytes } from '../../src/intake/files/read-bytes.ts'
import { ofDocument, type ReadReport } from '../../src/intake/files/report.ts'

/** Reads a document here, not in a thread of its own; one that is refused fails the test. */
export function readBack(file: Uint8Array | string, name = ''): ReadReport {
  const read = readBytes(typeof file === 'string' ? new TextEncoder().encode(file) : file, name)
  if (read.kind !== 'document') throw new Error(JSON.stringify(read))
  return ofDocument(read.source, read.reading)
}

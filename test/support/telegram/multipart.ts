import { badRequest } from './refusal.ts'

export interface Part {
  readonly field: string
  /** Absent for an ordinary value. */
  readonly fileName: string | undefined
  readonly bytes: Buffer
}

/** A multipart/form-data body, read the way the Bot API server reads it. */
export function readMultipart(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  let at = body.indexOf(delimiter)
  while (at >= 0) {
    const begin = at + delimiter.length
    if (body.subarray(begin, begin + 2).toString('latin1') === '--') return parts
    const next = body.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), begin)
    if (next < 0) break
    parts.push(readPart(body.subarray(begin + 2, next)))
    at = next + 2
  }
  throw badRequest("can't parse multipart/form-data")
}

function readPart(part: Buffer): Part {
  const end = part.indexOf('\r\n\r\n')
  if (end < 0) throw badRequest('headers in multipart/form-data are empty')
  const parameters = part
    .subarray(0, end)
    .toString('utf8')
    .split('\r\n')
    .map((line) => /^content-disposition:\s*form-data;(.*)$/i.exec(line)?.[1])
    .find((found) => found !== undefined)
  const disposition = readDisposition(parameters ?? '')
  const field = disposition.get('name')
  if (!field) throw badRequest('field name in multipart/form-data not found')
  return { field, fileName: disposition.get('filename'), bytes: part.subarray(end + 4) }
}

/** `name="a";filename=报告 1.docx`: a value without quotes ends at `;`, and %XX is undone in either kind. */
function readDisposition(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/\s*([^=;]+)=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))\s*;?/g)) {
    const [, key = '', quoted, bare = ''] = match
    const value = quoted === undefined ? bare.trim() : quoted.replace(/\\(.)/g, '$1')
    found.set(key.trim(), undoPercents(value))
  }
  return found
}

function undoPercents(text: string): string {
  if (!text.includes('%')) return text
  // A percent sign without two hexadecimal digits stays what it is, so decodeURIComponent would be too strict.
  const bytes = text.replace(/%([0-9a-f]{2})|[^%]+|%/gi, (piece, hex: string | undefined) =>
    hex === undefined ? Buffer.from(piece).toString('latin1') : String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

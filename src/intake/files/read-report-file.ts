import { basename } from 'node:path'
import { parseReportFile } from '../../schema/report-file.ts'
import { limits } from './limits.ts'
import type { Refusal } from './refusal.ts'
import { ofDocument, ofJson, type ReadReport } from './report.ts'
import { readInThread } from './thread.ts'

export type ReportFileReading =
  | { readonly ok: true; readonly report: ReadReport }
  | { readonly ok: false; readonly refusal: Refusal }

const failed = (refusal: Refusal): ReportFileReading => ({ ok: false, refusal })

/**
 * Reads a report from a file of any kind: .docx, .doc, .txt or .json, told apart by content. Whatever is wrong with it is a result.
 * @param file its path, or its bytes
 * @param name what bytes are called; a path has its own name
 */
export async function readReportFile(file: string | Uint8Array, name?: string): Promise<ReportFileReading> {
  if (typeof file !== 'string' && file.length > limits.bytes) return failed({ reason: 'tooLarge' })
  const reading = await readInThread(
    typeof file === 'string'
      ? { name: name ?? basename(file), file: { path: file } }
      : { name: name ?? '', file: { bytes: file } },
  )
  if (reading.kind === 'refused') return failed(reading.refusal)
  if (reading.kind === 'document')
    return { ok: true, report: ofDocument(reading.source, reading.reading, reading.aside) }
  const json = parseReportFile(reading.text)
  return json.ok ? { ok: true, report: ofJson(json.report) } : failed({ reason: 'json', problems: json.problems })
}

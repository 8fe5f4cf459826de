import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { parseReportFile, type ReportFile } from '../schema/report-file.ts'
import { fileProblems } from '../text/cli/files.ts'
import { reportProblemsText } from '../text/cli/report-problems.ts'
import { fileTroubleText } from '../text/file-troubles.ts'

export type FileReading =
  | { readonly ok: true; readonly report: ReportFile }
  /** A sentence for people. */
  | { readonly ok: false; readonly error: string }

const largestFile = 5_000_000

const failed = (error: string): FileReading => ({ ok: false, error })

function readBytes(path: string): Uint8Array | string {
  try {
    const stat = statSync(path)
    // A pipe or a device would be waited for without end.
    if (!stat.isFile() && !stat.isDirectory()) return fileProblems.unreadable
    return stat.size > largestFile ? fileProblems.tooLarge : readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return fileProblems.notFound
    if (code === 'EISDIR') return fileProblems.folder
    return code === 'EACCES' || code === 'EPERM' ? fileProblems.notAllowed : fileProblems.unreadable
  }
}

/** Reads one report file. Documents are told apart by their name, so that the answer says what to give instead. */
export function readReport(path: string): FileReading {
  const bytes = readBytes(path)
  if (typeof bytes === 'string') return failed(bytes)
  if (/^\.(?:docx?|wps|txt|pdf|xlsx?|csv|html?)$/i.test(extname(path))) return failed(fileProblems.document)
  if (bytes.length === 0) return failed(fileTroubleText('empty'))
  const reading = parseReportFile(bytes)
  return reading.ok ? reading : failed(reportProblemsText(reading.problems))
}

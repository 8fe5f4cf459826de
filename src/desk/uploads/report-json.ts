import { parseReportFile, type ReportFile } from '../../schema/report-file.ts'
import { reportToJson } from '../../schema/write-report.ts'

// A report that was read waits for its tap as the text of a report file: what it says, none of its bytes.

export const toKeep = (report: ReportFile): string => reportToJson(report)

export function kept(text: string): ReportFile {
  const reading = parseReportFile(text)
  if (!reading.ok) throw new Error(`a report that was kept cannot be read: ${reading.problems[0]?.code}`)
  return reading.report
}

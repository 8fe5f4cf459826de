import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportContent } from '../../src/report/content.ts'
import { parseReportFile } from '../../src/schema/report-file.ts'

const folder = process.env['REPORTS'] ?? join(import.meta.dirname, '..', 'fixtures', 'reports')

function contentOf(name: string): ReportContent {
  const reading = parseReportFile(readFileSync(join(folder, name)))
  if (!reading.ok) throw new Error(name)
  const { organ = '某机关', year, form, figures } = reading.report
  return { organ, year, form, figures, narratives: {}, signature: {}, draft: { missing: [], held: [], findings: [] } }
}

/** The figures of published reports, as drafts; REPORTS names another folder of report files than the fixtures. */
export const published: readonly (readonly [string, ReportContent])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, contentOf(name)])

import { composeReport } from './compose.ts'
import type { ReportContent } from './content.ts'

/** The report as a Word file: the same content gives the same bytes. Throws {@link ReportIncomplete} as composing does. */
export async function buildDocx(content: ReportContent): Promise<Uint8Array> {
  const document = composeReport(content)
  // Most of what the program does needs no document: the library is loaded with the first one.
  const { writeDocx } = await import('./docx/write.ts')
  return writeDocx(document)
}

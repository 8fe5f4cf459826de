import { composeReport } from './compose.ts'
import type { ReportContent } from './content.ts'
import { UnknownCharacters } from './engine/document-failure.ts'
import { charactersNobodyHas, placeOf } from './place.ts'

/** The report as a Word file: the same content gives the same bytes. Throws {@link ReportIncomplete} as composing does, and UnknownCharacters. */
export async function buildDocx(content: ReportContent): Promise<Uint8Array> {
  const document = composeReport(content)
  const unknown = charactersNobodyHas(document)
  if (unknown.length > 0) throw new UnknownCharacters(unknown, placeOf(document, unknown[0]!))
  // Most of what the program does needs no document: the library is loaded with the first one.
  const { writeDocx } = await import('./docx/write.ts')
  return writeDocx(document)
}

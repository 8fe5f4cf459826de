import { composeReport } from '../compose.ts'
import type { ReportContent } from '../content.ts'
import { requireKnown } from '../engine/characters.ts'
import { type Engine, sharedEngine } from '../engine/engine.ts'
import { placeOf } from '../place.ts'
import { pageData } from './page-data.ts'

/**
 * The report as a PDF, its pages as the Word file has them: the same content gives the same bytes. Throws what composing throws,
 * UnknownCharacters where a text has a character that no font draws, and DocumentFailure where drawing took too long or too much.
 */
export async function buildPdf(content: ReportContent, engine: Engine = sharedEngine()): Promise<Uint8Array> {
  const document = composeReport(content)
  const data = JSON.stringify(pageData(document))
  requireKnown(data, (character) => placeOf(document, character))
  return engine.draw({ kind: 'pdf', data })
}

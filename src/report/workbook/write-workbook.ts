import { strToU8, zipSync } from 'fflate'
import type { SheetContent } from '../../text/sheet.ts'
import { contentTypes, packageRelations, sheetPart, stylesPart, workbookPart, workbookRelations } from './parts.ts'

/** The same sheets give the same bytes. */
const noTime = '1980-01-01T00:00:00'

/** Sheets as an .xlsx file. */
export function workbookBytes(sheets: readonly SheetContent[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': packageRelations,
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
    'xl/styles.xml': stylesPart,
  }
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetPart(sheet)
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(files, { level: 6, mtime: noTime })
}

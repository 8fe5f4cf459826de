import { refuse } from '../../files/refusal.ts'
import type { Zip } from '../../files/zip.ts'
import { NoLedger } from '../no-ledger.ts'
import { type Sheet, sheetLimits } from '../sheet.ts'
import { readDateStyles } from './date-styles.ts'
import { type Relationship, readPart, relationshipsOf } from './parts.ts'
import { readStrings } from './strings.ts'
import { readWorksheet, type Workbook } from './worksheet.ts'

interface SheetEntry {
  readonly name: string
  readonly relationship: string
  readonly isHidden: boolean
}

/** Days between the epochs of 1900 and 1904. */
const epochs = 1462

function readDirectory(zip: Zip, part: string): { readonly sheets: SheetEntry[]; readonly serialOffset: number } {
  const sheets: SheetEntry[] = []
  let serialOffset = 0
  readPart(zip, part, {
    opened: ({ local, value }, path) => {
      if (local === 'workbookPr' && /^(?:1|true)$/.test(value('date1904') ?? '')) serialOffset = epochs
      if (local === 'sheet' && path.at(-2) === 'sheets')
        sheets.push({
          name: value('name') ?? '',
          relationship: value('id') ?? '',
          isHidden: /hidden/i.test(value('state') ?? ''),
        })
    },
  })
  return { sheets, serialOffset }
}

const partOf = (relationships: readonly Relationship[], type: string): string | undefined =>
  relationships.find((relationship) => relationship.type === type)?.part

/** The worksheets of an .xlsx file in their order. Charts, macros and whatever lies outside the file are not looked at. */
export function readWorkbook(zip: Zip): Sheet[] {
  const main = partOf(relationshipsOf(zip, ''), 'officeDocument') ?? 'xl/workbook.xml'
  const relationships = relationshipsOf(zip, main)
  const { sheets, serialOffset } = readDirectory(zip, main)
  if (sheets.length > sheetLimits.sheets) throw new NoLedger({ code: 'too-many-sheets', limit: sheetLimits.sheets })
  const workbook: Workbook = {
    strings: readStrings(zip, partOf(relationships, 'sharedStrings')),
    dateStyles: readDateStyles(zip, partOf(relationships, 'styles')),
    serialOffset,
    count: { cells: 0 },
  }
  return sheets.flatMap(({ name, relationship, isHidden }) => {
    const target = relationships.find(({ id }) => id === relationship) ?? refuse('damaged')
    if (target.type !== 'worksheet') return []
    return [{ name, isHidden, serialOffset, ...readWorksheet(zip, target.part, workbook) }]
  })
}

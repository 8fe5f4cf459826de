import type { SheetCell, SheetContent, SheetStyle } from '../../text/sheet.ts'

// The parts of an .xlsx file (ECMA-376, SpreadsheetML) as text: as little as every spreadsheet program reads.

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What XML cannot hold is left out. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
/** What a cell of Excel can hold. */
const longestText = 32_000

const escaped = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(unwritable, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // In a cell `_x000D_` would be read as the character it names.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A, B, … Z, AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (column % 26))
}

const styleNumbers: Readonly<Record<SheetStyle, number>> = { plain: 0, head: 1, missing: 2, derived: 3, long: 4 }

function cellPart(cell: SheetCell, row: number, column: number): string {
  const at = `r="${letters(column)}${row}" s="${styleNumbers[cell.style]}"`
  if (cell.kind === 'number') return `<c ${at}><v>${cell.digits}</v></c>`
  if (cell.text === '') return `<c ${at}/>`
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
}

function paneOf({ frozen }: SheetContent): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return ''
  const { rows, columns } = frozen
  const corner = `${letters(columns)}${rows + 1}`
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`
}

function columnsOf({ rows, widths }: SheetContent): string {
  const count = Math.max(1, ...rows.map((cells) => cells.length))
  const columns = Array.from({ length: count }, (_, at) => {
    const width = widths[Math.min(at, widths.length - 1)] ?? 10
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  return `<cols>${columns.join('')}</cols>`
}

export function sheetPart(sheet: SheetContent): string {
  const rows = sheet.rows.map((cells, at) => {
    const row = at + 1
    return `<row r="${row}">${cells.map((cell, column) => cellPart(cell, row, column)).join('')}</row>`
  })
  const view = `<sheetViews><sheetView workbookViewId="0">${paneOf(sheet)}</sheetView></sheetViews>`
  return `${head}<worksheet xmlns="${main}">${view}${columnsOf(sheet)}<sheetData>${rows.join('')}</sheetData></worksheet>`
}

const nameOf = ({ name }: SheetContent): string => escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))

export const workbookPart = (sheets: readonly SheetContent[]): string => {
  const entries = sheets.map((sheet, at) => `<sheet name="${nameOf(sheet)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`
}

export const workbookRelations = (sheets: readonly SheetContent[]): string => {
  const entries = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/>`
  return `${head}<Relationships xmlns="${packaged}/relationships">${entries.join('')}${styles}</Relationships>`
}

export const packageRelations = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const contentTypes = (sheets: readonly SheetContent[]): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const entries = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${entries.join('')}</Types>`
}

/** One format for each {@link SheetStyle}, in their order. */
export const stylesPart = `${head}<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="11"/><color rgb="FF808080"/><name val="宋体"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`

import type { SheetCell, SheetContent, SheetStyle } from '../../text/sheet.ts'
import { heightOf, widthAt } from './layout.ts'

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

const styleNumbers: Readonly<Record<SheetStyle, number>> = {
  plain: 0,
  head: 1,
  missing: 2,
  derived: 3,
  long: 4,
  wrong: 5,
}

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

const columnCount = ({ rows }: SheetContent): number =>
  Math.max(1, ...rows.map((cells) => cells.reduce((at, cell) => at + spanOf(cell), 0)))

function columnsOf(sheet: SheetContent): string {
  const columns = Array.from(
    { length: columnCount(sheet) },
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthAt(sheet, at)}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

const spanOf = (cell: SheetCell): number => (cell.kind === 'text' ? (cell.span ?? 1) : 1)

/** 「A2:G2」 for every cell over several columns. They are the last of their rows, so that no cell lies under them. */
function mergesOf({ rows }: SheetContent): string {
  const merges = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const span = spanOf(cell)
      return span > 1 ? [`<mergeCell ref="${letters(column)}${row + 1}:${letters(column + span - 1)}${row + 1}"/>`] : []
    }),
  )
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
}

/** A4, lying, as wide as the paper; the number of the page below. */
const printed = ({ pagesWide = 1 }: SheetContent): string =>
  [
    '<printOptions gridLines="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R第&amp;P页，共&amp;N页</oddFooter></headerFooter>',
  ].join('')

export function sheetPart(sheet: SheetContent): string {
  const rows = sheet.rows.map((cells, at) => {
    const row = at + 1
    return `<row r="${row}" ht="${heightOf(sheet, cells)}" customHeight="1">${cells.map((cell, column) => cellPart(cell, row, column)).join('')}</row>`
  })
  const properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
  const view = `<sheetViews><sheetView workbookViewId="0">${paneOf(sheet)}</sheetView></sheetViews>`
  const data = `<sheetData>${rows.join('')}</sheetData>${mergesOf(sheet)}${printed(sheet)}`
  return `${head}<worksheet xmlns="${main}">${properties}${view}${columnsOf(sheet)}${data}</worksheet>`
}

const nameOf = ({ name }: SheetContent): string => escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))

/** What stays in view on the screen stands on every page. */
function titlesOf(sheet: SheetContent, at: number): string[] {
  const { rows = 0, columns = 0 } = sheet.frozen ?? {}
  const name = `'${nameOf(sheet).replaceAll("'", "''")}'`
  const places = [
    ...(columns > 0 ? [`${name}!$A:$${letters(columns - 1)}`] : []),
    ...(rows > 0 ? [`${name}!$1:$${rows}`] : []),
  ]
  return places.length === 0
    ? []
    : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${places.join(',')}</definedName>`]
}

export const workbookPart = (sheets: readonly SheetContent[]): string => {
  const entries = sheets.map((sheet, at) => `<sheet name="${nameOf(sheet)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const titles = sheets.flatMap(titlesOf)
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets>${names}</workbook>`
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

const font = (inside: string): string => `<font>${inside}<name val="宋体"/></font>`
const fill = (inside: string): string => `<fill>${inside}</fill>`
const solid = (color: string): string =>
  fill(`<patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill>`)
const format = (fontId: number, fillId: number, wraps: boolean): string =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${wraps ? 'wrapText="1" ' : ''}vertical="center"/></xf>`

const fonts = [
  font('<sz val="11"/>'),
  font('<b/><sz val="11"/>'),
  font('<sz val="11"/><color rgb="FF808080"/>'),
  font('<sz val="11"/><color rgb="FF9C0006"/>'),
]
const fills = [
  fill('<patternFill patternType="none"/>'),
  fill('<patternFill patternType="gray125"/>'),
  solid('FFE7E6E6'),
  solid('FFFFF2CC'),
  solid('FFFFC7CE'),
]
/** One for each {@link SheetStyle}, in the order of their numbers. */
const formats = [
  format(0, 0, false),
  format(1, 2, true),
  format(0, 3, true),
  format(2, 0, false),
  format(0, 0, true),
  format(3, 4, true),
]

export const stylesPart = [
  `${head}<styleSheet xmlns="${main}"><fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
  `<fills count="${fills.length}">${fills.join('')}</fills>`,
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`,
].join('')

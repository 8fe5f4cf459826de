import { strToU8, zipSync } from 'fflate'

// Workbooks written as programs write them, cell by cell, so that what is read was not written by the reader's own hand.

/** A text, a number, a day as a serial number with a date style, or raw XML of a cell's inside. */
export type Content =
  | string
  | number
  | { readonly serial: number; readonly style?: 1 | 2 | 3 }
  | { readonly raw: string }
  | undefined

export interface SheetOptions {
  readonly name?: string
  readonly rows: readonly (readonly Content[])[]
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly state?: 'hidden' | 'veryHidden'
}

export interface WorkbookOptions {
  readonly sheets: readonly SheetOptions[]
  readonly dialect: 'shared' | 'inline'
  readonly date1904?: boolean
  /** Parts beside the usual ones, or in the place of them. */
  readonly parts?: Readonly<Record<string, string>>
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
<numFmt numFmtId="177" formatCode="0.00_ "/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="177"/></cellXfs></styleSheet>`

/** Excel keeps texts apart and refers to them; WPS exports and libraries often write them where they stand. */
export function workbook({ sheets, dialect, date1904, parts = {} }: WorkbookOptions): Uint8Array {
  const strings: string[] = []
  const prefix = dialect === 'inline' ? 'x:' : ''
  const shared = (text: string): number => {
    const known = strings.indexOf(text)
    return known >= 0 ? known : strings.push(text) - 1
  }
  const cell = (content: Content, row: number, column: number): string => {
    if (content === undefined || content === '')
      return dialect === 'shared' ? `<c r="${letter(column)}${row}" s="4"/>` : ''
    const at = dialect === 'shared' ? ` r="${letter(column)}${row}"` : ` r="${letter(column)}${row}"`
    if (typeof content === 'number') return `<${prefix}c${at}><${prefix}v>${content}</${prefix}v></${prefix}c>`
    if (typeof content === 'string')
      return dialect === 'shared'
        ? `<c${at} t="s"><v>${shared(content)}</v></c>`
        : `<x:c${at} t="inlineStr"><x:is><x:t xml:space="preserve">${escaped(content)}</x:t></x:is></x:c>`
    if ('raw' in content) return content.raw.replace('<c', `<${prefix}c${at}`).replaceAll('</c>', `</${prefix}c>`)
    return `<${prefix}c${at} s="${content.style ?? 1}"><${prefix}v>${content.serial}</${prefix}v></${prefix}c>`
  }
  const sheetXml = ({ rows, merges = [], hiddenRows = [] }: SheetOptions): string => {
    const body = rows.map((cells, index) => {
      const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : ''
      const inside = cells.map((content, column) => cell(content, index + 1, column)).join('')
      return inside === '' ? '' : `<${prefix}row r="${index + 1}"${hidden}>${inside}</${prefix}row>`
    })
    const merged = merges.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('')
    const declared = dialect === 'inline' ? `xmlns:x="${main}"` : `xmlns="${main}"`
    return `<?xml version="1.0" encoding="UTF-8"?><${prefix}worksheet ${declared}><${prefix}sheetData>${body.join('')}</${prefix}sheetData>${
      merged === '' ? '' : `<${prefix}mergeCells>${merged}</${prefix}mergeCells>`
    }</${prefix}worksheet>`
  }
  const sheetFiles = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const)
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${officeRelationships}/officeDocument" Target="${dialect === 'inline' ? '/' : ''}xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${officeRelationships}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packageRelationships}">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId90" Type="${officeRelationships}/styles" Target="styles.xml"/>${
      dialect === 'shared'
        ? `<Relationship Id="rId91" Type="${officeRelationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>`
        : ''
    }</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheetFiles),
    // Runs of differently set letters, with a reading aid over the first that is no part of the text.
    ...(dialect === 'shared'
      ? {
          'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="${main}">${strings
            .map(
              (text) =>
                `<si><r><t xml:space="preserve">${escaped(text.slice(0, 2))}</t></r><r><t xml:space="preserve">${escaped(text.slice(2))}</t></r><rPh sb="0" eb="1"><t>拼音</t></rPh></si>`,
            )
            .join('')}</sst>`,
        }
      : {}),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** The serial number of a day, counted from 1900 or 1904. */
export const serialOf = (day: string, date1904 = false): number =>
  Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 - (date1904 ? 1462 : 0)

export const csv = (rows: readonly (readonly Content[])[], delimiter = ','): string =>
  rows
    .map((cells) =>
      cells
        .map((content) =>
          typeof content === 'object' && 'serial' in content ? String(content.serial) : String(content ?? ''),
        )
        .map((text) => (/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text))
        .join(delimiter),
    )
    .join('\r\n')

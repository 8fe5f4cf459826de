import { strToU8, zipSync } from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')

const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`

/** The parts of a Word document as small as it can be. */
export const wordParts = (
  xml: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relations,
      'word/document.xml': xml,
      ...more,
    }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )

/** A Word document whose body is given as XML. */
export const wordFile = (body: string, more?: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(wordParts(documentXml(body), more))

export const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
export const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

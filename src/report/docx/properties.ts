import type { ReportDocument } from '../document.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Title and author as programs list them, with the report's own date: the library would write the time of building. */
export function coreProperties({ title, organ, dated }: ReportDocument): { path: string; data: string } {
  const time = `${/^\d{4}-\d{2}-\d{2}$/.test(dated) ? dated : '2000-01-01'}T00:00:00Z`
  return {
    path: 'docProps/core.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organ)}</dc:creator>` +
      `<cp:lastModifiedBy>${escaped(organ)}</cp:lastModifiedBy>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
      '<dc:language>zh-CN</dc:language></cp:coreProperties>',
  }
}

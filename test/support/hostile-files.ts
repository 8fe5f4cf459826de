import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { documentXml, p, tbl, tc, tr, wordFile, wordParts } from './word-file.ts'

// Files that are broken, are something else than their name says, or were made to harm whoever opens them. Each is made anew when asked
// for, so that a list of them holds no memory.

export interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array
  /** May also be read: it is odd and does no harm. */
  readonly mayBeRead?: true
}

const title = p('安澜镇人民政府2021年政府信息公开工作年度报告')
const report = `${title}${p('一、总体情况')}${p('按月检查。')}`
const text =
  (content: string): (() => Uint8Array) =>
  () =>
    strToU8(content)
const bytes =
  (...content: number[]): (() => Uint8Array) =>
  () =>
    Uint8Array.from([...content, ...new Array<number>(600).fill(7)])
const word = (body: string, more?: Record<string, string | Uint8Array>) => (): Uint8Array => wordFile(body, more)
/** Not deflated, so that it is not refused for how far it would inflate. */
const xml = (content: () => string) => (): Uint8Array => zipSync(wordParts(content()), { level: 0 })
const many = (count: number, content: string): string => content.repeat(count)

interface Stored {
  readonly name: string
  readonly data: Uint8Array
  readonly size?: number
  readonly stored?: number
  readonly method?: number
  readonly flags?: number
  readonly at?: number
  readonly crc?: number
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
const crcOf = (data: Uint8Array): number => {
  let value = 0xffffffff
  for (const byte of data) value = crcTable[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** A zip file whose directory says what it is told to say. */
function forgedZip(entries: readonly Stored[], end: { count?: number; directory?: number } = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, size, stored, method = 8, flags = 0, at: claimed, crc } of entries) {
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data)
    const nameBytes = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(method, 8)
    head.writeUInt16LE(nameBytes.length, 26)
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(flags, 8)
    record.writeUInt16LE(method, 10)
    record.writeUInt32LE(crc ?? crcOf(data), 16)
    record.writeUInt32LE(stored ?? packed.length, 20)
    record.writeUInt32LE(size ?? data.length, 24)
    record.writeUInt16LE(nameBytes.length, 28)
    record.writeUInt32LE(claimed ?? at, 42)
    parts.push(head, nameBytes, packed)
    directory.push(record, nameBytes)
    at += 30 + nameBytes.length + packed.length
  }
  const tail = Buffer.alloc(22)
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  tail.writeUInt32LE(0x06054b50, 0)
  tail.writeUInt16LE(end.count ?? entries.length, 8)
  tail.writeUInt16LE(end.count ?? entries.length, 10)
  tail.writeUInt32LE(length, 12)
  tail.writeUInt32LE(end.directory ?? at, 16)
  return Buffer.concat([...parts, ...directory, tail])
}

const main = 'word/document.xml'
const sound = strToU8(documentXml(report))
const forged = (entry: Partial<Stored>, end?: { count?: number; directory?: number }) => (): Uint8Array =>
  forgedZip([{ name: main, data: sound, ...entry }], end)

/** A compound file with empty streams of these names. */
function oleFile(names: readonly string[], change?: (file: Buffer) => unknown): Uint8Array {
  const file = Buffer.alloc(512 + 512 * 4, 0)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(4096, 56)
  file.writeUInt32LE(0xfffffffe, 60)
  file.writeUInt32LE(0xfffffffe, 68)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  const sectors = [0xfffffffd, 2, 0xfffffffe, 0xfffffffe]
  for (let index = 0; index < 128; index++) file.writeUInt32LE(sectors[index] ?? 0xffffffff, 512 + index * 4)
  const entry = (index: number, name: string, type: number, right: number, child: number): void => {
    const at = 1024 + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, at + 64)
    file[at + 66] = type
    file.writeUInt32LE(0xffffffff, at + 68)
    file.writeUInt32LE(right, at + 72)
    file.writeUInt32LE(child, at + 76)
    file.writeUInt32LE(3, at + 116)
    file.writeUInt32LE(0, at + 120)
  }
  entry(0, 'Root Entry', 5, 0xffffffff, 1)
  for (const [index, name] of names.entries())
    entry(index + 1, name, 2, index + 2 <= names.length ? index + 2 : 0xffffffff, 0xffffffff)
  change?.(file)
  return file
}

const table = (rows: number, cells: number): string => tbl(many(rows, tr(many(cells, tc('0')))))
const megabytes = (count: number, fill: number): Uint8Array => new Uint8Array(count * 1024 * 1024).fill(fill)
const laughs = `<!DOCTYPE w:document [<!ENTITY a "哈">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${many(10, index === 0 ? '&a;' : `&a${index - 1};`)}">`).join('')}]>`
const withDoctype = (doctype: string, body = report): string =>
  documentXml(body).replace('<w:document', `${doctype}<w:document`)
const utf16 = (content: string, order: 'le' | 'be'): Uint8Array => {
  const plain = Buffer.from(content, 'utf16le')
  return order === 'le' ? plain : plain.swap16()
}

const containers: readonly HostileFile[] = [
  { name: 'empty.docx', make: () => new Uint8Array() },
  { name: 'blank.txt', make: text(' \n\t\r\n　') },
  { name: 'of-26-megabytes.docx', make: () => megabytes(26, 0) },
  { name: 'of-24-megabytes.txt', make: () => megabytes(24, 0x61) },
  { name: 'zeros.docx', make: () => megabytes(2, 0) },
  { name: 'one-byte.docx', make: () => Uint8Array.of(0x50) },
  { name: 'two-bytes.docx', make: text('PK') },
  { name: 'zip-end-alone.docx', make: () => forgedZip([]) },
  ...[10, 100, 300, 600].map((length) => ({
    name: `cut-at-${length}.docx`,
    make: () => wordFile(report).subarray(0, length),
  })),
  { name: 'cut-in-half.docx', make: () => wordFile(report).subarray(0, wordFile(report).length >> 1) },
  { name: 'without-its-head.docx', make: () => wordFile(report).subarray(40) },
  { name: 'another-archive.docx', make: () => zipSync({ 'a.txt': strToU8('1') }) },
  { name: 'archive-of-archives.zip', make: () => zipSync({ 'a.zip': zipSync({ 'b.zip': megabytes(1, 0) }) }) },
  { name: 'workbook.docx', make: () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }) },
  {
    name: 'ledger.xlsx',
    make: () => zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/worksheets/sheet1.xml': megabytes(4, 0x20) }),
  },
  { name: 'slides.docx', make: () => zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }) },
  { name: 'open-document.docx', make: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }) },
  { name: 'without-document.docx', make: () => zipSync({ '[Content_Types].xml': strToU8('<a/>') }) },
  { name: 'bomb.docx', make: () => zipSync(wordParts(documentXml(report + p(many(20_000_000, ' '))))) },
  { name: 'bomb-beside.docx', make: word(report, { 'word/media/a.bin': megabytes(20, 0) }) },
  {
    name: 'many-bombs.docx',
    make: word(
      report,
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`word/media/${index}`, megabytes(4, 0)])),
    ),
  },
  {
    name: 'ten-thousand-entries.docx',
    make: () =>
      forgedZip(Array.from({ length: 10_000 }, (_, index) => ({ name: `a${index}`, data: new Uint8Array(1) }))),
  },
  {
    name: 'says-too-little.docx',
    make: () => forgedZip([{ name: main, data: strToU8(documentXml(p(many(3_000_000, '0')))), size: 100 }]),
  },
  { name: 'says-too-much.docx', make: forged({ size: 4_000_000 }) },
  { name: 'says-four-gigabytes.docx', make: forged({ size: 0xffffffff, stored: 0xffffffff }) },
  { name: 'says-a-gigabyte.docx', make: forged({ size: 1 << 30 }) },
  { name: 'wrong-checksum.docx', make: forged({ crc: 1 }) },
  { name: 'stored-longer-than-file.docx', make: forged({ stored: 900_000 }) },
  { name: 'points-outside.docx', make: forged({ at: 0x7fffffff }) },
  { name: 'points-at-directory.docx', make: forged({ at: 600 }) },
  { name: 'directory-outside.docx', make: forged({}, { directory: 0x7ffffff0 }) },
  { name: 'more-entries-than-there-are.docx', make: forged({}, { count: 60 }) },
  { name: 'unknown-compression.docx', make: forged({ method: 99 }) },
  { name: 'encrypted-entry.docx', make: forged({ flags: 1 }) },
  {
    name: 'same-name-twice.docx',
    make: () =>
      forgedZip([
        { name: main, data: sound },
        { name: main, data: strToU8('<a/>') },
      ]),
  },
  {
    name: 'overlapping.docx',
    make: () =>
      forgedZip([
        { name: main, data: sound },
        ...Array.from({ length: 500 }, (_, index) => ({ name: `a${index}`, data: sound, at: 0 })),
      ]),
  },
  ...['../../etc/passwd', '/etc/passwd', 'C:\\a', 'a\\..\\..\\b', 'a\0b'].map((path, index) => ({
    name: `path-${index}.docx`,
    make: () =>
      forgedZip([
        { name: main, data: sound },
        { name: path, data: sound },
      ]),
  })),
  {
    name: 'endless-name.docx',
    make: () =>
      forgedZip([
        { name: main, data: sound },
        { name: many(60_000, 'a'), data: sound },
      ]),
  },
]

const documents: readonly HostileFile[] = [
  { name: 'billion-laughs.docx', make: xml(() => withDoctype(laughs, report + p('&a19;'))) },
  {
    name: 'external-entity.docx',
    make: xml(() => withDoctype('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', report + p('&x;'))),
  },
  { name: 'external-dtd.docx', make: xml(() => withDoctype('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">')) },
  {
    name: 'quadratic-entity.docx',
    make: xml(() => withDoctype(`<!DOCTYPE a [<!ENTITY x "${many(100_000, 'a')}">]>`, report + p(many(5000, '&x;')))),
  },
  { name: 'unknown-entity.docx', make: word(report + p('&nbsp;')) },
  {
    name: 'external-relation.docx',
    mayBeRead: true,
    make: word(report, {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="a"><Relationship Id="r9" Type="t" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>',
    }),
  },
  {
    name: 'external-document.docx',
    mayBeRead: true,
    make: word(report, {
      '_rels/.rels':
        '<Relationships xmlns="a"><Relationship Id="r1" Type="x/officeDocument" Target="http://127.0.0.1:9/a" TargetMode="External"/></Relationships>',
    }),
  },
  { name: 'relations-bomb.docx', make: word(report, { '_rels/.rels': `<!DOCTYPE a><a>${many(100_000, '<b/>')}</a>` }) },
  { name: 'macros.docx', make: word(report, { 'word/vbaProject.bin': 'x' }) },
  { name: 'deep.docx', make: xml(() => documentXml(many(200_000, '<w:sdt>') + many(200_000, '</w:sdt>'))) },
  {
    name: 'deep-tables.docx',
    make: xml(() => documentXml(many(3000, '<w:tbl><w:tr><w:tc>') + many(3000, '</w:tc></w:tr></w:tbl>'))),
  },
  { name: 'unclosed.docx', make: xml(() => documentXml(report).replace('</w:body>', '')) },
  { name: 'crossed-tags.docx', make: word('<w:p><w:r></w:p></w:r>') },
  { name: 'not-xml.docx', make: xml(() => 'hello') },
  { name: 'empty-xml.docx', make: xml(() => '') },
  { name: 'cut-xml.docx', make: xml(() => documentXml(report).slice(0, -60)) },
  {
    name: 'million-attributes.docx',
    make: xml(() =>
      documentXml(`<w:p ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`),
    ),
  },
  {
    name: 'long-attribute.docx',
    mayBeRead: true,
    make: xml(() => documentXml(`<w:p w:a="${many(8_000_000, 'a')}"/>${report}`)),
  },
  { name: 'long-tag-name.docx', mayBeRead: true, make: xml(() => documentXml(`<${many(4_000_000, 'a')}/>${report}`)) },
  {
    name: 'long-comment.docx',
    mayBeRead: true,
    make: xml(() => documentXml(`<!--${many(8_000_000, 'a')}-->${report}`)),
  },
  { name: 'long-paragraph.docx', mayBeRead: true, make: xml(() => documentXml(report + p(many(8_000_000, '好')))) },
  { name: 'million-paragraphs.docx', make: xml(() => documentXml(report + many(1_000_000, '<w:p/>'))) },
  { name: 'million-rows.docx', make: xml(() => documentXml(report + table(150_000, 1))) },
  { name: 'million-columns.docx', make: xml(() => documentXml(report + table(1, 150_000))) },
  { name: 'million-cells.docx', make: xml(() => documentXml(report + table(4000, 60))) },
  { name: 'huge-span.docx', make: word(report + tbl(tr(tc('a', '<w:gridSpan w:val="99999999"/>'), tc('b')))) },
  {
    name: 'negative-span.docx',
    mayBeRead: true,
    make: word(report + tbl(tr(tc('a', '<w:gridSpan w:val="-5"/>'), tc('b')))),
  },
  { name: 'cells-without-table.docx', mayBeRead: true, make: word(report + tc('1') + tr(tc('2'))) },
  {
    name: 'invalid-utf8.docx',
    make: () =>
      zipSync(
        wordParts('', {
          'word/document.xml': Uint8Array.from([...strToU8(documentXml(report)).slice(0, 600), 0xff, 0xfe, 0xc0]),
        }),
      ),
  },
  {
    name: 'utf16-xml.docx',
    make: () => zipSync(wordParts('', { 'word/document.xml': utf16(`\ufeff${documentXml(report)}`, 'le') })),
  },
  { name: 'nul-in-xml.docx', make: word(p('a\0b')) },
  { name: 'labels-without-end.docx', make: xml(() => documentXml(title + table3(3000))) },
]

/** Rows that look like the form's and are not, as many as there may be. */
function table3(rows: number): string {
  const row = (index: number): string =>
    tr(tc(`${index}.其他法律行政法规禁止公开的第${index}种情形及其说明和补充`), many(7, tc('0')))
  return tbl(tr(tc('申请人情况'), tc('自然人')), ...Array.from({ length: rows }, (_, index) => row(index)))
}

const compound: readonly HostileFile[] = [
  { name: 'password.docx', make: () => oleFile(['EncryptionInfo', 'EncryptedPackage']) },
  { name: 'workbook.xls', make: () => oleFile(['Workbook']) },
  { name: 'table.et', make: () => oleFile(['Book']) },
  { name: 'slides.ppt', make: () => oleFile(['PowerPoint Document']) },
  { name: 'works.wps', make: () => oleFile(['MatOST', 'CONTENTS']) },
  { name: 'kingsoft.wps', make: () => oleFile(['WordDocument', '1Table']) },
  { name: 'no-table.doc', make: () => oleFile(['WordDocument']) },
  { name: 'directory-loop.doc', make: () => oleFile(['WordDocument'], (file) => file.writeUInt32LE(1, 512 + 4)) },
  { name: 'entry-loop.doc', make: () => oleFile(['a', 'b'], (file) => file.writeUInt32LE(1, 1024 + 256 + 72)) },
  { name: 'table-of-tables-loop.doc', make: () => oleFile(['a'], (file) => file.writeUInt32LE(3, 68)) },
  {
    name: 'huge-stream.doc',
    make: () => oleFile(['WordDocument'], (file) => file.writeUInt32LE(0xfffffff0, 1024 + 128 + 120)),
  },
  {
    name: 'huge-root.doc',
    make: () =>
      oleFile(['WordDocument'], (file) => {
        file.writeUInt32LE(0xffffff00, 1024 + 120)
        file.writeUInt32LE(64, 1024 + 128 + 120)
      }),
  },
  { name: 'odd-sectors.doc', make: () => oleFile(['WordDocument'], (file) => file.writeUInt16LE(31, 30)) },
  { name: 'cut.doc', make: () => oleFile(['WordDocument']).subarray(0, 700) },
  { name: 'head-alone.doc', make: () => oleFile([]).subarray(0, 8) },
]

const others: readonly HostileFile[] = [
  { name: 'report.pdf', make: text('%PDF-1.7\n1 0 obj\n') },
  { name: 'report-pdf.docx', make: text('%PDF-1.7\n1 0 obj\n') },
  { name: 'photo.png', make: bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
  { name: 'photo.docx', make: bytes(0xff, 0xd8, 0xff, 0xe0) },
  { name: 'photo.heic', make: bytes(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63) },
  { name: 'archive.rar', make: bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0) },
  { name: 'archive.7z', make: bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c) },
  { name: 'film.mp4', make: bytes(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d) },
  { name: 'rich.doc', make: text('{\\rtf1\\ansi 2021}') },
  { name: 'page.doc', make: text('<html><body><table><tr><td>申请人情况</td></tr></table></body></html>') },
  {
    name: 'page-in-xml.doc',
    make: text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
  },
  { name: 'letter.doc', make: text('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\ntext/html') },
  { name: 'program.docx', make: bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0) },
  { name: 'noise.txt', make: () => Uint8Array.from({ length: 50_000 }, (_, index) => (index * index * 31 + 7) & 0xff) },
  { name: 'nul.txt', make: text(`安澜镇人民政府2021年政府信息公开工作年度报告\n\0${many(1000, '\0')}`) },
  { name: 'half-utf8.txt', make: () => Uint8Array.from([...strToU8('2021年政府信息公开工作年度报告\n'), 0xe5, 0xae]) },
  {
    name: 'half-utf16.txt',
    make: () => Uint8Array.from([0xff, 0xfe, ...utf16('2021年政府信息公开', 'le'), 0x00, 0xd8]),
  },
  { name: 'one-line.txt', make: text(`2021年政府信息公开工作年度报告${many(1_900_000, '0 ')}`) },
  { name: 'million-lines.txt', make: text(`2021年政府信息公开工作年度报告\n${many(500_000, '0\n')}`) },
  { name: 'million-tabs.txt', make: text(`2021年政府信息公开工作年度报告\n申请人情况\n${many(90_000, '\t')}`) },
  {
    name: 'endless-table.txt',
    make: text(
      `2021年政府信息公开工作年度报告\n申请人情况\n${Array.from({ length: 20_000 }, (_, index) => `${index}.要求提供公开出版物之${index}\n0`).join('\n')}`,
    ),
  },
  {
    name: 'endless-ordinals.txt',
    make: text(`2021年政府信息公开工作年度报告\n申请人情况\n${many(9000, '1.')}\n${many(9000, '（一）')}`),
    mayBeRead: true,
  },
  {
    name: 'endless-brackets.txt',
    make: text(`2021年政府信息公开工作年度报告\n申请人情况\n${many(20_000, '（')}\n${many(20_000, '（a')}`),
    mayBeRead: true,
  },
  {
    name: 'endless-spaces.txt',
    make: text(`2021年政府信息公开工作年度报告\n申请人情况\n${many(40_000, ' ')}x\n${many(30_000, '0 ')}x`),
    mayBeRead: true,
  },
  { name: 'endless-title.txt', make: text(`${many(90_000, '2021年')}政府信息公开工作年度报告`) },
  { name: 'story.txt', make: text('从前有座山，山里有座庙。') },
  { name: 'no-year.txt', make: text('安澜镇政府信息公开工作年度报告\n一、总体情况\n好。') },
  { name: 'year-1999.txt', make: text('安澜镇1999年政府信息公开工作年度报告\n一、总体情况\n好。') },
  { name: 'deep.json', make: text(`{"figures":${many(400_000, '[')}`) },
  { name: 'of-20-megabytes.json', make: () => strToU8(`{"a":${many(10_000_000, '[ ')}`) },
  {
    name: 'deep-and-long.json',
    make: text(
      `{"year":2021,"figures":{},"derived":${many(90, '{"a":')}1${many(90, '}')},"x":"${many(4_000_000, 'a')}"}`,
    ),
  },
  {
    name: 'many-keys.json',
    make: text(`{"year":2021,"figures":{${Array.from({ length: 150_000 }, (_, index) => `"a${index}":1`).join(',')}}}`),
  },
  { name: 'broken.json', make: text('{"year":2021,') },
  { name: 'list.json', make: text('[1,2,3]') },
  { name: 'prototype.json', make: text('{"year":2021,"figures":{},"__proto__":{"a":1}}') },
]

export const hostileFiles: readonly HostileFile[] = [...containers, ...documents, ...compound, ...others]

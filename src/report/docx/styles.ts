import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { fonts, typeface } from './fonts.ts'
import { bodyTracking, halfPoints, linePitch, points, size, tableType } from './measures.ts'

export const styleId = {
  body: 'ReportBody',
  mark: 'ReportMark',
  pageNumber: 'ReportPageNumber',
  signature: 'ReportSignature',
  attachment: 'ReportAttachment',
  pageTitle: 'ReportPageTitle',
  table: 'ReportTable',
  tableLarge: 'ReportTableLarge',
  lead: 'ReportLead',
  clause: 'ReportClause',
} as const

const exactly = (value: number, around: { before?: number; after?: number } = {}) => ({
  line: points(value),
  lineRule: LineRuleType.EXACT,
  before: points(around.before ?? 0),
  after: points(around.after ?? 0),
})

/** Two characters; Word goes by the first figure, others by the second. */
const twoCharacters = { firstLineChars: 200, firstLine: points(2 * size.three) }

const heading = (font: (typeof fonts)[keyof typeof fonts], outlineLevel: number) => ({
  run: {
    font: typeface(font),
    size: halfPoints(size.three),
    bold: false,
    italics: false,
    color: '000000',
    characterSpacing: bodyTracking,
  },
  paragraph: { spacing: exactly(linePitch), indent: twoCharacters, keepNext: true, keepLines: true, outlineLevel },
})

const titleRun = { font: typeface(fonts.title), size: halfPoints(size.two), bold: false, color: '000000' }

const tableStyle = ({ size, line }: { size: number; line: number }) => ({
  run: { size: halfPoints(size) },
  paragraph: { spacing: exactly(line), alignment: AlignmentType.CENTER },
})

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: typeface(fonts.body),
        size: halfPoints(size.three),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(linePitch), alignment: AlignmentType.BOTH },
    },
    title: {
      run: titleRun,
      paragraph: { spacing: exactly(36, { after: linePitch }), alignment: AlignmentType.CENTER },
    },
    heading1: heading(fonts.heading, 0),
    heading2: heading(fonts.subheading, 1),
    heading3: heading(fonts.body, 2),
  },
  paragraphStyles: [
    {
      id: styleId.body,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: bodyTracking },
      paragraph: { indent: twoCharacters },
    },
    {
      id: styleId.signature,
      name: '落款',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, keepLines: true },
    },
    {
      id: styleId.attachment,
      name: '附件标识',
      basedOn: 'Normal',
      run: { font: typeface(fonts.heading) },
      paragraph: { alignment: AlignmentType.LEFT, keepNext: true },
    },
    {
      id: styleId.pageTitle,
      name: '附页标题',
      basedOn: 'Normal',
      run: titleRun,
      paragraph: { spacing: exactly(36), alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0 },
    },
    {
      id: styleId.mark,
      name: '草稿标识',
      basedOn: 'Normal',
      run: { font: typeface(fonts.heading), size: halfPoints(size.five), color: 'C00000' },
      paragraph: { spacing: exactly(14), alignment: AlignmentType.RIGHT },
    },
    {
      id: styleId.pageNumber,
      name: '页码数字',
      basedOn: 'Normal',
      run: { font: typeface(fonts.pageNumber), size: halfPoints(size.four) },
      paragraph: { spacing: exactly(18) },
    },
    { id: styleId.table, name: '表格文字', basedOn: 'Normal', ...tableStyle(tableType.s3) },
    { id: styleId.tableLarge, name: '表格文字（大）', basedOn: 'Normal', ...tableStyle(tableType.s2) },
  ],
  characterStyles: [
    { id: styleId.lead, name: '段首小标题', run: { font: typeface(fonts.subheading) } },
    { id: styleId.clause, name: '表格条款', run: { font: typeface(fonts.heading) } },
  ],
}

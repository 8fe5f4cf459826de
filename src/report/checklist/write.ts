import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  Packer,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { fontTable } from '../docx/fonts.ts'
import { columnTwips, halfPoints, points } from '../docx/measures.ts'
import { pageLayout } from '../docx/page.ts'
import { coreProperties } from '../docx/properties.ts'
import { settings } from '../docx/settings.ts'
import { styleId, styles } from '../docx/styles.ts'
import { run, textParagraph } from '../docx/text.ts'
import { withoutTimes } from '../docx/zip-times.ts'
import { printable } from '../printable.ts'
import { words } from '../words.ts'
import type { Checklist, ChecklistGroup } from './content.ts'

/** In tenths of a millimetre; together as wide as the text of a page. */
const columns = columnTwips([450, 220, 300, 330, 260])
const type = { size: halfPoints(9) }
const rowHeight = 15
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

interface Place {
  readonly text: string
  readonly left?: boolean
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]
}

const cell = ({ text, left = false, merge }: Place, column: number, keepNext: boolean): TableCell =>
  new TableCell({
    children: [
      textParagraph(styleId.table, [run(printable(text), type)], {
        alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: points(12) },
        ...(keepNext ? { keepNext } : {}),
      }),
    ],
    width: { size: columns[column]!, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(merge === undefined ? {} : { verticalMerge: merge }),
  })

const row = (places: readonly Place[], keepNext: boolean, isHeader = false): TableRow =>
  new TableRow({
    children: places.map((place, column) => cell(place, column, keepNext)),
    cantSplit: true,
    height: { value: points(rowHeight), rule: HeightRule.ATLEAST },
    ...(isHeader ? { tableHeader: true } : {}),
  })

/** The figures of one office, with one place for its signature beside all of them. */
const groupRows = ({ office, rows }: ChecklistGroup): TableRow[] =>
  rows.map(({ name, figure, source, words: said }, index) => {
    const merge = index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
    const signature: Place = {
      text: index === 0 && office !== undefined ? words.checklistOffice(office) : '',
      left: true,
      ...(rows.length > 1 ? { merge } : {}),
    }
    const places = [
      { text: name, left: true },
      { text: figure },
      { text: source },
      { text: said, left: true },
      signature,
    ]
    return row(places, index < rows.length - 1)
  })

const figureTable = (groups: readonly ChecklistGroup[]): Table =>
  new Table({
    rows: [
      row(
        words.checklistHeadings.map((text) => ({ text })),
        true,
        true,
      ),
      ...groups.flatMap(groupRows),
    ],
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 60, right: 60, top: 10, bottom: 10, marginUnitType: WidthType.DXA },
    borders,
  })

const small = (text: string, options: Parameters<typeof textParagraph>[2] = {}) =>
  textParagraph(styleId.table, [run(printable(text), { size: halfPoints(10.5) })], {
    alignment: AlignmentType.LEFT,
    spacing: { line: points(18) },
    ...options,
  })

export async function writeChecklist({ organ, year, state, day, groups, notes }: Checklist): Promise<Uint8Array> {
  const title = words.checklistTitle(year)
  const file = new Document({
    styles,
    sections: [
      {
        ...pageLayout(undefined),
        children: [
          textParagraph(styleId.pageTitle, [run(title)]),
          small(words.checklistHead(printable(organ), state, day), { spacing: { line: points(18), after: points(4) } }),
          figureTable(groups),
          ...notes.map((note, index) =>
            small(note, index === 0 ? { spacing: { line: points(18), before: points(6) } } : {}),
          ),
          small(words.checklistSignatures, { spacing: { line: points(24), before: points(6) } }),
        ],
      },
    ],
  })
  const properties = coreProperties({ title, organ: printable(organ), year, dated: day, blocks: [] })
  return withoutTimes(await Packer.toBuffer(file, false, [fontTable, settings, properties]))
}

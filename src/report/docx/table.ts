import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Table as ReportTable, TableCell as ReportTableCell } from '../document.ts'
import { type CellLook, cellParagraph } from './cell-text.ts'
import { columnTwips, points, tableType } from './measures.ts'
import { styleId } from './styles.ts'

interface TableLook extends CellLook {
  /** At least, in points. */
  readonly rowHeight: number
}

const looks: Record<ReportTable['id'], TableLook> = {
  s2: { ...tableType.s2, style: styleId.tableLarge, labels: AlignmentType.CENTER },
  s3: { ...tableType.s3, style: styleId.table, labels: AlignmentType.LEFT },
  s4: { ...tableType.s4, style: styleId.table, labels: AlignmentType.LEFT },
  t: { ...tableType.t, style: styleId.table, labels: AlignmentType.LEFT },
}

const cellMargin = 30
const cellMarginAbove = 15
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const openGround = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF2CC' }

/** A cell as one row sees it: where it begins, or going on from the row above. */
interface Place {
  readonly cell: ReportTableCell
  readonly continued: boolean
}

function placesByRow({ cells, rows }: ReportTable): Place[][] {
  const places: Place[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      places[row]!.push({ cell, continued: row > cell.row })
    }
  }
  return places.map((row) => row.toSorted((one, other) => one.cell.column - other.cell.column))
}

const widthIn = (columns: readonly number[], { column, columnSpan }: ReportTableCell): number =>
  columns.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0)

/** Merged cells are written out row by row: the library's own row spans would leave body text in the rows they cover. */
function tableCell({ cell, continued }: Place, look: CellLook, width: number, keepNext: boolean): TableCell {
  const merge = continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART
  const shown = continued ? { ...cell, text: '' } : cell
  return new TableCell({
    children: [cellParagraph(shown, { look, width: (width - 2 * cellMargin) / 20, keepNext })],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
    ...(cell.open ? { shading: openGround } : {}),
  })
}

export function reportTable(table: ReportTable): Table {
  const look = looks[table.id]
  const columns = columnTwips(table.columns)
  const rows = placesByRow(table).map((places, row) => {
    const headsOthers = !places.some(({ cell }) => cell.role === 'figure')
    const keepNext = row < table.rows - 1 && (headsOthers || table.together)
    return new TableRow({
      children: places.map((place) => tableCell(place, look, widthIn(columns, place.cell), keepNext)),
      cantSplit: true,
      height: { value: points(look.rowHeight), rule: HeightRule.ATLEAST },
      // The library would write false as a value that some readers take for true.
      ...(row < table.headerRows ? { tableHeader: true } : {}),
    })
  })
  return new Table({
    rows,
    // Without a grid of its own WPS drops the table.
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      left: cellMargin,
      right: cellMargin,
      top: cellMarginAbove,
      bottom: cellMarginAbove,
      marginUnitType: WidthType.DXA,
    },
    borders,
  })
}

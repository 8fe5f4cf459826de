import { requestCornerNote, requestTopHeader } from '../../schema/editions/requests.ts'
import type { TableEdition } from '../../schema/editions/shape.ts'
import type { ReportContent } from '../content.ts'
import { type Table, type TableCell, textWidth } from '../document.ts'
import { figureText } from '../figures.ts'
import { columnLabels, depthOf, inReadingOrder, pathOf, rowLabels } from './labels.ts'

// Room for three characters, for four, and for figures of five digits; the items get the rest.
const groupWidths = [125, 162]
const figureWidth = 104

/** Table three: its labels nested three deep on both sides, the printed relation in the corner. */
export function requestTable(content: ReportContent, { requests }: TableEdition): Table {
  const { rows, columns } = requests
  const rowPaths = rows.map(({ label }) => pathOf(label))
  const columnPaths = columns.map(({ label, group }) => [
    requestTopHeader,
    ...(group === undefined ? [label] : [group, label]),
  ])
  const labelColumns = depthOf(rowPaths)
  const headerRows = depthOf(columnPaths)
  const corner: TableCell = {
    row: 0,
    rowSpan: headerRows,
    column: 0,
    columnSpan: labelColumns,
    role: 'heading',
    text: requestCornerNote,
  }
  const figures = rows.flatMap((row, line) =>
    columns.map(
      (column, index): TableCell => ({
        row: headerRows + line,
        rowSpan: 1,
        column: labelColumns + index,
        columnSpan: 1,
        ...figureText(content, `s3.${row.id}.${column.id}`),
      }),
    ),
  )
  const narrow = groupWidths.slice(0, labelColumns - 1)
  const wide = textWidth - narrow.reduce((sum, width) => sum + width, 0) - columns.length * figureWidth
  return {
    kind: 'table',
    id: 's3',
    columns: [...narrow, wide, ...columns.map(() => figureWidth)],
    rows: headerRows + rows.length,
    headerRows,
    together: true,
    cells: inReadingOrder([
      corner,
      ...columnLabels(columnPaths, labelColumns),
      ...rowLabels(rowPaths, headerRows),
      ...figures,
    ]),
  }
}

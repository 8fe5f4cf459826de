import type { TableEdition } from '../../schema/editions/shape.ts'
import type { ReportContent } from '../content.ts'
import { type Table, type TableCell, textWidth } from '../document.ts'
import { figureText } from '../figures.ts'
import { columnLabels, depthOf, inReadingOrder, pathOf } from './labels.ts'

/** Table four: one line of figures under 行政复议 and the two ways into 行政诉讼. */
export function disputeTable(content: ReportContent, { disputes }: TableEdition): Table {
  const places = disputes.groups.flatMap((group) =>
    disputes.columns.map((column) => ({
      id: `s4.${group.id}.${column.id}`,
      path: [...pathOf(group.label), column.label],
    })),
  )
  const paths = places.map(({ path }) => path)
  const headerRows = depthOf(paths)
  const figures = places.map(
    ({ id }, column): TableCell => ({
      row: headerRows,
      rowSpan: 1,
      column,
      columnSpan: 1,
      ...figureText(content, id),
    }),
  )
  return {
    kind: 'table',
    id: 's4',
    columns: places.map(() => textWidth / places.length),
    rows: headerRows + 1,
    headerRows,
    together: true,
    cells: inReadingOrder([...columnLabels(paths, 0), ...figures]),
  }
}

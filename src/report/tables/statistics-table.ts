import type { StatisticsEdition } from '../../schema/editions/shape.ts'
import type { ReportContent } from '../content.ts'
import { type CellRole, type Table, type TableCell, textWidth } from '../document.ts'
import { figureText } from '../figures.ts'
import { words } from '../words.ts'
import { statisticsRows } from './statistics-rows.ts'

const unitWidth = 150
const countWidth = 230

const single = (row: number, column: number, role: CellRole, text: string): TableCell => ({
  row,
  rowSpan: 1,
  column,
  columnSpan: 1,
  role,
  text,
})

/** The 2008 form's one table: an indicator a line, with its unit and its figure. */
export function statisticsTable(content: ReportContent, { statistics }: StatisticsEdition): Table {
  const rows = statisticsRows(statistics.filter(({ id }) => content.form.cell(id) !== undefined))
  return {
    kind: 'table',
    id: 't',
    columns: [textWidth - unitWidth - countWidth, unitWidth, countWidth],
    rows: rows.length + 1,
    headerRows: 1,
    together: false,
    cells: [
      ...words.statisticsHeadings.map((text, column) => single(0, column, 'heading', text)),
      ...rows.flatMap(({ text, indent, hanging, id, unit }, line): TableCell[] => [
        { ...single(line + 1, 0, 'label', text), indent, hanging },
        single(line + 1, 1, unit === undefined ? 'blank' : 'heading', unit ?? ''),
        { ...single(line + 1, 2, 'blank', ''), ...(id === undefined ? {} : figureText(content, id)) },
      ]),
    ],
  }
}

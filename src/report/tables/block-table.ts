import type { Block, TableEdition } from '../../schema/editions/shape.ts'
import type { ReportContent } from '../content.ts'
import { type CellRole, type Table, type TableCell, textWidth } from '../document.ts'
import { figureText } from '../figures.ts'
import { words } from '../words.ts'
import { depthOf, inReadingOrder, pathOf, rowLabels } from './labels.ts'

/** Tenths of a millimetre for the labels: more where a row is split into named ones. */
const labelsWidth = (labelColumns: number): number => (labelColumns === 1 ? 480 : 600)

interface Line {
  readonly id: string
  readonly path: readonly string[]
}

/** The printed lines of a block: a row with named sub-rows is merged over them. */
const linesOf = ({ rows }: Block, subrows: readonly string[]): Line[] =>
  rows.flatMap(({ id, label, hasSubrows }) =>
    hasSubrows && subrows.length > 0
      ? subrows.map((name) => ({ id: `${id}[${name}]`, path: [label, name] }))
      : [{ id, path: pathOf(label) }],
  )

/** Where a block's columns stand in the widest block's: the last one takes what is left. */
function placesOf(count: number, total: number): { offset: number; columnSpan: number }[] {
  return Array.from({ length: count }, (_, offset) => ({
    offset,
    columnSpan: offset === count - 1 ? total - offset : 1,
  }))
}

interface Frame {
  readonly labelColumns: number
  readonly valueColumns: number
}

function blockCells(content: ReportContent, block: Block, frame: Frame, top: number): TableCell[] {
  const { labelColumns, valueColumns } = frame
  const lines = linesOf(block, content.form.subrows)
  const places = placesOf(block.columns.length, valueColumns)
  const headed = (row: number, column: number, columnSpan: number, role: CellRole, text: string): TableCell => ({
    row,
    rowSpan: 1,
    column,
    columnSpan,
    role,
    text,
  })
  return [
    headed(top, 0, labelColumns + valueColumns, 'clause', block.clause),
    headed(top + 1, 0, labelColumns, 'heading', words.blockHeading),
    ...block.columns.map(({ label }, index) =>
      headed(top + 1, labelColumns + places[index]!.offset, places[index]!.columnSpan, 'heading', label),
    ),
    ...widen(
      rowLabels(
        lines.map(({ path }) => path),
        top + 2,
      ),
      labelColumns,
    ),
    ...lines.flatMap(({ id }, line) =>
      block.columns.map(
        (column, index): TableCell => ({
          row: top + 2 + line,
          rowSpan: 1,
          column: labelColumns + places[index]!.offset,
          columnSpan: places[index]!.columnSpan,
          ...figureText(content, `s2.${id}.${column.id}`),
        }),
      ),
    ),
  ]
}

/** Labels of a block without sub-rows reach over the label columns another block needs. */
const widen = (labels: readonly TableCell[], labelColumns: number): TableCell[] => {
  const reach = Math.max(...labels.map(({ column, columnSpan }) => column + columnSpan))
  return labels.map((label) =>
    label.column + label.columnSpan === reach
      ? { ...label, columnSpan: label.columnSpan + labelColumns - reach }
      : label,
  )
}

/** Table two: the clauses of 第二十条 one under the other, each with its own headings. */
export function blockTable(content: ReportContent, { blocks }: TableEdition): Table {
  const { subrows } = content.form
  const labelColumns = depthOf(blocks.flatMap((block) => linesOf(block, subrows).map(({ path }) => path)))
  const valueColumns = Math.max(...blocks.map(({ columns }) => columns.length))
  const cells: TableCell[] = []
  let rows = 0
  for (const block of blocks) {
    cells.push(...blockCells(content, block, { labelColumns, valueColumns }, rows))
    rows += 2 + linesOf(block, subrows).length
  }
  return {
    kind: 'table',
    id: 's2',
    columns: [
      ...Array.from({ length: labelColumns }, () => labelsWidth(labelColumns) / labelColumns),
      ...Array.from({ length: valueColumns }, () => (textWidth - labelsWidth(labelColumns)) / valueColumns),
    ],
    rows,
    headerRows: 0,
    together: subrows.length <= 6,
    cells: inReadingOrder(cells),
  }
}

import { linesOf } from '../cell-lines.ts'
import { type Closing, closingAfter } from '../closing.ts'
import { type Block, page, type ReportDocument, type Signature, type Table, type TableCell } from '../document.ts'
import { bodyTracking, linePitch, size, tableType } from '../docx/measures.ts'
import { visible, wordBreak } from '../engine/characters.ts'
import { figureType, ownDigits } from '../figure-type.ts'
import { nameLines } from '../name-lines.ts'
import { apartFromMarks } from './marks.ts'

// What layout/report.typ is given: the words of the document and every measure it shares with the Word file.

const pointsPerTenth = 72 / 254

/** Millimetres for tenths. */
const millimetres = (tenths: number): number => tenths / 10

/** What stands at the left and at the right of a cell's text, in points. */
const cellMargins = 3

function cellData(cell: TableCell, table: Table, tall: boolean) {
  const { columns, id } = table
  const { row, column, rowSpan, columnSpan, role, indent = 0, hanging = 0, open = false } = cell
  const width = columns.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0)
  const room = width * pointsPerTenth - cellMargins
  const characters = room / tableType[id].size
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    room,
    role,
    lines: linesOf(cell, characters).map(visible),
    left: role === 'label' && tableType[id].labels === 'left',
    indent,
    hanging,
    ...(role === 'figure' ? { type: figureType(cell.text, room, tableType[id].size, ownDigits) } : {}),
    open,
    tall,
  }
}

/** Rows without a figure, each run of them with the row that follows: [first, how many]. The rows that repeat are together anyway. */
function claspsOf({ rows, headerRows, cells }: Table): [number, number][] {
  const withFigure = new Set(cells.filter(({ role }) => role === 'figure').map(({ row }) => row))
  const clasps: [number, number][] = []
  for (let row = headerRows; row < rows; row += 1) {
    const last = clasps.at(-1)
    if (withFigure.has(row)) continue
    if (last !== undefined && last[0] + last[1] > row) last[1] += 1
    else clasps.push([row, 2])
  }
  return clasps
}

function tableData(table: Table) {
  const { id, columns, headerRows, together, cells } = table
  const { size, line, rowHeight } = tableType[id]
  const rows = new Set<number>()
  /** One cell keeps its row as high as it should be; one that is merged over rows cannot. */
  const isTall = ({ row, rowSpan }: TableCell): boolean => {
    if (rowSpan > 1 || rows.has(row)) return false
    rows.add(row)
    return true
  }
  return {
    kind: 'table',
    columns: columns.map(millimetres),
    headerRows,
    together,
    size,
    line,
    rowHeight,
    clasps: claspsOf(table),
    cells: cells.map((cell) => cellData(cell, table, isTall(cell))),
  }
}

/** Characters of the body's size that a signature may be wide. */
const signatureLength = 26

const signatureData = ({ organ, date }: Signature) => ({
  names: nameLines(visible(organ), signatureLength),
  ...(date === undefined ? {} : { date: visible(date) }),
})

const closingData = ({ note, signature }: Closing) => ({
  ...(note === undefined ? {} : { note: visible(note.text) }),
  signature: signatureData(signature),
})

/** Where a word that no line has room for may be broken; without it the end of the word would stand beside the page. */
const breakable = (text: string): string =>
  text.replaceAll(/[!-~]{41,}/g, (word) => word.replaceAll(/.{8}(?=.)/g, `$&${wordBreak}`))

/** Drawn as the last line of a paragraph, what closes it cannot be parted from it; it is no block of its own then. */
const isDrawnAbove = (blocks: readonly Block[], index: number): boolean =>
  blocks[index - 1]?.kind === 'paragraph' && closingAfter(blocks, index - 1) !== undefined

function blockData(block: Block, index: number, blocks: readonly Block[]): object | undefined {
  const [previous, next] = [blocks[index - 1], blocks[index + 1]]
  if (isDrawnAbove(blocks, index)) return undefined
  switch (block.kind) {
    case 'title':
      return { kind: 'title', lines: block.lines.map(visible) }
    case 'heading':
      return {
        ...block,
        text: visible(block.text),
        afterTable: previous?.kind === 'table',
        beforeTable: next?.kind === 'table',
      }
    case 'paragraph': {
      const closing = closingAfter(blocks, index)
      return {
        ...block,
        ...(block.lead === undefined ? {} : { lead: visible(block.lead) }),
        text: apartFromMarks(breakable(visible(block.text))),
        ...(closing === undefined ? {} : { closing: closingData(closing) }),
      }
    }
    case 'table':
      return tableData(block)
    case 'signature':
      return { kind: 'signature', ...signatureData(block) }
    case 'newPage':
    case 'tableLine':
      return Object.fromEntries(Object.entries(block).map(([key, text]) => [key, visible(text)]))
  }
}

/** A date that typst can be given; without one in the form YYYY-MM-DD the file carries none that means anything. */
function dateData(dated: string): { year: number; month: number; day: number } {
  const [year = 2000, month = 1, day = 1] = /^\d{4}-\d{2}-\d{2}$/.test(dated) ? dated.split('-').map(Number) : []
  return { year, month, day }
}

export function pageData({ title, organ, mark, dated, blocks }: ReportDocument): object {
  return {
    title: visible(title),
    author: visible(organ),
    date: dateData(dated),
    ...(mark === undefined ? {} : { mark: visible(mark) }),
    page: Object.fromEntries(Object.entries(page).map(([key, tenths]) => [key, millimetres(tenths)])),
    size,
    pitch: linePitch,
    tracking: bodyTracking / 20,
    blocks: blocks.flatMap((block, index) => blockData(block, index, blocks) ?? []),
  }
}

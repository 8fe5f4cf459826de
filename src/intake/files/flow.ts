import { type Block, type Cell, line, type Row } from './blocks.ts'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

interface OpenCell {
  readonly at: number
  readonly span: number
  readonly blocks: Block[]
  /** Goes on from the cell above: what stands in it is not shown. */
  readonly continues: boolean
}

interface OpenRow {
  readonly cells: OpenCell[]
  next: number
  isDeleted: boolean
}

interface OpenTable {
  readonly rows: OpenRow[]
}

const textOf = ({ blocks, continues }: OpenCell): string =>
  continues ? '' : blocks.map((block) => (block.kind === 'line' ? block.text : '')).join('\n')

/** Puts a document together from what a file says piece by piece: paragraphs and tables, tables inside tables too. */
export class Flow {
  readonly blocks: Block[] = []
  private readonly tables: OpenTable[] = []
  private characters = 0
  private readonly counts = { tables: 0, rows: 0, cells: 0, paragraphs: 0 }

  get depth(): number {
    return this.tables.length
  }

  private get row(): OpenRow | undefined {
    return this.tables.at(-1)?.rows.at(-1)
  }

  get cell(): OpenCell | undefined {
    return this.row?.cells.at(-1)
  }

  private count(what: 'rows' | 'cells' | 'paragraphs'): void {
    this.counts[what] += 1
    if (this.counts[what] > limits.document[what]) refuse('excessive')
  }

  line(text: string): void {
    this.count('paragraphs')
    this.characters += text.length
    if (this.characters > limits.characters) refuse('excessive')
    const container = this.cell?.blocks ?? this.blocks
    for (const part of text.split('\n')) container.push(line(part))
  }

  openTable(): void {
    this.tables.push({ rows: [] })
  }

  openRow(): void {
    this.count('rows')
    this.tables.at(-1)?.rows.push({ cells: [], next: 0, isDeleted: false })
  }

  /** Leaves columns of the grid free in front of the next cell. */
  skip(columns: number): void {
    if (this.row) this.row.next += columns
  }

  openCell(): void {
    this.count('cells')
    const { row } = this
    if (!row) return
    row.cells.push({ at: row.next, span: 1, blocks: [], continues: false })
    row.next += 1
    if (row.cells.length > limits.document.columns) refuse('excessive')
  }

  shapeCell(shape: { span?: number; continues?: true }): void {
    const { row } = this
    const cell = row?.cells.pop()
    if (!row || !cell) return
    row.cells.push({ ...cell, ...shape })
    row.next = cell.at + (shape.span ?? cell.span)
    if (row.next > limits.document.columns) refuse('excessive')
  }

  deleteRow(): void {
    if (this.row) this.row.isDeleted = true
  }

  closeTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const rows = table.rows.filter(({ isDeleted, cells }) => !isDeleted && cells.length > 0)
    const cells = rows.flatMap((row) => row.cells)
    const target = this.cell?.blocks ?? this.blocks
    // A table that holds tables, or has one column only, is a frame around what is in it.
    const isFrame =
      cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'row')) || rows.every((row) => row.cells.length < 2)
    if (isFrame) {
      for (const { blocks, continues } of cells) if (!continues) target.push(...blocks)
      return
    }
    this.counts.tables += 1
    const number = this.counts.tables
    target.push(
      ...rows.map(
        (row): Row => ({
          kind: 'row',
          table: number,
          cells: row.cells.map((cell): Cell => ({ text: textOf(cell), at: cell.at, span: cell.span })),
        }),
      ),
    )
  }
}

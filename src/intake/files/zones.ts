import type { SectionId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import type { Block, Row } from './blocks.ts'
import { type Heading, headingOf } from './headings.ts'
import { keyOf } from './labels.ts'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'
import { blockHeading, isClause } from './table-blocks.ts'
import { isStatisticsHeading, isStatisticsRow } from './table-statistics.ts'

export type TableId = 's2' | 's3' | 's4' | 't'

/** A document taken apart: the words of its sections, and what stands in each of its tables. */
export interface Parted {
  readonly introduction: readonly string[]
  readonly texts: ReadonlyMap<SectionId, readonly string[]>
  readonly headings: readonly Heading[]
  readonly tables: ReadonlyMap<TableId, readonly Block[]>
  /** Rows of tables that are none of the form's. */
  readonly strays: readonly Row[]
}

const longestCell = 80
/** What stands around the statistics table and is no part of any text. */
const aroundTable =
  /^(?:附件?[:：\d]*|附表[:：\d]*|\(?\d{4}年度\)?|填报单位.*|单位负责人.*|审核人.*|填报人.*|联系电话.*|填报日期.*|(?:附件?[:：])?.{0,40}政府信息公开情况统计表)$/u

const cellsOf = (block: Block): string[] => (block.kind === 'line' ? [block.text] : block.cells.map(({ text }) => text))

/** The table that words of its head announce. */
function announced(texts: readonly string[], { edition }: Form): TableId | undefined {
  const keys = texts
    .filter((text) => text.length <= longestCell)
    .flatMap((text) => [text, ...text.split(/\s+/)].map(keyOf))
  const has = (...words: readonly string[]): boolean => words.some((word) => keys.includes(word))
  if (edition === '2008') return texts.some(isStatisticsHeading) || isStatisticsRow(texts) ? 't' : undefined
  if (texts.some(isClause) || has(blockHeading)) return 's2'
  if (keys.some((key) => key.includes('勾稽关系')) || has('申请人情况', '本年新收政府信息公开申请数量')) return 's3'
  return has('行政复议', '行政诉讼', '未经复议直接起诉') ? 's4' : undefined
}

const isProse = (text: string): boolean =>
  text.trim().length > longestCell || /[。；！？]/u.test(text.replaceAll(/[（(][^（()）]*[)）]/gu, ''))

class Parting {
  readonly introduction: string[] = []
  readonly texts = new Map<SectionId, string[]>()
  headings: Heading[] = []
  readonly tables = new Map<TableId, Block[]>()
  readonly strays: Row[] = []
  private readonly form: Form
  private section: SectionId | undefined
  private kept = 0
  private zone: TableId | undefined
  /** The number of the table that goes on, also where it was divided in two between pages. */
  private table: number | undefined

  constructor(form: Form) {
    this.form = form
  }

  private get hasText(): boolean {
    return [...this.texts.values()].some((lines) => lines.some((text) => text.trim() !== '')) || this.tables.size > 0
  }

  add(block: Block): void {
    const isTableRow = block.kind === 'row' && block.table !== undefined
    // Between two tables of a document an empty line parts nothing.
    if (isTableRow) this.addTableRow(block)
    else if (this.table === undefined || block.kind === 'row' || block.text.trim() !== '') this.addWritten(block)
  }

  private addWritten(block: Block): void {
    if (this.table !== undefined) this.zone = undefined
    this.table = undefined
    const opened = announced(cellsOf(block), this.form)
    if (opened !== undefined && this.isTable(block, opened)) this.zone = opened
    else if (this.zone !== undefined && this.endsZone(block)) this.zone = undefined
    if (this.zone !== undefined) this.keep(block)
    else for (const text of block.kind === 'line' ? [block.text] : (block.lines ?? cellsOf(block))) this.addLine(text)
  }

  /** In plain text a table of the 2008 form begins with its head, or with a row that has its figure. */
  private isTable(block: Block, opened: TableId): boolean {
    return opened !== 't' || this.zone === 't' || block.kind === 'row' || cellsOf(block).some(isStatisticsHeading)
  }

  private endsZone(block: Block): boolean {
    const texts = cellsOf(block)
    if (this.zone !== 't' && texts.some((text) => headingOf(text, this.form)?.section !== undefined)) return true
    return texts.some((text) => isProse(text) || /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text.replaceAll(/\s/g, '')))
  }

  private addTableRow(row: Row): void {
    const opened = announced(cellsOf(row), this.form)
    if (opened !== undefined) {
      // Rows above the head of their table were kept aside until the head said whose they are.
      if (this.zone === undefined) this.adopt(row.table, opened)
      this.zone = opened
    } else if (this.table === undefined) this.zone = undefined
    this.table = row.table
    if (this.zone !== undefined) this.keep(row)
    else this.strays.push(row)
  }

  private adopt(table: number | undefined, zone: TableId): void {
    const from = this.strays.findLastIndex((row) => row.table !== table) + 1
    for (const row of this.strays.splice(from)) this.keepIn(zone, row)
  }

  private keepIn(zone: TableId, block: Block): void {
    const kept = this.tables.get(zone) ?? []
    this.tables.set(zone, kept)
    kept.push(block)
    this.kept += block.kind === 'row' ? block.cells.length : 1
    if (this.kept > limits.document.tableCells) refuse('excessive')
  }

  private keep(block: Block): void {
    this.keepIn(this.zone!, block)
  }

  private addLine(text: string): void {
    const heading = headingOf(text, this.form)
    if (heading) this.addHeading(heading)
    if (heading?.section !== undefined || aroundTable.test(text.normalize('NFKC').replaceAll(/\s/g, ''))) return
    if (this.section === undefined) this.introduction.push(text)
    else this.texts.get(this.section)!.push(text)
  }

  private addHeading(heading: Heading): void {
    // A table of contents names the sections before they come.
    if (!this.hasText && this.headings.some(({ section }) => section === heading.section)) this.headings = []
    this.headings.push(heading)
    this.section = heading.section ?? this.section
    if (heading.section !== undefined) this.open(heading.section)
  }

  private open(section: SectionId): void {
    if (!this.texts.has(section)) this.texts.set(section, [])
  }
}

/** Takes a document apart, once its year has told the form. */
export function part(blocks: readonly Block[], form: Form): Parted {
  const parting = new Parting(form)
  for (const block of blocks) parting.add(block)
  return parting
}

/** A row in one line. */
export const rowText = ({ cells }: Row): string =>
  cells
    .map(({ text }) => text.trim().replaceAll(/\s+/g, ''))
    .filter((text) => text !== '')
    .join(' ')

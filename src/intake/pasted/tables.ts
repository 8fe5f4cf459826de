import type { CellId } from '../../schema/cell-id.ts'
import { isMoney, parseMoney } from '../../schema/figure.ts'
import type { Cell, Form } from '../../schema/form.ts'
import { inOrder } from '../cell-set.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { bareLabel, labelsOf } from '../words/labels.ts'
import { blanksOf, missingColumn, type PastedRow } from './blanks.ts'
import { aligned, blank, isPlain, isValue, number, unitWord } from './fields.ts'
import { rowNamed, type TableRow } from './rows.ts'

// Tables copied out of Word or Excel: a row a line with tabs between, or every cell on a line of its own.

interface Placed {
  readonly cell: CellId
  readonly text: string
  readonly words: string
}

class TableReading {
  readonly placed: Placed[] = []
  readonly leftover: string[] = []
  readonly pasted: PastedRow[] = []
  /** Rows with a figure too few. */
  readonly short: PastedRow[] = []
  rows = 0
  /** The place in the form of the last row. */
  last = -1
  private readonly context: ReadingContext

  /** The headings name every kind of applicant but the first. */
  private readonly lacksFirst: boolean

  constructor(context: ReadingContext, text: string) {
    this.context = context
    this.lacksFirst = /商业[\s]*企业/.test(text) && !/自然人/.test(text)
  }

  /** Puts the values of a row into its cells; false when they do not fit. */
  place(row: TableRow, values: readonly string[], words: string): boolean {
    const fitted = aligned(row, values, this.lacksFirst)
    if (!fitted && row.section === 's3' && values.length === row.cells.length - 1 && values.every(isPlain))
      this.short.push({ cells: row.cells, texts: values })
    if (!fitted) return false
    this.rows++
    this.pasted.push({ cells: row.cells, texts: fitted })
    this.last = this.context.form.position(row.cells.at(-1)!)
    for (const [index, text] of fitted.entries())
      if (number.test(text)) this.placed.push({ cell: row.cells[index]!, text, words })
    return true
  }

  leave(field: string): void {
    if (!this.isHeading(field)) this.leftover.push(field)
  }

  private isHeading(field: string): boolean {
    const bare = bareLabel(field)
    const { form } = this.context
    if (bare === '' || unitWord.test(bare) || labelsOf(form).has(bare) || rowNamed(form, field)) return true
    return (
      /^(?:[一二三四五六2-4]、|第二十条|信息内容|申请人情况|法人或其他组织|本列数据|第.项|三、本年度办理结果|本年度办理结果|行政复议|行政诉讼|统计|填报单位|政府信息公开情况统计表|.{0,12}情况$|\d{4}年度?$|[（(].*[）)]$)/.test(
        field.trim(),
      ) ||
      this.isColumnPiece(bare) ||
      this.isHeadOfRows(bare)
    )
  }

  /** 「九、政府信息公开会议和培训情况」 and other cells that span rows. */
  private isHeadOfRows(bare: string): boolean {
    const own = bare.replace(/^\([一二三四五六七八九十]+\)/, '')
    return (
      own.length > 1 &&
      this.context.form.cells.some(({ row }) =>
        row
          .split('/')
          .slice(0, -1)
          .some((head) => bareLabel(head) === own),
      )
    )
  }

  /** 商业 / 企业 on two lines, 本年增/减. */
  private isColumnPiece(bare: string): boolean {
    return this.context.form.cells.some(({ column }) => column.replace(/\s/g, '').includes(bare)) && !/\d/.test(bare)
  }
}

const fieldsOf = (line: string): string[] =>
  (line.includes('\t')
    ? line.split('\t')
    : line.includes('|')
      ? line.replace(/^\s*\||\|\s*$/g, '').split('|')
      : line.trim().split(/ {2,}|(?<=\d) (?=[\d/-])|(?<=[\u4e00-\u9fa5）”]) (?=\d+(?: |$))/)
  ).map((field) => field.trim())

const isNamed = (field: string): boolean => !blank.test(field) && !unitWord.test(field)

/** A line's label and the fields behind it. */
function split(fields: readonly string[]): { labels: string[]; values: string[]; hasNumber: boolean } {
  const firstValue = fields.findIndex((field, index) => number.test(field) && index > 0)
  const labels = fields.slice(0, firstValue < 0 ? fields.length : firstValue).filter(isNamed)
  const label = labels.at(-1)
  const values = fields.slice(label === undefined ? 0 : fields.lastIndexOf(label) + 1)
  return { labels, values: values.filter((field) => !unitWord.test(field)), hasNumber: firstValue >= 0 }
}

/** The row that a label names, alone or with the label before it (（三）不予公开 1.属于国家秘密). */
function rowOf({ form }: ReadingContext, label: string, before: string, after: number): TableRow | undefined {
  return rowNamed(form, label, after) ?? rowNamed(form, before + label, after) ?? rowInShort(form, label)
}

/** 结转下年度, 本机关不掌握: a row by the short name people give it. */
function rowInShort(form: Form, label: string): TableRow | undefined {
  const found = labelsOf(form).get(bareLabel(label))
  if (found?.direction !== 'row' || found.ask !== undefined) return undefined
  const ids = inOrder(form, found.cells)
  const rows = new Set(ids.map((id) => id.replace(/\.[^.]+$/, '')))
  if (rows.size !== 1 || !ids[0]!.startsWith('s3.')) return undefined
  return { section: 's3', names: [label], cells: ids, needsNumber: false }
}

/** Lines that each hold a label and its values. */
function readLines(table: TableReading, lines: readonly string[], context: ReadingContext): void {
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const fields = fieldsOf(line)
    const { labels, values, hasNumber } = split(fields)
    const label = labels.at(-1)
    const row = label === undefined ? undefined : rowOf(context, label, labels.at(-2) ?? '', table.last)
    const isRow = row !== undefined && hasNumber && values.every(isValue) && table.place(row, values, line.trim())
    if (isRow || (label === undefined && disputeRow(table, values, context, line))) continue
    for (const field of fields) if (hasNumber ? field !== '' : !isValue(field)) table.leave(field)
  }
}

/** The one row of table four has no label of its own. */
function disputeRow(table: TableReading, values: readonly string[], { form }: ReadingContext, words: string): boolean {
  const cells = form.cells.filter(({ section }) => section === 's4').map(({ id }) => id)
  const trimmed = values.filter((value) => number.test(value))
  if (cells.length === 0 || trimmed.length !== cells.length || values.some((value) => !isValue(value))) return false
  return table.place({ section: 's4', names: [], cells, needsNumber: false }, trimmed, words.trim())
}

/** Puts the values that follow a label, one a line, into the label's row. */
function placeRun(
  table: TableReading,
  row: TableRow | undefined,
  label: string,
  values: readonly string[],
  context: ReadingContext,
): boolean {
  if (values.length === 0) return false
  const isOwnGroup = row?.section !== 's4' || values.length === 5
  if (row && isOwnGroup && table.place(row, values, [label, ...values].join(' '))) return true
  if (values.length < 15 || (row && row.section !== 's4')) return false
  return disputeRow(table, row ? values : values.slice(0, 15), context, values.join(' '))
}

/** Every cell on a line of its own, as Word gives a table to the clipboard: blank cells leave no trace, so a row short of numbers is let be. */
function readStream(table: TableReading, fields: readonly string[], context: ReadingContext): void {
  let index = 0
  while (index < fields.length) {
    const label = fields[index]!
    let end = index + 1
    while (end < fields.length && (isValue(fields[end]!) || unitWord.test(fields[end]!))) end++
    const values = fields.slice(index + 1, end).filter((field) => !unitWord.test(field))
    const row = isValue(label) ? undefined : rowOf(context, label, fields[index - 1] ?? '', table.last)
    if (!placeRun(table, row, label, values, context)) {
      table.leave(label)
      table.leftover.push(...values.filter((value) => number.test(value)))
    }
    index = end
  }
}

function figureOf(cell: Cell, text: string): number | undefined {
  const plain = text.replace(/,/g, '')
  if (isMoney(cell.kind)) return parseMoney(plain, cell.kind)
  const figure = Number(plain)
  return Number.isSafeInteger(figure) && (figure >= 0 || cell.kind === 'signed') ? figure : undefined
}

/** All tables of a form, every cell on a line of its own, are some 300 lines. */
const mostLines = 1500

/**
 * A pasted table, read by the form's own labels. Undefined when the text is no table.
 * Only what is printed is stated: a blank or 「/」 is not 0.
 */
export function tableIn(text: string, context: ReadingContext): Notes | undefined {
  const lines = text.split('\n')
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (filled.length > mostLines) return undefined
  if (filled.length < 2 && !/\t|\S {2,}\S/.test(text) && !/(?:\d+[ ]+){3}/.test(text)) return undefined
  const prose = filled.filter((line) => line.length > 60 && !/\t/.test(line) && !/ {2,}/.test(line))
  if (prose.some((line) => !rowNamed(context.form, line) && !/勾稽关系/.test(line))) return undefined
  const byLine = new TableReading(context, text)
  readLines(byLine, lines, context)
  const stream = new TableReading(context, text)
  readStream(
    stream,
    filled.map((line) => line.replace(/^\t+/, '')).flatMap((line) => fieldsOf(line).filter((field) => field !== '')),
    context,
  )
  const table = byLine.rows >= stream.rows ? byLine : stream
  if (table.rows === 0) return shortOf(byLine.short.length > 0 ? byLine : stream, context)
  // One short row among other words is a sentence, not a table.
  if (table.rows === 1 && table.leftover.length > 0) return undefined
  return notesOf(table, context)
}

/** Two rows and more, each with a figure too few. */
function shortOf({ short }: TableReading, context: ReadingContext): Notes | undefined {
  const choice = short.length > 1 ? missingColumn(short) : undefined
  if (!choice) return undefined
  const notes = new Notes(context)
  notes.choices.push(choice)
  return notes
}

function notesOf(table: TableReading, context: ReadingContext): Notes {
  const notes = new Notes(context)
  for (const { cell: id, text, words } of table.placed) {
    const cell = context.form.cell(id)!
    const figure = figureOf(cell, text)
    if (figure === undefined)
      notes.problems.push({ words: text, reason: text.startsWith('-') ? 'negative' : 'fraction' })
    else notes.propose(id, figure, words)
  }
  const blanks = blanksOf(table.pasted, context.form)
  if (blanks) notes.choices.push(blanks)
  for (const field of new Set(table.leftover)) {
    if (/\d|[一二三四五六七八九十]件|不|没|除|其中/.test(field)) notes.leave(field)
    else notes.unused.push(field)
  }
  return notes
}

import type { CellId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import { inOrder } from '../cell-set.ts'
import { Notes } from '../notes.ts'
import type { Proposal, ReadingContext } from '../reading.ts'
import { bareLabel, labelsOf } from '../words/labels.ts'
import { blanksOf, missingColumn, type PastedRow } from './blanks.ts'
import { aligned, isOfOffice, isPlain, isValue, number, unitWord, withUnitApart } from './fields.ts'
import { lineInWords } from './in-words.ts'
import { fieldsOf, split } from './lines.ts'
import { figureOf, type MoneyUnit, unitBeside, unitOfAll } from './money.ts'
import { rowNamed, type TableRow } from './rows.ts'
import { whichUnit } from './unit-question.ts'

// Tables copied out of Word or Excel: a row a line with tabs between, or every cell on a line of its own.

interface Placed {
  readonly cell: CellId
  readonly text: string
  readonly words: string
  readonly unit: MoneyUnit | undefined
}

class TableReading {
  readonly placed: Placed[] = []
  readonly leftover: string[] = []
  readonly pasted: PastedRow[] = []
  /** Rows with a figure too few. */
  readonly short: PastedRow[] = []
  /** Figures of lines that name no row of the form as it is printed. */
  readonly inWords: Proposal[] = []
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
  place(row: TableRow, values: readonly string[], words: string, unit?: MoneyUnit): boolean {
    const fitted = aligned(row, values, this.lacksFirst)
    if (!fitted && row.section === 's3' && values.length === row.cells.length - 1 && values.every(isPlain))
      this.short.push({ cells: row.cells, texts: values })
    if (!fitted) return false
    this.rows++
    this.pasted.push({ cells: row.cells, texts: fitted })
    this.last = this.context.form.position(row.cells.at(-1)!)
    for (const [index, text] of fitted.entries())
      if (number.test(text)) this.placed.push({ cell: row.cells[index]!, text, words, unit })
    return true
  }

  /** 司法所 | 规范性文件废止 | 1: a label in other words than the form's. */
  placeInWords(line: string, fields: readonly string[]): boolean {
    const said = lineInWords(line, fields, this.context)
    if (!said) return false
    this.rows++
    this.inWords.push(said)
    return true
  }

  leave(field: string): void {
    if (!this.isHeading(field)) this.leftover.push(field)
  }

  private isHeading(field: string): boolean {
    const bare = bareLabel(field)
    const { form } = this.context
    if (
      bare === '' ||
      unitWord.test(bare) ||
      isOfOffice.test(bare) ||
      labelsOf(form).has(bare) ||
      rowNamed(form, field)
    )
      return true
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

/** A line that holds a label and its values. */
function readLine(table: TableReading, line: string, context: ReadingContext): void {
  const fields = withUnitApart(fieldsOf(line))
  const { labels, values, remarks, hasNumber } = split(fields, line)
  const label = labels.at(-1)
  const row = label === undefined ? undefined : rowOf(context, label, labels.at(-2) ?? '', table.last)
  const isRow =
    hasNumber && row !== undefined && values.every(isValue) && table.place(row, values, line.trim(), unitBeside(fields))
  if (isRow || (hasNumber && table.placeInWords(line, fields))) {
    for (const remark of remarks) table.leave(remark)
    return
  }
  if (label === undefined && disputeRow(table, values, context, line)) return
  for (const field of fields) if (hasNumber ? field !== '' : !isValue(field)) table.leave(field)
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
  unit: MoneyUnit | undefined,
): boolean {
  if (values.length === 0) return false
  const isOwnGroup = row?.section !== 's4' || values.length === 5
  if (row && isOwnGroup && table.place(row, values, [label, ...values].join(' '), unit)) return true
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
    if (!placeRun(table, row, label, values, context, unitBeside(fields.slice(index, end)))) {
      table.leave(label)
      table.leftover.push(...values.filter((value) => number.test(value)))
    }
    index = end
  }
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
  for (const line of lines) if (line.trim() !== '') readLine(byLine, line, context)
  const stream = new TableReading(context, text)
  readStream(
    stream,
    filled
      .map((line) => line.replace(/^\t+/, ''))
      .flatMap((line) => withUnitApart(fieldsOf(line)).filter((field) => field !== '')),
    context,
  )
  const table = byLine.rows >= stream.rows ? byLine : stream
  if (table.rows === 0) return shortOf(byLine.short.length > 0 ? byLine : stream, context)
  // One short row among other words is a sentence, not a table.
  if (table.rows === 1 && table.leftover.length > 0 && !text.includes('\t')) return undefined
  return notesOf(table, context, unitOfAll(text))
}

/** Two rows and more, each with a figure too few. */
function shortOf({ short }: TableReading, context: ReadingContext): Notes | undefined {
  const choice = short.length > 1 ? missingColumn(short) : undefined
  if (!choice) return undefined
  const notes = new Notes(context)
  notes.choices.push(choice)
  return notes
}

function notesOf(table: TableReading, context: ReadingContext, unitOfTable: MoneyUnit | undefined): Notes {
  const notes = new Notes(context)
  for (const { cell, value, words } of table.inWords) notes.propose(cell, value, words)
  for (const { cell: id, text, words, unit = unitOfTable } of table.placed) {
    const cell = context.form.cell(id)!
    const choice = unit === undefined && table.rows === 1 ? whichUnit(context, id, text, words) : undefined
    if (choice) {
      notes.choices.push(choice)
      continue
    }
    const figure = figureOf(cell, text, unit)
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

import type { CellId } from '../../schema/cell-id.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import { amountIn } from '../amounts.ts'
import { option, saying } from '../choices.ts'
import { isFine } from '../fees.ts'
import type { TableTwoColumn, TableTwoFamily } from '../lexicon/table-two-words.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { Course } from '../sentences/course.ts'
import { say } from '../sentences/say.ts'
import { bareLabel } from '../words/labels.ts'
import type { Segment, Value } from './segments.ts'
import { familyOf } from './tokens.ts'

const columnsOf: Readonly<Record<TableTwoFamily, readonly TableTwoColumn[]>> = {
  documents: ['made', 'published', 'publishedTotal'],
  items: ['itemsBefore', 'itemsChange', 'decisions'],
  fees: ['itemsBefore', 'itemsChange'],
  procurement: ['projects', 'amount'],
}

const cellOf = (row: string, column: TableTwoColumn): CellId => `s2.${row}.${column}` as CellId

/** 26项 there were, 19件 were decided: the unit says which, where no word does. */
function columnByUnit(
  { sign, text, unit, hasMagnitude }: NumberPhrase,
  family: TableTwoFamily,
): TableTwoColumn | undefined {
  if (family === 'procurement')
    return unit === 'count' ? 'projects' : unit !== '' || hasMagnitude ? 'amount' : undefined
  if (family === 'documents') return undefined
  if (sign !== '') return 'itemsChange'
  if (/项$/.test(text)) return 'itemsBefore'
  return family === 'items' && /[件次起宗例]$/.test(text) ? 'decisions' : undefined
}

/** 取消了2项，新增5项: one change of +3. */
function withOneChange(values: readonly Value[]): readonly Value[] {
  const changes = values.filter(({ number, column }) => column === 'itemsChange' && number?.amount?.places === 0)
  const signs = new Set(changes.map(({ number }) => number!.sign))
  if (changes.length < 2 || !signs.has('+') || !signs.has('-')) return values
  const sum = changes.reduce((all, { number }) => all + (number!.sign === '-' ? -1 : 1) * number!.amount!.integer, 0)
  const first = changes[0]!
  const number: NumberPhrase = {
    ...first.number!,
    sign: sum < 0 ? '-' : '+',
    amount: { integer: Math.abs(sum), places: 0 },
  }
  return [...values.filter((value) => !changes.includes(value)), { ...first, number }]
}

const isCount = ({ number }: Value): boolean => number?.amount?.places === 0 && number.sign === ''

/** 年初5项年底8项: a change of +3. */
function withYearEnd(values: readonly Value[], family: TableTwoFamily): readonly Value[] {
  const isOfItems = (value: Value): boolean =>
    isCount(value) &&
    (value.column === 'itemsBefore' || (!value.column && columnByUnit(value.number!, family) === 'itemsBefore'))
  const [before, after, ...more] = values.filter(isOfItems)
  const isChangeSaid = values.some(({ column }) => column === 'itemsChange')
  if (before?.column !== 'itemsBefore' || !after || after.column || more.length > 0 || isChangeSaid) return values
  const change = after.number!.amount!.integer - before.number!.amount!.integer
  const number: NumberPhrase = {
    ...after.number!,
    sign: change < 0 ? '-' : '+',
    amount: { integer: Math.abs(change), places: 0 },
  }
  return values.map((value) => (value === after ? { ...value, number, column: 'itemsChange' as const } : value))
}

/** Puts what is said of each row into its columns. */
export class Rows {
  readonly notes: Notes
  private readonly course: Course

  constructor(context: ReadingContext) {
    this.notes = new Notes(context)
    this.course = new Course(this.notes)
  }

  private put(cell: CellId, number: NumberPhrase | undefined, words: string, isMore = false): void {
    if (number) say(this.course, { cell, number, words, isMore })
    else this.notes.propose(cell, 0, words)
  }

  /** What the values of a row are, column by column; what is left has no column of its own. */
  say(row: string, segment: Segment): void {
    const { values, text: words, isAll } = segment
    const { bare, isNone } = this.sayPlaced(row, segment)
    const open = columnsOf[familyOf(row)].filter((column) => !this.notes.proposed.has(cellOf(row, column)))
    // 许可0: no items, or no decisions? 规章都是0 is all of them, and of fees nothing but items is asked.
    const isZeroAlone = bare.length === 1 && bare[0]!.amount?.integer === 0 && open.length > 1
    if (isZeroAlone && !isAll && row !== 'fees') this.notes.restate = true
    if (bare.length > 0 && !isZeroAlone) this.sayBare(row, bare, open, words)
    else if (isNone || isZeroAlone) this.sayNone(row, open, values.length, words)
  }

  /** The values that a word or a unit gives a column; the others are returned. */
  private sayPlaced(row: string, { values, text: words }: Segment): { bare: NumberPhrase[]; isNone: boolean } {
    const family = familyOf(row)
    const bare: NumberPhrase[] = []
    let isNone = false
    const placed = withYearEnd(withOneChange(values), family)
    for (const { number, column, isMore } of placed) {
      // The unit of money or of 个 says more than a word beside it.
      const byUnit = number && columnByUnit(number, family)
      const place = family === 'procurement' ? (byUnit ?? column) : (column ?? byUnit)
      if (number && isFine(number, new Set([cellOf(row, 'decisions')])))
        this.notes.problems.push({ words, reason: 'fine-not-fee' })
      else if (place) this.put(cellOf(row, place), number, words, isMore)
      else if (number) bare.push(number)
      else isNone = true
    }
    // 加了2件: items, or decisions?
    const isOtherUnit = ({ number, column }: Value): boolean =>
      column === 'itemsChange' && number !== undefined && /[件次起宗例]$/.test(number.text)
    if (values.length > placed.length || placed.some((value, at) => value !== values[at] || isOtherUnit(value)))
      this.notes.restate = true
    return { bare, isNone }
  }

  private nameOf(row: string): string {
    const { form } = this.notes.context
    const { row: path } = form.cells.find(({ section, rowId }) => section === 's2' && rowId === row)!
    return bareLabel(path.split('/').at(-1)!)
  }

  private sayNone(row: string, open: readonly TableTwoColumn[], values: number, words: string): void {
    // 处罚26项，没有: of the columns that are left, most likely.
    if (values > 1 && open.length > 1) this.notes.restate = true
    // 没有文件 is of what was made this year; what is open to the public may be more.
    if (row === 'normative' && open.length === 3 && !/都|全|均|也没/.test(words)) this.notes.restate = true
    for (const column of open) {
      const cell = cellOf(row, column)
      if ((this.notes.context.stated.get(cell) ?? 0) === 0) this.notes.propose(cell, 0, words)
      else this.notes.leave(words)
    }
    if (open.length > 2) this.notes.noteZeroed(this.nameOf(row), open.length)
  }

  /** Numbers that neither a word nor a unit gives a column: in order when there are as many as columns are left, else asked about. */
  private sayBare(row: string, bare: readonly NumberPhrase[], left: readonly TableTwoColumn[], words: string): void {
    const free = left.filter((column) => this.notes.view.stated(cellOf(row, column)) === undefined)
    const open = bare.length === free.length ? free : left
    const counted = open.filter((column) => column !== 'itemsChange')
    const isWhole = bare.length === open.length && (bare.length > 1 || this.hasOthers(row, open))
    // 处罚26 19: what there were and what was decided, most likely.
    const isPair = bare.length === 2 && counted.length === 2 && familyOf(row) === 'items'
    const wanted = counted.filter((column) => this.isAskedAlone(cellOf(row, column)))
    const columns = isWhole ? open : isPair ? counted : wanted
    if (isPair && !isWhole) this.notes.restate = true
    if (columns.length === bare.length)
      for (const [at, number] of bare.entries()) this.put(cellOf(row, columns[at]!), number, words)
    else this.askColumn(row, bare, counted, words)
  }

  private isAskedAlone(cell: CellId): boolean {
    const { asked } = this.notes.context
    return asked?.cells.length === 1 && asked.cells[0] === cell
  }

  private askColumn(
    row: string,
    bare: readonly NumberPhrase[],
    columns: readonly TableTwoColumn[],
    words: string,
  ): void {
    const { context } = this.notes
    const options = columns.flatMap((column) => {
      const cell = cellOf(row, column)
      const amount = amountIn(context.form.cell(cell)!, bare[0]!)
      if (amount.kind !== 'figure') return []
      return [option(saying(context, cell, amount.figure), [{ cell, value: amount.figure, words }])]
    })
    if (bare.length === 1 && options.length > 0)
      this.notes.choices.push({ about: words, reason: 'which-cell', options })
    else this.notes.problems.push({ words, reason: bare[0]!.trouble ?? 'no-place' })
  }

  /** Whether the row's other figures are known, so that a lone number can only be the one that is left. */
  private hasOthers(row: string, open: readonly TableTwoColumn[]): boolean {
    return columnsOf[familyOf(row)].every(
      (column) => open.includes(column) || this.notes.view.stated(cellOf(row, column)) !== undefined,
    )
  }

  /** 处罚问执法队: those rows, else what is asked. */
  wait(whom: string, rows: readonly string[]): void {
    const { form, asked } = this.notes.context
    const named = form.cells
      .filter(({ section, rowId }) => section === 's2' && rows.includes(rowId))
      .map(({ id }) => id)
    const cells = named.length > 0 ? named : (asked?.cells ?? [])
    this.notes.waiting.push({ whom, cells: cells.filter((cell) => !this.notes.proposed.has(cell)) })
  }

  /** 没说增减的按没变记, says the question. */
  completeChanges(): void {
    const { notes } = this
    const { asked } = notes.context
    for (const cell of asked?.cells ?? []) {
      if (!cell.endsWith('.itemsChange') || notes.proposed.has(cell)) continue
      const row = cell.split('.')[1]!
      const needed = row === 'fees' ? ['itemsBefore'] : ['itemsBefore', 'decisions']
      const said = needed.map((column) => notes.proposed.get(cellOf(row, column as TableTwoColumn)))
      if (said.every((proposal) => proposal !== undefined)) notes.propose(cell, 0, said[0]!.words)
    }
  }

  /** 其余都没有: of what is asked, whatever was not named. */
  sayRest(words: string): void {
    const { asked } = this.notes.context
    const open = (asked?.cells ?? []).filter((cell) => !this.notes.proposed.has(cell))
    const named = new Set([...this.notes.proposed.keys()].map((cell) => cell.split('.')[1]))
    // 处罚26项，其余都没有: whether nothing was decided either, the words do not say.
    if (open.some((cell) => named.has(cell.split('.')[1]))) this.notes.restate = true
    for (const cell of open) this.notes.propose(cell, 0, words)
    if (open.length > 0) this.notes.noteZeroed('其余', open.length)
  }
}

import { refuse } from '../../files/refusal.ts'
import type { XmlTag } from '../../files/xml.ts'
import type { Zip } from '../../files/zip.ts'
import { dayOfSerial, uncomputed } from '../day.ts'
import { NoLedger } from '../no-ledger.ts'
import { type Merge, sheetLimits } from '../sheet.ts'
import { type CellCount, type Gathering, withinLimits } from '../within-limits.ts'
import { readPart } from './parts.ts'
import { isShown, plainText } from './strings.ts'

export interface Workbook {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  /** What a serial number lacks to the count from 1900. */
  readonly serialOffset: number
  readonly count: CellCount
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

const lastSerial = 2_958_465

/** 「AB12」 as a place from 0; undefined where it is none. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!match) return undefined
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(match[2]) }
}

/** A number as it stands in the file: a day where its style says so, otherwise itself without an exponent. */
function numberText(value: string, style: number, { dateStyles, serialOffset }: Workbook): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const serial = number + serialOffset
  if (dateStyles[style] && serial >= 1 && serial <= lastSerial) return dayOfSerial(serial)
  return String(number)
}

function textOf({ type, style, value, hasValue, hasFormula }: OpenCell, workbook: Workbook): string {
  if (hasFormula && (!hasValue || (value === '' && type !== 'str'))) return uncomputed
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? ''
    case 'b':
      return value.trim() === '1' ? '是' : '否'
    case 'd':
      return value.slice(0, 10)
    case 'str':
    case 'inlineStr':
    case 'e':
      return plainText(value)
    default:
      return numberText(value, style, workbook)
  }
}

function mergeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(placeOf)
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined
  return { firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column }
}

/** What is open while a sheet is read from its first element to its last. */
class SheetReading {
  readonly merges: Merge[] = []
  readonly gathered: Gathering
  readonly #workbook: Workbook
  #number = 0
  #isHidden = false
  #cells: (string | undefined)[] = []
  #column = -1
  #cell: OpenCell | undefined

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.gathered = withinLimits(workbook.count)
  }

  openRow({ value }: XmlTag): void {
    const number = Number(value('r') ?? this.#number + 1)
    // Rows that go back would be counted twice.
    if (!Number.isSafeInteger(number) || number <= this.#number) refuse('damaged')
    this.#number = number
    this.#isHidden = /^(?:1|true)$/.test(value('hidden') ?? '')
    this.#cells = []
    this.#column = -1
  }

  closeRow(): void {
    this.gathered.take(this.#number, this.#cells, this.#isHidden)
  }

  openCell({ value }: XmlTag): void {
    const reference = value('r')
    const column = reference === undefined ? this.#column + 1 : (placeOf(reference)?.column ?? refuse('damaged'))
    if (column <= this.#column) refuse('damaged')
    this.#column = column
    const style = Number(value('s') ?? 0)
    this.#cell = { column, type: value('t') ?? 'n', style, value: '', hasValue: false, hasFormula: false }
  }

  note(part: 'value' | 'formula'): void {
    if (!this.#cell) return
    if (part === 'value') this.#cell.hasValue = true
    else this.#cell.hasFormula = true
  }

  add(text: string): void {
    if (this.#cell) this.#cell.value += text
  }

  closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell) return
    const text = textOf(cell, this.#workbook)
    if (text.trim() === '') return
    if (cell.column >= sheetLimits.columns) throw new NoLedger({ code: 'too-many-columns', limit: sheetLimits.columns })
    this.#cells[cell.column] = text
  }

  merge(reference: string): void {
    const merge = mergeOf(reference)
    if (merge) this.merges.push(merge)
    if (this.merges.length > sheetLimits.merges)
      throw new NoLedger({ code: 'too-many-cells', limit: sheetLimits.cells })
  }
}

const isValue = (path: readonly string[]): boolean => path.at(-1) === 'v' || (isShown(path) && path.includes('is'))

/** The filled cells of one worksheet as text. */
export function readWorksheet(
  zip: Zip,
  part: string,
  workbook: Workbook,
): Pick<SheetReading, 'merges'> & { rows: Gathering['rows'] } {
  const sheet = new SheetReading(workbook)
  readPart(zip, part, {
    opened: (tag, path) => {
      if (tag.local === 'row' && path.at(-2) === 'sheetData') sheet.openRow(tag)
      else if (tag.local === 'c' && path.at(-2) === 'row') sheet.openCell(tag)
      else if (tag.local === 'v' || tag.local === 'is') sheet.note('value')
      else if (tag.local === 'f') sheet.note('formula')
      else if (tag.local === 'mergeCell') sheet.merge(tag.value('ref') ?? '')
    },
    text: (text, path) => {
      if (isValue(path)) sheet.add(text)
    },
    closed: (name, path) => {
      if (name === 'c' && path.at(-1) === 'row') sheet.closeCell()
      else if (name === 'row' && path.at(-1) === 'sheetData') sheet.closeRow()
    },
  })
  return { merges: sheet.merges, rows: sheet.gathered.rows }
}

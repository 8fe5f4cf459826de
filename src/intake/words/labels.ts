import type { CellId } from '../../schema/cell-id.ts'
import type { Cell, Form } from '../../schema/form.ts'
import { type CellSet, union } from '../cell-set.ts'
import { labelWords } from '../lexicon/label-words.ts'
import type { Ask, Selector } from '../lexicon/selector.ts'

/** Whether a word names rows of a table, columns of it, or its cells outright. */
export type Direction = 'row' | 'column' | 'cell' | 'mixed'

export interface Label {
  readonly word: string
  readonly cells: CellSet
  readonly direction: Direction
  readonly ask: Ask | undefined
}

const numbering = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|\d+[.、．])/
const note = /（[^（）]*）|\([^()]*\)/g

/** A printed label without its numbering, notes, quotation marks and spaces. */
export const bareLabel = (label: string): string =>
  label
    .replace(/\s+/g, '')
    .replace(numbering, '')
    .replace(note, '')
    .replace(/[“”"「」『』]/g, '')
    .replace(/^其中[:：]/, '')

const ends = /(?:数量|总数|件数|数)$/

/** The forms in which people copy a printed label: as it is, and without 「本年」 or 「数量」. */
function variants(label: string): string[] {
  const bare = bareLabel(label)
  const short = bare.replace(/^(?:本年度?|属于|通过)/, '')
  return [...new Set([bare, short, bare.replace(ends, ''), short.replace(ends, '')])].filter(
    (word) => word.length > 1 || word === bare,
  )
}

interface Entry {
  cells: Set<CellId>
  directions: Set<Direction>
  ask: Ask | undefined
}

const matches = (cell: Cell, { section, rows, columns }: Selector): boolean =>
  cell.section === section &&
  (rows === undefined || rows.some((row) => cell.rowId === row || cell.rowId.startsWith(`${row}[`))) &&
  (columns === undefined || columns.includes(cell.columnId))

const directionOf = ({ rows, columns }: Selector): Direction =>
  rows !== undefined && columns !== undefined ? 'cell' : columns !== undefined ? 'column' : 'row'

class Labels {
  readonly entries = new Map<string, Entry>()

  add(word: string, cells: readonly CellId[], direction: Direction, ask?: Ask): void {
    if (cells.length === 0) return
    const entry = this.entries.get(word) ?? { cells: new Set(), directions: new Set(), ask: undefined }
    for (const id of cells) entry.cells.add(id)
    entry.directions.add(direction)
    entry.ask ??= ask
    this.entries.set(word, entry)
  }

  addPrinted(form: Form): void {
    for (const cell of form.cells) {
      const path = cell.row.split('/')
      for (const word of variants(path.at(-1)!)) this.add(word, [cell.id], cell.section === 't' ? 'cell' : 'row')
      if (path.length > 1) for (const word of variants(path.join(''))) this.add(word, [cell.id], 'row')
      // （三）不予公开 and its like head several rows.
      for (const head of path.slice(0, -1).filter((part) => /^（/.test(part)))
        for (const word of variants(head)) this.add(word, [cell.id], 'row')
      if (cell.section === 't') continue
      for (const word of variants(cell.column.split('/').at(-1)!)) this.add(word, [cell.id], 'column')
    }
  }
}

const built = new WeakMap<Form, ReadonlyMap<string, Label>>()

/** Every word that names cells of a form: the form's own labels, and what people call them. */
export function labelsOf(form: Form): ReadonlyMap<string, Label> {
  const known = built.get(form)
  if (known) return known
  const labels = new Labels()
  labels.addPrinted(form)
  for (const { words, means, ask } of labelWords) {
    const selected = means.map((selector) => ({
      cells: form.cells.filter((cell) => matches(cell, selector)).map(({ id }) => id),
      direction: directionOf(selector),
    }))
    // A word with several meanings asks only where the form has more than one of them.
    const isAmbiguous =
      ask !== undefined && (ask !== 'which-fee' || selected.filter(({ cells }) => cells.length > 0).length > 1)
    for (const word of words.split(' '))
      for (const { cells, direction } of selected) labels.add(word, cells, direction, isAmbiguous ? ask : undefined)
  }
  const list = new Map(
    [...labels.entries].map(([word, { cells, directions, ask }]): [string, Label] => [
      word,
      { word, cells, direction: directions.size === 1 ? [...directions][0]! : 'mixed', ask },
    ]),
  )
  built.set(form, list)
  return list
}

/** The cells of several labels together. */
export const cellsOfLabels = (labels: readonly Label[]): CellSet => union(labels.map(({ cells }) => cells))

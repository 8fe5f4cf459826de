import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import { onceFor } from '../../schema/once-for.ts'
import { type Topic, topicsOf } from '../../schema/topics.ts'
import { type CellSet, cellsWhere, intersection, meet } from '../cell-set.ts'
import type { Notes } from '../notes.ts'
import type { Label } from '../words/labels.ts'

export interface LastSaid {
  /** The cells the number could have been about before its column was settled. */
  readonly cells: CellSet
  readonly cell: CellId
  readonly figure: Figure
  isRefined: boolean
}

const normativeOf = onceFor((form: Form) =>
  cellsWhere(form, ({ section, rowId }) => section === 's2' && rowId === 'normative'),
)

/** Where a message has got to: what it is about at the moment. */
export class Course {
  readonly notes: Notes
  /** The rows, and the columns, that were named last. */
  row: CellSet | undefined
  column: CellSet | undefined
  last: LastSaid | undefined
  /** A context that nothing has been said about yet. */
  open: string | undefined
  /** The fee for handling requests was what there was none of last: 也没收过 is of that. */
  isOfFee = false
  /** 许可不归我, where its figure stands: whoever is named next is to be asked for nothing. */
  isOthersBusiness = false
  /** Applicants are named somewhere in the message, so it is about requests. */
  namesApplicants = false
  readonly later: (() => void)[] = []
  readonly askedTopic: Topic | undefined
  readonly askedCells: CellSet

  constructor(notes: Notes) {
    this.notes = notes
    const { form, asked } = notes.context
    this.askedTopic = asked && topicsOf(form).find(({ id }) => id === asked.topic)
    this.askedCells = new Set(asked?.cells ?? [])
  }

  /** Sets what is talked about from the labels of a fact. */
  follow(labels: readonly Label[]): void {
    const rows = labels.filter(({ direction }) => direction === 'row')
    if (rows.length > 0) {
      const cells = rows.slice(1).reduce((all: CellSet, { cells }) => intersection(all, cells), rows[0]!.cells)
      if (cells.size > 0) this.row = cells
    }
  }

  /** What follows is about the row of a cell, until another is named. */
  stay(cell: CellId): void {
    const { form } = this.notes.context
    const { section, rowId } = form.cell(cell)!
    this.row = cellsWhere(form, (other) => other.section === section && other.rowId === rowId)
  }

  /** Cells fewer by what is being talked about and what is asked. */
  narrowed(cells: CellSet, labels: readonly Label[]): CellSet {
    const hasRow = labels.some(({ direction }) => direction === 'row' || direction === 'cell')
    let found = cells
    if (!hasRow && this.row && meet(found, this.row)) found = intersection(found, this.row)
    if (this.column && meet(found, this.column)) found = intersection(found, this.column)
    if (found.size > 1 && this.askedTopic) {
      const topic = new Set(this.askedTopic.cells)
      if (meet(found, topic)) found = intersection(found, topic)
    }
    return this.byAskedRow(this.byDocument(this.bySection(found)))
  }

  /** 收 and 发 of requests and documents, unless fees are asked about. */
  private bySection(cells: CellSet): CellSet {
    const { form } = this.notes.context
    const ordinary = new Set(
      [...cells].filter((id) => form.cell(id)!.kind === 'count' && form.cell(id)!.section !== 's6'),
    )
    const hasFees = [...cells].some((id) => form.cell(id)!.section === 's6')
    const hasOthers = ordinary.size > 0 && [...ordinary].some((id) => !id.startsWith('s2.fees'))
    return hasFees && hasOthers && this.prefersCounts ? ordinary : cells
  }

  /** Set while a number that is no money, or none at all, is looked for. */
  prefersCounts = true

  /** Among 规章 and 规范性文件, a document is the latter unless the former was named. */
  private byDocument(cells: CellSet): CellSet {
    const normative = normativeOf(this.notes.context.form)
    return [...cells].every((id) => normative.has(id) || id.startsWith('s2.rules.')) && meet(cells, normative)
      ? intersection(cells, normative)
      : cells
  }

  /** 自然人3 when both 新收 and 转来 are asked is of the new ones; when only 转来 is still asked, of those. */
  private byAskedRow(cells: CellSet): CellSet {
    const { form } = this.notes.context
    if (this.askedTopic?.id !== 'incoming') return cells
    const rowsOf = (set: CellSet): Set<string> => new Set([...set].map((id) => form.cell(id)!.rowId))
    const rows = rowsOf(cells)
    if (rows.size !== 2 || !rows.has('received') || !rows.has('carriedIn')) return cells
    const asked = rowsOf(this.askedCells)
    const row = asked.size === 1 ? [...asked][0]! : 'received'
    return new Set([...cells].filter((id) => form.cell(id)!.rowId === row))
  }
}

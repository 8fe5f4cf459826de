import fc from 'fast-check'
import type { CellId } from '../../src/schema/cell-id.ts'
import type { Form } from '../../src/schema/form.ts'

const outside = new Set(['received', 'carriedIn', 'total', 'carriedOut'])
type Fill = (id: CellId) => number

function fillRequests(form: Form, figures: Map<CellId, number>, drawn: Fill): void {
  const rows = form.tables!.requests.rows.map(({ id }) => id)
  const columns = form.tables!.requests.columns.map(({ id }) => id)
  const at = (row: string, column: string) => `s3.${row}.${column}` as CellId
  for (const column of columns.filter((each) => each !== 'total')) {
    let left = 0
    for (const row of ['received', 'carriedIn']) {
      figures.set(at(row, column), drawn(at(row, column)))
      left += drawn(at(row, column))
    }
    let total = 0
    for (const row of rows.filter((each) => !outside.has(each))) {
      const value = Math.min(left, drawn(at(row, column)))
      figures.set(at(row, column), value)
      left -= value
      total += value
    }
    figures.set(at('total', column), total)
    figures.set(at('carriedOut', column), left)
  }
  for (const row of rows) {
    const parts = columns.filter((column) => column !== 'total').map((column) => figures.get(at(row, column))!)
    figures.set(
      at(row, 'total'),
      parts.reduce((sum, value) => sum + value, 0),
    )
  }
}

function fillDisputes(form: Form, figures: Map<CellId, number>): void {
  for (const { id } of form.tables!.disputes.groups) {
    const parts = form.cells.filter(
      ({ section, rowId, columnId }) => section === 's4' && rowId === id && columnId !== 'total',
    )
    figures.set(
      `s4.${id}.total` as CellId,
      parts.reduce((sum, part) => sum + figures.get(part.id)!, 0),
    )
  }
}

function fillDisclosure(form: Form, figures: Map<CellId, number>): void {
  for (const { id, columnId, rowId } of form.cells) {
    if (columnId === 'publishedTotal')
      figures.set(id, figures.get(id)! + figures.get(`s2.${rowId}.published` as CellId)!)
    if (columnId === 'itemsChange')
      figures.set(id, figures.get(id)! - Math.min(2, figures.get(`s2.${rowId}.itemsBefore` as CellId)!))
    if (columnId === 'amount' && rowId === 'procurement') {
      figures.set(id, figures.get('s2.procurement.projects')! * 10_000)
    }
  }
}

const summed = [
  't3.answeredRefused',
  't3.received',
  't3.closed',
  't3.answered',
  't4.reviews',
  't5.lawsuits',
  't8.staff',
]

function fillStatistics(form: Form, figures: Map<CellId, number>): void {
  for (const total of summed) {
    const parts = form.cells.filter(({ parent }) => parent === total)
    figures.set(
      total as CellId,
      parts.reduce((sum, { id }) => sum + figures.get(id)!, 0),
    )
  }
  const atMost = (part: CellId, whole: CellId) => figures.set(part, Math.min(figures.get(part)!, figures.get(whole)!))
  if (figures.has('t1.keyAreas')) atMost('t1.keyAreas', 't1.published')
  for (const { id, parent } of form.cells) if (parent && !summed.includes(parent)) atMost(id, parent)
}

/** Whole reports at random that agree in themselves. */
export const wholeReport = (form: Form): fc.Arbitrary<Map<CellId, number>> =>
  fc.array(fc.nat({ max: 3 }), { minLength: form.cells.length, maxLength: form.cells.length }).map((drawn) => {
    const figures = new Map<CellId, number>(form.cells.map(({ id }, position) => [id, drawn[position]!]))
    if (form.tables) {
      fillRequests(form, figures, (id) => drawn[form.position(id)]!)
      fillDisputes(form, figures)
      fillDisclosure(form, figures)
    } else fillStatistics(form, figures)
    return figures
  })

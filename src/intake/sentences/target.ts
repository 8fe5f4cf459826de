import type { CellId } from '../../schema/cell-id.ts'
import { isMoney } from '../../schema/figure.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import type { CellSet } from '../cell-set.ts'
import type { Label } from '../words/labels.ts'
import { outcomeColumn } from './ask.ts'
import type { Course } from './course.ts'

/** Cells that can hold a number so written: 元 is money, 件 is a count, 项 is items. */
function fitting(course: Course, cells: CellSet, number: NumberPhrase): CellSet {
  const { form } = course.notes.context
  const isMoneyNumber = number.unit === 'yuan' || number.unit === 'wan-yuan' || (number.amount?.places ?? 0) > 0
  const topic = course.askedTopic?.id
  const prefersMoney = topic === 'fees' || topic === 'informationFee'
  const holds = (wantsMoney: boolean): CellSet =>
    new Set([...cells].filter((id) => isMoney(form.cell(id)!.kind) === wantsMoney))
  const wanted = isMoneyNumber
    ? holds(true)
    : number.unit === 'count'
      ? holds(false)
      : prefersMoney
        ? cells
        : holds(false)
  const found = wanted.size > 0 ? wanted : cells
  const signed = number.sign === '' ? found : new Set([...found].filter((id) => form.cell(id)!.kind === 'signed'))
  if (number.sign !== '' && signed.size > 0) return signed
  const items = /项$/.test(number.text) ? 'itemsBefore' : /[件次起]$/.test(number.text) ? 'decisions' : ''
  const ofItems = new Set([...found].filter((id) => form.cell(id)!.columnId === items))
  return ofItems.size > 0 ? ofItems : found
}

/** 收了5件 is of requests even while fees are asked about. */
function byUnit(course: Course, cells: CellSet, { unit }: NumberPhrase): CellSet {
  if (unit === '') return cells
  const { form } = course.notes.context
  const wantsMoney = unit !== 'count'
  const found = new Set([...cells].filter((id) => isMoney(form.cell(id)!.kind) === wantsMoney))
  return found.size > 0 ? found : cells
}

/** 一件维持一件还没判 behind 诉讼2件: of the cases there are. */
function withCases({ askedTopic, notes }: Course, cells: CellSet): CellSet {
  const ids = [...cells]
  const isOneColumn = new Set(ids.map((id) => id.split('.')[2])).size === 1
  if (askedTopic?.id !== 'disputes' || !isOneColumn || !ids.every((id) => id.startsWith('s4.'))) return new Set()
  return new Set(ids.filter((id) => (notes.view.known(id.replace(/\.[^.]+$/, '.total') as CellId) ?? 0) > 0))
}

/** The column a number stands in when only its row was said. */
function byColumn(course: Course, cells: CellSet): CellSet {
  const { form } = course.notes.context
  const [first] = cells
  const { section, rowId } = form.cell(first!)!
  if (cells.size < 2 || (section !== 's3' && section !== 's4')) return cells
  const totals = new Set([...cells].filter((id) => id.startsWith('s4.') && id.endsWith('.total')))
  const inCourse = withCases(course, cells)
  if (inCourse.size === 1) return inCourse
  if (totals.size > 0 && [...cells].every((id) => id.startsWith('s4.'))) return totals
  if ([...cells].some((id) => form.cell(id)!.rowId !== rowId)) return cells
  const isOutcome = section === 's3' && !['received', 'carriedIn', 'total'].includes(rowId)
  const column = isOutcome ? outcomeColumn(course) : 'total'
  return new Set([...cells].filter((id) => form.cell(id)!.columnId === column))
}

/** 「总计」 of a table whose results are meant only when they are named. */
const withoutResultTotal = (cells: CellSet): CellSet => {
  const others = new Set([...cells].filter((id) => !id.startsWith('s3.total.')))
  return others.size > 0 ? others : cells
}

export interface Target {
  /** What the labels could be about, before a column was settled. */
  readonly all: CellSet
  readonly cells: CellSet
}

export function targetOf(course: Course, labels: readonly Label[], cells: CellSet, number: NumberPhrase): Target {
  const ofKind = byUnit(course, cells, number)
  course.prefersCounts = number.unit !== 'yuan' && number.unit !== 'wan-yuan' && (number.amount?.places ?? 0) === 0
  const narrow = course.narrowed(ofKind, labels)
  course.prefersCounts = true
  const all = fitting(
    course,
    labels.some(({ direction }) => direction === 'mixed') ? withoutResultTotal(narrow) : narrow,
    number,
  )
  return { all, cells: byColumn(course, all) }
}

/** What 「总计改成4」 changes: among the rows of the last change, then among what was stated. */
export function changeable(course: Course, cells: CellSet): CellSet {
  const { form, lastChange, stated } = course.notes.context
  const rows = new Set([...lastChange.keys()].map((id) => id.replace(/\.[^.]+$/, '')))
  const inRows = new Set([...cells].filter((id) => rows.has(id.replace(/\.[^.]+$/, ''))))
  const near = inRows.size > 0 ? inRows : cells
  const standing = new Set([...near].filter((id) => stated.has(id)))
  const totals = new Set([...standing].filter((id) => form.cell(id)!.columnId === 'total'))
  return totals.size === 1 && near.size > 7 ? totals : standing.size > 0 && near.size > 7 ? standing : near
}

import type { CellId } from '../schema/cell-id.ts'
import { type Figure, formatFigure, formatMoney, isMoney } from '../schema/figure.ts'
import { type Cell, type Form, formOf } from '../schema/form.ts'
import {
  blockColumnNames,
  blockRowNames,
  disputeColumnNames,
  disputeGroupNames,
  feeNames,
  requestColumnNames,
  requestRowNames,
  statisticsNames,
} from './cell-names.ts'

const named = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id

/** 「1.当面申请数」 → 「当面申请数」; what stands in brackets after a name explains it, and nobody says it. */
const spoken = (label: string): string =>
  label
    .slice(label.lastIndexOf('/') + 1)
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|其中：)/, '')
    .replace(/（.*）$/, '')

/** The row as people say it: 「新收」「复议」「行政处罚」; a sub-row by the name the organ gave it. */
export function rowName({ section, rowId, row }: Cell): string {
  switch (section) {
    case 's2':
      return /\[(.+)\]$/.exec(rowId)?.[1] ?? named(blockRowNames, rowId)
    case 's3':
      return named(requestRowNames, rowId)
    case 's4':
      return named(disputeGroupNames, rowId)
    case 's6':
      return row
    default:
      return statisticsNames[rowId] ?? spoken(row)
  }
}

/** The column as people say it; undefined where a row has one figure only and its name says all. */
export function columnName({ tables }: Form, { section, rowId, columnId }: Cell): string | undefined {
  switch (section) {
    case 's2':
      return tables?.blocks.some(({ rows, columns }) => columns.length === 1 && rows.some(({ id }) => id === rowId))
        ? undefined
        : named(blockColumnNames, columnId)
    case 's3':
      return named(requestColumnNames, columnId)
    case 's4':
      return named(disputeColumnNames, columnId)
    case 's6':
      return named(feeNames, columnId)
    default:
      return undefined
  }
}

/** A cell of the form, or one it would have with a row of the organ's own or with Beijing's block: a figure for it may just have been said. */
export function cellOf(form: Form, id: CellId): Cell | undefined {
  const name = /\[(.+)\]/.exec(id)?.[1]
  const subrows = name === undefined ? form.subrows : [...form.subrows, name]
  return form.cell(id) ?? formOf(form.edition, { profile: 'beijing', subrows }).cell(id)
}

/** 「行政处罚」「新收·自然人」「复议·结果维持」「信息处理费·收费通知件数」 */
export function cellName(form: Form, id: CellId): string {
  const cell = cellOf(form, id)
  if (cell === undefined) return id
  const column = columnName(form, cell)
  if (column === undefined) return rowName(cell)
  return cell.columnId === 'total' ? `${rowName(cell)}${column}` : `${rowName(cell)}·${column}`
}

/** In the place of a figure: nothing stands there; it was taken back. */
export const blank = '空着'
export const cleared = '清空'

/** A figure as it is said: a count alone, money with its unit. */
export function figureText(form: Form, id: CellId, figure: Figure): string {
  const cell = cellOf(form, id)
  if (cell === undefined) return String(figure)
  if (cell.kind === 'signed' && figure > 0) return `+${figure}`
  return isMoney(cell.kind) ? `${formatFigure(cell, figure)}${cell.unit}` : formatFigure(cell, figure)
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',')

/** Money in both units, so that 元 taken for 万元 shows at once: 「3.2万元（32,000元）」. */
export function moneyText(form: Form, id: CellId, figure: Figure): string {
  const said = figureText(form, id, figure)
  return form.cell(id)?.kind === 'money10k' && figure !== 0
    ? `${said}（${grouped(formatMoney(figure, 'yuan'))}元）`
    : said
}

const tableNames: Readonly<Record<string, string>> = {
  s2: '表二',
  s3: '表三',
  s4: '表四',
  s6: '第六部分',
  t: '统计表',
}

/** 「表三」: where a cell is printed. */
export const tableName = (section: string): string => tableNames[section] ?? section

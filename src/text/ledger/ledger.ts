import type { CellId, RequestColumnId, RequestRowId } from '../../schema/cell-id.ts'
import { requestColumnNames, requestRowNames } from '../cell-names.ts'
import { cellName } from '../cells.ts'
import type { Ledger, RecognisedColumn, RowTrouble, UnusableRow } from './facts.ts'
import { ledgerNoteText } from './notes.ts'
import { ledgerColumnNames, placesText, rowReason } from './troubles.ts'

const figure = ({ figures }: Ledger, row: RequestRowId, column: RequestColumnId = 'total'): number =>
  figures.get(`s3.${row}.${column}`) ?? 0

/** The rows of a heading of the results; the items of 其他处理 differ from form to form, so they are told by how their ids begin. */
const headings: readonly (readonly [name: string, rows: RegExp])[] = [
  ['予以公开', /^granted$/],
  ['部分公开', /^partial$/],
  ['不予公开', /^refused/],
  ['无法提供', /^unavailable/],
  ['不予处理', /^notProcessed/],
  ['其他处理', /^other/],
]

function headingSums({ form, figures }: Ledger): string[] {
  const results = form.cells.filter(({ section, columnId }) => section === 's3' && columnId === 'total')
  return headings.flatMap(([name, rows]) => {
    const sum = results.reduce((all, { id, rowId }) => all + (rows.test(rowId) ? (figures.get(id) ?? 0) : 0), 0)
    return sum === 0 ? [] : [`${name}${sum}`]
  })
}

const applicants = ['person', 'business', 'research', 'nonprofit', 'legal', 'others'] as const

function applicantSums(ledger: Ledger): string[] {
  return applicants.flatMap((column) => {
    const sum = figure(ledger, 'received', column)
    return sum === 0 ? [] : [`${requestColumnNames[column]}${sum}`]
  })
}

const columnOf = (trouble: RowTrouble): string => {
  if (trouble.code === 'missing' || trouble.code === 'uncomputed')
    return trouble.column === 'received' ? '日期' : ledgerColumnNames[trouble.column]
  if (trouble.code.startsWith('kind')) return '申请人类型'
  if (trouble.code.startsWith('outcome')) return '办理结果'
  return trouble.code === 'merged' ? '合并的格' : '日期'
}

function unusableLine(unusable: readonly UnusableRow[]): string {
  const counts = new Map<string, number>()
  for (const { troubles } of unusable) {
    const [first] = troubles
    if (!first) continue
    const name = columnOf(first)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const reasons = [...counts].map(([name, count]) => `${name}${count}行`).join('、')
  return `没算的${unusable.length}行：${placesText(
    unusable.map(({ place }) => place),
    5,
  )}（${reasons}）`
}

const detail = (sums: readonly string[]): string => (sums.length === 0 ? '' : `：${sums.join('、')}`)

/** What a ledger came to, for a chat: at most six lines. */
export function ledgerPreview(ledger: Ledger): string {
  const { year, counted, unusable, notes } = ledger
  const lines = [
    `台账算好了：${year}年共${counted}件`,
    `新收${figure(ledger, 'received')}件${detail(applicantSums(ledger))}`,
    `${year - 1}年转来${figure(ledger, 'carriedIn')}件，转到${year + 1}年${figure(ledger, 'carriedOut')}件`,
    `办结${figure(ledger, 'total')}件${detail(headingSums(ledger))}`,
    ...(unusable.length > 0 ? [unusableLine(unusable)] : []),
    ...(notes.length > 0 ? [`另有${notes.length}条提醒`] : []),
  ]
  return lines.join('\n')
}

/** 「新收·自然人 3件：第3、9、12行」: which rows of the file stand behind a figure. */
export function ledgerCellText(ledger: Ledger, cell: CellId): string {
  const count = ledger.figures.get(cell)
  if (count === undefined) return `台账里算不出${cellName(ledger.form, cell)}。`
  if (count === 0) return `${cellName(ledger.form, cell)} 0件：台账里没有。`
  return `${cellName(ledger.form, cell)} ${count}件：${placesText(ledger.rows.get(cell) ?? [])}。`
}

/** 「第12行：没写收到日期」, a line a row. */
export const unusableLines = ({ unusable }: Ledger): string[] =>
  unusable.map(({ place, troubles }) => `${placesText([place])}：${rowReason(troubles)}`)

export const noteLines = (ledger: Ledger): string[] => ledger.notes.map((note) => ledgerNoteText(note, ledger))

const columnNames: Readonly<Record<RecognisedColumn['column'], string>> = {
  ...ledgerColumnNames,
  number: '编号',
  extended: '延期',
  correction: '补正',
  consultation: '征求意见',
  fee: '收费',
}

/** 「收到日期 C列“签收日期”」. */
export const columnLines = ({ columns }: Ledger): string[] =>
  columns.map(
    ({ column, letter, heading, sheet }) =>
      `${sheet === undefined ? '' : `“${sheet}” `}${columnNames[column]}：${letter}列${heading === '' ? '' : `“${heading.replace(/\s+/g, '')}”`}`,
  )

/** The rows of table three that are not all 0, a line each. */
export function tableLines(ledger: Ledger): string[] {
  const rows = new Map<string, string[]>()
  for (const { id, section, rowId, columnId } of ledger.form.cells) {
    const count = section === 's3' ? ledger.figures.get(id) : undefined
    if (count)
      rows.set(rowId, [...(rows.get(rowId) ?? []), `${requestColumnNames[columnId as RequestColumnId]}${count}`])
  }
  return [...rows].map(([row, columns]) => `${requestRowNames[row as RequestRowId]}：${columns.join('、')}`)
}

export const ledgerTexts = {
  table: '表三（没列的都是0）',
  columns: '认出的列',
  unusable: '没算的行，改好再读一次',
  notes: '提醒',
  badYear: '--year 后面写报告年份，四位数，例：--year 2021',
  exits: '\n结束码 Exit codes: 0 每一行都用上了 · 1 有的行用不上（会列出来） · 2 文件读不了',
  command: '把申请台账算成表三 · count table three from a request ledger',
  file: '.xlsx 或 .csv 台账，一行一件',
  year: '报告年份，例 2021',
} as const

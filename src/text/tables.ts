import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Cell, Form } from '../schema/form.ts'
import { columnName, figureText, rowName } from './cells.ts'

const titles: Readonly<Record<string, readonly string[]>> = {
  s2: ['表二', '第二部分', '第二', '主动公开', '二', '2'],
  s3: ['表三', '第三部分', '第三', '依申请', '三', '3'],
  s4: ['表四', '第四部分', '第四', '复议', '诉讼', '四', '4'],
  s6: ['第六部分', '第六', '信息处理费', '六', '6'],
  t: ['统计表', '表'],
}

/** The sections of a form that have figures, and the words that mean them. */
export const tableSections = (form: Form): { id: string; name: string; words: readonly string[] }[] =>
  [...new Set(form.cells.map(({ section }) => section))].map((id) => ({
    id,
    name: titles[id]![0]!,
    words: titles[id]!,
  }))

const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 1 : 2), 0)
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

/** What stands in a cell: a figure, ◌ while it is missing, ？ while a held value waits beside it. */
function mark({ form, figures, state }: Situation, id: CellId): string {
  const held = state.held.some((part) => part.figures.has(id))
  const value = figures.get(id)
  return `${value === undefined ? '◌' : figureText(form, id, value)}${held ? '？' : ''}`
}

const shortColumn: Readonly<Record<string, string>> = {
  自然人: '自然',
  商业企业: '企业',
  科研机构: '科研',
  社会公益组织: '公益',
  法律服务机构: '法律',
  结果维持: '维持',
  结果纠正: '纠正',
  其他结果: '其他',
  尚未审结: '未结',
}

/** A section's table in fixed width: rows that are all 0 are counted instead of drawn, so that it fits a phone. */
export function sectionTable(situation: Situation, section: string): { line: string; table: string } {
  const { form, figures, state } = situation
  const rows = new Map<string, Cell[]>()
  for (const cell of form.cells.filter((cell) => cell.section === section))
    rows.set(cell.rowId, [...(rows.get(cell.rowId) ?? []), cell])
  const heldCells = new Set(state.held.flatMap((part) => [...part.figures.keys()]))
  const quiet = (cells: readonly Cell[]) => cells.every(({ id }) => figures.get(id) === 0 && !heldCells.has(id))
  const isWide = section === 's3' || section === 's4'
  const blank = (cells: readonly Cell[]) => cells.every(({ id }) => !figures.has(id) && !heldCells.has(id))
  const all = [...rows.values()]
  const isLong = section === 's3' || section === 't'
  const isKept = (cells: readonly Cell[], at: number) => (section === 's3' && at < 2) || !(quiet(cells) || blank(cells))
  const shown = isLong ? all.filter(isKept) : all
  const hidden = all.filter((cells) => !shown.includes(cells))
  const zeros = hidden.filter(quiet).length
  const blanks = hidden.length - zeros
  const body = isWide ? wide(situation, shown) : narrow(situation, shown)
  const open = form.cells.filter((cell) => cell.section === section && !figures.has(cell.id)).length
  const line = `${tableSections(form).find(({ id }) => id === section)!.name}${hiddenText(zeros, blanks)}${open > 0 ? '（◌ 还空着）' : ''}`
  return { line, table: body }
}

const hiddenText = (zeros: number, blanks: number): string =>
  [zeros > 0 ? `其余${zeros}行都是0` : '', blanks > 0 ? `其余${blanks}行还空着` : '']
    .filter((text) => text !== '')
    .map((text, at) => `${at === 0 ? '：' : '，'}${text}`)
    .join('')

function wide(situation: Situation, rows: readonly (readonly Cell[])[]): string {
  const [first = []] = rows
  const headings = first.map(
    (cell) => shortColumn[columnName(situation.form, cell) ?? ''] ?? columnName(situation.form, cell) ?? '',
  )
  const cells = rows.map((row) => row.map(({ id }) => mark(situation, id)))
  const widths = headings.map((heading, at) => Math.max(width(heading), ...cells.map((row) => width(row[at]!))) + 1)
  const lineOf = (values: readonly string[]) =>
    values
      .map((value, at) => padded(value, widths[at]!))
      .join('')
      .trimEnd()
  return [`  ${lineOf(headings)}`, ...rows.flatMap((row, at) => [rowName(row[0]!), `  ${lineOf(cells[at]!)}`])].join(
    '\n',
  )
}

function narrow(situation: Situation, rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row) => {
      const values = row.map(
        (cell) =>
          `${row.length > 1 ? (columnName(situation.form, cell) ?? '') : ''}${row.length > 1 ? ' ' : ''}${mark(situation, cell.id)}`,
      )
      return `${rowName(row[0]!)}  ${values.join('  ')}`
    })
    .join('\n')
}

import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import type { Cell, Form } from '../schema/form.ts'
import { columnName, figureText, rowName } from './cells.ts'

/** As much of a report as its tables show. */
export type TableView = Pick<Situation, 'form' | 'figures' | 'state'>

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

/** Columns that a text takes in a fixed-width font. */
export const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 1 : 2), 0)
export const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

/** What stands in a cell: a figure, ◌ while it is missing, ？ while a held value waits beside it. */
function mark({ form, figures, state }: TableView, id: CellId): string {
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
export function sectionTable(situation: TableView, section: string): { line: string; table: string } {
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
  const body = isWide ? wide(situation, shown) : narrow(situation, shown)
  const { name } = tableSections(form).find(({ id }) => id === section)!
  return { line: `${name}${inOneLine(situation, all)}`, table: [body, ...legend(situation, all.flat())].join('\n') }
}

function legend({ figures, state }: TableView, cells: readonly Cell[]): string[] {
  const marks = [
    ...(cells.some(({ id }) => !figures.has(id)) ? ['◌ 还空着'] : []),
    ...(cells.some(({ id }) => state.held.some((part) => part.figures.has(id))) ? ['？ 对不上，没定'] : []),
  ]
  return marks.length === 0 ? [] : [marks.join('　')]
}

/** 「新收3」「规范性文件（制发2，现行有效5）」: what stands in a row and is not 0; a row of table three by its total. */
function rowInShort({ form, figures }: TableView, cells: readonly Cell[]): string | undefined {
  const known = cells.filter(({ id }) => (figures.get(id) ?? 0) !== 0)
  const total = known.find(({ section, columnId }) => section === 's3' && columnId === 'total')
  const name = rowName(cells[0]!)
  if (known.length === 0) return undefined
  if (total || cells.length === 1)
    return `${name}${figureText(form, (total ?? cells[0]!).id, figures.get((total ?? cells[0]!).id)!)}`
  const parts = known.filter(({ columnId }) => columnId !== 'total')
  return `${name}（${parts.map((cell) => `${columnName(form, cell) ?? ''}${figureText(form, cell.id, figures.get(cell.id)!)}`).join('，')}）`
}

const mostNamed = 6

/** 「：新收3，予以公开3，其余22行都是0」: a table for those who only want its figures. */
function inOneLine(situation: TableView, rows: readonly (readonly Cell[])[]): string {
  const named = rows.flatMap((cells) => rowInShort(situation, cells) ?? [])
  const silent = rows.filter((cells) => rowInShort(situation, cells) === undefined)
  const zeros = silent.filter((cells) => cells.every(({ id }) => situation.figures.get(id) === 0)).length
  const pieces = [
    ...named.slice(0, mostNamed - 1),
    ...(named.length >= mostNamed
      ? [`${named[mostNamed - 1]}${named.length > mostNamed ? `等${named.length}行` : ''}`]
      : []),
    ...hiddenPieces(zeros, silent.length - zeros, named.length > 0),
  ]
  return `：${pieces.join('，')}`
}

const hiddenPieces = (zeros: number, blanks: number, isRest: boolean): string[] => [
  ...(zeros > 0 ? [`${isRest || blanks > 0 ? '其余' : ''}${zeros}行都是0`] : []),
  ...(blanks > 0 ? [`${isRest || zeros > 0 ? '其余' : ''}${blanks}行还空着`] : []),
]

function wide(situation: TableView, rows: readonly (readonly Cell[])[]): string {
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

function narrow(situation: TableView, rows: readonly (readonly Cell[])[]): string {
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

import { type Blank, blanksOf, type CountyReport } from '../../checks/county/report.ts'
import type { CellId } from '../../schema/cell-id.ts'
import type { Cell, Form } from '../../schema/form.ts'
import { cellName, columnName, figureText, rowName, tableName } from '../cells.ts'

// Cells without a figure, as a letter lists them: whole columns and rows at once, what follows from the other figures beside them.

const mostNamed = 5

const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

interface Direction {
  readonly keyOf: (cell: Cell) => string
  readonly nameOf: (form: Form, cell: Cell) => string
}

const directions: readonly Direction[] = [
  { keyOf: ({ columnId }) => columnId, nameOf: (form, cell) => `“${columnName(form, cell)}”一列` },
  { keyOf: ({ rowId }) => rowId, nameOf: (_, cell) => `“${rowName(cell)}”一行` },
]

/** Takes out the lines of a table of which most are there: 「“自然人”一列」, 「“总计”一列有20格」. */
function takeLines(
  form: Form,
  cells: readonly Cell[],
  { keyOf, nameOf }: Direction,
): { names: string[]; rest: Cell[] } {
  const section = form.cells.filter((cell) => cell.section === cells[0]?.section)
  const names: string[] = []
  let rest: readonly Cell[] = cells
  for (const line of byKey(cells, keyOf)) {
    const size = section.filter((cell) => keyOf(cell) === keyOf(line[0]!)).length
    if (line.length < 2 || (line.length < size && (line.length <= mostNamed || line.length * 2 <= size))) continue
    names.push(nameOf(form, line[0]!) + (line.length < size ? `有${line.length}格` : ''))
    rest = rest.filter((cell) => !line.includes(cell))
  }
  return { names, rest: [...rest] }
}

/** 「“自然人”一列」「“新收”一行」「予以公开·自然人等12格」 */
function namesOf(form: Form, ids: readonly CellId[]): string {
  const cells = ids.map((id) => form.cell(id)!)
  const { section } = cells[0]!
  if (section === 's6') return cells.length === 1 ? cellName(form, ids[0]!) : '信息处理费'
  if (cells.length > 1 && cells.length === form.cells.filter((cell) => cell.section === section).length) return '整张'
  const names: string[] = []
  let rest = cells
  if (section === 's3' || section === 's4')
    for (const direction of directions) {
      const taken = takeLines(form, rest, direction)
      names.push(...taken.names)
      rest = taken.rest
    }
  const single = rest.slice(0, Math.max(1, mostNamed - names.length)).map(({ id }) => cellName(form, id))
  const more = rest.length > single.length ? `等${rest.length}格` : ''
  return [...names, ...(rest.length === 0 ? [] : [single.join('、') + more])].join('、')
}

const sentence = (form: Form, blanks: readonly Blank[]): string => {
  const [{ id, derived, printed }] = blanks as [Blank]
  const where = `${tableName(form.cell(id)!.section)}${namesOf(
    form,
    blanks.map((blank) => blank.id),
  )}`
  const state = printed === '' ? '未填' : `写的是“${printed}”，算未填`
  const should = derived === undefined ? '请补上，没有的写0' : `按相加应为${figureText(form, id, derived)}`
  return `${where}${state}，${should}。`
}

/** One sentence for all blank cells of a table that are to be mended in the same way. */
export function blankLines(report: CountyReport): string[] {
  const { form, missingTables } = report
  const keyOf = ({ id, derived, printed }: Blank): string =>
    `${form.cell(id)!.section} ${derived ?? ''} ${derived ? id : ''} ${printed}`
  const isAbsent = ({ id, derived }: Blank): boolean =>
    derived === undefined && missingTables.includes(form.cell(id)!.section)
  const blanks = blanksOf(report)
  const absent = [...new Set(blanks.filter(isAbsent).map(({ id }) => form.cell(id)!.section))]
  const groups = byKey(
    blanks.filter((blank) => !isAbsent(blank)),
    keyOf,
  )
  return [
    ...absent.map((section) => `${tableName(section)}没有看到，请补上。`),
    ...groups.map((group) => sentence(form, group)),
  ]
}

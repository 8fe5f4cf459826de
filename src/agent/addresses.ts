import type { CellId } from '../schema/cell-id.ts'
import type { Cell, Form } from '../schema/form.ts'
import { narrowWidth } from '../schema/width.ts'
import { cellName, columnName, rowName } from '../text/cells.ts'
import { mask } from './mask.ts'

// How the model names cells: by row and column, in the words people use. Two short lists reach every cell of a form.

export interface Address {
  readonly row: string
  /** Undefined where the row has one figure only. */
  readonly column?: string
}

export interface Addresses {
  readonly rows: readonly string[]
  /** Empty where every row has one figure only. */
  readonly columns: readonly string[]
  /** The columns of a row, empty where it has one figure only; undefined for a row there is none of. */
  columnsOf(row: string): readonly string[] | undefined
  cellsOf(row: string): readonly CellId[]
  /** A row with one figure needs no column, and is not confused by one. */
  cellAt(row: string, column: string | undefined): CellId | undefined
  addressOf(id: CellId): Address
  /** The cell that words in a text name: 「新收·总计」「新收总计」, or its id. */
  cellNamed(words: string): CellId | undefined
}

const plain = (name: string): string => narrowWidth(name).replace(/[\s·]/g, '')

interface Row {
  readonly name: string
  readonly columns: Map<string, CellId>
  readonly cells: CellId[]
}

/** The name of a row; a sub-row is named by the organ, and may be called what another row is called already. */
function nameOf(cell: Cell, taken: ReadonlySet<string>): string {
  let name = mask(rowName(cell))
  while (taken.has(plain(name))) name = `其他对外管理服务·${name}`
  return name
}

function rowsOf(form: Form): Row[] {
  const isSubrow = ({ rowId }: Cell): boolean => rowId.includes('[')
  const rows = new Map<string, Row>()
  const taken = new Set<string>()
  // Sub-rows last: the names of the form's own rows are fixed.
  for (const cell of [...form.cells].sort((a, b) => Number(isSubrow(a)) - Number(isSubrow(b)))) {
    const key = `${cell.section}.${cell.rowId}`
    let row = rows.get(key)
    if (!row) {
      row = { name: nameOf(cell, taken), columns: new Map(), cells: [] }
      taken.add(plain(row.name))
      rows.set(key, row)
    }
    const column = columnName(form, cell)
    row.cells.push(cell.id)
    if (column !== undefined) row.columns.set(column, cell.id)
  }
  return [...rows.values()].sort((a, b) => form.position(a.cells[0]!) - form.position(b.cells[0]!))
}

function build(form: Form): Addresses {
  const rows = rowsOf(form)
  const byName = new Map(rows.map((row) => [plain(row.name), row]))
  const addresses = new Map<CellId, Address>()
  const named = new Map<string, CellId>()
  const name = (words: string, id: CellId): void => {
    if (!named.has(plain(words))) named.set(plain(words), id)
  }
  for (const { name: row, columns, cells } of rows) {
    if (columns.size === 0) addresses.set(cells[0]!, { row })
    for (const [column, id] of columns) addresses.set(id, { row, column })
  }
  for (const [id, { row, column }] of addresses) name(`${row}${column ?? ''}`, id)
  for (const { id } of form.cells) {
    name(cellName(form, id), id)
  }
  return {
    rows: rows.map((row) => row.name),
    columns: [...new Set(rows.flatMap(({ columns }) => [...columns.keys()]))],
    columnsOf: (row) => {
      const found = byName.get(plain(row))
      return found && [...found.columns.keys()]
    },
    cellsOf: (row) => byName.get(plain(row))?.cells ?? [],
    cellAt: (row, column) => {
      const found = byName.get(plain(row))
      if (!found) return undefined
      if (found.columns.size === 0) return found.cells[0]
      const wanted = plain(column ?? '')
      return [...found.columns].find(([known]) => plain(known) === wanted)?.[1]
    },
    addressOf: (id) => addresses.get(id)!,
    cellNamed: (words) => form.cell(words)?.id ?? named.get(plain(words)),
  }
}

const built = new WeakMap<Form, Addresses>()

export function addressesOf(form: Form): Addresses {
  const known = built.get(form)
  if (known) return known
  const addresses = build(form)
  built.set(form, addresses)
  return addresses
}

import type { CellId, EditionId } from './cell-id.ts'
import { edition2008 } from './editions/edition-2008.ts'
import { edition2019 } from './editions/edition-2019.ts'
import { edition2021 } from './editions/edition-2021.ts'
import type { Kind, Section, StatisticsEdition, TableEdition } from './editions/shape.ts'
import { type Habits, partsIn } from './habits.ts'

/** Local habits that change which cells there are. */
export type Profile = 'beijing'

export interface Cell {
  readonly id: CellId
  /** The section it is printed in: s2, s3, s4, s6 or t. */
  readonly section: string
  /** Row and column as printed, merged cells separated by a slash. */
  readonly row: string
  readonly column: string
  readonly kind: Kind
  readonly unit: string
  /** The edition's id of its row and column; a statistics cell has neither. */
  readonly rowId: string
  readonly columnId: string
  /** 2008: the cell this one is a part of. */
  readonly parent?: CellId
}

/** The form one report is filled into: an edition with what the organ's profile and its named sub-rows add to it. */
export interface Form {
  readonly edition: EditionId
  readonly basis: string
  readonly sections: readonly Section[]
  readonly profile: Profile | undefined
  readonly subrows: readonly string[]
  /** What the place asks for besides; its parts of section one stand in the sections. */
  readonly habits: Habits | undefined
  /** In the form's order. */
  readonly cells: readonly Cell[]
  readonly cell: (id: string) => Cell | undefined
  readonly position: (id: CellId) => number
  /** The tables as data, for whoever draws or reads them. */
  readonly tables: TableEdition | undefined
  readonly statistics: StatisticsEdition | undefined
}

export interface FormOptions {
  readonly profile?: Profile | undefined
  /** Names of rows under 其他对外管理服务事项, in their order; then the row itself has no cells. */
  readonly subrows?: readonly string[]
  readonly habits?: Habits | undefined
}

export const editions = [edition2008, edition2019, edition2021] as const

/** The edition in force for a report year; undefined before 2008, when there was none. */
export const editionOfYear = (year: number): EditionId | undefined =>
  editions.find((edition) => year >= edition.firstYear && (edition.lastYear === null || year <= edition.lastYear))?.id

const unitOf = (kind: Kind): string => (kind === 'money10k' ? '万元' : kind === 'yuan' ? '元' : '件')

function blockUnit(columnId: string, kind: Kind): string {
  if (columnId.startsWith('items')) return '项'
  return columnId === 'projects' ? '个' : unitOf(kind)
}

function blockCells(edition: TableEdition, subrows: readonly string[]): Cell[] {
  return edition.blocks.flatMap(({ rows, columns }) =>
    rows
      .flatMap(({ id, label, hasSubrows }) =>
        hasSubrows && subrows.length > 0
          ? subrows.map((name) => ({ rowId: `${id}[${name}]`, row: `${label}/${name}` }))
          : [{ rowId: id, row: label }],
      )
      .flatMap(({ rowId, row }) =>
        columns.map(
          ({ id, label, kind }): Cell => ({
            id: `s2.${rowId}.${id}` as CellId,
            section: 's2',
            row,
            column: label,
            kind,
            unit: blockUnit(id, kind),
            rowId,
            columnId: id,
          }),
        ),
      ),
  )
}

function requestCells({ requests }: TableEdition): Cell[] {
  return requests.rows.flatMap((row) =>
    requests.columns.map(
      (column): Cell => ({
        id: `s3.${row.id}.${column.id}` as CellId,
        section: 's3',
        row: row.label,
        column: column.group === undefined ? column.label : `${column.group}/${column.label}`,
        kind: 'count',
        unit: '件',
        rowId: row.id,
        columnId: column.id,
      }),
    ),
  )
}

function disputeCells({ disputes }: TableEdition): Cell[] {
  return disputes.groups.flatMap((group) =>
    disputes.columns.map(
      (column): Cell => ({
        id: `s4.${group.id}.${column.id}` as CellId,
        section: 's4',
        row: group.label,
        column: column.label,
        kind: 'count',
        unit: '件',
        rowId: group.id,
        columnId: column.id,
      }),
    ),
  )
}

function feeCells({ informationFee }: TableEdition): Cell[] {
  return informationFee.map(
    (cell): Cell => ({
      id: cell.id as CellId,
      section: 's6',
      row: '信息处理费',
      column: cell.label,
      kind: cell.kind,
      unit: cell.unit,
      rowId: 'fee',
      columnId: cell.id.slice('s6.fee.'.length),
    }),
  )
}

function statisticsCells({ statistics }: StatisticsEdition, profile: Profile | undefined): Cell[] {
  return statistics
    .filter((cell) => !cell.beijingOnly || profile === 'beijing')
    .map(
      ({ id, label, unit, kind, parent }): Cell => ({
        id: id as CellId,
        section: 't',
        row: label,
        column: '统计数',
        kind,
        unit,
        rowId: id,
        columnId: 'count',
        ...(parent === undefined ? {} : { parent: parent as CellId }),
      }),
    )
}

/** The sections, with the parts that the place wants in the place of the edition's. */
const withParts = (sections: readonly Section[], edition: EditionId, habits: Habits | undefined): readonly Section[] =>
  sections.map((section) => {
    const parts = partsIn(habits, edition, section.id)
    return parts === undefined ? section : { ...section, parts }
  })

function build(
  edition: EditionId,
  profile: Profile | undefined,
  subrows: readonly string[],
  habits: Habits | undefined,
): Form {
  const data: TableEdition | StatisticsEdition = editions.find(({ id }) => id === edition)!
  const cells =
    'statistics' in data
      ? statisticsCells(data, profile)
      : [...blockCells(data, subrows), ...requestCells(data), ...disputeCells(data), ...feeCells(data)]
  const byId = new Map<string, number>(cells.map(({ id }, position) => [id, position]))
  return {
    edition,
    basis: data.basis,
    sections: withParts(data.sections, edition, habits),
    profile,
    subrows,
    habits,
    cells,
    cell: (id) => cells[byId.get(id) ?? -1],
    position: (id) => byId.get(id) ?? -1,
    tables: 'statistics' in data ? undefined : data,
    statistics: 'statistics' in data ? data : undefined,
  }
}

const built = new Map<string, Form>()

/** The form of an edition. Equal arguments give the same object, so rules can be prepared once for each form. */
export function formOf(edition: EditionId, { profile, subrows = [], habits }: FormOptions = {}): Form {
  const named = edition === '2019' ? subrows : []
  const local = edition === '2008' ? profile : undefined
  const key = JSON.stringify([edition, local, named, habits])
  const known = built.get(key)
  if (known) return known
  const form = build(edition, local, named, habits)
  // Sub-rows are named by people: the number of different forms is theirs to choose, the memory is not.
  if (built.size > 500) built.clear()
  built.set(key, form)
  return form
}

/** The form for a report year. Throws for a year before 2008: callers ask {@link editionOfYear} first. */
export function formOfYear(year: number, options: FormOptions = {}): Form {
  const edition = editionOfYear(year)
  if (edition === undefined) throw new RangeError(`no edition of the form is in force for ${year}`)
  return formOf(edition, options)
}

/** A form with what a place asks for: the same cells, but for the statistics table where the place has its own. */
export const formWith = ({ edition, profile, subrows }: Form, habits: Habits | undefined): Form =>
  formOf(edition, { profile: habits?.statistics ?? profile, subrows, habits })

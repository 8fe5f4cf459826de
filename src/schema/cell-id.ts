import type { edition2008 } from './editions/edition-2008.ts'
import type { edition2019 } from './editions/edition-2019.ts'
import type { edition2021 } from './editions/edition-2021.ts'

// Ids are types computed from the data of the editions, so that a cell which no form has does not compile.

type Ids<List extends readonly { readonly id: string }[]> = List[number]['id']

type BlockCell<Block> = Block extends {
  readonly columns: infer Columns extends readonly { readonly id: string }[]
  readonly rows: infer Rows extends readonly { readonly id: string; readonly hasSubrows?: true }[]
}
  ? `s2.${Ids<Rows>}.${Ids<Columns>}` | SubrowCell<Rows[number], Ids<Columns>>
  : never

/** `s2.otherServices[行政检查].decisions`: a row that the organ itself names. */
type SubrowCell<Row, Column extends string> = Row extends {
  readonly id: infer Id extends string
  readonly hasSubrows: true
}
  ? `s2.${Id}[${string}].${Column}`
  : never

type Edition2021 = typeof edition2021
type Edition2019 = typeof edition2019
type Edition2008 = typeof edition2008

export type RequestColumnId = Ids<Edition2021['requests']['columns']>
export type RequestRowId = Ids<Edition2021['requests']['rows']> | Ids<Edition2019['requests']['rows']>
export type DisputeGroupId = Ids<Edition2021['disputes']['groups']>
export type DisputeColumnId = Ids<Edition2021['disputes']['columns']>

type RequestCellId = `s3.${RequestRowId}.${RequestColumnId}`
type DisputeCellId = `s4.${DisputeGroupId}.${DisputeColumnId}`
type FeeCellId = Ids<Edition2021['informationFee']>
type StatisticsCellId = Ids<Edition2008['statistics']>

/** A place for one figure, in any edition. Which of them a report has, its {@link Form} says. */
export type CellId =
  | BlockCell<Edition2021['blocks'][number]>
  | BlockCell<Edition2019['blocks'][number]>
  | RequestCellId
  | DisputeCellId
  | FeeCellId
  | StatisticsCellId

export type EditionId = (Edition2021 | Edition2019 | Edition2008)['id']
export type SectionId = (Edition2021 | Edition2019 | Edition2008)['sections'][number]['id']

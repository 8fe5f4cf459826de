// What the data of an edition looks like. The files beside this one are data only, to be held against the official form.

/**
 * How a figure is counted.
 * - `count`: a whole number from 0 (件, 条, 次, 人 …)
 * - `signed`: a whole number, may be negative (本年增/减)
 * - `money10k`: 万元, printed with at most 6 places
 * - `yuan`: 元, printed with at most 2 places
 */
export type Kind = 'count' | 'signed' | 'money10k' | 'yuan'

export interface Labelled {
  readonly id: string
  readonly label: string
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly kind: 'narrative' | 'table'
  /** What the notice wants treated in this section, in its order. */
  readonly parts?: readonly string[]
  readonly optional?: true
}

export interface RequestColumn extends Labelled {
  readonly group?: string
}

export type RequestRow = Labelled

/** One clause of 第二十条 in table two, with its own column headings. */
export interface Block {
  readonly clause: string
  readonly columns: readonly (Labelled & { readonly kind: Kind })[]
  readonly rows: readonly (Labelled & { readonly hasSubrows?: true })[]
}

export interface SingleCell extends Labelled {
  readonly unit: string
  readonly kind: Kind
}

/** The forms of 2019 and 2021: six sections, tables two, three and four. */
export interface TableEdition {
  readonly id: '2019' | '2021'
  readonly firstYear: number
  readonly lastYear: number | null
  readonly basis: string
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly requests: { readonly columns: readonly RequestColumn[]; readonly rows: readonly RequestRow[] }
  readonly disputes: { readonly groups: readonly Labelled[]; readonly columns: readonly Labelled[] }
  readonly informationFee: readonly SingleCell[]
}

export interface StatisticsCell extends SingleCell {
  /** The cell this one is a part of (「其中」) or a summand of. */
  readonly parent?: string
  readonly beijingOnly?: true
}

/** The form of 2008: narrative chapters and one statistics table. */
export interface StatisticsEdition {
  readonly id: '2008'
  readonly firstYear: number
  readonly lastYear: number
  readonly basis: string
  readonly sections: readonly Section[]
  readonly statistics: readonly StatisticsCell[]
}

import type { CellId } from '../../schema/cell-id.ts'
import type { Figures } from '../../schema/figure.ts'
import type { Form } from '../../schema/form.ts'
import type { WholeRow } from '../../schema/report-figures.ts'
import type { Checked } from '../findings.ts'

/** A report that was read and checked, as a county office looks at it. */
export interface CountyReport {
  readonly file: string
  readonly organ: string | undefined
  readonly year: number
  readonly form: Form
  /** Stated in the file. */
  readonly figures: Figures
  readonly wholeRows: readonly WholeRow[]
  /** Cells that stand in the file without a number, and what stands there. */
  readonly printed: ReadonlyMap<CellId, string>
  readonly unplaced: readonly string[]
  /** Tables of the form that the file does not have, by their sections. */
  readonly missingTables: readonly string[]
  /** Whether 信息处理费 is given as figures; a document gives it in words. */
  readonly feesAsked: boolean
  readonly narratives: Readonly<Record<string, string | undefined>>
  readonly checked: Checked
  /** A report file that does not say whose it is; `organ` is then as it is signed. */
  readonly isUnnamed?: boolean | undefined
  /** The number in the mark of a draft, where the file says that it is one and must not be handed in. */
  readonly draft?: number | undefined
}

export interface Blank {
  readonly id: CellId
  /** What follows from the other figures; undefined where nothing does. */
  readonly derived: number | undefined
  /** 「/」, 「无」, nothing. */
  readonly printed: string
}

/** Cells in which no figure stands, in the form's order, with what they must be where that follows. */
export const blanksOf = ({ form, figures, printed, checked, feesAsked }: CountyReport): Blank[] =>
  form.cells
    .filter(({ id, section }) => !figures.has(id) && (section !== 's6' || feesAsked))
    .map(({ id }) => ({ id, derived: checked.derived.get(id)?.value, printed: printed.get(id)?.trim() ?? '' }))

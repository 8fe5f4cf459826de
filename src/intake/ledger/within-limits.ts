import { NoLedger } from './no-ledger.ts'
import { type SheetRow, sheetLimits } from './sheet.ts'

export interface Gathering {
  readonly rows: readonly SheetRow[]
  readonly take: (number: number, texts: readonly (string | undefined)[], isHidden?: boolean) => void
}

/** Counts the cells of all sheets of one file. */
export interface CellCount {
  cells: number
}

/** Collects the rows of a sheet and stops where no ledger goes on. Rows without anything in them are left out. */
export function withinLimits(count: CellCount = { cells: 0 }): Gathering {
  const rows: SheetRow[] = []
  return {
    rows,
    take(number, texts, isHidden = false) {
      let width = texts.length
      while (width > 0 && (texts[width - 1] ?? '').trim() === '') width--
      if (width === 0) return
      count.cells += width
      if (width > sheetLimits.columns) throw new NoLedger({ code: 'too-many-columns', limit: sheetLimits.columns })
      if (count.cells > sheetLimits.cells) throw new NoLedger({ code: 'too-many-cells', limit: sheetLimits.cells })
      if (rows.length === sheetLimits.rows) throw new NoLedger({ code: 'too-many-rows', limit: sheetLimits.rows })
      rows.push({ number, isHidden, cells: Array.from(texts.slice(0, width), (text) => text ?? '') })
    },
  }
}

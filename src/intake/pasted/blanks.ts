import type { CellId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'
import type { Choice } from '../reading.ts'

/** A row of a pasted table: its cells, and what stood in each. */
export interface PastedRow {
  readonly cells: readonly CellId[]
  readonly texts: readonly string[]
}

const isNumber = (text: string): boolean => /\d/.test(text)

/**
 * The cells of table three that were left blank and do not follow from the others: a blank is not 0, but all of them can be answered in
 * one go. A row that lacks one figure only has it by its sum; one that has its total has zeros by it, or lacks more than zeros.
 */
function openCells({ cells, texts }: PastedRow): CellId[] {
  if (!cells[0]?.startsWith('s3.')) return []
  const blank = cells.filter((_, index) => !isNumber(texts[index]!))
  const isTotal = (cell: CellId): boolean => cell.endsWith('.total')
  if (blank.length < 2 || blank.length === cells.length || !blank.some(isTotal)) return []
  return blank.filter((cell) => !isTotal(cell))
}

/** 「自然人23格空着，都是0吗？」 */
export function blanksOf(rows: readonly PastedRow[], form: Form): Choice | undefined {
  const open = rows.flatMap(openCells)
  if (open.length === 0) return undefined
  const columns = [...new Set(open.map((cell) => form.cell(cell)!.column.split('/').at(-1)!))]
  const named = columns.length > 3 ? `${columns.slice(0, 2).join('、')}等${columns.length}列` : columns.join('、')
  const proposals = open.map((cell) => ({ cell, value: 0, words: '空着的都是0' }))
  return {
    about: `${named}空着${open.length}格，没当0。都是0吗？`,
    reason: 'remainder',
    options: [
      { label: '都是0', proposals },
      { label: '不是', proposals: [] },
    ],
  }
}

const shortNames = ['自然人', '商业企业', '科研机构', '公益组织', '法律机构', '其他', '总计'] as const

/** Rows of table three with a figure too few: which column is missing is asked, of those with which the sums come out. */
export function missingColumn(rows: readonly PastedRow[]): Choice | undefined {
  const [first] = rows
  if (!first) return undefined
  const last = first.cells.length - 1
  const isPossible = (missing: number): boolean =>
    missing === last ||
    rows.every(({ texts }) => texts.slice(0, -1).reduce((sum, text) => sum + Number(text), 0) === Number(texts.at(-1)))
  const options = shortNames.flatMap((label, missing) => {
    if (!isPossible(missing)) return []
    const proposals = rows.flatMap(({ cells, texts }) =>
      cells
        .filter((_, index) => index !== missing)
        .map((cell, index) => ({ cell, value: Number(texts[index]), words: texts.join(' ') })),
    )
    return [{ label, proposals }]
  })
  return { about: '每行只有6个数，空着的是哪一列？', reason: 'remainder', options }
}

import { editionOfYear, formOf } from '../../schema/form.ts'
import type { Block, Row } from '../files/blocks.ts'
import { titleOf } from '../files/identity.ts'
import { type DocumentReading, readTables } from '../files/read-document.ts'
import { part, rowText } from '../files/zones.ts'
import { cellOf, type Merge, type Sheet } from './sheet.ts'

// A workbook that is no ledger may hold the form's own tables: last year's table three, the statistics table a county sends round.

/** The figures of the form's tables that a workbook holds, as a report has them. */
export interface FormTables {
  readonly reading: DocumentReading
  /** The workbook says which year it is of; otherwise it was read as of the year that was asked for. */
  readonly saysYear: boolean
}

/** Wider than any table of the form, with room for what people add. */
const mostColumns = 40
const mostRows = 400

function covering(merges: readonly Merge[]): Map<string, Merge> {
  const covered = new Map<string, Merge>()
  for (const merge of merges) {
    const last = Math.min(merge.lastColumn, mostColumns - 1)
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, merge.firstRow + mostRows); row++)
      for (let column = merge.firstColumn; column <= last; column++) covered.set(`${row} ${column}`, merge)
  }
  return covered
}

/** The rows of a sheet as those of a printed table: merged cells are one, and what comes down from above is blank. */
function rowsOf({ rows, merges }: Sheet, table: number): Row[] {
  const width = Math.min(
    Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((text) => text !== '') + 1)),
    mostColumns,
  )
  const covered = covering(merges)
  return rows.slice(0, mostRows).map((row): Row => {
    const columns = Array.from({ length: width }, (_, column) => column)
    const cells = columns.flatMap((at) => {
      const merge = covered.get(`${row.number} ${at}`)
      if (merge && merge.firstColumn !== at) return []
      const span = merge ? Math.min(merge.lastColumn, width - 1) - at + 1 : 1
      return [{ text: cellOf(row, at).trim(), at, span }]
    })
    return { kind: 'row', table, cells }
  })
}

const yearWritten = /(?<!\d)(20\d{2})(?=\s*年)/gu

/** The one year that these words name. */
function yearIn(texts: readonly string[]): number | undefined {
  const years = new Set(
    texts.flatMap((text) => [...text.normalize('NFKC').matchAll(yearWritten)].map(([year]) => year)),
  )
  return years.size === 1 ? Number([...years][0]) : undefined
}

/** The title of a table stands above it. */
const titleRows = 4

/** Reads the tables of the form in a workbook, found by their own words; undefined where there are none. */
export function formTables(sheets: readonly Sheet[], name: string, year: number): FormTables | undefined {
  const seen = sheets.filter(({ isHidden }) => !isHidden)
  const blocks: Block[] = seen.flatMap((sheet, index) => rowsOf(sheet, index + 1))
  const titles = seen.flatMap(({ name: own, rows }) => [
    own,
    ...rows.slice(0, titleRows).flatMap(({ cells }) => cells.filter((text) => text !== '')),
  ])
  const said = yearIn(titles) ?? yearIn([name.replace(/(?<!\d)(20\d{2})(?!\d|年)/gu, '$1年')])
  const edition = editionOfYear(said ?? year)
  if (edition === undefined) return undefined
  const { tables, strays } = part(blocks, formOf(edition, { profile: 'beijing' }))
  const harvest = readTables(tables, formOf(edition, { profile: 'beijing' }))
  if (Object.keys(harvest.figures).length === 0) return undefined
  const organ = [...titles, name.replace(/\.\w{1,5}$/u, '')]
    .map((text) => titleOf(text)?.organ)
    .find((one) => one !== undefined)
  return {
    saysYear: said !== undefined,
    reading: {
      title: undefined,
      organ,
      year: said ?? year,
      profile: harvest.isBeijing ? 'beijing' : undefined,
      figures: harvest.figures,
      subrows: harvest.subrows,
      printed: harvest.printed,
      unplaced: [
        ...harvest.unplaced,
        ...strays.map(rowText).filter((text) => /\d/u.test(text) && !titles.includes(text)),
      ],
      introduction: '',
      texts: new Map(),
      headings: [],
      missingTables: [],
      signature: {},
    },
  }
}

import { rowWanted } from '../../intake/sayings/add-row.ts'
import { columnName, figureText } from '../../text/cells.ts'
import { addRowHow, noSuchRow, rowIsThere } from '../../text/own-rows.ts'
import type { Draft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'

/** 「怎么加一行行政检查」: how a row of one's own comes into table two; undefined where the form has none, or something else is said. */
export function addRowInWords({ situation: { form, year, figures } }: Draft, words: string): Said | undefined {
  const name = form.tables && rowWanted(words)
  if (name === undefined) return undefined
  if (!form.tables?.blocks.some(({ rows }) => rows.some(({ hasSubrows }) => hasSubrows)))
    return { lines: [noSuchRow(year, name)], next: 'repeat' }
  const own = form.cells.filter(({ rowId }) => rowId === `otherServices[${name}]`)
  if (own.length === 0) return { lines: [addRowHow(name)], next: 'repeat' }
  const known = own.flatMap((cell) =>
    figures.has(cell.id) ? [`${columnName(form, cell)}${figureText(form, cell.id, figures.get(cell.id)!)}`] : [],
  )
  return { lines: [rowIsThere(name, known.join('，'))], next: 'repeat' }
}

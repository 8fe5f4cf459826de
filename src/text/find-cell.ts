import type { Situation } from '../checks/situation.ts'
import type { CellId } from '../schema/cell-id.ts'
import { cellName } from './cells.ts'

/** The cells a question about a figure means: by their name (「行政处罚」), or by a figure other than 0 that stands in them (「212」). */
export function findCell({ form, figures }: Situation, words: string): CellId[] {
  const plain = words.normalize('NFKC')
  const named = form.cells.filter(({ id }) => {
    const pieces = cellName(form, id).split('·')
    return pieces.every(
      (piece) => plain.includes(piece) || plain.includes(piece.replace(/^行政(?:事业性)?|^商业|（.*）$/gu, '')),
    )
  })
  if (named.length > 0) return named.map(({ id }) => id)
  const number = /\d+/u.exec(plain)?.[0]
  if (number === undefined) return []
  return form.cells.filter(({ id }) => figures.get(id) === Number(number) && Number(number) !== 0).map(({ id }) => id)
}

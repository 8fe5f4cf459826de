import type { CellId } from '../../schema/cell-id.ts'
import { option, saying } from '../choices.ts'
import type { Choice, ReadingContext } from '../reading.ts'
import { figureOf } from './money.ts'

/** A line alone is no table of the form: whether its sum is in 元 or 万元 is asked, as of a sum in words. */
export function whichUnit(context: ReadingContext, cell: CellId, text: string, words: string): Choice | undefined {
  const found = context.form.cell(cell)!
  if (found.kind !== 'money10k' || Number(text.replace(/,/g, '')) === 0) return undefined
  const options = (['元', '万元'] as const).flatMap((unit) => {
    const figure = figureOf(found, text, unit)
    return figure === undefined ? [] : [option(saying(context, cell, figure), [{ cell, value: figure, words }])]
  })
  return options.length > 1 ? { about: words, reason: 'unit', options } : undefined
}

import type { CellId } from '../../schema/cell-id.ts'
import { type Figure, isMoney } from '../../schema/figure.ts'
import { numberAt } from '../../schema/numerals.ts'
import { amountIn } from '../amounts.ts'
import { option, saying } from '../choices.ts'
import type { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { fitting } from '../short-sayings.ts'
import { numberTold } from './told-of-last.ts'

const digitsOf = (figure: number): string => [...String(figure)].sort().join('')

/** 「行政处罚 47→49」, where a button has room for it. */
function changeLabel(context: ReadingContext, cell: CellId, standing: Figure, value: Figure): string {
  const now = saying(context, cell, value)
  if (isMoney(context.form.cell(cell)!.kind)) return now
  return fitting(`${saying(context, cell, standing).replace(/[件个项]$/, '')}→${value}`, now)
}

/** 老周说是49, right after 处罚47: what was said last may be what he says otherwise, before all that is being asked for. */
function offerTold(notes: Notes, text: string): void {
  const { context } = notes
  const { lastChange, form } = context
  const number = numberAt(numberTold(text, context) ?? '', 0)
  if (!number) return
  const mended = [...lastChange].flatMap(([cell, standing]) => {
    const amount = amountIn(form.cell(cell)!, number)
    if (standing === 0 || amount.kind !== 'figure' || amount.figure === standing) return []
    const label = changeLabel(context, cell, standing, amount.figure)
    return [option(label, [{ cell, value: amount.figure, words: text }])]
  })
  const [only, ...others] = mended
  if (!only || others.length > 2) return
  const at = notes.choices.findIndex(({ reason }) => reason === 'which-cell')
  const choice = notes.choices[at]
  if (choice) {
    const isMended = (cell: CellId): boolean =>
      mended.some(({ proposals }) => proposals.some((one) => one.cell === cell))
    const rest = choice.options.filter(({ proposals }) => !proposals.some(({ cell }) => isMended(cell)))
    notes.choices[at] = { ...choice, options: [...mended, ...rest].slice(0, 8) }
    return
  }
  if (notes.choices.length + notes.proposed.size > 0) return
  notes.problems.length = 0
  if (others.length > 0) notes.choices.push({ about: text, reason: 'which-cell', options: mended })
  else for (const { cell, value } of only.proposals) notes.propose(cell, value, text)
  notes.restate = true
}

/** 221 right after 处罚212: a number alone may mend the figure before it, which is then offered first. */
export function offerLastChange(notes: Notes, message: string): void {
  const { lastChange, asked, form } = notes.context
  const text = message.trim().replace(/[。.!！]+$/, '')
  const number = numberAt(text, 0)
  const [last] = lastChange
  offerTold(notes, text)
  if (!last || lastChange.size !== 1 || asked?.cells.length === 1 || number?.end !== text.length) return
  const [cell, standing] = last
  const amount = amountIn(form.cell(cell)!, number)
  if (amount.kind !== 'figure' || amount.figure === standing) return
  const value = amount.figure
  const mended = option(saying(notes.context, cell, value), [{ cell, value, words: text }])
  const at = notes.choices.findIndex(({ reason }) => reason === 'which-cell')
  const choice = notes.choices[at]
  if (choice) {
    const others = choice.options.filter(({ proposals }) => proposals.every((one) => one.cell !== cell))
    notes.choices[at] = { ...choice, options: [mended, ...others].slice(0, 8) }
    return
  }
  // 221 for 212 is a slip; any other number is an answer to what is asked.
  const isSlip = value > 9 && digitsOf(value) === digitsOf(standing)
  if (!isSlip || notes.choices.length > 0) return
  const answers = [...notes.proposed.values()]
  if (answers.length === 0) {
    notes.problems.length = 0
    notes.propose(cell, value, text)
    notes.restate = true
    return
  }
  for (const one of answers) notes.withdraw(one.cell)
  const others = answers.flatMap((one) =>
    one.value === null ? [] : [option(saying(notes.context, one.cell, one.value), [one])],
  )
  notes.choices.push({ about: text, reason: 'which-cell', options: [mended, ...others] })
}

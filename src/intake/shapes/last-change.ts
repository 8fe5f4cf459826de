import { numberAt } from '../../schema/numerals.ts'
import { amountIn } from '../amounts.ts'
import { option, saying } from '../choices.ts'
import type { Notes } from '../notes.ts'

const digitsOf = (figure: number): string => [...String(figure)].sort().join('')

/** 221 right after 处罚212: a number alone may mend the figure before it, which is then offered first. */
export function offerLastChange(notes: Notes, message: string): void {
  const { lastChange, asked, form } = notes.context
  const text = message.trim().replace(/[。.!！]+$/, '')
  const number = numberAt(text, 0)
  const [last] = lastChange
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

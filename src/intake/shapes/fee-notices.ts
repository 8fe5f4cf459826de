import type { CellId } from '../../schema/cell-id.ts'
import type { NumberPhrase } from '../../schema/numerals.ts'
import { amountIn } from '../amounts.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import type { Label } from '../words/labels.ts'
import type { Token } from '../words/token.ts'
import { tokenize } from '../words/tokenizer.ts'

// 「收费通知1件 120元 收了120」: of notices the unit tells which of the three figures a number is: 件 the notices, 元 what they asked for, and what was 收了 came in.

const cells = { notices: 's6.fee.notices', charged: 's6.fee.charged', collected: 's6.fee.collected' } as const
type Place = keyof typeof cells

const receives = /^(?:收了|收到|收|收过|共收|实收|实收了|实际收取|实际收了|实际收|实际收到)$/
const asksFor = /^(?:通知金额|收费通知金额|应收|应收金额|通知收|金额|总金额)$/

function placeOf(number: NumberPhrase, said: Place | undefined, found: ReadonlyMap<Place, NumberPhrase>): Place {
  if (number.unit === 'count') return 'notices'
  if (number.unit === '' && said === undefined && !found.has('notices')) return 'notices'
  return said === 'collected' || found.has('charged') ? 'collected' : 'charged'
}

const placeNamed = (word: string): Place | undefined =>
  receives.test(word) ? 'collected' : asksFor.test(word) ? 'charged' : undefined

const isOfFees = ({ word, cells: meant }: Label, { form }: ReadingContext): boolean =>
  [...meant].some((id) => form.cell(id)!.section === 's6') || /^(?:收到|共|一共|总共|共计)$/.test(word)

/** The numbers by what they are; undefined when anything else is said besides. */
function sorted(tokens: readonly Token[], context: ReadingContext): Map<Place, NumberPhrase> | undefined {
  const found = new Map<Place, NumberPhrase>()
  let said: Place | undefined
  for (const token of tokens) {
    if (token.kind === 'label' && isOfFees(token.label, context)) said = placeNamed(token.label.word) ?? said
    else if (token.kind === 'number') {
      const place = placeOf(token.number, said, found)
      if (found.has(place) || token.number.trouble) return undefined
      found.set(place, token.number)
      if (place !== 'notices') said = undefined
    } else if (!['harmless', 'separator', 'time'].includes(token.kind)) return undefined
  }
  return found
}

export function feeNoticesIn(text: string, context: ReadingContext): Notes | undefined {
  if (text.length > 60 || !text.includes('通知') || !context.form.cell(cells.notices)) return undefined
  const found = sorted(tokenize(text, context), context)
  if (!found?.has('notices') || found.size < 2) return undefined
  const notes = new Notes(context)
  // 收了120 behind 120元 is in 元 as well.
  for (const [place, number] of found) {
    const cell: CellId = cells[place]
    const amount = amountIn(context.form.cell(cell)!, number)
    const figure = amount.kind === 'figure' ? amount.figure : amount.kind === 'unit' ? amount.yuan : undefined
    const isInYuan = amount.kind === 'figure' || notes.proposed.get(cells.charged)?.value === figure
    if (figure === undefined || !isInYuan) return undefined
    notes.propose(cell, figure, text)
  }
  return notes
}

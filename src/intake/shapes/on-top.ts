import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import { numberAt } from '../../schema/numerals.ts'
import { countOf } from '../amounts.ts'
import { option } from '../choices.ts'
import { Notes } from '../notes.ts'
import type { ReadingContext } from '../reading.ts'
import { addOrSet } from '../sentences/say.ts'

// 处罚又来了2件, 又多了2件处罚: on top of the figure that stands, or how many there are by now? Which of them is put to the person.

const more =
  /^(.{0,12}?)(?:的)?(?:后来|后面|昨天|今天|上午|下午|刚才|刚刚|刚)*(?:又|还|再)(?:来|多|有|收|接|办|加|添|增加|新增|罚|批|出)(?:出来|出|到)?了?[ ]?(?=[\d一两二三四五六七八九十])/

/** What is counted, as it stands beside the number: on one side of it. */
function parts(text: string): { readonly what: string; readonly count: Figure } | undefined {
  const found = more.exec(text)
  const number = found ? numberAt(text, found[0].length) : undefined
  const count = countOf(number)
  if (!found || !number || !count) return undefined
  const before = found[1]!.trim()
  const after = text
    .slice(number.end)
    .replace(/^的|的$/g, '')
    .trim()
  return before === '' || after === '' ? { what: before || after, count } : undefined
}

/** @param cellSaid the one cell that a number behind some words would be about */
export function onTop(
  text: string,
  context: ReadingContext,
  cellSaid: (what: string, context: ReadingContext) => CellId | undefined,
): Notes | undefined {
  const { what = '', count = 0 } = parts(text) ?? {}
  if (what === '') return undefined
  // Applicants that come are of what is received.
  const cell = cellSaid(what, context) ?? cellSaid(`新收${what}`, context)
  const standing = cell && (context.stated.get(cell) ?? context.derived.get(cell))
  if (!cell || !standing) return undefined
  const notes = new Notes(context)
  const { options, ...choice } = addOrSet(standing, count, { cell, words: text })
  const [sum, ...others] = options
  const total = cell.replace(/\.[^.]+$/, '.total') as CellId
  const whole = total === cell ? undefined : context.stated.get(total)
  // A typed total above it grows with it.
  const together = whole === undefined ? [] : [{ cell: total, value: whole + count, words: text }]
  notes.choices.push({ ...choice, options: [option(sum!.label, [...sum!.proposals, ...together]), ...others] })
  return notes
}

import type { Proposal, ReadingContext } from '../reading.ts'
import { interpret } from '../sentences/interpret.ts'
import { tokenize } from '../words/tokenizer.ts'
import { blank, number, unitWord } from './fields.ts'

/**
 * A line of a table that somebody made for themselves (司法所 | 规范性文件废止 | 1): what stands right before its only number, read as words.
 * Undefined unless they name one cell and nothing else.
 */
export function lineInWords(line: string, fields: readonly string[], context: ReadingContext): Proposal | undefined {
  if (!/[\t|]/.test(line)) return undefined
  const at = fields.findIndex((field, index) => index > 0 && number.test(field))
  const others = fields.slice(at + 1).some((field) => number.test(field))
  const before = fields.slice(0, at).findLast((field) => !blank.test(field) && !unitWord.test(field))
  if (at < 0 || others || before === undefined || /\d/.test(before)) return undefined
  const unit = [fields[at + 1] ?? '', fields[at - 1] ?? ''].find((field) => unitWord.test(field)) ?? ''
  const text = `${before} ${fields[at]}${unit}`
  const notes = interpret(tokenize(text, context), text, { ...context, asked: undefined })
  const [said, ...more] = notes.proposed.values()
  const isPlain = notes.choices.length + notes.problems.length + notes.unused.length === 0 && !notes.restate
  return said && more.length === 0 && isPlain ? { ...said, words: line.trim() } : undefined
}
